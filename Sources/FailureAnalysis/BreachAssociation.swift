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
  /// either is 0 or of nothing, and where nothing is compared.
  public var relativeRisk: IntervalEstimate?
  /// Both shares compared; nil where either is of nothing, and where most clocks never stopped.
  public var change: RateChange?

  /// Whether most of the breached clocks never stopped, so that nothing is compared.
  ///
  /// A journey that ended before the promised step never came to what follows that step: a comparison would
  /// tell how far journeys got, not what goes with being late.
  public var isMostlyNeverStopped: Bool

  /// Whether either group is too small to tell.
  public var isTooFew: Bool { min(afterBreach.of, afterKept.of) < Verdict.leastDenominator }

  /// What data files call what can be said of it.
  public var reading: String {
    if isMostlyNeverStopped { return "neverStopped" }
    return isTooFew ? "tooFew" : change?.direction.rawValue ?? "unclear"
  }

  /// Compares the outcomes of many standards, as one table.
  static func table(
    _ outcomes: [(standard: StandardMeasures, outcome: BreachOutcome)]
  ) -> [BreachAssociation] {
    let isLeftOut = outcomes.map(\.standard.isMostlyNeverStopped)
    let changes = RateChange.table(
      zip(outcomes, isLeftOut).map { pair, isLeftOut in
        isLeftOut ? nil : (before: pair.outcome.afterKept, after: pair.outcome.afterBreach)
      }
    )
    return outcomes.indices.map { index in
      let outcome = outcomes[index].outcome
      return BreachAssociation(
        afterBreach: outcome.afterBreach,
        afterKept: outcome.afterKept,
        relativeRisk: isLeftOut[index]
          ? nil
          : ProportionComparison(outcome.afterBreach, with: outcome.afterKept).relativeRisk(),
        change: changes[index],
        isMostlyNeverStopped: isLeftOut[index]
      )
    }
  }
}

extension StandardMeasures {
  /// Whether more than half of the breached clocks never stopped.
  var isMostlyNeverStopped: Bool { lateOpen > breached }
}
