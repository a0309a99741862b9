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

  // From the chi-square quantiles of scipy; the last is past the change to the approximation.
  @Test(arguments: [
    (1_000, 938.973_018_407, 1_063.952_136_016),
    (1_000_000, 998_040.983_340, 1_001_961.911_945),
    (100_000_000, 99_980_401.307_325, 100_019_601.587_079),
    (100_000_001, 99_980_402.307_227, 100_019_602.587_177),
  ])
  func `Intervals of large counts`(count: Int, low: Double, high: Double) throws {
    let interval = try #require(PoissonRate(count: count, exposure: 1).garwoodInterval())
    #expect(abs(interval.low / low - 1) < 1e-10)
    #expect(abs(interval.high / high - 1) < 1e-10)
  }

  @Test func `No count hangs`() throws {
    let interval = try #require(PoissonRate(count: Int.max, exposure: Int.max).garwoodInterval())
    #expect(interval.low <= 1 && interval.high >= 1)
    let wide = try #require(PoissonRate(count: 12, exposure: 4).garwoodInterval(z: .infinity))
    #expect(wide.low >= 0 && wide.low < 3 && wide.high > 3 && wide.high.isFinite)
  }

  @Test func `Without exposure there is no rate`() {
    for rate in [PoissonRate(count: 0, exposure: 0), PoissonRate(count: -1, exposure: 5)] {
      #expect(rate.value == nil)
      #expect(rate.garwoodInterval() == nil)
    }
  }
}
