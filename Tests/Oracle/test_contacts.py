"""Contacts and escalation: worked out by hand, and waymark against the second computation on random logs.

Run: python3 -m unittest (in this folder).
"""

import os
import tempfile
import unittest

import care_logs
import contacts
import stories

HELP = """
journey: help
log: { customer: who, time: at, event: what, attributes: [topic, by] }
as-of: 2025-02-28T00:00:00Z
stages:
  - { id: buy, touchpoints: [{ id: order }] }
  - { id: help, touchpoints: [{ id: chat, channel: web }, { id: phone, channel: phone }, { id: desk }] }
signals: { escalation: { match: escalated } }
contact: { touchpoints: [chat, phone], window: 7d, reason: topic, actor: by }
escalation-path: { levels: [chat, ann, lead], within: 1d }
"""


def analyse(*rows):
    lines = ["who,at,what,topic,by"]
    for row in rows:
        who, day, what, topic, by = (row.split() + ["-", "-"])[:5]
        lines.append(f"{who},2025-01-{int(day):02},{what},{topic.replace('-', '')},{by.replace('-', '')}")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "log.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
        return contacts.analyse(stories.Care(HELP), [path])


class ByHand(unittest.TestCase):
    def test_repeats_and_causes(self):
        found = analyse("a 1 order", "a 2 chat late", "a 3 phone bill", "a 9 phone late", "a 17 chat late")
        found = found["contacts"]
        # The second contact about the parcel comes seven days later; the third, eight.
        self.assertEqual(found["total"]["repeated"], 1)
        self.assertEqual(found["causes"]["order"]["contacts"], 4)
        self.assertEqual(found["ways"], {"web > phone": 1})

    def test_machines(self):
        found = analyse(
            "a 1 chat - bot", "b 1 chat - bot", "b 2 desk - ann", "c 1 chat - bot", "c 2 chat - bot"
        )["contacts"]["automation"]
        self.assertEqual((found["resolution"]["count"], found["resolution"]["of"]), (2, 4))
        self.assertEqual(found["handedOver"]["count"], 1)

    def test_the_path(self):
        found = analyse(
            "a 1 chat", "a 3 desk - lead", "a 4 chat", "b 1 chat", "b 1 escalated", "b 2 desk - ann",
            "c 1 chat", "c 1 escalated",
        )["escalation"]
        self.assertEqual((found["rate"]["count"], found["rate"]["of"]), (3, 4))
        self.assertEqual((found["skipped"]["count"], found["skipped"]["of"]), (1, 2))
        self.assertEqual((found["late"]["count"], found["late"]["of"]), (1, 2))
        self.assertEqual((found["unanswered"]["count"], found["unanswered"]["of"]), (1, 2))
        self.assertEqual((found["pingPong"]["count"], found["pingPong"]["of"]), (1, 2))


@unittest.skipUnless(os.path.exists(care_logs.WAYMARK), "waymark is not built: `swift build` first")
class AgainstWaymark(unittest.TestCase):
    def rate(self, first, second, where):
        if second is None:
            self.assertIsNone(first, where)
            return
        self.assertEqual((first["count"], first["of"]), (second["count"], second["of"]), where)
        for key in ("value", "low", "high"):
            self.assertAlmostEqual(first[key] or 0, second[key] or 0, places=9, msg=where)

    def counts(self, first, second, where):
        for key in ("contacts", "repeated"):
            self.assertEqual(first[key], second[key], (where, key))
        self.rate(first["resolution"], second["resolution"], where)

    def about(self, first, second, where):
        """Times are read from buckets that are within 0.4 % of them."""
        if second is None:
            self.assertIsNone(first, where)
        else:
            self.assertLessEqual(abs(first - second), 0.004 * second, where)

    def contacts(self, first, second):
        self.rate(first["journeys"], second["journeys"], "journeys")
        self.assertEqual(first["customers"], second["customers"])
        self.counts(first["total"], second["total"], "total")
        for entry in first["touchpoints"]:
            if entry["contacts"]:
                self.counts(entry, second["touchpoints"][entry["touchpoint"]], entry["touchpoint"])
        named = {r["reason"]: r for r in first["reasons"] if r["reason"] is not None}
        self.assertEqual(set(named), set(second["reasons"]))
        for reason, entry in named.items():
            self.counts(entry, second["reasons"][reason], reason)
            self.assertEqual(entry["customers"], second["reasons"][reason]["customers"])
        self.assertEqual(first["foldedReasons"], second["other"]["reasons"])
        folded = [r["contacts"] for r in first["reasons"] if r["reason"] is None]
        self.assertEqual(sum(folded), second["other"]["contacts"])
        causes = {c["touchpoint"]: c for c in first["causes"]}
        self.assertEqual(set(causes), set(second["causes"]))
        for name, cause in causes.items():
            self.counts(cause, second["causes"][name], name)
            self.rate(cause["journeys"], second["causes"][name]["journeys"], name)
        self.assertEqual(first["withoutCause"]["contacts"], second["withoutCause"])
        self.assertEqual(first["switches"]["rate"]["of"], second["repeats"])
        ways = {f"{w['from']} > {w['to']}".lower(): w["count"] for w in first["switches"]["ways"]}
        self.assertEqual(ways, {name.lower(): count for name, count in second["ways"].items()})
        self.rate(first["switches"]["beganAgain"], second["beganAgain"], "beganAgain")
        if first["automation"] is None:
            return
        for key in ("bot", "resolution", "resolutionOfAll", "handedOver"):
            self.rate(first["automation"][key], second["automation"][key], key)
        for key in ("medianSeconds", "p90Seconds"):
            self.about(first["automation"][key], second["automation"][key], key)

    def escalation(self, first, second):
        self.assertEqual(first["units"], second["units"])
        self.rate(first["rate"], second["rate"], "rate")
        if first["path"] is None:
            self.assertEqual(second["levels"], [])
            return
        self.assertEqual([lv["journeys"]["count"] for lv in first["path"]["levels"]], second["levels"])
        for key in ("skipped", "late", "unanswered", "pingPong"):
            self.rate(first["path"][key], second[key], key)
        self.assertEqual(first["path"]["timeToTakeover"]["n"], second["timeToTakeover"]["n"])
        self.about(first["path"]["timeToTakeover"]["p50"], second["timeToTakeover"]["p50"], "p50")

    def test_random_logs(self):
        for seed in range(60):
            with self.subTest(seed=seed):
                document, second = care_logs.measured(seed, contacts.analyse)
                for key in ("contacts", "escalation"):
                    self.assertEqual(key in document, key in second, key)
                    if key in second:
                        getattr(self, key)(document[key], second[key])


if __name__ == "__main__":
    unittest.main()
