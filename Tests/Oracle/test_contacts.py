"""Contacts and escalation, worked out by hand.

Run: python3 -m unittest (in this folder).
"""

import os
import tempfile
import unittest

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
        self.assertEqual([(c["touchpoint"], c["contacts"]) for c in found["causes"]], [("order", 4)])
        self.assertEqual(found["switches"]["ways"], [{"from": "web", "to": "phone", "count": 1}])

    def test_machines(self):
        found = analyse(
            "a 1 chat - bot", "b 1 chat - bot", "b 2 desk - ann", "c 1 chat - bot", "c 2 chat - bot"
        )["contacts"]["automation"]
        self.assertEqual((found["resolution"]["count"], found["resolution"]["of"]), (2, 4))
        self.assertEqual(found["handedOver"]["count"], 1)

    def test_back_and_up_again(self):
        found = analyse(
            "a 1 chat", "a 2 desk - lead", "a 3 escalated - ann", "a 4 desk - lead", "b 1 chat", "b 2 desk - lead",
            "b 3 escalated - ann",
        )["escalation"]["path"]
        self.assertEqual((found["unanswered"]["count"], found["unanswered"]["of"]), (1, 2))
        self.assertEqual((found["pingPong"]["count"], found["pingPong"]["of"]), (2, 2))

    def test_the_path(self):
        found = analyse(
            "a 1 chat", "a 3 desk - lead", "a 4 chat", "b 1 chat", "b 1 escalated", "b 2 desk - ann",
            "c 1 chat", "c 1 escalated",
        )["escalation"]
        self.assertEqual((found["rate"]["count"], found["rate"]["of"]), (3, 4))
        found = found["path"]
        # The lead is reached over Ann's head once; Ann herself could have been left out once.
        self.assertEqual((found["skipped"]["count"], found["skipped"]["of"]), (1, 2))
        self.assertEqual((found["late"]["count"], found["late"]["of"]), (1, 2))
        self.assertEqual((found["unanswered"]["count"], found["unanswered"]["of"]), (1, 2))
        self.assertEqual((found["pingPong"]["count"], found["pingPong"]["of"]), (1, 2))

    def test_a_machine_hands_over(self):
        found = analyse(
            # To Ann, in time; to the lead, over her head; and from Ann to the machine and back.
            "a 1 chat - bot", "a 1 escalated", "a 2 desk - ann", "b 1 phone - bot", "b 1 escalated", "b 2 desk - lead",
            "c 1 desk - ann", "c 2 phone - bot", "c 3 escalated", "c 5 desk - ann",
        )["escalation"]["path"]
        # Chat itself is the first level, whoever answers there; by phone, Ann and the lead come before it.
        self.assertEqual((found["skipped"]["count"], found["skipped"]["of"]), (3, 4))
        self.assertEqual((found["unanswered"]["count"], found["unanswered"]["of"]), (1, 3))
        self.assertEqual(found["takeovers"], 4)


if __name__ == "__main__":
    unittest.main()
