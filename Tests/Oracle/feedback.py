"""The scores that customers gave, computed a second time.

usage: python3 feedback.py DEFINITION.yaml FILE...

Prints what `feedback` of analysis.json holds of counts: n, top-2-box, promoters, passives and detractors,
mean, surveys, and which touchpoints and stages they belong to.
"""

import collections
import json
import math
import sys

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
    low, high = definition.kinds[kind][1:3]
    result = {"n": len(scores), "mean": float(sum(scores) / len(scores)) if scores else None}
    if kind == "nps":
        counts = [sum(s >= 9 for s in scores), sum(7 <= s < 9 for s in scores), sum(s < 7 for s in scores)]
        result["netPromoter"] = dict(zip(("promoters", "passives", "detractors"), counts))
        if scores:
            n, p, d = len(scores) + 3, counts[0] + 0.75, counts[2] + 0.75
            middle = (p - d) / n
            half = oracle.Z95 * math.sqrt(((p + d) / n - middle * middle) / n)
            result["netPromoter"].update(
                value=100 * (counts[0] - counts[2]) / len(scores),
                low=max(-100, 100 * (middle - half)),
                high=min(100, 100 * (middle + half)),
            )
    else:
        top = math.floor(high)
        least = top - 1 if top - 1 > math.ceil(low) else top
        result["topTwoBox"] = oracle.rate(sum(s >= least for s in scores), len(scores))
    return result


def analyse(definition, paths):
    _, keys = stories.stories(definition, paths)
    count = len(definition.touchpoints)
    visits = collections.Counter(e.touchpoint for told, _ in keys for e in told if e.touchpoint is not None)
    journeys = sum(number for _, number in keys)
    result = {}
    for kind, (_, _, _, asked_by) in definition.kinds.items():
        scores = collections.defaultdict(list)
        asked, answered = collections.Counter(), collections.Counter()
        named = unasked = scored_journeys = 0
        for told, _ in keys:
            waiting = collections.defaultdict(list)
            scored = set()
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
                    scored.add(event.journey)
                if waiting[event.journey]:
                    answered[waiting[event.journey].pop()] += 1
                else:
                    unasked += 1
            scored_journeys += len(scored)

        def responses(places):
            if asked_by is not None:
                return oracle.rate(sum(answered[p] for p in places), sum(asked[p] for p in places))
            of = sum(visits[p] for p in places)
            return sum(len(scores[p]) for p in places), of

        places = [*range(count), None]
        of_place = lambda wanted: [s for p in wanted for s in scores[p]]  # noqa: E731
        result[kind] = {
            "total": summary(kind, definition, of_place(places)),
            "unattributed": summary(kind, definition, scores[None]),
            "named": named,
            "preceding": sum(len(scores[p]) for p in range(count)) - named,
            "journeys": oracle.rate(scored_journeys, journeys),
            "responses": responses(places),
            "unasked": unasked if asked_by is not None else None,
            "touchpoints": {
                definition.touchpoints[p].id: (summary(kind, definition, scores[p]), responses([p]))
                for p in range(count)
                if scores[p] or asked[p]
            },
            "stages": [
                summary(
                    kind,
                    definition,
                    of_place([t.index for t in definition.touchpoints if t.stage == s]),
                )
                for s in range(len(definition.stages))
            ],
        }
    return result


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        care = stories.Care(file.read())
    json.dump(analyse(care, sys.argv[2:]), sys.stdout, indent=1)
