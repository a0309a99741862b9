"""Whole-process benchmark: Waymark beside a C reference and peers, in turn, in one run.

usage: python3 bench.py --waymark PATH [--rows ordered,layout,...|usual|all] [--events 10000000] [--rounds 5]
                        [--work DIR] [--peers DIR] [--results FILE] [--list] [--prepare]

Generates the logs in --work, runs every command of a row in turn (A B C A B C ...), each as a fresh
process with the files in the page cache, and checks the answers. A round during which other processes
used more than 5 % of the processors is run again. Prints medians and ratios taken round by round;
absolute seconds from a shared machine mean little, ratios within a run do. `--results` keeps every
figure; tables.py makes the tables of docs/performance.md from such a file.
"""

import argparse
import datetime
import hashlib
import json
import os
import platform
import signal
import subprocess
import sys

import tables
from logs import HERE, Workshop
from measure import rounds
from rows import Rows


def machine(options):
    """What was measured on, and with what."""
    def first_line(*words):
        try:
            return subprocess.run(words, capture_output=True, text=True).stdout.strip().split("\n")[0]
        except OSError:
            return ""

    def field(path, name):
        with open(path) as file:
            return next((line.split(":", 1)[1].strip() for line in file if line.startswith(name)), "")

    versions = {}
    if options.python:
        code = "import importlib.metadata as m; print(', '.join(f'{n} {m.version(n)}' for n in ('chdb', 'duckdb', 'polars')))"
        versions["peers"] = first_line(options.python, "-c", code)
    return {
        "system": platform.system() + " " + platform.release(), "processor": field("/proc/cpuinfo", "model name"),
        "processors": os.cpu_count(), "memory_gib": round(int(field("/proc/meminfo", "MemTotal").split()[0]) / 2**20, 1),
        "swift": first_line("swiftc", "--version"), "clang": first_line("clang", "--version"), **versions,
    }


def build(options):
    """Which build was measured."""
    with open(options.waymark, "rb") as file:
        digest = hashlib.sha256(file.read()).hexdigest()[:16]
    commit = subprocess.run(
        ["git", "-C", HERE, "describe", "--always", "--dirty", "--exclude", "*"], capture_output=True, text=True)
    return {"commit": commit.stdout.strip(), "sha256": digest}


def take(row, maker, options):
    """Runs a row; everything that is kept of it."""
    wanted = options.rounds if not row.rounds else max(row.rounds, options.rounds)
    print(f"\n## {row.title} (`{row.key}`, about {estimate(row, options):.0f} s)\n", flush=True)
    taken = rounds(row.commands, maker.launcher, wanted, 2 * wanted, lambda text: print(text, flush=True))
    result = {
        "key": row.key, "title": row.title, "labels": [c.label for c in row.commands],
        "rounds": taken, "targets": [t.result(taken) for t in row.targets], "checks": row.checks(),
        "date": datetime.date.today().isoformat(), **build(options),
    }
    print(tables.row_text(result), flush=True)
    return result


def estimate(row, options):
    """Expected seconds of a row on a machine like the one that the figures in rows.py come from."""
    wanted = max(row.rounds, options.rounds)
    return sum(c.seconds * (wanted + c.warm) for c in row.commands)


def keep(result, options):
    """Writes a row into the results file, in place of an earlier one of the same name."""
    content = {"schema": 1, "rows": []}
    if os.path.exists(options.results):
        with open(options.results) as file:
            content = json.load(file)
    content["machine"] = machine(options)
    content["events"] = options.events
    old = {r["key"]: r for r in content["rows"]}
    old[result["key"]] = result
    content["rows"] = [old[k] for k in Rows.order if k in old]
    os.makedirs(os.path.dirname(os.path.abspath(options.results)), exist_ok=True)
    with open(options.results + ".partial", "w") as file:
        file.write(tables.compact(content))
    os.rename(options.results + ".partial", options.results)


def main():
    # A shell that starts us in the background has us ignore Ctrl-C, and what we start would too.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--waymark", required=True, help="the program, built in release mode")
    parser.add_argument("--events", type=int, default=10_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--rows", default="usual", help="names separated by commas; usual, or all")
    parser.add_argument("--work", default="/tmp/waymark-bench", help="where logs and answers are kept")
    parser.add_argument("--peers", default=os.path.join(HERE, ".venvs"), help="where peers/install.sh installed")
    parser.add_argument("--results", help="a JSON file for every figure; rows that it has already are replaced")
    parser.add_argument("--list", action="store_true", help="only say which rows there are, and how long they take")
    parser.add_argument("--prepare", action="store_true", help="only generate what the rows need")
    options = parser.parse_args()
    options.waymark = os.path.abspath(options.waymark)
    python = os.path.join(os.path.abspath(options.peers), "main", "bin", "python")
    options.python = python if os.path.exists(python) else None
    maker = Rows(options.waymark, options.events, Workshop(options.work, dry=options.list), options.python)
    wanted = {"usual": Rows.usual, "all": Rows.order}.get(options.rows, options.rows.split(","))
    unknown = set(wanted) - set(Rows.order)
    if unknown:
        parser.error(f"no such rows: {', '.join(sorted(unknown))}; there are {', '.join(Rows.order)}")
    print(f"{os.cpu_count()} processors, {options.rounds} rounds", flush=True)
    failures = []
    for key in wanted:
        try:
            row = maker.makers[key]()
        except (RuntimeError, subprocess.CalledProcessError) as error:
            print(f"\n{key} left out: {error}")
            failures.append(key)
            continue
        if options.list or options.prepare:
            print(f"{key:12} about {estimate(row, options):4.0f} s  {row.title}")
            continue
        try:
            result = take(row, maker, options)
        except RuntimeError as error:
            print(f"\n{key} failed: {error}", flush=True)
            failures.append(key)
            continue
        if options.results:
            keep(result, options)
        failures += [key for check in result["checks"] if not check["passed"]]
    if failures:
        print(f"\nwrong answers or rows left out: {', '.join(dict.fromkeys(failures))}")
        sys.exit(1)


if __name__ == "__main__":
    main()
