"""Contacts and escalation, computed a second time.

usage: python3 contacts.py DEFINITION.yaml FILE...

Written from docs/measures.md, slowly and plainly: for each contact all of the customer is looked at.
"""

import collections
import json
import sys

import groups
import oracle
import standards
import stories


class Sum:
    """Contacts, those with a repeat, and the same of those whose window has elapsed."""

    def __init__(self):
        self.contacts = self.repeated = self.mature = self.mature_repeated = 0

    def add(self, repeated, mature):
        self.contacts += 1
        self.repeated += repeated
        self.mature += mature
        self.mature_repeated += repeated and mature

    def value(self):
        return {"contacts": self.contacts, "repeated": self.repeated, "resolution": oracle.rate(*self.resolved())}

    def resolved(self):
        return self.mature - self.mature_repeated, self.mature


def added(sums):
    """The sum of several."""
    total = Sum()
    for one in sums:
        for name, value in vars(one).items():
            setattr(total, name, getattr(total, name) + value)
    return total


def table(rows):
    """Rows of (columns, sum), compared among each other by first-contact resolution."""
    compared = groups.shares([one.resolved() for _, one in rows])
    return [columns | one.value() | {"comparison": c} for (columns, one), c in zip(rows, compared)]


def level(definition, event):
    """The highest level of the path that an event reaches, from 0; None for none."""
    found = None
    for number, (kind, sign) in enumerate(definition.levels):
        if kind == "touchpoint":
            holds = event.touchpoint == sign
        elif kind == "actor":
            holds = event.attributes[definition.actor] == sign
        else:
            holds = sign.accepts(event.name, event.attributes)
        if holds:
            found = number
    return found


def actor(definition, event):
    """"bot", "person", or None where nothing says who acts."""
    text = event.attributes[definition.actor] if definition.actor else ""
    return None if text == "" else "bot" if text in definition.bots else "person"


def contacts(definition, as_of, keys):
    window = definition.contact_window
    touchpoints, reasons = collections.defaultdict(Sum), collections.defaultdict(Sum)
    causes, cause_journeys = collections.defaultdict(Sum), collections.Counter()
    customers, repeaters = collections.Counter(), collections.Counter()
    pairs, comparable, again = collections.Counter(), 0, 0
    counts = collections.Counter()
    times, censored = [], []
    visited = collections.Counter()
    # The channel of each contact touchpoint, as the first such touchpoint; without one it is its own.
    home = {
        place: next((p for p in definition.contact if channel and definition.channels[p] == channel), place)
        for place in definition.contact
        for channel in [definition.channels[place]]
    }
    for told, number in stories.customers(keys):
        counts["journeys"] += number
        for place in range(len(definition.touchpoints)):
            visited[place] += len({e.journey for e in told if e.touchpoint == place})
        places = [i for i, e in enumerate(told) if e.touchpoint in definition.contact]
        if not places:
            continue
        counts["customers"] += 1
        counts["contacted"] += len({told[i].journey for i in places})
        reason = lambda e: e.attributes[definition.reason] if definition.reason else ""  # noqa: E731
        for text in {reason(told[i]) for i in places}:
            customers[text] += 1
        caused, repeated_after = set(), set()
        for i in places:
            contact = told[i]
            mature = as_of - contact.time >= window
            later = [
                j for j in places
                if j > i and told[j].time - contact.time <= window and reason(told[j]) == reason(contact)
            ]
            repeated = bool(later)
            touchpoints[contact.touchpoint].add(repeated, mature)
            if definition.reason:
                reasons[reason(contact)].add(repeated, mature)
            cause = None
            for earlier in reversed(told[:i]):
                if earlier.touchpoint is None or earlier.journey != contact.journey:
                    continue
                if earlier.complaint or earlier.touchpoint in definition.contact or earlier.touchpoint in definition.skip:
                    continue
                cause = earlier.touchpoint
                break
            causes[cause].add(repeated, mature)
            if cause is not None:
                caused.add((cause, contact.journey))
                if repeated:
                    repeated_after.add(cause)
            if repeated:
                other = told[later[0]]
                channel = [home[e.touchpoint] for e in (contact, other)]
                counts["repeats"] += 1
                if channel[0] != channel[1]:
                    pairs[channel[0], channel[1]] += 1
                    between = told[i : later[0]]
                    reached = [x for x in (level(definition, e) for e in between) if x is not None]
                    begins = level(definition, other)
                    if begins is None or not reached:
                        order = {"bot": 0, "person": 1}
                        reached = [order[x] for x in (actor(definition, e) for e in between) if x]
                        begins = order.get(actor(definition, other))
                    if begins is not None and reached:
                        comparable += 1
                        again += begins < max(reached)
            who = actor(definition, contact)
            if who is None:
                continue
            counts["known"] += 1
            counts["matureKnown"] += mature
            if who != "bot":
                continue
            counts["bot"] += 1
            counts["matureBot"] += mature
            person = next(
                (e.time for e in told[i + 1 :] if e.journey == contact.journey and actor(definition, e) == "person"),
                None,
            )
            if person is not None and person - contact.time <= window:
                counts["handedOver"] += mature
                times.append((person - contact.time) // 1000)
            else:
                counts["botResolved"] += mature and not repeated
                censored.append(min(window, as_of - contact.time) // 1000)
        for cause, _ in caused:
            cause_journeys[cause] += 1
        for cause in repeated_after:
            repeaters[cause] += 1
    named = [(r, s) for r, s in reasons.items() if customers[r] >= definition.minimum_group]
    named.sort(key=lambda row: (-row[1].contacts, row[0].encode()))
    folded = [s for r, s in reasons.items() if customers[r] < definition.minimum_group]
    rows = [({"reason": r, "customers": customers[r]}, s) for r, s in named]
    if folded:
        rows.append(({"reason": None, "customers": None}, added(folded)))
    waited = standards.censored(times, censored)
    ids = [t.id for t in definition.touchpoints]
    channels = dict.fromkeys(c for c in definition.channels if c is not None)
    channels = [(c, [p for p in definition.contact if definition.channels[p] == c]) for c in channels]
    channels = [({"channel": c}, added(touchpoints[p] for p in places)) for c, places in channels if places]
    names = [c or title for c, title in zip(definition.channels, definition.titles)]
    after = sorted((t for t in causes if t is not None), key=lambda t: (-causes[t].contacts, t))
    total = added(touchpoints.values())
    return {
        "windowSeconds": window / oracle.SECOND,
        "journeys": oracle.rate(counts["contacted"], counts["journeys"]),
        "customers": counts["customers"],
        "total": total.value(),
        "touchpoints": table([({"touchpoint": ids[p]}, touchpoints[p]) for p in definition.contact]),
        "channels": table(channels) if len(channels) > 1 else [],
        "reasons": table(rows),
        "foldedReasons": len(folded),
        "causes": [
            {
                "touchpoint": ids[t],
                "journeys": oracle.rate(cause_journeys[t], visited[t]),
                "customersRepeated": repeaters[t],
            }
            | causes[t].value()
            for t in after
        ],
        "withoutCause": causes[None].value(),
        "switches": {
            "rate": oracle.rate(sum(pairs.values()), counts["repeats"]),
            "beganAgain": oracle.rate(again, comparable),
            "ways": [
                {"from": names[a], "to": names[b], "count": count}
                for (a, b), count in sorted(
                    pairs.items(), key=lambda way: (-way[1], [definition.contact.index(p) for p in way[0]])
                )
            ],
        },
        "automation": definition.actor and {
            "known": oracle.rate(counts["known"], total.contacts),
            "bot": oracle.rate(counts["bot"], counts["known"]),
            "resolution": oracle.rate(counts["botResolved"], counts["matureBot"]),
            "resolutionOfAll": oracle.rate(counts["botResolved"], counts["matureKnown"]),
            "handedOver": oracle.rate(counts["handedOver"], counts["matureBot"]),
            "medianSeconds": waited["p50"]["value"],
            "p90Seconds": waited["p90"]["value"],
            "takenOver": len(times),
            "medianSecondsOfTakenOver": oracle.durations(times)["p50"],
        },
    }


def escalation(definition, as_of, keys):
    counts = collections.Counter()
    units = collections.defaultdict(collections.Counter)  # by contact touchpoint, and None for all
    reached = [0] * len(definition.levels)
    times = []
    within = definition.path_within
    has_contacts = definition.contact is not None
    window = definition.contact_window if has_contacts else definition.silence
    for told, _, _ in keys:
        for journey in sorted({e.journey for e in told if e.journey is not None}):
            events = [e for e in told if e.journey == journey]
            levels = [level(definition, e) for e in events]
            signal = [
                definition.escalation is not None and definition.escalation.accepts(e.name, e.attributes)
                for e in events
            ]
            up = [s or (lv or 0) > 0 for s, lv in zip(signal, levels)]
            counts["escalations"] += sum(signal)
            if has_contacts:
                begins = [(i, i) for i, e in enumerate(events) if e.touchpoint in definition.contact]
            else:
                begins = [(i, i + 1) for i, lv in enumerate(levels) if lv == 0][:1]
            for i, first in begins:
                escalated = any(
                    up[j] and events[j].time - events[i].time <= window for j in range(first, len(events))
                )
                mature = as_of - events[i].time >= window
                for place in {None, events[i].touchpoint}:
                    units[place]["units"] += 1
                    units[place]["escalated"] += escalated
                    units[place]["mature"] += mature
                    units[place]["matureEscalated"] += mature and escalated
            for lv in set(levels) - {None}:
                reached[lv] += 1
            path(definition, as_of, within, events, levels, signal, counts, times)
    members = {
        place: {"units": u["units"], "escalated": u["escalated"], "rate": oracle.rate(u["matureEscalated"], u["mature"])}
        for place, u in [(p, units[p]) for p in [None, *(definition.contact or [])]]
    }
    places = definition.contact if has_contacts else []
    compared = groups.shares([(units[p]["matureEscalated"], units[p]["mature"]) for p in places])
    journeys = sum(number for _, number, _ in keys)
    return members[None] | {
        "of": "contacts" if has_contacts else "journeys",
        "windowSeconds": window / oracle.SECOND,
        "touchpoints": [
            {"touchpoint": definition.touchpoints[p].id} | members[p] | {"comparison": c}
            for p, c in zip(places, compared)
        ],
        "path": None if not definition.levels else {
            "withinSeconds": within and within / oracle.SECOND,
            "levels": [{"journeys": oracle.rate(n, journeys)} for n in reached],
            "escalations": counts["escalations"],
            "takeovers": counts["takeovers"],
            "skipped": oracle.rate(counts["skipped"], counts["skippable"]),
            "late": oracle.rate(counts["late"], len(times)) if within is not None else None,
            "unanswered": oracle.rate(counts["unanswered"], counts["due"]) if within is not None else None,
            "pingPong": oracle.rate(counts["pingPong"], counts["up"]),
            "timeToTakeover": oracle.durations(times),
        },
    }


def path(definition, as_of, within, events, levels, signal, counts, times):
    """One journey against the declared path."""
    if not definition.levels:
        return
    top = len(definition.levels) - 1
    # The level of each event, -1 for a machine that is none of the path; and that in force before it.
    now = [
        -1 if lv is None and actor(definition, e) == "bot" else lv for e, lv in zip(events, levels)
    ]
    at = [-1] * len(events)
    for i in range(1, len(events)):
        at[i] = now[i - 1] if now[i - 1] is not None else at[i - 1]
    answered = {}  # escalation -> the event that took over
    for i, event in enumerate(events):
        if not signal[i]:
            continue
        # It waits for a level above its own: its event's, where this goes back to a lower one or to a machine;
        # who escalates first of all does so from the first level, if that is where they are.
        if now[i] is None:
            base = at[i]
        elif now[i] < 0:
            base = -1
        else:
            base = min(at[i], now[i]) if at[i] >= 0 else 0
        if base == top:
            continue
        answer = next(
            (
                j for j in range(i, len(events))
                if levels[j] is not None and levels[j] > base and levels[j] > at[j]
            ),
            None,
        )
        answered[i] = answer
        if within is not None and as_of - event.time >= within:
            counts["due"] += 1
            counts["unanswered"] += answer is None or events[answer].time - event.time > within
    wentBack = False
    for j, event in enumerate(events):
        lv, before = now[j], at[j]
        if lv is None:
            continue
        wentBack = wentBack or (before > 0 and lv < before)
        waiting = [events[i].time for i, answer in answered.items() if answer == j]
        if lv <= before or (lv == 0 and not waiting):
            continue
        counts["takeovers"] += 1
        counts["skippable"] += any(p not in levels[:j] for p in range(before + 1, top))
        counts["skipped"] += any(p not in levels[:j] for p in range(before + 1, lv))
        kept = [events[i].time for i in range(j) if levels[i] is not None]
        start = min(waiting) if waiting else kept[-1] if before >= 0 else None
        if start is not None:
            times.append((event.time - start) // 1000)
            counts["late"] += within is not None and event.time - start > within
    if any(lv for lv in levels):
        counts["up"] += 1
        counts["pingPong"] += wentBack


def analyse(definition, paths):
    as_of, keys = stories.stories(definition, paths)
    result = {}
    if definition.contact is not None:
        result["contacts"] = contacts(definition, as_of, keys)
    if definition.levels or (definition.contact is not None and definition.escalation is not None):
        result["escalation"] = escalation(definition, as_of, keys)
    return result


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        care = stories.Care(file.read())
    json.dump(analyse(care, sys.argv[2:]), sys.stdout, indent=1)
