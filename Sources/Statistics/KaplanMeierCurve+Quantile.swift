extension KaplanMeierCurve {
  /// The first time by which at least a share of all observations have had the event.
  ///
  /// - Parameter share: The share, from 0 to 1: 0.5 asks for the median.
  /// - Returns: The time, or `nil` where so many were not seen to have it.
  public func quantile(_ share: Double) -> Int64? {
    // A product of fractions that is the share may be a rounding error above it.
    points.first { $0.events > 0 && $0.survival <= 1 - share + 1e-12 }?.time
  }
}
