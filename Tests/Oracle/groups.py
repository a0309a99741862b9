"""Groups of a table, each held against all others: differences, p values, and what may be said.

From the contract of the measures alone: Newcombe's method 10, the two-proportion z test or Fisher's exact
test, Benjamini and Hochberg, and means with the interval of Student's t, integrated from its density.
"""

import fractions
import functools
import math
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import oracle  # noqa: E402

LEAST = 20  # fewer are not compared


def p_value(x1, n1, x2, n2):
    """Two-sided: of the two-proportion z test, or Fisher's exact one where an expected count is below 5."""
    least = min(x1 + x2, n1 + n2 - x1 - x2) * min(n1, n2) / (n1 + n2)
    if least < 5:
        total = math.comb(n1 + n2, x1 + x2)
        ways = [
            fractions.Fraction(math.comb(n1, k) * math.comb(n2, x1 + x2 - k), total)
            for k in range(max(0, x1 + x2 - n2), min(n1, x1 + x2) + 1)
        ]
        seen = ways[x1 - max(0, x1 + x2 - n2)]
        return float(min(1, sum(w for w in ways if w <= seen * (1 + fractions.Fraction(1, 10**7)))))
    pooled = (x1 + x2) / (n1 + n2)
    z = (x1 / n1 - x2 / n2) / math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
    return math.erfc(abs(z) / math.sqrt(2))


def adjusted(p_values):
    """Benjamini and Hochberg, over all comparisons made."""
    order = sorted(range(len(p_values)), key=lambda n: p_values[n])
    result, least = list(p_values), 1.0
    for rank in range(len(order), 0, -1):
        least = min(least, p_values[order[rank - 1]] * len(order) / rank)
        result[order[rank - 1]] = least
    return result


def newcombe(a, n, b, m):
    """The difference a/n - b/m with Newcombe's interval, method 10."""
    p, q = a / n, b / m
    first, second = oracle.rate(a, n), oracle.rate(b, m)
    below = math.hypot(p - first["low"], second["high"] - q)
    above = math.hypot(first["high"] - p, q - second["low"])
    return p - q, max(-1, p - q - below), min(1, p - q + above)


def shares(rows):
    """The comparison of each (count, of) with all others of the table together."""
    whole = [sum(row[i] for row in rows) for i in (0, 1)]
    found = []
    for x, n in rows:
        y, m = whole[0] - x, whole[1] - n
        found.append(refused(n, m) or (*newcombe(x, n, y, m), p_value(x, n, y, m)))
    return said(found)


def promoters(rows):
    """The comparison of each (promoters, passives, detractors) with all others together, in points."""
    whole = [sum(row[i] for row in rows) for i in range(3)]
    found = []
    for row in rows:
        rest = [a - b for a, b in zip(whole, row)]
        if refused(sum(row), sum(rest)):
            found.append(refused(sum(row), sum(rest)))
            continue
        score, variance = zip(*(((p - d) / n, ((p + d) / n - ((p - d) / n) ** 2) / n)
                                for p, d, n in ((r[0], r[2], sum(r)) for r in (row, rest))))
        difference, spread = score[0] - score[1], math.sqrt(sum(variance))
        if spread == 0:
            p = 1.0 if difference == 0 else 0.0
        else:
            p = math.erfc(abs(difference) / spread / math.sqrt(2))
        low, high = difference - oracle.Z95 * spread, difference + oracle.Z95 * spread
        found.append((100 * difference, max(-200, 100 * low), min(200, 100 * high), p))
    return said(found)


def refused(n, others):
    """Why a group is not compared; None where it is."""
    return "tooFew" if n < LEAST else "nothingBeside" if others < LEAST else None


def said(found):
    """What may be said of each difference: (difference, low, high, p), or why it was not compared."""
    levels = iter(adjusted([row[3] for row in found if not isinstance(row, str)]))
    rows = []
    for row in found:
        if isinstance(row, str):
            rows.append(dict.fromkeys(("difference", "low", "high", "p", "adjustedP")) | {"outcome": row})
            continue
        level = next(levels)
        outcome = "noClearDifference"
        if level <= 0.05 and row[0] != 0:
            outcome = "higher" if row[0] > 0 else "lower"
        rows.append(dict(zip(("difference", "low", "high", "p"), row)) | {"adjustedP": level, "outcome": outcome})
    return rows


@functools.lru_cache(maxsize=None)
def t95(n):
    """The two-sided 95 % quantile of Student's t with n degrees of freedom."""
    log_scale = math.lgamma((n + 1) / 2) - math.lgamma(n / 2) - math.log(n * math.pi) / 2

    def within(t):
        # With x = sqrt(n) tan(a), the density becomes a power of the cosine.
        end, parts = math.atan(t / math.sqrt(n)), 1000
        step = end / parts
        total = 0.0
        for i in range(parts + 1):
            weight = 1 if i in (0, parts) else 4 if i % 2 else 2
            total += weight * math.cos(i * step) ** (n - 1)
        return 2 * math.exp(log_scale) * math.sqrt(n) * total * step / 3

    low, high = 0.0, 16.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if within(middle) < 0.95 else (low, middle)
    return low


def mean(values):
    """n, sum, mean, sd and interval of exact numbers."""
    n, total = len(values), sum(values)
    row = {"n": n, "sum": float(total), "mean": None, "sd": None, "low": None, "high": None}
    if n:
        row["mean"] = float(total / n)
    if n > 1:
        centre = total / n
        row["sd"] = math.sqrt(sum((v - centre) ** 2 for v in values) / (n - 1))
        half = t95(n - 1) * row["sd"] / math.sqrt(n)
        row["low"], row["high"] = row["mean"] - half, row["mean"] + half
    return row
