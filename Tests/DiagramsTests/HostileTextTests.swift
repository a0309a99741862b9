import Diagrams
import FailureAnalysis
import Foundation
import GraphvizRendering
import JourneyModel
import TestSupport
import Testing

/// Texts that would break out of DOT, HTML-like labels, SVG or their boxes.
@Suite struct HostileTextTests {
  static let texts = [
    #""]; evil [label="x"#, #"\"#, #"\N \G \L\l\r\n"#, "</td></tr></table>>];", "<b>bold</b>",
    "<script>alert(1)</script>", "&lt; &amp; &#0; &bogus;", "a\nb\tc\rd\u{0}e\u{1B}[31m",
    "\u{202E}drowssap\u{202C}", "\u{FFFE}\u{E000}", "日本語のとても長いタッチポイント",
    "مرحبا بالعالم", "👩‍💻🇪🇺", "", " ", "[x]", "-->", "]]>", "%s%n",
    String(repeating: "word ", count: 100), String(repeating: "W", count: 500),
    String(repeating: "\u{301}", count: 500),
  ]

  /// Those that draw every touchpoint once.
  static let kindsOfMaps = (DiagramKind.standard + SwimLaneTests.kinds).map(\.name)

  func definition(_ text: String) -> JourneyDefinition {
    var definition = ShopFixture.definition()
    definition.title = text
    definition.description = text
    for index in definition.stages.indices { definition.stages[index].title = text }
    for index in definition.touchpoints.indices {
      definition.touchpoints[index].title = text
      definition.touchpoints[index].channel = text
      definition.touchpoints[index].owner = text
      definition.touchpoints[index].isBackstage = index > 4
    }
    return definition
  }

  @Test(arguments: texts) func everyFieldIsInert(text: String) throws {
    let definition = definition(text)
    let findings = Findings(
      definition: definition,
      measures: ShopFixture.measures(for: definition)
    )
    for kind in DiagramKind.all {
      for level in 0...DiagramKind.simplestLevel {
        let input = DiagramInput(findings: findings, filter: text)
        let diagram = try #require(kind.draw(input, level: level))
        let drawn = try RenderedDiagram(diagram)
        #expect(drawn.warnings == [])
        #expect(drawn.geometry.overlaps().map(\.description) == [])
        let names = drawn.geometry.nodes.filter { !$0.name.contains(":") }.map(\.name)
        #expect(Set(names).isSubset(of: definition.touchpoints.map(\.id)))
        if Self.kindsOfMaps.contains(kind.name) {
          #expect(names.sorted() == definition.touchpoints.map(\.id).sorted())
        }
        let words = AccessibleSVG(
          title: diagram.title,
          description: diagram.description,
          elementTitles: diagram.elementTitles,
          idPrefix: "x-"
        )
        let final = String(decoding: try words.applied(to: drawn.svg), as: UTF8.self)
        #expect(!final.contains("<script") && !final.contains("\u{202E}drow"))
      }
    }
  }

  @Test func hostileIdsDoNotMeetOurOwnNames() throws {
    var definition = ShopFixture.definition()
    for (index, id) in ["title", "legend", "cluster_0", "node", "graph", "0", "-1", "__"]
      .enumerated()
    {
      definition.touchpoints[index].id = id
    }
    let findings = Findings(
      definition: definition,
      measures: ShopFixture.measures(for: definition)
    )
    for kind in DiagramKind.all where kind.absence(DiagramInput(findings: findings)) == nil {
      let diagram = try #require(kind.draw(DiagramInput(findings: findings)))
      let drawn = try RenderedDiagram(diagram)
      drawn.expectSound("\(kind.name)")
      for touchpoint in definition.touchpoints where Self.kindsOfMaps.contains(kind.name) {
        #expect(diagram.elementTitles[touchpoint.id]?.hasPrefix(touchpoint.title) == true)
      }
    }
  }
}
