"""Random logs of a shop whose customers are helped and asked, and what waymark measures in them."""

import json
import os
import random
import subprocess
import tempfile

import stories

WAYMARK = os.environ.get(
    "WAYMARK", os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../.build/debug/waymark")
)

DEFINITION = """
journey: care
log:
  customer: who
  time: at
  event: what
  attributes: {{ about: about, topic: topic, csat: csat, nps: nps, effort: effort, by: by }}{case}
inactivity: 10d
split: {{ restart: []{idle} }}
minimum-group: {group}
stages:
  - id: find
    touchpoints: [{{ id: search, entry: true, channel: web }}]
  - id: buy
    touchpoints: [{{ id: order, goal: true, channel: web }}, {{ id: survey }}]
  - id: help
    touchpoints:
      - {{ id: chat, channel: web }}
      - {{ id: phone, channel: phone }}
      - {{ id: mail }}
      - {{ id: desk, end: true }}
signals:
  complaint: {{ match: complaint, about: about, skip: [survey]{within} }}
  csat: {{ attribute: csat, scale: [1, 5]{asked} }}
  nps: {{ attribute: nps }}
  ces: {{ attribute: effort, scale: [1, 7], asked: [sent, {{ event: survey, where: {{ topic: bill }} }}] }}
  escalation: {{ match: escalated }}
{contact}
{path}
"""


def case(seed):
    """A definition and a log of a seed."""
    r = random.Random(seed)
    contact = ["", "contact: [chat, phone, mail]"][r.random() < 0.9]
    if contact and r.random() < 0.7:
        contact = "contact: { touchpoints: [chat, phone, mail], window: %s%s, actor: by, bots: [bot, ivr] }" % (
            r.choice(["1d", "3d", "36h"]),
            r.choice(["", ", reason: topic"]),
        )
    has_actor = "actor" in contact
    levels = r.choice([["chat", "phone"], ["chat", "{ event: sent }", "desk"]])
    if has_actor and r.random() < 0.7:
        levels = ["chat", "ann", "lead"]
    path = "" if r.random() < 0.2 else "escalation-path: { levels: [%s]%s }" % (
        ", ".join(levels),
        r.choice(["", ", within: 6h", ", within: 2d"]),
    )
    definition = DEFINITION.format(
        case=r.choice(["", "", "\n  case: which"]),
        idle=r.choice(["", ", idle: 12d"]),
        group=r.choice([1, 3, 5]),
        within=r.choice(["", ", within: 2d"]),
        asked=r.choice(["", ", asked: sent", ", asked: [sent, survey]"]),
        contact=contact,
        path=path,
    )
    names = ["search", "order", "survey", "chat", "chat", "phone", "mail", "desk", "complaint"]
    names += ["escalated", "sent", "note"]
    lines = ["who,which,at,what,about,topic,csat,nps,effort,by"]
    for _ in range(r.randint(30, 400)):
        hour = r.randrange(24 * 30)
        lines.append(
            ",".join(
                [
                    f"p{r.randrange(25)}",
                    r.choice("ab"),
                    f"2025-01-{hour // 24 + 1:02} {hour % 24:02}:{r.choice(['00', '30'])}:00",
                    r.choice(names),
                    r.choice(["", "", "", "order", "chat", "nothing"]),
                    r.choice(["", "late", "broken", "bill"]),
                    r.choice(["", "", "", "1", "3.5", "4", "5", "9", "x"]),
                    r.choice(["", "", "", "0", "6", "7.5", "9", "10"]),
                    r.choice(["", "", "", "1", "5", "6.5", "7"]),
                    r.choice(["", "bot", "ivr", "ann", "ann", "lead"]),
                ]
            )
        )
    if r.random() < 0.7:
        lines[1:] = sorted(lines[1:], key=lambda line: line.split(",")[2])
    return definition, "\n".join(lines) + "\n"


def run(definition, log, also=lambda definition, path: None):
    """What waymark writes of a log; with `also`, what that makes of the same files beside it."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, name) for name in ("care.yaml", "log.csv", "out")]
        for path, text in zip(paths, (definition, log)):
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
        command = [WAYMARK, "analyze", *paths[:2], "--output", paths[2], "--formats", "none", "--quiet"]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0:
            raise AssertionError(f"{done.stdout}{done.stderr}\n{definition}")
        with open(os.path.join(paths[2], "analysis.json"), encoding="utf-8") as file:
            document = json.load(file)
        second = also(definition, paths[1])
        return document if second is None else (document, second)


def measured(seed, analyse):
    """What waymark writes for a seed, and what another computation gives."""
    return run(*case(seed), also=lambda text, path: analyse(stories.Care(text), [path]))
