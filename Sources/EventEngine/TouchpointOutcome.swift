import JourneyMeasurement

// Invariant: an outcome's number is below `count`, and `add` is the only place that says what a number
// means; both follow the order of the fields in `number`.

/// What a journey did at a touchpoint that it passed, as a small number.
///
/// A journey has one last touchpoint and at most one to which its drop-off belongs; all others were
/// passed, and what is counted of them is told by a few bits. Counting those as one number costs
/// one increment for each touchpoint of each journey, instead of one for each measure.
enum TouchpointOutcome {
  /// How many outcomes there are.
  static let count = 128

  /// Where the first goal stands to the latest visit.
  enum Goal: Int {
    case before = 0
    case never = 1
    case later = 2
  }

  /// The number of an outcome.
  ///
  /// - Parameters:
  ///   - goal: whether the journey's first goal came later, before, or never.
  ///   - isRepeated: whether the journey visited the touchpoint more than once.
  ///   - age: how many of half, one and twice the silence have passed since the first visit.
  ///   - isComplained: whether a complaint of the journey was traced to the touchpoint.
  ///   - isComplaintMature: whether the journey had its time to complain.
  /// - Returns: a number below `count`.
  @inline(__always)
  static func number(
    goal: Goal,
    isRepeated: Bool,
    age: Int,
    isComplained: Bool,
    isComplaintMature: Bool
  ) -> Int {
    goal.rawValue | (isRepeated ? 4 : 0) | age &<< 3 | (isComplained ? 32 : 0)
      | (isComplaintMature ? 64 : 0)
  }

  /// Adds journeys with one outcome to a touchpoint's measures.
  static func add(_ journeys: Int, of number: Int, to measures: inout TouchpointMeasures) {
    guard journeys > 0 else { return }
    measures.journeys += journeys
    measures.continued += journeys
    if let goal = Goal(rawValue: number & 3), goal != .before {
      measures.continuedBeforeGoal += journeys
      if goal == .later { measures.goalAfter += journeys }
    }
    if number & 4 != 0 { measures.repeats += journeys }
    let age = number >> 3 & 3
    if age >= 1 { measures.halfSilence.mature += journeys }
    if age >= 2 { measures.silence.mature += journeys }
    if age >= 3 { measures.doubleSilence.mature += journeys }
    let isComplained = number & 32 != 0
    if isComplained { measures.complainedJourneys += journeys }
    if number & 64 != 0 {
      measures.complaintMature += journeys
      if isComplained { measures.complaintMatureComplained += journeys }
    }
  }
}
