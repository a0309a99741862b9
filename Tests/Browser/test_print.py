"""The report page on paper."""

import html
import pathlib
import re
import subprocess
import tempfile

from PIL import Image

from browser import BrowserTest, sample

SAMPLES = (("online-shop", ()), ("telecom-support", ("--language", "de")))
DOTS = 50
"""Dots to an inch of the pages that are looked at."""


class PrintTest(BrowserTest):
    def printed(
        self, name: str, options: tuple[str, ...] = (), style: str = "", paper: str = "A4"
    ) -> pathlib.Path:
        """The page as a PDF file; what `style` says comes on top of its own."""
        page = self.open(sample(name, *options), bypass_csp=bool(style))
        if style:
            page.add_style_tag(content=style)
        folder = tempfile.TemporaryDirectory(prefix="waymark-print-")
        self.addCleanup(folder.cleanup)
        file = pathlib.Path(folder.name) / "report.pdf"
        page.pdf(path=file, format=paper, prefer_css_page_size=True)
        return file

    @staticmethod
    def pictures(file: pathlib.Path) -> list[Image.Image]:
        pictures = file.with_name("page")
        subprocess.run(["pdftoppm", "-r", str(DOTS), "-png", file, pictures], check=True)
        return [Image.open(path).convert("RGB") for path in sorted(file.parent.glob("page*.png"))]

    @staticmethod
    def texts(file: pathlib.Path) -> list[str]:
        whole = subprocess.run(
            ["pdftotext", "-layout", file, "-"], check=True, capture_output=True, text=True
        ).stdout
        return whole.split("\f")[:-1]

    def test_prints_without_controls(self):
        page = self.open(sample("online-shop"), color_scheme="dark")
        page.locator("#failure-points .filter input").first.fill("no such row")
        controls = [page.locator(control) for control in (".controls", ".contents", ".skip", ".filter")]
        for control in controls:
            self.assertTrue(any(part.is_visible() for part in control.all()), control)
        rows = page.locator(".section > .table tr").all()
        self.assertFalse(all(row.is_visible() for row in rows))
        page.emulate_media(media="print")
        for control in controls:
            self.assertFalse(any(part.is_visible() for part in control.all()), control)
        # A filter would print a part as if it were the whole.
        self.assertTrue(all(row.is_visible() for row in rows))
        paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
        self.assertEqual(paper, "rgba(0, 0, 0, 0)")
        self.assertEqual(page.evaluate("getComputedStyle(document.body).color"), "rgb(26, 29, 33)")

    def test_prints_on_few_pages_each_with_its_number(self):
        for name, options in SAMPLES:
            texts = self.texts(self.printed(name, options))
            self.assertTrue(5 <= len(texts) <= 36, len(texts))
            for number, text in enumerate(texts, 1):
                last = text.rstrip().splitlines()[-1].strip()
                self.assertEqual(last, f"{number} / {len(texts)}", name)

    def test_the_summary_is_the_first_page_and_all_of_it(self):
        cases = [
            (name, ("--language", language), paper)
            for name, _ in SAMPLES
            for language in ("en", "de")
            for paper in ("A4", "Letter")
        ]
        for name, options, paper in cases:
            page = self.open(sample(name, *options))
            headings = [page.locator("h1").inner_text()]
            headings += page.locator(".section-summary :is(h2, h3)").all_inner_texts()
            following = page.locator(".section-journey h2").inner_text()
            file = self.printed(name, options, paper=paper)
            first, second = (re.sub(r"\s+", " ", text) for text in self.texts(file)[:2])
            for heading in headings:
                self.assertIn(heading, first, f"{name}, {options}, {paper}")
            self.assertTrue(
                second.strip().startswith(following), f"{name}, {options}, {paper}: {second[:80]}"
            )

    def test_no_page_ends_in_what_introduces_the_next(self):
        mark = "rgb(255, 0, 255)"
        style = f":is(h2, h3, h4, thead th, thead th *, .table caption, .plot figcaption) {{ color: {mark} !important; }}"
        for name, options in SAMPLES:
            pages = self.pictures(self.printed(name, options, style))
            marked = 0
            for number, page in enumerate(pages, 1):
                rows = self.rows(page)
                marked += any(is_marked for _, is_marked in rows)
                # A line of text is some 4 mm high.
                last = rows[-1][0] - DOTS * 4 / 25.4
                ends = [is_marked for row, is_marked in rows if row >= last]
                self.assertFalse(any(ends), f"{name}: page {number} of {len(pages)}")
            # The headings were seen, else nothing was shown.
            self.assertGreater(marked, len(pages) / 2)

    def test_text_of_drawings_is_large_enough_to_read(self):
        for name, language in (("online-shop", "en"), ("telecom-support", "de")):
            path = sample(name, "--diagrams", "all", "--language", language)
            page = self.open(path)
            drawings = page.evaluate(
                """() => [...document.querySelectorAll("#map-drawing, .paper > svg")].map((svg) =>
                    [...svg.querySelectorAll("text")].filter((text) => getComputedStyle(text).display !== "none")
                        .map((text) => text.textContent).join(" "))"""
            )
            self.assertGreater(len(drawings), 7, name)
            for paper in ("A4", "Letter"):
                with tempfile.TemporaryDirectory(prefix="waymark-print-") as folder:
                    file = pathlib.Path(folder) / "report.pdf"
                    page.pdf(path=file, format=paper)
                    sizes = self.sizes_of_words(file)
                for drawing in drawings:
                    for word in drawing.split():
                        # What ligatures or signs of other typefaces make of a word is not found.
                        if word in sizes:
                            self.assertGreaterEqual(sizes[word], 5.8, f"{name}, {paper}: {word}")
                    found = sum(word in sizes for word in drawing.split())
                    self.assertGreater(found, len(drawing.split()) * 0.8, f"{name}, {paper}: {drawing[:80]}")

    @staticmethod
    def sizes_of_words(file: pathlib.Path) -> dict[str, float]:
        """The largest size in points in which each word stands on a page that lies across."""
        boxes = subprocess.run(
            ["pdftotext", "-bbox", file, "-"], check=True, capture_output=True, text=True
        ).stdout
        sizes: dict[str, float] = {}
        for page in boxes.split("<page ")[1:]:
            width, height = (float(text) for text in re.findall(r'(?:width|height)="([\d.]+)"', page)[:2])
            if width < height:
                continue
            for top, bottom, word in re.findall(r'yMin="([-\d.]+)" xMax="[-\d.]+" yMax="([-\d.]+)">([^<]*)<', page):
                # A line of the typeface is 1.164 times as high as its size.
                size = (float(bottom) - float(top)) / 1.164
                word = html.unescape(word)
                sizes[word] = max(size, sizes.get(word, 0))
        return sizes

    @staticmethod
    def rows(page: Image.Image) -> list[tuple[int, bool]]:
        """The rows of a page that have ink, down to the margin with its number, and which have a marked one."""
        width, height = page.width, round(page.height - DOTS * 16 / 25.4)
        pixels = page.crop((0, 0, width, height)).tobytes()
        rows = []
        for row in range(height):
            line = pixels[row * width * 3 : (row + 1) * width * 3]
            if min(line) > 200:
                continue
            colours = zip(line[::3], line[1::3], line[2::3])
            rows.append((row, any(r > 200 and b > 200 and g < 120 for r, g, b in colours)))
        return rows
