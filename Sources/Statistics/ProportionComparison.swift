#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Two proportions of independent groups, held against each other.
///
/// Where the same customers are in both groups the observations are paired, and none of this
/// applies.
public struct ProportionComparison: Sendable, Hashable {
  /// The proportion that is compared.
  public let first: Proportion
  /// The proportion that it is compared with.
  public let second: Proportion

  /// Makes the comparison of a first proportion with a second.
  public init(_ first: Proportion, with second: Proportion) {
    self.first = first
    self.second = second
  }

  /// The first share minus the second, with Newcombe's hybrid score interval.
  ///
  /// Source: Newcombe (1998), Stat. Med. 17:873, method 10.
  ///
  /// - Parameter z: The two-sided quantile of the standard normal distribution (1.96 for 95 %).
  /// - Returns: The difference, or `nil` where nothing was observed in either group.
  public func newcombeDifference(z: Double = ConfidenceInterval.z95) -> IntervalEstimate? {
    guard let p1 = first.value, let p2 = second.value,
      let interval1 = first.wilsonInterval(z: z), let interval2 = second.wilsonInterval(z: z)
    else { return nil }
    let below = hypot(p1 - interval1.low, interval2.high - p2)
    let above = hypot(interval1.high - p1, p2 - interval2.low)
    let difference = p1 - p2
    return IntervalEstimate(
      value: difference,
      interval: ConfidenceInterval(
        low: max(-1, difference - below),
        high: min(1, difference + above)
      )
    )
  }

  /// The pooled z statistic of the two-proportion test, positive when the first share is larger.
  ///
  /// It is 0 where both shares are 0 or both are 1, and `nil` where nothing was observed in either
  /// group. `NormalDistribution.twoSidedPValue` gives its p value.
  public var zStatistic: Double? {
    guard let p1 = first.value, let p2 = second.value else { return nil }
    let n1 = Double(first.of)
    let n2 = Double(second.of)
    let pooled = (Double(first.count) + Double(second.count)) / (n1 + n2)
    let variance = pooled * (1 - pooled) * (1 / n1 + 1 / n2)
    return variance > 0 ? (p1 - p2) / variance.squareRoot() : 0
  }

  /// The least of the four counts to be expected if both groups had the same share.
  ///
  /// `nil` where nothing was observed in either group.
  public var leastExpectedCount: Double? {
    guard first.isDefined, second.isDefined else { return nil }
    let with = Double(first.count) + Double(second.count)
    let total = Double(first.of) + Double(second.of)
    return min(with, total - with) * (Double(min(first.of, second.of)) / total)
  }

  /// The two-sided p value of the difference.
  ///
  /// It is that of the pooled two-proportion z test, or of Fisher's exact test where an expected
  /// count is under 5 (Cochran (1954), Biometrics 10:417). `nil` where nothing was observed in
  /// either group.
  public var pValue: Double? {
    guard let leastExpectedCount, let zStatistic else { return nil }
    return leastExpectedCount < 5
      ? fisherExactPValue : NormalDistribution.twoSidedPValue(zStatistic)
  }

  /// The first share divided by the second, with the interval that is symmetric in its logarithm.
  ///
  /// Source: Katz, Baptista, Azen and Pike (1978), Biometrics 34:469.
  ///
  /// - Parameter z: The two-sided quantile of the standard normal distribution (1.96 for 95 %).
  /// - Returns: The relative risk, or `nil` where nothing was observed or counted in either group.
  public func relativeRisk(z: Double = ConfidenceInterval.z95) -> IntervalEstimate? {
    guard let p1 = first.value, let p2 = second.value, p1 > 0, p2 > 0 else { return nil }
    let variance = (1 - p1) / Double(first.count) + (1 - p2) / Double(second.count)
    let factor = exp(abs(z) * variance.squareRoot())
    let ratio = p1 / p2
    return IntervalEstimate(
      value: ratio,
      interval: ConfidenceInterval(low: ratio / factor, high: ratio * factor)
    )
  }
}
