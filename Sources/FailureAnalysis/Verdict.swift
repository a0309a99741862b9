public import Statistics

/// How a rate stands against the threshold that its owner set.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// The interval's lower bound is above the threshold.
  case failure
  /// The rate is above the threshold, but chance may have done it.
  case watch
  /// The rate is not above the threshold.
  case fine
  /// The group is too small to tell.
  case tooFew

  /// The smallest denominator that a verdict is given on.
  public static let leastDenominator = 20

  /// Judges a rate; nil without a threshold.
  public init?(_ rate: Proportion, threshold: Double?) {
    guard let threshold else { return nil }
    guard rate.of >= Self.leastDenominator, let value = rate.value,
      let interval = rate.wilsonInterval()
    else {
      self = .tooFew
      return
    }
    self = interval.low > threshold ? .failure : value > threshold ? .watch : .fine
  }
}
