"""One process measured from outside, rounds of processes in turn, and which rounds count."""

import os
import signal
import statistics
import subprocess
import threading
import time
from dataclasses import dataclass, field
from typing import Callable, Optional

# A round in which other processes used more of the processors than this is run again.
DISTURBED = 0.05
# Below this many seconds, the kernel's clock ticks say nothing about others.
TICKS = 0.05


@dataclass
class Command:
    """A process of a row."""

    label: str
    words: list
    stdin: Optional[str] = None
    environment: dict = field(default_factory=dict)
    # Interrupted (SIGINT) after this share of the wall time that the named command took before.
    interrupt: Optional[tuple] = None
    # The file with its answer, which `checks` of the row read.
    answer: Optional[str] = None
    # Expected seconds, for the estimate alone.
    seconds: float = 1.0
    # Run once before the first round, to have caches warm.
    warm: bool = True


def busy():
    """Processor seconds used by all processes since the start of the machine."""
    with open("/proc/stat") as file:
        fields = [int(x) for x in file.readline().split()[1:]]
    return (sum(fields[:3]) + sum(fields[5:8])) / os.sysconf("SC_CLK_TCK")


def run(command, launcher, interrupt_after=None):
    """Runs a process; its wall and processor seconds and peak resident MiB.

    With `interrupt_after` it is sent SIGINT after so many seconds; `exit` is the time from the signal to
    its end, and is not there where it had finished before.
    """
    if interrupt_after is not None and command.answer and os.path.exists(command.answer):
        os.remove(command.answer)
    source = open(command.stdin, "rb") if command.stdin else subprocess.DEVNULL
    ours, theirs = os.pipe()
    process = subprocess.Popen(
        [launcher, str(theirs), *command.words], stdin=source, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        env={**os.environ, **command.environment}, pass_fds=[theirs],
    )
    os.close(theirs)
    if command.stdin:
        source.close()
    sent = []
    with os.fdopen(ours) as told:
        child = int(told.readline())

        def interrupt():
            sent.append(time.monotonic())
            os.kill(child, signal.SIGINT)

        timer = threading.Timer(interrupt_after or 0, interrupt)
        if interrupt_after is not None:
            timer.start()
        error = process.stderr.read()
        status, start, end, cpu, kib = told.readline().split()
        timer.cancel()
    process.stderr.close()
    process.wait()
    code = os.waitstatus_to_exitcode(int(status))
    # Before the program has its handler, the signal itself ends it.
    interrupted = bool(sent) and code in (130, -signal.SIGINT)
    if code != 0 and not interrupted:
        text = error.decode(errors="replace")[-500:]
        raise RuntimeError(f"{command.label}: exit status {code}: {' '.join(command.words)}\n{text}")
    figures = {"wall": float(end) - float(start), "cpu": float(cpu), "mib": int(kib) / 1024}
    if interrupted:
        figures["exit"] = float(end) - sent[0]
    return figures


def one_round(commands, launcher):
    """Every command once, in order, and the share of the processors that others used meanwhile."""
    before, start, figures = busy(), time.perf_counter(), {}
    for command in commands:
        after = None
        if command.interrupt:
            label, share = command.interrupt
            after = share * figures[label]["wall"]
        figures[command.label] = run(command, launcher, after)
    wall = time.perf_counter() - start
    others = busy() - before - sum(f["cpu"] for f in figures.values())
    share = max(0.0, others) / (wall * os.cpu_count())
    return {"figures": figures, "others": round(share, 4), "disturbed": share > DISTURBED and others > TICKS}


def rounds(commands, launcher, wanted, limit, say):
    """Rounds until `wanted` undisturbed ones are there, at most `limit` in all."""
    for path in {w for c in commands for w in c.words[1:] if os.path.isfile(w)} | {c.stdin for c in commands if c.stdin}:
        with open(path, "rb", buffering=0) as file:
            while file.read(1 << 24):
                pass
    for command in commands:
        if command.warm and not command.interrupt:
            run(command, launcher)
    taken = []
    while len(taken) < limit and sum(not r["disturbed"] for r in taken) < wanted:
        taken.append(one_round(commands, launcher))
        if taken[-1]["disturbed"]:
            say(f"round {len(taken)} disturbed: others used {taken[-1]['others'] * 100:.0f} % of the processors")
    return taken


def counted(taken):
    """The figures of the rounds that count: the undisturbed ones; all where these are fewer than three."""
    clean = [r["figures"] for r in taken if not r["disturbed"]]
    return clean if len(clean) >= min(3, len(taken)) else [r["figures"] for r in taken]


@dataclass
class Target:
    """What a row has to reach."""

    text: str
    limit: float
    figure: Callable  # of one round's figures by label
    unit: str = "x"
    at_least: bool = False
    # Over the rounds: the median, or the worst.
    worst: bool = False

    def result(self, taken):
        """The measured value beside the limit, and whether it is met."""
        values = [self.figure(f) for f in counted(taken)]
        pick = statistics.median if not self.worst else min if self.at_least else max
        value = pick(values)
        return {
            "text": self.text, "limit": self.limit, "unit": self.unit, "at_least": self.at_least,
            "value": value, "lowest": min(values), "highest": max(values),
            "met": value >= self.limit if self.at_least else value <= self.limit,
        }


def ratio(label, other, figure="wall"):
    """A figure of one command over the same of another."""
    return lambda f: f[label][figure] / f[other][figure]


def own(label, figure):
    """A figure of one command."""
    return lambda f: f[label][figure]


def utilisation(label):
    """Processor time over the time that both cores had."""
    return lambda f: f[label]["cpu"] / (f[label]["wall"] * 2)
