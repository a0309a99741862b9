/// A range that covers the true value at a stated level of confidence.
public struct ConfidenceInterval: Sendable, Hashable {
  /// The two-sided 95 % quantile of the standard normal distribution.
  public static let z95 = 1.959_963_984_540_054

  /// The lower end.
  public let low: Double
  /// The upper end.
  public let high: Double

  /// Makes an interval from its two ends.
  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }
}

/// A value with the interval that tells how well it is known.
public struct IntervalEstimate: Sendable, Hashable {
  /// The estimated value.
  public let value: Double
  /// The interval around the value.
  public let interval: ConfidenceInterval

  /// Makes an estimate from a value and its interval.
  public init(value: Double, interval: ConfidenceInterval) {
    self.value = value
    self.interval = interval
  }
}
