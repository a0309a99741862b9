import FailureAnalysis
import GraphModel
import JourneyModel
import Statistics
import TestSupport
import Testing

struct RunComparisonTests {
  /// A journey of one stage and touchpoints with these drop-off rates.
  private func snapshot(
    _ rates: KeyValuePairs<String, Proportion>,
    complaints: Int = 0,
    conversion: Proportion = Proportion(count: 0, of: 0),
    period: ClosedRange<Int64>? = nil,
    rules: AnalysisSnapshot.Rules = AnalysisSnapshot.Rules(inactivity: .days(30))
  ) -> AnalysisSnapshot {
    let span = period.map {
      Instant(microseconds: $0.lowerBound)...Instant(microseconds: $0.upperBound)
    }
    var snapshot = AnalysisSnapshot(
      id: "shop",
      title: "Shop",
      asOf: span?.upperBound,
      period: span,
      rules: rules,
      stages: [AnalysisSnapshot.Stage(id: "all", title: "All", journeys: 0, droppedOff: 0)],
      touchpoints: rates.map { id, rate in
        var touchpoint = AnalysisSnapshot.Touchpoint(id: id, title: id, stage: 0)
        touchpoint.journeys = rate.of
        touchpoint.dropOffRate = rate
        touchpoint.complaintRate = Proportion(count: 0, of: rate.of)
        return touchpoint
      },
      ways: []
    )
    snapshot.totals.journeys = 100
    snapshot.totals.customers = 100
    snapshot.totals.complaints = complaints
    snapshot.totals.conversionRate = conversion
    return snapshot
  }

  @Test func `the difference has Newcombe's interval, later minus earlier`() throws {
    // Newcombe (1998), table II, example (a): 56 of 70 and 48 of 80, method 10.
    let comparison = RunComparison(
      before: snapshot(["a": Proportion(count: 48, of: 80)]),
      after: snapshot(["a": Proportion(count: 56, of: 70)])
    )
    let change = try #require(comparison.touchpoints[0].dropOff)
    #expect(abs(change.difference.value - 0.2) < 1e-12)
    #expect(abs(change.difference.interval.low - 0.0524) < 5e-5)
    #expect(abs(change.difference.interval.high - 0.3339) < 5e-5)
    #expect(change.direction == .higher)
  }

  @Test func `p values are adjusted over all rates compared`() throws {
    // p of each by a pooled z test in Python (math.erfc), adjusted by
    // scipy.stats.false_discovery_control.
    let before = snapshot([
      "a": Proportion(count: 300, of: 1000), "b": Proportion(count: 300, of: 1000),
      "c": Proportion(count: 300, of: 1000), "d": Proportion(count: 300, of: 1000),
    ])
    let after = snapshot([
      "a": Proportion(count: 342, of: 1000), "b": Proportion(count: 300, of: 1000),
      "c": Proportion(count: 240, of: 1000), "d": Proportion(count: 310, of: 1000),
    ])
    let comparison = RunComparison(before: before, after: after)
    #expect(comparison.comparisons == 4)
    let changes = try comparison.touchpoints.map { try #require($0.dropOff) }
    let expected = [0.088519096031, 1.000000000000, 0.010044772801, 0.836266726676]
    for (change, value) in zip(changes, expected) {
      #expect(abs(change.adjustedPValue - value) < 1e-9)
    }
    // Alone, a rise from 30.0 % to 34.2 % of a thousand each would be clear (p = 0.044).
    #expect(changes.map(\.direction) == [.unclear, .unclear, .lower, .unclear])
    #expect(comparison.clearTouchpoints.map(\.id) == ["c"])
  }

  @Test func `what nobody observed is not compared, nor complaints where nobody complained`() {
    let none = Proportion(count: 0, of: 0)
    let silent = RunComparison(
      before: snapshot(["a": none, "b": Proportion(count: 1, of: 9)]),
      after: snapshot(["a": Proportion(count: 3, of: 9), "b": Proportion(count: 2, of: 9)])
    )
    #expect(silent.touchpoints[0].dropOff == nil)
    #expect(silent.touchpoints[1].dropOff?.direction == .unclear)
    #expect(silent.touchpoints.allSatisfy { $0.complaint == nil })
    #expect(silent.comparisons == 1)
    let complaining = RunComparison(
      before: snapshot(["b": Proportion(count: 1, of: 9)], complaints: 1),
      after: snapshot(["b": Proportion(count: 2, of: 9)])
    )
    #expect(complaining.touchpoints[0].complaint?.direction == .unclear)
    #expect(complaining.comparisons == 2)
  }

  @Test func `an analysis compared with itself says the same, and nothing is clear`() {
    let findings = Findings(
      definition: ShopFixture.definition(),
      measures: ShopFixture.measures()
    )
    let snapshot = AnalysisSnapshot(findings)
    let comparison = RunComparison(before: snapshot, after: snapshot)
    #expect(comparison.isSame)
    #expect(comparison.clearTouchpoints.isEmpty)
    #expect(comparison.touchpoints.map(\.id) == findings.graph.nodes.map(\.id))
    #expect(comparison.ways.count == findings.graph.allTransitions.count)
    #expect(comparison.ways.allSatisfy { $0.before == $0.after })
    // An end shows no drop-off.
    for (touchpoint, node) in zip(comparison.touchpoints, findings.graph.nodes) {
      #expect((touchpoint.dropOff == nil) == (node.shownDropOffRate?.value == nil))
    }
  }

  @Test func `touchpoints of both stand in the later order, those gone where they were`() {
    let one = Proportion(count: 1, of: 9)
    let comparison = RunComparison(
      before: snapshot(["gone-first": one, "a": one, "gone": one, "b": one, "c": one]),
      after: snapshot(["b": one, "a": one, "new": one, "c": one])
    )
    #expect(comparison.touchpoints.map(\.id) == ["gone-first", "b", "a", "gone", "new", "c"])
    #expect(comparison.caveats.contains(.touchpointsAdded([4])))
    #expect(comparison.caveats.contains(.touchpointsRemoved([0, 3])))
    #expect(comparison.touchpoints[0].after == nil)
    #expect(comparison.touchpoints[4].before == nil)
  }

  @Test func `what makes analyses hard to compare is said`() {
    let one: KeyValuePairs = ["a": Proportion(count: 1, of: 9)]
    let before = snapshot(one, period: 100...200)
    func caveats(_ after: AnalysisSnapshot) -> [ComparisonCaveat] {
      RunComparison(before: before, after: after).caveats
    }
    #expect(caveats(snapshot(one, period: 201...300)) == [])
    #expect(
      caveats(snapshot(one, period: 150...300))
        == [.overlap(Instant(microseconds: 150)...Instant(microseconds: 200))]
    )
    #expect(
      caveats(snapshot(one, period: 10...20))
        == [.reversed(before: Instant(microseconds: 200), after: Instant(microseconds: 20))]
    )
    let rules = AnalysisSnapshot.Rules(inactivity: .days(14), complaintWithin: .days(7))
    #expect(
      caveats(snapshot(one, period: 201...300, rules: rules)) == [
        .ruleChanged(.inactivity, before: .days(30), after: .days(14)),
        .ruleChanged(.complaintWithin, before: nil, after: .days(7)),
      ]
    )
    var other = snapshot(one, period: 201...300)
    other.id = "app"
    other.totals.journeys = 0
    #expect(caveats(other) == [.differentJourneys(before: "shop", after: "app"), .noJourneys])
    var busy = snapshot(one, period: 201...300)
    busy.totals.customers = 50
    #expect(caveats(busy) == [.severalJourneysPerCustomer(mean: 2)])
  }

  @Test func `the share of a way is of the journeys where it begins`() throws {
    let one = Proportion(count: 1, of: 100)
    var before = snapshot(["a": one, "b": one])
    var after = before
    before.ways = [.init(from: 0, to: 1, isDesigned: true, count: 60, journeys: 50)]
    after.ways = [
      .init(from: 0, to: 1, isDesigned: true, count: 20, journeys: 20),
      .init(from: 1, to: 0, isDesigned: false, count: 30, journeys: 30),
    ]
    let ways = RunComparison(before: before, after: after).ways
    #expect(ways.map { [$0.from, $0.to] } == [[0, 1], [1, 0]])
    #expect(ways[0].before == Proportion(count: 50, of: 100))
    #expect(ways[0].change?.direction == .lower)
    #expect(ways[1].before == Proportion(count: 0, of: 100))
    #expect(ways[1].change?.direction == .higher)
    #expect(!ways[1].isDesigned)
  }
}
