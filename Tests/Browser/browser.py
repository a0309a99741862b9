"""Reports as people get them, and the browser that they are opened in."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, sync_playwright

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
WAYMARK = os.environ.get("WAYMARK", str(REPOSITORY / ".build/debug/waymark"))
WIDTHS = (360, 768, 1280)
THEMES = ("light", "dark")

_folder = tempfile.TemporaryDirectory(prefix="waymark-browser-")
_reports: dict[tuple, pathlib.Path] = {}


def chromium() -> str:
    for name in (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"):
        found = name and shutil.which(name)
        if found:
            return found
    raise SystemExit("no Chromium: make test-browser installs it")


def analyze(definition: pathlib.Path, log: pathlib.Path, *options: str) -> pathlib.Path:
    """The page of an analysis; each is made once."""
    key = (definition, log, options)
    if key not in _reports:
        folder = pathlib.Path(_folder.name) / str(len(_reports))
        subprocess.run(
            [WAYMARK, "analyze", definition, log, "-o", folder, "--quiet", *options], check=True
        )
        _reports[key] = folder / "report.html"
    return _reports[key]


def sample(name: str, *options: str) -> pathlib.Path:
    """The page of a shipped sample."""
    journeys = REPOSITORY / "journeys"
    return analyze(journeys / f"{name}.yaml", journeys / f"{name}.csv", *options)


class BrowserTest(unittest.TestCase):
    """A test with a browser; every page in it must be silent and load nothing else."""

    @classmethod
    def setUpClass(cls):
        cls._playwright = sync_playwright().start()
        # Chromium refuses to run as root within its sandbox.
        args = ["--no-sandbox"] if os.geteuid() == 0 else []
        cls.browser = cls._playwright.chromium.launch(executable_path=chromium(), args=args)

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls._playwright.stop()

    def open(
        self,
        path: pathlib.Path,
        width: int = 1280,
        script: str | None = None,
        fragment: str = "",
        is_silent: bool = True,
        **options,
    ) -> Page:
        """Opens a page; the test fails where it was not silent up to the test's end, unless it may speak."""
        context = self.browser.new_context(viewport={"width": width, "height": 900}, **options)
        self.addCleanup(context.close)
        if script:
            context.add_init_script(script)
        page = context.new_page()
        faults: list[str] = []
        self.faults = faults
        page.on("console", lambda message: faults.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: faults.append(f"error: {error}"))
        page.on("request", lambda request: self._note(request.url, path, faults))

        def dismiss(dialog):
            faults.append(f"dialog: {dialog.message}")
            dialog.dismiss()

        page.on("dialog", dismiss)
        if is_silent:
            # Before the context is closed: what is added last runs first.
            self.addCleanup(lambda: self.assertEqual(faults, []))
        page.goto(path.as_uri() + fragment)
        return page

    @staticmethod
    def _note(url: str, path: pathlib.Path, faults: list[str]):
        if url.split("#")[0] != path.as_uri():
            faults.append(f"request: {url[:200]}")

    @staticmethod
    def violations(page: Page) -> list[str]:
        """What the accessibility engine finds."""
        return [
            f"{violation['id']}: {node['html'][:160]} {node['failureSummary'][:300]}"
            for violation in Axe().run(page).response["violations"]
            for node in violation["nodes"]
        ]
