"""A second computation of what journeys bring and cost, who comes back, and what to mend first.

Amounts are exact fractions until they are reported. Nothing here is taken from the program.
"""

import collections
import fractions
import math
import os
import sys

import yaml

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import groups  # noqa: E402
import contacts  # noqa: E402
import oracle  # noqa: E402
import standards  # noqa: E402
import stories  # noqa: E402

DAY = 86400 * oracle.SECOND


class Worth(stories.Care):
    """A definition with values, costs and fixes."""

    def __init__(self, text):
        root = yaml.load(text, Loader=yaml.BaseLoader)
        # Standards are computed by standards.py; here they map the events that they look for.
        self.text, promises = text, root.pop("standards", [])
        root.pop("calendar", None)
        super().__init__(yaml.safe_dump(root))
        standards.register(promises, self)
        self.targets = {node["id"]: oracle.share(node["target"]) for node in promises if "target" in node}
        nodes = [t for stage in root["stages"] for t in stage["touchpoints"]]
        contact = root.get("contact", {})
        by_channel = contact.get("cost", {}) if isinstance(contact, dict) else {}

        def amount(text):
            try:
                return fractions.Fraction(text)
            except ValueError:
                self.columns.setdefault(text, text)
                return text

        self.values, self.costs = [], []
        for node, t in zip(nodes, self.touchpoints):
            self.values.append(amount(node["value"]) if "value" in node and t.goal else None)
            cost = amount(node["cost"]) if "cost" in node else None
            if cost is None and t.index in (self.contact or []) and node.get("channel") in by_channel:
                cost = fractions.Fraction(by_channel[node["channel"]])
            self.costs.append(cost)
        priced = any("value" in node or "cost" in node for node in nodes) or bool(by_channel)
        self.counts_worth = "currency" in root and priced
        rules = root.get("worth", {})
        self.period = oracle.duration(rules.get("period", "30d"))
        self.margin = oracle.share(rules.get("margin", "1"))
        self.discount = oracle.share(rules.get("discount", "10%"))
        self.fixes = root.get("fixes", [])
        # A case that stands for the customer does not come back.
        self.case_alone = "case" in root["log"] and "customer" not in root["log"]


def amount(source, event):
    """What a visit brings or costs, to ten-thousandths; None where nothing says so."""
    if source is None or isinstance(source, fractions.Fraction):
        return source
    value = oracle.number(event.attributes[source])
    if value is None or abs(value) > 9e10:
        return None
    return fractions.Fraction(round(value * 10000), 10000)


def times(factor, low, high, money):
    """A factor with its interval times money with its range."""
    if money["value"] is None:
        return None
    row = {"value": factor * money["value"], "low": None, "high": None}
    if money["low"] is not None:
        corners = [a * b for a in (low, high) for b in (money["low"], money["high"])]
        row["low"] = min(c for c in corners[::2])
        row["high"] = max(c for c in corners[1::2])
    return row


def scaled(money, factor):
    return money and {k: v if v is None else v * factor for k, v in money.items()}


def trace(definition, events, journeys, home):
    """The touchpoint that each complaint is traced to, by the event's number."""
    traced = {}
    for place, event in enumerate(events):
        if not event.complaint:
            continue
        target = definition.named(event.attributes[definition.about] if definition.about else "")
        if target is None and journeys:
            for earlier in reversed(events[:place]):
                if earlier.touchpoint is None or earlier.complaint or earlier.touchpoint in definition.skip:
                    continue
                if home[id(earlier)] is home[id(event)]:
                    if definition.within is None or event.time - earlier.time <= definition.within:
                        target = earlier.touchpoint
                break
        traced[id(event)] = target
    return traced


def analyse(definition, paths):
    base = oracle.analyse(definition, paths)
    reading = oracle.Reading(definition, paths)
    as_of = max(e.time for e in reading.events)
    if definition.as_of:
        as_of = oracle.Clock("UTC", None).read(definition.as_of)[0]
    first = min(e.time for e in reading.events if e.time <= as_of)
    last = max(e.time for e in reading.events if e.time <= as_of)
    n = len(definition.touchpoints)
    sums = {name: [[] for _ in range(n)] for name in ("value", "cost", "repeatCost")}
    followed = [[[0, 0], [0, 0]] for _ in range(n)]
    values, costs, unvalued = [], [], 0
    periods = max(0, (as_of - first) // definition.period)
    active = collections.Counter()
    in_periods = []
    # What is counted of customers, whatever the case: by touchpoint those lost and those that complained,
    # and for each customer the periods with a step.
    lost, complained = [set() for _ in range(n)], [set() for _ in range(n)]
    present = collections.defaultdict(set)

    by_key = collections.defaultdict(list)
    for event in reading.events:
        if event.time > as_of:
            continue
        a = event.attributes
        event.touchpoint = definition.touchpoint(event.name, a)
        event.complaint = definition.complaint is not None and definition.complaint.accepts(event.name, a)
        if event.touchpoint is not None or event.complaint:
            by_key[event.key].append(event)
    for events in by_key.values():
        customer = events[0].customer
        events.sort(key=lambda e: (e.time, e.position))
        steps = [e for e in events if e.touchpoint is not None]
        journeys = oracle.cut_journeys(definition, steps)
        home, current = {}, journeys[0] if journeys else None
        by_step = {id(s): j for j in journeys for s in j.steps}
        for event in events:
            current = by_step.get(id(event), current)
            home[id(event)] = current
        traced = trace(definition, events, journeys, home)
        for target in {t for t in traced.values() if t is not None}:
            complained[target].add(customer)
        for journey in journeys:
            status, loss = oracle.standing(definition, journey, as_of, definition.silence)
            if status == "droppedOff":
                lost[loss].add(customer)
            mine = {traced[id(e)] for e in events if id(e) in traced and home[id(e)] is journey}
            seen, value, cost = {}, [], 0
            for step in journey.steps:
                t = step.touchpoint
                brought = amount(definition.values[t], step)
                spent = amount(definition.costs[t], step)
                if brought is not None:
                    sums["value"][t].append(brought)
                    value.append(brought)
                if spent is not None:
                    sums["cost"][t].append(spent)
                    cost += spent
                    if t in seen:
                        sums["repeatCost"][t].append(spent)
                seen.setdefault(t, step.time)
            costs.append(fractions.Fraction(cost))
            if value:
                values.append(sum(value))
            elif any(definition.touchpoints[t].goal for t in seen):
                unvalued += 1
            for t, time in seen.items():
                if status != "open" and as_of - time >= definition.silence:
                    group = followed[t][t in mine]
                    group[0] += status == "droppedOff"
                    group[1] += 1
        for step in steps:
            if definition.case_alone:
                continue
            period = (step.time - first) // definition.period
            present[customer].add(period)
            brought = amount(definition.values[step.touchpoint], step)
            if period < periods and brought is not None:
                in_periods.append(brought)
    for visited in present.values():
        for period in visited:
            if period < periods:
                active[min(visited), period - min(visited)] += 1

    journey_value = groups.mean(values)
    money = {"value": journey_value["mean"], "low": journey_value["low"], "high": journey_value["high"]}
    retention = retained(definition, active, periods, first, in_periods)
    rows = []
    for t, row in zip(definition.touchpoints, base["touchpoints"]):
        dropped, went_on, reached = (row[k] for k in ("droppedBeforeGoal", "continuedBeforeGoal", "goalAfter"))
        risk = None
        if went_on:
            p = oracle.rate(reached, went_on)
            risk = scaled(times(p["value"], p["low"], p["high"], money), dropped)
        elif dropped == 0 and money["value"] is not None:
            risk = scaled(money, 0)
        others, mine = followed[t.index]
        excess = None
        if others[1] and mine[1]:
            excess = [max(0, d) * mine[1] for d in groups.newcombe(*mine, *others)]
            excess = dict(zip(("value", "low", "high"), excess))
        rows.append(
            {
                "id": t.id,
                **{k: {"n": len(s[t.index]), "sum": float(sum(s[t.index]))} for k, s in sums.items()},
                "revenueAtRisk": risk,
                "customersLost": len(lost[t.index]),
                "customersComplained": len(complained[t.index]),
                "lostOfComplained": oracle.rate(*mine),
                "lostOfOthers": oracle.rate(*others),
                "excessLosses": excess,
            }
        )
    worth = {
        "value": {"n": len(sum(sums["value"], [])), "sum": float(sum(sum(sums["value"], [])))},
        "journeyValue": journey_value,
        "journeyCost": groups.mean(costs),
        "goalJourneysWithoutValue": unvalued,
        "touchpoints": rows,
    }
    days = (last - first) / DAY
    return {
        "worth": worth,
        "retention": retention,
        "fixes": fixes(definition, base, worth, retention, days, paths),
    }


def retained(definition, active, periods, first, brought):
    cohorts = [
        {
            "period": cohort,
            "start": oracle.instant(first + cohort * definition.period),
            "customers": active[cohort, 0],
            "active": [active[cohort, age] for age in range(max(1, periods - cohort))],
        }
        for cohort in sorted(c for c, age in active if age == 0)
    ]
    mature = [c for c in cohorts if len(c["active"]) > 1]
    rate = oracle.rate(sum(c["active"][1] for c in mature), sum(c["customers"] for c in mature))
    row = {"rate": rate, "cohorts": cohorts, "marginPerPeriod": None, "lifetimeValue": None}
    row["absence"] = "perCase" if definition.case_alone else "tooShort" if rate["of"] == 0 else None
    row["discountPerPeriod"] = (1 + float(definition.discount)) ** (definition.period / (365 * DAY)) - 1
    if brought and sum(active.values()):
        row["marginPerPeriod"] = float(definition.margin * sum(brought) / sum(active.values()))
    if row["absence"] is None and row["marginPerPeriod"] is not None and row["marginPerPeriod"] >= 0:
        m, d = row["marginPerPeriod"], row["discountPerPeriod"]

        def worth(r):
            return m * r / (1 + d - r) if 1 + d - r > 0 else None

        if worth(rate["value"]) is not None:
            low, high = worth(rate["low"]), worth(rate["high"])
            low = None if high is None else low
            row["lifetimeValue"] = {"value": worth(rate["value"]), "low": low, "high": high}
    return row


def fixes(definition, base, worth, retention, days, paths):
    """What to mend: each candidate by what it is, and for each fix its return."""
    value, margin = retention["lifetimeValue"], float(definition.margin)

    def excess(mine, others):
        """Cases beyond those that would be at the others' share, times what a customer brings."""
        if not (mine["of"] and others["of"] and value):
            return None
        found = groups.newcombe(mine["count"], mine["of"], others["count"], others["of"])
        return times(*(max(0, d) * mine["of"] for d in found), value)

    found = {}
    drop_offs = [None if t.end else row["dropOffRate"] for t, row in zip(definition.touchpoints, base["touchpoints"])]
    complaints = [row["complaintRate"] for row in base["touchpoints"]]
    for t, row, money in zip(definition.touchpoints, base["touchpoints"], worth["touchpoints"]):
        if row["droppedOff"]:
            found["drop-off", t.id] = {
                "cases": row["droppedOff"], "customers": money["customersLost"],
                "avoidable": avoidable(definition, t, drop_offs, definition.threshold(t, "drop-off")),
                "rate": drop_offs[t.index], "threshold": definition.threshold(t, "drop-off"),
                "worth": scaled(money["revenueAtRisk"], margin),
            }
        if row["complaints"]:
            found["complaint", t.id] = {
                "cases": row["complainedJourneys"], "customers": money["customersComplained"],
                "avoidable": avoidable(definition, t, complaints, definition.threshold(t, "complaint")),
                "rate": complaints[t.index], "threshold": definition.threshold(t, "complaint"),
                "worth": excess(money["lostOfComplained"], money["lostOfOthers"]),
            }
    for row in standards.measure(definition.text, paths) if "standards" in yaml.safe_load(definition.text) else []:
        if not row["breaches"]:
            continue
        part, met = None, row["shareMet"]["value"]
        # Of fewer than 20, nothing is said of what could be avoided.
        if row["shareMet"]["of"] >= 20 and row["id"] in definition.targets:
            part = down_to("threshold", None, 1 - float(definition.targets[row["id"]]), 1 - met)
        found["breach", row["id"]] = {
            "cases": row["breaches"], "customers": row["customersBreached"], "avoidable": part,
            # Where most breached clocks never stopped, breach and loss may be one and the same.
            "worth": None if row["lateOpen"] > row["stoppedLate"]
            else excess(row["dropOffs"]["afterBreach"], row["dropOffs"]["afterKept"]),
            "rate": row["shareMet"], "isGrave": row["verdict"] in ("missed", "unclear") and met < float(definition.targets[row["id"]]),
        }
    if definition.contact is not None:
        told = contacts.analyse(definition, paths)["contacts"]
        spent = [worth["touchpoints"][place]["cost"] for place in definition.contact]
        visits = sum(cost["n"] for cost in spent)
        mean = sum(cost["sum"] for cost in spent) / visits if visits else None
        rates = [None] * len(definition.touchpoints)
        for cause in told["causes"]:
            resolved = cause["resolution"]
            rates[definition.by_id[cause["touchpoint"]].index] = oracle.rate(resolved["of"] - resolved["count"], resolved["of"])
        for cause in told["causes"]:
            if not cause["repeated"]:
                continue
            t = definition.by_id[cause["touchpoint"]]
            share = oracle.rate(cause["repeated"], cause["contacts"])
            found["repeat-contact", t.id] = {
                "cases": cause["repeated"], "customers": cause["customersRepeated"],
                "avoidable": avoidable(definition, t, rates, None), "rate": rates[t.index],
                "worth": None if mean is None else {
                    key: share[key] * cause["contacts"] * mean for key in ("value", "low", "high")
                },
            }
    for row in found.values():
        row["worthPerYear"] = scaled(row["worth"], 365 / days) if days else None
        part = row["avoidable"]
        row["avoidablePerYear"] = part and scaled(row["worthPerYear"], part["share"])
        row["standsOut"] = stands_out(row)
    returns = []
    for fix in definition.fixes:
        target = ("breach", fix["standard"]) if "standard" in fix else (fix["against"], fix["at"])
        year = found.get(target, {}).get("worthPerYear")
        cost, gain = float(fix["cost"]), scaled(year, float(oracle.share(fix["reduction"])))
        returns.append(
            {
                "id": fix["id"],
                "gainPerYear": gain,
                "return": gain and cost and {k: v if v is None else (v - cost) / cost for k, v in gain.items()} or None,
                "months": 12 * cost / gain["value"] if gain and gain["value"] > 0 else None,
            }
        )
    return {"extrapolated": days < 30, "candidates": found, "returns": returns}


def stands_out(row):
    """Whether a candidate is of enough, and above what was set, with a part to avoid, or with a certain loss."""
    rate, threshold = row.pop("rate"), row.pop("threshold", None)
    is_grave = row.pop("isGrave", False)
    if rate is not None and rate["of"] < 20:
        return False
    if is_grave or threshold is not None and rate is not None and rate["value"] > float(threshold):
        return True
    if row["avoidable"] and row["avoidable"]["share"] > 0:
        return True
    worth = row["worth"]
    return worth is not None and (worth["value"] if worth["low"] is None else worth["low"]) > 0


def down_to(kind, touchpoint, reference, rate):
    share = 1 - reference / rate if rate > reference else 0
    return {"as": kind, "touchpoint": touchpoint, "downTo": reference, "share": share}


def avoidable(definition, t, rates, threshold):
    """What of a touchpoint's rate lies above its threshold, or above the best comparable touchpoint's upper end."""
    rate = rates[t.index]
    if rate is None or rate["of"] < 20:
        return None
    if threshold is not None:
        return down_to("threshold", None, float(threshold), rate["value"])
    channel = definition.channels[t.index]
    kinds = [("channel", lambda o: definition.channels[o.index] == channel)] if channel else []
    kinds.append(("stage", lambda o: o.stage == t.stage))
    for kind, holds in kinds:
        others = [
            o for o in definition.touchpoints
            if o is not t and not o.exit and holds(o) and rates[o.index] and rates[o.index]["of"] >= 20
        ]
        if others:
            best = min(others, key=lambda o: (rates[o.index]["high"], o.index))
            return down_to(kind, best.id, rates[best.index]["high"], rate["value"])
    return None
