import Statistics
import Testing

struct NormalDistributionTests {
  // Quantiles as printed in tables of the normal distribution to 15 digits.
  @Test(arguments: [
    (0, 0.5), (ConfidenceInterval.z95, 0.975), (1.644_853_626_951_472, 0.95),
    (2.575_829_303_548_900, 0.995),
  ])
  func `Probabilities of well-known quantiles`(z: Double, probability: Double) {
    #expect(abs(NormalDistribution.cumulative(z) - probability) < 1e-15)
    #expect(abs(NormalDistribution.cumulative(-z) - (1 - probability)) < 1e-15)
    #expect(abs(NormalDistribution.twoSidedPValue(z) - 2 * (1 - probability)) < 1e-15)
    #expect(abs(NormalDistribution.twoSidedPValue(-z) - 2 * (1 - probability)) < 1e-15)
  }

  @Test func `The far tail keeps its digits`() {
    // Abramowitz and Stegun (1964), table 26.2: -log10 Q(10) = 23.11805.
    #expect(abs(NormalDistribution.cumulative(-10) / 7.619_853e-24 - 1) < 1e-5)
  }
}
