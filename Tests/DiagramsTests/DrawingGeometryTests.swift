import Diagrams
import FailureAnalysis
import GraphvizRendering
import JourneyModel
import TestSupport
import Testing

/// Places and sizes, as Graphviz drew them.
@Suite struct DrawingGeometryTests {
  static let seeds: [UInt64] = [1, 2, 3, 4, 5, 6]

  /// Expects every kind to be sound, of the design alone and of what happened, and the standard
  /// ones to be readable on a page.
  ///
  /// With most seeds the standard ones are drawn alone: they share what could go wrong.
  func check(_ count: Int, _ seed: UInt64, stages: Int? = nil, page: PageSize?) throws {
    let definition = RandomJourney.definition(touchpoints: count, stages: stages, seed: seed)
    let design = DiagramInput(definition: definition)
    let measured = DiagramInput(findings: RandomJourney.findings(definition, seed: seed))
    let standard = DiagramKind.standard.map(\.name)
    let stageWord = stages.map { "-in-\($0)" } ?? ""
    for kind in DiagramKind.all where standard.contains(kind.name) || seed < 3 || stages != nil {
      for (input, word) in [(design, "design-"), (measured, "")]
      where kind.absence(input) == nil && !(kind.name == "journey-map" && input == measured) {
        let diagram = try #require(kind.draw(input))
        let picture = "\(word)\(count)\(stageWord)-seed-\(seed)"
        let drawn = try RenderedDiagram(diagram, picture: picture)
        let comment: Comment = "\(kind.name) of \(count), \(word)seed \(seed)"
        drawn.expectSound(comment)
        guard standard.contains(kind.name) else { continue }
        if let page { drawn.expectReadable(on: page, comment) }
        // What is larger than a sheet has its shape, so that it prints as large as can be.
        let fits = drawn.geometry.scale(on: .a4Landscape) == 1
        #expect(fits || drawn.geometry.isWithinAspect(1.8), comment)
      }
    }
  }

  @Test(arguments: seeds) func fiveTouchpoints(seed: UInt64) throws {
    try check(5, seed, page: .a4Landscape)
  }

  @Test(arguments: seeds) func twelveTouchpointsOnA4(seed: UInt64) throws {
    try check(12, seed, page: .a4Landscape)
  }

  @Test(arguments: [1, 2, 6, 12]) func twelveTouchpointsInAnyStages(stages: Int) throws {
    try check(12, 7, stages: stages, page: .a4Landscape)
  }

  @Test(arguments: seeds.prefix(3)) func twentyTouchpointsOnA3(seed: UInt64) throws {
    try check(20, seed, page: .a3Landscape)
  }

  @Test(arguments: seeds) func fortyTouchpointsOnA3(seed: UInt64) throws {
    try check(40, seed, page: .a3Landscape)
  }

  @Test(arguments: seeds.prefix(2)) func hundredTouchpoints(seed: UInt64) throws {
    try check(100, seed, page: nil)
  }

  @Test func shop() throws {
    let definition = ShopFixture.definition()
    let findings = Findings(definition: definition, measures: ShopFixture.measures())
    for kind in DiagramKind.all {
      guard let diagram = kind.draw(DiagramInput(findings: findings)) else { continue }
      let drawn = try RenderedDiagram(diagram, picture: "shop")
      drawn.expectSound("\(kind.name)")
      // Lanes take more room than stages alone.
      let isStandard = DiagramKind.standard.contains { $0.name == kind.name }
      drawn.expectReadable(on: isStandard ? .a4Landscape : .a3Landscape, "\(kind.name)")
    }
  }
}
