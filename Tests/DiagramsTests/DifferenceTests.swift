import Diagrams
import FailureAnalysis
import GraphvizRendering
import JourneyModel
import Statistics
import TestSupport
import Testing
import Wording

@Suite struct DifferenceTests {
  static let shop = AnalysisSnapshot(
    Findings(definition: ShopFixture.definition(), measures: ShopFixture.measures())
  )

  /// The shop, later: a clear change for the better, one for the worse, a touchpoint that is gone,
  /// one that is new, and people who take another way.
  static let later: AnalysisSnapshot = {
    var later = shop
    // As of a year later.
    let year: Int64 = 366 * 86_400_000_000
    later.asOf = later.asOf.map { Instant(microseconds: $0.microseconds + year) }
    later.period = later.period.map {
      Instant(
        microseconds: $0.lowerBound.microseconds + year
      )...Instant(
        microseconds: $0.upperBound.microseconds + year
      )
    }
    for position in later.touchpoints.indices {
      switch later.touchpoints[position].id {
      case "checkout": later.touchpoints[position].dropOffRate = Proportion(count: 45, of: 300)
      case "search": later.touchpoints[position].dropOffRate = Proportion(count: 160, of: 400)
      default: break
      }
    }
    for position in later.ways.indices {
      let way = later.ways[position]
      let isOut = later.touchpoints[way.from].id == "search"
      if isOut, later.touchpoints[way.to].id == "product" { later.ways[position].journeys /= 2 }
    }
    let last = later.touchpoints.count - 1
    later.touchpoints[last].id = "brand-new"
    later.touchpoints[last].title = "Brand new"
    return later
  }()

  private func draw(
    _ after: AnalysisSnapshot = later,
    language: Language = .english,
    level: Int = 0
  ) throws -> Diagram {
    let comparison = RunComparison(before: Self.shop, after: after)
    let input = DiagramInput(comparison: comparison, language: language)
    return try #require(DiagramKind.difference.draw(input, level: level))
  }

  @Test func `without two analyses there is nothing`() {
    let input = DiagramInput(definition: ShopFixture.definition())
    #expect(DiagramKind.difference.draw(input) == nil)
  }

  @Test func `words say which rates differ, by how much, and never why`() throws {
    let diagram = try draw()
    // 110 of 300 before (ShopFixture), 45 of 300 now: 36.7 % and 15.0 %.
    let checkout = try #require(diagram.elementTitles["checkout"])
    #expect(checkout.contains("drop-off rate lower, 36.7% before, 15.0% now (−21.7 points; 95%"))
    #expect(diagram.elementTitles["search"]?.contains("drop-off rate higher") == true)
    #expect(diagram.elementTitles["brand-new"]?.contains("only in the second") == true)
    let gone = Self.shop.touchpoints[Self.shop.touchpoints.count - 1].id
    #expect(diagram.elementTitles[gone]?.contains("only in the first") == true)
    #expect(diagram.caption.contains { $0.contains("compared rates are clearly higher or lower") })
    #expect(diagram.caption.contains { $0.hasPrefix("Only the second has Brand new") })
    #expect(!diagram.caption.contains { $0.contains("overlap") })
    for text in diagram.caption + [diagram.description] + diagram.elementTitles.values {
      #expect(!text.lowercased().contains("because") && !text.lowercased().contains("caused"))
    }
    let german = try draw(language: .german)
    #expect(german.elementTitles["checkout"]?.contains("Abbruchquote niedriger, 36,7") == true)
  }

  @Test func `marks and words say what colours say`() throws {
    let diagram = try draw()
    for (mark, color) in [("▲", "#E66101"), ("▼", "#5E3C99")] {
      #expect(diagram.dot.contains(mark) && diagram.dot.contains(color))
    }
    // An analysis beside itself has neither.
    let same = try draw(Self.shop)
    #expect(!same.dot.contains("▲") && !same.dot.contains("#E66101"))
    #expect(same.description.contains("No rate is clearly higher or lower"))
  }

  @Test func `everything has its place at every level`() throws {
    for level in 0...DiagramKind.simplestLevel {
      for after in [Self.later, Self.shop] {
        let drawn = try RenderedDiagram(try draw(after, level: level), picture: "\(level)")
        drawn.expectSound("level \(level)")
        if level == 0 { drawn.expectReadable(on: .a4Landscape, "level 0") }
      }
    }
  }

  @Test(arguments: [(5, 1), (20, 2), (40, 3)] as [(Int, UInt64)])
  func `random journeys have no overlaps`(count: Int, seed: UInt64) throws {
    let definition = RandomJourney.definition(touchpoints: count, stages: nil, seed: seed)
    let sides = [seed, seed + 9].map {
      AnalysisSnapshot(RandomJourney.findings(definition, seed: $0))
    }
    let input = DiagramInput(comparison: RunComparison(before: sides[0], after: sides[1]))
    let diagram = try #require(DiagramKind.difference.draw(input))
    try RenderedDiagram(diagram, picture: "\(count)").expectSound("\(count) touchpoints")
  }

  @Test(arguments: HostileTextTests.texts)
  func `hostile texts are inert`(text: String) throws {
    var after = Self.later
    after.title = text
    for position in after.stages.indices { after.stages[position].title = text }
    for position in after.touchpoints.indices { after.touchpoints[position].title = text }
    let diagram = try draw(after)
    let drawn = try RenderedDiagram(diagram)
    #expect(drawn.warnings == [])
    #expect(drawn.geometry.overlaps().map(\.description) == [])
    let svg = String(decoding: drawn.svg, as: UTF8.self)
    #expect(!svg.contains("<script") && !svg.contains("\u{202E}drow"))
  }
}
