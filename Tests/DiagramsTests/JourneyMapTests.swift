import Diagrams
import GraphvizRendering
import JourneyModel
import TestSupport
import Testing

@Suite struct JourneyMapTests {
  func map(_ definition: JourneyDefinition = ShopFixture.definition()) throws -> Diagram {
    try #require(DiagramKind.journeyMap.draw(DiagramInput(definition: definition)))
  }

  @Test func theShopAsText() throws {
    try expectGolden(map().dot, "journey-map.dot")
  }

  @Test func itNeedsNoMeasures() throws {
    let diagram = try map()
    #expect(!DiagramKind.journeyMap.needsFindings)
    #expect(diagram.name == "journey-map")
    #expect(diagram.title == "Journey map: Online shop")
    #expect(
      diagram.description
        == "The designed journey: 3 stages, 8 touchpoints, 6 designed ways, 3 owners. It begins at "
        + "Search, Product page. Its goal is Order."
    )
    #expect(diagram.caption.joined().contains("3 stages, 8 touchpoints, 6 designed ways"))
  }

  @Test func allDesignedWaysAreDrawn() throws {
    let definition = ShopFixture.definition()
    let diagram = try map(definition)
    for from in definition.touchpoints.indices {
      for to in definition.designedNext(of: from) {
        let name = "\(definition.touchpoints[from].id)->\(definition.touchpoints[to].id)"
        #expect(diagram.elementTitles[name]?.hasSuffix("designed") == true, "\(name)")
      }
    }
    for touchpoint in definition.touchpoints {
      #expect(diagram.elementTitles[touchpoint.id]?.hasPrefix(touchpoint.title) == true)
    }
    #expect(diagram.elementTitles["order"] == "Order, goal, channel web, owner payments")
  }

  @Test func rolesAreWords() throws {
    let drawn = try RenderedDiagram(map())
    let texts = drawn.geometry.nodes.flatMap { node in
      node.name.contains(":") ? [] : node.texts.map(\.content)
    }.joined(separator: " ")
    for word in ["▶ entry", "★ goal", "■ end", "✕ exit", "courier", "logistics"] {
      #expect(texts.contains(word), "\(word)")
    }
  }

  @Test func aDefinitionWithoutWaysIsDrawn() throws {
    var definition = ShopFixture.definition()
    for index in definition.touchpoints.indices { definition.touchpoints[index].next = [] }
    let drawn = try RenderedDiagram(map(definition))
    drawn.expectSound("no ways")
    #expect(drawn.geometry.edges.isEmpty)
  }
}
