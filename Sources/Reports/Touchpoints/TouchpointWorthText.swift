import FailureAnalysis
import JourneyMeasurement
import Wording

/// What one touchpoint brings and costs, for its page.
struct TouchpointWorthText: TouchpointAddition {
  func blocks(_ finding: TouchpointFinding, _ findings: Findings, _ words: Words) -> [ReportBlock] {
    guard let worth = findings.worth else { return [] }
    let place = worth.places[finding.position]
    let measures = place.measures
    let currency = worth.currency
    var sentences: [RichText] = []
    if measures.value.count > 0 {
      sentences.append(
        words(
          .worthTouchpointValue,
          [
            "count": .count(measures.value.count),
            "value": .money(measures.value.units, currency: currency),
          ]
        )
      )
    }
    if let mean = measures.cost.meanUnits {
      sentences.append(
        words(
          .worthTouchpointCost,
          [
            "count": .count(measures.cost.count),
            "cost": .money(measures.cost.units, currency: currency),
            "mean": .money(mean, currency: currency),
            "repeats": .money(measures.repeatCost.units, currency: currency),
          ]
        )
      )
    }
    if let risk = place.revenueAtRisk, risk.value != 0 {
      sentences.append(words(.worthTouchpointRisk, ["risk": words.money(risk, currency: currency)]))
    }
    guard !sentences.isEmpty else { return [] }
    return [.heading(4, words(.worthTouchpoint)), .list(sentences, isNumbered: false)]
  }
}
