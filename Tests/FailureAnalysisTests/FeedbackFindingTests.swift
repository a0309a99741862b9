import FailureAnalysis
import JourneyMeasurement
import JourneyModel
import Statistics
import TestSupport
import Testing

/// What scores add up to, against published and independently computed values.
@Suite struct FeedbackFindingTests {
  /// Measures of the shop with scores traced to its touchpoints, by position.
  private func findings(
    _ signals: Signals,
    _ fill: (inout JourneyMeasures) -> Void
  ) -> [FeedbackFinding] {
    var definition = ShopFixture.definition()
    definition.signals.csat = signals.csat
    definition.signals.nps = signals.nps
    definition.signals.ces = signals.ces
    var measures = ShopFixture.measures()
    measures.feedback = FeedbackMeasures(for: definition)
    fill(&measures)
    return Findings(definition: definition, measures: measures).feedback
  }

  private static let csat = Signals(csat: ScoreSignal(attribute: "csat", scale: 1...5))
  private static let nps = Signals(nps: ScoreSignal(attribute: "nps", scale: 0...10))

  private func counts(_ scores: [(Int64, Int)]) -> [Int64: Int] {
    Dictionary(uniqueKeysWithValues: scores.map { ($0.0 * TracedScores.unit, $0.1) })
  }

  /// 5 x 12, 4 x 9, 3 x 4, 2 x 3, 1 x 2; Wilson's interval, and the mean's by scipy.stats.
  @Test func `Top-2-box and mean of thirty scores`() throws {
    let found = findings(Self.csat) {
      $0.feedback.csat?.touchpoints[1].counts = counts([(5, 12), (4, 9), (3, 4), (2, 3), (1, 2)])
    }
    let total = try #require(found.first).total
    let interval = try #require(total.topTwoBox?.wilsonInterval())
    #expect(total.topTwoBox == Proportion(count: 21, of: 30))
    #expect(abs(interval.low - 0.521242) < 0.000_001)
    #expect(abs(interval.high - 0.833353) < 0.000_001)
    let mean = try #require(total.mean)
    #expect(abs(mean.value - 3.866667) < 0.000_001)
    #expect(abs(try #require(mean.interval?.low) - 3.39912) < 0.000_01)
    #expect(abs(try #require(mean.interval?.high) - 4.33422) < 0.000_01)
    #expect(found.first?.touchpoints.map(\.touchpoints) == [[1]])
  }

  /// 19 promoters, 12 passives, 5 detractors, after Rocks (2016).
  @Test func `Net promoter score of thirty-six answers`() throws {
    let found = findings(Self.nps) {
      $0.feedback.nps?.touchpoints[0].counts = counts([(10, 12), (9, 7), (8, 6), (7, 6), (6, 3)])
      $0.feedback.nps?.unattributed.counts = counts([(0, 2)])
    }
    let finding = try #require(found.first)
    let score = try #require(finding.total.netPromoter)
    #expect(score == NetPromoterScore(promoters: 19, passives: 12, detractors: 5))
    #expect(finding.total.topTwoBox == nil)
    #expect(finding.unattributed.count == 2)
    let level = try #require(finding.total.level)
    #expect(abs(level.value - 38.8889) < 0.000_1)
    #expect(abs(level.interval.low - 13.1575) < 0.000_1)
    #expect(abs(level.interval.high - 58.6373) < 0.000_1)
  }

  @Test(arguments: [
    (1.0...5.0, 4.0), (1...7, 6), (0...10, 9), (0...1, 1), (1...3, 2), (0.5...5.5, 4), (1...2, 2),
    (0...100, 99),
  ])
  func `The two highest whole points of a scale`(scale: ClosedRange<Double>, from: Double) {
    #expect(ScoreSummary.topTwo(of: scale) == from)
  }

  @Test func `Responses are scores per visit, or answers per survey`() throws {
    var perVisit = findings(Self.csat) {
      $0.feedback.csat?.touchpoints[0].counts = counts([(5, 3)])
    }
    let visits = ShopFixture.measures().touchpoints[0].visits
    #expect(perVisit[0].touchpoints[0].responses == Proportion(count: 3, of: visits))
    #expect(perVisit[0].unasked == nil)
    var asked = Self.csat
    asked.csat?.asked = [Matcher(event: EventPattern("sent"))]
    perVisit = findings(asked) {
      $0.feedback.csat?.touchpoints[0].asked = 8
      $0.feedback.csat?.touchpoints[0].answered = 2
      $0.feedback.csat?.touchpoints[0].counts = counts([(5, 3)])
      $0.feedback.csat?.unasked = 1
    }
    #expect(perVisit[0].responses == Proportion(count: 2, of: 8))
    #expect(perVisit[0].unasked == 1)
  }

  @Test func `A touchpoint with clearly lower scores is told from chance`() throws {
    let found = findings(Self.csat) {
      $0.feedback.csat?.touchpoints[0].counts = counts([(5, 90), (1, 10)])
      $0.feedback.csat?.touchpoints[1].counts = counts([(5, 85), (1, 15)])
      $0.feedback.csat?.touchpoints[2].counts = counts([(5, 30), (1, 70)])
      $0.feedback.csat?.touchpoints[3].counts = counts([(1, 19)])
    }
    let outcomes = try #require(found.first).touchpoints.map(\.comparison.outcome)
    #expect(outcomes == [.higher, .higher, .lower, .tooFew])
    let even = findings(Self.csat) {
      $0.feedback.csat?.touchpoints[0].counts = counts([(5, 50), (1, 50)])
      $0.feedback.csat?.touchpoints[1].counts = counts([(5, 55), (1, 45)])
    }
    #expect(even[0].touchpoints.allSatisfy { $0.comparison.outcome == .noClearDifference })
    #expect(even[0].touchpoints[0].comparison.adjustedPValue != nil)
  }

  @Test func `Many scores with few beside them have nothing to be compared with`() throws {
    let found = findings(Self.csat) {
      $0.feedback.csat?.touchpoints[0].counts = counts([(5, 150), (1, 93)])
      $0.feedback.csat?.touchpoints[1].counts = counts([(5, 1)])
    }
    let touchpoints = try #require(found.first).touchpoints
    #expect(touchpoints.map(\.comparison.outcome) == [.nothingBeside, .tooFew])
  }

  @Test func `A curve has points only where enough was scored`() throws {
    let found = findings(Self.csat) {
      $0.feedback.csat?.touchpoints[0].counts = counts([(5, 10), (4, 9)])
      $0.feedback.csat?.touchpoints[2].counts = counts([(5, 10), (4, 10)])
    }
    let stages = try #require(found.first).stages
    #expect(stages[0].level == nil)
    #expect(stages.contains { $0.level?.value == 4.5 })
    #expect(found[0].hasCurve)
  }

  @Test func `Without a signal there is no finding, without scores an empty one`() {
    #expect(findings(Signals()) { _ in }.isEmpty)
    let found = findings(Self.csat) { _ in }
    #expect(found.map(\.total.count) == [0])
    #expect(found[0].total.mean == nil)
    #expect(found[0].total.topTwoBox?.value == nil)
    #expect(!found[0].hasCurve)
  }
}
