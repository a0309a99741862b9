import FailureAnalysis
import JourneyMeasurement
import JourneyModel
import Statistics
import TestSupport
import Testing

struct GoalCurveTests {
  // Outcomes at days 1 to 8: goal, other, censored, goal, other, goal, censored, goal.
  @Test func theGoalCurveIsAalenJohansens() throws {
    let definition = ShopFixture.definition()
    var measures = JourneyMeasures(for: definition)
    let day: Int64 = 86_400_000
    for t: Int64 in [1, 4, 6, 8] { measures.timeToGoal.goal.add(milliseconds: t * day) }
    for t: Int64 in [2, 5] { measures.timeToGoal.dropOff.add(milliseconds: t * day) }
    for t: Int64 in [3, 7] { measures.timeToGoal.censored.add(milliseconds: t * day) }
    let curve = Findings(definition: definition, measures: measures).timeToGoal
    #expect(curve.journeys == 8)
    let week = try #require(curve.points.first { $0.within == .days(7) })
    let goal = try #require(week.goal)
    let droppedOff = try #require(week.droppedOff)
    #expect(abs(goal - 0.425) < 1e-12)
    #expect(abs(droppedOff - 0.275) < 1e-12)
    #expect(week.completed == 0)
    // The conversion window of 30 days lies past the last end, which leaves nobody waiting.
    let window = try #require(curve.points.last)
    #expect(window.within == .days(30))
    let goalAtLast = try #require(window.goal)
    #expect(abs(goalAtLast - 0.725) < 1e-12)
  }

  @Test func noJourneysGiveNoPoints() {
    let definition = ShopFixture.definition()
    let findings = Findings(definition: definition, measures: JourneyMeasures(for: definition))
    #expect(findings.timeToGoal.points.isEmpty)
    #expect(findings.timeToGoal.journeys == 0)
  }
}
