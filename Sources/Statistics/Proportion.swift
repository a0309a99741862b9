/// How many of a group have a property: a rate that never forgets its numerator and denominator.
///
/// What is counted must be part of the group: `0 <= count <= of`. Where the counts break that, or
/// the group is empty, there is no rate and no interval (`nil`), never 0.
public struct Proportion: Sendable, Hashable {
  /// The members of the group that have the property.
  public let count: Int
  /// The size of the group.
  public let of: Int

  /// Makes the proportion `count` of `of`.
  public init(count: Int, of: Int) {
    self.count = count
    self.of = of
  }

  /// Whether this is a share of something.
  var isDefined: Bool { of > 0 && count >= 0 && count <= of }

  /// The share, from 0 to 1, or `nil` where nothing was observed.
  public var value: Double? {
    isDefined ? Double(count) / Double(of) : nil
  }

  /// The Wilson score interval of the share.
  ///
  /// Source: Wilson (1927), J. Am. Stat. Assoc. 22:209, recommended by Brown, Cai and DasGupta
  /// (2001), Statistical Science 16:101.
  ///
  /// - Parameter z: The two-sided quantile of the standard normal distribution (1.96 for 95 %).
  /// - Returns: The interval, or `nil` where nothing was observed. Its lower end is exactly 0 when
  ///   none has the property, its upper end exactly 1 when all have.
  public func wilsonInterval(z: Double = ConfidenceInterval.z95) -> ConfidenceInterval? {
    guard isDefined else { return nil }
    let x = Double(count)
    let n = Double(of)
    let zz = z * z
    let centre = (x + zz / 2) / (n + zz)
    let halfWidth = abs(z) / (n + zz) * (x * Double(of - count) / n + zz / 4).squareRoot()
    return ConfidenceInterval(
      low: count == 0 ? 0 : max(0, centre - halfWidth),
      high: count == of ? 1 : min(1, centre + halfWidth)
    )
  }
}
