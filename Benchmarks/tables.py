"""The tables of docs/performance.md, made from a results file so that no figure is typed by hand.

usage: python3 tables.py RESULTS.json            prints the tables
       python3 tables.py RESULTS.json PAGE.md    puts them into the page, between its markers
"""

import json
import os
import statistics
import sys

from measure import counted

BEGIN, END = "<!-- tables: begin -->", "<!-- tables: end -->"


def number(value, unit="x"):
    """A figure with as many digits as mean something."""
    if unit == "MiB":
        return f"{value:.0f} MiB"
    if unit == "ms":
        return f"{value:.1f} ms" if value < 100 else f"{value:.0f} ms"
    if unit == "s":
        return f"{value:.3f} s"
    if unit == "":
        return f"{value * 100:.0f} %"
    return f"{value:.2f} x" if value < 20 else f"{value:.1f} x"


def target_cells(target):
    word = "at least" if target["at_least"] else "at most"
    limit = {"x": f"{target['limit']:g} x", "": f"{target['limit'] * 100:g} %"}.get(
        target["unit"], f"{target['limit']:g} {target['unit']}")
    measured = number(target["value"], target["unit"])
    if target["unit"] == "x" and abs(target["value"] / target["limit"] - 1) < 0.005:
        # So close that two digits would not tell on which side.
        measured = f"{target['value']:.4f} x"
    return [target["text"], measured, f"{word} {limit}",
            "met" if target["met"] else "**missed**"]


def table(head, lines):
    rule = ["---"] * len(head)
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in [head, rule, *lines])


def row_text(row):
    """The tables of one row: medians of every command, targets, and whether answers agree."""
    figures = counted(row["rounds"])
    first = row["labels"][0]
    lines = []
    for label in row["labels"]:
        mine, base = [f[label] for f in figures], [f[first] for f in figures]
        wall, cpu, mib = (statistics.median(m[k] for m in mine) for k in ("wall", "cpu", "mib"))
        against = [statistics.median(m[k] / b[k] for m, b in zip(mine, base) if b[k]) for k in ("wall", "cpu", "mib")]
        lines.append([label, f"{wall:.3f}", f"{cpu:.3f}", f"{mib:.0f}", *(f"{x:.2f}" for x in against),
                      f"{cpu / wall / 2 * 100:.0f} %"])
        exits = [m["exit"] for m in mine if "exit" in m]
        if exits:
            lines[-1][0] += f" (ended after {max(exits) * 1000:.0f} ms at most)"
    parts = [table(["command", "wall s", "processor s", "peak MiB", "wall x", "processor x", "memory x", "cores"], lines)]
    if row["targets"]:
        parts.append(table(["target", "measured", "asked", ""], [target_cells(t) for t in row["targets"]]))
    parts += [("Checked: " if c["passed"] else "**WRONG**: ") + c["text"] + "." for c in row["checks"]]
    disturbed = sum(r["disturbed"] for r in row["rounds"])
    note = "1 round" if len(figures) == 1 else f"{len(figures)} rounds"
    if disturbed and len(figures) + disturbed == len(row["rounds"]):
        note += f"; {disturbed} more were disturbed by other processes and do not count"
    elif disturbed:
        note += f", of which {disturbed} were disturbed by other processes: read these figures with care"
    parts.append(note + ".")
    return "\n\n".join(parts)


def page_text(content, name):
    """All tables: the targets at a glance, then every row."""
    rows, host = content["rows"], content["machine"]
    every = [[r["title"], *target_cells(t)] for r in rows for t in r["targets"]]
    missed = sum(not t["met"] for r in rows for t in r["targets"])
    commits = ", ".join(sorted({f"`{r['commit']}`" for r in rows}))
    dates = sorted({r["date"] for r in rows})
    facts = (
        f"Measured {' to '.join(dict.fromkeys([dates[0], dates[-1]]))} on {host['processors']} processors "
        f"({host['processor']}), {host['memory_gib']:g} GiB, {host['system']}; {host['swift']}; {host['clang']}"
        + (f"; {host['peers']}" if host.get("peers") else "")
        + f". Commit {commits}. Every figure of every round: `Benchmarks/results/{name}`."
    )
    parts = [facts, f"{len(every)} targets, {missed} missed.", table(["row", "target", "measured", "asked", ""], every)]
    for row in rows:
        parts += [f"### {row['title']}", row_text(row)]
    return "\n\n".join(parts)


def compact(content):
    """JSON with one line a round."""
    rounded = json.loads(json.dumps(content), parse_float=lambda x: round(float(x), 5))
    rows = rounded.pop("rows")
    lines = [json.dumps(rounded)[:-1] + ', "rows": [']
    for number_, row in enumerate(rows):
        taken = row.pop("rounds")
        lines.append(json.dumps(row)[:-1] + ', "rounds": [')
        lines.append(",\n".join("  " + json.dumps(r) for r in taken))
        lines.append("]}" + ("," if number_ + 1 < len(rows) else ""))
    return "\n".join(lines) + "\n]}\n"


def main():
    with open(sys.argv[1]) as file:
        text = page_text(json.load(file), os.path.basename(sys.argv[1]))
    if len(sys.argv) < 3:
        print(text)
        return
    with open(sys.argv[2]) as file:
        page = file.read()
    if page.count(BEGIN) != 1 or page.count(END) != 1:
        sys.exit(f"{sys.argv[2]} must have {BEGIN} and {END} once each")
    before, rest = page.split(BEGIN)
    with open(sys.argv[2], "w") as file:
        file.write(f"{before}{BEGIN}\n\n{text}\n\n{END}{rest.split(END)[1]}")


if __name__ == "__main__":
    main()
