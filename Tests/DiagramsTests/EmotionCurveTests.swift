import Diagrams
import FailureAnalysis
import GraphvizRendering
import JourneyMeasurement
import JourneyModel
import TestSupport
import Testing
import Wording

/// The lane for emotion shows scores that customers gave, and nothing where they gave too few.
@Suite struct EmotionCurveTests {
  static func findings(_ fill: (inout JourneyMeasures) -> Void = { _ in }) -> Findings {
    var definition = ShopFixture.definition()
    CareFixture.ask(&definition)
    var measures = ShopFixture.measures(for: definition)
    CareFixture.fill(&measures)
    fill(&measures)
    return Findings(definition: definition, measures: measures)
  }

  /// All words of a drawing.
  private func words(
    _ kind: DiagramKind,
    _ input: DiagramInput,
    _ picture: String
  ) throws -> [String] {
    let drawn = try RenderedDiagram(#require(kind.draw(input)), picture: picture)
    drawn.expectSound("\(kind.name) with scores")
    let nodes = drawn.geometry.nodes.flatMap { $0.texts.map(\.content) }
    return nodes + drawn.geometry.clusters.flatMap { $0.texts.map(\.content) }
  }

  @Test func `swim lanes get the lane without being asked`() throws {
    let words = try words(
      .channelLanes,
      DiagramInput(findings: Self.findings()),
      "emotion-lanes"
    )
    // Thirty scores with a mean of 3.87 in one stage, sixty with 1.58 in another; nineteen are too few.
    #expect(words.contains("Emotion"))
    #expect(words.contains("3.9 (n = 30)"))
    #expect(words.contains("1.6 (n = 60)"))
    #expect(!words.contains { $0.contains("n = 19") })
  }

  @Test func `posters and stage sheets show it in the lane of the group`() throws {
    var input = DiagramInput(findings: Self.findings())
    input.paper = .a0
    let words = try words(.poster, input, "emotion-poster")
    #expect(words.contains { $0.contains("3.9 (n = 30)") })
    #expect(
      words.contains { $0.contains("Satisfaction (CSAT), 1 to 5: scores that customers gave") }
    )
    #expect(!words.contains { $0.contains("draw together") })
  }

  /// Scores whose labels stand at the height of the middle, as those of a mean in the lower half do.
  @Test(arguments: Paper.pages) func `no line runs through a score`(paper: Paper) throws {
    for mean in stride(from: 10_000 as Int64, through: 50_000, by: 5_000) {
      let findings = Self.findings { measures in
        for index in measures.touchpoints.indices {
          measures.feedback.csat?.touchpoints[index].counts = [mean: 400]
        }
      }
      var input = DiagramInput(findings: findings)
      input.paper = paper
      let poster = try #require(DiagramKind.poster.draw(input)).dot
      let stages = WorkshopPack(findings: findings).stages(on: paper).pages.compactMap(\.dot)
      for (dot, name) in [(poster, "lane:0")] + stages.map({ ($0, "line:") }) {
        let drawn = try RenderedDrawing(dot: dot)
        let levels = try StraightLines.boxes(dot, named: name).filter { $0.top - $0.bottom < 3.1 }
        let scores = drawn.geometry.allTexts.filter { $0.content.contains("n = ") }
        #expect(!levels.isEmpty)
        for score in scores {
          for level in levels {
            #expect(score.box.penetration(of: level) < 0.1, "\(paper.name): \(score.content)")
          }
        }
      }
    }
  }

  @Test func `without enough scores the lane stays empty`() throws {
    let few = Self.findings { measures in
      for index in measures.touchpoints.indices {
        measures.feedback.csat?.touchpoints[index].counts = [50_000: 2]
        measures.feedback.nps?.touchpoints[index].counts = [:]
        measures.feedback.ces?.touchpoints[index].counts = [:]
      }
    }
    #expect(few.emotion == nil)
    var input = DiagramInput(findings: few)
    #expect(try !words(.channelLanes, input, "emotion-few").contains("Emotion"))
    input.paper = .a0
    let poster = try words(.poster, input, "emotion-none")
    #expect(poster.contains { $0.contains("draw together") })
    #expect(!poster.contains { $0.contains("n = ") })
  }
}
