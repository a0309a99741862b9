#!/usr/bin/env python3
"""A second, independent computation of standards, and random logs by which waymark is held to it.

    python3 standards.py WAYMARK [FIRST_SEED [COUNT]]

Written from docs/measures.md alone. Events, journeys and complaints are those of oracle.py; clocks,
working time, quantiles, intervals and associations are computed here, plainly: working time minute by
minute on the clocks of Python's zoneinfo. Prints each difference with its seed, and keeps that seed's
files. Exits with 1 when anything differs; the last line is `N passed, M failed`.
"""

import bisect
import datetime
import fractions
import math
import os
import random
import sys
import zoneinfo

import yaml

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import groups  # noqa: E402
import oracle  # noqa: E402
import trials  # noqa: E402

MINUTE = 60 * oracle.SECOND
Z = oracle.Z95
DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


class WorkingTime:
    """How much of each minute up to now was working time, on the zone's clock."""

    def __init__(self, node, zone, first, last):
        node = node if isinstance(node, dict) else {"hours": node}
        zone = zoneinfo.ZoneInfo(node.get("time-zone", zone))
        week = {}
        for text in oracle.as_list(node["hours"]):
            days, *hours = text.split(" ")
            start, _, end = days.partition("-")
            for day in range(DAYS.index(start), DAYS.index(end or start) + 1):
                for part in hours:
                    a, b = (int(t[:2]) * 60 + int(t[3:]) for t in part.split("-"))
                    week.setdefault(day, []).append((a, b))
        holidays = set(oracle.as_list(node.get("holidays", [])))
        self.first = first - first % MINUTE
        self.sums = [0]
        for instant in range(self.first, last + MINUTE, MINUTE):
            utc = datetime.datetime.fromtimestamp(instant // oracle.SECOND, datetime.timezone.utc)
            local = utc.astimezone(zone)
            now = local.hour * 60 + local.minute
            works = str(local.date()) not in holidays and any(
                a <= now < b for a, b in week.get(local.weekday(), [])
            )
            self.sums.append(self.sums[-1] + (MINUTE if works else 0))

    def until(self, instant):
        number, rest = divmod(instant - self.first, MINUTE)
        if self.sums[number + 1] > self.sums[number]:
            return self.sums[number] + rest
        return self.sums[number]

    def between(self, start, end):
        return self.until(end) - self.until(start)

    def deadline(self, start, span):
        """The last instant up to which at most `span` was worked."""
        wanted = self.until(start) + span
        number = bisect.bisect_right(self.sums, wanted) - 1
        return self.first + number * MINUTE + wanted - self.sums[number]


class Side:
    """What starts or stops a clock."""

    def __init__(self, node, definition):
        self.touchpoint = self.attribute = self.matcher = None
        if isinstance(node, dict) and "attribute" in node:
            self.attribute = node["attribute"]
        elif isinstance(node, str) and node in definition.by_id:
            self.touchpoint = definition.by_id[node].index
        else:
            self.matcher = oracle.Matcher(node)

    def accepts(self, event):
        if self.touchpoint is not None:
            return event.touchpoint == self.touchpoint
        return self.matcher is not None and self.matcher.accepts(event.name, event.attributes)


def register(standards, definition):
    """Gives each standard its sides, and the definition the events and attributes that they look for."""
    for node in standards:
        node["sides"] = [Side(node["from"], definition), Side(node.get("to", node.get("without")), definition)]
        node["times"] = [s.attribute for s in node["sides"] if s.attribute] + ([node["due"]] if "due" in node else [])
        named = list(node["times"])
        for side in node["sides"]:
            if side.matcher:
                definition.other_signals.append(side.matcher)
                named += side.matcher.attributes()
        for attribute in named:
            definition.columns.setdefault(attribute, attribute)


def unreadable(standards, events, clock):
    """How many times in attributes of events that start a clock are there and cannot be read."""
    count = 0
    for event in events:
        for name in {n for node in standards if node["sides"][0].accepts(event) for n in node["times"]}:
            text = event.attributes[name].strip(oracle.SPACES)
            count += text != "" and read_time(clock, text) is None
    return count


def read_time(clock, text):
    try:
        return clock.read(text)[0]
    except (ValueError, OverflowError):
        return None


def measure(text, paths, totals=None):
    """The standards of a definition over a log, as analysis.json has them.

    `totals` takes what is told of the log beside them.
    """
    root = yaml.load(text, Loader=yaml.BaseLoader)
    standards, calendar = root.pop("standards"), root.pop("calendar", None)
    definition = oracle.Definition(yaml.safe_dump(root))
    register(standards, definition)
    clock = oracle.Clock(definition.log.get("time-zone"), definition.log.get("time-format"))

    events = oracle.Reading(definition, paths).events
    as_of = max(e.time for e in events)
    if definition.as_of:
        as_of = oracle.Clock("UTC", None).read(definition.as_of)[0]
    events = [e for e in events if e.time <= as_of]
    first = min(e.time for e in events)
    keys = {}
    for event in events:
        a = event.attributes
        event.touchpoint = definition.touchpoint(event.name, a)
        event.complaint = definition.complaint is not None and definition.complaint.accepts(event.name, a)
        keys.setdefault(event.key, []).append(event)
    # The customer, the events of each journey, in order, and the journey; None where there is none.
    stories = []
    for own in keys.values():
        own.sort(key=lambda e: (e.time, e.position))
        journeys = oracle.cut_journeys(definition, [e for e in own if e.touchpoint is not None])
        parts = [[] for _ in journeys] or [[]]
        steps = [(id(s), n) for n, j in enumerate(journeys) for s in j.steps]
        home, at = dict(steps), 0
        for event in own:
            at = home.get(id(event), at)
            parts[at].append(event)
        stories += [(own[0].customer, *story) for story in zip(parts, journeys or [None])]

    rows, outcomes = [], []
    for node in standards:
        shape = node.get("calendar", calendar)
        working = None
        if shape not in (None, "none"):
            working = WorkingTime(shape, definition.log.get("time-zone", "UTC"), first, as_of)
        tally = Tally(node, definition, clock, working, as_of)
        for customer, part, journey in stories:
            tally.add(customer, part, journey)
        rows.append(tally.row())
        outcomes.append((tally.drops, tally.moans))
    if totals is not None:
        totals["unreadableDueTimes"] = unreadable(standards, events, clock)
    adjust([r["dropOffs"] for r in rows] + [r["complaints"] for r in rows if r["complaints"]])
    return rows


class Tally:
    def __init__(self, node, definition, clock, working, as_of):
        self.start, self.stop = node["sides"]
        self.definition, self.clock, self.working, self.as_of = definition, clock, working, as_of
        self.node, self.due, self.free = node, node.get("due"), "without" in node
        self.span = oracle.duration(node["within"]) if "within" in node else None
        names = "started withoutPromise met stoppedLate lateOpen openInTime stopsBeforeStart"
        self.count = dict.fromkeys(names.split(), 0)
        self.of = self.kept = self.faults = self.due_faults = 0
        self.times = {"calendar": ([], []), "working": ([], [])}
        self.over, self.over_so_far = [], []
        self.breached = set()  # customers
        self.drops, self.moans = [0, 0, 0, 0], [0, 0, 0, 0]  # breached, with, kept, with

    def time(self, event, attribute):
        return read_time(self.clock, event.attributes[attribute].strip(oracle.SPACES))

    def own(self, start, end):
        return self.working.between(start, end) if self.working else end - start

    def deadline(self, start):
        return self.working.deadline(start, self.span) if self.working else start + self.span

    def ran(self, start, end, stopped):
        self.times["calendar"][0 if stopped else 1].append((end - start) // 1000)
        if self.working:
            self.times["working"][0 if stopped else 1].append(self.working.between(start, end) // 1000)

    def add(self, customer, events, journey):
        breaches, kept = [], []
        starts = [n for n, e in enumerate(events) if self.start.accepts(e)]
        for place, n in enumerate(starts):
            event = events[n]
            self.count["started"] += 1
            due = self.time(event, self.due) if self.due else None
            if self.due and due is None:
                self.count["withoutPromise"] += 1
                continue
            if self.free:
                last = starts[place + 1] if place + 1 < len(starts) else len(events)
                # The next start's own event may be a fault of this one.
                mine = events[n + 1 : last + 1]
                self.fault_free(event.time, [e.time for e in mine if self.stop.accepts(e)],
                                events[last].time if last < len(events) else self.as_of, breaches, kept)
                continue
            if self.stop.attribute:
                stop = self.time(event, self.stop.attribute)
            else:
                stop = next((e.time for e in events[n + 1 :] if self.stop.accepts(e)), None)
            self.timed(event.time, due, stop, breaches, kept)
        if breaches:
            self.breached.add(customer)
        if journey is not None and (breaches or kept):
            self.follow(events, journey, min(breaches or kept), bool(breaches))

    def timed(self, start, due, stop, breaches, kept):
        stopped = stop is not None and stop <= self.as_of
        self.count["stopsBeforeStart"] += stopped and stop < start
        end = max(stop, start) if stopped else self.as_of
        self.ran(start, end, stopped)
        if due is not None:
            over, is_due = (stop if stopped else end) - due, self.as_of > due
        else:
            over, is_due = self.own(start, end) - self.span, self.own(start, self.as_of) > self.span
        self.of += is_due
        if over > 0:
            self.count["stoppedLate" if stopped else "lateOpen"] += 1
            (self.over if stopped else self.over_so_far).append(over // 1000)
            breaches.append(max(due, start) if due is not None else self.deadline(start))
        elif stopped:
            self.count["met"] += 1
            self.kept += is_due
            kept.append(end)
        else:
            self.count["openInTime"] += 1

    def fault_free(self, start, faults, until, breaches, kept):
        self.ran(start, faults[0] if faults else until, bool(faults))
        inside = [f for f in faults if self.own(start, f) <= self.span]
        is_due = self.own(start, self.as_of) > self.span
        self.of += is_due
        self.faults += len(inside)
        self.due_faults += len(inside) * is_due
        if inside:
            self.count["stoppedLate"] += 1
            breaches.append(inside[0])
        elif is_due:
            self.count["met"] += 1
            self.kept += 1
            kept.append(self.deadline(start))
        else:
            self.count["openInTime"] += 1

    def follow(self, events, journey, moment, breached):
        place = 0 if breached else 2
        within = self.definition.within
        if within is None or self.as_of - moment >= within:
            # A stop or a fault is what the promise is about, and no complaint that follows.
            followed = [e for e in events if e.complaint and e.time > moment and not self.stop.accepts(e)]
            moans = [e.time - moment for e in followed]
            self.moans[place] += 1
            self.moans[place + 1] += any(within is None or gap <= within for gap in moans)
        silence = self.definition.silence
        status, _ = oracle.standing(self.definition, journey, self.as_of, silence)
        if status == "open" or self.as_of - moment < silence:
            return
        z = journey.steps[-1]
        gone = z.time + (0 if self.definition.touchpoints[z.touchpoint].exit else silence)
        if status == "droppedOff" and gone <= moment:
            return
        self.drops[place] += 1
        self.drops[place + 1] += status == "droppedOff"

    def row(self):
        met = oracle.rate(self.kept, self.of)
        target = oracle.share(self.node["target"]) if "target" in self.node else None
        verdict = None
        if target is not None:
            verdict = "unclear"
            if self.of < 20:
                verdict = "tooFew"
            elif met["low"] >= target:
                verdict = "met"
            elif met["high"] < target:
                verdict = "missed"
        has_complaints = self.definition.complaint is not None
        # Where most breached clocks never stopped, nothing is compared.
        most_open = self.count["lateOpen"] > self.count["stoppedLate"]
        return {
            "id": self.node["id"], **self.count, "shareMet": met, "verdict": verdict,
            "breaches": self.count["stoppedLate"] + self.count["lateOpen"],
            "customersBreached": len(self.breached),
            "faults": {"all": self.faults, **garwood(self.due_faults, self.of)} if self.free else None,
            "calendarSeconds": censored(*self.times["calendar"]),
            "workingSeconds": censored(*self.times["working"]) if self.working else None,
            "secondsOver": durations(self.over), "secondsOverSoFar": durations(self.over_so_far),
            "complaints": association(self.moans, most_open) if has_complaints else None,
            "dropOffs": association(self.drops, most_open),
        }


def read(milliseconds):
    """A duration as a histogram reads it: the middle of its bucket."""
    if milliseconds < 256:
        return milliseconds
    width = 1 << (milliseconds.bit_length() - 8)
    return milliseconds // width * width + width // 2


def durations(values):
    result = {"n": len(values), "mean": sum(values) / len(values) / 1000 if values else None}
    for name, percent in (("p50", 50), ("p90", 90), ("p95", 95)):
        rank = -(-percent * len(values) // 100)
        result[name] = sorted(map(read, values))[rank - 1] / 1000 if values else None
    return result


def censored(stopped, waiting):
    """Kaplan-Meier quantiles with the interval that Greenwood's variance gives on the log-log scale."""
    ends, curve = [(read(t), 0) for t in stopped] + [(read(t), 1) for t in waiting], []
    survival, greenwood = fractions.Fraction(1), 0.0
    for time in sorted({t for t, _ in ends}):
        risk = sum(t >= time for t, _ in ends)
        gone = sum(t == time and not c for t, c in ends)
        survival *= 1 - fractions.Fraction(gone, risk)
        greenwood += gone / risk / (risk - gone) if risk > gone else 0
        low = high = None
        if 0 < survival < 1:
            shift = Z * math.sqrt(greenwood) / math.log(survival)
            low, high = float(survival) ** math.exp(-shift), float(survival) ** math.exp(shift)
        curve.append((time, survival, low, high))

    def quantile(remaining):
        def first(holds):
            return next((p[0] / 1000 for p in curve if holds(p)), None)

        return {
            "value": first(lambda p: p[1] <= remaining),
            "low": first(lambda p: (p[1] if p[2] is None else p[2]) <= remaining),
            "high": first(lambda p: p[3] is not None and p[3] <= remaining),
        }

    return {
        "stopped": len(stopped), "waiting": len(waiting),
        "p50": quantile(fractions.Fraction(1, 2)), "p90": quantile(fractions.Fraction(1, 10)),
    }


def garwood(count, of):
    if of == 0:
        return {"count": count, "of": of, "value": None, "low": None, "high": None}

    def at_most(x, mean):
        return math.fsum(math.exp(k * math.log(mean) - mean - math.lgamma(k + 1)) for k in range(x + 1))

    def solve(holds):
        low, high = 1e-12, 10.0 * count + 100
        for _ in range(200):
            middle = (low + high) / 2
            low, high = (middle, high) if holds(middle) else (low, middle)
        return low

    low = solve(lambda mean: 1 - at_most(count - 1, mean) < 0.025) if count else 0.0
    high = solve(lambda mean: at_most(count, mean) > 0.025)
    return {"count": count, "of": of, "value": count / of, "low": low / of, "high": high / of}


def association(counts, most_open=False):
    n1, x1, n2, x2 = counts
    risk = {"value": None, "low": None, "high": None}
    if x1 and x2 and not most_open:
        ratio = x1 / n1 / (x2 / n2)
        spread = math.exp(Z * math.sqrt(1 / x1 - 1 / n1 + 1 / x2 - 1 / n2))
        risk = {"value": ratio, "low": ratio / spread, "high": ratio * spread}
    p = groups.p_value(x1, n1, x2, n2) if n1 and n2 and not most_open else None
    return {
        "afterBreach": oracle.rate(x1, n1), "afterKept": oracle.rate(x2, n2), "relativeRisk": risk,
        "adjustedPValue": p, "reading": "neverStopped" if most_open else "unclear",
    }


def adjust(table):
    """Benjamini and Hochberg over all comparisons made, and what may be said of each."""
    compared = [r for r in table if r["adjustedPValue"] is not None]
    for row, p in zip(compared, groups.adjusted([r["adjustedPValue"] for r in compared])):
        row["adjustedPValue"] = p
    for row in table:
        after, kept = row["afterBreach"], row["afterKept"]
        if row["reading"] == "neverStopped":
            continue
        if min(after["of"], kept["of"]) < 20:
            row["reading"] = "tooFew"
        elif row["adjustedPValue"] <= 0.05 and after["value"] != kept["value"]:
            row["reading"] = "higher" if after["value"] > kept["value"] else "lower"


# --------------------------------------------------------------------- random definitions and logs


def make_definition(r):
    lines = ["journey: random", "log:", "  customer: who", "  time: at", "  event: what"]
    if r.random() < 0.25:
        lines.append("  case: which")
    if r.random() < 0.4:
        lines.append(f"  time-zone: {r.choice(['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu'])}")
    lines += ["  attributes: [kind, due, done]", f"inactivity: {r.choice([1, 3, 8])}d"]
    if r.random() < 0.4:
        lines.append(f"split: {{ idle: {r.choice([8, 12])}d }}")
    calendars = [
        '"Mon-Fri 09:00-17:00"', '"Mon-Sun 00:00-24:00"',
        '{ hours: ["Mon-Thu 08:00-12:00 12:30-16:45", "Fri 08:00-13:00"], holidays: [2025-03-31, 2025-10-27], time-zone: Europe/Berlin }',
        '{ hours: ["Mon-Sun 00:00-06:00 22:00-24:00"], time-zone: America/New_York }',
        '{ hours: ["Sun-Sun 01:15-03:30"], time-zone: Europe/Berlin }',
    ]
    if r.random() < 0.3:
        lines.append("calendar: " + r.choice(calendars))
    lines += [
        "stages:", "  - id: only", "    touchpoints:", "      - { id: ask, entry: true }", "      - id: buy",
        '      - { id: talk, match: ["talk*"] }', "      - { id: over, end: true }", "      - { id: quit, exit: true }",
    ]
    if r.random() < 0.8:
        within = r.choice(["", ", within: 2d", ", within: 6h"])
        lines += ["signals:", "  complaint: { match: [moan, { event: talk, where: { kind: angry } }]" + within + " }"]
    lines.append("standards:")
    sides = ["ask", "buy", "talk", '{ event: "answer*" }', "{ event: talk, where: { kind: calm } }", "{ event: opened }"]
    for number in range(r.randint(1, 5)):
        kind = r.random()
        text = f"  - {{ id: s{number}, from: {r.choice(sides)}, "
        stop = r.choice(sides + ["over", "{ attribute: done }"])
        span = r.choice(["1s", "90m", "4h", "9h", "1d", "3d", "10d"])
        if kind < 0.5:
            text += f"to: {stop}, within: {span}"
        elif kind < 0.75:
            text += f"to: {stop}, due: due"
        else:
            text += f"without: {r.choice(sides)}, within: {span}"
        if r.random() < 0.6:
            text += ", calendar: " + r.choice(calendars + ["none"])
        if r.random() < 0.6:
            text += f", target: {r.choice([5, 50, 80, 95])}%"
        lines.append(text + " }")
    return "\n".join(lines) + "\n"


def make_log(r):
    # Around the two clock changes of a year, in some logs.
    month, day = r.choice([(3, 20), (10, 18), (3, 3), (6, 10)])
    first = datetime.datetime(2025, month, day)
    length = r.choice([2, 12, 20]) * 86400

    def at(base=None, spread=None):
        seconds = r.randrange(length) if base is None else base + r.randrange(-spread // 8, spread)
        if r.random() < 0.5:
            seconds -= seconds % 3600
        return seconds

    def written(seconds):
        return (first + datetime.timedelta(seconds=seconds)).isoformat(sep=" ")

    names = ["ask", "ask", "buy", "talk", "talk 2", "answer", "answered", "opened", "over", "quit", "moan", "noise"]
    rows = []
    for _ in range(r.choice([3, 60, 400, 900])):
        time = at()
        promised = written(at(time, 4 * 86400)) if r.random() < 0.8 else r.choice(["", "soon"])
        done = written(at(time, 6 * 86400)) if r.random() < 0.7 else ""
        kind = r.choice(["", "calm", "angry"])
        rows.append((time, [f"p{r.randrange(r.choice([5, 80, 300]))}", r.choice("ab"), written(time), r.choice(names), kind, promised, done]))
    if r.random() < 0.5:
        rows.sort(key=lambda row: row[0])
    return "\n".join(",".join(row) for row in [["who", "which", "at", "what", "kind", "due", "done"]] + [x for _, x in rows]) + "\n"


def try_seed(waymark, seed, folder):
    r = random.Random(seed)
    text, log = make_definition(r), make_log(r)
    try:
        ours, path = trials.analysis(waymark, folder, text, log, r.choice([1, 2, 5]), r.choice([None, "1M"]))
    except AssertionError as refusal:
        return [str(refusal)]
    totals = {}
    found = trials.differences(ours["standards"], measure(text, [path], totals))
    if any(name in text for name in ("due: due", "attribute: done")):
        found += trials.differences(ours["totals"], totals, "totals")
    for row in ours["standards"]:
        parts = ["withoutPromise", "met", "stoppedLate", "lateOpen", "openInTime"]
        if row["started"] != sum(row[part] for part in parts):
            found.append(f"{row['id']}: started is not the sum of what became of its clocks")
    return found


if __name__ == "__main__":
    trials.main(__doc__, "standards", 40, try_seed)
