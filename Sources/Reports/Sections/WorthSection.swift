import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// What journeys brought and cost, over all and by touchpoint.
struct WorthSection: ReportSection {
  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    guard let worth = findings.worth else { return [] }
    return [.heading(2, words(.worthTitle))]
      + sentences(worth, words).map(ReportBlock.paragraph)
      + words.sumsOfShown + [.table(places(worth, findings, words))]
  }

  private func sentences(_ worth: WorthFinding, _ words: Words) -> [RichText] {
    let currency = worth.currency
    var sentences: [RichText] = []
    if let mean = worth.meanValue {
      var value = words(
        words.hidesSmallGroups ? .worthValueShown : .worthValue,
        [
          "count": .count(worth.value.count),
          "value": .money(worth.value.units, currency: currency),
          "mean": words.money(mean, currency: currency), "of": .count(worth.journeyValue.count),
        ]
      )
      if worth.goalJourneysWithoutValue > 0 {
        value = value + words(.worthWithoutValue, ["count": .count(worth.goalJourneysWithoutValue)])
      }
      sentences.append(value)
    } else {
      sentences.append(words(.worthNoValue))
    }
    if worth.cost.count > 0, let mean = worth.meanCost {
      var cost = words(
        words.hidesSmallGroups ? .worthCostShown : .worthCost,
        [
          "count": .count(worth.cost.count),
          "cost": .money(worth.cost.units, currency: currency),
          "mean": words.money(mean, currency: currency), "of": .count(worth.journeyCost.count),
        ]
      )
      if let share = worth.repeatShare, worth.repeatCost.count > 0, !words.hidesSmallGroups {
        cost =
          cost
          + words(
            .worthRepeats,
            [
              "cost": .money(worth.repeatCost.units, currency: currency),
              "share": .percent(share),
            ]
          )
      }
      sentences.append(cost)
    }
    if let risk = worth.revenueAtRisk {
      sentences.append(words(.worthAtRisk, ["risk": words.money(risk, currency: currency)]))
    } else if words.hidesSmallGroups, worth.places.contains(where: { $0.revenueAtRisk != nil }) {
      sentences.append(words(.worthAtRiskByPlace))
    }
    if worth.lostWithoutEstimate > 0, worth.meanValue != nil {
      sentences.append(
        words(
          words.hidesSmallGroups ? .worthNotEstimatedOrHidden : .worthNotEstimated,
          ["count": .count(worth.lostWithoutEstimate)]
        )
      )
    }
    return sentences
  }

  private func places(_ worth: WorthFinding, _ findings: Findings, _ words: Words) -> ReportTable {
    let currency = worth.currency
    return ReportTable(
      [
        words.column(.columnTouchpoint), words.number(.columnValueReached),
        words.number(.columnCost), words.number(.columnCostedVisits),
        words.number(.columnCostPerVisit), words.number(.columnRepeatCost),
        words.number(.columnCustomersLost),
        words.number(.columnRevenueAtRisk),
      ],
      rows: worth.places.map { place in
        let measures = place.measures
        func sum(_ amounts: KeyPath<TouchpointWorth, AmountSum>) -> RichText {
          func units(_ place: WorthFinding.Place) -> Double? {
            let sum = place.measures[keyPath: amounts]
            return sum.count > 0 ? sum.units : nil
          }
          return words.cell(
            money: units(place),
            currency: currency,
            in: worth.places.map { units($0) }
          )
        }
        return [
          words.cell(findings.graph.nodes[place.position].title), sum(\.value), sum(\.cost),
          words.cell(measures.cost.count),
          words.cell(
            money: measures.cost.meanUnits,
            currency: currency,
            in: worth.places.map(\.measures.cost.meanUnits)
          ),
          sum(\.repeatCost), words.cell(measures.customersLost),
          words.cell(
            estimate: place.revenueAtRisk,
            currency: currency,
            in: worth.places.map(\.revenueAtRisk)
          ),
        ]
      },
      caption: words(.worthPlaces)
    )
  }
}
