"""The colours of the drawings in a page: read in both themes, light on paper."""

from browser import THEMES, BrowserTest, sample

# What is the same on any ground: the signs of severity, and what is read on them.
KEPT = {"#fc8d59", "#fdcc8a", "#000000", "#ffffff", "none"}

# How each text of the drawings that are seen stands out from the shape that lies under its middle.
CONTRASTS = """() => {
  const rgb = (text) => text.match(/[\\d.]+/g).map(Number);
  const luminance = (color) => {
    const [r, g, b] = color.slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const ground = (element) => {
    for (let box = element; box; box = box.parentElement) {
      const color = rgb(getComputedStyle(box).backgroundColor);
      if (color.length < 4 || color[3] > 0) return color;
    }
    return [255, 255, 255];
  };
  const drawings = [...document.querySelectorAll("#map-drawing, .paper > svg, .plot-drawing")]
    .filter((svg) => svg.checkVisibility());
  return drawings.flatMap((svg) => {
    const paper = ground(svg);
    const shapes = [];
    const found = [];
    for (const element of svg.querySelectorAll("*")) {
      if (!(element instanceof SVGGraphicsElement) || !element.checkVisibility()) continue;
      const style = getComputedStyle(element);
      if (element instanceof SVGGeometryElement) {
        if (style.fill !== "none" && style.opacity === "1") shapes.push([element, rgb(style.fill)]);
      } else if (element instanceof SVGTextElement && element.textContent.trim()) {
        const box = element.getBBox();
        const middle = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2)
          .matrixTransform(element.getScreenCTM());
        let under = paper;
        for (const [shape, color] of shapes) {
          const point = middle.matrixTransform(shape.getScreenCTM().inverse());
          if (shape.isPointInFill(point)) under = color;
        }
        found.push({
          text: element.textContent, drawing: svg.closest("[id]").id,
          ratio: contrast(rgb(style.fill), under), ground: luminance(under),
        });
      }
    }
    return found;
  });
}"""

# The colours that drawings carry and those that they are shown with, once each.
CARRIED = """() => {
  const found = new Set();
  for (const element of document.querySelectorAll(".paper > svg *")) {
    const style = getComputedStyle(element);
    for (const name of ["fill", "stroke"]) {
      const carried = element.getAttribute(name);
      if (!carried) continue;
      const kind = element.tagName === "text" ? "text" : "shape";
      found.add([kind, name, carried, style[name]].join(" | "));
    }
  }
  return [...found];
}"""


def value(color: str) -> str:
    """A colour as the browser computes it."""
    named = {"white": "#ffffff", "black": "#000000"}.get(color, color)
    if not named.startswith("#"):
        return named
    return "rgb({}, {}, {})".format(*(int(named[at : at + 2], 16) for at in (1, 3, 5)))


class ColourTest(BrowserTest):
    def page(self, name: str, theme: str):
        return self.open(sample(name, "--diagrams", "all"), color_scheme=theme)

    def test_every_text_of_a_drawing_is_read_in_either_theme(self):
        for name in ("online-shop", "telecom-support"):
            for theme in THEMES:
                page = self.page(name, theme)
                views = ("overlay", "designed", "actual")
                found = []
                for view in views:
                    page.locator(f"[name=map-view][value={view}]").check()
                    found += page.evaluate(CONTRASTS)
                self.assertGreater(len(found), 500)
                weak = {
                    (text["drawing"], text["text"], round(text["ratio"], 2))
                    for text in found
                    if text["ratio"] < 4.5
                }
                self.assertEqual(weak, set(), (name, theme))
                if theme == "dark":
                    # What texts stand on is dark, but for the signs of severity and the plots' own steps.
                    light = [t for t in found if t["ground"] > 0.5 and "plot" not in t["drawing"]]
                    self.assertLess(len(light), len(found) / 20, light[:5])

    def test_every_colour_of_a_drawing_has_another_in_the_dark(self):
        for name in ("online-shop", "telecom-support"):
            colours = [line.split(" | ") for line in self.page(name, "dark").evaluate(CARRIED)]
            self.assertGreater(len(colours), 20)
            same = [
                (kind, carried)
                for kind, _, carried, shown in colours
                if shown == value(carried) and carried not in KEPT
            ]
            self.assertEqual(same, [])
            self.assertFalse(any(kind == "shape" and shown == value("white") for kind, _, _, shown in colours))

    def test_in_the_light_and_on_paper_drawings_are_as_their_files(self):
        light = self.page("online-shop", "light")
        paper = self.page("online-shop", "dark")
        paper.emulate_media(media="print", color_scheme="dark")
        for page in (light, paper):
            colours = [line.split(" | ") for line in page.evaluate(CARRIED)]
            self.assertGreater(len(colours), 20)
            for _, name, carried, shown in colours:
                self.assertEqual(shown, value(carried), (name, carried))

    def test_signs_of_severity_stand_out_in_either_theme(self):
        for theme in THEMES:
            page = self.page("online-shop", theme)
            parts = page.evaluate(
                """() => {
                  const style = (selector, name) => getComputedStyle(document.querySelector(selector))[name];
                  return {
                    paper: style("#map-viewport", "backgroundColor"),
                    stage: style("#map-drawing .stage rect", "fill"),
                    failure: style("#map-drawing .card.failure .card-head", "fill"),
                    outline: style("#map-drawing .card.fine .outline", "stroke"),
                    fine: style("#map-drawing .card.fine .card-head", "fill"),
                    way: style("#map-drawing .way.designed .line", "stroke"),
                  };
                }"""
            )
            luminance = {name: self.luminance(color) for name, color in parts.items()}
            for one, other in (
                ("failure", "stage"), ("outline", "stage"), ("way", "paper"), ("way", "stage"),
            ):
                self.assertGreaterEqual(self.contrast(luminance[one], luminance[other]), 3, (theme, one))
            # Failing and fine differ in lightness too.
            self.assertGreaterEqual(self.contrast(luminance["failure"], luminance["fine"]), 2, theme)

    @staticmethod
    def luminance(color: str) -> float:
        parts = [int(part) / 255 for part in color[4:-1].split(",")]
        r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    @staticmethod
    def contrast(one: float, other: float) -> float:
        return (max(one, other) + 0.05) / (min(one, other) + 0.05)
