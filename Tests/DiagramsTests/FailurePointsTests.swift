import Diagrams
import FailureAnalysis
import GraphModel
import GraphvizRendering
import JourneyMeasurement
import JourneyModel
import TestSupport
import Testing
import Wording

@Suite struct FailurePointsTests {
  static let shop = Findings(
    definition: ShopFixture.definition(),
    measures: ShopFixture.measures()
  )

  func draw(_ findings: Findings, level: Int = 0, filter: String? = nil) throws -> Diagram {
    let input = DiagramInput(findings: findings, filter: filter)
    return try #require(DiagramKind.failurePoints.draw(input, level: level))
  }

  /// The ways that a diagram draws, as positions of touchpoints.
  func ways(_ diagram: Diagram, _ findings: Findings) -> [GraphEdge] {
    let nodes = findings.graph.nodes
    return findings.graph.edges.filter {
      diagram.elementTitles["\(nodes[$0.from].id)->\(nodes[$0.to].id)"] != nil
    }
  }

  func text(_ value: Int) -> String { Language.english.numbers.integer(value) }

  @Test func theShopAsText() throws {
    try expectGolden(draw(Self.shop).dot, "failure-points.dot")
  }

  @Test func withoutFindingsThereIsNothing() {
    let input = DiagramInput(definition: ShopFixture.definition())
    #expect(DiagramKind.failurePoints.draw(input) == nil)
    #expect(DiagramKind.failurePoints.needsFindings)
    #expect(DiagramKind.failurePoints.absence(input) == "it needs an analysis of events")
  }

  @Test func wordsSayWhatTheFixtureSays() throws {
    let diagram = try draw(Self.shop)
    // Of 300 journeys at checkout 90 fell silent and 20 cancelled next.
    #expect(diagram.description.hasPrefix("Checkout loses 110 journeys: drop-off 37%"))
    #expect(diagram.description.contains("a failure by its threshold of 25%"))
    let caption = diagram.caption.joined(separator: "\n")
    #expect(caption.contains("2024-12-31 to 2025-03-31, as of 2025-03-31 12:00 UTC"))
    #expect(
      caption.contains("380 customers, 400 journeys: 200 completed, 150 dropped off, 50 still open")
    )
    #expect(caption.contains("all journeys"))
    #expect(try draw(Self.shop, filter: "channel app").caption[0].hasSuffix("Filter: channel app"))
    let checkout = try #require(diagram.elementTitles["checkout"])
    #expect(checkout.contains("110 of 300"))
    #expect(checkout.contains("failure"))
    #expect(diagram.elementTitles["gift-card"] == "Gift card: never visited")
    #expect(
      diagram.elementTitles["delivery->gift-card"]?.hasSuffix("designed, never taken") == true
    )
    #expect(diagram.elementTitles["search->order"]?.hasSuffix("not designed") == true)
  }

  @Test func cardsSayWhatHappened() throws {
    let drawn = try RenderedDiagram(draw(Self.shop))
    func texts(_ name: String) -> String {
      drawn.geometry.nodes.first { $0.name == name }?.texts.map(\.content).joined() ?? ""
    }
    for word in ["▲ failure", "110 lost", "37%", "(31–42) of 300"] {
      #expect(texts("checkout").contains(word), "\(word) in \(texts("checkout"))")
    }
    #expect(texts("gift-card").contains("never visited"))
    // An end shows no drop-off.
    #expect(!texts("review").contains("drop-off"))
    #expect(texts("review").contains("complaint"))
    #expect(texts("search").contains("↻ 60"))
  }

  @Test(arguments: [DiagramKind.failurePoints, .channelLanes, .ownerLanes, .neighbourhood])
  func whatIsRepeatedStandsOnNoLineOfARate(kind: DiagramKind) throws {
    // Narrow cards, as where swim lanes need the room: there not all fits beside the journeys.
    var signs = 0
    for seed in UInt64(0)..<3 {
      let definition = RandomJourney.definition(touchpoints: 20, seed: seed)
      let findings = RandomJourney.findings(definition, seed: seed)
      for level in 0...DiagramKind.simplestLevel {
        guard let diagram = kind.draw(DiagramInput(findings: findings), level: level) else {
          continue
        }
        // Of the cards: the legend explains the sign.
        for node in try RenderedDiagram(diagram).geometry.nodes
        where findings.graph.nodes.contains(where: { $0.id == node.name }) {
          for sign in node.texts where sign.content.hasPrefix("↻") {
            signs += 1
            let beside = node.texts.filter { abs($0.box.bottom - sign.box.bottom) < 4 }
            #expect(!beside.contains { $0.content.hasPrefix("(") }, "\(kind.name) \(seed)")
          }
        }
      }
    }
    #expect(signs > 0)
  }

  @Test func complaintsAreLeftOutWhereNoneAreKnown() throws {
    var definition = ShopFixture.definition()
    definition.signals.complaint = nil
    let findings = Findings(
      definition: definition,
      measures: ShopFixture.measures(for: definition)
    )
    #expect(try !draw(findings).dot.contains("complaint"))
  }

  @Test func withoutThresholdsTheWorstAreRanked() throws {
    let definition = ShopFixture.definition(dropOff: nil, complaint: nil)
    let findings = Findings(
      definition: definition,
      measures: ShopFixture.measures(for: definition)
    )
    let dot = try draw(findings).dot
    #expect(dot.contains("▼ most lost"))
    #expect(dot.contains("▼ 2nd most lost"))
    #expect(!dot.contains("failure:"))
  }

  @Test func anEmptyLogIsDrawn() throws {
    let definition = ShopFixture.definition()
    let findings = Findings(
      definition: definition,
      measures: ShopFixture.measures(for: definition, groups: [])
    )
    let drawn = try RenderedDiagram(draw(findings))
    drawn.expectSound("empty")
    #expect(drawn.diagram.description.hasPrefix("No touchpoint stands out"))
  }

  @Test(arguments: [(5, 1), (12, 2), (20, 3), (40, 4), (100, 5)] as [(Int, UInt64)])
  func whatIsNotDrawnIsCounted(count: Int, seed: UInt64) throws {
    let definition = RandomJourney.definition(touchpoints: count, seed: seed)
    let findings = RandomJourney.findings(definition, seed: seed)
    for level in 0...DiagramKind.simplestLevel {
      let diagram = try draw(findings, level: level)
      let drawn = ways(diagram, findings)
      let all = findings.graph.edges.filter(\.isTaken)
      let rarer = all.count - drawn.count(where: \.isTaken)
      let steps = all.reduce(0) { $0 + $1.count }
      let left = steps - drawn.reduce(0) { $0 + $1.count }
      let caption = diagram.caption.joined(separator: "\n")
      if rarer > 0 {
        let noun = rarer == 1 ? "further way" : "further ways"
        #expect(
          caption.contains(
            "\(text(rarer)) \(noun) with \(text(left)) of \(text(steps)) steps"
          ),
          "\(caption)"
        )
      } else {
        #expect(!caption.contains("further way"))
      }
    }
  }

  @Test(arguments: [5, 12, 40]) func everyTouchpointKeepsItsMainWays(count: Int) throws {
    let definition = RandomJourney.definition(touchpoints: count, seed: 11)
    let findings = RandomJourney.findings(definition, seed: 11)
    let graph = findings.graph
    for level in 0...DiagramKind.simplestLevel {
      let drawn = ways(try draw(findings, level: level), findings)
      for node in graph.nodes
      where !node.touchpoint.isEntry && node.measures.entries < node.arrivals {
        let most = graph.edges(into: node.position).map(\.count).max()
        #expect(drawn.contains { $0.to == node.position && $0.count == most }, "into \(node.id)")
      }
      for node in graph.nodes where !node.touchpoint.isEnd && !node.touchpoint.isExit {
        guard let most = graph.edges(from: node.position).map(\.count).max(), most > 0 else {
          continue
        }
        #expect(drawn.contains { $0.from == node.position && $0.count == most }, "from \(node.id)")
      }
    }
  }

  @Test func foldedTouchpointsAddUp() throws {
    let definition = RandomJourney.definition(touchpoints: 100, seed: 2)
    let findings = RandomJourney.findings(definition, seed: 2)
    let diagram = try draw(findings)
    let folded = findings.graph.nodes.filter { diagram.elementTitles[$0.id] == nil }
    #expect(folded.count == 60)
    let visits = folded.reduce(0) { $0 + $1.measures.visits }
    let left = folded.reduce(0) { $0 + $1.measures.droppedOff }
    let caption = diagram.caption.joined(separator: "\n")
    #expect(caption.contains("Folded: 60 of 100 touchpoints, with \(text(visits)) of"))
    #expect(caption.contains("\(text(left)) of"))
  }

  @Test func simplerLevelsHaveLess() throws {
    let definition = RandomJourney.definition(touchpoints: 12, seed: 1)
    let findings = RandomJourney.findings(definition, seed: 1)
    let diagrams = try (0...DiagramKind.simplestLevel).map { try draw(findings, level: $0) }
    #expect(diagrams.map(\.level) == [0, 1, 2])
    #expect(ways(diagrams[1], findings).count < ways(diagrams[0], findings).count)
    #expect(diagrams[2].dot.count < diagrams[1].dot.count)
    #expect(!diagrams[2].dot.contains("<table"))
    for diagram in diagrams {
      let drawn = try RenderedDiagram(diagram, picture: "level-\(diagram.level)")
      drawn.expectSound("level \(diagram.level)")
      if diagram.level > 0 { #expect(drawn.geometry.edges.allSatisfy { $0.texts.isEmpty }) }
    }
    #expect(try draw(findings, level: 9).level == 2)
    #expect(try draw(findings, level: -1).level == 0)
  }
}
