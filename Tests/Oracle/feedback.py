"""The scores that customers gave, computed a second time.

usage: python3 feedback.py DEFINITION.yaml FILE...

Prints what `feedback` of analysis.json holds.
"""

import collections
import json
import math
import sys

import groups
import oracle
import stories


def trace(definition, told, position):
    """The touchpoint that the score at a position belongs to; None for none."""
    event = told[position]
    if definition.about:
        named = definition.named(event.attributes[definition.about])
        if named is not None:
            return named, True
    for earlier in reversed(told[:position]):
        if earlier.touchpoint is None or earlier.journey != event.journey:
            continue
        if earlier.complaint or earlier.touchpoint in definition.skip:
            continue
        if definition.within is not None and event.time - earlier.time > definition.within:
            return None, False
        return earlier.touchpoint, False
    return None, False


def summary(kind, definition, scores):
    """What analysis.json says of some scores."""
    low, high = (float(end) for end in definition.kinds[kind][1:3])
    middle = groups.mean(scores)
    result = {
        "n": len(scores),
        "mean": middle["mean"],
        "meanLow": middle["low"] if middle["low"] is None else max(low, middle["low"]),
        "meanHigh": middle["high"] if middle["high"] is None else min(high, middle["high"]),
        "topTwoBox": None,
        "netPromoter": None,
        "scores": [{"score": float(s), "count": n} for s, n in sorted(collections.Counter(scores).items())],
    }
    if kind == "nps":
        counts = promoters(scores)
        result["netPromoter"] = dict(zip(("promoters", "passives", "detractors"), counts))
        values = dict.fromkeys(("value", "adjusted", "low", "high"))
        if scores:
            n, p, d = len(scores) + 3, counts[0] + 0.75, counts[2] + 0.75
            middle = (p - d) / n
            half = oracle.Z95 * math.sqrt(((p + d) / n - middle * middle) / n)
            values = {
                "value": 100 * (counts[0] - counts[2]) / len(scores),
                "adjusted": 100 * middle,
                "low": max(-100, 100 * (middle - half)),
                "high": min(100, 100 * (middle + half)),
            }
        result["netPromoter"] |= values
    else:
        least = top_two(definition, kind)
        result["topTwoBox"] = oracle.rate(sum(s >= least for s in scores), len(scores))
    return result


def promoters(scores):
    return sum(s >= 9 for s in scores), sum(7 <= s < 9 for s in scores), sum(s < 7 for s in scores)


def top_two(definition, kind):
    """The second highest whole point of the scale; the highest where it has no more than two."""
    low, high = definition.kinds[kind][1:3]
    points = [n for n in range(math.ceil(low), math.floor(high) + 1)]
    return points[-2] if len(points) > 2 else points[-1]


def share(count, of):
    """A rate; more scores than visits are no rate."""
    if count > of:
        return {"count": count, "of": of, "value": None, "low": None, "high": None}
    return oracle.rate(count, of)


def analyse(definition, paths):
    _, keys = stories.stories(definition, paths)
    visits = collections.Counter(e.touchpoint for told, _, _ in keys for e in told if e.touchpoint is not None)
    journeys = sum(number for _, number, _ in keys)
    return {kind: scored(kind, definition, keys, visits, journeys) for kind in definition.kinds}


def scored(kind, definition, keys, visits, journeys):
    asked_by = definition.kinds[kind][3]
    scores = collections.defaultdict(list)
    asked, answered = collections.Counter(), collections.Counter()
    named = unasked = scored_journeys = 0
    for told, _, _ in keys:
        waiting = collections.defaultdict(list)  # surveys of each journey that have no answer yet
        with_score = set()
        for position, event in enumerate(told):
            score = definition.score(kind, event)
            asks = asked_by is not None and asked_by.accepts(event.name, event.attributes)
            if score is None and not asks:
                continue
            place, is_named = trace(definition, told, position)
            if asks:
                asked[place] += 1
                waiting[event.journey].append(place)
            if score is None:
                continue
            scores[place].append(score)
            named += is_named
            if event.journey is not None:
                with_score.add(event.journey)
            if waiting[event.journey]:
                answered[waiting[event.journey].pop()] += 1
            else:
                unasked += 1
        scored_journeys += len(with_score)

    def responses(places):
        if asked_by is not None:
            return share(sum(answered[p] for p in places), sum(asked[p] for p in places))
        return share(sum(len(scores[p]) for p in places), sum(visits[p] for p in places))

    def of_places(places):
        return [s for p in places for s in scores[p]]

    def table(rows):
        """Rows of (column, name, places): those with a score or a survey, compared among each other."""
        rows = [row for row in rows if any(scores[p] or asked[p] for p in row[2])]
        if kind == "nps":
            compared = groups.promoters([promoters(of_places(places)) for _, _, places in rows])
        else:
            least = top_two(definition, kind)
            given = [of_places(places) for _, _, places in rows]
            compared = groups.shares([(sum(s >= least for s in own), len(own)) for own in given])
        return [
            {
                column: name,
                "scores": summary(kind, definition, of_places(places)),
                "responses": responses(places),
                "comparison": comparison,
            }
            for (column, name, places), comparison in zip(rows, compared)
        ]

    touchpoints = definition.touchpoints
    places = [*range(len(touchpoints)), None]
    channels = dict.fromkeys(c for c in definition.channels if c is not None)
    by_channel = [
        ("channel", channel, [p for p in places[:-1] if definition.channels[p] == channel]) for channel in channels
    ]
    channels = table(by_channel)
    low, high = definition.kinds[kind][1:3]
    return {
        "scale": {
            "low": float(low),
            "high": float(high),
            "topTwoFrom": None if kind == "nps" else top_two(definition, kind),
        },
        "total": summary(kind, definition, of_places(places)),
        "unattributed": summary(kind, definition, scores[None]),
        "named": named,
        "preceding": sum(len(scores[p]) for p in places[:-1]) - named,
        "journeys": oracle.rate(scored_journeys, journeys),
        "surveys": asked_by is not None,
        "responses": responses(places),
        "unasked": unasked if asked_by is not None else None,
        "touchpoints": table([("touchpoint", t.id, [t.index]) for t in touchpoints]),
        "channels": channels if len(channels) > 1 else [],
        "stages": [
            {
                "stage": stage,
                "scores": summary(kind, definition, of_places([t.index for t in touchpoints if t.stage == number])),
            }
            for number, stage in enumerate(definition.stages)
        ],
    }


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        care = stories.Care(file.read())
    json.dump(analyse(care, sys.argv[2:]), sys.stdout, indent=1)
