import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import TestSupport
import Testing

struct TeamFindingTests {
  private let findings = Findings(
    definition: ShopFixture.definition(),
    measures: ShopFixture.measures()
  )

  @Test func `a team has its own touchpoints and failure points`() throws {
    #expect(findings.teams.map(\.group.title) == ["marketing", "payments", "logistics"])
    let payments = findings.teams[1]
    #expect(payments.touchpoints.map(\.node.id) == ["checkout", "order"])
    #expect(payments.dropOffs.map(\.node.id) == ["checkout"])
    #expect(payments.complaints.isEmpty && payments.complaintCount == 0)
    #expect(payments.count(of: .failure) == 1 && payments.count(of: .fine) == 1)
    #expect(findings.teams[2].complaintCount == 70)
    #expect(findings.unownedTouchpoints.map(\.node.id) == ["cancel"])
    #expect(findings.metShare(of: payments).of == 400)
  }

  @Test func `ways in and out cross the team's border, and only they`() throws {
    // By hand from the fixture: product -> checkout 300, search -> order 40;
    // order -> delivery 230, checkout -> cancellation 20. checkout -> order stays inside.
    let payments = findings.teams[1]
    let into = payments.waysIn(1)
    #expect(into.shown.map { [$0.edge.from, $0.edge.to] } == [[1, 2]])
    #expect(into.shown.first?.share == Proportion(count: 300, of: 340))
    #expect(into.omitted == 1 && into.omittedWeight == 40)
    let outOf = payments.waysOut(5)
    #expect(outOf.shown.map { [$0.edge.from, $0.edge.to] } == [[3, 5], [2, 4]])
    #expect(outOf.shown.map(\.share.count) == [230, 20])
    #expect(outOf.omitted == 0)
    #expect(findings.teams[0].entries == 400)
  }

  @Test func `touchpoints score by how their rates stand to their thresholds`() {
    func score(_ threshold: Double?, _ position: Int) -> Int {
      let definition = ShopFixture.definition(dropOff: threshold, complaint: nil)
      let findings = Findings(
        definition: definition,
        measures: ShopFixture.measures(for: definition)
      )
      return JourneyScore.score(findings.touchpoints[position])
    }
    // Checkout: 110 of 300 are lost, 36.7 %, from 31.4 %.
    #expect(score(0.18, 2) == 1)
    #expect(score(0.25, 2) == 2)
    #expect(score(0.33, 2) == 3)
    #expect(score(0.4, 2) == 4)
    #expect(score(0.8, 2) == 5)
    #expect(score(nil, 2) == 3)
    // Nobody came to the gift card.
    #expect(score(0.25, 7) == 3)
  }

  @Test func `main ways lead to every touchpoint, and rare ones are left out`() {
    // By hand: eight ways, by 300, 300, 230, 200, 190, 40, 20 and 20 steps. Most journeys begin at
    // the search; 40 of 400 go from there straight to the order, 20 back to the search: one in
    // twenty. Only the way to the cancellation, as rare, is the only one to where it leads.
    let ways = findings.mainWays(100)
    #expect(ways.shown.map(\.count) == [300, 300, 230, 200, 190, 20, 40, 20])
    #expect(ways.omitted == 0)
    let few = findings.mainWays(6)
    #expect(Set(few.shown.map(\.to)) == [1, 2, 3, 4, 5, 6])
    #expect(few.omitted == 2 && few.omittedWeight == 60)
    var measures = ShopFixture.measures()
    measures.transitions[1 * 8 + 0].journeys = 19
    let rarer = Findings(definition: ShopFixture.definition(), measures: measures).mainWays(100)
    #expect(rarer.omitted == 1 && rarer.omittedWeight == 20)
  }
}
