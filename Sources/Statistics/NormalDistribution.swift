#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The standard normal distribution.
public enum NormalDistribution {
  /// The probability of a value at or below `z`.
  ///
  /// It is `erfc(-z / sqrt 2) / 2`, which keeps its precision in the far tails.
  ///
  /// - Parameter z: A number of standard deviations from the mean.
  /// - Returns: The probability, from 0 to 1.
  public static func cumulative(_ z: Double) -> Double {
    erfc(-z / 2.0.squareRoot()) / 2
  }

  /// The probability of a value at least as far from the mean as `z`, on either side.
  ///
  /// - Parameter z: A number of standard deviations from the mean.
  /// - Returns: The probability, from 0 to 1.
  public static func twoSidedPValue(_ z: Double) -> Double {
    erfc(abs(z) / 2.0.squareRoot())
  }
}
