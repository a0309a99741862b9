#!/usr/bin/env python3
"""Random definitions and logs with scores, contacts, an escalation path and money, by which waymark is held
to the second computations of them.

    python3 care.py WAYMARK [FIRST_SEED [COUNT]]

All of analysis.json that oracle.py, feedback.py, contacts.py and worth.py give is compared. Prints each
difference with its seed, and keeps that seed's files. Exits with 1 when anything differs; the last line
is `N passed, M failed`.
"""

import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import contacts  # noqa: E402
import feedback  # noqa: E402
import oracle  # noqa: E402
import trials  # noqa: E402
import worth  # noqa: E402

PLACES = ["search", "page", "order", "survey", "chat", "phone", "mail", "desk", "quit"]
HELP = ["chat", "phone", "mail", "desk"]
ATTRIBUTES = ["about", "topic", "csat", "nps", "effort", "by", "revenue", "handling"]
SPANS = ["6h", "1d", "36h", "3d", "7d"]


def listed(values):
    return "[" + ", ".join(values) + "]"


def flow(pairs):
    """A mapping on one line, of the pairs that have a value."""
    return "{ " + ", ".join(f"{key}: {value}" for key, value in pairs if value) + " }"


def maybe(r, chance, *values):
    """One of some values, or nothing."""
    return r.choice(values) if r.random() < chance else None


def make_definition(r):
    has_money = r.random() < 0.7
    case = r.choice(["", "", "beside", "alone"])
    lines = ["journey: care", "title: Care", "log:"]
    lines += [] if case == "alone" else ["  customer: who"]
    lines += ["  case: which"] if case else []
    lines += ["  time: at", "  event: what", f"  attributes: {listed(ATTRIBUTES)}"]
    if has_money:
        lines.append(f"currency: {r.choice(['EUR', 'CHF'])}")
    lines.append(f"inactivity: {r.choice([2, 5, 10, 20])}d")
    split = [("idle", maybe(r, 0.4, "12d", "25d")), ("restart", maybe(r, 0.6, "[]", "[search]", "[chat, page]"))]
    if any(value for _, value in split):
        lines.append("split: " + flow(split))
    if r.random() < 0.3:
        lines.append(f"as-of: 2025-02-{r.choice(['10', '20', '28'])}T00:00:00Z")
    lines.append(f"minimum-group: {r.choice([1, 3, 5])}")
    if r.random() < 0.5:
        lines.append("thresholds: { drop-off: 20%, complaint: 5% }")
    lines += ["stages:"] + make_stages(r, has_money)
    signals, has_complaints = make_signals(r)
    lines += (["signals:"] + signals) if signals else []
    lines += make_help(r, has_money)
    if has_money:
        period, margin = maybe(r, 0.8, "1d", "7d", "30d"), maybe(r, 0.6, "40%", "0.05")
        rules = [("period", period), ("margin", margin), ("discount", maybe(r, 0.5, "12%", "0"))]
        lines += ["worth: " + flow(rules)] if any(value for _, value in rules) else []
        lines += ["fixes:", "  - { id: a, at: search, against: drop-off, cost: 100, reduction: 30% }"]
        if has_complaints:
            lines.append("  - { id: b, at: page, against: complaint, cost: 20.5, reduction: 0.5 }")
        if "contact:" in "\n".join(lines):
            lines.append(f"  - {{ id: c, at: {r.choice(PLACES)}, against: repeat-contact, cost: 7, reduction: 10% }}")
        promises = make_standards(r)
        if promises:
            lines.append("  - { id: d, standard: s0, cost: 50, reduction: 25% }")
        lines += promises
    return "\n".join(lines) + "\n"


def make_standards(r):
    """A few promises; standards.py has all that can be said of them."""
    lines = []
    sides = ["search", "page", "order", "chat", "phone", "{ event: escalated }", "{ event: sent }"]
    for number in range(r.choice([0, 2, 4])):
        start, stop = r.sample(sides, 2)
        pairs = [("id", f"s{number}"), ("from", start), (r.choice(["to", "to", "without"]), stop)]
        pairs += [("within", r.choice(SPANS)), ("target", maybe(r, 0.7, "95%", "50%", "0.2"))]
        lines.append("  - " + flow(pairs))
    return ["standards:", *lines] if lines else []


def make_stages(r, has_money):
    lines = []
    cuts = sorted(r.sample(range(1, len(PLACES)), 2))
    for number, places in enumerate(PLACES[a:b] for a, b in zip([0, *cuts], [*cuts, len(PLACES)])):
        lines += [f"  - id: stage{number}", "    touchpoints:"]
        for place in places:
            goal = place == "order" or (place == "page" and r.random() < 0.2)
            pairs = [
                ("id", place),
                ("entry", place == "search" and "true"),
                ("goal", goal and "true"),
                ("end", place == "desk" and maybe(r, 0.6, "true")),
                ("exit", place == "quit" and "true"),
                ("channel", maybe(r, 0.7, "web", "phone", "shop")),
                ("owner", maybe(r, 0.5, "care", "sales")),
                ("match", place == "chat" and maybe(r, 0.3, "{ event: chat, where: { topic: [bill, broken] } }")),
            ]
            if has_money:
                pairs.append(("value", goal and maybe(r, 0.9, "revenue", "revenue", "49.90")))
                pairs.append(("cost", maybe(r, 0.4, "handling", "2.5", "0.05")))
            lines.append("      - " + flow(pairs))
    return lines


def make_signals(r):
    lines = []
    has_complaints = r.random() < 0.8
    if has_complaints:
        match = r.choice(["complaint", "[complaint, mail]", "[complaint, { event: phone, where: { topic: bill } }]"])
        skip = maybe(r, 0.5, "[survey]", "[survey, page]", "[chat]")
        pairs = [("match", match), ("about", maybe(r, 0.6, "about")), ("within", maybe(r, 0.4, *SPANS)), ("skip", skip)]
        lines.append("  complaint: " + flow(pairs))
    surveys = ["sent", "[sent, survey]", "{ event: survey, where: { topic: bill } }", '"s*"']
    for kind, attribute, scales in [
        ("csat", "csat", ["[1, 5]", "[0, 1]", "[1, 10]", "[0.5, 4.5]"]),
        ("nps", "nps", [None]),
        ("ces", "effort", ["[1, 7]", "[1, 5]", "[2, 3]"]),
    ]:
        if r.random() < 0.75:
            scale = maybe(r, 0.6, *scales)
            pairs = [("attribute", attribute), ("scale", scale), ("asked", maybe(r, 0.5, *surveys))]
            lines.append(f"  {kind}: " + flow(pairs))
    if r.random() < 0.75:
        match = r.choice(["escalated", "[escalated, { event: chat, where: { topic: broken } }]",
                          "{ event: phone, where: { by: lead } }"])
        lines.append(f"  escalation: {{ match: {match} }}")
    return lines, has_complaints


def make_help(r, has_money):
    """Contacts and the escalation path."""
    lines = []
    actor = None
    if r.random() < 0.85:
        places = r.sample(HELP, r.randint(1, 3))
        actor = maybe(r, 0.6, "by")
        pairs = [
            ("window", maybe(r, 0.7, *SPANS)),
            ("reason", maybe(r, 0.5, "topic")),
            ("actor", actor),
            ("bots", actor and maybe(r, 0.6, "[bot, ivr]", "ivr")),
            ("cost", has_money and maybe(r, 0.6, "{ web: 1.25, phone: 9 }")),
        ]
        written = flow([("touchpoints", listed(places)), *pairs])
        lines.append("contact: " + (written if any(value for _, value in pairs) else listed(places)))
    if r.random() < 0.75:
        signs = ["chat", "phone", "desk", "{ event: sent }", '{ event: "es*" }', "{ event: mail, where: { topic: bill } }"]
        signs += ["bot", "ann", "{ actor: lead }", "lead"] if actor else []
        levels = r.sample(signs, r.randint(2, 4))
        if not ("lead" in levels and "{ actor: lead }" in levels):
            path = flow([("levels", listed(levels)), ("within", maybe(r, 0.7, *SPANS))])
            lines.append("escalation-path: " + path)
    return lines


def make_log(r):
    names = PLACES + ["search", "page", "order", "order", "chat", "chat", "phone", "complaint", "escalated", "sent", "note"]
    lines = [",".join(["who", "which", "at", "what", *ATTRIBUTES])]
    people, days = r.choice([4, 25, 60]), r.choice([20, 59])
    for _ in range(r.choice([20, 300, 800])):
        hour = r.randrange(24 * days)
        day = hour // 24
        row = [
            f"p{r.randrange(people)}",
            f"c{r.randrange(people)}" if r.random() < 0.9 else "",
            f"2025-{day // 31 + 1:02}-{day % 31 + 1:02} {hour % 24:02}:{r.choice(['00', '30'])}:00",
            r.choice(names),
            r.choice(["", "", "", "order", "chat", "page", "nothing"]),
            r.choice(["", "late", "broken", "bill", "bill", r.choice(["odd", "odder"])]),
            r.choice(["", "", "", "0", "1", "3.5", "4", "4", "5", "5", "9", "x"]),
            r.choice(["", "", "", "0", "6", "7.5", "9", "10"]),
            r.choice(["", "", "", "1", "2.5", "5", "6.5", "7"]),
            r.choice(["", "bot", "ivr", "ann", "ann", "lead"]),
            r.choice(["", "x", "100", "19.99", "-5.5", "1e3", "0.00004", "250"]),
            r.choice(["", "", "1", "0.3333", "x"]),
        ]
        lines.append(",".join(row))
    if r.random() < 0.6:
        lines[1:] = sorted(lines[1:], key=lambda line: line.split(",")[2])
    return "\n".join(lines) + "\n"


def analyse(text, path):
    """What analysis.json should say, with the worth of candidates by what they are."""
    definition = worth.Worth(text)
    document = oracle.analyse(definition, [path])
    if definition.kinds:
        document["feedback"] = feedback.analyse(definition, [path])
    document |= contacts.analyse(definition, [path])
    if definition.counts_worth:
        document |= worth.analyse(definition, [path])
    return document


def with_candidates(document):
    """analysis.json with candidates by what they are, as `worth.fixes` gives them."""
    fixes = document.get("fixes")
    if fixes:
        fixes["ranked"] = fixes["candidates"]
        fixes["candidates"] = {(c["kind"], c["touchpoint"] or c["standard"]): c for c in fixes["candidates"]}
        for planned in fixes["returns"]:
            planned["months"] = planned["monthsToBreakEven"] and planned["monthsToBreakEven"]["value"]
    return document


def badly_ranked(candidates):
    """Candidates before one that stands out while they do not, has more to avoid, or more customers, or cases."""
    def weight(c):
        avoidable = c["avoidablePerYear"]
        return c["standsOut"], avoidable["value"] if avoidable else 0, c["customers"], c["cases"]

    found = [] if [c["rank"] for c in candidates] == list(range(1, len(candidates) + 1)) else ["ranks have gaps"]
    for one, next in zip(candidates, candidates[1:]):
        (first, mine, *rest), (second, theirs, *others) = weight(one), weight(next)
        if second > first:
            found.append(f"rank {one['rank']} does not stand out, the next does")
        if second != first:
            continue
        isClose = math.isclose(mine, theirs, rel_tol=1e-9, abs_tol=1e-9)
        if theirs > mine and not isClose or mine == theirs and others > rest:
            found.append(f"rank {one['rank']} has less than the next")
    return found


def try_seed(waymark, seed, folder):
    r = random.Random(seed)
    text, log = make_definition(r), make_log(r)
    try:
        ours, path = trials.analysis(waymark, folder, text, log, r.choice([1, 2, 5]), r.choice([None, "1M"]))
    except AssertionError as refusal:
        return [str(refusal)]
    ours, theirs = with_candidates(ours), analyse(text, path)
    found = trials.differences(ours, theirs)
    # What the definition does not ask for is not there, and nothing is left out of a list of candidates.
    for part in ("feedback", "contacts", "escalation", "worth"):
        if (part in ours) != (part in theirs):
            found.append(f"{part} is in one of the two alone")
    if "fixes" in theirs:
        if set(ours["fixes"]["candidates"]) != set(theirs["fixes"]["candidates"]):
            found.append("other candidates")
        found += badly_ranked(ours["fixes"]["ranked"])
    return found


if __name__ == "__main__":
    trials.main(__doc__, "care", 40, try_seed)
