import Diagrams
import FailureAnalysis
import GraphvizRendering
import JourneyModel
import TestSupport
import Testing

/// Places and sizes, as Graphviz drew them.
@Suite struct DrawingGeometryTests {
  static let seeds: [UInt64] = [1, 2, 3, 4, 5, 6]

  func check(_ count: Int, _ seed: UInt64, stages: Int? = nil, page: PageSize?) throws {
    let definition = RandomJourney.definition(touchpoints: count, stages: stages, seed: seed)
    let inputs = [
      DiagramInput(definition: definition),
      DiagramInput(findings: RandomJourney.findings(definition, seed: seed)),
    ]
    for (kind, input) in zip(DiagramKind.all, inputs) {
      let diagram = try #require(kind.draw(input))
      let stageWord = stages.map { "-in-\($0)" } ?? ""
      let drawn = try RenderedDiagram(diagram, picture: "\(count)\(stageWord)-seed-\(seed)")
      let comment: Comment = "\(kind.name) of \(count), seed \(seed)"
      drawn.expectSound(comment)
      if let page { drawn.expectReadable(on: page, comment) }
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
      let diagram = try #require(kind.draw(DiagramInput(findings: findings)))
      let drawn = try RenderedDiagram(diagram, picture: "shop")
      drawn.expectSound("\(kind.name)")
      drawn.expectReadable(on: .a4Landscape, "\(kind.name)")
    }
  }
}
