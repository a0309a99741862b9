"""Every row of the benchmark: what runs in turn, what it has to reach, what must agree."""

import os
from dataclasses import dataclass, field
from typing import Callable

from answers import analysis_agrees, answers_agree, same_bytes, same_journeys
from logs import HERE, PEERS
from measure import Command, Target, own, ratio, run, utilisation

# The answers of other programs come as JSON; these are the fastest that do the whole job.
PEER_SCRIPTS = {"chDB": "bench_chdb.py", "DuckDB": "bench_duckdb_list.py", "Polars": "bench_polars.py"}
MANY = 50_000_000


@dataclass
class Row:
    """One table of the page."""

    key: str
    title: str
    commands: list
    targets: list
    # Asked after the last round; each gives {"text", "passed"}.
    checks: Callable = field(default=lambda: [])
    # Rounds, where they are not what the command line says.
    rounds: int = 0


class Rows:
    """Makes rows for a binary, a log size and a work folder."""

    def __init__(self, waymark, events, shop, peers):
        self.binary, self.events, self.shop, self.peers = waymark, events, shop, peers
        self.launcher = shop.program("launch")
        self.makers = {
            "ordered": self.ordered, "peers": self.with_peers, "twice": self.twice, "layout": self.layout,
            "memory": self.memory, "shuffled": self.shuffled, "quoted": self.quoted, "uuid": self.uuid,
            "names": self.names, "gzip": self.gzip, "parts": self.parts, "jsonl": self.jsonl, "stdin": self.stdin,
            "care": self.care, "small": self.small, "start": self.start, "skew": self.skew, "touchpoints": self.touchpoints,
            "instant": self.instant, "cancel": self.cancel, "many": self.many, "many-memory": self.many_memory,
        }

    # All rows in the page's order, and those that `make bench` runs.
    order = (
        "ordered,peers,many,twice,layout,memory,many-memory,shuffled,quoted,uuid,names,gzip,parts,jsonl,stdin,"
        "care,small,start,skew,touchpoints,instant,cancel"
    ).split(",")
    usual = (
        "ordered,twice,layout,memory,shuffled,quoted,uuid,names,gzip,parts,stdin,care,small,start,skew,touchpoints,"
        "instant,cancel"
    ).split(",")

    # Commands

    def output(self, name):
        """A results folder of its own, so that answers can be compared afterwards."""
        return self.shop.path("output", name)

    def answer(self, name):
        return os.path.join(self.output(name), "analysis.json")

    def waymark(self, label, logs, *more, definition=None, events=None, factor=1.0, formats="none", name=None, **rest):
        name = name or label.replace(" ", "-").replace(",", "")
        logs = [logs] if isinstance(logs, str) else logs
        words = [
            self.binary, "analyze", definition or self.shop.base(), *logs, "--output", self.output(name),
            "--formats", formats, "--quiet", "--threads", "2", *more,
        ]
        seconds = 0.1 + 0.11e-6 * factor * (events or self.events)
        return Command(label, words, answer=self.answer(name), seconds=seconds, **rest)

    def plain(self, name="plain"):
        return self.waymark(name, self.shop.log(self.events))

    def reference(self, log, events):
        words = [self.shop.program("j1c"), log, self.shop.path("j1c.json")]
        return Command("C reference", words, answer=self.shop.path("j1c.json"), seconds=0.09e-6 * events)

    def peer(self, label, script, log, events, per_million=1.4):
        target = self.shop.path(script[:-3] + ".json")
        words = [self.peers, os.path.join(PEERS, script), log, target]
        # Polars is faster so, where the memory suffices.
        environment = {"J1_ENGINE": "in-memory"}
        return Command(
            label, words, environment=environment, answer=target, seconds=per_million * events / 1e6, warm=False)

    def peer_commands(self, log, events):
        if not self.peers:
            raise RuntimeError("the peers are not installed: sh Benchmarks/peers/install.sh FOLDER main, then --peers FOLDER")
        return [self.peer(label, script, log, events) for label, script in PEER_SCRIPTS.items()]

    # Rows

    def beside_reference(self, key, title, events, peers):
        log = self.shop.log(events)
        commands = [self.reference(log, events), self.waymark("waymark", log, events=events, name=key)]
        others = self.peer_commands(log, events) if peers else []
        targets = [
            Target("wall time against the C reference", 1.1, ratio("waymark", "C reference")),
            Target("processor time against the C reference", 1.2, ratio("waymark", "C reference", "cpu")),
            Target("peak memory against the C reference", 0.45, ratio("waymark", "C reference", "mib")),
            Target("both cores at work", 0.8, utilisation("waymark"), unit="", at_least=True),
        ]
        if others:
            fastest = lambda f: min(f[c.label]["wall"] for c in others) / f["waymark"]["wall"]
            targets.append(Target("the fastest peer's wall time against ours", 10, fastest, at_least=True))

        def checks():
            uncut = self.waymark("uncut", log, definition=self.shop.uncut(), events=events)
            run(uncut, self.launcher)
            found = [analysis_agrees(uncut.answer, commands[0].answer, "our analysis and the C reference's answer")]
            for other in others:
                found.append(answers_agree(commands[0].answer, other.answer, f"the C reference's answer and {other.label}'s"))
            return found

        return Row(key, title, commands + others, targets, checks)

    def ordered(self):
        return self.beside_reference("ordered", f"{self.events:,} events in time order", self.events, peers=False)

    def with_peers(self):
        return self.beside_reference("peers", f"{self.events:,} events in time order, with peers", self.events, peers=True)

    def many(self):
        return self.beside_reference("many", f"{MANY:,} events in time order, with peers", MANY, peers=bool(self.peers))

    def twice(self):
        half, whole = self.events, 2 * self.events
        return Row(
            "twice", "Twice the events",
            [self.waymark("once", self.shop.log(half), events=half), self.waymark("twice", self.shop.log(whole), events=whole)],
            [Target("wall time of twice the events against once", 2.1, ratio("twice", "once")),
             Target("processor time of twice the events against once", 2.1, ratio("twice", "once", "cpu"))],
        )

    def layout(self):
        log = self.shop.log(self.events)
        other = self.waymark("semicolons", self.shop.shape(self.events, "semicolon"), definition=self.shop.semicolon())
        plain = self.plain()
        return Row(
            "layout", "Another layout: semicolons, columns in another order, local times",
            [self.reference(log, self.events), plain, other],
            [Target("wall time against the C reference on the plain file", 1.1, ratio("semicolons", "C reference")),
             Target("processor time against the C reference on the plain file", 1.2, ratio("semicolons", "C reference", "cpu")),
             Target("peak memory against the C reference on the plain file", 0.45, ratio("semicolons", "C reference", "mib"))],
            lambda: [same_bytes(plain.answer, other.answer)],
        )

    def care(self):
        plain = self.plain()
        care = self.waymark("care", self.shop.log(self.events), definition=self.shop.care(), factor=2)
        return Row(
            "care", "Standards, feedback, contacts, escalation, worth", [plain, care],
            [Target("wall time against the same run without them", 2.5, ratio("care", "plain"))],
            lambda: [same_journeys(plain.answer, care.answer)],
        )

    def memory(self):
        plain, little = self.plain(), self.waymark("--memory 64M", self.shop.log(self.events), "--memory", "64M", factor=2)
        return Row(
            "memory", "A memory budget", [plain, little],
            [Target("wall time against no budget", 2.5, ratio(little.label, "plain"))],
            lambda: [same_bytes(plain.answer, little.answer)],
        )

    def many_memory(self):
        log = self.shop.log(MANY)
        plain = self.waymark("unlimited", log, events=MANY)
        little = self.waymark("--memory 512M", log, "--memory", "512M", events=MANY, factor=2)
        return Row(
            "many-memory", f"A memory budget, {MANY:,} events", [plain, little],
            [Target("peak memory under --memory 512M", 640, own(little.label, "mib"), unit="MiB", worst=True),
             Target("wall time against no budget", 2.5, ratio(little.label, "unlimited"))],
            lambda: [same_bytes(plain.answer, little.answer)],
        )

    def reshaped(self, key, title, label, limit, command):
        plain = self.plain()
        return Row(
            key, title, [plain, command], [Target("wall time against the plain file", limit, ratio(label, "plain"))],
            lambda: [same_bytes(plain.answer, command.answer)],
        )

    def shuffled(self):
        command = self.waymark("shuffled", self.shop.shape(self.events, "shuffled"), factor=1.2)
        return self.reshaped("shuffled", "Rows in any order", "shuffled", 1.3, command)

    def quoted(self):
        command = self.waymark("quoted", self.shop.shape(self.events, "quoted"), factor=1.1)
        return self.reshaped("quoted", "Every field quoted, quoted newlines, CRLF", "quoted", 1.2, command)

    def uuid(self):
        command = self.waymark("UUIDs", self.shop.shape(self.events, "uuid"), factor=1.7)
        return self.reshaped("uuid", "Customers of 36 bytes", "UUIDs", 2, command)

    def names(self):
        command = self.waymark("5000 names", self.shop.shape(self.events, "names"), definition=self.shop.names(), factor=1.2)
        return self.reshaped("names", "5,000 event names, globs and `where` rules", "5000 names", 1.3, command)

    def inflated(self, key, title, files):
        plain, packed = self.plain(), self.waymark("gzip", files, factor=1.4, name=key)
        inflate = self.shop.program("inflate")
        files = [files] if isinstance(files, str) else files
        words = [inflate, files[0]] if len(files) == 1 else ["sh", "-c", " && ".join(f"{inflate} {f}" for f in files)]
        alone = Command("decompressing alone (isa-l)", words, seconds=0.06e-6 * self.events)
        bound = lambda f: f["gzip"]["wall"] / ((f[alone.label]["cpu"] + f["plain"]["cpu"]) / 2)
        return Row(
            key, title, [plain, alone, packed],
            [Target("wall time against half of the processor time of decompressing and of the plain run", 1.25, bound)],
            lambda: [same_bytes(plain.answer, packed.answer)],
        )

    def gzip(self):
        return self.inflated("gzip", "One gzip file", self.shop.gzip(self.events))

    def parts(self):
        return self.inflated("parts", "Four gzip files", self.shop.gzip_parts(self.events))

    def jsonl(self):
        log = self.shop.shape(self.events, "jsonl")
        plain, ours = self.plain(), self.waymark("JSON Lines", log, factor=3)
        if not self.peers:
            raise RuntimeError("DuckDB is not installed: sh Benchmarks/peers/install.sh FOLDER main, then --peers FOLDER")
        duck = self.peer("DuckDB read_json", "bench_duckdb_list.py", log, self.events)
        reference = self.reference(self.shop.log(self.events), self.events)

        def checks():
            run(reference, self.launcher)
            return [same_bytes(plain.answer, ours.answer),
                    answers_agree(reference.answer, duck.answer, "the C reference's answer and DuckDB's")]

        return Row(
            "jsonl", "JSON Lines", [plain, ours, duck],
            [Target("DuckDB's wall time against ours", 4, ratio(duck.label, ours.label), at_least=True)], checks,
        )

    def stdin(self):
        base = self.shop.log(self.events)
        plain = self.plain("file")
        redirected = self.waymark("redirected", "-", stdin=base)
        piped = self.waymark("piped", "-", factor=1.3)
        piped.words = ["sh", "-c", f"cat {base} | " + " ".join(piped.words)]
        return Row(
            "stdin", "Standard input", [plain, redirected, piped],
            [Target("wall time redirected against the file", 1.1, ratio("redirected", "file")),
             Target("wall time piped against the file", 1.6, ratio("piped", "file"))],
            lambda: [same_bytes(plain.answer, redirected.answer, piped.answer)],
        )

    def small(self):
        log = self.shop.log(20_000, seed=42)
        drawn = self.waymark("svg, png, pdf and report", log, formats="svg,png,pdf", events=20_000, factor=100, name="drawn")
        plain = self.waymark("no diagrams", log, events=20_000, name="undrawn")
        names = [f"{d}.{f}" for d in ("failure-points", "journey-map") for f in ("svg", "png", "pdf")] + ["report.md"]

        def checks():
            missing = [n for n in names if not os.path.exists(os.path.join(self.output("drawn"), n))]
            return [same_bytes(plain.answer, drawn.answer),
                    {"text": f"{len(names)} files drawn and written" if not missing else f"missing: {missing}", "passed": not missing}]

        return Row(
            "small", "20,000 events, two diagrams in three formats, and the report", [plain, drawn],
            [Target("wall time", 0.4, own(drawn.label, "wall"), unit="s")], checks, rounds=21,
        )

    def start(self):
        definition = os.path.join(HERE, "..", "journeys", "online-shop.yaml")
        empty = Command("empty program with Foundation", [self.shop.empty_program()], seconds=0.01)
        check = Command("waymark check", [self.binary, "check", definition], seconds=0.02)
        more = lambda f: 1000 * (f[check.label]["wall"] - f[empty.label]["wall"])
        return Row(
            "start", "Start-up", [empty, check],
            [Target("wall time of `waymark check` above an empty program's", 15, more, unit="ms")], rounds=41,
        )

    def skew(self):
        shape = self.shop.shape
        commands = [
            self.plain(), self.waymark("one customer has half", shape(self.events, "skewed"), factor=2),
            self.waymark("every row its own customer", shape(self.events, "single"), factor=1.5),
        ]
        targets = [Target(f"wall time, {c.label}", 2, ratio(c.label, "plain")) for c in commands[1:]]
        targets += [
            Target(f"both cores at work, {c.label}", 0.8, utilisation(c.label), unit="", at_least=True)
            for c in (commands[0], commands[2])
        ]
        return Row("skew", "Skewed customers", commands, targets)

    def touchpoints(self):
        few, many = (
            self.waymark(f"{n} touchpoints", self.shop.shape(self.events, f"touch{n}"), definition=self.shop.drawn(n))
            for n in (6, 64)
        )
        return Row(
            "touchpoints", "64 touchpoints against 6, visited at random", [few, many],
            [Target("wall time", 2, ratio(many.label, few.label)), Target("peak memory", 2, ratio(many.label, few.label, "mib"))],
        )

    def instant(self):
        plain, one = self.plain(), self.waymark("all in one second", self.shop.shape(self.events, "instant"))
        return Row(
            "instant", "All events in one second", [plain, one],
            [Target("wall time against the plain file", 2, ratio(one.label, "plain")),
             Target("both cores at work", 0.8, utilisation(one.label), unit="", at_least=True)],
        )

    def cancel(self):
        log, spill = self.shop.log(self.events), self.shop.path("spill")
        os.makedirs(spill, exist_ok=True)
        space = {"environment": {"TMPDIR": spill}, "warm": False}
        commands = [self.plain("whole run"), self.waymark("spilling run", log, "--memory", "64M", factor=2, **space)]
        interrupted, early = [], []
        for label, more in [("whole run", []), ("spilling run", ["--memory", "64M"])]:
            for share in (0.1, 0.5, 0.9):
                interrupted.append(self.waymark(
                    f"{label}, interrupted at {share:.0%}", log, *more, name=f"interrupted-{share}-{len(more)}",
                    interrupt=(label, share), **space))
                if share <= 0.5:
                    early.append(interrupted[-1])
        slowest = lambda f: 1000 * max(f[c.label].get("exit", 0) for c in interrupted)

        def checks():
            left = os.listdir(spill)
            found = [{"text": f"nothing left in the temporary folder{': ' + str(left) if left else ''}", "passed": not left}]
            # A run that was interrupted after its work was done has its results, and has them whole.
            late = [c.answer for c in interrupted if os.path.exists(c.answer)]
            found.append({"text": f"{len(interrupted) - len(late)} of {len(interrupted)} interrupted runs left no results",
                          "passed": not any(c.answer in late for c in early)})
            return found + ([same_bytes(commands[0].answer, *late)] if late else [])

        return Row(
            "cancel", "Interrupted by Ctrl-C", commands + interrupted,
            [Target("time from the signal to the end", 200, slowest, unit="ms", worst=True)], checks,
        )
