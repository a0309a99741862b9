import Diagrams
import FailureAnalysis
import Foundation
import GraphModel
import GraphvizRendering
import JourneyModel
import TestSupport
import Testing
import Wording

/// Drawings made for a sheet of paper, and what is printed for workshops.
@Suite struct SheetTests {
  /// The sides in millimetres that ISO 216 gives.
  static let sides: [(Paper, Double, Double)] = [
    (.a0, 1189, 841), (.a1, 841, 594), (.a2, 594, 420), (.a3, 420, 297), (.a4, 297, 210),
    (.a6, 148, 105),
  ]

  @Test func paperHasTheSidesOfISO216() {
    for (paper, long, short) in Self.sides {
      #expect(abs(paper.width - long / 25.4 * 72) < 1e-9)
      #expect(abs(paper.height - short / 25.4 * 72) < 1e-9)
    }
  }

  func input(_ count: Int, seed: UInt64, _ paper: Paper) -> DiagramInput {
    let definition = RandomJourney.definition(touchpoints: count, stages: nil, seed: seed)
    var input = DiagramInput(findings: RandomJourney.findings(definition, seed: seed))
    input.paper = paper
    return input
  }

  /// Expects a drawing that fills its sheet with nothing on top of anything else.
  func expectFilled(_ diagram: Diagram, _ paper: Paper, _ comment: Comment) throws {
    let drawn = try RenderedDiagram(diagram, picture: "\(comment)")
    drawn.expectSound(comment)
    let sheet = try #require(diagram.sheet)
    #expect(sheet.paper == paper)
    let scale = paper.width / drawn.geometry.box.width
    // Graphviz reckons in whole points of the drawing.
    #expect(abs(drawn.geometry.box.height * scale - paper.height) < 2 * scale, comment)
    let smallest =
      drawn.geometry.allTexts.filter { !$0.content.allSatisfy(\.isWhitespace) }
      .map(\.fontSize).min() ?? 0
    #expect(abs(smallest * scale - sheet.smallestText) < 0.1, comment)
  }

  @Test(arguments: [Paper.a4, .a3, .a0]) func mapsFillTheirSheets(paper: Paper) throws {
    for kind in [DiagramKind.journeyMap, .failurePoints] {
      let diagram = try #require(kind.draw(input(12, seed: 3, paper)))
      let comment: Comment = "\(kind.name) on \(paper.name)"
      try expectFilled(diagram, paper, comment)
      let sheet = try #require(diagram.sheet)
      // What can be read at arm's length, and from where one stands before a poster.
      #expect(sheet.smallestText >= (paper == .a0 ? 24 : 9) - 1e-6, comment)
    }
  }

  @Test(arguments: [5, 20, 40]) func postersHaveEmptyLanes(count: Int) throws {
    let diagram = try #require(DiagramKind.poster.draw(input(count, seed: 2, .a0)))
    try expectFilled(diagram, .a0, "poster of \(count)")
    #expect(diagram.dot.contains("1.1 "))
    for title in ["Emotion", "Pains", "Ideas", "Owner"] {
      #expect(diagram.dot.contains("<b>\(title)</b>"))
    }
    if count < 40 { #expect(try #require(diagram.sheet).smallestText >= 24 - 1e-6) }
  }

  @Test func aSheetThatIsTooSmallSaysHowSmallItsTextIs() throws {
    let diagram = try #require(DiagramKind.failurePoints.draw(input(100, seed: 1, .a4)))
    let sheet = try #require(diagram.sheet)
    #expect(sheet.smallestText < sheet.wantedText)
    try RenderedDiagram(diagram).expectSound("100 on A4")
  }

  /// Expects that nothing on any page lies on anything else, sticks out, or is too small.
  func expectSound(_ document: PrintedDocument, _ comment: Comment) throws {
    let renderer = GraphvizRenderer(executable: try BuiltProduct.waymark().path)
    for (number, page) in document.pages.enumerated() {
      let dot = try #require(page.dot)
      let rendering = try renderer.render(dot: dot, formats: [.json])
      var geometry = try LayoutGeometry(json: rendering[.json])
      // Boxes lie behind texts, but not on each other.
      let boxes = geometry.nodes.filter { $0.name.hasPrefix("box:") }
      geometry.nodes.removeAll { $0.name.hasPrefix("box:") }
      var behind = geometry
      behind.nodes = boxes
      let place: Comment = "\(comment): \(document.name), page \(number + 1)"
      #expect(rendering.warnings == [], place)
      #expect(geometry.overlaps().map(\.description) == [], place)
      #expect(behind.overlaps().map(\.description) == [], place)
      let sizes = geometry.allTexts.filter { !$0.content.allSatisfy(\.isWhitespace) }
        .map(\.fontSize)
      let scale = page.sheet.paper.width / geometry.box.width
      let smallest = (sizes.min() ?? 0) * scale
      #expect(smallest >= page.sheet.wantedText - 0.05, place)
      #expect(abs(smallest - page.sheet.smallestText) < 0.1, place)
      for line in try StraightLines.boxes(dot) {
        for text in geometry.allTexts where !text.content.allSatisfy(\.isWhitespace) {
          // What lies in a line's way by more than the slack around a text's letters.
          #expect(text.box.penetration(of: line) < 1.5, "\(place): a line through \(text.content)")
        }
      }
      for text in geometry.allTexts {
        #expect(geometry.box.contains(text.box, tolerance: 0), "\(place): \(text.content)")
      }
    }
  }

  func pack(_ findings: Findings, _ language: Language = .english) -> [PrintedDocument] {
    let pack = WorkshopPack(findings: findings, language: language)
    return [pack.stages(on: .a3), pack.cards, pack.cardsToCut]
  }

  @Test(arguments: Language.allCases) func shopPrints(language: Language) throws {
    let findings = Findings(
      definition: ShopFixture.definition(),
      measures: ShopFixture.measures()
    )
    let count = findings.touchpoints.count
    let documents = pack(findings, language)
    #expect(documents[0].pages.count == findings.graph.stages.count)
    // One more than touchpoints: the first says how cards are read.
    #expect(documents[1].pages.count == count + 1)
    #expect(documents[2].pages.count == (count + 1 + 3) / 4)
    #expect(documents[1].pages.allSatisfy { $0.sheet.paper == .a6 })
    #expect(documents[2].pages.allSatisfy { $0.sheet.paper == .a4 })
    for document in documents { try expectSound(document, "shop in \(language.tag)") }
  }

  @Test(arguments: Language.allCases, Paper.pages)
  func stageSheetsOfEveryPaperAreReadAndHaveRoomToWrite(language: Language, paper: Paper) throws {
    for asks in [false, true] {
      var definition = ShopFixture.definition()
      if asks { CareFixture.ask(&definition) }
      var measures = ShopFixture.measures(for: definition)
      if asks { CareFixture.fill(&measures) }
      let findings = Findings(definition: definition, measures: measures)
      let document = WorkshopPack(findings: findings, language: language).stages(on: paper)
      try expectSound(document, "stages on \(paper.name) in \(language.tag), scores: \(asks)")
    }
  }

  @Test(arguments: [1, 20, 40] as [Int]) func journeysOfAnySizePrint(count: Int) throws {
    let definition = RandomJourney.definition(touchpoints: count, stages: nil, seed: 5)
    let findings = RandomJourney.findings(definition, seed: 5)
    for document in pack(findings) { try expectSound(document, "\(count) touchpoints") }
    let small = WorkshopPack(findings: findings).stages(on: .a4)
    #expect(small.pages.count >= pack(findings)[0].pages.count)
    try expectSound(small, "\(count) touchpoints on A4")
  }

  @Test(arguments: HostileTextTests.texts) func foreignTextIsInert(text: String) throws {
    let definition = HostileTextTests().definition(text)
    let findings = Findings(
      definition: definition,
      measures: ShopFixture.measures(for: definition)
    )
    for document in pack(findings, .german) {
      let page = document.pages[min(1, document.pages.count - 1)]
      var one = document
      one.pages = [page]
      try expectSound(one, "hostile text")
    }
    var input = DiagramInput(findings: findings)
    input.paper = .a0
    try RenderedDiagram(try #require(DiagramKind.poster.draw(input))).expectSound("hostile poster")
  }

  @Test func aPosterInPartsShowsEveryPartOnce() throws {
    let poster = try #require(DiagramKind.poster.draw(input(12, seed: 3, .a0)))
    let tiles = try #require(PosterTiles(poster, on: .a4)).document
    // An A0 of 1189 by 841 mm on parts of at most 277 by 190 mm: five by five.
    #expect(tiles.pages.count == 25)
    #expect(tiles.pages.filter { $0.dot != nil }.count == 1)
    let first = try #require(tiles.pages.first)
    let last = try #require(tiles.pages.last)
    // The outermost parts end where the poster does, in the middle of their sheets' white edges.
    #expect(first.left < 0 && last.bottom < 0)
    #expect(last.left + Paper.a4.width > Paper.a0.width)
    #expect(first.bottom + Paper.a4.height > Paper.a0.height)
    #expect(tiles.pages.allSatisfy { $0.marks.count == 8 })
    #expect(PosterTiles(poster, on: .a0) == nil)
  }
}
