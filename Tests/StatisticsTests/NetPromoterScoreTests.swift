import Statistics
import Testing

struct NetPromoterScoreTests {
  // Adjusted-Wald intervals after Rocks (2016).
  @Test(arguments: [
    (50, 30, 20, 30.0, 14.0511, 44.2013),
    (19, 12, 5, 38.8889, 13.1575, 58.6373),
    (10, 0, 0, 100, 47.5036, 100),
    (0, 10, 0, 0, -18.4650, 18.4650),
    (0, 0, 10, -100, -100, -47.5036),
  ])
  func `Scores with their intervals`(
    promoters: Int,
    passives: Int,
    detractors: Int,
    value: Double,
    low: Double,
    high: Double
  ) throws {
    let score = NetPromoterScore(
      promoters: promoters,
      passives: passives,
      detractors: detractors
    )
    let interval = try #require(score.adjustedWaldInterval())
    #expect(abs(try #require(score.value) - value) < 0.000_06)
    #expect(abs(interval.low - low) < 0.000_06)
    #expect(abs(interval.high - high) < 0.000_06)
  }

  @Test func `Without answers there is no score`() {
    for score in [
      NetPromoterScore(promoters: 0, passives: 0, detractors: 0),
      NetPromoterScore(promoters: 3, passives: -1, detractors: 0),
    ] {
      #expect(score.value == nil)
      #expect(score.adjustedWaldInterval() == nil)
    }
  }
}
