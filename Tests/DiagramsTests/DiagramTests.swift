import Diagrams
import FailureAnalysis
import JourneyModel
import TestSupport
import Testing

@Suite struct DiagramTests {
  @Test(arguments: [5, 12, 40, 100]) func theSameInputGivesTheSameBytes(count: Int) throws {
    let definition = RandomJourney.definition(touchpoints: count, seed: 3)
    for kind in DiagramKind.all {
      let drawn = (0..<3).map { _ in
        kind.draw(DiagramInput(findings: RandomJourney.findings(definition, seed: 3)))
      }
      #expect(drawn[0] == drawn[1])
      #expect(drawn[1] == drawn[2])
    }
  }

  @Test func touchpointsStandInDefinitionOrder() throws {
    let findings = Findings(
      definition: ShopFixture.definition(),
      measures: ShopFixture.measures()
    )
    for kind in DiagramKind.standard + SwimLaneTests.kinds {
      guard let dot = kind.draw(DiagramInput(findings: findings))?.dot else { continue }
      let lines = dot.split(separator: "\n")
      let places = findings.definition.touchpoints.map { touchpoint in
        lines.firstIndex { $0.hasPrefix("\"\(touchpoint.id)\" [") }
      }
      #expect(!places.contains(nil))
      #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    }
  }

  @Test func aBitmapHasItsResolution() throws {
    let input = DiagramInput(definition: ShopFixture.definition())
    let diagram = try #require(DiagramKind.journeyMap.draw(input))
    #expect(!diagram.dot.contains("dpi="))
    #expect(diagram.dot(dotsPerInch: 144).contains("graph [dpi=144, layout=nop2"))
  }
}
