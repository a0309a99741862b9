#!/usr/bin/env python3
"""A second, independent computation of what Waymark measures.

    python3 oracle.py DEFINITION.yaml FILE... > analysis.json

It is written from the contract of the measures and of the definition format alone, never from
the engine, and prefers plainness to speed. A number in brackets, such as (3), is the section of
the measures' contract that a rule comes from; (D) is the contract of the definition format.
Times and durations are whole microseconds until they are reported.
"""

import bisect
import collections
import csv
import datetime
import fractions
import gzip
import json
import math
import os
import re
import sys
import zoneinfo

import yaml

csv.field_size_limit(1 << 30)

SECOND = 1_000_000
SPACES = " \t\r\n"
Z95 = 1.959963984540054
EPOCH = datetime.datetime(1970, 1, 1)


# --------------------------------------------------------------------- the definition (D)


def duration(text):
    """Microseconds of `90s`, `15m`, `4h`, `30d`, `2w` (D)."""
    amount, unit = re.fullmatch(r"(\d+)([smhdw])", text).groups()
    return int(amount) * {"s": 1, "m": 60, "h": 3600, "d": 86400, "w": 604800}[unit] * SECOND


def share(text):
    """An exact share of `20%` or `0.2` (D)."""
    if text.endswith("%"):
        return fractions.Fraction(text[:-1].strip()) / 100
    return fractions.Fraction(text)


def as_list(value):
    return value if isinstance(value, list) else [value]


def yes(node, key):
    return node.get(key, "false") == "true"


def glob(pattern):
    """`*` stands for any run of characters, `?` for one; all else is itself, case-sensitive (D)."""
    parts = {"*": ".*", "?": "."}
    return re.compile("".join(parts.get(c, re.escape(c)) for c in pattern), re.DOTALL)


NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?")


def number(text):
    """The exact number that a text says, or None."""
    text = text.strip(SPACES)
    return fractions.Fraction(text) if NUMBER.fullmatch(text) else None


def condition(wanted):
    """A test of one attribute: a value, a list of values, or a comparison (D)."""
    if isinstance(wanted, list):
        tests = [condition(one) for one in wanted]
        return lambda value: any(test(value) for test in tests)
    comparison = re.fullmatch(r"(>=|<=|!=|>|<)\s*(.*)", wanted, re.DOTALL)
    if not comparison:
        return lambda value: value == wanted
    operator, operand = comparison.groups()
    if operator == "!=":
        return lambda value: value != operand
    right = number(operand)
    compare = {
        ">=": lambda a, b: a >= b,
        "<=": lambda a, b: a <= b,
        ">": lambda a, b: a > b,
        "<": lambda a, b: a < b,
    }[operator]

    def test(value):
        left = number(value)
        return left is not None and right is not None and compare(left, right)

    return test


class Matcher:
    """A pattern, a list of them, or mappings with `event` and `where` (D)."""

    def __init__(self, node):
        self.rules = []  # (globs, [(attribute, test)])
        for item in as_list(node):
            if isinstance(item, dict):
                patterns, where = as_list(item.get("event", "*")), item.get("where", {})
            else:
                patterns, where = [item], {}
            self.rules.append(
                ([glob(p) for p in patterns], [(a, condition(w)) for a, w in where.items()])
            )

    def attributes(self):
        return [a for _, where in self.rules for a, _ in where]

    def accepts(self, name, attributes):
        for globs, where in self.rules:
            if any(g.fullmatch(name) for g in globs):
                if all(test(attributes.get(a, "")) for a, test in where):
                    return True
        return False

    def accepts_name(self, name):
        """The patterns alone; `where` is not looked at (4)."""
        return any(g.fullmatch(name) for globs, _ in self.rules for g in globs)


class Touchpoint:
    def __init__(self, node, stage, index):
        self.id = node["id"]
        self.stage = stage
        self.index = index
        self.owner = node.get("owner")
        self.goal, self.end, self.exit = yes(node, "goal"), yes(node, "end"), yes(node, "exit")
        self.marked_entry = yes(node, "entry")
        self.matcher = Matcher(node.get("match", self.id))
        self.next = as_list(node["next"]) if "next" in node else None
        self.thresholds = node.get("thresholds", {})


class Definition:
    def __init__(self, text):
        # BaseLoader keeps every scalar as the text that stands in the file: equality is of text (D).
        root = yaml.load(text, Loader=yaml.BaseLoader)
        self.id, self.title = root["journey"], root.get("title", root["journey"])
        self.log = root["log"]
        self.stages = [stage["id"] for stage in root["stages"]]
        self.touchpoints = []
        for s, stage in enumerate(root["stages"]):
            for node in stage["touchpoints"]:
                self.touchpoints.append(Touchpoint(node, s, len(self.touchpoints)))
        self.by_id = {t.id: t for t in self.touchpoints}

        # Entries: those that are marked; without any, all of the first stage (D).
        marked = [t.index for t in self.touchpoints if t.marked_entry]
        self.entries = set(marked or [t.index for t in self.touchpoints if t.stage == 0])

        self.inactivity = duration(root.get("inactivity", "30d"))
        self.window = duration(root.get("conversion-window", "30d"))
        self.as_of = root.get("as-of")
        split = root.get("split", {})
        self.idle = duration(split["idle"]) if "idle" in split else None
        # (1) `restart`: by default the entries without `case`, none with it; `[]` turns it off.
        if "restart" in split:
            self.restart = {self.by_id[i].index for i in as_list(split["restart"])}
        else:
            self.restart = set() if "case" in self.log else set(self.entries)
        # D(silence): the smaller of `inactivity` and `split.idle`.
        self.silence = min(self.inactivity, self.idle) if self.idle else self.inactivity

        signals = root.get("signals", {})
        complaint = signals.get("complaint")
        self.complaint = Matcher(complaint["match"]) if complaint else None
        complaint = complaint or {}
        self.about, self.category = complaint.get("about"), complaint.get("category")
        self.within = duration(complaint["within"]) if "within" in complaint else None
        self.skip = {self.by_id[i].index for i in as_list(complaint.get("skip", []))}
        self.scores = []  # (attribute, lowest, highest)
        if "csat" in signals:
            low, high = signals["csat"].get("scale", ["1", "5"])
            self.scores.append((signals["csat"]["attribute"], number(low), number(high)))
        if "nps" in signals:
            self.scores.append((signals["nps"]["attribute"], number("0"), number("10")))
        self.other_signals = []
        if "escalation" in signals:
            self.other_signals.append(Matcher(signals["escalation"]["match"]))
        for standard in root.get("standards", []):
            for side in ("from", "to"):
                # A touchpoint, or an event pattern; a pattern's events are signals (1).
                if not (isinstance(standard[side], str) and standard[side] in self.by_id):
                    self.other_signals.append(Matcher(standard[side]))
        self.thresholds = root.get("thresholds", {})

        # (5) Designed ways on, by touchpoint.
        self.designed = []
        for t in self.touchpoints:
            if t.next is not None:
                ways = [self.by_id[i].index for i in t.next]
            elif t.end or t.exit:
                ways = []
            else:
                same = [u.index for u in self.touchpoints[t.index + 1 :] if u.stage == t.stage and not u.exit]
                after = [u.index for u in self.touchpoints if u.stage == t.stage + 1 and not u.exit]
                ways = (same or after)[:1]
            self.designed.append(set(ways))

        # Attributes: a mapping, or a bare list of columns (D).
        attributes = self.log.get("attributes", {})
        if not isinstance(attributes, dict):
            attributes = {a: a for a in as_list(attributes)}
        self.times = self.log.get("times", {})  # one row for each case: event -> column (D)
        self.logged_attributes = list(attributes)
        self.columns = dict(attributes)
        # `where` and its like name an attribute, else a column of that name (D).
        named = [a for t in self.touchpoints for a in t.matcher.attributes()]
        for matcher in self.other_signals + ([self.complaint] if self.complaint else []):
            named += matcher.attributes()
        named += [a for a, _, _ in self.scores] + list(self.log.get("exclude", {}))
        named += [a for a in (self.about, self.category) if a]
        for attribute in named:
            self.columns.setdefault(attribute, attribute)
        self.exclude = [(a, condition(w)) for a, w in self.log.get("exclude", {}).items()]

    def threshold(self, touchpoint, key):
        text = touchpoint.thresholds.get(key, self.thresholds.get(key))
        return share(text) if text is not None else None

    def touchpoint(self, name, attributes):
        """(1) The first touchpoint, in definition order, that accepts the event."""
        for t in self.touchpoints:
            if t.matcher.accepts(name, attributes):
                return t.index
        return None

    def named(self, value):
        """(4) The touchpoint that an `about` value names: by id, else by its patterns."""
        if value == "":
            return None
        if value in self.by_id:
            return self.by_id[value].index
        for t in self.touchpoints:
            if t.matcher.accepts_name(value):
                return t.index
        return None


# --------------------------------------------------------------------- times (7)

YEAR_FIRST = re.compile(
    r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})"
    r"(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?"
)


class Clock:
    """Reads times into microseconds since 1970 and notes where a clock change was in the way."""

    def __init__(self, zone, layout):
        self.zone, self.layout = zoneinfo.ZoneInfo(zone or "UTC"), layout

    def read(self, text):
        """(microseconds, adjusted); ValueError where the text is no time."""
        if self.layout in ("epoch-s", "epoch-ms", "epoch-us"):
            unit = {"epoch-s": SECOND, "epoch-ms": 1000, "epoch-us": 1}[self.layout]
            return self.epoch(text, unit), False
        if self.layout:
            wall = datetime.datetime.strptime(text, self.layout)
            if wall.tzinfo:
                return self.micros(wall.replace(tzinfo=None) - wall.utcoffset()), False
            return self.local(wall, wall.microsecond)
        found = YEAR_FIRST.fullmatch(text)
        if found:
            year, month, day, hour, minute, second, fraction, offset = found.groups()
            wall = datetime.datetime(
                int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0)
            )
            micro = int((fraction or "0").ljust(6, "0")[:6])  # finer digits are dropped
            if offset:
                digits = "" if offset == "Z" else offset[1:].replace(":", "").ljust(4, "0")
                minutes = int(digits[:2]) * 60 + int(digits[2:]) if digits else 0
                minutes = -minutes if offset[0] == "-" else minutes
                return self.micros(wall - datetime.timedelta(minutes=minutes)) + micro, False
            return self.local(wall, micro)
        if NUMBER.fullmatch(text):
            size = abs(number(text))
            unit = SECOND if size < 10**11 else 1000 if size < 10**14 else 1
            return self.epoch(text, unit), False
        raise ValueError(text)

    @staticmethod
    def epoch(text, unit):
        value = number(text)
        if value is None:
            raise ValueError(text)
        return math.floor(value * unit)

    @staticmethod
    def micros(wall):
        return (wall - EPOCH) // datetime.timedelta(microseconds=1)

    def local(self, wall, micro):
        """A local time that occurs twice is the first; one that is skipped moves forward."""
        wall = wall.replace(microsecond=0)
        first = wall.replace(tzinfo=self.zone, fold=0).utcoffset()
        second = wall.replace(tzinfo=self.zone, fold=1).utcoffset()
        # With fold 0 a skipped time takes the offset before the change: the clock's own
        # face then shows it moved forward by the length of the gap.
        return self.micros(wall - first) + micro, first != second


# --------------------------------------------------------------------- reading (1, D)


def open_text(path, encoding):
    opener = gzip.open if path.endswith(".gz") else open
    return opener(path, "rt", newline="", encoding={"utf-8": "utf-8-sig"}.get(encoding, encoding))


def read_delimited(path, definition):
    """Yields (line, row) with row a dict of columns, or None where it is malformed; and `ragged`."""
    log = definition.log
    with open_text(path, log.get("encoding", "utf-8")) as file:
        skipped = int(log.get("skip-rows", 0))
        for _ in range(skipped):
            file.readline()
        reader = csv.reader(file, delimiter=log.get("delimiter", ","), strict=True)
        header = next(reader)
        place = {}
        for index, name in enumerate(header):
            place.setdefault(name, index)  # a name that occurs twice: the first counts
        wanted = needed_columns(definition)
        missing = [name for name in wanted if name not in place]
        # A file of cases may lack some of the times and attributes: there they are empty.
        lenient = definition.times and any(c in place for c in definition.times.values())
        if lenient:
            keys = {log[k] for k in ("customer", "case") if k in log}
            wanted = [name for name in wanted if name in place or name in keys]
        if missing and not (lenient and keys <= set(place)):
            sys.exit(f"{path}: no column named {missing}")
        while True:
            line = skipped + reader.line_num + 1
            try:
                fields = next(reader)
            except StopIteration:
                return
            except csv.Error:
                yield line, None, False
                continue
            if not fields:
                continue  # blank lines are no rows
            ragged = len(fields) != len(header)
            if any(place[name] >= len(fields) for name in wanted):
                yield line, None, ragged
            else:
                row = {name: fields[place[name]] for name in wanted}
                yield line, {**dict.fromkeys(missing, ""), **row}, ragged


def needed_columns(definition):
    log = definition.log
    wanted = list(definition.times.values())
    if not definition.times:
        wanted = as_list(log["event"]) + as_list(log["time"])
    wanted += [log[k] for k in ("customer", "case") if k in log]
    return list(dict.fromkeys(wanted + list(definition.columns.values())))


def json_text(value):
    """The text of a JSON value as it stands in the file; what is not there is the empty text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else json.dumps(value)


def key_path(row, path):
    if path in row:
        return row[path]
    for part in path.split("."):
        if not isinstance(row, dict) or part not in row:
            return None
        row = row[part]
    return row


def read_json_lines(path, definition):
    wanted = needed_columns(definition)
    with open_text(path, "utf-8") as file:
        for line, text in enumerate(file, 1):
            if not text.strip():
                continue
            try:
                row = json.loads(text, parse_int=str, parse_float=str)
            except ValueError:
                row = None
            if isinstance(row, dict):
                yield line, {name: json_text(key_path(row, name)) for name in wanted}, False
            else:
                yield line, None, False


class Event:
    """One accepted event."""

    __slots__ = ("customer", "key", "time", "position", "name", "attributes", "touchpoint", "complaint", "signal")


class Reading:
    """The log as events, with the counts of section 1."""

    def __init__(self, definition, paths):
        self.rows = self.excluded = self.ragged = self.adjusted = 0
        self.records = self.without_time = 0
        self.rejected = collections.OrderedDict((r, []) for r in ("fields", "customer", "time", "event"))
        self.events = []
        log = definition.log
        clock = Clock(log.get("time-zone"), log.get("time-format"))
        for path in paths:
            stem = path[:-3] if path.endswith(".gz") else path
            jsonish = stem.endswith((".json", ".jsonl", ".ndjson"))
            for line, row, ragged in (read_json_lines if jsonish else read_delimited)(path, definition):
                self.records += 1
                place = {"file": os.path.basename(path), "line": line}
                if row is None:
                    self.rows += 1
                    self.rejected["fields"].append(place)
                    continue
                if definition.times:
                    # Each time that is there is a row of its own, in the order of the columns.
                    found = [(e, row[c].strip(SPACES)) for e, c in definition.times.items()]
                    found = [(e, stamp) for e, stamp in found if stamp]
                    self.without_time += not found
                else:
                    parts = (row[c].strip(SPACES) for c in as_list(log["event"]))
                    stamps = (row[c].strip(SPACES) for c in as_list(log["time"]))
                    found = [(" / ".join(p for p in parts if p), " ".join(p for p in stamps if p))]
                for name, stamp in found:
                    self.add(definition, clock, row, ragged, place, name, stamp)

    def add(self, definition, clock, row, ragged, place, name, stamp):
        """One row: an event, or what became of it."""
        log = definition.log
        self.rows += 1
        attributes = {a: row[c] for a, c in definition.columns.items()}
        # `exclude` speaks of rows: it comes before customer, time and event are looked at.
        if definition.exclude and all(t(attributes[a]) for a, t in definition.exclude):
            self.excluded += 1
            return
        case = row[log["case"]].strip(SPACES) if "case" in log else None
        # (1) With `case` alone, the case stands for the customer.
        customer = row[log["customer"]].strip(SPACES) if "customer" in log else case
        # (1) The first reason in the order fields, customer, time, event.
        if customer == "":
            self.rejected["customer"].append(place)
            return
        try:
            time, adjusted = clock.read(stamp)
        except (ValueError, OverflowError):
            self.rejected["time"].append(place)
            return
        if name == "":
            self.rejected["event"].append(place)
            return
        self.adjusted += adjusted
        self.ragged += ragged
        event = Event()
        event.customer, event.time, event.name = customer, time, name
        event.key = (customer, case) if "customer" in log and "case" in log else (customer,)
        event.position, event.attributes = self.rows, attributes
        self.events.append(event)


# --------------------------------------------------------------------- journeys (1, 2)


class Journey:
    __slots__ = ("key", "number", "steps", "cut", "later", "traced", "status", "loss")
    # number: 0 for the first of its key. cut: how the next journey of the key was cut off, if any.
    # later: the next journey of the key. traced: touchpoints that complaints in it are traced to.


def cut_journeys(definition, steps):
    """(1) One key's steps, in order, as journeys."""
    journeys = []
    current, ended = None, False
    for step in steps:
        cut = None
        if current is not None:
            if definition.idle and step.time - current.steps[-1].time >= definition.idle:
                cut = "idle"
            elif ended and step.touchpoint in definition.restart:
                cut = "restart"
        if current is None or cut:
            journey = Journey()
            journey.key, journey.number = step.key, len(journeys)
            journey.steps, journey.cut, journey.later = [], None, None
            journey.traced = set()
            if current is not None:
                current.cut, current.later = cut, journey
            journeys.append(journey)
            current, ended = journey, False
        current.steps.append(step)
        t = definition.touchpoints[step.touchpoint]
        ended = ended or t.end or t.exit
    return journeys


def standing(definition, journey, as_of, silence):
    """(2) How the journey stands at T: its status, and the touchpoint a drop-off belongs to."""
    z = journey.steps[-1]
    last = definition.touchpoints[z.touchpoint]
    if last.exit:
        for step in reversed(journey.steps):
            if not definition.touchpoints[step.touchpoint].exit:
                return "droppedOff", step.touchpoint
        return "droppedOff", z.touchpoint
    if last.end:
        return "completed", None
    if journey.cut == "restart" and journey.later.steps[0].time - z.time < silence:
        return "completed", None
    if journey.later is None and as_of - z.time < silence:
        return "open", None
    return "droppedOff", z.touchpoint


# --------------------------------------------------------------------- numbers (7)


def rate(count, of):
    """A rate with its Wilson interval; 0 of 0 is null."""
    if of == 0:
        return {"count": count, "of": of, "value": None, "low": None, "high": None}
    p, z2 = count / of, Z95 * Z95
    centre = (p + z2 / (2 * of)) / (1 + z2 / of)
    half = Z95 * math.sqrt(p * (1 - p) / of + z2 / (4 * of * of)) / (1 + z2 / of)
    low, high = max(0.0, centre - half), min(1.0, centre + half)
    # At the ends of the scale the interval's end is exact; rounding must not move it.
    low, high = (0.0 if count == 0 else low), (1.0 if count == of else high)
    return {"count": count, "of": of, "value": p, "low": low, "high": high}


def verdict(measured, threshold):
    if threshold is None:
        return None
    if measured["of"] < 20:
        return "tooFew"
    if measured["low"] > threshold:
        return "failure"
    if fractions.Fraction(measured["count"], measured["of"]) > threshold:
        return "watch"
    return "fine"


def millis(earlier, later):
    """Durations are differences floored to milliseconds."""
    return (later - earlier) // 1000


def quantile(ordered, percent):
    """The lower empirical quantile: the value at rank ceil(q n)."""
    return ordered[-(-percent * len(ordered) // 100) - 1]


def durations(values):
    """Seconds of durations given in milliseconds; of nothing, null."""
    if not values:
        return {"n": 0, "mean": None, "p50": None, "p90": None, "p95": None}
    ordered = sorted(values)
    return {
        "n": len(values),
        "mean": sum(values) / len(values) / 1000,
        "p50": quantile(ordered, 50) / 1000,
        "p90": quantile(ordered, 90) / 1000,
        "p95": quantile(ordered, 95) / 1000,
    }


def instant(micros):
    moment = EPOCH + datetime.timedelta(microseconds=micros)
    text = moment.strftime("%Y-%m-%dT%H:%M:%S")
    if moment.microsecond:
        text += (".%06d" % moment.microsecond).rstrip("0")
    return text + "Z"


# --------------------------------------------------------------------- the analysis


def analyse(definition, paths):
    touchpoints, silence = definition.touchpoints, definition.silence
    n = len(touchpoints)
    reading = Reading(definition, paths)
    if not reading.events:
        sys.exit("no event was accepted")

    # T: the newest accepted event, or what the definition says.
    if definition.as_of:
        as_of = Clock("UTC", None).read(definition.as_of)[0]
    else:
        as_of = max(e.time for e in reading.events)
    events = [e for e in reading.events if e.time <= as_of]
    first_event = min(e.time for e in events)

    # (1) Touchpoints and signals, duplicates, unmapped events.
    unreadable = duplicates = 0
    unmapped = collections.Counter()
    seen = set()
    cache = {}
    for event in events:
        a = event.attributes
        identity = (event.key, event.time, event.name, tuple(a[x] for x in definition.logged_attributes))
        duplicates += identity in seen
        seen.add(identity)
        memo = (event.name, tuple(a.values()))
        if memo not in cache:
            scored, broken = False, 0
            for attribute, low, high in definition.scores:
                if a[attribute].strip(SPACES) == "":
                    continue
                score = number(a[attribute])
                if score is not None and low <= score <= high:
                    scored = True
                else:
                    broken += 1  # (1) a score that cannot be read is no signal, and is counted
            complaint = definition.complaint is not None and definition.complaint.accepts(event.name, a)
            signal = complaint or scored or any(m.accepts(event.name, a) for m in definition.other_signals)
            cache[memo] = (definition.touchpoint(event.name, a), complaint, signal, broken)
        event.touchpoint, event.complaint, event.signal, broken = cache[memo]
        unreadable += broken
        if event.touchpoint is None and not event.signal:
            unmapped[event.name] += 1
    mapped = [e for e in events if e.touchpoint is not None or e.signal]

    # (1) Journeys, key by key, each in the order of time and input.
    by_key = collections.defaultdict(list)
    for event in mapped:
        by_key[event.key].append(event)
    journeys = []
    came_back = silent = 0
    followed_by_key = [[0, 0] for _ in range(n)]
    traced = []  # (complaint event, touchpoint or None, rule or None, journey or None)
    for key_events in by_key.values():
        key_events.sort(key=lambda e: (e.time, e.position))
        steps = [e for e in key_events if e.touchpoint is not None]
        of_key = cut_journeys(definition, steps)
        journeys += of_key

        # (3) What the estimate of `continuedWithin` rests on: visits followed by another step of the
        # key, cuts ignored, and those that T censors.
        for i, step in enumerate(steps):
            followed_by_key[step.touchpoint][i + 1 == len(steps)] += 1

        # (2) came back: of the old enough steps that silence followed.
        for i, step in enumerate(steps):
            t = touchpoints[step.touchpoint]
            if t.end or t.exit or as_of - step.time < 2 * silence:
                continue
            gap = steps[i + 1].time - step.time if i + 1 < len(steps) else None
            if gap is None or gap >= silence:
                silent += 1
                came_back += gap is not None and gap <= 2 * silence

        # (4) Complaints.
        home = {id(s): j for j in of_key for s in j.steps}
        step_order = [(s.time, s.position) for s in steps]
        for event in key_events:
            if not event.complaint:
                continue
            # The journey it belongs to: that of the latest step at or before it, else the first.
            at = bisect.bisect_right(step_order, (event.time, event.position))
            journey = home[id(steps[max(at, 1) - 1])] if steps else None
            about = event.attributes[definition.about] if definition.about else ""
            target, rule = definition.named(about), "named"
            if target is None:
                rule = None
                for step in reversed(journey.steps if journey else []):
                    earlier = (step.time, step.position) < (event.time, event.position)
                    if earlier and not step.complaint and step.touchpoint not in definition.skip:
                        if definition.within is None or event.time - step.time <= definition.within:
                            target, rule = step.touchpoint, "preceding"
                        break
            traced.append((event, target, rule, journey))
            if journey is not None and target is not None:
                journey.traced.add(target)

    # (2) How each stands, at D(silence), its half and its double.
    spans = {"": silence, "half": fractions.Fraction(silence, 2), "double": 2 * silence}
    stands = {
        name: [standing(definition, j, as_of, span) for j in journeys] for name, span in spans.items()
    }
    for j, (status, loss) in zip(journeys, stands[""]):
        j.status, j.loss = status, loss

    # ---------------------------------------------------------------- touchpoints (3, 4)
    visiting = [[] for _ in range(n)]  # journey numbers, by touchpoint
    for number_, j in enumerate(journeys):
        for t in sorted({s.touchpoint for s in j.steps}):
            visiting[t].append(number_)

    def fate(j, members, status, loss):
        """What became of a journey at a set of touchpoints: a partition (3, 6)."""
        z = j.steps[-1].touchpoint
        if status == "droppedOff" and loss in members:
            return "droppedOff"
        if z in members:
            if status in ("completed", "open"):
                return status
            if touchpoints[z].exit:
                return "exited"
        return "continued"

    touchpoint_rows = []
    for t in touchpoints:
        row = {"id": t.id, "stage": definition.stages[t.stage], "visits": 0}
        count = collections.Counter()
        positions = [0] * 12
        to_next = []
        drop = {name: [0, 0] for name in spans}
        lost = {name: 0 for name in spans}
        group = group_open = 0
        complained = rate_of = rate_count = 0
        for number_ in visiting[t.index]:
            j = journeys[number_]
            visits = [i for i, s in enumerate(j.steps) if s.touchpoint == t.index]
            first = j.steps[visits[0]].time
            row["visits"] += len(visits)
            count["entries"] += visits[0] == 0
            count["repeats"] += len(visits) >= 2
            for i in visits:
                if i < 12:
                    positions[i] += 1
                if i + 1 < len(j.steps):
                    to_next.append(millis(j.steps[i].time, j.steps[i + 1].time))
            what = fate(j, {t.index}, j.status, j.loss)
            count[what] += 1
            goals = [i for i, s in enumerate(j.steps) if touchpoints[s.touchpoint].goal]
            if what == "droppedOff" and not goals:
                count["droppedBeforeGoal"] += 1
            if what == "continued" and not any(i <= visits[-1] for i in goals):
                count["continuedBeforeGoal"] += 1
                count["goalAfter"] += bool(goals)  # any goal there is comes later
            for name, span in spans.items():
                then = fate(j, {t.index}, *stands[name][number_])
                lost[name] += then == "droppedOff"
                if as_of - first >= span:
                    if then != "open":
                        drop[name][1] += 1
                        drop[name][0] += then == "droppedOff"
                    if name == "":
                        group += 1
                        group_open += then == "open"
            hit = t.index in j.traced
            complained += hit
            if definition.within is None or as_of - first >= definition.within:
                rate_of += 1
                rate_count += hit
        row["journeys"] = len(visiting[t.index])
        for key in ("entries", "repeats", "continued", "completed", "exited", "droppedOff", "open"):
            row[key] = count[key]
        row["dropOffRate"] = rate(*drop[""])
        row["dropOffBounds"] = {
            "low": drop[""][0] / group if group else None,
            "high": (drop[""][0] + group_open) / group if group else None,
        }
        for key in ("droppedBeforeGoal", "continuedBeforeGoal", "goalAfter"):
            row[key] = count[key]
        row["goalsLost"] = (
            count["droppedBeforeGoal"] * count["goalAfter"] / count["continuedBeforeGoal"]
            if count["continuedBeforeGoal"]
            else None
        )
        here = [(e, r, j) for e, target, r, j in traced if target == t.index]
        row["complaints"] = len(here)
        row["complaintsByRule"] = {r: sum(rule == r for _, rule, _ in here) for r in ("named", "preceding")}
        row["namedElsewhere"] = sum(
            rule == "named" and (j is None or all(s.touchpoint != t.index for s in j.steps))
            for _, rule, j in here
        )
        row["complainedJourneys"] = complained
        row["complaintRate"] = rate(rate_count, rate_of)
        row["complaintsPer1000Visits"] = 1000 * len(here) / row["visits"] if row["visits"] else None
        categories = collections.Counter(
            e.attributes[definition.category] for e, _, _ in here if definition.category
        )
        row["categories"] = [
            {"category": c, "count": k} for c, k in sorted(categories.items(), key=lambda x: (-x[1], x[0]))
        ]
        row["dropOffVerdict"] = verdict(row["dropOffRate"], definition.threshold(t, "drop-off"))
        row["complaintVerdict"] = verdict(row["complaintRate"], definition.threshold(t, "complaint"))
        row["secondsToNext"] = durations(to_next)
        row["positions"] = positions
        row["continuedWithin"] = None if t.end or t.exit else dict(zip(("followed", "censored"), followed_by_key[t.index]))
        row["sensitivity"] = {
            name: {"droppedOff": lost[name], "dropOffRate": {"count": drop[name][0], "of": drop[name][1]}}
            for name in ("half", "double")
        }
        touchpoint_rows.append(row)

    # ---------------------------------------------------------------- stages, owners (6)
    def part(members):
        counts = collections.Counter()
        for j in journeys:
            if any(s.touchpoint in members for s in j.steps):
                counts["journeys"] += 1
                what = fate(j, members, j.status, j.loss)
                counts["movedOn" if what == "continued" else what] += 1
        keys = ("journeys", "movedOn", "completed", "exited", "droppedOff", "open")
        return {key: counts[key] for key in keys}

    stage_rows = []
    for s, stage in enumerate(definition.stages):
        members = {t.index for t in touchpoints if t.stage == s}
        row = {"id": stage, **part(members)}
        row["reachedThisOrLater"] = sum(
            any(touchpoints[x.touchpoint].stage >= s for x in j.steps) for j in journeys
        )
        complained, spent = 0, []
        for j in journeys:
            if not any(x.touchpoint in members for x in j.steps):
                continue
            complained += bool(j.traced & members)
            spent.append(
                sum(millis(a.time, b.time) for a, b in zip(j.steps, j.steps[1:]) if a.touchpoint in members)
            )
        row["complainedJourneys"] = complained
        row["timeInStage"] = durations(spent)
        stage_rows.append(row)

    owners = list(dict.fromkeys(t.owner for t in touchpoints if t.owner))
    owner_rows = [
        {"owner": o, **part({t.index for t in touchpoints if t.owner == o})} for o in owners
    ]

    # ---------------------------------------------------------------- transitions (5)
    taken = collections.defaultdict(list)
    taken_by = collections.Counter()
    out = collections.Counter()
    ties = conforming = 0
    for j in journeys:
        pairs = [(a.touchpoint, b.touchpoint) for a, b in zip(j.steps, j.steps[1:])]
        for pair, a, b in zip(pairs, j.steps, j.steps[1:]):
            taken[pair].append(millis(a.time, b.time))
            out[pair[0]] += 1
            ties += a.time == b.time
        for pair in set(pairs):
            taken_by[pair] += 1
        conforming += (
            all(a == b or b in definition.designed[a] for a, b in pairs)
            and j.steps[0].touchpoint in definition.entries
            and (touchpoints[j.steps[-1].touchpoint].end or j.status == "open")
        )
    transition_rows = []
    for (a, b), spans_ in sorted(taken.items()):
        seconds = durations(spans_)
        transition_rows.append(
            {
                "from": touchpoints[a].id,
                "to": touchpoints[b].id,
                "count": len(spans_),
                "journeys": taken_by[a, b],
                "share": len(spans_) / out[a],
                "designed": b in definition.designed[a],
                "p50Seconds": seconds["p50"],
                "p90Seconds": seconds["p90"],
            }
        )
    unused = [
        {"from": touchpoints[a].id, "to": touchpoints[b].id}
        for a in range(n)
        for b in sorted(definition.designed[a])
        if (a, b) not in taken
    ]

    # ---------------------------------------------------------------- totals (6)
    left_truncated = converted = followed = reached = 0
    variants = collections.Counter()
    for j in journeys:
        start = j.steps[0]
        truncated = (
            j.number == 0
            and start.touchpoint not in definition.entries
            and start.time - first_event < definition.inactivity
        )
        left_truncated += truncated
        goal_times = [s.time for s in j.steps if touchpoints[s.touchpoint].goal]
        reached += bool(goal_times)
        if not truncated and as_of - start.time >= definition.window:
            followed += 1
            converted += bool(goal_times) and goal_times[0] - start.time <= definition.window
        variants[tuple(s.touchpoint for s in j.steps)] += 1
    status = collections.Counter(j.status for j in journeys)
    rules = collections.Counter(rule for _, _, rule, _ in traced)
    totals = {
        "rows": reading.rows,
        "excluded": reading.excluded,
        "events": len(reading.events),
        "mapped": len(mapped),
        "unmapped": sum(unmapped.values()),
        "rejected": sum(len(places) for places in reading.rejected.values()),
        "afterAsOf": len(reading.events) - len(events),
        "customers": len({e.customer for e in mapped}),
        "journeys": len(journeys),
        "completed": status["completed"],
        "reachedGoal": reached,
        "droppedOff": status["droppedOff"],
        "open": status["open"],
        "returned": sum(j.status == "droppedOff" and j.later is not None for j in journeys),
        "leftTruncated": left_truncated,
        "silences": {"cameBack": came_back, "of": silent},
        "conformingJourneys": conforming,
        "ties": ties,
        "duplicates": duplicates,
        "raggedRows": reading.ragged,
        "unreadableScores": unreadable,
        "adjustedTimes": reading.adjusted,
        "complaints": len(traced),
        "complaintsNamed": rules["named"],
        "complaintsPreceding": rules["preceding"],
        "complaintsUnattributed": rules[None],
        "variants": len(variants),
        "conversionRate": rate(converted, followed),
        "sensitivity": {
            name: {
                what: sum(s == what for s, _ in stands[name]) for what in ("open", "droppedOff")
            }
            for name in ("half", "double")
        },
    }
    if definition.times:
        totals |= {"records": reading.records, "recordsWithoutTime": reading.without_time}
    check_partitions(totals, stage_rows, touchpoint_rows, owner_rows)
    return {
        "schema": 1,
        "journey": {"id": definition.id, "title": definition.title},
        "asOf": instant(as_of),
        "inactivitySeconds": definition.inactivity // SECOND,
        "totals": totals,
        "stages": stage_rows,
        "owners": owner_rows,
        "touchpoints": touchpoint_rows,
        "unusedTransitions": unused,
        "transitions": transition_rows,
        "variants": [
            {"path": [touchpoints[t].id for t in path], "journeys": k}
            for path, k in sorted(variants.items(), key=lambda x: (-x[1], x[0]))[:50]
        ],
        "unmappedEvents": [
            {"event": name, "count": k}
            for name, k in sorted(unmapped.items(), key=lambda x: (-x[1], x[0].encode()))[:100]
        ],
        "rejected": [
            {"reason": reason, "count": len(places), "first": places[:10]}
            for reason, places in reading.rejected.items()
            if places
        ],
    }


def check_partitions(totals, stages, touchpoints, owners):
    """The sums that sections 1, 3, 4 and 6 promise, and DEFINITION's two on rows and events."""
    whole = [
        (totals, "rows", ("excluded", "rejected", "events")),
        (totals, "events", ("mapped", "unmapped", "afterAsOf")),
        (totals, "journeys", ("completed", "droppedOff", "open")),
        (totals, "complaints", ("complaintsNamed", "complaintsPreceding", "complaintsUnattributed")),
    ]
    whole += [(t, "journeys", ("continued", "completed", "exited", "droppedOff", "open")) for t in touchpoints]
    whole += [(s, "journeys", ("movedOn", "completed", "exited", "droppedOff", "open")) for s in stages + owners]
    for row, key, parts in whole:
        if row[key] != sum(row[p] for p in parts):
            raise AssertionError(f"{key} is not the sum of {parts} in {row}")
    for key in ("droppedOff", "completed", "open"):
        for rows in (stages, touchpoints):
            if sum(r[key] for r in rows) != totals[key]:
                raise AssertionError(f"{key} of the parts is not that of the whole")


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as file:
        definition = Definition(file.read())
    json.dump(analyse(definition, sys.argv[2:]), sys.stdout, indent=1, ensure_ascii=False, allow_nan=False)
    print()


if __name__ == "__main__":
    main()
