public import Statistics

/// What a report says of a distribution of durations, in seconds.
public struct DurationSummary: Sendable, Hashable {
  /// How many durations there are.
  public var count: Int
  /// Their mean; nil of nothing.
  public var meanSeconds: Double?
  /// The duration that half of them stay within; nil of nothing.
  public var p50Seconds: Double?
  /// The duration that 90 % of them stay within; nil of nothing.
  public var p90Seconds: Double?
  /// The duration that 95 % of them stay within; nil of nothing.
  public var p95Seconds: Double?

  /// Summarises a histogram.
  public init(_ histogram: DurationHistogram) {
    count = histogram.count
    meanSeconds = histogram.meanMilliseconds.map { $0 / 1000 }
    let quantiles = histogram.quantiles([0.5, 0.9, 0.95]).map { $0.map { Double($0) / 1000 } }
    (p50Seconds, p90Seconds, p95Seconds) = (quantiles[0], quantiles[1], quantiles[2])
  }
}
