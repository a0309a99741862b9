import JourneyMeasurement
import JourneyModel
import TestSupport
import Testing

/// What an edition for sharing hides of worth: everything that tells of a small group.
struct WorthSharingTests {
  /// The shop's measures, where the busiest customers have so many journeys that a group of fewer may be
  /// of too few customers.
  private static func shared(
    _ busiest: [Int],
    group: Int = 5
  ) -> (JourneyMeasures, JourneyMeasures) {
    var (definition, measures) = ShopFixture.valued()
    definition.minimumGroup = group
    measures.totals.busiest = LargestCounts(limit: 4)
    for count in busiest { measures.totals.busiest.add(count) }
    measures.totals.busiestEvents = measures.totals.busiest
    let shared = measures.shared(under: definition)
    #expect(shared.shared(under: definition).worth == shared.worth)
    return (measures, shared)
  }

  @Test func `large groups stay as they are`() {
    let (measures, shared) = Self.shared([1, 1, 1, 1])
    #expect(shared.worth == measures.worth)
  }

  @Test func `a cohort of whom few came back is gone, and with it what a customer is worth`() {
    // Groups of 41 journeys, and of 41 customers, are shown: 30 of 200 came back.
    let (measures, shared) = Self.shared([10, 10, 10, 10], group: 41)
    #expect(shared.worth.retention.active.isEmpty && shared.worth.retention.value.count == 0)
    #expect(shared.worth.journeyValue == measures.worth.journeyValue)
    // 20 of 40 that complained were lost, 30 visits were repeats: too few.
    #expect(shared.worth.touchpoints[5].complained == LossCounts())
    #expect(shared.worth.touchpoints[2].repeatCost.count == 0)
    #expect(shared.worth.touchpoints[2].cost == measures.worth.touchpoints[2].cost)
  }
}
