"""What the page looks like, beside screens that a person approved.

A screen is compared as the eye compares from a step away: both are reduced to blocks of colour, and the
blocks may differ as much as another font or another Chromium makes them differ, not as much as a missing
card, a broken column or a lost colour does. `WAYMARK_APPROVE=1` writes new screens, for a person to look at.
"""

import io
import math
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
COLOURED, FADED_LIMIT = 25, 0.25
"""From when on a block has a colour, and what share of those that have one may have another or none."""


def blocks(image):
    size = (image.width // BLOCK, image.height // BLOCK)
    return image.convert("RGB").resize(size, Image.Resampling.BOX)


def colour(block):
    """How far each part of a block's colour is from grey."""
    return [part - sum(block) / 3 for part in block]


def faults(seen, approved):
    """What a person would see: the measures of difference that are beyond their limits."""
    apart = ImageChops.difference(seen, approved)
    mean = sum(ImageStat.Stat(apart).mean) / 3
    values = apart.convert("L").tobytes()
    far = sum(value > FAR for value in values) / len(values)
    pairs = [
        (colour(one), colour(other))
        for one, other in zip(pixels(seen), pixels(approved))
        if max(other) - min(other) > COLOURED
    ]
    faded = sum(math.dist(one, other) > math.hypot(*other) / 2 for one, other in pairs) / len(pairs)
    measures = {"mean": (mean, MEAN_LIMIT), "far": (far, FAR_LIMIT), "faded": (faded, FADED_LIMIT)}
    return {name: value for name, (value, limit) in measures.items() if value >= limit}


def pixels(image):
    parts = image.tobytes()
    return zip(parts[::3], parts[1::3], parts[2::3])


class ScreenTest(BrowserTest):
    PLACES = {"first": None, "map": "#journey", "heat-map": "#heat-map"}

    def screen(self, width, theme, place, style=""):
        page = self.open(
            sample("online-shop"),
            width=width,
            color_scheme=theme,
            reduced_motion="reduce",
            bypass_csp=True,
        )
        # The one font that `make` installs: another would break lines elsewhere.
        page.add_style_tag(content="* { font-family: 'DejaVu Sans' !important }" + style)
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
                        self.assertEqual(faults(seen, approved), {})

    def test_a_broken_screen_is_told(self):
        """The comparison must fail where a person would see a fault."""
        broken = {
            "first": ".key-figures { display: none !important }",
            "map": ":root { --failure: #5c5c5c !important; --watch: #ababab !important }",
        }
        for place, style in broken.items():
            for theme in THEMES:
                whole = blocks(self.screen(WIDTHS[-1], theme, place))
                self.assertNotEqual(faults(blocks(self.screen(WIDTHS[-1], theme, place, style)), whole), {}, place)


if __name__ == "__main__":
    unittest.main()
