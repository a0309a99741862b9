import JourneyMeasurement

// Invariant: an outcome's number is below `count`, and `add` is the only place that says what a number
// means; both follow the order of the fields in `passed` and `ended`.

/// What a journey did at a touchpoint that it visited, as a small number.
///
/// A journey has one last touchpoint and at most one other to which its drop-off belongs; all others
/// it passed. What is counted of any of them is told by a few bits. Counting those as one number costs
/// one increment for each touchpoint of each journey, instead of one for each measure.
enum TouchpointOutcome {
  /// How many outcomes there are: those of passed touchpoints, then those of each ending.
  static let count = passedCount * (1 + JourneyEnding.count)
  private static let passedCount = 128

  /// Where the first goal stands to the latest visit.
  enum Goal: Int {
    case before = 0
    case never = 1
    case later = 2
  }

  /// The number of an outcome at a touchpoint that was passed.
  ///
  /// - Parameters:
  ///   - goal: whether the journey's first goal came later, before, or never (`Goal`).
  ///   - isRepeated: whether the journey visited the touchpoint more than once.
  ///   - age: how many of half, one and twice the silence have passed since the first visit.
  ///   - isComplained: whether a complaint of the journey was traced to the touchpoint.
  ///   - isComplaintMature: whether the journey had its time to complain.
  /// - Returns: a number below `count`.
  @inline(__always)
  static func passed(
    goal: Int,
    isRepeated: Bool,
    age: Int,
    isComplained: Bool,
    isComplaintMature: Bool
  ) -> Int {
    goal | (isRepeated ? 4 : 0) | age &<< 3 | (isComplained ? 32 : 0)
      | (isComplaintMature ? 64 : 0)
  }

  /// The number of the same outcome where the journey's last step, or its drop-off, belongs to the
  /// touchpoint.
  @inline(__always)
  static func ended(_ passed: Int, _ ending: Int) -> Int {
    passed &+ (ending &+ 1) &* passedCount
  }

  /// Adds journeys with one outcome to a touchpoint's measures.
  static func add(_ journeys: Int, of number: Int, to measures: inout TouchpointMeasures) {
    guard journeys > 0 else { return }
    let goal = Goal(rawValue: number & 3) ?? .before
    measures.journeys += journeys
    if number & 4 != 0 { measures.repeats += journeys }
    let isComplained = number & 32 != 0
    if isComplained { measures.complainedJourneys += journeys }
    if number & 64 != 0 {
      measures.complaintMature += journeys
      if isComplained { measures.complaintMatureComplained += journeys }
    }
    let age = number >> 3 & 3
    let ending = number < passedCount ? nil : number / passedCount - 1
    addSilence(journeys, ending, at: .half, isMature: age >= 1, to: &measures.halfSilence)
    addSilence(journeys, ending, at: .base, isMature: age >= 2, to: &measures.silence)
    addSilence(journeys, ending, at: .double, isMature: age >= 3, to: &measures.doubleSilence)
    guard let ending else {
      measures.continued += journeys
      if goal != .before { measures.continuedBeforeGoal += journeys }
      if goal == .later { measures.goalAfter += journeys }
      return
    }
    if ending == JourneyEnding.exited {
      measures.exited += journeys
      return
    }
    switch JourneyEnding.standing(ending, at: .base) {
    case .completed: measures.completed += journeys
    case .droppedOff: if goal == .never { measures.droppedBeforeGoal += journeys }
    case .open: break
    }
  }

  /// Adds journeys to what depends on a length of silence.
  private static func addSilence(
    _ journeys: Int,
    _ ending: Int?,
    at length: JourneyEnding.Length,
    isMature: Bool,
    to counts: inout SilenceCounts
  ) {
    if isMature { counts.mature += journeys }
    guard let ending, ending != JourneyEnding.exited else { return }
    switch JourneyEnding.standing(ending, at: length) {
    case .completed: break
    case .droppedOff:
      counts.droppedOff += journeys
      if isMature { counts.matureDroppedOff += journeys }
    case .open:
      counts.open += journeys
      if isMature { counts.matureOpenHere += journeys }
    }
  }
}
