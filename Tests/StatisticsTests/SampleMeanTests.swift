import Statistics
import Testing

struct SampleMeanTests {
  /// Printed in any table of the t distribution (two-sided, 95 %), the last two from scipy.
  @Test(arguments: [
    (1, 12.7062), (2, 4.30265), (3, 3.18245), (4, 2.77645), (5, 2.57058), (10, 2.22814),
    (29, 2.04523), (30, 2.04227), (60, 2.00030), (120, 1.97993), (1000, 1.962339),
    (1_000_000_000, 1.959964),
  ])
  func `quantiles are those of the tables`(degrees: Int, quantile: Double) throws {
    let found = try #require(StudentT.quantile95(degreesOfFreedom: degrees))
    #expect(abs(found - quantile) < 5e-6 * max(1, quantile))
  }

  @Test func `the expansion for many degrees of freedom goes on where the series ends`() throws {
    let values = try (195..<205).map { try #require(StudentT.quantile95(degreesOfFreedom: $0)) }
    let steps = zip(values, values.dropFirst()).map { $0 - $1 }
    // The quantile falls evenly: no step differs from the one before by more than 2 %.
    for (before, after) in zip(steps, steps.dropFirst()) {
      #expect(after > 0 && abs(before - after) < 0.02 * before)
    }
    #expect(StudentT.quantile95(degreesOfFreedom: 0) == nil)
  }

  @Test func `the mean of thirty scores has its published interval`() throws {
    // 5 x 12, 4 x 9, 3 x 4, 2 x 3, 1 x 2: mean 3.866667, sd 1.252125, 3.39912 to 4.33422.
    let mean = SampleMean(count: 30, sum: 116, sumOfSquares: 300 + 144 + 36 + 12 + 2)
    #expect(abs(try #require(mean.value) - 3.866667) < 5e-7)
    #expect(abs(try #require(mean.standardDeviation) - 1.252125) < 5e-7)
    let interval = try #require(mean.interval)
    #expect(abs(interval.low - 3.39912) < 5e-6 && abs(interval.high - 4.33422) < 5e-6)
  }

  @Test func `equal numbers have no spread, however large, and one number has no interval`() throws
  {
    let amount: Int128 = 900_000_000_000_000
    let squares = UInt128(amount.magnitude * amount.magnitude)
    let mean = SampleMean(count: 7, sum: 7 * amount, sumOfSquares: 7 * squares)
    #expect(mean.standardDeviation == 0)
    #expect(try #require(mean.interval).low == Double(amount))
    // 1 apart at 9e14: sd is the root of 1/2, which floating-point squares would lose.
    let next = UInt128((amount + 1).magnitude)
    let pair = SampleMean(count: 2, sum: 2 * amount + 1, sumOfSquares: squares + next * next)
    #expect(abs(try #require(pair.standardDeviation) - 0.5.squareRoot()) < 1e-12)
    #expect(SampleMean(count: 1, sum: 5, sumOfSquares: 25).interval == nil)
    #expect(SampleMean(count: 0, sum: 0, sumOfSquares: 0).value == nil)
    #expect(SampleMean(count: 3, sum: 9, sumOfSquares: nil).interval == nil)
  }

  @Test func `a customer is worth what Gupta and Lehmann say`() throws {
    let customer = CustomerLifetimeValue(margin: 100, retention: 0.8, discount: 0.1)
    #expect(abs(try #require(customer.value) - 266.6667) < 5e-5)
    #expect(CustomerLifetimeValue(margin: 1, retention: 1, discount: 0).value == nil)
    // A year's 10 % in twelve equal parts multiply to 1.1.
    let month = CustomerLifetimeValue.discount(perYear: 0.1, days: 365.0 / 12)
    var year = 1.0
    for _ in 0..<12 { year *= 1 + month }
    #expect(abs(year - 1.1) < 1e-12)
  }
}
