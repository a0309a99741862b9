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

  @Test func `The adjusted score is nearer to 0`() throws {
    let score = NetPromoterScore(promoters: 19, passives: 12, detractors: 5)
    #expect(abs(try #require(score.adjustedValue) - 35.8974) < 0.000_06)
    #expect(NetPromoterScore(promoters: 0, passives: 0, detractors: 0).adjustedValue == nil)
  }

  // The two-sample comparison after Rocks (2016): difference 25.0, standard error 7.2024, z 3.4711.
  @Test func `Two scores are held against each other`() throws {
    let first = NetPromoterScore(promoters: 120, passives: 60, detractors: 20)
    let second = NetPromoterScore(promoters: 90, passives: 70, detractors: 40)
    let difference = try #require(first.difference(from: second))
    #expect(abs(difference.value - 25) < 1e-9)
    #expect(abs(difference.interval.low - 10.883) < 0.001)
    #expect(abs(difference.interval.high - 39.117) < 0.001)
    let pValue = try #require(first.pValue(against: second))
    #expect(abs(pValue - NormalDistribution.twoSidedPValue(3.4711)) < 1e-6)
  }

  @Test func `Unanimous answers differ for sure or not at all`() {
    let happy = NetPromoterScore(promoters: 4, passives: 0, detractors: 0)
    let unhappy = NetPromoterScore(promoters: 0, passives: 0, detractors: 4)
    let none = NetPromoterScore(promoters: 0, passives: 0, detractors: 0)
    #expect(happy.pValue(against: happy) == 1)
    #expect(happy.pValue(against: unhappy) == 0)
    #expect(happy.pValue(against: none) == nil)
    #expect(happy.difference(from: none) == nil)
  }
}
