"""Waymark against the second computations of scores, contacts, escalation and money, on random logs."""

import os
import random
import tempfile
import unittest

import care
import trials


class Definitions(unittest.TestCase):
    def test_ask_for_each_thing_and_leave_each_out(self):
        texts = [care.make_definition(random.Random(seed)) for seed in range(40)]
        wanted = ["csat:", "nps:", "ces:", "asked:", "contact:", "reason:", "actor:", "bots:", "window:", "complaint:"]
        wanted += ["escalation:", "escalation-path:", "currency:", "value:", "cost:", "case:", "customer:", "about:"]
        wanted += ["standards:", "without:", "repeat-contact", "standard: s0"]
        wanted += ["skip:", "idle:", "restart:", "as-of:", "reduction: 0.5", "margin:"]
        for word in wanted:
            self.assertGreater(sum(word in text for text in texts), 2, word)
            self.assertGreater(sum(word not in text for text in texts), 2, word)


@unittest.skipUnless(os.path.exists(trials.WAYMARK), "waymark is not built: `swift build` first")
class AgainstWaymark(unittest.TestCase):
    def test_random_logs(self):
        # The last ones have breaches that are worth something.
        for seed in [*range(8), 28]:
            with self.subTest(seed=seed), tempfile.TemporaryDirectory() as folder:
                self.assertEqual(care.try_seed(trials.WAYMARK, seed, folder), [])


if __name__ == "__main__":
    unittest.main()
