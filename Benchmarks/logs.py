"""The benchmark's logs, definitions and small programs, made once and kept in a work folder."""

import hashlib
import os
import shutil
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
PEERS = os.path.join(HERE, "peers")
TOUCHPOINTS = [
    "search_ad", "social_ad", "email_campaign", "organic_search", "referral", "home_page", "category_page",
    "product_page", "read_reviews", "add_to_cart", "checkout", "payment", "payment_failed", "order_confirmation",
    "shipping_update", "delivery", "onboarding_email", "first_login", "support_chat", "support_call",
    "complaint", "refund", "review", "repeat_purchase",
]


class Workshop:
    """Makes what rows need, where it is not there yet."""

    def __init__(self, folder, dry=False):
        # Dry, it only says where things would be.
        self.folder, self.dry = os.path.abspath(folder), dry
        os.makedirs(self.folder, exist_ok=True)

    def path(self, *parts):
        return os.path.join(self.folder, *parts)

    def source(self, name):
        """The C source of a program, and a key that changes with it."""
        paths = [os.path.join(folder, name + ".c") for folder in (HERE, PEERS)]
        path = next((p for p in paths if os.path.exists(p)), None)
        if path is None:
            raise RuntimeError(f"there is no {paths[0]}")
        with open(path, "rb") as file:
            return path, hashlib.sha256(file.read()).hexdigest()

    def program(self, name):
        """A C program of ours, built anew where its source has changed."""
        source, key = self.source(name)
        libraries = {"gen": ["-lm"], "j1c": ["-lpthread", "-lm"], "inflate": ["-lisal"]}.get(name, [])
        compiler = shutil.which("clang") or shutil.which("cc")
        path = self.path(name)
        return self.make(path, [compiler, "-O2", source, "-o", path, *libraries], key)

    def empty_program(self):
        """A Swift program that imports Foundation and does nothing."""
        target, source = self.path("empty"), self.path("empty.swift")
        with open(source, "w") as file:
            file.write("import Foundation\n")
        return self.make(target, ["swiftc", "-O", source, "-o", target])

    def make(self, path, command, key=None, into_file=False):
        """Runs a command that writes a file, which appears whole or not at all.

        With a `key`, a file that was made under another key is made anew.
        """
        note = path + ".key"
        if self.dry:
            return path
        if os.path.exists(path) and (key is None or self.noted(note) == key):
            return path
        partial = path + ".partial"
        if into_file:
            with open(partial, "wb") as file:
                subprocess.run(command, check=True, stdout=file)
        else:
            done = subprocess.run(
                [partial if word == path else word for word in command], stderr=subprocess.PIPE, text=True)
            if done.returncode:
                raise RuntimeError(f"{' '.join(command)} failed: {done.stderr}")
        os.rename(partial, path)
        if key:
            with open(note, "w") as file:
                file.write(key)
        return path

    @staticmethod
    def noted(note):
        try:
            with open(note) as file:
                return file.read()
        except FileNotFoundError:
            return None

    def log(self, events, seed=1):
        """The log itself: CSV, in time order."""
        suffix = "" if seed == 1 else f"-{seed}"
        path = self.path(f"ev-{events}{suffix}.csv")
        return self.make(path, [self.program("gen"), str(events), str(seed), path])

    def shape(self, events, shape):
        """The log in another shape; `reshape.c` says which there are."""
        path = self.path(f"ev-{events}.{shape}" + ("" if shape == "jsonl" else ".csv"))
        return self.make(path, [self.program("reshape"), shape, self.log(events), path], self.source("reshape")[1])

    def gzip(self, events):
        base = self.log(events)
        return self.make(base + ".gz", ["gzip", "-6", "-c", base], into_file=True)

    def gzip_parts(self, events):
        """The log as four .gz files."""
        stem = self.path(f"ev-{events}.part")
        paths = [f"{stem}.{k}.csv.gz" for k in range(1, 5)]
        if not self.dry and not all(map(os.path.exists, paths)):
            subprocess.run([self.program("reshape"), "parts", self.log(events), stem], check=True)
            for number, path in enumerate(paths, 1):
                self.make(path, ["gzip", "-6", "-c", f"{stem}.{number}"], into_file=True)
                os.remove(f"{stem}.{number}")
        return paths

    def definition(self, name, *changes):
        """The benchmark's definition with texts exchanged."""
        with open(os.path.join(PEERS, "journey.yaml")) as file:
            text = file.read()
        for old, new in changes:
            if old not in text:
                raise RuntimeError(f"the definition has no {old!r}")
            text = text.replace(old, new)
        return self.written(name, text)

    def written(self, name, text):
        path = self.path(name)
        with open(path, "w") as file:
            file.write(text)
        return path

    def base(self):
        return self.definition("base.yaml")

    def uncut(self):
        """One journey per customer, which is what the other programs compute."""
        return self.definition("uncut.yaml", ("inactivity: 30d", "inactivity: 30d\nsplit: { restart: [] }"))

    def care(self):
        """The same journey with everything asked that customer care is judged by."""
        return self.definition(
            "care.yaml", ("title: Benchmark shop", "title: Benchmark shop\ncurrency: EUR"),
            ("{id: delivery}", "{id: delivery, cost: 4.5}"),
            ("signals:\n", """standards:
  - { id: delivered, from: order_confirmation, to: delivery, within: 5d, target: 90%, calendar: "Mon-Sat 08:00-20:00" }
  - { id: answered, from: support_chat, to: support_call, within: 1d, target: 80% }
contact: { touchpoints: [support_chat, support_call], window: 7d, reason: channel }
escalation-path: { levels: [support_chat, support_call], within: 1d }
signals:
  csat: { attribute: csat, scale: [1, 5] }
"""),
        )

    def semicolon(self):
        return self.definition(
            "semicolon.yaml", ("customer_id", "customer"), ("time: timestamp", "time: when"),
            ("[channel, csat, revenue]", "[channel, csat, revenue], time-zone: Europe/Berlin"),
        )

    def names(self):
        """Globs and `where` rules for 5,000 names, so written that every event is what it was."""
        changes = []
        for name in TOUCHPOINTS:
            rule = f'["{name}.*"]'
            if name in ("checkout", "support_chat", "delivery"):
                rule = f'{{event: "{name}.*", where: {{channel: [web, app, email, phone, social, store]}}}}'
            if name == "payment":
                rule = '{event: "payment.*", where: {channel: "!= none"}}'
            if name == "order_confirmation":
                rule = '{event: "order_confirmation.*", where: {revenue: ">= 0"}}'
            for end in ("}", ","):
                changes.append((f"{{id: {name}{end}", f"{{id: {name}, match: {rule}{end}"))
        with open(os.path.join(PEERS, "journey.yaml")) as file:
            text = file.read()
        changes = [c for c in changes if c[0] in text]
        return self.definition("names.yaml", *changes, ("match: complaint }", 'match: "complaint.*" }'))

    def drawn(self, count):
        """A definition with `count` touchpoints in four stages."""
        names = [f"t{k:02}" for k in range(count)]
        stages = [names[k::4] for k in range(4)]
        lines = ["journey: drawn", "title: Touchpoints at random",
                 "log: { customer: customer_id, time: timestamp, event: touchpoint }", "inactivity: 30d", "stages:"]
        for number, stage in enumerate(stages, 1):
            points = ", ".join(f"{{id: {n}{', goal: true' if n == names[-1] else ''}}}" for n in stage)
            lines += [f"  - id: stage{number}", f"    touchpoints: [{points}]"]
        return self.written(f"touch{count}.yaml", "\n".join(lines) + "\n")
