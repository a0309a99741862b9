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


@unittest.skipUnless(os.path.exists(trials.WAYMARK), "waymark is not built: `swift build` first")
@unittest.skipUnless(os.path.isdir(DATA), "the real logs are not on this machine")
class RealLogs(unittest.TestCase):
    def analyse(self, definition, log):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path, out = os.path.join(folder.name, "care.yaml"), os.path.join(folder.name, "out")
        with open(path, "w", encoding="utf-8") as file:
            file.write(definition)
        run = [trials.WAYMARK, "analyze", path, log, "--output", out, "--formats", "none", "--quiet"]
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
        self.assertAlmostEqual(127 / 233, 0.545, places=3)
        self.assertAlmostEqual(260 / 2670, 0.097, places=3)
        self.assertEqual(found["late"]["comparison"]["outcome"], "lower")
        self.assertIn("Scores after **Late** are lower", report)
        self.assertNotIn("because of", report.split("## Feedback")[1].split("\n## ")[0])

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
        self.assertNotIn("look there first", report)


if __name__ == "__main__":
    unittest.main()
