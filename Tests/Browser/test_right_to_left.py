"""Names that are read from right to left, in a page that is read from left to right."""

import json
import pathlib
import tempfile

from browser import BrowserTest, analyze

LETTERS = "\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufeff"

TITLES = [
    "إعلان على الشبكة",
    "עמוד המוצר (2.0) עם תמונות",
    "سلة التسوق، الخطوة 3 من 5",
    "תשלום בכרטיס אשראי",
    "تأكيد الطلب بالبريد الإلكتروني بعد خمس دقائق على الأكثر",
    "משלוח עד הבית",
    "مكالمة مع خدمة العملاء",
    "סקר שביעות רצון 2025",
]
STAGES = [("الاكتشاف", 3), ("רכישה", 3), ("خدمة ما بعد البيع", 2)]
OWNERS = ["فريق التسويق", "צוות החנות", "خدمة العملاء (24/7)"]
CHANNELS = ["الويب", "טלפון", "متجر"]
REASONS = ["السعر مرتفع", "המשלוח איחר", "الجودة (رديئة)"]


def text(value: str) -> str:
    """As a YAML scalar."""
    return json.dumps(value, ensure_ascii=False)


def definition() -> str:
    """A journey with such names wherever there may be one."""
    lines = [
        "journey: shop",
        f"title: {text('رحلة العميل في المتجر، من الإعلان إلى الاستبيان')}",
        f"description: {text('كيف يشتري الناس')}",
        "currency: EUR",
        "log: { customer: who, time: at, event: what, attributes: { reason: reason, csat: csat, "
        "worth: worth, why: why } }",
        "inactivity: 7d",
        "stages:",
    ]
    position = 0
    for stage, (title, count) in enumerate(STAGES):
        lines += [f"  - id: s{stage}", f"    title: {text(title)}", "    touchpoints:"]
        for _ in range(count):
            lines += [
                f"      - id: t{position}",
                f"        title: {text(TITLES[position])}",
                f"        channel: {text(CHANNELS[position % 3])}",
                f"        owner: {text(OWNERS[position % 3])}",
                f"        match: {text(f'حدث {position}')}",
                f"        cost: {position + 1}",
                f"        playbook: {{ response: {text('اتصل بالعميل خلال 3 أيام')}, "
                f"escalation: {text('מנהל הצוות')}, article: {text('مقال رقم 7')} }}",
                f"        policies: {{ {text('خصوصية')}: {text('تحفظ 90 يوما')} }}",
            ]
            lines += {0: ["        entry: true"], 4: ["        goal: true", "        value: worth"]}.get(position, [])
            following = [f"t{next}" for next in (position + 1, position + 2) if next < len(TITLES)]
            lines.append(f"        next: [{', '.join(following)}]" if following else "        end: true")
            position += 1
    lines += [
        "signals:",
        f"  complaint: {{ match: [{text('شكوى')}], category: reason }}",
        "  csat: { attribute: csat, scale: [1, 5] }",
        "standards:",
        f"  - {{ id: answer, title: {text('الرد خلال 8 ساعات')}, from: t2, to: t4, within: 8h, "
        f"target: 90%, owner: {text(OWNERS[0])} }}",
        f"contact: {{ touchpoints: [t6], window: 5d, reason: why, cost: {{ {text(CHANNELS[0])}: 2 }} }}",
        "worth: { period: 30d, margin: 30%, discount: 8% }",
        "fixes:",
        f"  - {{ id: form, title: {text('نموذج أقصر (من صفحتين)')}, at: t3, against: drop-off, "
        "cost: 1000, reduction: 20% }",
        "thresholds: { drop-off: 10%, complaint: 5% }",
    ]
    return "\n".join(lines) + "\n"


def log() -> str:
    rows = ["who,at,what,reason,csat,worth,why"]
    for customer in range(240):
        position, minutes = 0, customer * 300
        for step in range(3 + customer % 6 if customer % 4 else 4):
            if position >= len(TITLES):
                break
            score = (customer + step) % 5 + 1 if step % 2 else ""
            worth = f"{20 + customer % 30}.50" if position == 4 else ""
            why = "سؤال عن الفاتورة" if position == 6 else ""
            rows.append(f"عميل {customer},{time(minutes)},حدث {position},,{score},{worth},{why}")
            if (customer + step) % 9 == 0:
                rows.append(f"عميل {customer},{time(minutes + 5)},شكوى,{REASONS[customer % 3]},,,")
            minutes += 30 + 20 * step
            position += 1 if (customer + step) % 5 else 2
    rows.append(f"عميل 1,{time(80_000)},حدث غير معروف,,,,")
    return "\n".join(rows) + "\n"


def time(minutes: int) -> str:
    day, minutes = divmod(minutes, 24 * 60)
    month, day = divmod(day, 28)
    return f"2025-{month + 1:02}-{day + 1:02}T{minutes // 60:02}:{minutes % 60:02}:00Z"


class RightToLeftTest(BrowserTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        folder = tempfile.TemporaryDirectory(prefix="waymark-right-to-left-")
        cls.addClassCleanup(folder.cleanup)
        cls.definition = pathlib.Path(folder.name) / "shop.yaml"
        cls.log = pathlib.Path(folder.name) / "shop.csv"
        cls.definition.write_text(definition(), encoding="utf-8")
        cls.log.write_text(log(), encoding="utf-8")

    def page(self, width: int = 1280, *options: str):
        report = analyze(self.definition, self.log, "--diagrams", "all", *options)
        page = self.open(report, width=width)
        page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
        return page

    # Where the letters of a text are: the left edges of the first place of each part.
    PLACES = """([selector, start, parts]) => {
      for (const element of document.querySelectorAll(selector)) {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const nodes = [];
        while (walker.nextNode()) nodes.push(walker.currentNode);
        const whole = nodes.map((node) => node.data).join("");
        if (!whole.replace(/[\\u2066-\\u2069]/g, "").startsWith(start)) continue;
        return parts.map((part) => {
          let offset = whole.indexOf(part);
          if (offset < 0) return null;
          for (const node of nodes) {
            if (offset < node.data.length) {
              const range = document.createRange();
              range.setStart(node, offset);
              range.setEnd(node, offset + 1);
              const box = range.getBoundingClientRect();
              return { x: box.x, y: Math.round(box.y + box.height / 2) };
            }
            offset -= node.data.length;
          }
        });
      }
      return null;
    }"""

    def places(self, page, selector: str, start: str, *parts: str) -> list:
        found = page.evaluate(self.PLACES, [selector, start, list(parts)])
        self.assertTrue(found and all(found), (selector, start, parts, found))
        return found

    def test_every_name_is_set_apart_from_what_is_around_it(self):
        for options in ((), ("--language", "de")):
            page = self.page(1280, *options)
            # What page and pictures are called is text too, and is read out.
            loose = page.evaluate(
                f"""() => {{
                  const isLetter = /[{LETTERS}]/;
                  const isLoose = (text) => {{
                    let depth = 0;
                    for (const character of text) {{
                      if ("\\u2067\\u2068".includes(character)) depth += 1;
                      else if (character === "\\u2069") depth -= 1;
                      else if (depth < 1 && isLetter.test(character)) return true;
                      if (depth < 0) return true;
                    }}
                    return depth !== 0;
                  }};
                  const texts = [document.title];
                  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
                  while (walker.nextNode()) {{
                    const node = walker.currentNode;
                    if (node.nodeType === Node.TEXT_NODE) texts.push(node.data);
                    else for (const name of ["aria-label", "title"]) texts.push(node.getAttribute(name) ?? "");
                  }}
                  return [...new Set(texts.filter(isLoose))];
                }}"""
            )
            self.assertEqual(loose, [])
            self.assertEqual(page.evaluate("getComputedStyle(document.body).direction"), "ltr")
            turned = page.evaluate(
                """() => [...document.querySelectorAll("main *")]
                  .filter((element) => getComputedStyle(element).direction !== "ltr").length"""
            )
            self.assertEqual(turned, 0)

    def test_sentences_keep_the_order_of_names_and_numbers(self):
        page = self.page()
        title = TITLES[6]
        # A sentence that begins with a name still begins at the left, and goes on to its number.
        name, verb, verdict, of = self.places(
            page, ".finding p", title, title[-1], "is a", "failure point", "judged"
        )
        self.assertTrue(name["x"] < verb["x"] < verdict["x"] < of["x"], (name, verb, verdict, of))
        self.assertEqual(name["y"], of["y"])
        # A heading's number stands before its name.
        number, name = self.places(page, "#failure-points h4", f"2. {title}", "2.", title[-1])
        self.assertLess(number["x"], name["x"])
        # Within a name, from right to left.
        first, later = self.places(page, "#touchpoints tbody th, #touchpoints td", TITLES[7], "ס", "2025")
        self.assertGreater(first["x"], later["x"])
        # A way leads to the right: its first touchpoint stands before its arrow.
        start, arrow, end = self.places(
            page, "#variants tbody th", f"{TITLES[0]} → {TITLES[1]}", TITLES[0][0], "→", TITLES[1][-1]
        )
        self.assertTrue(start["x"] < arrow["x"] < end["x"], (start, arrow, end))

    def test_columns_stand_in_order_and_in_line(self):
        page = self.page()
        table = page.locator("#failure-points table").first
        heads = [cell.bounding_box() for cell in table.locator("thead th").all()]
        self.assertEqual([box["x"] for box in heads], sorted(box["x"] for box in heads))
        for row in table.locator("tbody tr").all():
            cells = [cell.bounding_box() for cell in row.locator("th, td").all()]
            for head, cell in zip(heads, cells, strict=True):
                self.assertAlmostEqual(head["x"], cell["x"], delta=1)
        # Names begin where their column does, whatever they are written in.
        lefts = page.evaluate(
            """() => [...document.querySelectorAll("#failure-points table tbody th")].map((cell) => {
              const range = document.createRange();
              range.selectNodeContents(cell);
              return range.getBoundingClientRect().left - cell.getBoundingClientRect().left;
            })"""
        )
        self.assertLess(max(lefts), 20)

    def test_drawings_keep_the_order_within_their_texts(self):
        page = self.page()
        order = """(selector) => [...document.querySelectorAll(selector)]
          .filter((text) => /3 من 5/.test(text.textContent))
          .map((text) => ["3", "5"].map((digit) =>
            text.getStartPositionOfChar(text.textContent.indexOf(digit)).x))"""
        for selector in ("#map-drawing text", "#diagrams text", ".plot-page text"):
            found = page.evaluate(order, selector)
            self.assertTrue(found, selector)
            for three, five in found:
                self.assertGreater(three, five, selector)

    def test_nothing_leaves_its_room(self):
        for width in (320, 1280):
            page = self.page(width)
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), width)
            outside = page.evaluate(
                """() => [
                  ...[...document.querySelectorAll("#map-drawing .card")].map((card) => [card, card.querySelector(".outline")]),
                  ...[...document.querySelectorAll(".plot-drawing, .paper > svg")].map((svg) => [svg, svg]),
                ].filter(([, room]) => room.checkVisibility()).flatMap(([group, room]) => {
                  const box = room.getBoundingClientRect();
                  return [...group.querySelectorAll("text")]
                    .filter((text) => text.checkVisibility() && text.getBoundingClientRect().width > 0)
                    .filter((text) => {
                      const own = text.getBoundingClientRect();
                      return own.left < box.left - 1 || own.right > box.right + 1;
                    }).map((text) => text.textContent);
                })"""
            )
            self.assertEqual(outside, [])

    def test_titles_are_not_cut_where_there_is_room(self):
        page = self.page()
        for selector in ("#map-drawing .title", "#figure-failure-points text[font-weight]"):
            texts = page.locator(selector).all_text_contents()
            bare = " ".join(texts).translate({0x2067: None, 0x2068: None, 0x2069: None})
            for title in TITLES:
                self.assertIn(title, bare, selector)
