import Diagrams
import FailureAnalysis
import GraphvizRendering
import JourneyModel
import TestSupport
import Testing
import Wording

/// What is too small to read on one sheet goes on on further ones.
@Suite struct SheetSeriesTests {
  static func input(_ count: Int, _ paper: Paper, seed: UInt64 = 4) -> DiagramInput {
    let definition = RandomJourney.definition(touchpoints: count, stages: nil, seed: seed)
    var input = DiagramInput(findings: RandomJourney.findings(definition, seed: seed))
    input.paper = paper
    return input
  }

  /// The drawings of the parts, each held to what holds for every drawing.
  func parts(of diagram: Diagram, _ comment: Comment) throws -> [LayoutGeometry] {
    try diagram.pages.dropFirst().enumerated().map { number, page in
      let place: Comment = "\(comment), sheet \(number + 2)"
      #expect(page.sheet.paper == diagram.sheet?.paper, place)
      let drawn = try RenderedDrawing(dot: #require(page.dot))
      drawn.expectSound(place)
      let texts = drawn.geometry.allTexts.filter { !$0.content.allSatisfy(\.isWhitespace) }
      let smallest = (texts.map(\.fontSize).min() ?? 0) * scale(drawn.geometry, page)
      // What can be read when it is held in the hand.
      #expect(smallest >= 7, place)
      #expect(abs(smallest - page.sheet.smallestText) < 0.1, place)
      return drawn.geometry
    }
  }

  private func scale(_ geometry: LayoutGeometry, _ page: PrintedDocument.Page) -> Double {
    page.sheet.paper.width / geometry.box.width
  }

  /// Whether a card stands for one on another sheet.
  private func isElsewhere(_ node: LayoutGeometry.Element) -> Bool {
    node.texts.contains { $0.content.hasPrefix("↗") }
  }

  @Test(arguments: SwimLaneTests.kinds.map(\.name), [20, 40])
  func `each card stands in full on one sheet, with all its ways`(
    name: String,
    count: Int
  ) throws {
    let kind = try #require(DiagramKind.all.first { $0.name == name })
    let input = Self.input(count, .a4)
    let diagram = try #require(kind.draw(input))
    let sheet = try #require(diagram.sheet)
    #expect(sheet.smallestText < 7)
    #expect(diagram.printedPages.count == diagram.pages.count)
    #expect(diagram.pages.first?.sheet.smallestText ?? 9 < 7)
    let parts = try parts(of: diagram, "\(name) of \(count)")
    #expect(parts.count > 1)
    let ids = Set(input.definition.touchpoints.map(\.id))
    let cards = parts.map { part in part.nodes.filter { ids.contains($0.name) } }
    let full = cards.map { $0.filter { !isElsewhere($0) }.map(\.name) }
    let whole = try RenderedDiagram(diagram)
    let drawn = ids.intersection(whole.geometry.nodes.map(\.name))
    #expect(full.flatMap { $0 }.sorted() == drawn.sorted())
    // A card that stands for another names the sheet where that one is.
    for card in cards.flatMap({ $0 }).filter(isElsewhere) {
      let number = try #require(full.firstIndex { $0.contains(card.name) })
      #expect(card.texts.map(\.content).contains("↗ sheet \(number + 2)"), "\(card.name)")
    }
    // Whatever way the whole shows leads from a card to a card on one of the sheets at least.
    let dots = diagram.pages.dropFirst().compactMap(\.dot)
    for way in diagram.elementTitles.keys where way.contains("->") && !way.contains(":") {
      let ends = way.split(separator: "->").map { "\"\($0)\"" }
      #expect(dots.contains { $0.contains("\n\(ends[0]) -> \(ends[1]) [") }, "\(way)")
    }
  }

  @Test(arguments: Language.allCases) func `sheets are numbered and named`(
    language: Language
  ) throws {
    var input = Self.input(20, .a4)
    input.language = language
    let diagram = try #require(DiagramKind.channelLanes.draw(input))
    let count = diagram.pages.count
    for (number, page) in diagram.pages.enumerated() {
      let word = language == .german ? "Bogen" : "Sheet"
      let of = language == .german ? "von" : "of"
      let dot = try #require(page.dot)
      #expect(dot.contains("<b>\(word) \(number + 1) \(of) \(count): "))
    }
    #expect(!diagram.dot.contains("<b>Sheet") && !diagram.dot.contains("<b>Bogen"))
  }

  @Test func `a stage that is too much for a sheet is divided`() throws {
    let definition = RandomJourney.definition(touchpoints: 40, stages: 1, seed: 7)
    var input = DiagramInput(findings: RandomJourney.findings(definition, seed: 7))
    input.paper = .a4
    let diagram = try #require(DiagramKind.channelLanes.draw(input))
    #expect(try parts(of: diagram, "one stage").count > 1)
    #expect(diagram.pages.dropFirst().allSatisfy { $0.dot?.contains("(in part)") == true })
  }

  @Test func `strips of variants are divided between sheets`() throws {
    let input = Self.input(40, .a4)
    let diagram = try #require(DiagramKind.variants.draw(input))
    let whole = try RenderedDiagram(diagram).geometry.nodes.map(\.name)
    let strips = whole.filter { $0.wholeMatch(of: /variant:\d+/) != nil }
    #expect(strips.count > 1)
    guard try #require(diagram.sheet).smallestText < 7 else { return }
    let parts = try parts(of: diagram, "variants").flatMap { $0.nodes.map(\.name) }
    #expect(parts.filter { $0.wholeMatch(of: /variant:\d+/) != nil } == strips)
  }

  @Test func `what can be read stays on one sheet`() throws {
    for kind in [DiagramKind.failurePoints, .journeyMap, .stageFunnel] {
      let diagram = try #require(kind.draw(Self.input(12, .a3)))
      #expect(diagram.pages.isEmpty)
      #expect(diagram.printedPages.map(\.dot) == [diagram.dot])
    }
    var ownSize = Self.input(12, .a3)
    ownSize.paper = nil
    #expect(try #require(DiagramKind.channelLanes.draw(ownSize)).printedPages.isEmpty)
  }
}
