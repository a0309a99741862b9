"""Labels that try to be markup, script or something else than labels."""

import json
import pathlib
import tempfile

from browser import BrowserTest, analyze

HOSTILE = [
    "</script><script>window.ran = 1</script>",
    '"><img src=x onerror="window.ran = 2">',
    '"\u0301 onfocus=window.ran=3 autofocus="',
    "\u202Eevil\u202C <b>&amp;",
    "x" * 500,
    "😀👨‍👩‍👧‍👦 שלום עולם",
    "line\nbreak",
]


def text(value: str) -> str:
    """As a YAML scalar."""
    return json.dumps(value, ensure_ascii=False)


class HostileTest(BrowserTest):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        place = pathlib.Path(folder.name)
        touchpoints = "".join(
            f"      - id: t{index}\n        title: {text(label)}\n        channel: {text(label)}\n"
            f"        owner: {text(label)}\n        match: [e{index}]\n"
            for index, label in enumerate(HOSTILE)
        )
        definition = place / "hostile.yaml"
        definition.write_text(
            f"journey: hostile\ntitle: {text(HOSTILE[0])}\ninactivity: 7d\n"
            "log: {customer: who, time: at, event: what}\n"
            f"stages:\n  - id: all\n    title: {text(HOSTILE[1])}\n    touchpoints:\n{touchpoints}",
            encoding="utf-8",
        )
        rows = [
            f"c{customer},2025-01-{day + 1:02}T10:00:00Z,e{(customer + day) % len(HOSTILE)}"
            for customer in range(60)
            for day in range(customer % 5 + 1)
        ]
        rows.append('c1,2025-02-20T10:00:00Z,"</style><img src=x onerror=window.ran=4>"')
        log = place / "hostile.csv"
        log.write_text("who,at,what\n" + "\n".join(rows) + "\n", encoding="utf-8")
        self.report = analyze(definition, log)

    def test_labels_are_only_read(self):
        page = self.open(self.report)
        page.wait_for_timeout(200)
        self.assertIsNone(page.evaluate("window.ran ?? null"))
        self.assertEqual(page.locator("img, main script").count(), 0)
        self.assertIn("</script><script>window.ran = 1</script>", page.locator("h1").inner_text())
        self.assertIn("</style><img", page.locator("#data-quality").inner_text())

    def test_long_labels_stay_in_their_boxes(self):
        for width in (320, 1280):
            page = self.open(self.report, width=width)
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), width)
