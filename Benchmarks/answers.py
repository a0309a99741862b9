"""Whether answers agree: byte for byte between runs of Waymark, value by value with other programs."""

import json
import os


def same_bytes(first, *others):
    """Holds files to the first one's bytes."""
    with open(first, "rb") as file:
        wanted = file.read()
    for path in others:
        with open(path, "rb") as file:
            if file.read() != wanted:
                return {"text": f"{short(path)} has the bytes of {short(first)}", "passed": False}
    names = ", ".join(short(path) for path in others)
    return {"text": f"analysis.json of {names}: the bytes of {short(first)}", "passed": True}


def same_journeys(first, second):
    """Holds what two analyses say of journeys to each other, whatever else they measure."""
    with open(first) as file:
        one = json.load(file)
    with open(second) as file:
        other = json.load(file)
    counts = ("journeys", "completed", "droppedOff", "open", "reachedGoal", "variants", "complaints")
    wrong = [key for key in counts if one["totals"][key] != other["totals"][key]]
    wrong += [key for key in ("stages", "transitions", "variants") if one[key] != other[key]]
    text = f"journeys, stages, transitions and variants of {short(second)} are those of {short(first)}"
    return {"text": text + (f", but for {', '.join(wrong)}" if wrong else ""), "passed": not wrong}


def short(path):
    """The name of the run that wrote an analysis.json."""
    return os.path.basename(os.path.dirname(path))


def analysis_agrees(analysis_path, answer_path, name):
    """Holds our analysis to a J1 answer in what both say."""
    with open(analysis_path) as file:
        ours = json.load(file)
    with open(answer_path) as file:
        theirs = json.load(file)
    compared, wrong = 0, []

    def compare(what, left, right, tolerance=0.0):
        nonlocal compared
        compared += 1
        if abs(left - right) > tolerance:
            wrong.append(f"{what}: {left}, not {right}")

    compare("events", ours["totals"]["events"], theirs["events"])
    compare("customers", ours["totals"]["customers"], theirs["customers"])
    compare("variants", ours["totals"]["variants"], theirs["variants"]["distinct"])
    compare("touchpoints", len(ours["touchpoints"]), len(theirs["touchpoints"]))
    for touchpoint in ours["touchpoints"]:
        other = theirs["touchpoints"].get(touchpoint["id"], {})
        for key, what in [("visits", "events"), ("journeys", "customers"), ("complaints", "complaints")]:
            compare(f"{touchpoint['id']} {what}", touchpoint[key], other.get(what, -1))
    edges = {f"{t['from']}>{t['to']}": t for t in ours["transitions"]}
    compare("transitions", len(edges), len(theirs["edges"]))
    for key, edge in theirs["edges"].items():
        mine = edges.get(key, {"count": -1})
        compare(f"{key} count", mine["count"], edge["count"])
        if edge["count"] >= 1000:
            # The answer averages the two middle values; ours is the lower one, to 0.4 %.
            compare(f"{key} median", mine.get("p50Seconds", -1), edge["median_s"], 0.01 * edge["median_s"] + 1)
    paths = lambda list: {">".join(v) if not isinstance(v, str) else v: n for v, n in list}
    mine = [(v["path"], v["journeys"]) for v in ours["variants"]]
    least = min((n for _, n in theirs["variants"]["top"]), default=0)
    known = paths(mine)
    for path, count in theirs["variants"]["top"]:
        # Of several with the tenth's count, each program may name another one.
        if count > least:
            compare(f"variant {path}", known.get(path, -1), count)
    return outcome(name, compared, wrong)


def answers_agree(first_path, second_path, name):
    """Holds one J1 answer to another."""
    with open(first_path) as first, open(second_path) as second:
        left, right = json.load(first), json.load(second)
    compared, wrong = 0, []

    def walk(where, a, b):
        nonlocal compared
        if isinstance(a, dict) and isinstance(b, dict):
            for key in sorted(set(a) | set(b)):
                walk(f"{where}.{key}", a.get(key), b.get(key))
        elif where != ".variants.top":
            compared += 1
            if a != b:
                wrong.append(f"{where}: {a}, not {b}")

    walk("", left, right)
    counts = [[n for _, n in answer["variants"]["top"]] for answer in (left, right)]
    compared += 1
    if counts[0] != counts[1]:
        wrong.append(f"top variants: {counts[0]}, not {counts[1]}")
    return outcome(name, compared, wrong)


def outcome(name, compared, wrong):
    """One line of what a comparison found."""
    text = f"{name}: {compared:,} values compared, {len(wrong)} differ"
    return {"text": "; ".join([text, *wrong[:5]]), "passed": not wrong}
