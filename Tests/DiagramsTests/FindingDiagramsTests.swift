import Diagrams
import FailureAnalysis
import GraphModel
import GraphvizRendering
import JourneyMeasurement
import JourneyModel
import TestSupport
import Testing
import Wording

/// The kinds that show findings otherwise than on the map of the journey.
@Suite struct FindingDiagramsTests {
  static let kinds = [DiagramKind.stageFunnel, .teamMap, .variants, .neighbourhood]
  static let shop = DiagramInput(
    findings: Findings(definition: ShopFixture.definition(), measures: ShopFixture.measures())
  )

  func text(_ drawn: RenderedDiagram, _ node: String) -> String {
    drawn.geometry.nodes.first { $0.name == node }?.texts.map(\.content).joined(separator: " ")
      ?? ""
  }

  @Test func theyNeedFindings() {
    for kind in Self.kinds {
      let input = DiagramInput(definition: ShopFixture.definition())
      #expect(kind.draw(input) == nil)
      #expect(kind.absence(input) == "it needs an analysis of events")
    }
  }

  @Test func theFunnelSaysHowFarJourneysGot() throws {
    // By the fixture's groups: of 400 journeys 340 came to Purchase or later, 230 to After sales.
    let drawn = try RenderedDiagram(#require(DiagramKind.stageFunnel.draw(Self.shop)))
    #expect(text(drawn, "stage:0").contains("400 (100%) reached it or a later stage"))
    #expect(text(drawn, "stage:1").contains("340 (85%) reached it or a later stage"))
    #expect(text(drawn, "stage:0").contains("60 (15%) got no further"))
    #expect(text(drawn, "stage:2").contains("230 (58%) reached it or a later stage"))
    #expect(!text(drawn, "stage:2").contains("further"))
  }

  @Test func theTeamMapHasEveryTeamAndWhatPassesBetweenThem() throws {
    let drawn = try RenderedDiagram(#require(DiagramKind.teamMap.draw(Self.shop)))
    let graph = try #require(Self.shop.findings).graph
    #expect(text(drawn, "team:0").contains("marketing"))
    #expect(text(drawn, "team:1").contains("Checkout"))
    #expect(text(drawn, "team:none").contains("Cancellation"))
    // Added up by hand from the ways between the touchpoints of two teams.
    let passed = graph.edges.filter {
      graph.nodes[$0.from].touchpoint.owner == "marketing"
        && graph.nodes[$0.to].touchpoint.owner == "payments"
    }.reduce(0) { $0 + $1.count }
    #expect(passed > 0)
    let title = try #require(drawn.diagram.elementTitles["team:0->team:1"])
    #expect(title.hasPrefix("marketing to payments: \(passed) steps"))
  }

  @Test func variantsAreStripsWithRepeatsCollapsed() throws {
    let findings = try #require(Self.shop.findings)
    let drawn = try RenderedDiagram(#require(DiagramKind.variants.draw(Self.shop)))
    for (index, variant) in findings.variants.prefix(10).enumerated() {
      let boxes = drawn.geometry.nodes.filter {
        $0.name.hasPrefix("variant:\(index + 1):") && !$0.name.contains("way")
      }
      #expect(boxes.count == variant.runs.count)
    }
    let repeated = try #require(
      findings.variants.firstIndex { $0.runs.contains { $0.visits > 1 } }
    )
    let all = drawn.geometry.nodes.filter { $0.name.hasPrefix("variant:\(repeated + 1):") }
    let texts = all.map { $0.texts.map(\.content).joined() }
    #expect(texts.contains { $0.contains("×") })
  }

  @Test func oneVariantCanBeAskedFor() throws {
    var input = Self.shop
    input.variant = 2
    let diagram = try #require(DiagramKind.variants.draw(input))
    #expect(diagram.title == "Variant 2: Online shop")
    #expect(diagram.elementTitles["variant:2"] != nil)
    #expect(diagram.elementTitles["variant:1"] == nil)
    input.variant = 99
    #expect(DiagramKind.variants.draw(input) == nil)
    #expect(DiagramKind.variants.absence(input)?.contains("is no such variant: ") == true)
  }

  @Test func theNeighbourhoodIsOfTheWorstOrOfWhatIsAskedFor() throws {
    #expect(DiagramKind.neighbourhood.draw(Self.shop)?.title == "Around Checkout: Online shop")
    var input = Self.shop
    input.touchpoint = 5
    let drawn = try RenderedDiagram(#require(DiagramKind.neighbourhood.draw(input)))
    #expect(drawn.diagram.title == "Around Delivery: Online shop")
    let graph = try #require(input.findings).graph
    for edge in graph.edges(into: 5) where edge.isTaken {
      let text = text(drawn, "in:\(graph.nodes[edge.from].id)")
      #expect(text.contains("\(edge.count) of \(graph.nodes[5].measures.visits) visits"))
    }
    for edge in graph.edges(from: 5) where edge.isTaken {
      #expect(text(drawn, "out:\(graph.nodes[edge.to].id)").contains("\(edge.count) of"))
    }
    #expect(text(drawn, "out:complaint").contains("Complained"))
    // By the fixture's groups 60 visits of Search came straight after another one there.
    input.touchpoint = 0
    let search = try RenderedDiagram(#require(DiagramKind.neighbourhood.draw(input)))
    let visits = graph.nodes[0].measures.visits
    #expect(text(search, "out:again").contains("60 of \(visits) visits"))
  }

  @Test(arguments: [1, 2]) func simplerOnesAreSound(level: Int) throws {
    for kind in Self.kinds {
      let diagram = try #require(kind.draw(Self.shop, level: level))
      try RenderedDiagram(diagram, picture: "level-\(level)")
        .expectSound("\(kind.name), level \(level)")
    }
  }

  @Test func anEmptyLogIsDrawnWhereThereIsAnything() throws {
    let definition = ShopFixture.definition()
    let findings = Findings(
      definition: definition,
      measures: ShopFixture.measures(for: definition, groups: [])
    )
    for kind in Self.kinds {
      guard let diagram = kind.draw(DiagramInput(findings: findings)) else {
        #expect(kind.name == "variants")
        continue
      }
      try RenderedDiagram(diagram).expectSound("\(kind.name)")
    }
  }

  @Test func germanIsGermanEverywhere() throws {
    let findings = try #require(Self.shop.findings)
    let input = DiagramInput(findings: findings, language: .german)
    for kind in DiagramKind.all {
      guard let diagram = kind.draw(input) else { continue }
      let drawn = try RenderedDiagram(diagram, picture: "german")
      drawn.expectSound("\(kind.name) in German")
      let texts = drawn.geometry.allTexts.map(\.content).joined(separator: " ")
      for word in ["journey ", "left", "drop-off", "complaint", "designed", "visits", " of "] {
        #expect(!texts.contains(word), "\(kind.name): \(word)")
      }
    }
  }
}
