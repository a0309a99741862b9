import FailureAnalysis
import JourneyMeasurement
import JourneyModel
import Statistics
import TestSupport
import Testing

/// Revenue at risk, retention and customer value, against published values and sums by hand.
struct WorthFindingTests {
  /// A visit to the last touchpoint, the goal, is worth 500.
  static func chain(_ stages: Int = 5, currency: String? = "EUR") -> JourneyDefinition {
    let touchpoints = (0...stages).map { position in
      Touchpoint(
        id: "t\(position)",
        title: "T\(position)",
        stage: 0,
        isEntry: position == 0,
        isGoal: position == stages,
        match: [Matcher(event: EventPattern("t\(position)"))],
        value: position == stages ? .fixed(Money(tenThousandths: 5_000_000)) : nil
      )
    }
    return JourneyDefinition(
      id: "chain",
      title: "Chain",
      currency: currency,
      stages: [Stage(id: "all", title: "All", touchpoints: 0..<(stages + 1))],
      touchpoints: touchpoints
    )
  }

  /// The five-stage chain: discovery, purchase, onboarding, support, after-sales, per million starts.
  ///
  /// The shares lost at each and the gains from halving one drop, per 1000 starts of 500 each, are those
  /// of the chain's fundamental matrix. Half the revenue at risk is what halving the drop would gain if
  /// all who then stay were like those who went on: at least the chain's own gain, and just that where
  /// nobody comes back to the place.
  @Test func `half the revenue at risk is what halving a drop gains, or a little more`() throws {
    let definition = Self.chain()
    var measures = JourneyMeasures(for: definition)
    let lost = [612_245, 40_816, 52_041, 30_612, 52_857]
    let met = [1_000_000, 400_000, 346_939, 104_082, 264_286]
    let reached = [211_429, 211_429, 211_429, 58_776, 211_429]
    for place in 0..<5 {
      measures.touchpoints[place].droppedBeforeGoal = lost[place]
      measures.touchpoints[place].continuedBeforeGoal = met[place] - lost[place]
      measures.touchpoints[place].goalAfter = reached[place]
    }
    for _ in 0..<3 { measures.worth.journeyValue.add(5_000_000) }
    let worth = try #require(Findings(definition: definition, measures: measures).worth)
    let gains = [82_161.0, 6_000, 9_328, 5_937, 13_214]
    for (place, gain) in zip(worth.places, gains) {
      let half = try #require(place.revenueAtRisk).value / 2 / 1000
      #expect(half > gain - 1 && half < gain * 1.035, "\(place.position): \(half)")
    }
    let exact = [worth.places[2], worth.places[4]].compactMap(\.revenueAtRisk?.value)
    #expect(zip(exact, [9_328, 13_214]).allSatisfy { abs($0 / 2000 - $1) < 1 })
    let sum = worth.places.compactMap(\.revenueAtRisk?.value).reduce(0, +)
    #expect(abs(try #require(worth.revenueAtRisk).value - sum) < 1e-6 * sum)
  }

  @Test func `the range multiplies lows and highs`() throws {
    let definition = Self.chain(1)
    var measures = JourneyMeasures(for: definition)
    measures.touchpoints[0].droppedBeforeGoal = 100
    measures.touchpoints[0].continuedBeforeGoal = 263
    measures.touchpoints[0].goalAfter = 81
    // The thirty scores of the published interval, as money: mean 3.866667, 3.39912 to 4.33422.
    for (score, count) in [(5, 12), (4, 9), (3, 4), (2, 3), (1, 2)] {
      for _ in 0..<count { measures.worth.journeyValue.add(Int128(score) * 10_000) }
    }
    let worth = try #require(Findings(definition: definition, measures: measures).worth)
    let risk = try #require(worth.places[0].revenueAtRisk)
    let range = try #require(risk.range)
    // 81 of 263: Wilson .255289 to .366210.
    #expect(abs(risk.value - 100 * 81 / 263 * 3.866667) < 1e-4)
    #expect(abs(range.low - 100 * 0.255289 * 3.39912) < 1e-3)
    #expect(abs(range.high - 100 * 0.366210 * 4.33422) < 1e-3)
    // A refund may outweigh what goals bring: then the larger share makes the lower end.
    let negative = MoneyEstimate(
      value: -1,
      range: ConfidenceInterval(low: -3, high: 1)
    )
    let product = MoneyEstimate.expected(
      Proportion(count: 5, of: 10),
      of: 10,
      each: negative
    )
    let ends = try #require(product?.range)
    #expect(abs(ends.low + 3 * 7.63407) < 1e-4 && abs(ends.high - 7.63407) < 1e-4)
  }

  @Test func `nothing is said where nothing can be`() throws {
    let definition = Self.chain(2)
    var measures = JourneyMeasures(for: definition)
    measures.touchpoints[0].droppedBeforeGoal = 7
    measures.touchpoints[1].continuedBeforeGoal = 4
    measures.worth.journeyValue.add(30_000)
    let worth = try #require(Findings(definition: definition, measures: measures).worth)
    #expect(worth.places[0].revenueAtRisk == nil && worth.lostWithoutEstimate == 7)
    // One value has no spread, so there is no range.
    #expect(worth.places[1].revenueAtRisk == MoneyEstimate(value: 0, range: nil))
    #expect(worth.retention.absence == .tooShort && worth.retention.lifetimeValue == nil)
    let without = Findings(
      definition: Self.chain(2, currency: nil),
      measures: JourneyMeasures(for: Self.chain(2, currency: nil))
    )
    #expect(without.worth == nil && without.fixes == nil)
  }

  /// Three cohorts; 8 of 10 come back, who bring 100 each in every active period.
  @Test func `a customer is worth what Gupta and Lehmann say`() throws {
    var definition = Self.chain(1)
    definition.worth = WorthRules(period: .days(365), margin: 1, discount: 0.1)
    var measures = JourneyMeasures(for: definition)
    measures.log.span = Instant(microseconds: 0)...Instant(microseconds: 4 * 31_536_000_000_000)
    typealias Cell = RetentionMeasures.Cell
    measures.worth.retention.completePeriods = 3
    measures.worth.retention.active = [
      Cell(cohort: 0, age: 0): 6, Cell(cohort: 0, age: 1): 5, Cell(cohort: 0, age: 2): 1,
      Cell(cohort: 1, age: 0): 4, Cell(cohort: 1, age: 1): 3, Cell(cohort: 2, age: 0): 9,
    ]
    for _ in 0..<28 { measures.worth.retention.value.add(1_000_000) }
    let worth = try #require(Findings(definition: definition, measures: measures).worth)
    let retention = worth.retention
    #expect(retention.rate == Proportion(count: 8, of: 10) && retention.absence == nil)
    #expect(retention.cohorts.map(\.customers) == [6, 4, 9])
    #expect(retention.cohorts.map(\.active) == [[6, 5, 1], [4, 3], [9]])
    #expect(abs(try #require(retention.margin) - 100) < 1e-12)
    #expect(abs(retention.discount - 0.1) < 1e-12)
    #expect(abs(try #require(retention.lifetimeValue).value - 266.6667) < 5e-5)
    #expect(abs(try #require(retention.lifetimeValueWithFirstPeriod).value - 366.6667) < 5e-5)
    // Wilson of 8 of 10 is the mirror of 2 of 10: .490162 to .943318, by hand from its formula.
    let range = try #require(retention.lifetimeValue?.range)
    #expect(abs(range.low - 49.0162 / (1.1 - 0.490162)) < 1e-3)
    #expect(abs(range.high - 94.3318 / (1.1 - 0.943318)) < 1e-2)
  }

  @Test func `excess losses are those beyond what others lose`() throws {
    let definition = Self.chain(1)
    var measures = JourneyMeasures(for: definition)
    measures.worth.touchpoints[0].complained.journeys = 120
    measures.worth.touchpoints[0].complained.droppedOff = 40
    measures.worth.touchpoints[0].others.journeys = 880
    measures.worth.touchpoints[0].others.droppedOff = 90
    measures.worth.touchpoints[1].complained.journeys = 10
    measures.worth.touchpoints[1].others.journeys = 10
    measures.worth.touchpoints[1].others.droppedOff = 5
    let worth = try #require(Findings(definition: definition, measures: measures).worth)
    // 40 of 120 against 90 of 880: 27.727 in excess.
    let losses = try #require(worth.places[0].excessLosses)
    #expect(abs(losses.value - 27.727) < 5e-4)
    #expect(losses.interval.low > 0 && losses.interval.high < 40)
    // Those who complained stayed more often: nothing is lost by that.
    let none = try #require(worth.places[1].excessLosses)
    #expect(none.value == 0 && none.interval.low == 0)
  }
}
