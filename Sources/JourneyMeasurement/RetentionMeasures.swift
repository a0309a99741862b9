/// How many customers of each cohort were active in which period.
///
/// Periods follow each other from the log's first accepted event on; a customer is active in one with a
/// step in it, and belongs to the cohort of the period of the first step. Only periods that lie wholly
/// before T are counted.
public struct RetentionMeasures: Sendable, Equatable {
  /// A cohort some periods after its first.
  public struct Cell: Sendable, Hashable {
    /// The cohort's first period, counted from 0.
    public var cohort: Int
    /// How many periods after the cohort's first.
    public var age: Int

    /// Makes a cell.
    public init(cohort: Int, age: Int) {
      self.cohort = cohort
      self.age = age
    }
  }

  /// The customers of the cohort that were active at that age.
  public var active: [Cell: Int] = [:]
  /// The values of goal visits in these periods.
  public var value = AmountSum()
  /// How many periods lie wholly before T.
  public var completePeriods = 0
  /// Whether cases stand for customers, so that nobody can be seen to come back.
  public var isPerCase = false

  /// Makes zero measures.
  public init() {}

  /// Adds the measures of other customers.
  public mutating func merge(_ other: RetentionMeasures) {
    active.merge(other.active, uniquingKeysWith: +)
    value.merge(other.value)
    completePeriods = max(completePeriods, other.completePeriods)
    isPerCase = isPerCase || other.isPerCase
  }
}
