/// Events per unit of exposure, where one unit can have several (complaints per visit).
public struct PoissonRate: Sendable, Hashable {
  /// How many events there were.
  public let count: Int
  /// How many units could have had them.
  public let exposure: Int

  /// Makes the rate of so many events over so much exposure.
  public init(count: Int, exposure: Int) {
    self.count = count
    self.exposure = exposure
  }

  /// The events per unit, or `nil` without exposure or with a negative count.
  public var value: Double? {
    exposure > 0 && count >= 0 ? Double(count) / Double(exposure) : nil
  }

  /// The exact (Garwood) interval of the events per unit.
  ///
  /// Its ends are the rates at which so many events or more, or so few or fewer, would have the
  /// probability of one tail. The lower end is exactly 0 when there were no events. Above a hundred
  /// million events Wilson and Hilferty's approximation takes over, which by then agrees in more
  /// than eight digits. Source: Garwood (1936), Biometrika 28:437; Wilson and Hilferty (1931),
  /// Proc. Natl. Acad. Sci. 17:684.
  ///
  /// - Parameter z: The two-sided quantile of the standard normal distribution (1.96 for 95 %),
  ///   which gives the probability of each tail; its size counts up to 8.
  /// - Returns: The interval, or `nil` without exposure or with a negative count.
  /// - Complexity: O(square root of `count`), up to a hundred million events.
  public func garwoodInterval(z: Double = ConfidenceInterval.z95) -> ConfidenceInterval? {
    guard exposure > 0, count >= 0, !z.isNaN else { return nil }
    let z = min(abs(z), 8)
    let x = Double(count)
    guard count <= 100_000_000 else {
      return ConfidenceInterval(
        low: Self.wilsonHilferty(x, z: -z) / Double(exposure),
        high: Self.wilsonHilferty(x + 1, z: z) / Double(exposure)
      )
    }
    let tail = NormalDistribution.cumulative(-z)
    // Wider than any end: the ends lie about z sqrt(x) + z^2 from x.
    let reach = (z + 3) * (x + 1).squareRoot() + z * z + 10
    let low = Self.bisect(from: max(0, x - reach), to: x) { mean in
      Self.tails(of: x, mean: mean).atLeast < tail
    }
    let high = Self.bisect(from: x, to: x + reach) { mean in
      Self.tails(of: x, mean: mean).atMost > tail
    }
    let exposure = Double(exposure)
    return ConfidenceInterval(low: count == 0 ? 0 : low / exposure, high: high / exposure)
  }

  /// The approximate quantile at `z` of a gamma variable with mean and variance `shape`.
  private static func wilsonHilferty(_ shape: Double, z: Double) -> Double {
    let root = 1 - 1 / (9 * shape) + z / (3 * shape.squareRoot())
    return shape * root * root * root
  }

  /// The point where a condition that holds from `low` on stops to hold.
  private static func bisect(
    from low: Double,
    to high: Double,
    while holds: (Double) -> Bool
  ) -> Double {
    var low = low
    var high = high
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return middle }
      if holds(middle) {
        low = middle
      } else {
        high = middle
      }
    }
  }

  /// The probabilities that a Poisson variable is at most and at least `x`.
  ///
  /// Summed outwards from `x`, relative to its own probability, until a term no longer counts.
  private static func tails(of x: Double, mean: Double) -> (atMost: Double, atLeast: Double) {
    guard mean > 0 else { return (1, x > 0 ? 0 : 1) }
    var below = 0.0
    var term = 1.0
    var k = x
    while k > 0, k > mean || term > below * 1e-17 {
      term *= k / mean
      k -= 1
      below += term
    }
    var above = 0.0
    term = 1
    k = x
    repeat {
      k += 1
      term *= mean / k
      above += term
    } while k < mean || term > above * 1e-17
    let all = below + 1 + above
    return ((below + 1) / all, (1 + above) / all)
  }
}
