extension NetPromoterScore {
  /// The variance of one answer, in points squared; nil without answers.
  private var variance: Double? {
    guard let value else { return nil }
    let answers = Double(promoters + passives + detractors)
    let score = value / 100
    let sharp = (Double(promoters) + Double(detractors)) / answers
    return 10_000 * (sharp - score * score) / answers
  }

  /// This score minus that of another group, with the normal interval of the difference.
  ///
  /// Source: Rocks (2016), Am. Stat. 70:365. The groups must be of different people.
  ///
  /// - Parameters:
  ///   - other: The score of the other group.
  ///   - z: The two-sided quantile of the standard normal distribution (1.96 for 95 %).
  /// - Returns: The difference in points, or `nil` without answers in either group.
  public func difference(
    from other: NetPromoterScore,
    z: Double = ConfidenceInterval.z95
  ) -> IntervalEstimate? {
    guard let value, let theirs = other.value, let variance, let theirVariance = other.variance
    else { return nil }
    let halfWidth = abs(z) * (variance + theirVariance).squareRoot()
    return IntervalEstimate(
      value: value - theirs,
      interval: ConfidenceInterval(
        low: value - theirs - halfWidth,
        high: value - theirs + halfWidth
      )
    )
  }

  /// The two-sided p value of the difference to another group, by the normal distribution.
  ///
  /// Where all answers of both groups are alike the difference has no variance: it is 1 where the scores
  /// are the same, else 0. `nil` without answers in either group.
  public func pValue(against other: NetPromoterScore) -> Double? {
    guard let value, let theirs = other.value, let variance, let theirVariance = other.variance
    else { return nil }
    let spread = variance + theirVariance
    guard spread > 0 else { return value == theirs ? 1 : 0 }
    return NormalDistribution.twoSidedPValue((value - theirs) / spread.squareRoot())
  }
}
