"""Differences, p values and means against published values."""

import fractions
import unittest

import groups


class Published(unittest.TestCase):
    def test_quantiles_of_students_t(self):
        for degrees, quantile in [(1, 12.7062), (2, 4.30265), (10, 2.22814), (30, 2.04227), (120, 1.97993)]:
            self.assertAlmostEqual(groups.t95(degrees), quantile, places=4)

    def test_thirty_scores(self):
        row = groups.mean([fractions.Fraction(s) for s in [5] * 12 + [4] * 9 + [3] * 4 + [2] * 3 + [1] * 2])
        for key, value in [("mean", 3.866667), ("sd", 1.252125), ("low", 3.39912), ("high", 4.33422)]:
            self.assertAlmostEqual(row[key], value, places=5)

    def test_excess_losses(self):
        difference, _, _ = groups.newcombe(40, 120, 90, 880)
        self.assertAlmostEqual(120 * difference, 27.727, places=3)

    def test_net_promoters(self):
        row = groups.promoters([(120, 60, 20), (90, 70, 40)])[0]
        for key, value in [("difference", 25.0), ("low", 10.883), ("high", 39.117)]:
            self.assertAlmostEqual(row[key], value, places=3)
        self.assertEqual(row["outcome"], "higher")

    def test_false_discoveries(self):
        self.assertEqual(groups.adjusted([0.04, 0.01, 0.03]), [0.04, 0.03, 0.04])


if __name__ == "__main__":
    unittest.main()
