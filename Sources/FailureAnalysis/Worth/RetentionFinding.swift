import JourneyMeasurement
public import JourneyModel
public import Statistics

/// Whether customers come back, and what one is worth.
public struct RetentionFinding: Sendable, Equatable {
  /// Why there is no retention.
  public enum Absence: String, Sendable, Hashable {
    /// Cases stand for customers: a case does not come back.
    case perCase
    /// Nobody's next period lies wholly before T.
    case tooShort
  }

  /// The customers whose first step lies in one period.
  public struct Cohort: Sendable, Equatable {
    /// The number of the period, from 0.
    public var period: Int
    /// When the period begins.
    public var start: Instant
    /// How many customers.
    public var customers: Int
    /// How many of them were active in each period from the first on, the first's included, as far as
    /// periods lie wholly before T.
    public var active: [Int]

    /// The share that was active so many periods after the first.
    public func share(age: Int) -> Proportion { Proportion(count: active[age], of: customers) }
  }

  /// Why there is none; nil where there is.
  public var absence: Absence?
  /// The length of a period.
  public var period: TimeSpan
  /// The cohorts that have customers, in order; those without a whole next period among them.
  public var cohorts: [Cohort]
  /// The share of customers that were active again in the period after their first.
  public var rate: Proportion
  /// What an active customer earns in a period: margin x value of goals / active customers, summed over
  /// periods; nil where no goal had a value, or nobody was active.
  public var margin: Double?
  /// What money loses in worth over a period.
  public var discount: Double
  /// What a customer brings after the first period, with the range that the rate's interval gives.
  public var lifetimeValue: MoneyEstimate?
  /// The same with the first period.
  public var lifetimeValueWithFirstPeriod: MoneyEstimate?

  init(_ definition: JourneyDefinition, _ measures: JourneyMeasures) {
    let retention = measures.worth.retention
    period = definition.worth.period
    discount = CustomerLifetimeValue.discount(
      perYear: definition.worth.discount,
      days: Double(period.microseconds) / 86_400_000_000
    )
    let begin = measures.log.span?.lowerBound.microseconds ?? 0
    let length = period.microseconds
    cohorts = retention.active.filter { $0.key.age == 0 }
      .sorted { $0.key.cohort < $1.key.cohort }.map { cell, customers in
        Cohort(
          period: cell.cohort,
          start: Instant(microseconds: begin + Int64(cell.cohort) * length),
          customers: customers,
          active: (0..<max(1, retention.completePeriods - cell.cohort)).map {
            retention.active[RetentionMeasures.Cell(cohort: cell.cohort, age: $0)] ?? 0
          }
        )
      }
    let mature = cohorts.filter { $0.active.count > 1 }
    rate = Proportion(
      count: mature.reduce(0) { $0 + $1.active[1] },
      of: mature.reduce(0) { $0 + $1.customers }
    )
    if retention.isPerCase {
      absence = .perCase
    } else if rate.of == 0 {
      absence = .tooShort
    }
    let activePeriods = retention.active.values.reduce(0, +)
    if retention.value.count > 0, activePeriods > 0 {
      margin = definition.worth.margin * retention.value.units / Double(activePeriods)
    }
    guard absence == nil, let margin, margin >= 0, let share = rate.value,
      let interval = rate.wilsonInterval()
    else { return }
    func customer(_ share: Double) -> CustomerLifetimeValue {
      CustomerLifetimeValue(margin: margin, retention: share, discount: discount)
    }
    guard let value = customer(share).value else { return }
    var range: ConfidenceInterval?
    if let low = customer(interval.low).value, let high = customer(interval.high).value {
      range = ConfidenceInterval(low: low, high: high)
    }
    lifetimeValue = MoneyEstimate(value: value, range: range)
    lifetimeValueWithFirstPeriod = MoneyEstimate(
      value: value + margin,
      range: range.map { ConfidenceInterval(low: $0.low + margin, high: $0.high + margin) }
    )
  }

  /// The cohorts that a table shows: the latest, each as far as it goes.
  public func latestCohorts(_ limit: Int) -> Excerpt<Cohort> {
    Excerpt(cohorts.reversed(), limit: limit, weight: \.customers)
  }
}
