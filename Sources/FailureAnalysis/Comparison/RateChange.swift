public import Statistics

/// One rate in two analyses: its difference, and whether more than chance is to be seen in it.
public struct RateChange: Sendable, Equatable {
  /// What can be said of a difference; never why there is one.
  public enum Direction: String, Sendable, Hashable, CaseIterable {
    /// The later rate is higher, clearly.
    case higher
    /// The later rate is lower, clearly.
    case lower
    /// Chance alone may have made the difference, or there is none.
    case unclear
  }

  /// The false discovery rate up to which a difference is called clear.
  public static let falseDiscoveryRate = 0.05

  /// The rate in the earlier analysis.
  public var before: Proportion
  /// The rate in the later analysis.
  public var after: Proportion
  /// The later rate minus the earlier one, with Newcombe's 95 % interval.
  public var difference: IntervalEstimate
  /// The two-sided p value, adjusted by Benjamini and Hochberg over all comparisons of its table.
  public var adjustedPValue: Double

  /// What can be said of it.
  public var direction: Direction {
    guard adjustedPValue <= Self.falseDiscoveryRate, difference.value != 0 else { return .unclear }
    return difference.value > 0 ? .higher : .lower
  }

  /// Compares several rates, as one table: nil where nothing was observed on one side.
  ///
  /// Source: Newcombe (1998), method 10; Benjamini and Hochberg (1995).
  static func table(_ rates: [(before: Proportion, after: Proportion)?]) -> [RateChange?] {
    let changes = rates.map { rates -> RateChange? in
      guard let rates else { return nil }
      let comparison = ProportionComparison(rates.after, with: rates.before)
      guard let difference = comparison.newcombeDifference(), let pValue = comparison.pValue else {
        return nil
      }
      return RateChange(
        before: rates.before,
        after: rates.after,
        difference: difference,
        adjustedPValue: pValue
      )
    }
    var adjusted = BenjaminiHochberg.adjusted(changes.compactMap { $0?.adjustedPValue })[...]
    return changes.map { change in
      guard var change, let pValue = adjusted.popFirst() else { return nil }
      change.adjustedPValue = pValue
      return change
    }
  }
}
