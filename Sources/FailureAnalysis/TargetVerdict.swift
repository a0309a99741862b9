public import Statistics

/// How a share that should be high stands against the target that was set for it.
public enum TargetVerdict: String, Sendable, Hashable, CaseIterable {
  /// The whole interval lies at the target or above it.
  case met
  /// The whole interval lies below the target.
  case missed
  /// The interval holds the target: chance may have done it.
  case unclear
  /// The group is too small to tell.
  case tooFew

  /// Judges a share; nil without a target.
  public init?(_ share: Proportion, target: Double?) {
    guard let target else { return nil }
    guard share.of >= Verdict.leastDenominator, let interval = share.wilsonInterval() else {
      self = .tooFew
      return
    }
    self = interval.low >= target ? .met : interval.high < target ? .missed : .unclear
  }
}
