/// A stream of chance: SplitMix64, with the few distributions that a log needs.
///
/// Every operation is integer arithmetic or an IEEE 754 sum, product or quotient, so a seed gives
/// the same draws on every platform; the C library's `exp` and `log` would not.
/// Source: G. Steele, D. Lea, C. Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
struct RandomStream {
  private var state: UInt64

  /// Makes the stream of a seed.
  init(seed: UInt64) { state = seed }

  /// Makes one of many streams of a seed that have nothing to do with each other.
  init(seed: UInt64, stream: UInt64) {
    var mixer = RandomStream(seed: seed)
    let base = mixer.next()
    var mixed = RandomStream(seed: base ^ (stream &* 0xD134_2543_DE82_EF95))
    state = mixed.next()
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number in 0 ..< 1, of 53 bits.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number between two bounds.
  mutating func uniform(_ low: Double, _ high: Double) -> Double { low + (high - low) * unit() }

  /// A number in 0 ..< count; 0 where count is 0.
  mutating func below(_ count: Int) -> Int {
    count > 0 ? Int(next().multipliedFullWidth(by: UInt64(count)).high) : 0
  }

  /// Whether something of a given probability happens.
  mutating func happens(_ probability: Double) -> Bool { unit() < probability }

  /// A nearly normal number of mean 0 and variance 1: the sum of twelve uniform ones (Irwin-Hall).
  mutating func normal() -> Double {
    var sum: UInt64 = 0
    for _ in 0..<3 {
      let bits = next()
      sum &+= (bits & 0xFFFF) &+ ((bits >> 16) & 0xFFFF)
      sum &+= ((bits >> 32) & 0xFFFF) &+ (bits >> 48)
    }
    return (Double(sum) + 6) / 65_536 - 6
  }

  /// A lognormal number, given its median and the standard deviation of its logarithm.
  mutating func logNormal(median: Double, sigma: Double) -> Double {
    // 1 / ln 2: the power of two that equals e to the sigma.
    median * Self.powerOfTwo(normal() * sigma * 1.4426950408889634)
  }

  /// Two to a power, by its Taylor series around a whole number; within 1e-9 of the exact value.
  static func powerOfTwo(_ exponent: Double) -> Double {
    let bounded = min(max(exponent, -1000), 1000)
    var whole = Int(bounded)
    if Double(whole) > bounded { whole -= 1 }
    let x = (bounded - Double(whole)) * 0.6931471805599453
    var sum = 1.0
    var term = 1.0
    var k = 1.0
    while k <= 12 {
      term = term * x / k
      sum += term
      k += 1
    }
    return sum * Double(sign: .plus, exponent: whole, significand: 1)
  }
}
