#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Student's t distribution, by which means of few observations are judged.
public enum StudentT {
  /// The least degrees of freedom for which the expansion for many is used.
  private static let many = 200

  /// The two-sided 95 % quantile: 12.706 for one degree of freedom, 1.960 for very many.
  ///
  /// Source: Abramowitz and Stegun (1964), 26.7.3 and 26.7.4, solved for t; from 200 degrees of freedom
  /// on 26.7.5, whose error is then below 10^-9.
  ///
  /// - Returns: the quantile; `nil` for less than one degree of freedom.
  public static func quantile95(degreesOfFreedom: Int) -> Double? {
    guard degreesOfFreedom > 0 else { return nil }
    if degreesOfFreedom >= many { return expansion(Double(degreesOfFreedom)) }
    var low = 0.0
    var high = Double.pi / 2
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else {
        return tan(middle) * Double(degreesOfFreedom).squareRoot()
      }
      if probability(angle: middle, degreesOfFreedom) < 0.95 { low = middle } else { high = middle }
    }
  }

  /// The probability of a value between -t and t, where `angle` is the arc tangent of t over the root
  /// of the degrees of freedom.
  private static func probability(angle: Double, _ degreesOfFreedom: Int) -> Double {
    let (sine, cosine) = (sin(angle), cos(angle))
    let isOdd = degreesOfFreedom % 2 == 1
    var sum = 0.0
    var term = isOdd ? cosine : 1
    var k = isOdd ? 3.0 : 2.0
    while k <= Double(degreesOfFreedom) {
      sum += term
      term *= (k - 1) / k * cosine * cosine
      k += 2
    }
    return isOdd ? 2 / Double.pi * (angle + sine * sum) : sine * sum
  }

  private static func expansion(_ n: Double) -> Double {
    let z = ConfidenceInterval.z95
    let zz = z * z
    let first = z * (zz + 1) / 4
    let second = z * ((5 * zz + 16) * zz + 3) / 96
    let third = z * (((3 * zz + 19) * zz + 17) * zz - 15) / 384
    let fourth = z * ((((79 * zz + 776) * zz + 1482) * zz - 1920) * zz - 945) / 92_160
    return z + (first + (second + (third + fourth / n) / n) / n) / n
  }
}
