"""The report page: loading, themes, reading without scripts, width, keyboard."""

from browser import THEMES, WIDTHS, BrowserTest, sample


class LoadingTest(BrowserTest):
    def test_loads_alone_and_silently(self):
        for name in ("online-shop", "telecom-support"):
            page = self.open(sample(name))
            self.assertEqual(page.locator("h1").count(), 1)
            self.assertGreater(page.locator("main > section").count(), 8)

    def test_loads_without_pictures(self):
        page = self.open(sample("online-shop", "--formats", "none"))
        self.assertEqual(page.locator(".drawing svg").count(), 0)

    def test_speaks_its_language(self):
        page = self.open(sample("telecom-support", "--language", "de"))
        self.assertEqual(page.locator("html").get_attribute("lang"), "de")
        self.assertEqual(page.locator("#print").inner_text(), "Drucken")

    def test_stays_small(self):
        self.assertLess(sample("online-shop").stat().st_size, 2_000_000)

    def test_policy_stops_what_should_never_be_there(self):
        page = self.open(sample("online-shop"), is_silent=False)
        page.evaluate(
            """() => {
              const script = document.createElement("script");
              script.textContent = "window.ran = 1";
              document.body.append(script);
              document.body.insertAdjacentHTML("beforeend", '<img src="x" onerror="window.ran = 2">');
              document.body.insertAdjacentHTML("beforeend", '<img src="http://127.0.0.1:9/x.png">');
            }"""
        )
        page.wait_for_timeout(200)
        self.assertIsNone(page.evaluate("window.ran ?? null"))
        refused = [fault for fault in self.faults if "Content Security Policy" in fault]
        self.assertTrue(any("script-src" in fault for fault in refused))
        self.assertTrue(any("127.0.0.1:9" in fault and "img-src" in fault for fault in refused))

    def test_every_entry_of_the_contents_leads_to_its_section(self):
        page = self.open(sample("online-shop"))
        links = page.locator(".contents a").all()
        self.assertGreater(len(links), 8)
        for link in links:
            link.click()
            target = page.locator(link.get_attribute("href"))
            self.assertEqual(target.locator("h2").inner_text(), link.inner_text())
            page.wait_for_function("(section) => section.getBoundingClientRect().top < innerHeight", arg=target.element_handle())


class ThemeTest(BrowserTest):
    paper = "() => getComputedStyle(document.body).backgroundColor"

    def test_follows_the_system_and_the_switch(self):
        for theme in THEMES:
            page = self.open(sample("online-shop"), color_scheme=theme)
            switch = page.locator("#theme")
            self.assertEqual(switch.get_attribute("aria-pressed"), str(theme == "dark").lower())
            before = page.evaluate(self.paper)
            switch.click()
            after = page.evaluate(self.paper)
            self.assertNotEqual(before, after)
            self.assertEqual(switch.get_attribute("aria-pressed"), str(theme == "light").lower())
            page.reload()
            self.assertEqual(page.evaluate(self.paper), after)

    def test_works_where_storage_is_refused(self):
        refused = """Object.defineProperty(window, "localStorage", {
          get() { throw new DOMException("refused", "SecurityError"); }
        });"""
        page = self.open(sample("online-shop"), script=refused, color_scheme="light")
        page.locator("#theme").click()
        self.assertEqual(page.locator("html").get_attribute("data-theme"), "dark")

    def test_both_ways_into_the_dark_give_the_same_colours(self):
        colours = """() => Object.fromEntries(
          [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
            .filter((rule) => rule.selectorText === ":root")
            .flatMap((rule) => [...rule.style].filter((name) => name.startsWith("--")))
            .map((name) => [name, getComputedStyle(document.documentElement).getPropertyValue(name)])
        )"""
        system = self.open(sample("online-shop"), color_scheme="dark").evaluate(colours)
        page = self.open(sample("online-shop"), color_scheme="light")
        light = page.evaluate(colours)
        page.locator("#theme").click()
        self.assertEqual(page.evaluate(colours), system)
        self.assertNotEqual(light, system)
        self.assertGreater(len(system), 20)


class ReadingTest(BrowserTest):
    def test_reads_without_scripts(self):
        page = self.open(sample("online-shop"), java_script_enabled=False)
        with_scripts = self.open(sample("online-shop"))
        rows = page.locator("table tbody tr")
        self.assertEqual(rows.count(), with_scripts.locator("table tbody tr").count())
        self.assertGreater(rows.count(), 50)
        self.assertTrue(all(row.is_visible() for row in page.locator(".section > .table tr").all()))
        self.assertTrue(with_scripts.locator(".controls").is_visible())
        self.assertFalse(page.locator(".controls").is_visible())
        self.assertEqual(page.locator(".filter, .sort").count(), 0)
        for section in page.locator("main > section").all():
            self.assertTrue(section.is_visible())
        self.assertTrue(page.locator(".contents a").first.is_visible())

    def test_no_width_scrolls_the_page_sideways(self):
        for width in (320, *WIDTHS):
            for name, options in (("online-shop", []), ("telecom-support", ["--language", "de"])):
                page = self.open(sample(name, *options), width=width)
                self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), width)

    def test_motion_is_left_out_where_it_is_not_wanted(self):
        page = self.open(sample("online-shop"), reduced_motion="reduce")
        behaviour = page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")
        self.assertEqual(behaviour, "auto")


class DrawingsTest(BrowserTest):
    def test_text_of_drawings_is_read_at_every_width(self):
        for width in (320, *WIDTHS):
            page = self.open(sample("online-shop", "--diagrams", "all"), width=width)
            heights = page.evaluate(
                """() => [...document.querySelectorAll("#diagrams svg text")]
                    .map((text) => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a)"""
            )
            self.assertGreaterEqual(min(heights), 11)
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), width)

    def test_a_drawing_little_wider_than_its_box_fits_it(self):
        page = self.open(sample("online-shop", "--diagrams", "all"), width=1280)
        box = page.locator("#figure-stage-funnel .scroll")
        # Its own width is more than the box has, but not by much.
        own = box.locator("svg").evaluate("(svg) => svg.width.baseVal.value")
        room, width = box.evaluate("(box) => [box.clientWidth, box.scrollWidth]")
        self.assertTrue(room < own < room * 12 / 11, (own, room))
        self.assertEqual(width, room)
        self.assertIsNone(box.get_attribute("tabindex"))

    def test_what_is_wider_than_the_window_scrolls_by_keyboard(self):
        page = self.open(sample("online-shop", "--diagrams", "all"), width=768)
        box = page.locator("#figure-journey-map-channels .scroll")
        self.assertGreater(*box.evaluate("(box) => [box.scrollWidth, box.clientWidth]"))
        self.assertEqual(box.get_attribute("role"), "group")
        self.assertIn("by channel", box.get_attribute("aria-label"))
        box.focus()
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(500)
        self.assertGreater(page.evaluate("document.activeElement.scrollLeft"), 0)

    def test_drawings_fit_the_printed_page(self):
        page = self.open(sample("online-shop", "--diagrams", "all"))
        page.emulate_media(media="print")
        drawings = page.locator("#diagrams svg").all()
        self.assertGreater(len(drawings), 5)
        for drawing in drawings:
            width, room = drawing.evaluate(
                "(svg) => [svg.getBoundingClientRect().width, svg.parentElement.clientWidth]"
            )
            self.assertLessEqual(width, room)


class KeyboardTest(BrowserTest):
    focused = """() => {
      const element = document.activeElement;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      return {
        name: element.outerHTML.slice(0, 120), body: element === document.body,
        outline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        inside: box.bottom > 0 && box.top < innerHeight,
      };
    }"""

    def test_first_stop_skips_to_the_report(self):
        page = self.open(sample("online-shop"))
        page.keyboard.press("Tab")
        self.assertIn("skip", page.evaluate(self.focused)["name"])
        self.assertTrue(page.locator(".skip").is_visible())
        page.keyboard.press("Enter")
        self.assertEqual(page.evaluate("document.activeElement.id"), "main")

    def test_every_stop_is_seen_and_none_is_a_trap(self):
        page = self.open(sample("telecom-support"), reduced_motion="reduce")
        stops = page.evaluate(
            """() => [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")]
              .filter((element) => element.checkVisibility() && element.tabIndex >= 0 && !element.disabled)
              // One stop for all radio buttons of a group.
              .filter((element) => element.type !== "radio" || element.checked).length"""
        )
        self.assertGreater(stops, 50)
        for stop in range(stops):
            page.keyboard.press("Tab")
            focus = page.evaluate(self.focused)
            self.assertFalse(focus["body"], f"stop {stop} of {stops}")
            self.assertTrue(focus["outline"] and focus["inside"], focus["name"])

    def test_targets_are_large_enough(self):
        for width in WIDTHS:
            page = self.open(sample("online-shop"), width=width)
            small = page.evaluate(
                """() => [...document.querySelectorAll("button, input, summary, .contents a")]
                  .filter((element) => element.checkVisibility())
                  .map((element) => ({ name: element.outerHTML.slice(0, 100), box: element.getBoundingClientRect() }))
                  .filter(({ box }) => box.width < 24 || box.height < 24).map(({ name }) => name)"""
            )
            self.assertEqual(small, [])
