"""Whole-process benchmark: Waymark beside a C reference and peers, in turn, in one run.

usage: python3 bench.py --waymark PATH [--events 10000000] [--rounds 5] [--rows base,layout,...]
                        [--work DIR] [--peers DIR] [--results FILE]

Generates the logs (Benchmarks/peers/gen.c, reshape.c) in --work, runs every command of a row in turn
(A B C A B C ...), each as a fresh process with the file in the page cache, checks that the answers
agree, and prints the median of wall seconds, processor seconds and peak resident memory, with ratios
to the row's reference taken round by round. Absolute seconds from a shared machine mean little;
ratios within a run do. A round during which other processes used more than 5 % of the processors is
marked `!` and counted apart.
"""

import argparse
import json
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
PEERS = os.path.join(HERE, "peers")


def build(source, target, *flags):
    if not os.path.exists(target) or os.path.getmtime(target) < os.path.getmtime(source):
        compiler = shutil.which("clang") or shutil.which("cc")
        subprocess.run([compiler, "-O2", source, "-o", target, *flags], check=True)


def busy():
    """Processor time used by all processes, in seconds, without idling and waiting."""
    with open("/proc/stat") as file:
        fields = [int(x) for x in file.readline().split()[1:]]
    return (sum(fields[:3]) + sum(fields[5:8])) / os.sysconf("SC_CLK_TCK")


def run(command, environment=None, stdin=None, folder=None):
    """Wall seconds, processor seconds, peak MiB of one process, and what others used meanwhile."""
    before_all, start = busy(), time.perf_counter()
    source = open(stdin, "rb") if stdin else subprocess.DEVNULL
    process = subprocess.Popen(
        command, stdin=source, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        env={**os.environ, **(environment or {})}, cwd=folder,
    )
    error = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    cpu = usage.ru_utime + usage.ru_stime
    if os.waitstatus_to_exitcode(status) != 0:
        raise RuntimeError(f"{command} failed: {error.decode(errors='replace')[-500:]}")
    others = max(0.0, busy() - before_all - cpu) / (wall * os.cpu_count())
    return {"wall": wall, "cpu": cpu, "mib": usage.ru_maxrss / 1024, "others": others}


def definition(folder, name, changes):
    """The benchmark's definition with lines exchanged."""
    with open(os.path.join(PEERS, "journey.yaml")) as file:
        text = file.read()
    for old, new in changes:
        if old not in text:
            raise RuntimeError(f"the definition has no {old!r}")
        text = text.replace(old, new)
    path = os.path.join(folder, name)
    with open(path, "w") as file:
        file.write(text)
    return path


def agree(analysis_path, answer_path):
    """Compares what our analysis and a J1 answer both say; returns how many values, and differences."""
    with open(analysis_path) as file:
        ours = json.load(file)
    with open(answer_path) as file:
        theirs = json.load(file)
    compared, wrong = 0, []

    def compare(name, left, right, tolerance=0.0):
        nonlocal compared
        compared += 1
        if abs(left - right) > tolerance:
            wrong.append((name, left, right))

    compare("events", ours["totals"]["events"], theirs["events"])
    compare("customers", ours["totals"]["customers"], theirs["customers"])
    compare("variants", ours["totals"]["variants"], theirs["variants"]["distinct"])
    for touchpoint in ours["touchpoints"]:
        other = theirs["touchpoints"].get(touchpoint["id"])
        if other:
            for key, name in [("visits", "events"), ("journeys", "customers"), ("complaints", "complaints")]:
                compare(f"{touchpoint['id']} {name}", touchpoint[key], other[name])
    edges = {f"{t['from']}>{t['to']}": t for t in ours["transitions"]}
    compare("edges", len(edges), len(theirs["edges"]))
    for name, edge in theirs["edges"].items():
        compare(f"{name} count", edges[name]["count"], edge["count"])
        if edge["count"] >= 1000:
            # The answer averages the two middle values, we take the lower one, within 0.4 %.
            median = edge["median_s"]
            compare(f"{name} median", edges[name]["p50Seconds"], median, 0.01 * median + 1)
    top = [(">".join(v["path"]), v["journeys"]) for v in ours["variants"][:10]]
    compare("top variants", 0 if [n for _, n in top] == [n for _, n in theirs["variants"]["top"]] else 1, 0)
    return compared, wrong


class Bench:
    def __init__(self, options):
        self.options = options
        self.work = options.work
        os.makedirs(self.work, exist_ok=True)
        for name, flags in [("gen", ["-lm"]), ("j1c", ["-lpthread", "-lm"])]:
            build(os.path.join(PEERS, name + ".c"), self.path(name), *flags)
        build(os.path.join(HERE, "reshape.c"), self.path("reshape"))
        self.uncut = definition(self.work, "uncut.yaml", [("inactivity: 30d", "inactivity: 30d\nsplit: { restart: [] }")])
        self.base = definition(self.work, "base.yaml", [])
        self.rows = []

    def path(self, *parts):
        return os.path.join(self.work, *parts)

    def log(self, events=None, shape=None):
        events = events or self.options.events
        base = self.path(f"ev-{events}.csv")
        if not os.path.exists(base):
            subprocess.run([self.path("gen"), str(events), "1", base], check=True, stderr=subprocess.DEVNULL)
        if shape is None:
            return base
        path = self.path(f"ev-{events}.{shape}" + (".csv" if shape not in ("jsonl", "gz") else ".jsonl" if shape == "jsonl" else ""))
        if shape == "gz":
            path = base + ".gz"
            if not os.path.exists(path):
                with open(path, "wb") as out:
                    subprocess.run(["gzip", "-6", "-c", base], check=True, stdout=out)
        elif not os.path.exists(path):
            subprocess.run([self.path("reshape"), shape, base, path], check=True)
        return path

    def waymark(self, log, yaml=None, *more, threads=2):
        return [
            self.options.waymark, "analyze", yaml or self.base, log, "--output", self.path("output"),
            "--formats", "none", "--quiet", "--threads", str(threads), *more,
        ]

    def reference(self, log):
        return [self.path("j1c"), log, self.path("j1c.json")]

    def peer(self, script, log):
        python = os.path.join(self.options.peers, "main", "bin", "python")
        name = os.path.splitext(script)[0]
        return [python, os.path.join(PEERS, script), log, self.path(name + ".json")]

    def row(self, name, commands):
        """Runs the commands of a row in turn and keeps every figure."""
        print(f"\n## {name}", flush=True)
        runs = {label: [] for label, *_ in commands}
        for number in range(self.options.rounds + 1):
            for label, command, *rest in commands:
                extra = rest[0] if rest else {}
                figures = run(command, **extra)
                if number > 0:  # the first round warms the page cache
                    runs[label].append(figures)
        first = commands[0][0]
        print("| command | wall s | processor s | peak MiB | wall x | processor x | memory x | others |")
        print("| --- | --- | --- | --- | --- | --- | --- | --- |")
        for label, *_ in commands:
            mine, base = runs[label], runs[first]
            medians = [statistics.median(r[k] for r in mine) for k in ("wall", "cpu", "mib")]
            ratios = [
                statistics.median(a[k] / b[k] for a, b in zip(mine, base)) for k in ("wall", "cpu", "mib")
            ]
            others = max(r["others"] for r in mine)
            print(
                f"| {label} | {medians[0]:.3f} | {medians[1]:.3f} | {medians[2]:.0f} | "
                + " | ".join(f"{x:.2f}" for x in ratios)
                + f" | {others * 100:.0f} %{'!' if others > 0.05 else ''} |",
                flush=True,
            )
        self.rows.append({"row": name, "runs": runs})

    def check(self, log):
        """Holds our answer to the reference's on a log that the reference can read."""
        run(self.waymark(log, self.uncut))
        run(self.reference(log))
        compared, wrong = agree(self.path("output", "analysis.json"), self.path("j1c.json"))
        print(f"answers: {compared} values compared with the C reference, {len(wrong)} differ")
        for line in wrong[:10]:
            print("  ", line)
        if wrong:
            sys.exit(1)

    def peers(self, log):
        python = os.path.join(self.options.peers, "main", "bin", "python")
        if not os.path.exists(python):
            print(f"no peers in {self.options.peers}: sh {PEERS}/install.sh {self.options.peers} main")
            return []
        scripts = ["bench_chdb.py", "bench_duckdb_list.py", "bench_polars.py"]
        return [(s[6:-3], self.peer(s, log), {"environment": {"J1_ENGINE": "in-memory"}}) for s in scripts]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--waymark", required=True)
    parser.add_argument("--events", type=int, default=10_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--rows", default="base,twice,layout,order,quoted,uuid,names,gzip,jsonl,pipe,skew,memory")
    parser.add_argument("--work", default="/tmp/waymark-bench")
    parser.add_argument("--peers", default=os.path.join(HERE, ".venvs"))
    parser.add_argument("--with-peers", action="store_true", help="run the peers in the base row too")
    parser.add_argument("--results", help="where every figure goes, as JSON")
    options = parser.parse_args()
    options.waymark = os.path.abspath(options.waymark)
    bench = Bench(options)
    wanted = set(options.rows.split(","))
    base = bench.log()
    cut = [("[channel, csat, revenue]", "[channel, csat, revenue], time-zone: Europe/Berlin")]
    semicolon = definition(bench.work, "semicolon.yaml", [("customer_id", "customer"), ("time: timestamp", "time: when"), *cut])
    names = definition(bench.work, "names.yaml", [
        (f"id: {n}}}", f'id: {n}, match: ["{n}_*"]}}') for n in ("search_ad", "social_ad", "email_campaign", "organic_search", "referral", "home_page", "category_page", "product_page", "read_reviews", "add_to_cart", "checkout", "payment_failed", "shipping_update", "delivery", "onboarding_email", "first_login", "support_chat", "support_call")
    ])
    print(f"{platform.processor() or platform.machine()}, {os.cpu_count()} processors, {options.rounds} rounds")
    bench.check(base)
    if "base" in wanted:
        peers = bench.peers(base) if options.with_peers else []
        bench.row(f"{options.events:,} events, in time order", [
            ("C reference", bench.reference(base)), ("waymark", bench.waymark(base)), *peers])
    if "twice" in wanted:
        bench.row("half and all of the events", [
            ("half", bench.waymark(bench.log(options.events // 2))), ("all", bench.waymark(base))])
    if "layout" in wanted:
        bench.row("semicolons, other columns, local times", [
            ("C reference on the plain file", bench.reference(base)),
            ("waymark", bench.waymark(bench.log(shape="semicolon"), semicolon))])
    for key, title, shape, yaml in [
        ("order", "rows in any order", "shuffled", None), ("quoted", "every field quoted", "quoted", None),
        ("uuid", "UUID customers", "uuid", None), ("names", "5,000 event names, globs", "names", names),
        ("gzip", "gzip", "gz", None), ("jsonl", "JSON Lines", "jsonl", None),
    ]:
        if key in wanted:
            bench.row(title, [("plain", bench.waymark(base)), (shape, bench.waymark(bench.log(shape=shape), yaml))])
    if "pipe" in wanted:
        bench.row("standard input", [
            ("file", bench.waymark(base)), ("redirected", bench.waymark("-"), {"stdin": base}),
            ("piped", ["sh", "-c", f"cat {base} | " + " ".join(bench.waymark("-"))])])
    if "skew" in wanted:
        bench.row("skew", [
            ("plain", bench.waymark(base)), ("one customer has half", bench.waymark(bench.log(shape="skewed"))),
            ("each row its own customer", bench.waymark(bench.log(shape="single")))])
    if "memory" in wanted:
        bench.row("memory budget", [("unlimited", bench.waymark(base)), ("64M", bench.waymark(base, None, "--memory", "64M"))])
    if options.results:
        with open(options.results, "w") as file:
            json.dump({"machine": platform.platform(), "processors": os.cpu_count(), "events": options.events, "rows": bench.rows}, file, indent=1)


if __name__ == "__main__":
    main()
