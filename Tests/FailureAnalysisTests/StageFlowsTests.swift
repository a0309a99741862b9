import FailureAnalysis
import JourneyMeasurement
import JourneyModel
import Statistics
import TestSupport
import Testing

struct StageFlowsTests {
  static let findings = Findings(
    definition: ShopFixture.definition(),
    measures: ShopFixture.measures()
  )

  /// A journey's stages, one for each stay, walked through step by step.
  static func stays(_ path: [Int]) -> [Int] {
    let stageOf = ShopFixture.definition().touchpoints.map(\.stage)
    return path.map { stageOf[$0] }.reduce(into: []) { stays, stage in
      if stays.last != stage { stays.append(stage) }
    }
  }

  @Test func everyStayBeginsAndEnds() {
    let flows = Self.findings.stageFlows
    for (position, stage) in flows.stages.enumerated() {
      let into = flows.moves.filter { $0.to == position }.reduce(0) { $0 + $1.count }
      let out = flows.moves.filter { $0.from == position }.reduce(0) { $0 + $1.count }
      #expect(stage.stays == stage.begun + into)
      #expect(stage.stays == out + stage.completed + stage.left + stage.open)
    }
  }

  @Test func endsAddUpToHowJourneysStand() {
    let stages = Self.findings.stageFlows.stages
    let totals = Self.findings.coverage.totals
    #expect(stages.reduce(0) { $0 + $1.begun } == totals.journeys)
    #expect(stages.reduce(0) { $0 + $1.completed } == totals.standing.completed)
    #expect(stages.reduce(0) { $0 + $1.left } == totals.standing.droppedOff)
    #expect(stages.reduce(0) { $0 + $1.open } == totals.standing.open)
  }

  @Test func flowsAreThoseOfTheJourneysWalkedOneByOne() {
    let flows = Self.findings.stageFlows
    for from in 0..<3 {
      var stays = 0
      for to in 0..<3 where to != from {
        let walked = ShopFixture.groups.reduce(0) { sum, group in
          let stages = Self.stays(group.path)
          let moves = zip(stages, stages.dropFirst()).count { $0 == from && $1 == to }
          return sum + moves * group.journeys
        }
        let move = flows.moves.first { $0.from == from && $0.to == to }
        #expect(move?.count ?? 0 == walked)
      }
      for group in ShopFixture.groups {
        stays += Self.stays(group.path).count { $0 == from } * group.journeys
      }
      #expect(flows.stages[from].stays == stays)
      for (ending, count) in [
        (ShopFixture.Ending.completed, flows.stages[from].completed),
        (.open, flows.stages[from].open),
      ] {
        let walked = ShopFixture.groups
          .filter { $0.ending == ending && Self.stays($0.path).last == from }
          .reduce(0) { $0 + $1.journeys }
        #expect(count == walked)
      }
    }
  }

  @Test func returnsLeadBack() {
    let groups = [
      ShopFixture.Group(path: [0, 2, 1, 3, 5, 0], journeys: 7, ending: .droppedOff, pace: 1),
      ShopFixture.Group(path: [5, 6, 2, 4], journeys: 2, ending: .exited, pace: 1),
    ]
    let findings = Findings(
      definition: ShopFixture.definition(),
      measures: ShopFixture.measures(groups: groups)
    )
    let flows = findings.stageFlows
    let back = flows.moves.filter(\.isReturn)
    #expect(back.map { [$0.from, $0.to, $0.count] } == [[1, 0, 7], [2, 0, 7], [2, 1, 2]])
    #expect(flows.stages.map(\.stays) == [21, 16, 9])
    #expect(flows.stages.map(\.begun) == [7, 0, 2])
    // The exit ends the journey in its own stage, whatever the drop-off belongs to.
    #expect(flows.stages.map(\.left) == [7, 2, 0])
  }
}
