/// The mean of many whole numbers, from their exact sums.
///
/// Sums of integers merge exactly; nothing is rounded before the mean and its interval are asked for.
public struct SampleMean: Sendable, Hashable {
  /// How many numbers there are.
  public let count: Int
  /// Their sum.
  public let sum: Int128
  /// The sum of their squares; nil where it was too large to be kept.
  public let sumOfSquares: UInt128?

  /// Makes the mean of so many numbers.
  public init(count: Int, sum: Int128, sumOfSquares: UInt128?) {
    self.count = count
    self.sum = sum
    self.sumOfSquares = sumOfSquares
  }

  /// The mean, or `nil` of nothing.
  public var value: Double? { count > 0 ? Double(sum) / Double(count) : nil }

  /// The standard deviation of the sample, with n - 1 in the denominator; `nil` for fewer than two.
  public var standardDeviation: Double? {
    guard count > 1, let sumOfSquares else { return nil }
    // n times the squares, less the square of the sum, with all of their up to 256 bits.
    let squares = sumOfSquares.multipliedFullWidth(by: UInt128(count))
    let square = sum.magnitude.multipliedFullWidth(by: sum.magnitude)
    let (low, borrow) = squares.low.subtractingReportingOverflow(square.low)
    let (high, underflow) = squares.high.subtractingReportingOverflow(square.high)
    guard !underflow, high > 0 || !borrow else { return nil }
    let scaled = Double(high - (borrow ? 1 : 0)) * 0x1p128 + Double(low)
    return (scaled / Double(count) / Double(count - 1)).squareRoot()
  }

  /// The 95 % interval of the mean by Student's t distribution; `nil` for fewer than two numbers.
  public var interval: ConfidenceInterval? {
    guard let value, let standardDeviation,
      let t = StudentT.quantile95(degreesOfFreedom: count - 1)
    else { return nil }
    let halfWidth = t * standardDeviation / Double(count).squareRoot()
    return ConfidenceInterval(low: value - halfWidth, high: value + halfWidth)
  }
}
