import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import TestSupport
import Testing

struct FindingsTests {
  let findings = Findings(
    definition: ShopFixture.definition(),
    measures: ShopFixture.measures()
  )

  @Test func dropOffsAreRankedByJourneysLost() {
    #expect(findings.dropOffs.map(\.node.id) == ["checkout", "product"])
    #expect(findings.dropOffs.map(\.rank) == [1, 2])
    #expect(findings.dropOffs.map(\.journeys) == [110, 40])
    #expect(findings.dropOffs.map(\.verdict) == [.failure, .fine])
  }

  @Test func aFailurePointCarriesItsEvidence() throws {
    let checkout = try #require(findings.dropOffs.first)
    #expect(checkout.rate == Proportion(count: 110, of: 300))
    #expect(checkout.lowest == Proportion(count: 110, of: 300))
    // No journey is open there; 20 are at the product page, of 360 that visited it.
    #expect(checkout.highest == Proportion(count: 110, of: 300))
    let product = try #require(findings.dropOffs.last)
    #expect(product.rate == Proportion(count: 40, of: 340))
    #expect(product.lowest == Proportion(count: 40, of: 360))
    #expect(product.highest == Proportion(count: 60, of: 360))
    #expect(checkout.owner == "payments")
    #expect(checkout.channel == "web")
    #expect(checkout.stage == "Purchase")
    #expect(checkout.threshold == 0.25)
    // 110 left before a goal; all 190 who went on before one reached it later.
    #expect(checkout.goalsLost == 110)
    #expect(checkout.waysIn.map(\.touchpoint) == [1])
    #expect(checkout.waysOn.map(\.touchpoint) == [3, 4])
    #expect(checkout.waysOn.map(\.share.count) == [190, 20])
    #expect(checkout.detours.map(\.touchpoint) == [4])
    #expect(checkout.complaints == 0)
    #expect(checkout.reasons.isEmpty)
  }

  @Test func complaintsAreRankedByHowMany() throws {
    let delivery = try #require(findings.complaints.first)
    #expect(findings.complaints.count == 1)
    #expect(delivery.node.id == "delivery")
    #expect(delivery.complaints == 70)
    #expect(delivery.rate == Proportion(count: 70, of: 230))
    #expect(delivery.verdict == .failure)
    #expect(
      delivery.reasons.named == [
        EventCount(event: "damaged", count: 35), EventCount(event: "late", count: 35),
      ]
    )
    #expect(delivery.lowest == nil)
  }

  @Test func tiesGoToTheHigherRateThenToDefinitionOrder() {
    let definition = ShopFixture.definition()
    var measures = JourneyMeasures(for: definition)
    for (position, of) in [(0, 50), (1, 40), (2, 50), (5, 40)] {
      measures.touchpoints[position].silence.droppedOff = 10
      measures.touchpoints[position].silence.mature = of
      measures.touchpoints[position].silence.matureDroppedOff = 10
    }
    let findings = Findings(definition: definition, measures: measures)
    #expect(findings.dropOffs.map(\.position) == [1, 5, 0, 2])
  }

  @Test func withoutThresholdsThereAreNoVerdictsButTheSameRanking() {
    let definition = ShopFixture.definition(dropOff: nil, complaint: nil)
    let bare = Findings(definition: definition, measures: ShopFixture.measures())
    #expect(bare.dropOffs.map(\.position) == findings.dropOffs.map(\.position))
    #expect(bare.dropOffs.allSatisfy { $0.verdict == nil })
    #expect(bare.caveats.contains(.noThresholds))
    #expect(!bare.hasFailure(.dropOff))
    #expect(bare.headlines.count == 4)
  }

  @Test func ownThresholdsTakeThePlaceOfTheDefinitions() {
    var definition = ShopFixture.definition()
    definition.touchpoints[2].thresholds = Thresholds(dropOff: 0.5)
    let findings = Findings(definition: definition, measures: ShopFixture.measures())
    #expect(findings.touchpoints[2].dropOffVerdict == .fine)
    #expect(findings.touchpoints[2].thresholds == Thresholds(dropOff: 0.5, complaint: 0.05))
  }

  @Test func anEndLosesJourneysButShowsNoRate() throws {
    let definition = ShopFixture.definition()
    // The review is an end; a cancellation after it is lost there.
    let groups = [
      ShopFixture.Group(path: [0, 6, 4], journeys: 50, ending: .exited, pace: 60),
      ShopFixture.Group(path: [0, 6], journeys: 50, ending: .completed, pace: 60),
    ]
    let findings = Findings(
      definition: definition,
      measures: ShopFixture.measures(for: definition, groups: groups)
    )
    let review = try #require(findings.dropOffs.first)
    #expect(review.node.id == "review")
    #expect(review.journeys == 50)
    #expect(review.rate == nil)
    #expect(review.verdict == nil)
    #expect(findings.touchpoints[6].dropOffVerdict == .failure)
    #expect(findings.touchpoints[6].shownDropOffVerdict == nil)
    #expect(!findings.hasFailure(.dropOff))
  }

  @Test func sensitivityTakesHalfAndDoubleSilence() {
    #expect(findings.sensitivity.map(\.silence) == [.days(7), .days(14), .days(28)])
    #expect(findings.sensitivity[1].droppedOffShare == Proportion(count: 150, of: 400))
    #expect(findings.sensitivity[0].standing.droppedOff == 175)
    #expect(findings.sensitivity[0].openShare == Proportion(count: 25, of: 400))
  }
}
