import JourneyMeasurement
public import JourneyModel
import Statistics

/// The share of journeys that have reached a goal, by the time since their first step, beside what
/// else ended the wait.
///
/// The Aalen-Johansen estimate with three competing ends; journeys that are open are censored at T,
/// and those that began before the log are left out.
public struct GoalCurve: Sendable, Equatable {
  /// The curve at one time.
  public struct Point: Sendable, Equatable {
    /// The time since the first step.
    public var within: TimeSpan
    /// Journeys that were observed this long without an end.
    public var atRisk: Int
    /// The share that reached a goal; nil, like the others, where no journey was observed for so
    /// long and some were still under way when last seen.
    public var goal: Double?
    /// The share that dropped off without a goal.
    public var droppedOff: Double?
    /// The share that was completed without a goal.
    public var completed: Double?
  }

  /// A step of the curve, which is flat up to the next one.
  public struct Step: Sendable, Equatable {
    /// The time since the first step.
    public var time: TimeSpan
    /// The share that reached a goal.
    public var goal: Double
    /// The share that dropped off without a goal.
    public var droppedOff: Double
    /// The share that was completed without a goal.
    public var completed: Double
  }

  /// The journeys that the curve rests on.
  public var journeys: Int
  /// The curve at round times as far as journeys were observed, and at the conversion window.
  public var points: [Point]
  /// The curve for drawing: steps of less than half a percentage point are left out until
  /// they add up to one, so that nothing drawn is farther than that from the curve.
  public var steps: [Step]
  /// How long the longest journey was observed; nil without journeys.
  public var observed: TimeSpan?

  /// Estimates the curve.
  init(_ times: TimeToGoal, window: TimeSpan) {
    journeys =
      times.goal.count + times.dropOff.count + times.completion.count + times.censored.count
    let curve = AalenJohansenCurve(
      causes: [times.goal, times.dropOff, times.completion],
      censored: times.censored
    )
    guard let longest = curve.points.last?.time else {
      points = []
      steps = []
      return
    }
    observed = TimeSpan(milliseconds: longest)
    steps = DrawnSteps.indices(of: curve.points.flatMap(\.incidence), start: [0, 0, 0]).map {
      index in
      let point = curve.points[index]
      return Step(
        time: TimeSpan(milliseconds: point.time),
        goal: point.incidence[0],
        droppedOff: point.incidence[1],
        completed: point.incidence[2]
      )
    }
    points = TimeGrid.times(upTo: longest, always: window).compactMap { time in
      guard let point = curve.point(at: time.microseconds / 1000) else { return nil }
      let isKnown = point.atRisk > 0 || point.survival < 1e-12
      return Point(
        within: time,
        atRisk: point.atRisk,
        goal: isKnown ? point.incidence[0] : nil,
        droppedOff: isKnown ? point.incidence[1] : nil,
        completed: isKnown ? point.incidence[2] : nil
      )
    }
  }
}
