import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics

extension AnalysisDocument {
  /// What journeys brought and cost; nil where the definition counts no worth.
  static func worth(_ findings: Findings) -> JSONValue? {
    guard let worth = findings.worth else { return nil }
    return .object([
      "currency": .string(worth.currency), "margin": .number(worth.margin),
      "value": .amounts(worth.value), "journeyValue": .amounts(worth.journeyValue),
      "goalJourneysWithoutValue": .integer(worth.goalJourneysWithoutValue),
      "cost": .amounts(worth.cost), "journeyCost": .amounts(worth.journeyCost),
      "repeatCost": .amounts(worth.repeatCost), "revenueAtRisk": .money(worth.revenueAtRisk),
      "lostWithoutEstimate": .integer(worth.lostWithoutEstimate),
      "touchpoints": .array(worth.places.map { place($0, findings) }),
    ])
  }

  private static func place(_ place: WorthFinding.Place, _ findings: Findings) -> JSONValue {
    let measures = place.measures
    func losses(_ counts: LossCounts) -> JSONValue {
      .rate(Proportion(count: counts.droppedOff, of: counts.journeys))
    }
    return .object([
      "id": id(place.position, findings), "value": .amounts(measures.value),
      "cost": .amounts(measures.cost), "repeatCost": .amounts(measures.repeatCost),
      "revenueAtRisk": .money(place.revenueAtRisk),
      "customersLost": .integer(measures.customersLost),
      "customersComplained": .integer(measures.customersComplained),
      "lostOfComplained": losses(measures.complained), "lostOfOthers": losses(measures.others),
      "excessLosses": place.excessLosses.map { losses in
        .object([
          "value": .number(losses.value), "low": .number(losses.interval.low),
          "high": .number(losses.interval.high),
        ])
      } ?? .null,
    ])
  }

  /// Who came back, and what a customer is worth; nil where the definition counts no worth.
  static func retention(_ findings: Findings) -> JSONValue? {
    guard let retention = findings.worth?.retention else { return nil }
    return .object([
      "absence": .optional(retention.absence?.rawValue),
      "periodSeconds": .seconds(retention.period), "rate": .rate(retention.rate),
      "marginPerPeriod": .optional(retention.margin),
      "discountPerPeriod": .number(retention.discount),
      "lifetimeValue": .money(retention.lifetimeValue),
      "lifetimeValueWithFirstPeriod": .money(retention.lifetimeValueWithFirstPeriod),
      "cohorts": .array(
        retention.cohorts.map { cohort in
          .object([
            "period": .integer(cohort.period), "start": .instant(cohort.start),
            "customers": .integer(cohort.customers),
            "active": .array(cohort.active.map(JSONValue.integer)),
          ])
        }
      ),
    ])
  }

  /// What to mend first, and what planned fixes return; nil where the definition does not ask.
  static func fixes(_ findings: Findings) -> JSONValue? {
    guard let fixes = findings.fixes else { return nil }
    return .object([
      "extrapolated": .bool(fixes.isExtrapolated),
      "candidates": .array(fixes.candidates.map { candidate($0, findings) }),
      "returns": .array(
        fixes.returns.map { planned in
          .object([
            "id": .string(planned.fix.id), "title": .string(planned.fix.title),
            "candidate": .optional(planned.candidate?.rank),
            "cost": .number(planned.fix.cost.units), "reduction": .number(planned.fix.reduction),
            "gainPerYear": .money(planned.gainPerYear), "return": .range(planned.returnOnCost),
            "monthsToBreakEven": .range(planned.monthsToBreakEven),
          ])
        }
      ),
    ])
  }

  private static func candidate(_ candidate: FixCandidate, _ findings: Findings) -> JSONValue {
    .object([
      "rank": .integer(candidate.rank), "kind": .string(candidate.kind),
      "touchpoint": candidate.touchpoint.map { id($0, findings) } ?? .null,
      "standard": .optional(candidate.standard.map { findings.definition.standards[$0].id }),
      "owner": .optional(candidate.owner), "verdict": .optional(candidate.verdict?.rawValue),
      "standsOut": .bool(candidate.standsOut), "cases": .integer(candidate.cases),
      "customers": .optional(candidate.customers),
      "avoidable": candidate.avoidable.map { avoidable($0, findings) } ?? .null,
      "worth": .money(candidate.worth), "worthPerYear": .money(candidate.worthPerYear),
      "avoidablePerYear": .money(candidate.avoidablePerYear),
    ])
  }

  private static func avoidable(
    _ avoidable: FixCandidate.Avoidable,
    _ findings: Findings
  ) -> JSONValue {
    let touchpoint =
      avoidable.reference.touchpoint.map { id($0, findings) } ?? .null
    return .object([
      "share": .number(avoidable.share), "downTo": .number(avoidable.rate),
      "as": .string(avoidable.reference.id), "touchpoint": touchpoint,
    ])
  }
}
