"""The interactive map: every control does what it says, by mouse and by keyboard alone."""

import json
import math
import re

from browser import THEMES, WIDTHS, BrowserTest, sample

Z = 1.959963984540054


def analysis(report):
    return json.loads((report.parent / "analysis.json").read_text(encoding="utf-8"))


def verdict(rate, threshold):
    """The rule in words: the Wilson interval's lower bound, then the rate itself."""
    if threshold is None:
        return None
    count, of = rate["count"], rate["of"]
    if of < 20:
        return "tooFew"
    share = count / of
    centre = share + Z * Z / (2 * of)
    half = Z * math.sqrt(share * (1 - share) / of + Z * Z / (4 * of * of))
    low = max(0.0, (centre - half) / (1 + Z * Z / of))
    return "failure" if low > threshold else "watch" if share > threshold else "fine"


def gravest(verdicts):
    return next((v for v in ("failure", "watch", "fine", "tooFew") if v in verdicts), None)


class MapTest(BrowserTest):
    def open_map(self, name="online-shop", *options, **kwargs):
        self.report = sample(name, *options)
        self.analysis = analysis(self.report)
        page = self.open(self.report, **kwargs)
        page.wait_for_selector("#map-status:not(:empty)")
        page.locator("#journey").scroll_into_view_if_needed()
        return page

    def open_whole(self, *args, **kwargs):
        """The map with all of it shown, whatever it begins with."""
        page = self.open_map(*args, **kwargs)
        page.click("#map-zoom-all")
        self.settled(page)
        return page

    def text_height(self, page):
        """How many pixels of the screen the map's smallest text is high."""
        return min(
            page.evaluate(
                """() => [...document.querySelectorAll("#map-drawing .card text")]
                  .filter((text) => text.textContent !== "" && text.getClientRects().length > 0)
                  .map((text) => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a)"""
            )
        )

    def seen_ways(self, page):
        return set(
            page.evaluate(
                """() => [...document.querySelectorAll("#map-drawing .way")]
                .filter((way) => getComputedStyle(way).display !== "none")
                .map((way) => `${way.dataset.from}>${way.dataset.to}`)"""
            )
        )

    def ways(self):
        """All ways between different touchpoints: journeys, steps and whether they are designed."""
        ways = {
            f"{way['from']}>{way['to']}": way
            for way in self.analysis["transitions"]
            if way["from"] != way["to"]
        }
        for way in self.analysis["unusedTransitions"]:
            if way["from"] != way["to"]:
                ways[f"{way['from']}>{way['to']}"] = {
                    **way, "journeys": 0, "count": 0, "designed": True,
                }
        return ways

    def set(self, page, selector, value):
        page.locator(selector).evaluate(
            """(input, value) => {
              input.value = value;
              input.dispatchEvent(new Event("input", { bubbles: true }));
            }""",
            str(value),
        )

    def view_box(self, page):
        return [float(x) for x in page.locator("#map-drawing").get_attribute("viewBox").split()]

    def settled(self, page):
        page.wait_for_timeout(300)
        return self.view_box(page)

    def focused(self, page):
        return page.evaluate("document.activeElement.id")


class FoldingTest(MapTest):
    def test_the_slider_hides_exactly_the_ways_below_the_share(self):
        for name in ("online-shop", "telecom-support"):
            page = self.open_map(name)
            shares = [float(s) for s in page.locator("#map-drawing").get_attribute("data-shares").split()]
            journeys = self.analysis["totals"]["journeys"]
            ways = self.ways()
            for index, share in enumerate(shares):
                self.set(page, "#map-share", index)
                wanted = {
                    key for key, way in ways.items()
                    if way["count"] == 0 or way["journeys"] / journeys >= share
                }
                self.assertEqual(self.seen_ways(page), wanted, share)
                folded = [way for key, way in ways.items() if key not in wanted]
                status = page.locator("#map-status").inner_text()
                if folded:
                    steps = sum(way["count"] for way in folded)
                    total = sum(way["count"] for way in ways.values())
                    self.assertIn(f"{len(folded):,} way", status)
                    self.assertIn(f"with {steps:,} of {total:,} steps", status)
                else:
                    self.assertEqual(status, "No way is folded.")

    def test_the_slider_works_by_keyboard(self):
        page = self.open_map()
        before = len(self.seen_ways(page))
        page.locator("#map-share").focus()
        page.keyboard.press("Home")
        self.assertEqual(self.seen_ways(page), set(self.ways()))
        page.keyboard.press("End")
        self.assertLess(len(self.seen_ways(page)), before)
        self.assertIn("50%", page.locator("#map-share").get_attribute("aria-valuetext"))

    def test_folding_never_leaves_the_focus_on_what_is_gone(self):
        page = self.open_map()
        page.locator("#map-viewport").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("ArrowRight")
        self.assertTrue(self.focused(page).startswith("map-way-"))
        self.set(page, "#map-share", 11)
        stops = page.locator("#map-drawing [tabindex='0']")
        self.assertEqual(stops.count(), 1)
        self.assertTrue(stops.first.is_visible())


class ViewTest(MapTest):
    def test_the_views_show_what_they_say(self):
        page = self.open_map()
        self.set(page, "#map-share", 0)
        ways = self.ways()
        wanted = {
            "designed": {key for key, way in ways.items() if way["designed"]},
            "actual": {key for key, way in ways.items() if way["count"] > 0},
            "overlay": set(ways),
        }
        numbers = page.locator("#map-card-checkout .happened")
        facts = page.locator("#map-card-checkout .as-designed")
        for view, expected in wanted.items():
            page.check(f"[name=map-view][value={view}]")
            self.assertEqual(self.seen_ways(page), expected, view)
            self.assertEqual(numbers.is_visible(), view != "designed", view)
            self.assertEqual(facts.is_visible(), view == "designed", view)

    def test_a_design_does_not_depend_on_the_slider(self):
        page = self.open_map()
        self.set(page, "#map-share", 11)
        page.check("[name=map-view][value=designed]")
        self.assertEqual(
            self.seen_ways(page), {key for key, way in self.ways().items() if way["designed"]}
        )
        self.assertTrue(page.locator("#map-share").is_disabled())


class ThresholdTest(MapTest):
    def marks(self, page):
        return dict(
            page.evaluate(
                """() => [...document.querySelectorAll("#map-drawing .card[data-touchpoint]")]
                .map((card) => [card.dataset.touchpoint, card.getAttribute("class").split(" ")[1]])"""
            )
        )

    def wanted(self, drop_off, complaint):
        marks = {}
        for touchpoint in self.analysis["touchpoints"]:
            if touchpoint["journeys"] == 0:
                marks[touchpoint["id"]] = "never"
                continue
            tried = drop_off if drop_off is not None else touchpoint["dropOffThreshold"]
            verdicts = [None if touchpoint["end"] else verdict(touchpoint["dropOffRate"], tried)]
            tried = complaint if complaint is not None else touchpoint["complaintThreshold"]
            verdicts.append(verdict(touchpoint["complaintRate"], tried))
            marks[touchpoint["id"]] = gravest(verdicts) or "unjudged"
        return marks

    def test_the_definitions_thresholds_mark_as_the_analysis_does(self):
        for name in ("online-shop", "telecom-support"):
            page = self.open_map(name)
            self.assertEqual(self.marks(page), self.wanted(None, None))
            self.assertTrue(page.locator("#map-reset").is_disabled())

    def test_other_thresholds_mark_exactly_what_the_rule_marks(self):
        page = self.open_map()
        before = self.marks(page)
        lines = page.locator("#map-drawing .cards").inner_html()
        for drop_off, complaint in [("2", None), ("6.4", None), (None, "1"), ("1", "0.8"), ("100", "100"), ("0", "0")]:
            if drop_off is not None:
                page.fill("#map-drop-off", drop_off)
            if complaint is not None:
                page.fill("#map-complaint", complaint)
            wanted = self.wanted(
                None if drop_off is None else float(drop_off) / 100,
                None if complaint is None else float(complaint) / 100,
            )
            self.assertEqual(self.marks(page), wanted, (drop_off, complaint))
            failures = sum(mark == "failure" for mark in wanted.values())
            status = page.locator("#map-status").inner_text()
            self.assertIn("not the definition’s", status)
            self.assertRegex(status, rf"by them {failures} touchpoint")
            for touchpoint, mark in wanted.items():
                words = page.locator(f"#map-card-{touchpoint} .status").text_content()
                self.assertIn({"tooFew": "too few"}.get(mark, mark), words)
            page.click("#map-reset")
            self.assertEqual(self.marks(page), before)
            self.assertEqual(page.locator("#map-drawing .cards").inner_html(), lines)
            self.assertNotIn("definition", page.locator("#map-status").inner_text())

    def test_what_is_no_threshold_changes_nothing(self):
        page = self.open_map()
        before = self.marks(page)
        for text in ("-1", "101", ""):
            page.fill("#map-drop-off", text)
            self.assertEqual(self.marks(page), before)


class MovingTest(MapTest):
    def test_buttons_zoom(self):
        page = self.open_whole()
        all_of_it = self.settled(page)
        page.click("#map-zoom-in")
        nearer = self.settled(page)
        self.assertAlmostEqual(nearer[2], all_of_it[2] / 1.3, places=3)
        page.click("#map-zoom-out")
        self.assertEqual(self.settled(page), all_of_it)
        page.click("#map-zoom-in")
        page.click("#map-zoom-all")
        self.assertEqual(self.settled(page), all_of_it)

    def test_keys_zoom_and_move(self):
        page = self.open_whole()
        page.locator("#map-viewport").focus()
        all_of_it = self.settled(page)
        page.keyboard.press("+")
        nearer = self.settled(page)
        self.assertLess(nearer[2], all_of_it[2])
        page.keyboard.press("ArrowRight")
        right = self.settled(page)
        # As far as there is anything to the right.
        self.assertGreater(right[0], nearer[0])
        page.keyboard.press("ArrowLeft")
        self.assertLess(self.settled(page)[0], right[0])
        page.keyboard.press("ArrowDown")
        down = self.settled(page)
        self.assertGreater(down[1], nearer[1])
        page.keyboard.press("ArrowUp")
        self.assertLess(self.settled(page)[1], down[1])
        page.keyboard.press("-")
        page.keyboard.press("0")
        self.assertEqual(self.settled(page), all_of_it)

    def test_the_mouse_moves_and_a_drag_opens_nothing(self):
        page = self.open_map()
        page.click("#map-zoom-in")
        before = self.settled(page)
        box = page.locator("#map-card-checkout").bounding_box()
        page.mouse.move(box["x"] + 20, box["y"] + 20)
        page.mouse.down()
        page.mouse.move(box["x"] - 40, box["y"] + 10, steps=5)
        page.mouse.up()
        after = self.settled(page)
        self.assertGreater(after[0], before[0])
        self.assertNotIn("touchpoint", page.url)

    def test_the_wheel_zooms_with_control_alone(self):
        page = self.open_map()
        before = self.settled(page)
        box = page.locator("#map-viewport").bounding_box()
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.mouse.wheel(0, 10)
        self.assertEqual(self.settled(page), before)
        page.keyboard.down("Control")
        page.mouse.wheel(0, -200)
        page.keyboard.up("Control")
        self.assertLess(self.settled(page)[2], before[2])

    def test_two_fingers_zoom(self):
        page = self.open_map()
        before = self.settled(page)
        page.evaluate(
            """() => {
              const frame = document.querySelector("#map-viewport");
              const { left, top, width, height } = frame.getBoundingClientRect();
              frame.setPointerCapture = () => {};
              const send = (kind, pointerId, x) => frame.dispatchEvent(new PointerEvent(kind, {
                pointerId, pointerType: "touch", bubbles: true,
                clientX: left + width * x, clientY: top + height / 2,
              }));
              send("pointerdown", 1, 0.45);
              send("pointerdown", 2, 0.55);
              for (let step = 1; step <= 10; step += 1) send("pointermove", 2, 0.55 + step * 0.02);
              send("pointerup", 1, 0.45);
              send("pointerup", 2, 0.75);
            }"""
        )
        self.assertLess(self.settled(page)[2], before[2])

    def test_no_motion_where_none_is_wanted(self):
        page = self.open_map(reduced_motion="reduce")
        before = self.settled(page)
        page.evaluate("document.querySelector('#map-zoom-in').click()")
        self.assertAlmostEqual(self.view_box(page)[2], before[2] / 1.3, places=3)

    def test_the_map_begins_where_it_can_be_read(self):
        for name in ("online-shop", "telecom-support"):
            for width in WIDTHS:
                with self.subTest(name, width=width):
                    page = self.open_map(name, width=width)
                    self.settled(page)
                    # Small print of a page is 12 pixels high.
                    self.assertGreaterEqual(self.text_height(page), 11.9)
                    first = page.locator("#map-drawing .card").first.bounding_box()
                    frame = page.locator("#map-viewport").bounding_box()
                    self.assertGreaterEqual(first["x"], frame["x"])
                    self.assertLessEqual(first["x"] + first["width"], frame["x"] + frame["width"] + 1)
                    self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), width)

    def test_all_of_the_map_fits_its_frame_at_every_width(self):
        for width in WIDTHS:
            page = self.open_whole(width=width)
            frame = page.locator("#map-viewport").bounding_box()
            cards = page.locator("#map-drawing .card .outline").all()
            self.assertGreater(len(cards), 5)
            for card in cards:
                box = card.bounding_box()
                self.assertGreaterEqual(box["x"], frame["x"])
                self.assertGreaterEqual(box["y"], frame["y"])
                self.assertLessEqual(box["x"] + box["width"], frame["x"] + frame["width"])
                self.assertLessEqual(box["y"] + box["height"], frame["y"] + frame["height"])

    def test_what_misses_its_standard_is_marked_and_explained(self):
        page = self.open_map()
        missed = [s["title"] for s in self.analysis["standards"] if s.get("verdict") == "missed"]
        self.assertTrue(missed)
        marked = page.locator("#map-drawing .card").filter(has_text="◔ standard missed")
        self.assertIn("map-card-order", [card.get_attribute("id") for card in marked.all()])
        self.assertNotIn("map-card-cart", [card.get_attribute("id") for card in marked.all()])
        self.assertIn("a standard that starts or stops here is missed", page.locator(".map-legend").inner_text())
        page.hover("#map-card-order .title")
        panel = page.locator("#map-panel").inner_text()
        self.assertTrue(any(title in panel for title in missed), panel)


class LookingTest(MapTest):
    def test_pointing_shows_numbers_and_what_they_mean(self):
        page = self.open_map()
        panel = page.locator("#map-panel")
        self.assertIn("Point at a card", panel.inner_text())
        page.hover("#map-card-checkout .title")
        checkout = next(t for t in self.analysis["touchpoints"] if t["id"] == "checkout")
        text = panel.inner_text()
        rate = checkout["dropOffRate"]
        self.assertIn("Checkout", text)
        self.assertIn(f"{rate['count']:,} of {rate['of']:,}", text)
        self.assertIn(f"{rate['low'] * 100:.1f}%", text)
        self.assertIn("failure", text)
        self.assertIn("the share that", text)
        page.mouse.move(2, 2)
        self.assertIn("Point at a card", panel.inner_text())

    def test_focus_moves_over_cards_and_ways(self):
        page = self.open_map()
        cards = [t["id"] for t in self.analysis["touchpoints"]]
        page.locator("#map-viewport").focus()
        page.keyboard.press("Tab")
        self.assertEqual(self.focused(page), f"map-card-{cards[0]}")
        for card in cards[1:]:
            page.keyboard.press("ArrowDown")
            self.assertEqual(self.focused(page), f"map-card-{card}")
        page.keyboard.press("Home")
        self.assertEqual(self.focused(page), f"map-card-{cards[0]}")
        # Along all ways that leave it, the commonest first, and back.
        seen = self.seen_ways(page)
        ways = self.ways()
        leaving = [key for key in seen if key.startswith(cards[0] + ">")]
        steps = []
        for _ in leaving:
            page.keyboard.press("ArrowRight")
            key = page.evaluate("`${document.activeElement.dataset.from}>${document.activeElement.dataset.to}`")
            self.assertIn(key, leaving)
            steps.append(ways[key]["count"])
            self.assertIn(f"{steps[-1]:,} of", page.locator("#map-panel").inner_text())
            self.assertEqual(page.locator("#map-drawing .looked-at path").count(), 2)
        self.assertEqual(steps, sorted(steps, reverse=True))
        self.assertEqual(len(steps), len(leaving))
        for _ in leaving:
            page.keyboard.press("ArrowLeft")
        self.assertEqual(self.focused(page), f"map-card-{cards[0]}")
        page.keyboard.press("Escape")
        self.assertEqual(self.focused(page), "map-viewport")
        self.assertIn("Point at a card", page.locator("#map-panel").inner_text())

    def test_a_way_leads_to_its_end(self):
        page = self.open_map()
        page.locator("#map-viewport").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("ArrowRight")
        to = page.evaluate("document.activeElement.dataset.to")
        page.keyboard.press("Enter")
        self.assertEqual(self.focused(page), f"map-card-{to}")

    def test_what_has_the_focus_is_seen(self):
        page = self.open_map()
        for _ in range(4):
            page.click("#map-zoom-in")
            page.wait_for_timeout(200)
        page.locator("#map-viewport").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("End")
        self.settled(page)
        frame = page.locator("#map-viewport").bounding_box()
        card = page.locator("#map-drawing [tabindex='0'] .outline").bounding_box()
        self.assertGreaterEqual(card["x"], frame["x"] - 1)
        self.assertLessEqual(card["x"] + card["width"], frame["x"] + frame["width"] + 1)
        self.assertLessEqual(card["y"] + card["height"], frame["y"] + frame["height"] + 1)


class PageTest(MapTest):
    def test_a_click_opens_the_touchpoints_page_and_escape_closes_it(self):
        page = self.open_map()
        page.click("#map-card-checkout .title")
        dialog = page.locator("#map-dialog")
        dialog.wait_for(state="visible")
        self.assertTrue(page.url.endswith("#touchpoint-checkout"))
        self.assertEqual(self.focused(page), "touchpoint-checkout")
        text = dialog.inner_text()
        checkout = next(t for t in self.analysis["touchpoints"] if t["id"] == "checkout")
        for part in ("Where people come from", "Where people go", "Complaints", "Which step", "Owner"):
            self.assertIn(part, text)
        self.assertIn(f"{checkout['journeys']:,}", text)
        page.keyboard.press("Escape")
        self.assertFalse(dialog.is_visible())
        self.assertFalse("touchpoint" in page.url)
        self.assertEqual(self.focused(page), "map-card-checkout")
        self.assertFalse(page.locator("#touchpoint-checkout").is_visible())

    def test_a_page_names_the_reasons_that_enough_customers_gave(self):
        page = self.open_map()
        seen = set()
        for touchpoint in self.analysis["touchpoints"]:
            table = page.locator(f"#touchpoint-{touchpoint['id']} table").filter(
                has=page.locator("caption", has_text=re.compile("^By reason$"))
            )
            if not touchpoint["categories"]:
                self.assertEqual(table.count(), 0)
                continue
            rows = [row.locator("th, td").all_text_contents() for row in table.locator("tbody tr").all()]
            rows = {cells[0]: int(cells[1].replace(",", "")) for cells in rows}
            counts = {c["category"] or "(no text)": c["count"] for c in touchpoint["categories"]}
            folded = [name for name in rows if name not in counts]
            self.assertEqual(sum(rows.values()), touchpoint["complaints"])
            for name, count in counts.items():
                # Fewer than five complaints are of fewer than five customers, the minimum group.
                self.assertEqual(rows.get(name, count), count)
                # So many complaints are of enough customers.
                self.assertTrue(count < 30 or name in rows, name)
                self.assertFalse(count < 5 and name in rows, name)
            for name in folded:
                self.assertRegex(name, r"^Other \(\d+ reasons? of fewer than 5 customers each\)$")
            self.assertLessEqual(len(folded), 1)
            self.assertEqual(bool(folded), any(name not in rows for name in counts))
            seen |= {(touchpoint["id"], name) for name in rows if name in counts}
        self.assertIn(("delivery", "too late"), seen)

    def test_by_keyboard_alone_from_page_to_page_and_back(self):
        page = self.open_map()
        page.locator("#map-viewport").focus()
        page.keyboard.press("Tab")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        first = self.analysis["touchpoints"][1]["id"]
        page.wait_for_selector("#map-dialog[open]")
        self.assertEqual(self.focused(page), f"touchpoint-{first}")
        link = page.locator(f"#touchpoint-{first} td a, #touchpoint-{first} th a").first
        target = link.get_attribute("href")
        link.focus()
        page.keyboard.press("Enter")
        page.wait_for_selector(f"{target}:focus")
        self.assertTrue(page.url.endswith(target))
        self.assertFalse(page.locator(f"#touchpoint-{first}").is_visible())
        page.go_back()
        page.wait_for_selector(f"#touchpoint-{first}:focus")
        page.locator("#map-close").focus()
        page.keyboard.press("Enter")
        self.assertEqual(self.focused(page), f"map-card-{first}")

    def test_an_address_opens_its_page_at_once(self):
        self.open_map()
        for name in ("delivery", "%%", "nobody", "map"):
            page = self.open(self.report, fragment=f"#touchpoint-{name}")
            page.wait_for_timeout(200)
            self.assertEqual(page.locator("#map-dialog").is_visible(), name == "delivery", name)

    def test_every_page_is_reached_and_folded(self):
        page = self.open_map()
        ids = [t["id"] for t in self.analysis["touchpoints"]]
        for touchpoint in ids:
            part = page.locator(f"#touchpoint-{touchpoint}")
            self.assertEqual(part.count(), 1)
            self.assertFalse(part.is_visible())
            page.click(f"#touchpoint-pages > ul a[href='#touchpoint-{touchpoint}']")
            part.wait_for(state="visible")
            page.keyboard.press("Escape")
        self.assertEqual(page.locator("#touchpoint-pages .page-part").count(), len(ids))


class WithoutScriptsTest(MapTest):
    def test_the_overlay_and_the_pages_can_be_read(self):
        page = self.open(sample("online-shop"), java_script_enabled=False)
        self.assertTrue(page.locator("#map-drawing").is_visible())
        text = page.locator("#map-card-checkout .quiet").first.bounding_box()
        self.assertGreaterEqual(text["height"], 11.9)
        for hidden in (".map-controls", "#map-panel"):
            self.assertEqual(page.locator(hidden).count(), 1, hidden)
            self.assertFalse(page.locator(hidden).is_visible(), hidden)
        self.assertTrue(page.locator("#touchpoint-checkout").is_visible())
        page.locator("#map-card-checkout .title").click()
        self.assertTrue(page.url.endswith("#touchpoint-checkout"))

    def test_paper_shows_the_whole_overlay_without_controls(self):
        page = self.open_map()
        page.check("[name=map-view][value=designed]")
        page.click("#map-zoom-in")
        zoomed = self.settled(page)
        controls = (".map-controls", ".map-zoom", "#map-panel")
        for control in controls:
            self.assertTrue(page.locator(control).is_visible(), control)
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        box = self.view_box(page)
        whole = page.evaluate("JSON.stringify(document.querySelector('#map-drawing').dataset.view)")
        self.assertEqual(whole, '"overlay"')
        self.assertGreater(box[2], zoomed[2])
        self.assertTrue(page.locator("#map-drawing").is_visible())
        for control in controls:
            self.assertFalse(page.locator(control).is_visible(), control)
        page.emulate_media(media="screen")
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        self.assertEqual(page.locator("#map-drawing").get_attribute("data-view"), "designed")
        self.assertEqual(self.view_box(page), zoomed)


class WordsTest(MapTest):
    def test_german_texts_and_numbers(self):
        page = self.open_map("telecom-support", "--language", "de")
        self.assertRegex(page.locator("#map-status").inner_text(), r"\d+ Wege mit \d+ von \d\.\d{3} Schritten sind gefaltet\.")
        page.fill("#map-drop-off", "3")
        self.assertIn("Probeschwellen", page.locator("#map-status").inner_text())
        text = page.locator("#journey").inner_text()
        self.assertIsNone(re.search(r"\{\w+", text))


class AccessibilityTest(MapTest):
    def test_nothing_is_found_while_the_map_is_worked_with(self):
        for theme in THEMES:
            for width in (WIDTHS[0], WIDTHS[-1]):
                with self.subTest(theme=theme, width=width):
                    page = self.open_map(width=width, color_scheme=theme)
                    page.fill("#map-drop-off", "2")
                    page.locator("#map-viewport").focus()
                    page.keyboard.press("Enter")
                    page.keyboard.press("ArrowRight")
                    self.assertEqual(self.violations(page), [])
                    page.check("[name=map-view][value=designed]")
                    self.assertEqual(self.violations(page), [])
                    page.keyboard.press("Escape")
                    page.locator("#map-card-checkout").focus()
                    page.keyboard.press("Enter")
                    page.wait_for_selector("#map-dialog[open]")
                    self.assertEqual(self.violations(page), [])
