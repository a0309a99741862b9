import FailureAnalysis
import JourneyMeasurement
import JourneyModel
import Statistics
import TestSupport
import Testing

struct TimeDistributionTests {
  /// The distribution of durations in milliseconds.
  static func distribution(_ durations: [Int64]) -> TimeDistribution {
    let definition = ShopFixture.definition()
    var measures = JourneyMeasures(for: definition)
    for duration in durations { measures.transitions[1].duration.add(milliseconds: duration) }
    return Findings(definition: definition, measures: measures).touchpoints[0].timesToNext
  }

  @Test func roundTimesLieInTheBinThatEndsWithThem() {
    let day: Int64 = 86_400_000
    for time in [1000, 60_000, 3_600_000, day, 7 * day, 30 * day, 240 * day] {
      let bins = Self.distribution([time]).bins
      #expect(bins.map(\.count) == [1])
      #expect(bins.first?.upTo == TimeSpan(microseconds: time * 1000))
    }
    #expect(Self.distribution([0]).bins.map(\.over) == [.seconds(0)])
  }

  @Test(arguments: 0..<20) func everyDurationIsInItsBin(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let durations = (0..<200).map { _ in
      Int64(2) << Int64.random(in: 0...46, using: &random) | Int64.random(in: 0...1, using: &random)
    }
    let distribution = Self.distribution(durations)
    #expect(distribution.count == durations.count)
    for (bin, next) in zip(distribution.bins, distribution.bins.dropFirst()) {
      #expect(bin.upTo == next.over)
    }
    #expect(distribution.bins.first?.count != 0)
    #expect(distribution.bins.last?.count != 0)
    var seen = 0
    for bin in distribution.bins {
      if bin.over.microseconds > 0 {
        let ratio = Double(bin.upTo.microseconds) / Double(bin.over.microseconds)
        #expect(ratio >= 1.5 && ratio <= 2.15)
      }
      seen += bin.count
      // A histogram knows a duration to 0.4 %, so that those near the edge may lie on either side.
      let edge = Double(bin.upTo.microseconds) / 1000
      #expect(durations.count { Double($0) <= edge * 0.996 } <= seen)
      #expect(durations.count { Double($0) <= edge * 1.004 } >= seen)
    }
  }

  @Test func nothingHasNoBins() {
    #expect(Self.distribution([]).bins.isEmpty)
  }

  @Test func theLongestDurationsHaveABin() {
    #expect(Self.distribution([Int64.max, 315_537_897_599_999]).count == 2)
  }
}
