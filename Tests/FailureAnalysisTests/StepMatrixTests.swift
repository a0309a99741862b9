import FailureAnalysis
import JourneyMeasurement
import JourneyModel
import Statistics
import TestSupport
import Testing

struct StepMatrixTests {
  static let matrix = Findings(
    definition: ShopFixture.definition(),
    measures: ShopFixture.measures()
  ).stepMatrix

  @Test func columnsAddUpToAllJourneys() {
    let matrix = Self.matrix
    #expect(matrix.steps == 7)
    for step in 0..<matrix.steps {
      let here = matrix.counts.reduce(0) { $0 + $1[step] }
      #expect(here == matrix.underWayShare(step: step).count)
      #expect(here + matrix.endedShare(step: step).count == matrix.journeys)
    }
  }

  @Test func cellsAreTheStepsOfJourneysWalkedOneByOne() {
    let matrix = Self.matrix
    for step in 0..<matrix.steps {
      for touchpoint in 0..<8 {
        let walked = ShopFixture.groups
          .filter { $0.path.count > step && $0.path[step] == touchpoint }
          .reduce(0) { $0 + $1.journeys }
        #expect(matrix.share(touchpoint: touchpoint, step: step).count == walked)
      }
      let longer = ShopFixture.groups.filter { $0.path.count > step }
      #expect(matrix.underWay[step] == longer.reduce(0) { $0 + $1.journeys })
    }
  }

  @Test func severalTouchpointsAddUp() {
    let together = Self.matrix.share(touchpoints: [0, 1], step: 1)
    let apart = (0...1).map { Self.matrix.share(touchpoint: $0, step: 1).count }
    #expect(together.count == apart.reduce(0, +))
    #expect(together.of == 400)
  }

  @Test func noJourneysHaveNoSteps() {
    let definition = ShopFixture.definition()
    let findings = Findings(definition: definition, measures: JourneyMeasures(for: definition))
    #expect(findings.stepMatrix.steps == 0)
  }
}
