public import Statistics

/// How often journeys went from one touchpoint straight to another, and how long it took.
public struct TransitionMeasures: Sendable, Equatable {
  /// Transitions taken.
  public var count = 0
  /// Distinct journeys that took it.
  public var journeys = 0
  /// The time between the two steps.
  public var duration = DurationHistogram()

  /// Makes zero measures.
  public init() {}

  /// Adds the measures of other journeys.
  public mutating func merge(_ other: TransitionMeasures) {
    count += other.count
    journeys += other.journeys
    duration.merge(other.duration)
  }
}
