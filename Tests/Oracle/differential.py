"""Random definitions and logs, measured by waymark and by oracle.py: both must agree.

usage: python3 differential.py WAYMARK [FIRST_SEED [COUNT]]

Every other seed has a plain log; the rest have long keys, many names, times in fractions of seconds,
cases shared by customers, and so on. Each is measured with one number of threads and either memory
enough or hardly any; and once more in another way, whose analysis.json must be the same to the byte.

Prints each difference with its seed, keeps that seed's files in a temporary folder and names it.
Exits with 1 when anything differs. The last line is `N passed, M failed`.
"""

import json
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import oracle  # noqa: E402
import trials  # noqa: E402

NAMES = ["view", "search", "buy", "call", "chat", "pay", "bill", "quit", "rate", "ship"]


# Customers that are no short word of ASCII: beyond 8, 16, 64 bytes, alike up to the last, with bytes
# above 127, with zero bytes at the end.
LONG_PEOPLE = (
    [f"5f0c1b2e-8f4a-4c1b-9d2e-{n:012d}" for n in range(6)]
    + [f"5F0C1B2E-8F4A-4C1B-9D2E-{n:012d}" for n in range(2)]
    + [f"first.last+{n}@some.example.org" for n in range(4)]
    + ["k" * n for n in (7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 66, 300)]
    + ["k" * 64 + tail for tail in "ab"]
    + ["\u00ff", "\u00ffk", "\u00e9" * 4, "\u00e9" * 5, "\u65e5\u672c\u8a9e", "\U0001f600" * 2, "\x7f\x7f", "1", "01"]
    + ["nul", "nul\0", "nul\0\0", "seven77", "seven77\0", "eight888", "eight888\0"]
)
# More names than small tables hold, some alike in their first 32 bytes.
MANY_NAMES = [f"page {n}" for n in range(300)] + [
    "checkout of a shop with a long name, step " + str(n) for n in range(40)
] + ["checkout of a shop with a long n", "checkout of a shop with a long na", "\u00e9" * 16, "\u00e9" * 17]


def make_definition(r, hard=False):
    count = r.randint(2, 9)
    names = r.sample(NAMES, count)
    stage_count = r.randint(1, min(4, count))
    cuts = sorted(r.sample(range(1, count), stage_count - 1))
    groups = [names[a:b] for a, b in zip([0] + cuts, cuts + [count])]
    has_case = r.random() < (0.5 if hard else 0.3)
    lines = ["journey: random", "title: Random", "log:", "  customer: who", "  time: at", "  event: what"]
    if has_case:
        lines.append("  case: which")
    if r.random() < 0.3:
        lines.append("  time-zone: Europe/Berlin")
    if r.random() < 0.2:
        lines.append('  exclude: { kind: [test, "b ot"] }')
    lines.append("  attributes: " + r.choice(["[kind, about, score]", "{ kind: kind, about: about }", "[kind]"]))
    inactivity = r.choice([1, 2, 5, 10])
    lines.append(f"inactivity: {inactivity}d")
    lines.append(f"conversion-window: {r.choice([1, 5, 20])}d")
    split = []
    if r.random() < 0.4:
        split.append(f"idle: {inactivity * r.choice([1, 2, 3])}d")
    if r.random() < 0.4:
        split.append("restart: [" + ", ".join(r.sample(names, r.randint(0, 2))) + "]")
    if split:
        lines.append("split: { " + ", ".join(split) + " }")
    if r.random() < 0.3:
        lines.append(f"as-of: 2025-03-{r.randint(10, 40) % 28 + 1:02d}T00:00:00Z")
    lines.append("thresholds: { drop-off: 20%, complaint: 0.1 }")
    lines.append("stages:")
    for number, group in enumerate(groups):
        lines += [f"  - id: stage{number}", "    touchpoints:"]
        for name in group:
            lines.append(f"      - id: {name}")
            match = r.random()
            if match < 0.15:
                lines.append(f'        match: ["{name[0]}*", {name}]')
            elif match < 0.35:
                test = r.choice(["web", '">= 3"', '"!= web"', "[app, web]", '"< 2"', '""'])
                column = r.choice(["kind", "score", "extra"])
                lines.append(f"        match: {{ event: {name}, where: {{ {column}: {test} }} }}")
            elif match < 0.45:
                lines.append(f'        match: ["?{name[1:]}", {r.choice(NAMES)}]')
            elif hard and match < 0.8:
                pattern = r.choice(['"page 1*"', '"page ?"', '"*9"', '"page 2?5"', '"checkout*name, step ?"',
                                    '"checkout of a shop with a long n"', '"checkout*"', '"\u00e9*"'])
                test = r.choice(["", ", where: { kind: app }", ', where: { score: ">= 3" }', ', where: { extra: [10, 11] }'])
                lines.append(f"        match: [{name}, {{ event: {pattern}{test} }}]")
            if r.random() < 0.25:
                lines.append("        entry: true")
            if r.random() < 0.25:
                lines.append("        goal: true")
            role = r.random()
            if role < 0.2:
                lines.append("        end: true")
            elif role < 0.4:
                lines.append("        exit: true")
            if r.random() < 0.3:
                ways = r.sample(names, r.randint(0, min(3, count)))
                lines.append("        next: [" + ", ".join(ways) + "]")
            if r.random() < 0.7:
                lines.append(f"        owner: team{r.randint(1, 3)}")
            if r.random() < 0.2:
                lines.append("        thresholds: { drop-off: 50% }")
    signals = []
    if r.random() < 0.8:
        match = r.choice(["moan", "[moan, call]", '[{ event: "c*", where: { kind: app } }, moan]'])
        text = f"  complaint: {{ match: {match}"
        if r.random() < 0.5:
            text += ", about: about"
        if r.random() < 0.5:
            text += f", within: {r.choice(['12h', '1d', '4d'])}"
        if r.random() < 0.4:
            text += ", skip: [" + r.choice(names) + "]"
        if r.random() < 0.4:
            text += ", category: kind"
        signals.append(text + " }")
    if r.random() < 0.4:
        signals.append("  csat: { attribute: score, scale: [1, 5] }")
    if r.random() < 0.3:
        signals.append("  nps: { attribute: extra }")
    if r.random() < 0.3:
        signals.append("  escalation: { match: up }")
    if signals:
        lines += ["signals:"] + signals
    if r.random() < 0.3:
        lines += [
            "standards:",
            f"  - {{ id: quick, from: {r.choice(names + ['open*'])}, to: {{ event: close }}, within: 4h, target: 90% }}",
        ]
    return "\n".join(lines) + "\n"


def quoted(r, text):
    if any(c in text for c in ',"\n') or r.random() < 0.1:
        return '"' + text.replace('"', '""') + '"'
    return text


def make_time(r):
    """A time of a hard log: of a few hours, so that many events share an instant."""
    day, hour = r.choice([1, 1, 2, 9, 30]), r.choice([0, 2, 2, 3])
    written = f"2025-03-{day:02d}"
    if r.random() < 0.15:
        return written
    written += r.choice([" ", "T"]) + f"{hour:02d}:{r.choice([0, 0, 30]):02d}"
    if r.random() < 0.7:
        written += ":" + r.choice(["00", "00", "59"])
        written += r.choice(["", "", ".5", ".500", ".500000", ".000001", ".000002", ".0000019", ".999999", ",25"])
    return written + r.choice(["", "", "", "Z", "+00:00", "+01:00", "-05:30", "+0100"])


def make_log(r, hard=False):
    people = [f"p{n}" for n in range(r.randint(1, 30))] + ["a long customer name", "p 1", 'q"x', "NA"]
    names = NAMES + NAMES + ["moan", "moan", "noise", "up", "open1", "close", " view "]
    cases = ["", "s1", "s2"]
    if hard:
        people = r.sample(LONG_PEOPLE, r.randint(1, len(LONG_PEOPLE)))
        names += r.sample(MANY_NAMES, r.choice([0, 20, len(MANY_NAMES)]))
        cases += ["", "s", "1", "5f0c1b2e-8f4a-4c1b-9d2e-000000000001", "c" * 70]
    rows = []
    for _ in range(r.choice([r.randint(1, 300), 1500]) if hard else r.randint(1, 300)):
        day, hour = r.randint(1, 31), r.choice([0, 1, 2, 2, 3, 12, 23])
        minute = r.choice([0, 0, 30])
        written = f"2025-{r.choice([1, 3, 3])}".replace("-1", "-01").replace("-3", "-03") + f"-{day:02d}"
        if r.random() < 0.8:
            written += r.choice([" ", "T"]) + f"{hour:02d}:{minute:02d}" + r.choice(["", ":07", ":07.25", ":07.2500019"])
            written += r.choice(["", "", "", "Z", "+01:00"])
        if hard:
            written = make_time(r)
        if r.random() < 0.02:
            written = r.choice(["", "soon", "2025-02-30", "2025-13-01"])
        rows.append([
            r.choice(people) if r.random() > 0.02 else r.choice(["", "  "]),
            r.choice(cases),
            written,
            r.choice(names) if r.random() > 0.02 else "",
            r.choice(["web", "app", "", "test" if r.random() < 0.1 else "web", "b ot"]),
            r.choice(["", "", "buy", "search", "nowhere", "moan"]),
            r.choice(["", "1", "3", "5", "5.5", "9", "x", "-1"]),
            r.choice(["", "0", "10", "11", "7", "2"]),
        ])
    if r.random() < 0.6:
        rows.sort(key=lambda row: row[2])
    for _ in range(r.randint(0, len(rows) // 4 if hard else 5)):
        rows.insert(r.randint(0, len(rows)), list(r.choice(rows)))
    newline = r.choice(["\n", "\r\n"])
    header = ["who", "which", "at", "what", "kind", "about", "score", "extra"]
    lines = [",".join(header)]
    for row in rows:
        fields = [quoted(r, field) for field in row]
        if r.random() < 0.01:
            fields.append("more")
        # Cut short, but not to a line of spaces: whether that is a row is a matter of taste.
        if r.random() < 0.01 and fields[0].strip():
            fields = fields[: r.randint(1, 7)]
        lines.append(",".join(fields))
        if r.random() < 0.01:
            lines.append("")
    return newline.join(lines) + (newline if r.random() < 0.8 else "")


def try_seed(waymark, seed, folder):
    r = random.Random(seed)
    hard = seed % 2 == 1
    text = make_definition(r, hard)
    definition, log = trials.write(folder, text, make_log(r, hard))
    ways = [(threads, memory) for threads in (1, 2, 3, 7) for memory in (None, "1M")]
    one, other = r.sample(ways, 2)
    run, ours = trials.analyze(waymark, definition, log, os.path.join(folder, "output"), *one)
    again, same = trials.analyze(waymark, definition, log, os.path.join(folder, "again"), *other)
    if (run.returncode, run.stderr, ours) != (again.returncode, again.stderr, same):
        return [f"threads and memory {one} and {other} differ"]
    try:
        theirs = oracle.analyse(oracle.Definition(text), [log])
    except (Exception, SystemExit) as error:  # the oracle refuses what the engine refuses, in its own way
        theirs = None
        reason = error
    if run.returncode != 0:
        nothing = theirs is None or theirs["totals"]["mapped"] == 0
        return [] if run.returncode == 65 and nothing else [f"exit {run.returncode}: {run.stderr.strip()}"]
    if theirs is None:
        return [f"the oracle failed: {reason!r}"]
    return trials.differences(json.loads(ours), theirs)


if __name__ == "__main__":
    trials.main(__doc__, "differential", 100, try_seed)
