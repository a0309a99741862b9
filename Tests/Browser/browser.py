"""Reports as people get them, and the browser that they are opened in."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

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

    def open(self, path: pathlib.Path, width: int = 1280, script: str | None = None, **options) -> Page:
        context = self.browser.new_context(viewport={"width": width, "height": 900}, **options)
        self.addCleanup(context.close)
        if script:
            context.add_init_script(script)
        page = context.new_page()
        self.faults: list[str] = []
        page.on("console", lambda message: self.faults.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        page.on("dialog", lambda dialog: self.faults.append(f"dialog: {dialog.message}"))
        page.on("request", lambda request: self._note(request.url, path))
        page.goto(path.as_uri())
        return page

    def _note(self, url: str, path: pathlib.Path):
        if url.split("#")[0] != path.as_uri():
            self.faults.append(f"request: {url[:200]}")

    def assertSilent(self):
        self.assertEqual(self.faults, [])
