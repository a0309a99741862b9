import JourneyMeasurement
import JourneyModel

/// Counts which customers are active again, period by period.
///
/// The cases of a customer, whose stories come one after the other, are looked at together. Where cases stand
/// for customers it counts nothing: a case does not come back.
struct RetentionFold: StoryFold {
  /// The most periods whose cells lie in an array; those of logs with more are looked up.
  private static let denseLimit = 1024

  private let amounts: AmountRules
  private let isCaseAlone: Bool
  private let start: Int64
  private let period: Int64
  private let periods: Int64
  /// Customers by cohort and age, `cohort * periods + age`; empty where there are many periods.
  private var dense: [Int]
  private var measures = RetentionMeasures()
  /// The periods in which the customer at hand was active, each case's ascending.
  private var active: [Int64] = []

  init(_ context: StoryContext) {
    amounts = AmountRules(context.definition)
    isCaseAlone = context.rules.isCaseAlone
    start = context.rules.firstEvent
    period = max(1, context.definition.worth.period.microseconds)
    periods = max(0, (context.rules.asOf - start) / period)
    let isDense = !isCaseAlone && periods <= Self.denseLimit
    dense = Array(repeating: 0, count: isDense ? Int(periods * periods) : 0)
  }

  mutating func add(_ story: KeyStory) {
    if isCaseAlone { return }
    if !story.isSameCustomer { countCustomer() }
    for index in story.eventOfStep {
      let event = story.events[index]
      let current = (event.time - start) / period
      guard current < periods else { return }
      if let amount = amounts.value(of: event, in: story) { measures.value.add(amount) }
      if active.last != current { active.append(current) }
    }
  }

  func add(to measures: inout JourneyMeasures) {
    var fold = self
    fold.countCustomer()
    var counted = fold.measures
    counted.completePeriods = isCaseAlone ? 0 : Int(periods)
    counted.isPerCase = isCaseAlone
    for (place, customers) in fold.dense.enumerated() where customers > 0 {
      let cell = RetentionMeasures.Cell(cohort: place / Int(periods), age: place % Int(periods))
      counted.active[cell] = customers
    }
    measures.worth.retention.merge(counted)
  }

  /// Counts the periods of the customer at hand, and forgets them.
  private mutating func countCustomer() {
    guard var cohort = active.first else { return }
    if zip(active, active.dropFirst()).contains(where: { $0 >= $1 }) {
      active.sort()
      cohort = active[0]
    }
    var latest: Int64 = -1
    for current in active where current != latest {
      count(cohort, age: current - cohort)
      latest = current
    }
    active.removeAll(keepingCapacity: true)
  }

  private mutating func count(_ cohort: Int64, age: Int64) {
    if dense.isEmpty {
      measures.active[RetentionMeasures.Cell(cohort: Int(cohort), age: Int(age)), default: 0] += 1
    } else {
      dense[Int(cohort * periods + age)] += 1
    }
  }
}
