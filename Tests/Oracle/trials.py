"""Random cases that waymark and a second computation must agree on: what every runner of them shares."""

import json
import math
import os
import shutil
import subprocess
import sys
import tempfile

WAYMARK = os.environ.get(
    "WAYMARK", os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../.build/debug/waymark")
)
# What the oracle gives as exact sample quantiles, the engine within half a bucket.
QUANTILES = {"p50", "p90", "p95", "p50Seconds", "p90Seconds", "medianSecondsOfTakenOver"}
# What only one of the two computes, or writes in another form.
IGNORED = {"file"}


def differences(ours, theirs, path=""):
    """Where our analysis lacks or contradicts what the oracle says."""
    if isinstance(theirs, dict):
        if not isinstance(ours, dict):
            return [f"{path}: {ours!r} is no object"]
        found = []
        for key, value in theirs.items():
            if key in IGNORED:
                continue
            if key not in ours:
                found.append(f"{path}.{key}: missing")
            elif key in QUANTILES and isinstance(value, (int, float)) and isinstance(ours[key], (int, float)):
                if abs(ours[key] - value) > 0.004 * abs(value) + 1e-9:
                    found.append(f"{path}.{key}: {ours[key]!r}, oracle {value!r}")
            else:
                found += differences(ours[key], value, f"{path}.{key}")
        return found
    if isinstance(theirs, list):
        if not isinstance(ours, list) or len(ours) != len(theirs):
            return [f"{path}: {ours!r}, oracle {theirs!r}"]
        return [d for n, (a, b) in enumerate(zip(ours, theirs)) for d in differences(a, b, f"{path}[{n}]")]
    if isinstance(theirs, float) or isinstance(ours, float):
        if isinstance(ours, (int, float)) and isinstance(theirs, (int, float)) and math.isclose(ours, theirs, rel_tol=1e-9, abs_tol=1e-9):
            return []
    return [] if ours == theirs and isinstance(ours, bool) == isinstance(theirs, bool) else [f"{path}: {ours!r}, oracle {theirs!r}"]


def write(folder, definition, log):
    """Writes a definition and a log; their paths."""
    paths = [os.path.join(folder, name) for name in ("random.yaml", "log.csv")]
    for path, text in zip(paths, (definition, log)):
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)
    return paths


def analyze(waymark, definition, log, output, threads=2, memory=None):
    """Runs waymark: its completed process, and the bytes of its analysis.json."""
    arguments = [waymark, "analyze", definition, log, "--output", output, "--formats", "none", "--quiet"]
    arguments += ["--threads", str(threads)] + (["--memory", memory] if memory else [])
    run = subprocess.run(arguments, capture_output=True, text=True, timeout=60)
    if run.returncode != 0:
        return run, None
    with open(os.path.join(output, "analysis.json"), "rb") as file:
        return run, file.read()


def analysis(waymark, folder, definition, log, threads=2, memory=None):
    """Writes a case, and measures it: what analysis.json says, and the log's path.

    Raises AssertionError with what waymark said where it refuses the case.
    """
    paths = write(folder, definition, log)
    run, made = analyze(waymark, *paths, os.path.join(folder, "output"), threads, memory)
    if made is None:
        raise AssertionError(f"exit {run.returncode}: {run.stderr.strip()}")
    return json.loads(made), paths[1]


def main(usage, name, count, try_seed):
    """Tries seeds that the command line names; says which differ, keeps their files, and exits.

    `try_seed(waymark, seed, folder)` gives the differences as lines.
    """
    if len(sys.argv) < 2:
        sys.exit(usage)
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    count = int(sys.argv[3]) if len(sys.argv) > 3 else count
    failed = 0
    for seed in range(first, first + count):
        folder = tempfile.mkdtemp(prefix=f"waymark-{name}-{seed}-")
        found = try_seed(sys.argv[1], seed, folder)
        if found:
            failed += 1
            print(f"seed {seed}: {len(found)} differences, files in {folder}")
            for line in found[:12]:
                print("  " + line)
        else:
            shutil.rmtree(folder)
    print(f"{count - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)
