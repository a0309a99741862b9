"""Worth, retention and fixes: published values, and waymark against the second computation on random logs.

Run: python3 -m unittest (in this folder).
"""

import os
import random
import unittest

import care_logs
import worth

DEFINITION = """
journey: worth
currency: {currency}
log:
  customer: who
  time: at
  event: what
  attributes: {{ about: about, revenue: revenue, handling: handling }}{case}
inactivity: {inactivity}d
split: {{ restart: []{idle} }}
{as_of}
stages:
  - id: find
    touchpoints:
      - {{ id: search, entry: true, channel: web, owner: web, value: 3 }}
      - {{ id: page, channel: web, owner: web, cost: handling }}
  - id: buy
    touchpoints:
      - {{ id: order, goal: true, channel: web, owner: shop, value: {value}, next: [chat] }}
      - {{ id: survey, cost: 0.05 }}
  - id: help
    touchpoints:
      - {{ id: chat, channel: web, owner: care }}
      - {{ id: phone, channel: phone, owner: care, cost: 2.5 }}
      - {{ id: desk, end: true }}
      - {{ id: quit, exit: true }}
signals:
  complaint: {{ match: complaint, about: about, skip: [survey]{within} }}
contact: {{ touchpoints: [chat, phone], cost: {{ web: 1.25, phone: 9 }} }}
worth: {{ period: {period}d, margin: {margin}, discount: 12% }}
thresholds: {{ drop-off: 20% }}
fixes:
  - {{ id: a, title: A, at: search, against: drop-off, cost: 100, reduction: 30% }}
  - {{ id: b, title: B, at: page, against: complaint, cost: 20.5, reduction: 0.5 }}
"""


def case(seed):
    """A definition and a log of a seed."""
    r = random.Random(seed)
    definition = DEFINITION.format(
        currency=r.choice(["EUR", "CHF"]),
        case=r.choice(["", "", "", "\n  case: which"]),
        inactivity=r.choice([3, 8, 20]),
        idle=r.choice(["", ", idle: 12d"]),
        as_of=r.choice(["", "as-of: 2025-02-20T00:00:00Z"]),
        value=r.choice(["revenue", "revenue", "49.90"]),
        within=r.choice(["", ", within: 5d"]),
        period=r.choice([1, 7, 30]),
        margin=r.choice(["1", "40%"]),
    )
    names = ["search", "page", "page", "order", "order", "survey", "chat", "phone", "desk", "quit"]
    names += ["complaint", "note"]
    lines = ["who,which,at,what,about,revenue,handling"]
    for _ in range(r.randint(20, 500)):
        hour = r.randrange(24 * 59)
        day = hour // 24
        lines.append(
            ",".join(
                [
                    f"p{r.randrange(40)}",
                    r.choice("ab"),
                    f"2025-{day // 31 + 1:02}-{day % 31 + 1:02} {hour % 24:02}:00:00",
                    r.choice(names),
                    r.choice(["", "", "", "order", "page", "nothing"]),
                    r.choice(["", "x", "100", "19.99", "-5.5", "1e3", "0.00004", "250"]),
                    r.choice(["", "", "1", "0.3333", "x"]),
                ]
            )
        )
    if r.random() < 0.7:
        lines[1:] = sorted(lines[1:], key=lambda line: line.split(",")[2])
    return definition, "\n".join(lines) + "\n"


class Published(unittest.TestCase):
    def test_quantiles_of_students_t(self):
        for degrees, quantile in [(1, 12.7062), (2, 4.30265), (10, 2.22814), (30, 2.04227), (120, 1.97993)]:
            self.assertAlmostEqual(worth.t95(degrees), quantile, places=4)

    def test_thirty_scores(self):
        row = worth.mean([worth.fractions.Fraction(s) for s in [5] * 12 + [4] * 9 + [3] * 4 + [2] * 3 + [1] * 2])
        for key, value in [("mean", 3.866667), ("sd", 1.252125), ("low", 3.39912), ("high", 4.33422)]:
            self.assertAlmostEqual(row[key], value, places=5)

    def test_excess_losses(self):
        difference, _, _ = worth.newcombe(40, 120, 90, 880)
        self.assertAlmostEqual(120 * difference, 27.727, places=3)


@unittest.skipUnless(os.path.exists(care_logs.WAYMARK), "waymark is not built: `swift build` first")
class AgainstWaymark(unittest.TestCase):
    def same(self, first, second, where):
        """Whether every figure of the second computation is in the first."""
        if isinstance(second, dict):
            for key, value in second.items():
                self.same(first[key], value, f"{where}.{key}")
        elif isinstance(second, list):
            self.assertEqual(len(first), len(second), where)
            for number, (a, b) in enumerate(zip(first, second)):
                self.same(a, b, f"{where}[{number}]")
        elif isinstance(second, float):
            self.assertIsNotNone(first, where)
            self.assertLessEqual(abs(first - second), 1e-6 * max(1, abs(second)), f"{where}: {first} {second}")
        elif hasattr(second, "isoformat"):
            self.assertEqual(first, second.isoformat() + "Z", where)
        else:
            self.assertEqual(first, second, where)

    def test_random_logs(self):
        kinds = set()
        for seed in range(40):
            document, second = care_logs.run(
                *case(seed), also=lambda text, path: worth.analyse(worth.Worth(text), [path])
            )
            self.same(document["worth"], second["worth"], f"{seed}: worth")
            self.same(document["retention"], second["retention"], f"{seed}: retention")
            kinds.add(document["retention"]["absence"])
            found = second["fixes"]
            for key in ("worth", "worthPerYear"):
                made = {
                    (c["kind"], c["touchpoint"]): c[key]
                    for c in document["fixes"]["candidates"]
                    if c["kind"] in ("drop-off", "complaint")
                }
                self.assertEqual(set(made), set(found[key]))
                for target, money in found[key].items():
                    self.same(made[target], money, f"{seed}: {key} of {target}")
            for made, wanted in zip(document["fixes"]["returns"], found["returns"], strict=True):
                self.same(made["gainPerYear"], wanted["gainPerYear"], f"{seed}: gain")
                self.same(made["return"], wanted["return"], f"{seed}: return")
                months = made["monthsToBreakEven"]
                self.same(months and months["value"], wanted["months"], f"{seed}: months")
        self.assertEqual(kinds, {None, "perCase", "tooShort"})


if __name__ == "__main__":
    unittest.main()
