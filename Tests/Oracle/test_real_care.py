"""What waymark says of scores in real logs: that late parcels go with low ones, and nothing where ratings are
random. Run: python3 -m unittest (in this folder); skipped where the logs or the program are not there.
"""

import csv
import json
import os
import subprocess
import tempfile
import unittest

import trials

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../shared/data")

ORDERS = """
journey: orders
log: { customer: order, time: at, event: what, attributes: [score, delivery], time-zone: America/Sao_Paulo }
stages:
  - { id: buy, touchpoints: [{ id: placed }] }
  - { id: deliver, touchpoints: [{ id: late, end: true, next: [] }, { id: in-time, end: true, next: [] }] }
signals:
  complaint: { match: complaint, about: delivery }
  csat: { attribute: score, scale: [1, 5] }
"""

# Two exports as they are, joined by the order: one row per order, one per review.
PROMISES = """
journey: promises
log:
  case: order_id
  times:
    placed: order_purchase_timestamp
    delivered: order_delivered_customer_date
    reviewed: review_answer_timestamp
  time-zone: America/Sao_Paulo
  attributes:
    promised: order_estimated_delivery_date
    arrived: order_delivered_customer_date
    score: review_score
inactivity: 45d
stages:
  - { id: buy, touchpoints: [{ id: placed }] }
  - { id: deliver, touchpoints: [{ id: delivered, goal: true }] }
  - { id: feedback, touchpoints: [{ id: reviewed, end: true }] }
signals:
  complaint: { match: { event: reviewed, where: { score: ["1", "2"] } } }
standards:
  - { id: all, preset: delivery-promise, from: placed, to: delivered, due: promised }
  - id: delivered
    preset: delivery-promise
    from: { event: placed, where: { arrived: "!=" } }
    to: delivered
    due: promised
"""

TICKETS = """
journey: tickets
log:
  customer: Customer Email
  case: Ticket ID
  time: First Response Time
  event: Ticket Channel
  attributes: { rating: Customer Satisfaction Rating, way: Ticket Channel, subject: Ticket Subject }
inactivity: 7d
stages:
  - id: help
    touchpoints:
      - { id: email, channel: e-mail, match: Email }
      - { id: social, channel: social, match: Social media }
      - { id: phone, channel: phone, match: Phone }
      - { id: chat, channel: chat, match: Chat }
signals:
  complaint: { match: complaint, about: way }
  csat: { attribute: rating, scale: [1, 5] }
contact: { touchpoints: [email, social, phone, chat], reason: subject, window: 1h }
"""


CONTACTS = """
contact: { touchpoints: [written-answer, spoken-answer], reason: kind, window: 2h }
"""


@unittest.skipUnless(os.path.exists(trials.WAYMARK), "waymark is not built: `swift build` first")
@unittest.skipUnless(os.path.isdir(DATA), "the real logs are not on this machine")
class RealLogs(unittest.TestCase):
    def analyse(self, definition, *logs):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path, out = os.path.join(folder.name, "care.yaml"), os.path.join(folder.name, "out")
        with open(path, "w", encoding="utf-8") as file:
            file.write(definition)
        run = [trials.WAYMARK, "analyze", path, *logs, "--output", out, "--formats", "none", "--quiet"]
        done = subprocess.run(run, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        with open(os.path.join(out, "analysis.json"), encoding="utf-8") as file:
            document = json.load(file)
        with open(os.path.join(out, "report.md"), encoding="utf-8") as file:
            return document, file.read()

    def test_late_parcels_go_with_low_scores(self):
        """1 to 2 stars: 54.5 % of late deliveries, 9.7 % of those in time (of orders with both dates)."""
        with open(os.path.join(DATA, "olist/olist_orders_dataset.csv"), encoding="utf-8", newline="") as file:
            orders = {row["order_id"]: row for row in csv.DictReader(file)}
        rows = []
        for key, row in orders.items():
            came, due = row["order_delivered_customer_date"], row["order_estimated_delivery_date"]
            rows.append([key, row["order_purchase_timestamp"], "placed", "", ""])
            if came and due:
                row["delivery"] = "late" if came > due else "in-time"
                rows.append([key, came, row["delivery"], "", ""])
        with open(
            os.path.join(DATA, "olist/olist_order_reviews_dataset.csv"), encoding="utf-8", newline=""
        ) as file:
            for review in csv.DictReader(file):
                delivery = orders.get(review["order_id"], {}).get("delivery")
                if delivery:
                    answer = [review["review_answer_timestamp"], "review", review["review_score"], delivery]
                    rows.append([review["order_id"], *answer])
        with tempfile.TemporaryDirectory() as folder:
            log = os.path.join(folder, "orders.csv")
            with open(log, "w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows([["order", "at", "what", "score", "delivery"], *rows])
            document, report = self.analyse(ORDERS, log)
        found = {t["touchpoint"]: t for t in document["feedback"]["csat"]["touchpoints"]}
        low = {
            name: (sum(s["count"] for s in t["scores"]["scores"] if s["score"] <= 2), t["scores"]["n"])
            for name, t in found.items()
        }
        self.assertEqual(low, {"late": (127, 233), "in-time": (260, 2670)})
        shares = {name: few / every for name, (few, every) in low.items()}
        self.assertAlmostEqual(shares["late"], 0.545, places=3)
        self.assertAlmostEqual(shares["in-time"], 0.097, places=3)
        self.assertEqual(found["late"]["comparison"]["outcome"], "lower")
        self.assertIn("Scores after **Late** are lower", report)
        self.assertNotIn("because of", report.split("## Feedback")[1].split("\n## ")[0])

    def test_low_scores_follow_broken_promises(self):
        """The same by the clock of a standard: 1 to 2 stars after a breach and after a kept promise."""
        paths = [os.path.join(DATA, "olist", f"olist_{name}_dataset.csv") for name in ("orders", "order_reviews")]
        document, report = self.analyse(PROMISES, *paths)
        tables = []
        for path in paths:
            with open(path, encoding="utf-8", newline="") as file:
                tables.append(list(csv.DictReader(file)))
        low = {}
        for review in tables[1]:
            if int(review["review_score"]) <= 2:
                low.setdefault(review["order_id"], []).append(review["review_answer_timestamp"])
        counts = {kind: [0, 0] for kind in ("kept", "late", "never")}
        for order in tables[0]:
            came, due = order["order_delivered_customer_date"], order["order_estimated_delivery_date"]
            kind = "never" if not came else "late" if came > due else "kept"
            # What counts comes after the moment at which the promise was kept, or over.
            moment = came if kind == "kept" else due
            counts[kind][0] += any(answer > moment for answer in low.get(order["order_id"], []))
            counts[kind][1] += 1
        self.assertEqual(counts, {"kept": [260, 2673], "late": [126, 231], "never": [65, 96]})
        shares = {kind: few / every for kind, (few, every) in counts.items()}
        self.assertAlmostEqual(shares["late"], 0.545, places=3)
        self.assertAlmostEqual(shares["kept"], 0.097, places=3)
        every, delivered = document["standards"]
        together = [counts["late"][n] + counts["never"][n] for n in (0, 1)]
        for standard, breached in ((every, together), (delivered, counts["late"])):
            found = standard["complaints"]
            for key, pair in (("afterBreach", breached), ("afterKept", counts["kept"])):
                self.assertEqual([found[key]["count"], found[key]["of"]], pair, (standard["id"], key))
            self.assertEqual(found["reading"], "higher")
        self.assertEqual([every["stoppedLate"], every["lateOpen"]], [231, 96])
        self.assertIn("54.5%", report)
        self.assertIn("This shows what goes together", report)

    def test_nothing_is_claimed_of_random_ratings(self):
        log = os.path.join(DATA, "support_tickets_csat/customer_support_tickets.csv")
        document, report = self.analyse(TICKETS, log)
        csat = document["feedback"]["csat"]
        self.assertEqual(csat["total"]["n"], 2769)
        contacts = document["contacts"]
        compared = csat["touchpoints"] + csat["channels"]
        compared += contacts["touchpoints"] + contacts["channels"] + contacts["reasons"]
        outcomes = {group["comparison"]["outcome"] for group in compared}
        self.assertEqual(outcomes - {"tooFew"}, {"noClearDifference"})
        self.assertGreaterEqual(len(csat["channels"]), 4)
        self.assertTrue(all(g["comparison"]["p"] is not None for g in csat["channels"]))
        self.assertIn("No touchpoint has clearly lower scores", report)

    def test_no_report_of_random_ratings_claims_anything(self):
        """No failure, no association, no difference, and no curve that goes up or down: in any reading of the log."""
        log = os.path.join(DATA, "support_tickets_csat/customer_support_tickets.csv")
        definitions = [TICKETS]
        for name in ("support-tickets.yaml", "support-tickets-snapshot.yaml"):
            with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../RealLogs", name), encoding="utf-8") as file:
                definitions.append(file.read())
        definitions.append(definitions[-1] + CONTACTS)
        for definition in definitions:
            document, report = self.analyse(definition, log)
            journey = document["journey"]["id"]
            claims = list(said(document, ("outcome", "reading", "direction")))
            self.assertTrue(claims, journey)
            self.assertEqual(set(claims) - {"noClearDifference", "unclear", "tooFew"}, set(), journey)
            verdicts = set(said(document, ("dropOffVerdict", "complaintVerdict")))
            self.assertEqual(verdicts & {"failure", "watch"}, set(), journey)
            for word in ("look there first", "**lower**", "**higher**", "**failure**", "**watch**"):
                self.assertNotIn(word, report, journey)
            scores = document["feedback"]["csat"]
            self.assertGreater(scores["total"]["n"], 2000)
            points = [p["scores"] for p in scores["stages"] if p["scores"]["n"] >= 20]
            for one in points:
                for other in points:
                    self.assertLessEqual(one["topTwoBox"]["low"], other["topTwoBox"]["high"], journey)


def said(node, keys):
    """The texts under some keys, anywhere in a document."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in keys and isinstance(value, str):
                yield value
            yield from said(value, keys)
    elif isinstance(node, list):
        for value in node:
            yield from said(value, keys)


if __name__ == "__main__":
    unittest.main()
