"""Standards over small logs worked out by hand, and random ones that waymark is held to."""

import os
import tempfile
import unittest

import standards
import trials

HEAD = """
journey: j
log: { customer: who, time: at, event: what, attributes: [due, done] }
inactivity: 10d
stages: [{ id: s, touchpoints: [{ id: ask }, { id: over, end: true }] }]
signals: { complaint: { match: moan } }
standards:
"""


def measure(standard, rows):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "log.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write("who,at,what,due,done\n" + "\n".join(rows) + "\n")
        return standards.measure(HEAD + "  - " + standard + "\n", [path])[0]


class ByHand(unittest.TestCase):
    def test_within_working_hours(self):
        # Friday 16:00 to Monday 11:00 is three working hours, and 67 of the calendar.
        row = measure(
            '{ id: a, from: ask, to: { event: answer }, within: 4h, calendar: "Mon-Fri 09:00-17:00" }',
            ["p,2025-01-10 16:00,ask,,", "p,2025-01-13 11:00,answer,,", "q,2025-01-20 12:00,ask,,"],
        )
        self.assertEqual((row["started"], row["met"], row["openInTime"]), (2, 1, 1))
        # Quantiles are read from buckets, which are 0.4 % wide at most.
        self.assertAlmostEqual(row["workingSeconds"]["p50"]["value"], 10_800, delta=0.004 * 10_800)
        self.assertAlmostEqual(row["calendarSeconds"]["p50"]["value"], 241_200, delta=0.004 * 241_200)

    def test_due_and_late_and_open(self):
        row = measure(
            "{ id: a, from: ask, to: { attribute: done }, due: due }",
            ["p,2025-01-01,ask,2025-01-03,2025-01-05", "q,2025-01-01,ask,2025-01-03,2025-02-01",
             "r,2025-01-01,ask,,2025-01-05", "s,2025-01-09,over,,"],
        )
        self.assertEqual((row["stoppedLate"], row["lateOpen"], row["withoutPromise"]), (1, 1, 1))
        self.assertEqual(row["secondsOver"]["mean"], 2 * 86400)
        self.assertEqual(row["secondsOverSoFar"]["mean"], 6 * 86400)

    def test_faults_belong_to_the_latest_start(self):
        row = measure(
            "{ id: a, from: ask, without: { event: wrong }, within: 3d }",
            ["p,2025-01-01,ask,,", "p,2025-01-02,ask,,", "p,2025-01-03,wrong,,", "p,2025-01-04,wrong,,", "s,2025-01-09,over,,"],
        )
        self.assertEqual((row["met"], row["breaches"], row["faults"]["count"]), (1, 1, 2))

    def test_association(self):
        self.assertEqual(
            {k: round(v, 6) for k, v in standards.association([120, 40, 880, 90])["relativeRisk"].items()},
            {"value": 3.259259, "low": 2.366923, "high": 4.488009},
        )

    def test_published_values(self):
        rate = standards.garwood(7, 100)
        self.assertEqual((round(rate["low"], 6), round(rate["high"], 6)), (0.028144, 0.144227))
        ended, waiting = [6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
        median = standards.censored(ended, waiting)["p50"]
        self.assertEqual(median, {"value": 0.023, "low": 0.013, "high": None})


class AgainstWaymark(unittest.TestCase):
    @unittest.skipUnless(os.path.exists(trials.WAYMARK), "SKIPPED: waymark is not built")
    def test_random_logs(self):
        for seed in range(12):
            with self.subTest(seed=seed), tempfile.TemporaryDirectory() as folder:
                self.assertEqual(standards.try_seed(trials.WAYMARK, seed, folder), [])


if __name__ == "__main__":
    unittest.main()
