import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import TestSupport
import Testing

/// Each step by a log in which its evidence is there, counted by hand.
struct NextStepTests {
  /// The step for the drop-off at a touchpoint of the small shop.
  private func dropOff(
    at position: Int,
    _ groups: [ShopFixture.Group],
    threshold: Double? = 0.25,
    change: (inout JourneyDefinition, inout JourneyMeasures) -> Void = { _, _ in }
  ) throws -> NextStep {
    var definition = ShopFixture.definition(dropOff: threshold)
    var measures = ShopFixture.measures(for: definition, groups: groups)
    change(&definition, &measures)
    let findings = Findings(definition: definition, measures: measures)
    return try #require(findings.dropOffs.first { $0.position == position }).nextStep
  }

  private func group(
    _ path: [Int],
    _ journeys: Int,
    _ ending: ShopFixture.Ending
  ) -> ShopFixture.Group {
    ShopFixture.Group(path: path, journeys: journeys, ending: ending, pace: 60)
  }

  @Test func `too few journeys ask for patience`() throws {
    // 19 can be judged; one more, and there is a verdict.
    #expect(try dropOff(at: 1, [group([0, 1], 19, .droppedOff)]) == .wait)
    #expect(try dropOff(at: 1, [group([0, 1], 20, .droppedOff)]) == .askOwner)
  }

  @Test func `many open journeys ask for more time, unless they change nothing`() throws {
    // 30 of 100 are open. If all stay, 20 % of 100 are lost, below the threshold of 25 %.
    let open = [
      group([0, 1, 2], 50, .completed), group([0, 1], 20, .droppedOff), group([0, 1], 30, .open),
    ]
    #expect(try dropOff(at: 1, open) == .observeLonger)
    #expect(try dropOff(at: 1, open, threshold: nil) == .observeLonger)
    // 40 % of 100 are lost even so.
    let clear = [
      group([0, 1, 2], 30, .completed), group([0, 1], 40, .droppedOff), group([0, 1], 30, .open),
    ]
    #expect(try dropOff(at: 1, clear) == .askOwner)
    // 19 of 100 are open, fewer than one in five.
    let few = [
      group([0, 1, 2], 61, .completed), group([0, 1], 20, .droppedOff), group([0, 1], 19, .open),
    ]
    #expect(try dropOff(at: 1, few) == .askOwner)
  }

  @Test func `a rate that hangs on the silence asks to settle it`() throws {
    let groups = [group([0, 1, 2], 70, .completed), group([0, 1], 30, .droppedOff)]
    let step = try dropOff(at: 1, groups) { _, measures in
      // At twice the silence 10 % of 100 are lost, not 30 %.
      measures.touchpoints[1].doubleSilence.matureDroppedOff = 10
    }
    #expect(step == .settleSilence)
    #expect(try dropOff(at: 1, groups) == .askOwner)
  }

  @Test func `complaints are read, those of the commonest reason first`() throws {
    let findings = Findings(
      definition: ShopFixture.definition(),
      measures: ShopFixture.measures()
    )
    let delivery = try #require(findings.complaints.first)
    // 35 of each reason; ties go by name.
    #expect(delivery.nextStep == .readComplaints(reason: EventCount(event: "damaged", count: 35)))
    var measures = ShopFixture.measures()
    measures.touchpoints[5].complaintCategories = ["": CategoryCount(complaints: 70, customers: 70)]
    let silent = Findings(definition: ShopFixture.definition(), measures: measures)
    #expect(silent.complaints.first?.nextStep == .readComplaints(reason: nil))
    // Reasons that fewer than five customers gave are reasons all the same.
    measures.touchpoints[5].complaintCategories["torn"] = CategoryCount(complaints: 9, customers: 4)
    let rare = Findings(definition: ShopFixture.definition(), measures: measures)
    #expect(rare.complaints.first?.nextStep == .readRareReasons(minimumGroup: 5))
  }

  @Test func `where people complain too often, what they say comes before what they do`() throws {
    let groups = [group([0, 1, 2], 60, .completed), group([0, 1], 40, .droppedOff)]
    let step = try dropOff(at: 1, groups) { _, measures in
      measures.touchpoints[1].complaintsPreceding = 50
      measures.touchpoints[1].complainedJourneys = 50
      measures.touchpoints[1].complaintMatureComplained = 50
      measures.touchpoints[1].complaintCategories = [
        "late": CategoryCount(complaints: 50, customers: 50)
      ]
    }
    #expect(step == .readComplaints(reason: EventCount(event: "late", count: 50)))
  }

  @Test func `a common way that nobody designed is followed`() throws {
    // Of 60 who go on from the product page, 6 go to the order, past the checkout: one in ten.
    let common = [
      group([0, 1, 2], 54, .completed), group([0, 1, 3], 6, .completed),
      group([0, 1], 40, .droppedOff),
    ]
    guard case .followDetour(let way) = try dropOff(at: 1, common) else {
      Issue.record("no detour")
      return
    }
    #expect(way.touchpoint == 3)
    #expect(way.share.count == 6 && way.share.of == 60)
    let rare = [
      group([0, 1, 2], 55, .completed), group([0, 1, 3], 5, .completed),
      group([0, 1], 40, .droppedOff),
    ]
    #expect(try dropOff(at: 1, rare) == .askOwner)
  }

  @Test func `without an owner, one is to be named`() throws {
    let groups = [group([0, 1, 2], 60, .completed), group([0, 1], 40, .droppedOff)]
    let step = try dropOff(at: 1, groups) { definition, _ in
      definition.touchpoints[1].owner = "payments"
      definition.touchpoints[0].owner = "payments"
    }
    #expect(step == .askOwner)
    var definition = ShopFixture.definition()
    for position in definition.touchpoints.indices { definition.touchpoints[position].owner = nil }
    let findings = Findings(
      definition: definition,
      measures: ShopFixture.measures(for: definition, groups: groups)
    )
    #expect(findings.dropOffs.first?.nextStep == .nameOwner)
  }

  @Test func `a way that nobody designed is to be decided on`() {
    let findings = Findings(
      definition: ShopFixture.definition(),
      measures: ShopFixture.measures()
    )
    #expect(findings.headlines.last?.nextStep == .decideDesign)
  }
}
