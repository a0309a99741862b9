import FailureAnalysis
import JourneyMeasurement
import JourneyModel
import Statistics
import TestSupport
import Testing

struct FunnelStepTests {
  @Test func stepsAreThoseOfTheJourneysWalkedOneByOne() throws {
    let findings = Findings(
      definition: ShopFixture.definition(),
      measures: ShopFixture.measures()
    )
    let stageOf = ShopFixture.definition().touchpoints.map(\.stage)
    func furthest(_ stage: Int) -> Int {
      ShopFixture.groups.filter { $0.path.map { stageOf[$0] }.max() == stage }
        .reduce(0) { $0 + $1.journeys }
    }
    let funnel = findings.funnel
    #expect(funnel.map(\.stage) == [0, 1, 2])
    #expect(funnel.map(\.notFurther?.count) == [furthest(0), furthest(1), nil])
    // Who reached a stage either went no further or reached the next one.
    for (step, next) in zip(funnel, funnel.dropFirst()) {
      #expect(step.reached.count == next.reached.count + (step.notFurther?.count ?? 0))
      #expect(step.notFurther?.of == step.reached.count)
    }
    let steepest = try #require(findings.steepestFunnelStep)
    #expect(steepest.stage == 1)
  }

  @Test func aLevelFunnelHasNoSteepestStep() {
    let group = ShopFixture.Group(path: [0, 2, 5], journeys: 9, ending: .open, pace: 1)
    let measures = ShopFixture.measures(groups: [group])
    let findings = Findings(definition: ShopFixture.definition(), measures: measures)
    #expect(findings.steepestFunnelStep == nil)
    let definition = ShopFixture.definition()
    let nothing = Findings(definition: definition, measures: JourneyMeasures(for: definition))
    #expect(nothing.steepestFunnelStep == nil)
    #expect(nothing.funnel.allSatisfy { $0.reached.value == nil })
  }
}
