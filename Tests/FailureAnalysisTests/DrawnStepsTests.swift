import FailureAnalysis
import JourneyMeasurement
import JourneyModel
import Statistics
import TestSupport
import Testing

/// What is drawn of a curve, against the curve worked out observation by observation.
struct DrawnStepsTests {
  /// Durations below 256 ms, which histograms keep exactly.
  static func observations(_ seed: Int) -> [(time: Int64, isEvent: Bool)] {
    var random = SeededGenerator(seed: UInt64(seed))
    return (0..<(20 + seed * 40)).map { _ in
      (Int64.random(in: 1...250, using: &random), Int.random(in: 0..<10, using: &random) < 7)
    }
  }

  /// The share without the event after a time: the product over the times of events up to it.
  static func survival(_ observations: [(time: Int64, isEvent: Bool)], at time: Int64) -> Double {
    let times = Set(observations.filter { $0.isEvent && $0.time <= time }.map(\.time))
    return times.reduce(1) { survival, event in
      let atRisk = observations.count { $0.time >= event }
      let events = observations.count { $0.isEvent && $0.time == event }
      return survival * (1 - Double(events) / Double(atRisk))
    }
  }

  @Test(arguments: 0..<12) func noPointIsFarFromTheCurve(seed: Int) throws {
    let observations = Self.observations(seed)
    let definition = ShopFixture.definition()
    var measures = JourneyMeasures(for: definition)
    for (time, isEvent) in observations {
      if isEvent {
        measures.transitions[1].duration.add(milliseconds: time)
      } else {
        measures.touchpoints[0].censored.add(milliseconds: time)
      }
    }
    let findings = Findings(definition: definition, measures: measures)
    let curve = try #require(findings.touchpoints[0].continuation)
    for step in curve.steps {
      let share = 1 - Self.survival(observations, at: step.time.microseconds / 1000)
      #expect(abs(step.share - share) < 1e-9)
      if let interval = step.interval {
        #expect(interval.low <= step.share && step.share <= interval.high)
      }
    }
    for time: Int64 in 0...250 {
      let drawn = curve.steps.last { $0.time.microseconds <= time * 1000 }?.share ?? 0
      #expect(abs(drawn - (1 - Self.survival(observations, at: time))) < 0.005)
    }
    #expect(curve.observed?.microseconds == observations.map { $0.time * 1000 }.max())
  }

  @Test func goalStepsStayWithinTheWhole() {
    let findings = Findings(
      definition: ShopFixture.definition(),
      measures: ShopFixture.measures()
    )
    let steps = findings.timeToGoal.steps
    #expect(!steps.isEmpty)
    for (step, next) in zip(steps, steps.dropFirst()) {
      #expect(step.time < next.time)
      #expect(step.goal <= next.goal && step.droppedOff <= next.droppedOff)
    }
    for step in steps { #expect(step.goal + step.droppedOff + step.completed <= 1 + 1e-9) }
    // At each time at which the curve is read, what is drawn is what is read.
    for point in findings.timeToGoal.points {
      guard let goal = point.goal else { continue }
      let drawn = steps.last { $0.time <= point.within }?.goal ?? 0
      #expect(abs(drawn - goal) < 0.005 + 1e-9)
    }
  }
}
