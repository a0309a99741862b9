extension KaplanMeierCurve {
  /// A time by which a share of the observations has had the event.
  public struct Quantile: Sendable, Hashable {
    /// The time; `nil` where so many were not seen to have it.
    public let time: Int64?
    /// The lower end of its interval; `nil` if that is not reached either.
    public let low: Int64?
    /// The upper end of its interval; `nil` where it has none.
    public let high: Int64?
  }

  /// The first time by which at least a share of all observations have had the event.
  ///
  /// - Parameter share: The share, from 0 to 1: 0.5 asks for the median.
  /// - Returns: The time, or `nil` where so many were not seen to have it.
  public func quantile(_ share: Double) -> Int64? {
    let remaining = Self.remaining(share)
    return points.first { $0.events > 0 && $0.survival <= remaining }?.time
  }

  /// The same with its interval: the times at which the log-log interval of the survival holds the
  /// share that remains.
  ///
  /// Source: Brookmeyer and Crowley (1982), Biometrics 38:29.
  ///
  /// - Parameters:
  ///   - share: The share, from 0 to 1: 0.5 asks for the median.
  ///   - z: The two-sided quantile of the standard normal distribution (1.96 for 95 %).
  /// - Returns: The time and its interval, as far as they are reached.
  public func quantileEstimate(
    _ share: Double,
    z: Double = ConfidenceInterval.z95
  ) -> Quantile {
    let remaining = Self.remaining(share)
    return Quantile(
      time: quantile(share),
      low: points.first { ($0.interval(z: z)?.low ?? $0.survival) <= remaining }?.time,
      high: points.first { point in point.interval(z: z).map { $0.high <= remaining } ?? false }?
        .time
    )
  }

  /// The share that remains without the event; a product of fractions that is just that may be a
  /// rounding error above it.
  private static func remaining(_ share: Double) -> Double { 1 - share + 1e-12 }
}
