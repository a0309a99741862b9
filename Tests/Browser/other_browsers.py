"""The report in browsers beside Chromium: Firefox, and WebKit as GTK has it, the engine of Safari.

`make test-browsers-other` runs it with those that are installed, and says which are not."""

import base64
import gc
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time
import unittest

from browser import sample

# Tells what went wrong to whoever asks; it stands before everything else on the page.
WATCH = """window.faults = [];
addEventListener("error", (e) => faults.push(`error: ${e.message}`), true);
addEventListener("unhandledrejection", (e) => faults.push(`rejection: ${e.reason}`));
addEventListener("securitypolicyviolation", (e) => faults.push(`policy: ${e.violatedDirective} ${e.sample}`));
for (const name of ["error", "warn"]) console[name] = (...words) => faults.push(`console: ${words.join(" ")}`);"""

KEYS = {"right": "\ue014", "tab": "\ue004", "enter": "\ue007", "escape": "\ue00c"}


def watched(report: pathlib.Path, folder: str) -> pathlib.Path:
    """A copy of a page that notes its faults; its policy has the digest of what does so."""
    digest = base64.b64encode(hashlib.sha256(WATCH.encode()).digest()).decode()
    text = report.read_text()
    text, policies = re.subn(r"script-src ", f"script-src 'sha256-{digest}' ", text, count=1)
    text, heads = re.subn(r"<title>", f"<script>{WATCH}</script><title>", text, count=1)
    assert policies == heads == 1
    copy = pathlib.Path(folder) / "watched.html"
    copy.write_text(text)
    return copy


class Firefox:
    program = shutil.which("firefox-esr") or shutil.which("firefox")
    absence = None if program else "Firefox is not installed"

    def __init__(self):
        from marionette_driver.marionette import Marionette

        self.driver = Marionette(bin=self.program, headless=True, gecko_log=os.devnull)
        self.driver.start_session()
        self.version = "Firefox " + self.driver.session_capabilities["browserVersion"]

    def open(self, address: str):
        self.driver.navigate(address)

    def script(self, text: str, *arguments):
        return self.driver.execute_script(text, script_args=arguments, sandbox=None)

    def resize(self, width: int, height: int):
        self.driver.set_window_rect(width=width, height=height)

    def drag(self, x: int, y: int, across: int, down: int):
        pointer = self.driver.actions.sequence("pointer", "mouse", {"pointerType": "mouse"})
        pointer.pointer_move(x, y).pointer_down()
        if across or down:
            pointer.pointer_move(x + across, y + down, duration=200)
        pointer.pointer_up().perform()

    def press(self, *keys: str):
        sequence = self.driver.actions.sequence("key", "keyboard")
        for key in keys:
            sequence.key_down(key).key_up(key)
        sequence.perform()

    def pdf(self) -> bytes:
        paper = {"page": {"width": 21.0, "height": 29.7}, "background": True, "shrinkToFit": True}
        return base64.b64decode(self.driver._send_message("WebDriver:Print", paper, key="value"))

    def close(self):
        self.driver.delete_session()
        self.driver.cleanup()
        # What is left of its profile goes now: at the program's end that would fail, and say so.
        self.driver = None
        gc.collect()


class WebKit:
    program = next(
        (str(p) for p in pathlib.Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser")), None
    )
    driver_program = shutil.which("WebKitWebDriver")
    screen_program = shutil.which("Xvfb")
    absence = (
        None
        if program and driver_program and (screen_program or os.environ.get("DISPLAY"))
        else "WebKit is not installed (webkit2gtk-driver, and xvfb where there is no screen)"
    )
    # Its driver has no command for it.
    pdf = None

    def __init__(self):
        from selenium import webdriver

        self.screen = None
        if not os.environ.get("DISPLAY"):
            reading, writing = os.pipe()
            self.screen = subprocess.Popen(
                [self.screen_program, "-displayfd", str(writing), "-screen", "0", "1600x1200x24"],
                pass_fds=[writing],
                stderr=subprocess.DEVNULL,
            )
            os.close(writing)
            with os.fdopen(reading) as pipe:
                os.environ["DISPLAY"] = ":" + pipe.readline().strip()
        # Its sandbox does not work as root.
        if os.geteuid() == 0:
            os.environ["WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS"] = "1"
        options = webdriver.WebKitGTKOptions()
        options.binary_location = self.program
        options.add_argument("--automation")
        service = webdriver.WebKitGTKService(self.driver_program)
        self.driver = webdriver.WebKitGTK(options=options, service=service)
        self.version = "WebKitGTK " + self.driver.capabilities["browserVersion"]

    def open(self, address: str):
        self.driver.get(address)

    def script(self, text: str, *arguments):
        return self.driver.execute_script(text, *arguments)

    def resize(self, width: int, height: int):
        self.driver.set_window_size(width, height)

    def drag(self, x: int, y: int, across: int, down: int):
        from selenium.webdriver.common.actions.action_builder import ActionBuilder

        builder = ActionBuilder(self.driver)
        pointer = builder.pointer_action.move_to_location(x, y).pointer_down()
        if across or down:
            pointer.move_to_location(x + across, y + down)
        pointer.pointer_up()
        builder.perform()

    def press(self, *keys: str):
        from selenium.webdriver.common.action_chains import ActionChains

        ActionChains(self.driver).send_keys(*keys).perform()

    def close(self):
        self.driver.quit()
        if self.screen:
            self.screen.terminate()
            self.screen.wait()
            del os.environ["DISPLAY"]


class OtherBrowser:
    """What must work in every browser; `engine` is the one."""

    @classmethod
    def setUpClass(cls):
        if cls.engine.absence:
            raise unittest.SkipTest(cls.engine.absence)
        cls.folder = tempfile.TemporaryDirectory(prefix="waymark-browsers-")
        cls.address = watched(sample("online-shop", "--diagrams", "all"), cls.folder.name).as_uri()
        cls.browser = cls.engine()
        print(cls.browser.version, flush=True)

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.folder.cleanup()

    def setUp(self):
        self.browser.resize(1280, 1000)
        self.browser.open(self.address)
        # The page slides to what is clicked, which takes time.
        self.script("document.documentElement.style.scrollBehavior = 'auto'")

    def tearDown(self):
        self.assertEqual(self.script("return faults"), [])

    def script(self, text: str, *arguments):
        return self.browser.script(text, *arguments)

    def eventually(self, text: str, expected, *arguments):
        for _ in range(50):
            if (found := self.script("return " + text, *arguments)) == expected:
                return
            time.sleep(0.1)
        self.assertEqual(found, expected, text)

    def place(self, selector: str) -> tuple[int, int]:
        """The middle of something, after the page was moved to it."""
        middle = self.script(
            """const found = document.querySelector(arguments[0]);
            found.scrollIntoView({ block: "center" });
            const box = found.getBoundingClientRect();
            return [box.left + box.width / 2, box.top + box.height / 2];""",
            selector,
        )
        return int(middle[0]), int(middle[1])

    def click(self, selector: str):
        self.browser.drag(*self.place(selector), 0, 0)

    def press(self, *names: str):
        self.browser.press(*(KEYS.get(name, name) for name in names))

    def view(self) -> list[float]:
        """What the map shows, after it has come to rest."""
        before, now = "", None
        while before != now:
            before, now = now, self.script(
                "return document.querySelector('#map-drawing').getAttribute('viewBox')"
            )
            time.sleep(0.4)
        return [float(number) for number in now.split()]

    def test_opens_with_its_styles_and_scripts(self):
        self.eventually("document.documentElement.className", "js")
        self.assertGreater(self.script("return document.styleSheets[0].cssRules.length"), 100)

    def test_runs_nothing_that_is_not_its_own(self):
        self.script(
            """const foreign = document.createElement("script");
            foreign.textContent = "window.ran = true";
            document.body.append(foreign);"""
        )
        self.eventually("faults.map((fault) => fault.split('-')[0])", ["policy: script"])
        self.assertIsNone(self.script("return window.ran ?? null"))
        self.script("faults.length = 0")

    def test_map_is_zoomed_and_moved(self):
        whole = self.view()
        self.click("#map-zoom-in")
        zoomed = self.view()
        self.assertLess(zoomed[2], whole[2])
        self.script("document.querySelector('#map-viewport').focus()")
        self.press("right")
        moved = self.view()
        self.assertGreater(moved[0], zoomed[0])
        x, y = self.place("#map-viewport")
        self.browser.drag(x, y, 120, 40)
        dragged = self.view()
        self.assertLess(dragged[0], moved[0])
        self.assertEqual(dragged[2], zoomed[2])
        self.click("#map-zoom-all")
        self.assertGreater(self.view()[2], whole[2] - 1)

    def test_map_shows_design_and_log(self):
        for name in ("designed", "actual", "overlay"):
            self.click(f"input[name=map-view][value={name}]")
            self.eventually(
                "document.querySelector('#map-drawing').classList.contains(arguments[0])",
                True,
                f"view-{name}",
            )

    def test_slider_folds_ways(self):
        folded = "document.querySelectorAll('#map-drawing .way.folded').length"
        self.place("#map-share")
        self.script("document.querySelector('#map-share').focus()")
        before = self.script("return " + folded)
        self.press("right", "right", "right")
        time.sleep(0.3)
        self.assertGreater(self.script("return " + folded), before)

    def test_card_opens_its_page_by_mouse_and_keyboard(self):
        opened = "document.querySelector('dialog[open] h3')?.textContent ?? null"
        here = "document.activeElement.id"
        self.click("#map-card-checkout .outline")
        self.eventually(opened, "Checkout")
        self.assertEqual(self.script("return location.hash"), "#touchpoint-checkout")
        self.press("escape")
        self.eventually(opened, None)
        self.eventually(here, "map-card-checkout")
        self.press("enter")
        self.eventually(opened, "Checkout")
        self.press("escape")
        self.eventually(opened, None)

    def test_tables_sort_and_filter(self):
        column = """[...document.querySelectorAll("#touchpoints table")[0].tBodies[0].rows]
            .filter((row) => !row.hidden).map((row) => row.querySelector("th").textContent)"""
        first = self.script("return " + column)
        self.click("#touchpoints th.row-head .sort")
        self.eventually("document.querySelector('#touchpoints th.row-head').ariaSort", "ascending")
        self.assertEqual(self.script("return " + column), sorted(first, key=str.casefold))
        self.place("#touchpoints .filter input")
        self.script("document.querySelector('#touchpoints .filter input').focus()")
        self.press(*"check")
        self.eventually(column, ["Checkout"])

    def test_dark_colours_and_back(self):
        ground = "getComputedStyle(document.body).backgroundColor"
        light = self.script("return " + ground)
        self.click("#theme")
        self.eventually("document.documentElement.dataset.theme", "dark")
        self.assertNotEqual(self.script("return " + ground), light)
        self.click("#theme")
        self.eventually(ground, light)

    def test_no_width_scrolls_the_page_sideways(self):
        for width in (1280, 768, 500):
            self.browser.resize(width, 900)
            time.sleep(0.5)
            self.assertLessEqual(*self.script("return [document.documentElement.scrollWidth, innerWidth]"))

    def test_prints_drawings_on_pages_of_their_own(self):
        if not self.browser.pdf:
            self.skipTest(f"the driver of {self.browser.version} cannot print")
        if not shutil.which("pdfinfo"):
            self.skipTest("poppler's pdfinfo is not installed")
        file = pathlib.Path(self.folder.name) / "page.pdf"
        file.write_bytes(self.browser.pdf())
        facts = subprocess.check_output(["pdfinfo", "-l", "-1", file], text=True)
        sizes = [(float(w), float(h)) for w, h in re.findall(r"size: +([\d.]+) x ([\d.]+)", facts)]
        drawings = self.script("return document.querySelectorAll('#diagrams figure').length")
        self.assertEqual(sum(width > height for width, height in sizes), drawings)
        self.assertTrue(20 <= len(sizes) <= 45, len(sizes))


class FirefoxTest(OtherBrowser, unittest.TestCase):
    engine = Firefox


class WebKitTest(OtherBrowser, unittest.TestCase):
    engine = WebKit


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
