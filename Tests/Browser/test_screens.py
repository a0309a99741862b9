"""What the page looks like, beside screens that a person approved.

A screen is compared as the eye compares from a step away: both are reduced to blocks of colour, and the
blocks may differ as much as another font or another Chromium makes them differ, not as much as a missing
card, a broken column or a lost colour does. `WAYMARK_APPROVE=1` writes new screens, for a person to look at.
"""

import io
import os
import pathlib
import unittest

from PIL import Image, ImageChops, ImageStat

from browser import THEMES, WIDTHS, BrowserTest, sample

APPROVED = pathlib.Path(__file__).parent / "Approved"
BLOCK = 16
"""Pixels of a screen to a block."""
MEAN_LIMIT = 4.0
"""The mean difference of blocks that is tolerated, of 255."""
FAR, FAR_LIMIT = 48, 0.02
"""How far a block is from its like, and what share of blocks may be."""


def blocks(image):
    size = (image.width // BLOCK, image.height // BLOCK)
    return image.convert("RGB").resize(size, Image.Resampling.BOX)


def difference(one, other):
    """The mean difference of blocks, and the share of those that are far apart."""
    apart = ImageChops.difference(one, other).convert("L")
    mean = sum(ImageStat.Stat(ImageChops.difference(one, other)).mean) / 3
    values = list(apart.getdata())
    return mean, sum(value > FAR for value in values) / len(values)


class ScreenTest(BrowserTest):
    PLACES = {"first": None, "map": "#journey", "heat-map": "#heat-map"}

    def screen(self, width, theme, place):
        page = self.open(
            sample("online-shop"),
            width=width,
            color_scheme=theme,
            reduced_motion="reduce",
            bypass_csp=True,
        )
        # The one font that `make` installs: another would break lines elsewhere.
        page.add_style_tag(content="* { font-family: 'DejaVu Sans' !important }")
        selector = self.PLACES[place]
        if selector:
            # Alone, a section begins at the same part of a pixel whatever stands before it.
            page.add_style_tag(content=f"main > section:not({selector}) {{ display: none !important }}")
        shown = page.locator(selector) if selector else page
        return Image.open(io.BytesIO(shown.screenshot(animations="disabled")))

    def test_looks_as_approved(self):
        for width in WIDTHS:
            for theme in THEMES:
                for place in self.PLACES:
                    name = f"{place}-{width}-{theme}"
                    with self.subTest(name):
                        seen = blocks(self.screen(width, theme, place))
                        file = APPROVED / f"{name}.png"
                        if os.environ.get("WAYMARK_APPROVE"):
                            APPROVED.mkdir(exist_ok=True)
                            seen.save(file, optimize=True)
                            continue
                        approved = Image.open(file).convert("RGB")
                        self.assertEqual(seen.size, approved.size)
                        mean, far = difference(seen, approved)
                        self.assertLess(mean, MEAN_LIMIT)
                        self.assertLess(far, FAR_LIMIT)

    def test_a_broken_screen_is_told(self):
        """The comparison must fail where a person would see a fault."""
        page = self.open(sample("online-shop"), width=WIDTHS[-1])
        whole = blocks(Image.open(io.BytesIO(page.screenshot())))
        page.evaluate("() => document.querySelector('.key-figures').remove()")
        broken = blocks(Image.open(io.BytesIO(page.screenshot())))
        mean, far = difference(whole, broken)
        self.assertTrue(mean >= MEAN_LIMIT or far >= FAR_LIMIT, (mean, far))


if __name__ == "__main__":
    unittest.main()
