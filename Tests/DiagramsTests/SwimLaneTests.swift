import Diagrams
import FailureAnalysis
import GraphModel
import GraphvizRendering
import JourneyMeasurement
import JourneyModel
import TestSupport
import Testing

@Suite struct SwimLaneTests {
  static let kinds = [DiagramKind.channelLanes, .ownerLanes, .blueprint]

  static func shop(backstage: [Int] = [5]) -> JourneyDefinition {
    var definition = ShopFixture.definition()
    for index in backstage { definition.touchpoints[index].isBackstage = true }
    return definition
  }

  static func findings(_ definition: JourneyDefinition) -> Findings {
    Findings(definition: definition, measures: ShopFixture.measures(for: definition))
  }

  /// The lane in which a touchpoint's card stands, by its title.
  func lane(of id: String, in drawn: RenderedDiagram) throws -> String {
    let card = try #require(drawn.geometry.nodes.first { $0.name == id }?.box)
    let cell = try #require(
      drawn.geometry.clusters.first {
        $0.name.hasPrefix("cluster_lane:") && $0.name.contains("stage")
          && $0.box?.contains(card, tolerance: 0) == true
      }
    )
    let title = try #require(drawn.diagram.elementTitles[cell.name])
    return String(title.split(separator: ", ").last ?? "")
  }

  @Test func lanesAreChannels() throws {
    let input = DiagramInput(definition: Self.shop())
    let drawn = try RenderedDiagram(#require(DiagramKind.channelLanes.draw(input)))
    #expect(drawn.diagram.title == "Journey map by channel: Online shop")
    #expect(try lane(of: "search", in: drawn) == "web")
    #expect(try lane(of: "delivery", in: drawn) == "courier")
    #expect(try lane(of: "cancel", in: drawn) == "No channel")
    // What the lane says does not stand on the cards again.
    let texts = drawn.geometry.nodes.first { $0.name == "search" }?.texts.map(\.content) ?? []
    #expect(!texts.joined().contains("web") && texts.joined().contains("marketing"))
  }

  @Test func lanesAreOwnersWithWhatTheyLose() throws {
    let findings = Self.findings(Self.shop())
    let input = DiagramInput(findings: findings)
    let drawn = try RenderedDiagram(#require(DiagramKind.ownerLanes.draw(input)))
    #expect(drawn.diagram.title == "Failure points by owner: Online shop")
    for (owner, group) in zip(["marketing", "payments", "logistics"], findings.graph.owners) {
      #expect(group.id == owner)
      let title = drawn.diagram.elementTitles.values.first { $0.hasPrefix("\(owner), ") }
      #expect(
        title
          == "\(owner), \(group.measures.journeys) journeys, \(group.measures.droppedOff) lost"
      )
    }
    #expect(try lane(of: "checkout", in: drawn) == "payments")
    #expect(try lane(of: "cancel", in: drawn) == "No owner")
  }

  @Test func aLineOfVisibilityPartsFrontAndBackStage() throws {
    let input = DiagramInput(definition: Self.shop(backstage: [2, 5]))
    let drawn = try RenderedDiagram(#require(DiagramKind.blueprint.draw(input)))
    #expect(drawn.diagram.title == "Service blueprint: Online shop")
    let line = try #require(
      drawn.geometry.nodes.first { $0.texts.map(\.content) == ["Line of visibility"] }?.box
    )
    for touchpoint in input.definition.touchpoints {
      let card = try #require(drawn.geometry.nodes.first { $0.name == touchpoint.id }?.box)
      // Graphviz's y runs upwards.
      if touchpoint.isBackstage {
        #expect(card.top < line.bottom)
        #expect(try lane(of: touchpoint.id, in: drawn) == "Back stage")
      } else {
        #expect(card.bottom > line.top)
        #expect(try lane(of: touchpoint.id, in: drawn) == "Front stage")
      }
    }
  }

  @Test func blankLanesStayBlankBelowTheOthers() throws {
    var input = DiagramInput(findings: Self.findings(Self.shop()))
    input.blankLanes = BlankLane.allCases
    for kind in Self.kinds {
      let drawn = try RenderedDiagram(#require(kind.draw(input)), picture: "blank")
      drawn.expectSound("\(kind.name) with blank lanes")
      let lanes = drawn.geometry.clusters.filter { !$0.texts.isEmpty && $0.name.contains("lane") }
      let titles = lanes.map { $0.texts.map(\.content).joined(separator: " ") }
      #expect(titles.suffix(4) == ["Emotion", "Pains", "Ideas", "Who does it"])
      let top = try #require(lanes.suffix(4).first?.box?.top)
      for touchpoint in input.definition.touchpoints {
        let card = try #require(drawn.geometry.nodes.first { $0.name == touchpoint.id }?.box)
        #expect(card.bottom > top)
      }
    }
  }

  @Test func withoutThemTheyAreNotDrawnAndSayWhy() {
    var definition = ShopFixture.definition()
    for index in definition.touchpoints.indices {
      definition.touchpoints[index].channel = nil
      definition.touchpoints[index].owner = nil
    }
    let reasons = [
      "no touchpoint of the definition has a `channel`",
      "no touchpoint of the definition has an `owner`",
      "no touchpoint of the definition is `backstage: true`",
    ]
    for input in [DiagramInput(definition: definition), .init(findings: Self.findings(definition))]
    {
      for (kind, reason) in zip(Self.kinds, reasons) {
        #expect(kind.draw(input) == nil)
        #expect(kind.absence(input) == reason)
      }
    }
  }

  @Test func theOverlayHasTheWaysOfTheFailurePoints() throws {
    let input = DiagramInput(findings: Self.findings(Self.shop()))
    let points = try #require(DiagramKind.failurePoints.draw(input))
    let ways = points.elementTitles.filter { $0.key.contains("->") && !$0.key.contains(":") }
    #expect(ways.values.contains { $0.hasSuffix("designed, never taken") })
    for kind in Self.kinds {
      let overlay = try #require(kind.draw(input))
      for (way, title) in ways { #expect(overlay.elementTitles[way] == title, "\(kind.name)") }
      #expect(overlay.elementTitles["checkout"] == points.elementTitles["checkout"])
    }
  }

  @Test(arguments: [1, 2]) func simplerLanesAreSound(level: Int) throws {
    for count in [12, 40] {
      let definition = RandomJourney.definition(touchpoints: count, seed: 4)
      let findings = RandomJourney.findings(definition, seed: 4)
      for kind in Self.kinds {
        let diagram = try #require(kind.draw(DiagramInput(findings: findings), level: level))
        try RenderedDiagram(diagram, picture: "\(count)-level-\(level)")
          .expectSound("\(kind.name) of \(count), level \(level)")
      }
    }
  }
}
