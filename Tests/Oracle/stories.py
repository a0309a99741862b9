"""Whole keys, for the measures that need more of an event than its touchpoint.

`Care` reads the keys of a definition that those measures ask for; `stories` gives each key's mapped events
in order, each with the journey that it belongs to; `customers` those of each customer, whatever the case.
Everything else is `oracle.py`'s.
"""

import collections
import os
import sys

import yaml

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import oracle  # noqa: E402

KINDS = {"csat": ("1", "5"), "nps": ("0", "10"), "ces": ("1", "7")}


def in_words(name):
    """A title for what has none: its id in words."""
    words = name.replace("-", " ").replace("_", " ")
    return words[:1].upper() + words[1:]


class Care(oracle.Definition):
    """A definition with scores, contacts and the escalation path."""

    def __init__(self, text):
        super().__init__(text)
        root = yaml.load(text, Loader=yaml.BaseLoader)
        signals = root.get("signals", {})
        nodes = {t["id"]: t for stage in root["stages"] for t in stage["touchpoints"]}
        self.channels = [nodes[t.id].get("channel") for t in self.touchpoints]
        self.titles = [nodes[t.id].get("title", in_words(t.id)) for t in self.touchpoints]
        self.minimum_group = int(root.get("minimum-group", 5))
        self.kinds = {}  # name -> (attribute, lowest, highest, matcher of surveys or None)
        for kind, standard in KINDS.items():
            if kind not in signals:
                continue
            node = signals[kind]
            low, high = node.get("scale", standard)
            asked = oracle.Matcher(node["asked"]) if "asked" in node else None
            self.kinds[kind] = (node["attribute"], oracle.number(low), oracle.number(high), asked)
            if asked:
                self.other_signals.append(asked)
        self.scores = [kind[:3] for kind in self.kinds.values()]

        contact = root.get("contact")
        if isinstance(contact, (list, str)):
            contact = {"touchpoints": contact}
        self.contact = contact and sorted(self.by_id[i].index for i in oracle.as_list(contact["touchpoints"]))
        contact = contact or {}
        self.contact_window = oracle.duration(contact.get("window", "7d"))
        self.reason, self.actor = contact.get("reason"), contact.get("actor")
        self.bots = set(oracle.as_list(contact.get("bots", ["bot"])))
        self.escalation = oracle.Matcher(signals["escalation"]["match"]) if "escalation" in signals else None
        path = root.get("escalation-path")
        # A level is a touchpoint's id, else an actor where one is mapped, else an event pattern;
        # or it says itself which.
        self.levels, self.path_within = [], None
        if path:
            self.path_within = oracle.duration(path["within"]) if "within" in path else None
            for name in oracle.as_list(path["levels"]):
                if isinstance(name, dict) and "actor" in name:
                    self.levels.append(("actor", name["actor"]))
                elif isinstance(name, str) and name in self.by_id:
                    self.levels.append(("touchpoint", self.by_id[name].index))
                elif self.actor and isinstance(name, str):
                    self.levels.append(("actor", name))
                else:
                    self.levels.append(("event", oracle.Matcher(name)))
                    self.other_signals.append(self.levels[-1][1])
        named = [kind[0] for kind in self.kinds.values()] + [a for a in (self.reason, self.actor) if a]
        for matcher in self.other_signals:
            named += matcher.attributes()
        for attribute in named:
            self.columns.setdefault(attribute, attribute)

    def score(self, kind, event):
        """The score of a kind that an event carries; None where there is none that can be read."""
        attribute, low, high, _ = self.kinds[kind]
        value = oracle.number(event.attributes[attribute])
        return value if value is not None and low <= value <= high else None


class Told:
    """An event of a story. `journey` is None under a key without steps."""

    __slots__ = ("time", "name", "attributes", "touchpoint", "complaint", "journey")


def stories(definition, paths):
    """T, and for each key its mapped events in order and how many journeys it has."""
    reading = oracle.Reading(definition, paths)
    if definition.as_of:
        as_of = oracle.Clock("UTC", None).read(definition.as_of)[0]
    else:
        as_of = max(e.time for e in reading.events)
    by_key = collections.defaultdict(list)
    for event in reading.events:
        a = event.attributes
        event.touchpoint = definition.touchpoint(event.name, a)
        event.complaint = definition.complaint is not None and definition.complaint.accepts(event.name, a)
        scored = any(definition.score(kind, event) is not None for kind in definition.kinds)
        other = any(m.accepts(event.name, a) for m in definition.other_signals)
        if event.time <= as_of and (event.touchpoint is not None or event.complaint or scored or other):
            by_key[event.key].append(event)
    # Keys in the order of their first rows, mapped or not.
    first = {}
    for event in reading.events:
        if event.time <= as_of:
            first[event.key] = min(first.get(event.key, event.position), event.position)
    keys = []
    for events in sorted(by_key.values(), key=lambda own: first[own[0].key]):
        events.sort(key=lambda e: (e.time, e.position))
        journeys = oracle.cut_journeys(definition, [e for e in events if e.touchpoint is not None])
        number = {id(step): n for n, journey in enumerate(journeys) for step in journey.steps}
        current = 0 if journeys else None
        told = []
        for event in events:
            # A signal without a step belongs to the journey of the latest step, else to the first.
            current = number.get(id(event), current)
            t = Told()
            t.time, t.name, t.attributes = event.time, event.name, event.attributes
            t.touchpoint, t.complaint, t.journey = event.touchpoint, event.complaint, current
            told.append(t)
        keys.append((told, len(journeys), events[0].customer))
    return as_of, keys


def customers(keys):
    """Each customer's events in order, those of one instant in the order of the cases, and the number of
    journeys, which are numbered over all cases."""
    own = collections.defaultdict(lambda: ([], 0))
    for told, number, customer in keys:
        events, before = own[customer]
        for event in told:
            event.journey = None if event.journey is None else event.journey + before
        own[customer] = (events + told, before + number)
    return [(sorted(events, key=lambda e: e.time), number) for events, number in own.values()]
