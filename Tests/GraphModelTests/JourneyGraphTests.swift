import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import TestSupport
import Testing

struct JourneyGraphTests {
  let graph = JourneyGraph(
    definition: ShopFixture.definition(),
    measures: ShopFixture.measures()
  )

  @Test func nodesKeepDefinitionOrderAndCarryTheirMeasures() throws {
    #expect(
      graph.nodes.map(\.id) == [
        "search", "product", "checkout", "order", "cancel", "delivery", "review", "gift-card",
      ]
    )
    let checkout = graph.nodes[2]
    // 100 + 90 + 30 + 60 + 20 journeys; 90 fell silent there, 20 cancelled after it.
    #expect(checkout.measures.journeys == 300)
    #expect(checkout.shownDropOffRate == Proportion(count: 110, of: 300))
    #expect(checkout.arrivals == 300)
    #expect(checkout.departures == 210)
  }

  @Test func anEndShowsNoDropOffRate() {
    #expect(graph.nodes[6].shownDropOffRate == nil)
    #expect(graph.nodes[6].measures.silence.dropOffRate == Proportion(count: 0, of: 200))
  }

  @Test func edgesAreTheUnionOfDesignedAndTaken() throws {
    let pairs = graph.edges.map { [$0.from, $0.to] }
    #expect(
      pairs == [
        [0, 1], [0, 3], [1, 0], [1, 2], [2, 3], [2, 4], [3, 5], [5, 6], [5, 7],
      ]
    )
    #expect(graph.undesignedTransitions.map { [$0.from, $0.to] } == [[0, 3], [1, 0], [2, 4]])
    #expect(graph.unusedTransitions.map { [$0.from, $0.to] } == [[5, 7]])
  }

  @Test func sharesAreOfAllTransitionsOutRepeatsIncluded() throws {
    let edge = try #require(graph.edge(from: 0, to: 1))
    // Out of search: 100 + 90 + 30 + 40 + 20 + 20 to product, 40 to order, 60 repeats.
    #expect(edge.count == 300)
    #expect(edge.transitionsOut == 400)
    #expect(edge.share == 0.75)
    let skipped = try #require(graph.edge(from: 0, to: 3))
    #expect(skipped.share == 0.1)
    // 340 journeys visited search.
    #expect(skipped.journeyShare == Proportion(count: 40, of: 340))
  }

  @Test func repeatsStandApart() throws {
    #expect(graph.repeats.map { [$0.from, $0.to] } == [[0, 0]])
    let search = try #require(graph.edge(from: 0, to: 0))
    #expect(search.count == 60)
    #expect(search.journeys == 30)
    #expect(!search.isDesigned)
    #expect(graph.nodes[0].repeatedVisits == 60)
    #expect(graph.takenTransitions.count == 9)
    #expect(graph.takenTransitions.first?.isRepeat == true)
  }

  @Test func groupsKnowTheirTouchpoints() {
    #expect(graph.stages.map(\.touchpoints) == [[0, 1], [2, 3, 4], [5, 6, 7]])
    #expect(graph.owners.map(\.id) == ["marketing", "payments", "logistics"])
    #expect(graph.owners.map(\.touchpoints) == [[0, 1, 6, 7], [2, 3], [5]])
    // 90 + 20 at checkout.
    #expect(graph.stages[1].droppedOffShare == Proportion(count: 110, of: 340))
  }

  @Test func unvisitedTouchpointsAndUnmappedEventsAreListed() {
    #expect(graph.unvisitedTouchpoints.map(\.id) == ["gift-card"])
    #expect(graph.unmappedEvents.map(\.event) == ["newsletter", "ad_view", "chat_opened"])
  }

  @Test func aDesignedRepeatThatNobodyTookIsUnused() {
    var definition = ShopFixture.definition()
    definition.touchpoints[3].next = [3, 5]
    let graph = JourneyGraph(definition: definition, measures: ShopFixture.measures())
    #expect(graph.unusedTransitions.map { [$0.from, $0.to] } == [[3, 3], [5, 7]])
    #expect(graph.takenTransitions.allSatisfy { $0.isTaken })
  }

  @Test func aLogWithoutJourneysGivesTheDesignAlone() {
    let definition = ShopFixture.definition()
    let graph = JourneyGraph(definition: definition, measures: JourneyMeasures(for: definition))
    #expect(graph.unvisitedTouchpoints.count == 8)
    #expect(graph.takenTransitions.isEmpty)
    #expect(graph.edges.allSatisfy { $0.isDesigned && $0.share == nil })
    #expect(graph.nodes[0].timeToNext.meanSeconds == nil)
  }
}
