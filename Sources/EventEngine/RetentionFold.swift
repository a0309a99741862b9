import JourneyMeasurement
import JourneyModel

/// Counts which customers are active again, period by period.
///
/// Where keys are cases it counts nothing: a case does not come back.
struct RetentionFold: StoryFold {
  /// The most periods whose cells lie in an array; those of logs with more are looked up.
  private static let denseLimit = 1024

  private let amounts: AmountRules
  private let isPerCase: Bool
  private let start: Int64
  private let period: Int64
  private let periods: Int64
  /// Customers by cohort and age, `cohort * periods + age`; empty where there are many periods.
  private var dense: [Int]
  private var measures = RetentionMeasures()

  init(_ context: StoryContext) {
    amounts = AmountRules(context.definition)
    isPerCase = context.rules.hasCase
    start = context.rules.firstEvent
    period = max(1, context.definition.worth.period.microseconds)
    periods = max(0, (context.rules.asOf - start) / period)
    let isDense = !isPerCase && periods <= Self.denseLimit
    dense = Array(repeating: 0, count: isDense ? Int(periods * periods) : 0)
  }

  mutating func add(_ story: KeyStory) {
    if isPerCase { return }
    var cohort: Int64 = -1
    var latest: Int64 = -1
    for index in story.eventOfStep {
      let event = story.events[index]
      let current = (event.time - start) / period
      guard current < periods else { return }
      if let amount = amounts.value(of: event, in: story) { measures.value.add(amount) }
      if current == latest { continue }
      latest = current
      if cohort < 0 { cohort = current }
      count(cohort, age: current - cohort)
    }
  }

  func add(to measures: inout JourneyMeasures) {
    var counted = self.measures
    counted.completePeriods = isPerCase ? 0 : Int(periods)
    counted.isPerCase = isPerCase
    for (place, customers) in dense.enumerated() where customers > 0 {
      let cell = RetentionMeasures.Cell(cohort: place / Int(periods), age: place % Int(periods))
      counted.active[cell] = customers
    }
    measures.worth.retention.merge(counted)
  }

  private mutating func count(_ cohort: Int64, age: Int64) {
    if dense.isEmpty {
      measures.active[RetentionMeasures.Cell(cohort: Int(cohort), age: Int(age)), default: 0] += 1
    } else {
      dense[Int(cohort * periods + age)] += 1
    }
  }
}
