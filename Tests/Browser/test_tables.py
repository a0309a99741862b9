"""Sorting and filtering of the page's tables."""

import pathlib
import tempfile

from browser import BrowserTest, analyze, sample


class TableTest(BrowserTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.folder = tempfile.TemporaryDirectory(prefix="waymark-tables-")
        cls.addClassCleanup(cls.folder.cleanup)

    def setUp(self):
        page = self.open(sample("online-shop"))
        # Drop-off by touchpoint: rank, touchpoint, lost, rate, of, verdict, owner.
        self.box = page.locator("#failure-points .table").first
        self.page = page

    def column(self, index: int) -> list[str]:
        return [row.locator("th, td").nth(index).inner_text() for row in self.rows()]

    def rows(self):
        return [row for row in self.box.locator("tbody tr").all() if row.is_visible()]

    def values(self, index: int) -> list[float | None]:
        cells = [row.locator("th, td").nth(index) for row in self.rows()]
        values = [cell.get_attribute("data-value") for cell in cells]
        return [None if value is None else float(value) for value in values]

    def header(self, index: int):
        return self.box.locator("thead th").nth(index)

    def status(self) -> str:
        return self.box.locator("[role=status]").inner_text()

    def test_sorts_numbers_by_value(self):
        original = self.column(1)
        button = self.header(3).locator("button")
        button.click()
        self.assertEqual(self.header(3).get_attribute("aria-sort"), "descending")
        self.assertEqual(self.values(3), sorted(self.values(3), reverse=True))
        self.assertIn("descending", self.status())
        button.click()
        self.assertEqual(self.header(3).get_attribute("aria-sort"), "ascending")
        self.assertEqual(self.values(3), sorted(self.values(3)))
        button.click()
        self.assertIsNone(self.header(3).get_attribute("aria-sort"))
        self.assertEqual(self.column(1), original)

    def test_sorts_words_by_keyboard(self):
        button = self.header(1).locator("button")
        button.focus()
        self.page.keyboard.press("Enter")
        self.assertEqual(self.column(1), sorted(self.column(1), key=str.casefold))
        self.page.keyboard.press("Space")
        self.assertEqual(self.column(1), sorted(self.column(1), key=str.casefold, reverse=True))
        self.assertEqual(self.page.evaluate("document.activeElement.textContent"), "Touchpoint")

    def test_sorts_verdicts_by_gravity_and_only_one_column_at_a_time(self):
        self.header(0).locator("button").click()
        self.header(5).locator("button").click()
        self.header(5).locator("button").click()
        self.assertEqual(self.column(5)[0], "failure")
        self.assertEqual(self.box.locator("[aria-sort]").count(), 1)

    def test_what_has_no_value_stands_last(self):
        empty = self.page.locator("td:not(.words, [data-value])")
        self.box = self.page.locator("#touchpoints .table").filter(has=empty).first
        column = self.box.locator("td:not(.words, [data-value])").first.evaluate("(cell) => cell.cellIndex")
        for _ in range(2):
            self.header(column).locator("button").click()
            values = self.values(column)
            self.assertIn(None, values)
            self.assertNotIn(None, values[: len(values) - values.count(None)])

    def test_sorts_the_numbers_of_touchpoints_as_people_count(self):
        # Twelve touchpoints in the second stage: as texts, 2.10 would stand before 2.9.
        folder = pathlib.Path(tempfile.mkdtemp(dir=self.folder.name))
        names = ["start"] + [f"step-{letter}" for letter in "lkjihgfedcba"]
        touchpoints = "".join(f"      - {{ id: {name} }}\n" for name in names[1:])
        (folder / "long.yaml").write_text(
            "journey: long\nstages:\n  - id: first\n    touchpoints: [{ id: start }]\n"
            f"  - id: second\n    touchpoints:\n{touchpoints}"
        )
        rows = [f"a,2025-01-01T10:{minute:02}:00Z,{name}" for minute, name in enumerate(names)]
        (folder / "long.csv").write_text("\n".join(["customer,time,event", *rows, ""]))
        self.page = self.open(analyze(folder / "long.yaml", folder / "long.csv"))
        self.box = self.page.locator("#touchpoints .table").first
        self.assertEqual(self.column(0)[-1], "2.12")
        self.assertTrue(self.header(0).inner_text().startswith("No."))
        original = self.column(0)
        button = self.header(0).locator("button")
        counted = sorted(original, key=lambda number: [int(part) for part in number.split(".")])
        self.assertEqual(original, counted)
        # Out of its order first.
        self.header(1).locator("button").click()
        self.assertNotEqual(self.column(0), original)
        button.click()
        self.assertEqual(self.column(0), counted[::-1])
        button.click()
        self.assertEqual(self.column(0), counted)

    def test_what_to_mend_first_is_seen_without_scrolling(self):
        for options in ((), ("--language", "de")):
            page = self.open(sample("online-shop", *options), width=1280)
            boxes = page.locator("#fixes .scroll").all()
            self.assertTrue(boxes)
            for box in boxes:
                width, room = box.evaluate("(box) => [box.scrollWidth, box.clientWidth]")
                self.assertLessEqual(width, room)

    def test_filters_and_says_how_many_are_left(self):
        field = self.box.locator(".filter input")
        self.assertTrue(field.evaluate("(field) => field.labels[0].textContent").startswith("Filter"))
        count = len(self.rows())
        field.fill("SHOP")
        self.assertTrue(0 < len(self.rows()) < count)
        self.assertEqual(set(self.column(6)), {"shop"})
        self.assertEqual(self.status(), f"{len(self.rows())} of {count} rows")
        # Sorting leaves the filter as it is.
        self.header(2).locator("button").click()
        self.assertEqual(set(self.column(6)), {"shop"})
        field.fill("")
        self.assertEqual(len(self.rows()), count)
