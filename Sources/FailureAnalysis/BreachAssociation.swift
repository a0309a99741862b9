import JourneyMeasurement
public import Statistics

/// What happens more often after a breach than after a kept promise.
///
/// It is an association: journeys with a breach may differ in more than the breach.
public struct BreachAssociation: Sendable, Equatable {
  /// The share of journeys with a breach that the outcome followed.
  public var afterBreach: Proportion
  /// The share of journeys with a kept promise, and no breach, that the outcome followed.
  public var afterKept: Proportion
  /// The first share divided by the second, with its 95 % interval by the log method; nil where
  /// either is 0 or of nothing.
  public var relativeRisk: IntervalEstimate?
  /// Both shares compared; nil where either is of nothing.
  public var change: RateChange?

  /// Whether either group is too small to tell.
  public var isTooFew: Bool { min(afterBreach.of, afterKept.of) < Verdict.leastDenominator }

  /// Compares the outcomes of many standards, as one table.
  static func table(_ outcomes: [BreachOutcome]) -> [BreachAssociation] {
    let changes = RateChange.table(outcomes.map { (before: $0.afterKept, after: $0.afterBreach) })
    return zip(outcomes, changes).map { outcome, change in
      BreachAssociation(
        afterBreach: outcome.afterBreach,
        afterKept: outcome.afterKept,
        relativeRisk: ProportionComparison(outcome.afterBreach, with: outcome.afterKept)
          .relativeRisk(),
        change: change
      )
    }
  }
}
