import FailureAnalysis
import JourneyMeasurement
import JourneyModel
import Statistics
import TestSupport
import Testing

struct ContinuationCurveTests {
  // Freireich et al. (1963), 6-MP arm, weeks taken as days: remissions and censorings.
  func freireich() -> JourneyMeasures {
    let definition = ShopFixture.definition()
    var measures = JourneyMeasures(for: definition)
    let day: Int64 = 86_400_000
    for t: Int64 in [6, 6, 6, 7, 10, 13, 16, 22, 23] {
      measures.transitions[1].duration.add(milliseconds: t * day)
    }
    for t: Int64 in [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35] {
      measures.touchpoints[0].censored.add(milliseconds: t * day)
    }
    return measures
  }

  @Test func continuationIsOneMinusKaplanMeier() throws {
    let findings = Findings(definition: ShopFixture.definition(), measures: freireich())
    let curve = try #require(findings.touchpoints[0].continuation)
    #expect(curve.visits == 21)
    // Published: S(7) = .806723 [.5631, .9228]; S(13) = .690196 [.4316, .8491], flat to 14.
    let week = try #require(curve.points.first { $0.within == .days(7) })
    let share = try #require(week.share)
    let interval = try #require(week.interval)
    #expect(abs(share - (1 - 0.806723)) < 1e-6)
    #expect(abs(interval.low - (1 - 0.9228)) < 5e-5)
    #expect(abs(interval.high - (1 - 0.5631)) < 5e-5)
    #expect(week.atRisk == 17)
    let silence = try #require(curve.atSilence)
    #expect(silence.within == .days(14))
    let silenceShare = try #require(silence.share)
    #expect(abs(silenceShare - (1 - 0.690196)) < 1e-6)
    #expect(curve.points.map(\.within).contains(.days(30)))
    #expect(!curve.points.map(\.within).contains(.days(60)))
  }

  @Test func beyondTheLastCensoringNothingIsKnown() throws {
    var definition = ShopFixture.definition()
    definition.inactivity = .days(40)
    let findings = Findings(definition: definition, measures: freireich())
    let silence = try #require(findings.touchpoints[0].continuation?.atSilence)
    #expect(silence.atRisk == 0)
    #expect(silence.share == nil)
    #expect(silence.interval == nil)
  }

  @Test func endsAndExitsHaveNoContinuation() {
    let findings = Findings(
      definition: ShopFixture.definition(),
      measures: ShopFixture.measures()
    )
    #expect(findings.touchpoints[4].continuation == nil)
    #expect(findings.touchpoints[6].continuation == nil)
    #expect(findings.touchpoints[7].continuation?.points.isEmpty == true)
  }
}
