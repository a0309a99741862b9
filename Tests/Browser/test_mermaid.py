"""The Mermaid texts of a report, read by Mermaid itself in a headless browser.

Mermaid's own program comes inside the PyPI package mermaidx; nothing is fetched while testing.
"""

import csv
import importlib.util
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

from playwright.sync_api import sync_playwright

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
WAYMARK = os.environ.get("WAYMARK", str(REPOSITORY / ".build/debug/waymark"))

# Whatever Mermaid, its comments, directives, entities, Markdown or HTML could take for its own.
HOSTILE = [
    "Plain title", "</script><script>alert(1)</script>", "<b>bold</b> & <br> &amp; &lt;",
    'say "hello"', "it's", "a;b; c", "ends with ;", "#hash #35; #quot;", "ask: why: 4: Me", ":::fine",
    "title of it", "Title", "section two", "journey", "Journey begins", "Journeys list", "accTitle: x",
    "accDescr {", "end", "END of it", "subgraph x", "graph TD", "flowchart LR", "class a b",
    "style: x#35; y;", "style t1 fill:#f00;", "classDef x:#1;", "click t1 href", "%% comment",
    "%%{init: {'theme':'dark'}}%%", "50% off", "100 %", "a --> b", "a -- text --> b", "a & b",
    "[square] (round) {curly} {{six}}", "|pipe|", "`code` ```", '"`markdown **x**`"', "- item",
    "+ item", "* item", "1. item", "2) item", "# heading", "=====", "---", "a, b, c", "~~struck~~",
    "**bold** _em_", "$$x^2$$", "$1", "back\\slash \\n", "@{ shape: circle }", "http://evil.example/x",
    "www.evil.example", "javascript:alert(1)", "line\nbreak\r\n\r\nend", "tab\there", "\u202etxt.exe\u202c",
    "שלום עולם", "كلمة", "日本語のタイトル", "😀👨‍👩‍👧‍👦", "Zürich – „Straße“",
    "x" * 500, "long " * 100, "ﬂ°°35¶ß", "\u200b\ufeff",
]


def shown(text, limit=40):
    """What a person should read for a foreign text; written from the manual, not from the program."""
    kept = "".join(
        " " if c.isspace() else c
        for c in text
        if c.isspace() or c in "\u200c\u200d" or not re.match(r"[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\x00-\x1f\x7f-\x9f]", c)
    )
    kept = " ".join(kept.split(" ")).strip()
    kept = re.sub(r" +", " ", kept)
    return kept[: limit - 1] + "…" if len(kept) > limit else kept


def squeezed(text):
    """A text without what no reader sees."""
    return re.sub(r"[\u2060\u2066-\u2069\s]+", "", text)


class MermaidTests(unittest.TestCase):
    """Every text that comes from others, in every place of both drawings, in both languages."""

    @classmethod
    def setUpClass(cls):
        package = importlib.util.find_spec("mermaidx")
        program = pathlib.Path(package.origin).parent / "assets" / "mermaid.js"
        cls.playwright = sync_playwright().start()
        cls.browser = cls.playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"]
        )
        cls.page = cls.browser.new_page()
        cls.dialogs = []
        cls.page.on("dialog", lambda dialog: (cls.dialogs.append(dialog.message), dialog.dismiss()))
        cls.page.set_content("<!doctype html><div id='place'></div>")
        cls.page.add_script_tag(path=str(program))
        cls.page.evaluate("mermaid.initialize({startOnLoad: false})")

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()

    def report(self, texts, language):
        """The report on journeys whose every name is hostile."""
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            definition = {
                "journey": "hostile",
                "title": texts[0],
                "log": {"customer": "who", "time": "at", "event": "what"},
                "inactivity": "5d",
                "stages": [
                    {
                        "id": f"stage-{number}",
                        "title": title,
                        "touchpoints": [
                            {
                                "id": f"touchpoint-{number}-{part}",
                                "title": texts[(number + part) % len(texts)],
                                "owner": texts[(number + part + 1) % len(texts)],
                                "match": f"event-{number}-{part}",
                            }
                            for part in range(2)
                        ],
                    }
                    for number, title in enumerate(texts)
                ],
                "thresholds": {"drop-off": "10%"},
            }
            text = json.dumps(definition, ensure_ascii=False).replace("\ufeff", "\\ufeff")
            (folder / "journey.yaml").write_text(text)
            with open(folder / "log.csv", "w", newline="") as file:
                rows = csv.writer(file)
                rows.writerow(["who", "at", "what"])
                for customer in range(120):
                    for number in range(len(texts)):
                        if number % 7 == 0 and customer % 3 == 0:
                            break
                        part = (customer + number) % 2
                        rows.writerow(
                            [f"c{customer}", f"2025-01-0{1 + number % 3}T{customer // 60:02}:{customer % 60:02}:00Z",
                             f"event-{number}-{part}"]
                        )
                rows.writerow(["last", "2025-03-01T00:00:00Z", "event-0-0"])
            run = subprocess.run(
                [WAYMARK, "analyze", folder / "journey.yaml", folder / "log.csv", "-o", folder / "out",
                 "--formats", "none", "--quiet", "--language", language],
                capture_output=True, text=True,
            )
            self.assertEqual(run.returncode, 0, run.stderr)
            return (folder / "out" / "report.md").read_text()

    def drawings(self, report):
        blocks = re.findall(r"^```mermaid\n(.*?)^```$", report, flags=re.S | re.M)
        self.assertEqual(len(blocks), 2)
        self.assertTrue(blocks[0].startswith("flowchart"))
        self.assertTrue(blocks[1].startswith("journey"))
        return blocks

    def render(self, source):
        """The text and the titles of a drawing, or the parser's complaint."""
        return self.page.evaluate(
            """async (source) => {
                 try {
                   await mermaid.parse(source)
                   const {svg} = await mermaid.render('drawing', source)
                   const place = document.getElementById('place')
                   place.innerHTML = svg
                   const texts = [...place.querySelectorAll('text, foreignObject')]
                     .map((element) => element.textContent)
                   return {
                     texts, scripts: place.querySelectorAll('script, a, img, b').length,
                     title: place.querySelector('title')?.textContent,
                     description: place.querySelector('desc')?.textContent,
                   }
                 } catch (error) { return {error: String(error)} }
               }""",
            source,
        )

    def test_every_hostile_text_is_drawn_and_can_be_read(self):
        for language in ["en", "de"]:
            for start in range(0, len(HOSTILE), 8):
                texts = HOSTILE[start : start + 8]
                flowchart, journey = self.drawings(self.report(texts, language))
                for source in [flowchart, journey]:
                    with self.subTest(language=language, first=texts[0], kind=source[:9]):
                        drawing = self.render(source)
                        self.assertNotIn("error", drawing, f"{drawing}\n{source}")
                        drawn = squeezed(" ".join(drawing["texts"]))
                        for text in texts:
                            expected = squeezed(shown(text))
                            if not expected:
                                expected = squeezed("(no text)" if language == "en" else "(kein Text)")
                            self.assertIn(expected, drawn, source)
                        self.assertEqual(drawing["scripts"], 0)
                        self.assertEqual(squeezed(drawing["title"]), squeezed(shown(texts[0], 80)))
                        self.assertGreater(len(drawing["description"]), 40)
        self.assertEqual(self.dialogs, [])

    def test_faces_follow_the_scores_and_shapes_the_verdicts(self):
        flowchart, journey = self.drawings(self.report(["Stage", "Other", "Third"] * 3, "en"))
        scores = re.findall(r"^      .*?: ([0-9]+)(?::|$)", journey, flags=re.M)
        self.assertEqual(len(scores), 18)
        self.assertTrue(set(scores) <= {"1", "2", "3", "4", "5"})
        for line in flowchart.splitlines():
            if "failure#58;" in line:
                self.assertRegex(line, r"^ +t[0-9]+\{\{\".*\"\}\}$")
        self.assertIn("failure#58;", flowchart)


if __name__ == "__main__":
    unittest.main()
