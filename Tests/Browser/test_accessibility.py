"""What an accessibility engine finds: nothing."""

from browser import THEMES, WIDTHS, BrowserTest, sample


class AccessibilityTest(BrowserTest):
    def test_nothing_is_found_in_either_theme_at_any_width(self):
        for theme in THEMES:
            for width in WIDTHS:
                with self.subTest(theme=theme, width=width):
                    page = self.open(sample("online-shop"), width=width, color_scheme=theme)
                    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
                    self.assertEqual(self.violations(page), [])

    def test_nothing_is_found_in_any_drawing(self):
        for theme in THEMES:
            page = self.open(
                sample("online-shop", "--diagrams", "all"), width=768, color_scheme=theme
            )
            self.assertEqual(self.violations(page), [])

    def test_nothing_is_found_in_german(self):
        page = self.open(sample("telecom-support", "--language", "de"))
        self.assertEqual(self.violations(page), [])

    def test_nothing_is_found_without_scripts(self):
        # The engine is a script itself: the page is made inert instead.
        page = self.open(sample("telecom-support"), script="document.addEventListener = () => {};")
        self.assertEqual(page.locator(".sort").count(), 0)
        self.assertEqual(self.violations(page), [])
