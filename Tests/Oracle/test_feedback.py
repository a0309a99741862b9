"""Scores, worked out by hand.

Run: python3 -m unittest (in this folder).
"""

import os
import tempfile
import unittest

import feedback
import stories
import trials

SHOP = """
journey: shop
log: { customer: who, time: at, event: what, attributes: [csat, about] }
stages:
  - { id: find, touchpoints: [{ id: search }] }
  - { id: buy, touchpoints: [{ id: order, goal: true }, { id: survey }] }
signals:
  complaint: { match: complaint, about: about, within: 2d, skip: [survey] }
  csat: { attribute: csat, asked: sent }
"""


def analyse(*rows):
    lines = ["who,at,what,csat,about"]
    for row in rows:
        who, day, what, score, about = (row.split() + ["", ""])[:5]
        score, about = score.replace("-", ""), about
        lines.append(f"{who},2025-01-{int(day):02},{what},{score},{about}")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "log.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
        return feedback.analyse(stories.Care(SHOP), [path])["csat"]


class ByHand(unittest.TestCase):
    def test_scores_are_traced_as_complaints_are(self):
        found = analyse(
            "a 1 search", "a 2 order", "a 3 survey 5", "a 4 answer 4", "a 9 answer 1", "a 9 answer 2 search"
        )
        touchpoints = {row["touchpoint"]: row["scores"] for row in found["touchpoints"]}
        self.assertEqual(touchpoints["order"]["topTwoBox"]["count"], 2)
        self.assertEqual(touchpoints["search"]["n"], 1)
        self.assertEqual(found["unattributed"]["n"], 1)
        self.assertEqual((found["named"], found["preceding"]), (1, 2))

    def test_each_answer_takes_one_survey(self):
        found = analyse("a 1 search", "a 2 sent", "a 3 sent", "a 4 answer 4", "b 1 search", "b 2 answer 4")
        self.assertEqual((found["responses"]["count"], found["responses"]["of"]), (1, 2))
        self.assertEqual(found["unasked"], 1)

    def test_published_intervals(self):
        rows = [f"p{n} 1 search" for n in range(30)]
        scores = [5] * 12 + [4] * 9 + [3] * 4 + [2] * 3 + [1] * 2
        rows += [f"p{n} 2 answer {score}" for n, score in enumerate(scores)]
        total = analyse(*rows)["total"]
        self.assertAlmostEqual(total["topTwoBox"]["low"], 0.521242, places=6)
        self.assertAlmostEqual(total["topTwoBox"]["high"], 0.833353, places=6)
        for key, value in [("mean", 3.866667), ("meanLow", 3.39912), ("meanHigh", 4.33422)]:
            self.assertAlmostEqual(total[key], value, places=5)


@unittest.skipUnless(os.path.exists(trials.WAYMARK), "waymark is not built: `swift build` first")
class AgainstWaymark(unittest.TestCase):
    def test_a_row_with_several_times_has_one_score(self):
        definition = SHOP.replace(
            "time: at, event: what, attributes: [csat, about]",
            "times: { search: first, order: second, survey: third }, attributes: [csat, about]",
        )
        log = "who,first,second,third,csat,about\n"
        log += "a,2025-01-01,2025-01-02,2025-01-03,4,\nb,2025-01-01,,,2,\nc,2025-01-03,2025-01-02,,5,\n"
        with tempfile.TemporaryDirectory() as folder:
            document, _ = trials.analysis(trials.WAYMARK, folder, definition, log)
        csat = document["feedback"]["csat"]
        self.assertEqual(csat["total"]["n"], 3)
        scores = {t["touchpoint"]: t["scores"]["scores"] for t in csat["touchpoints"]}
        # Of a the survey is the latest, of c the search, which came after the order.
        self.assertEqual(scores, {"order": [{"score": 4, "count": 1}, {"score": 5, "count": 1}]})
        self.assertEqual(csat["unattributed"]["scores"], [{"score": 2, "count": 1}])


if __name__ == "__main__":
    unittest.main()
