"""Small logs, worked out by hand in the comments. Run: python3 -m unittest (in this folder)."""

import os
import tempfile
import unittest

import oracle

# A definition to which each test adds. D(silence) is ten days.
PLAIN = """
journey: test
log: { customer: who, time: at, event: what }
inactivity: 10d
stages:
  - id: first
    touchpoints: [{ id: a }, { id: b }]
  - id: second
    touchpoints: [{ id: c, goal: true, end: true, next: [] }, { id: x, exit: true }, { id: p }]
"""


def analyse(definition, *files, name="log.csv"):
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, text in enumerate(files):
            paths.append(os.path.join(folder, f"{number}-{name}"))
            with open(paths[-1], "w", encoding="utf-8", newline="") as file:
                file.write(text)
        return oracle.analyse(oracle.Definition(definition), paths)


def log(*rows, header="who,at,what"):
    """Rows such as `u1 3 a`: on day 3 of January 2025 (hours follow a dot: 3.12 is noon)."""
    lines = [header]
    for row in rows:
        who, at, *rest = row.split()
        day, _, hour = at.partition(".")
        month, day = divmod(int(day) - 1, 31)  # January and, past 31, February
        lines.append(",".join([who, f"2025-{month + 1:02}-{day + 1:02} {int(hour or 0):02}:00:00"] + rest))
    return "\n".join(lines) + "\n"


def at(analysis, touchpoint):
    return next(t for t in analysis["touchpoints"] if t["id"] == touchpoint)


def pick(row, *keys):
    return [row[key] for key in keys]


FATES = ("continued", "completed", "exited", "droppedOff", "open")


class DropOff(unittest.TestCase):
    def test_three_of_eight(self):
        # The fixture of section 3. T is day 30, D ten days. u1...u8 visit a on day 1 (old enough);
        # u1...u5 move on to c, u6...u8 stop there: dropped off. u9 and v visit a on day 29; u9
        # moves on, v is open. So 3/8 = .375, not 4/10 and not 3/9.
        rows = [f"u{i} 1 a" for i in range(1, 9)] + [f"u{i} 2 c" for i in range(1, 6)]
        found = analyse(PLAIN, log(*rows, "u9 29 a", "v 29 a", "u9 30 c"))
        a = at(found, "a")
        self.assertEqual(pick(a["dropOffRate"], "count", "of", "value"), [3, 8, 0.375])
        self.assertEqual(pick(a, *FATES), [6, 0, 0, 3, 1])
        self.assertEqual(a["dropOffBounds"], {"low": 3 / 8, "high": 3 / 8})
        # Half: five days of silence; v, of day 29, is still open. Double: twenty days; 30 - 1 >= 20.
        self.assertEqual(a["sensitivity"]["half"], {"droppedOff": 3, "dropOffRate": {"count": 3, "of": 8}})
        self.assertEqual(found["totals"]["sensitivity"]["double"], {"open": 1, "droppedOff": 3})

    def test_bounds_speak_of_the_open_journeys_of_the_group(self):
        # u1 and u2 visited a on day 1. u1 stopped: dropped off. u2 came back to a on day 25 and is
        # open there: it is in the group (first visit), not in the rate. u3 is too recent for both.
        found = analyse(PLAIN, log("u1 1 a", "u2 1 a", "u2 25 a", "u3 28 a", "u4 30 c"))
        a = at(found, "a")
        self.assertEqual(pick(a["dropOffRate"], "count", "of"), [1, 1])
        self.assertEqual(a["dropOffBounds"], {"low": 0.5, "high": 1.0})

    def test_silence_of_exactly_d_is_silence(self):
        # T is day 20. u1 stopped on day 10: silent for ten days, dropped off. u2 on day 10, one
        # hour later: open.
        found = analyse(PLAIN, log("u1 10 a", "u2 10.1 a", "u3 20 c"))
        self.assertEqual(pick(at(found, "a"), *FATES), [0, 0, 0, 1, 1])
        self.assertEqual(pick(at(found, "a")["dropOffRate"], "count", "of"), [1, 1])

    def test_exits(self):
        # u1: a b x. The loss belongs to b; x has an exited journey; a continued.
        # u2: x alone: the loss is x's own. u3: b x x: the loss is b's.
        # u4: a c x: no exit before, the latest step that is none is c (an end): the loss is c's.
        found = analyse(PLAIN, log("u1 1 a", "u1 2 b", "u1 3 x", "u2 1 x", "u3 1 b", "u3 2 x", "u3 3 x",
                                   "u4 1 a", "u4 2 c", "u4 3 x"))
        self.assertEqual(pick(at(found, "a"), *FATES), [2, 0, 0, 0, 0])
        self.assertEqual(pick(at(found, "b"), *FATES), [0, 0, 0, 2, 0])
        self.assertEqual(pick(at(found, "c"), *FATES), [0, 0, 0, 1, 0])
        self.assertEqual(pick(at(found, "x"), *FATES), [0, 0, 3, 1, 0])
        self.assertEqual(pick(found["totals"], "journeys", "completed", "droppedOff", "open"), [4, 0, 4, 0])
        # Stages: the loss of u1 and u3 is the first stage's, so the second has exited ones; u2's
        # and u4's are its own.
        keys = ("journeys", "movedOn", "completed", "exited", "droppedOff", "open")
        self.assertEqual(pick(found["stages"][0], *keys), [3, 1, 0, 0, 2, 0])
        self.assertEqual(pick(found["stages"][1], *keys), [4, 0, 0, 2, 2, 0])

    def test_goals_lost(self):
        # a: u1, u2 dropped off without a goal (droppedBeforeGoal 2). u3 a b c: continued, no goal
        # up to its latest a, goal after. u4 a b: continued (lost at b), none after. Hence 2 x 1 / 2.
        # u5 is open at p and moves T to day 40.
        found = analyse(PLAIN, log("u1 1 a", "u2 1 a", "u3 1 a", "u3 2 b", "u3 3 c", "u4 1 a", "u4 2 b", "u5 40 p"))
        a = at(found, "a")
        self.assertEqual(pick(a, "droppedBeforeGoal", "continuedBeforeGoal", "goalAfter", "goalsLost"), [2, 2, 1, 1.0])
        self.assertIsNone(at(found, "p")["goalsLost"])


class Cuts(unittest.TestCase):
    def test_restart_is_the_default_without_case(self):
        # u1: a c | a b: a (an entry) after the end c begins a journey. First completed, second
        # open at T (day 5). b is an entry too (both of the first stage are), but the second journey
        # has reached no end when it comes, so it does not cut.
        found = analyse(PLAIN, log("u1 1 a", "u1 2 c", "u1 4 a", "u1 5 b"))
        self.assertEqual(pick(found["totals"], "journeys", "completed", "open", "variants"), [2, 1, 1, 2])

    def test_restart_can_be_turned_off(self):
        found = analyse(PLAIN + "split: { restart: [] }\n", log("u1 1 a", "u1 2 c", "u1 4 a", "u1 5 b"))
        self.assertEqual(pick(found["totals"], "journeys", "open"), [1, 1])

    def test_what_a_restart_says_of_the_journey_before(self):
        # Restart at a only. u1: a c p | a: z is p, no end, but the restart comes four days later
        # (< D): completed at p. u2: a c p, then a 16 days later (>= D): dropped off at p, and
        # returned. Both second journeys: u1's a on day 8 has been silent for >= 10 days by day 20:
        # dropped off; u2's a on day 20 is open. Nobody came after them: returned is 1.
        found = analyse(PLAIN + "split: { restart: [a] }\n",
                        log("u1 1 a", "u1 2 c", "u1 4 p", "u1 8 a", "u2 1 a", "u2 2 c", "u2 4 p", "u2 20 a"))
        self.assertEqual(pick(found["totals"], "journeys", "completed", "droppedOff", "open", "returned"), [4, 1, 2, 1, 1])
        self.assertEqual(pick(at(found, "p"), *FATES), [0, 1, 0, 1, 0])

    def test_an_exit_ends_a_journey_for_restart_too(self):
        # a x | a: the exit is a drop-off all the same (rule 1), after which the key returned.
        found = analyse(PLAIN, log("u1 1 a", "u1 2 x", "u1 3 a"))
        self.assertEqual(pick(found["totals"], "journeys", "droppedOff", "open", "returned"), [2, 1, 1, 1])

    def test_idle(self):
        # Idle of twelve days. u1: gap of exactly twelve: cut; the first is dropped off at a (a
        # later journey forbids "open"), returned. u2: a gap an hour shorter: one journey.
        found = analyse(PLAIN + "split: { idle: 12d, restart: [] }\n", log("u1 1 a", "u1 13 a", "u2 1 a", "u2 12.23 a"))
        self.assertEqual(pick(found["totals"], "journeys", "droppedOff", "open", "returned"), [3, 1, 2, 1])
        self.assertEqual(pick(at(found, "a"), "journeys", "repeats", "entries", "visits"), [3, 1, 3, 4])

    def test_idle_below_inactivity_shortens_silence(self):
        # inactivity ten days, idle five: D is five. T is day 8; u1 stopped on day 2, six days ago.
        found = analyse(PLAIN + "split: { idle: 5d }\n", log("u1 2 a", "u2 8 a"))
        self.assertEqual(pick(found["totals"], "droppedOff", "open"), [1, 1])

    def test_case(self):
        # Session s of two customers is two journeys; an empty case is one of its own; with `case`
        # no restart by default.
        text = PLAIN.replace("customer: who,", "customer: who, case: session,")
        found = analyse(text, log("u1 1 a s", "u2 1 a s", "u1 2 b s", "u1 2 a", "u1 3 c s", "u1 4 a s",
                                  header="who,at,what,session").replace("a\n", "a,\n").replace(",,", ","))
        self.assertEqual(pick(found["totals"], "customers", "journeys"), [2, 3])

    def test_case_alone_stands_for_the_customer(self):
        text = PLAIN.replace("customer: who,", "case: who,")
        found = analyse(text, log("s 1 a", "t 1 a", "s 2 c"), "who,at,what\n,2025-01-03,a\n")
        self.assertEqual(pick(found["totals"], "customers", "journeys", "rejected"), [2, 2, 1])
        self.assertEqual(found["rejected"][0]["reason"], "customer")


class OrderAndTime(unittest.TestCase):
    def test_ties_keep_the_order_of_input(self):
        # Same instant: b stands before a in the first file, and c in the second file. b a c: two ties.
        found = analyse(PLAIN, log("u1 1 b", "u1 1 a"), log("u1 1 c"))
        self.assertEqual(found["variants"], [{"path": ["b", "a", "c"], "journeys": 1}])
        self.assertEqual(found["totals"]["ties"], 2)

    def test_time_goes_before_input(self):
        found = analyse(PLAIN, log("u1 2 c"), log("u1 1 a"))
        self.assertEqual(found["variants"][0]["path"], ["a", "c"])

    def test_duplicates(self):
        # The second row repeats the first; the third differs in a logged attribute; the fourth is
        # an unmapped event and repeated by the fifth.
        text = PLAIN.replace("event: what }", "event: what, attributes: [k] }")
        found = analyse(text, log("u1 1 a x", "u1 1 a x", "u1 1 a y", "u1 1 zzz x", "u1 1 zzz x", header="who,at,what,k"))
        self.assertEqual(pick(found["totals"], "duplicates", "ties", "unmapped", "mapped"), [2, 2, 2, 3])
        self.assertEqual(found["unmappedEvents"], [{"event": "zzz", "count": 2}])

    def test_as_of(self):
        # T is day 20, midnight: the event at T counts, the one an hour later is left out. u1's
        # step of day 11 is nine days old: open.
        found = analyse(PLAIN + "as-of: 2025-01-20T00:00:00Z\n", log("u1 11 a", "u2 20 a", "u2 20.1 c"))
        self.assertEqual(pick(found["totals"], "events", "afterAsOf", "mapped", "open"), [3, 1, 2, 2])
        self.assertEqual(found["asOf"], "2025-01-20T00:00:00Z")

    def test_clock_changes(self):
        # Berlin, 26 October 2025: 02:30 occurs twice; the first is summer time: 00:30 UTC. 30 March:
        # 02:30 is skipped; moved forward it is 03:30 summer time: 01:30 UTC. Neither: 12:00.
        clock = oracle.Clock("Europe/Berlin", None)
        for text, utc, adjusted in (
            ("2025-10-26 02:30:00", "2025-10-26T00:30:00Z", True),
            ("2025-03-30 02:30:00", "2025-03-30T01:30:00Z", True),
            ("2025-07-01 12:00:00", "2025-07-01T10:00:00Z", False),
            ("2025-10-26T02:30:00+01:00", "2025-10-26T01:30:00Z", False),
        ):
            micros, changed = clock.read(text)
            self.assertEqual((oracle.instant(micros), changed), (utc, adjusted))

    def test_spellings(self):
        clock = oracle.Clock(None, None)
        for text, utc in (
            ("2025/03/01", "2025-03-01T00:00:00Z"),
            ("2025-03-01T01:02:03.1234567Z", "2025-03-01T01:02:03.123456Z"),
            ("0", "1970-01-01T00:00:00Z"),
            ("1541105830", "2018-11-01T20:57:10Z"),
            ("1541105830796", "2018-11-01T20:57:10.796Z"),
            ("1541105830796001", "2018-11-01T20:57:10.796001Z"),
            ("2025-01-01 00:30:00-0130", "2025-01-01T02:00:00Z"),
        ):
            self.assertEqual(oracle.instant(clock.read(text)[0]), utc)
        layout = oracle.Clock(None, "%d/%m/%Y %H:%M")
        self.assertEqual(oracle.instant(layout.read("9/2/2016 1:16")[0]), "2016-02-09T01:16:00Z")

    def test_durations_are_floored_to_milliseconds(self):
        text = "who,at,what\nu,2025-01-01 00:00:00.000900,a\nu,2025-01-01 00:00:01.002100,b\n"
        # 1.0012 s, floored to 1.001 s.
        self.assertEqual(at(analyse(PLAIN, text), "a")["secondsToNext"]["mean"], 1.001)

    def test_quantile_is_the_value_at_rank_ceil_qn(self):
        # Ten values: the median has rank 5, p90 rank 9, p95 rank 10.
        self.assertEqual(pick(oracle.durations([1000 * i for i in range(1, 11)]), "mean", "p50", "p90", "p95"),
                         [5.5, 5.0, 9.0, 10.0])


COMPLAINTS = PLAIN + """
signals:
  complaint: { match: [grumble, p], about: topic, skip: [b] }
"""
TOPIC = "who,at,what,topic"


def with_topic(*rows):
    lines = log(*rows, header=TOPIC).splitlines()
    return "\n".join(line if line.count(",") == 3 else line + "," for line in lines) + "\n"


class Complaints(unittest.TestCase):
    def totals(self, found):
        return pick(found["totals"], "complaints", "complaintsNamed", "complaintsPreceding", "complaintsUnattributed")

    def test_preceding_skips_complaints_and_skipped_touchpoints(self):
        # a, b (skipped), p (itself a complaint, traced to a), grumble (traced to a, too).
        found = analyse(COMPLAINTS, with_topic("u 1 a", "u 2 b", "u 3 p", "u 4 grumble"))
        self.assertEqual(self.totals(found), [2, 0, 2, 0])
        self.assertEqual(pick(at(found, "a"), "complaints", "complainedJourneys"), [2, 1])
        self.assertEqual(at(found, "p")["complaints"], 0)
        self.assertEqual(at(found, "p")["visits"], 1)
        # The first stage has the journey's complaint, the second none.
        self.assertEqual([s["complainedJourneys"] for s in found["stages"]], [1, 0])

    def test_signal_before_any_step(self):
        # The complaint belongs to the first journey, which it does not begin; nothing precedes it.
        found = analyse(COMPLAINTS, with_topic("u 1 grumble", "u 2 a", "u 3 c"))
        self.assertEqual(self.totals(found), [1, 0, 0, 1])
        self.assertEqual(found["totals"]["journeys"], 1)
        # Named, it counts for the journey all the same.
        found = analyse(COMPLAINTS, with_topic("u 1 grumble a", "u 2 a", "u 3 c"))
        self.assertEqual(pick(at(found, "a"), "complaints", "complainedJourneys", "namedElsewhere"), [1, 1, 0])

    def test_key_without_steps(self):
        # u is named at a, with no journey: namedElsewhere. v is unattributed. w moves on.
        found = analyse(COMPLAINTS, with_topic("u 1 grumble a", "v 1 grumble", "w 2 a"))
        self.assertEqual(self.totals(found), [2, 1, 0, 1])
        self.assertEqual(pick(found["totals"], "customers", "journeys"), [3, 1])
        self.assertEqual(pick(at(found, "a"), "complaints", "namedElsewhere", "complainedJourneys"), [1, 1, 0])

    def test_named_elsewhere_and_by_event_name(self):
        # u names b by id but never was there: traced to b, no journey of b complained. v names the
        # event `bee`, which b's pattern accepts though its `where` would not.
        text = COMPLAINTS.replace("{ id: b }", "{ id: b, match: [b, { event: 'be?', where: { topic: no } }] }")
        found = analyse(text, with_topic("u 1 a", "u 2 grumble b", "v 1 b", "v 2 grumble bee"))
        self.assertEqual(self.totals(found), [2, 2, 0, 0])
        self.assertEqual(pick(at(found, "b"), "complaints", "namedElsewhere", "complainedJourneys"), [2, 1, 1])
        self.assertEqual(at(found, "b")["complaintsByRule"], {"named": 2, "preceding": 0})
        # The stage of b has both journeys, each with a complaint traced into the stage.
        self.assertEqual(found["stages"][0]["complainedJourneys"], 2)

    def test_an_unknown_name_falls_back_on_what_preceded(self):
        found = analyse(COMPLAINTS, with_topic("u 1 a", "u 2 grumble nothing"))
        self.assertEqual(self.totals(found), [1, 0, 1, 0])

    def test_within(self):
        # Within two days. u: at exactly two days: traced. v: one hour more: unattributed, although
        # a still earlier... there is none. w: b is skipped, and a lies three days back: unattributed.
        # y: named, so `within` does not matter. T is day 11.
        text = COMPLAINTS.replace("skip: [b]", "skip: [b], within: 2d")
        found = analyse(text, with_topic("u 1 a", "u 3 grumble", "v 1 a", "v 3.1 grumble", "w 1 a", "w 3 b", "w 4 grumble",
                                         "y 1 a", "y 9 grumble a", "n 10 a", "n 11 grumble"))
        # n complained within two days as well, but its visit lies only one day before T: it is in
        # the counts (u, y, n of five journeys), not in the rate (u, y of u, v, w, y).
        self.assertEqual(self.totals(found), [5, 1, 2, 2])
        a = at(found, "a")
        self.assertEqual(pick(a, "complainedJourneys", "journeys"), [3, 5])
        self.assertEqual(pick(a["complaintRate"], "count", "of"), [2, 4])

    def test_signal_belongs_to_the_journey_of_the_latest_step(self):
        # u: a c | a (restart). The complaint at the same instant as the second a, but before it in the
        # input, belongs to the first journey and is traced to c.
        found = analyse(COMPLAINTS, with_topic("u 1 a", "u 2 c", "u 3 grumble", "u 3 a"))
        self.assertEqual(pick(at(found, "c"), "complaints", "complainedJourneys"), [1, 1])
        # After it, it belongs to the second, traced to a: one of a's two journeys complained.
        found = analyse(COMPLAINTS, with_topic("u 1 a", "u 2 c", "u 3 a", "u 3 grumble"))
        self.assertEqual(pick(at(found, "a"), "journeys", "complainedJourneys"), [2, 1])

    def test_scores(self):
        # 4 is a signal, so the unmapped event is mapped; 9 and "good" are none and are counted;
        # the empty text is no score at all.
        text = PLAIN + "signals: { csat: { attribute: k, scale: [1, 5] } }\n"
        found = analyse(text, "who,at,what,k\nu,2025-01-01,a,\nu,2025-01-02,s,4\nu,2025-01-03,s,9\nu,2025-01-04,s,good\n")
        self.assertEqual(pick(found["totals"], "mapped", "unmapped", "unreadableScores"), [2, 2, 2])


class TotalsAndTransitions(unittest.TestCase):
    def test_left_truncated(self):
        # The log begins on day 1; entries are a and b. u's first journey begins at p on day 5 (< 10
        # days): truncated. v's begins at p on day 11: exactly ten days, not truncated. w begins at a.
        # conversion-window 30d and T on day 50 (19 February): v and w count, u does not.
        found = analyse(PLAIN, log("w 1 a", "w 2 c", "u 5 p", "u 6 c", "v 11 p", "z 50 a"))
        self.assertEqual(found["totals"]["leftTruncated"], 1)
        self.assertEqual(pick(found["totals"]["conversionRate"], "count", "of"), [1, 2])
        self.assertEqual(found["totals"]["reachedGoal"], 2)

    def test_conversion_within_the_window_at_most(self):
        # Window five days. u reaches c after exactly five: yes. v an hour later: no. w's first step
        # lies exactly five days before T (day 20): it counts, unconverted.
        found = analyse(PLAIN + "conversion-window: 5d\n", log("u 1 a", "u 6 c", "v 1 a", "v 6.1 c", "w 15 a", "z 20 a"))
        self.assertEqual(pick(found["totals"]["conversionRate"], "count", "of"), [1, 3])

    def test_came_back(self):
        # D is ten days, T is day 40: steps up to day 20 count. u: a(1) then a(11): silence of ten
        # days, back within twenty: came back. v: a(1), a(22): 21 days: not. w: a(1), a(21): twenty,
        # at most: came back. y: a(1), a(5): no silence after the first; after a(5) nobody: silent.
        # u's a(11): silent. c(1) is an end: not looked at. a(21), a(22), a(40) are too late.
        found = analyse(PLAIN, log("u 1 a", "u 11 a", "v 1 a", "v 22 a", "w 1 a", "w 21 a", "y 1 a", "y 5 a", "k 1 c", "z 40 a"))
        self.assertEqual(found["totals"]["silences"], {"cameBack": 2, "of": 5})

    def test_came_back_ignores_cuts(self):
        # Cut by idle after twelve days: still the same key.
        found = analyse(PLAIN + "split: { idle: 12d }\n", log("u 1 a", "u 14 a", "z 40 a"))
        self.assertEqual(found["totals"]["silences"], {"cameBack": 1, "of": 2})
        # Of the three visits to a, one was followed under its key; the last two are censored at T.
        self.assertEqual(at(found, "a")["continuedWithin"], {"followed": 1, "censored": 2})
        self.assertIsNone(at(found, "c")["continuedWithin"])

    def test_transitions(self):
        # Designed by default: a -> b, b -> c (the next stage's first that is no exit), none from c
        # (next: []) and x (exit), p: last of the last stage, none. u: a a b c: conforming (the
        # repeat does not break it, last is an end). v: a c: undesigned. w: b alone, open: conforming.
        # a -> a: 1, a -> b: 1, a -> c: 1: shares of a third.
        found = analyse(PLAIN, log("u 1 a", "u 2 a", "u 4 b", "u 5 c", "v 1 a", "v 3 c", "w 5 b"))
        rows = [(t["from"], t["to"], t["count"], t["designed"], t["p50Seconds"]) for t in found["transitions"]]
        day = 86400
        self.assertEqual(rows, [("a", "a", 1, False, day), ("a", "b", 1, True, 2 * day),
                                ("a", "c", 1, False, 2 * day), ("b", "c", 1, True, day)])
        self.assertAlmostEqual(found["transitions"][0]["share"], 1 / 3)
        self.assertEqual(found["totals"]["conformingJourneys"], 2)
        self.assertEqual(found["unusedTransitions"], [])
        # Time in the first stage: u 1 + 2 + 1 days, v 2 days, w none so far.
        self.assertEqual(pick(found["stages"][0]["timeInStage"], "n", "mean", "p50"), [3, 2 * day, 2 * day])

    def test_positions_and_funnel(self):
        # u: a b a. v: p a. Whoever visited the second stage reached "the first or later".
        found = analyse(PLAIN, log("u 1 a", "u 2 b", "u 3 a", "v 1 p"))
        self.assertEqual(at(found, "a")["positions"][:4], [1, 0, 1, 0])
        self.assertEqual([s["reachedThisOrLater"] for s in found["stages"]], [2, 1])

    def test_variants_tie_by_definition_order(self):
        found = analyse(PLAIN, log("u 1 b", "v 1 a", "v 2 b", "w 1 a"))
        self.assertEqual([v["path"] for v in found["variants"]], [["a"], ["a", "b"], ["b"]])


class Reading(unittest.TestCase):
    def test_rejections_take_the_first_reason(self):
        # Line 2: customer and time are wrong: `customer`. Lines 3 and 4: one row with a quoted newline,
        # time wrong. Line 5 is blank. Line 6: no name. Line 7: too short: `fields`. Line 8: good.
        text = 'who,at,what\n ,never,a\nu,"ne\nver",a\n\nu,2025-01-01,  \nu,2025-01-01\n u ,2025-01-01, a \n'
        found = analyse(PLAIN, text)
        self.assertEqual([(r["reason"], r["count"], r["first"][0]["line"]) for r in found["rejected"]],
                         [("fields", 1, 7), ("customer", 1, 2), ("time", 1, 3), ("event", 1, 6)])
        self.assertEqual(pick(found["totals"], "rows", "rejected", "events", "mapped"), [5, 4, 1, 1])

    def test_exclude_and_ragged(self):
        # Excluded rows are counted apart, even where the customer is missing; a row with one field
        # too many is kept and counted.
        text = PLAIN.replace("event: what }", 'event: what, exclude: { test: "true" } }')
        found = analyse(text, "who,at,what,test\nu,2025-01-01,a,true\n,2025-01-01,a,true\nu,2025-01-01,a,false\nu,2025-01-02,b,,more\n")
        self.assertEqual(pick(found["totals"], "rows", "excluded", "rejected", "events", "raggedRows"), [4, 2, 0, 2, 1])

    def test_one_row_for_each_case(self):
        # u has three times, of which b lies before a, and one of v's cannot be read; w has none and is no
        # row; the row without a customer has two. x is left out with its one. In the second file
        # there is no column for c.
        text = PLAIN.replace(
            "time: at, event: what }",
            "times: { a: A, b: B, c: C }, exclude: { kind: test },"
            " attributes: [kind] }",
        )
        first = (
            "who,A,B,C,kind\nu,2025-01-02,2025-01-01,2025-01-03,\nv,2025-01-01,soon,,\n"
            "w, ,,,\n,2025-01-01,2025-01-01,,\nx,2025-01-01,,,test\n"
        )
        second = "kind,who,A,B\n,y,2025-01-01,\n"
        found = analyse(text, first, second)
        self.assertEqual(
            pick(found["totals"], "rows", "excluded", "rejected", "events", "records", "recordsWithoutTime"),
            [9, 1, 3, 5, 6, 1],
        )
        self.assertEqual([(r["reason"], r["count"], [p["line"] for p in r["first"]]) for r in found["rejected"]],
                         [("customer", 2, [5, 5]), ("time", 1, [3])])
        self.assertEqual([(v["path"], v["journeys"]) for v in found["variants"]],
                         [(["a"], 2), (["b", "a", "c"], 1)])

    def test_header_twice_and_preamble(self):
        text = PLAIN.replace("event: what }", "event: what, skip-rows: 1 }")
        found = analyse(text, "junk\nwho,at,what,what\nu,2025-01-01,a,b\n")
        self.assertEqual(found["variants"][0]["path"], ["a"])

    def test_json_lines(self):
        text = PLAIN.replace("customer: who, time: at, event: what", "customer: user.id, time: at, event: [what, kind]")
        text = text.replace("{ id: b }", "{ id: b, match: 'b / 7' }")
        found = analyse(text, '{"user":{"id":12},"at":1541105830796,"what":"a","kind":null}\n'
                              '{"user.id":"12","user":{"id":1},"at":1541105830797,"what":"b","kind":7}\nbroken', name="log.json")
        self.assertEqual(found["variants"], [{"path": ["a", "b"], "journeys": 1}])
        self.assertEqual(found["rejected"], [{"reason": "fields", "count": 1, "first": [{"file": "0-log.json", "line": 3}]}])

    def test_where(self):
        for wanted, value, accepted in (
            (">= 3", "3.0", True), (">= 3", "x", False), ("< 3", "", False), ("!= spam", "", True),
            ("!= spam", "spam", False), ("3", "3.0", False), (["a", "b"], "b", True), ("true", "True", False),
        ):
            self.assertEqual(bool(oracle.condition(wanted)(value)), accepted, (wanted, value))

    def test_first_touchpoint_wins(self):
        text = PLAIN.replace("{ id: a }, { id: b }", "{ id: a, match: 'r?d' }, { id: b, match: '*' }")
        found = analyse(text, log("u 1 red", "u 2 read", "u 3 c"))
        self.assertEqual(found["variants"][0]["path"], ["a", "b", "b"])


class HonestNumbers(unittest.TestCase):
    def test_wilson_against_published_values(self):
        # Newcombe (1998), Statistics in Medicine 17:857-872, table I, method 3.
        for count, of, low, high in ((81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605),
                                     (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)):
            found = oracle.rate(count, of)
            self.assertAlmostEqual(found["low"], low, places=4)
            self.assertAlmostEqual(found["high"], high, places=4)
        self.assertEqual(oracle.rate(0, 0)["value"], None)

    def test_verdicts(self):
        # 15 of 148 is .101, interval .0624 to .1605.
        measured = oracle.rate(15, 148)
        for text, said in (("6%", "failure"), ("7%", "watch"), ("0.11", "fine")):
            self.assertEqual(oracle.verdict(measured, oracle.share(text)), said)
        self.assertEqual(oracle.verdict(oracle.rate(19, 19), oracle.share("1%")), "tooFew")
        self.assertEqual(oracle.verdict(oracle.rate(5, 20), oracle.share("25%")), "fine")
        self.assertIsNone(oracle.verdict(measured, None))


if __name__ == "__main__":
    unittest.main()
