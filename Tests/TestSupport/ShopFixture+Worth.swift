public import FailureAnalysis
public import JourneyMeasurement
public import JourneyModel

extension ShopFixture {
  /// Makes the shop whose orders are worth 100 each at a margin of one half.
  ///
  /// - Parameters:
  ///   - days: how many days the log spans.
  ///   - hasRetention: whether 200 customers were seen for long enough, of whom 30 came back.
  ///   - change: what is different about the definition.
  /// - Returns: the definition and its measures.
  public static func valued(
    days: Int64 = 90,
    hasRetention: Bool = true,
    change: (inout JourneyDefinition) -> Void = { _ in }
  ) -> (definition: JourneyDefinition, measures: JourneyMeasures) {
    var definition = definition()
    definition.currency = "EUR"
    definition.touchpoints[3].value = .fixed(Money(tenThousandths: 1_000_000))
    definition.worth.margin = 0.5
    change(&definition)
    var measures = measures(for: definition)
    if definition.countsWorth { add(to: &measures.worth, hasRetention) }
    if let span = measures.log.span {
      let first = span.upperBound.microseconds - days * 86_400_000_000
      measures.log.span = Instant(microseconds: first)...span.upperBound
    }
    return (definition, measures)
  }

  /// Makes the findings of that shop.
  ///
  /// - Parameters:
  ///   - days: how many days the log spans.
  ///   - hasRetention: whether 200 customers were seen for long enough, of whom 30 came back.
  ///   - change: what is different about the definition.
  /// - Returns: what is found of it.
  public static func valuedFindings(
    days: Int64 = 90,
    hasRetention: Bool = true,
    change: (inout JourneyDefinition) -> Void = { _ in }
  ) -> Findings {
    let (definition, measures) = valued(days: days, hasRetention: hasRetention, change: change)
    return Findings(definition: definition, measures: measures)
  }

  private static func add(to worth: inout WorthMeasures, _ hasRetention: Bool) {
    for journey in 0..<230 {
      worth.touchpoints[3].value.add(1_000_000)
      worth.journeyValue.add(1_000_000)
      worth.retention.value.add(1_000_000)
      worth.touchpoints[2].cost.add(25_000)
      if journey < 30 { worth.touchpoints[2].repeatCost.add(25_000) }
      worth.journeyCost.add(journey % 2 == 0 ? 50_000 : 0)
    }
    worth.touchpoints[2].customersLost = 105
    worth.touchpoints[5].customersComplained = 69
    worth.touchpoints[5].complained.journeys = 40
    worth.touchpoints[5].complained.droppedOff = 20
    worth.touchpoints[5].others.journeys = 160
    worth.touchpoints[5].others.droppedOff = 16
    guard hasRetention else { return }
    typealias Cell = RetentionMeasures.Cell
    worth.retention.completePeriods = 2
    worth.retention.active = [Cell(cohort: 0, age: 0): 200, Cell(cohort: 0, age: 1): 30]
  }
}
