import Statistics
import Testing

struct PoissonRateTests {
  // From the chi-square quantiles of scipy.
  @Test(arguments: [
    (7, 100, 0.07, 0.028144, 0.144227), (0, 100, 0, 0, 0.036889),
    (30, 1_200, 0.025, 0.016867, 0.035689),
  ])
  func `Garwood's intervals`(
    count: Int,
    exposure: Int,
    value: Double,
    low: Double,
    high: Double
  ) throws {
    let rate = PoissonRate(count: count, exposure: exposure)
    let interval = try #require(rate.garwoodInterval())
    #expect(rate.value == value)
    #expect(abs(interval.low - low) < 0.000_000_6)
    #expect(abs(interval.high - high) < 0.000_000_6)
  }

  @Test func `No event leaves a bound that is known in closed form`() throws {
    // exp(-mean) = 0.025, so the mean is 3.688879454113936.
    let interval = try #require(PoissonRate(count: 0, exposure: 1).garwoodInterval())
    #expect(interval.low == 0)
    #expect(abs(interval.high - 3.688_879_454_113_936) < 1e-12)
  }

  @Test func `Large counts approach the normal interval, and no size hangs`() throws {
    for count in [1_000_000, 100_000_000, 100_000_001, Int.max] {
      let interval = try #require(PoissonRate(count: count, exposure: count).garwoodInterval())
      let width = 2 * ConfidenceInterval.z95 / Double(count).squareRoot()
      #expect(interval.low <= 1 && interval.high >= 1)
      #expect(abs((interval.high - interval.low) / width - 1) < 0.001)
    }
    // The exact interval and the approximation meet where one takes over from the other.
    let exact = try #require(PoissonRate(count: 100_000_000, exposure: 1).garwoodInterval())
    let next = try #require(PoissonRate(count: 100_000_001, exposure: 1).garwoodInterval())
    #expect(abs(next.low - exact.low - 1) < 0.01)
    #expect(abs(next.high - exact.high - 1) < 0.01)
  }

  @Test func `Without exposure there is no rate`() {
    for rate in [PoissonRate(count: 0, exposure: 0), PoissonRate(count: -1, exposure: 5)] {
      #expect(rate.value == nil)
      #expect(rate.garwoodInterval() == nil)
    }
  }
}
