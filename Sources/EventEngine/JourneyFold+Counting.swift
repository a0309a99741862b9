import JourneyMeasurement

// How a journey ended, and what its touchpoints count of it.

extension JourneyFold {
  /// How a journey ended.
  ///
  /// - Parameters:
  ///   - last: its last step.
  ///   - gap: the time to the key's next step; nil at the key's last one.
  ///   - isCutByRestart: whether the next step restarts a journey that had finished.
  /// - Returns: a number of `JourneyEnding`.
  @inline(__always)
  func ending(_ last: Int, gap: Int64?, isCutByRestart: Bool) -> Int {
    let role = roles[Int(path[last])]
    let silence = rules.silence
    let wait = gap.map { isCutByRestart ? $0 : .max } ?? rules.asOf &- times[last]
    let lengths =
      (wait < silence / 2 ? 1 : 0) &+ (wait < silence ? 1 : 0) &+ (wait < silence &* 2 ? 1 : 0)
    let waiting = JourneyEnding.waiting(lengths, isOpen: gap == nil)
    let unlessExit = role.contains(.end) ? JourneyEnding.completed : waiting
    return role.contains(.exit) ? JourneyEnding.droppedOff : unlessExit
  }

  /// The touchpoint that a drop-off of the journey would belong to.
  @inline(__always)
  func dropOffTouchpoint(_ steps: Range<Int>) -> Int {
    let last = Int(path[steps.upperBound &- 1])
    guard roles[last].contains(.exit) else { return last }
    for index in steps.reversed() where !roles[Int(path[index])].contains(.exit) {
      return Int(path[index])
    }
    return last
  }

  /// Counts a step that may be followed by silence, and whether the customer came back.
  ///
  /// - Parameters:
  ///   - index: the step.
  ///   - gap: the time to the key's next step; `Int64.max` for none.
  @inline(__always)
  func countSilence(_ index: Int, gap: Int64) {
    let isMature = rules.asOf &- times[index] >= 2 &* rules.silence
    let isFinal = !roles[Int(path[index])].isDisjoint(with: [.end, .exit])
    let isSilence = gap >= rules.silence && isMature && !isFinal
    let cameBack = gap <= 2 &* rules.silence && isSilence
    places.totals.pointee.silences &+= isSilence ? 1 : 0
    places.totals.pointee.silencesCameBack &+= cameBack ? 1 : 0
  }

  /// Counts what ended the wait for a goal, and whether it came in time.
  ///
  /// - Parameters:
  ///   - goal: the first step at a goal, `Walk.noGoal` for none.
  ///   - start: the time of the first step.
  ///   - last: the last step.
  ///   - standing: how the journey stands.
  @inline(__always)
  func countGoal(
    _ goal: Int,
    from start: Int64,
    to last: Int,
    _ standing: JourneyEnding.Standing
  ) {
    let isReached = goal != Walk.noGoal
    let reached = times[isReached ? goal : last] &- start
    let isMature = rules.asOf &- start >= rules.conversionWindow
    let isConverted = reached <= rules.conversionWindow && isReached && isMature
    places.totals.pointee.conversionMature &+= isMature ? 1 : 0
    places.totals.pointee.converted &+= isConverted ? 1 : 0
    let isExit = roles[Int(path[last])].contains(.exit)
    let silence = standing == .droppedOff && !isExit && !isReached ? rules.silence : 0
    let isOpen = standing == .open && !isReached
    let waited = isOpen ? rules.asOf &- start : reached &+ silence
    let wait = isReached ? FoldTally.GoalWait.goal.rawValue : standing.rawValue
    places.goalWaits[wait].add(waited / 1000)
  }

  /// Counts the touchpoints that a journey visited.
  ///
  /// - Parameters:
  ///   - walk: the journey.
  ///   - last: its last touchpoint.
  ///   - blamed: the one to which its drop-off would belong.
  ///   - ending: how it ended.
  ///
  /// It is mutating, as all that is called for each journey, so that it is given this fold and no copy.
  mutating func countVisited(_ walk: Walk, last: Int, blamed: Int, _ ending: Int) {
    let visited = visited
    let all = JourneyOutcomes(self, firstGoal: walk.firstGoal)
    for index in 0..<walk.visitedCount { all.countPassed(Int(visited[index])) }
    // Whichever of them it did not pass is put right: to ask of each whether it is one would cost more.
    if blamed == last {
      all.change(last, to: ending)
    } else {
      all.change(last, to: JourneyEnding.exited)
      all.change(blamed, to: JourneyEnding.droppedOff)
    }
  }
}

/// What the journey at hand did at the touchpoints that it visited; all that this takes, in registers.
struct JourneyOutcomes {
  private let outcomes: UnsafeMutablePointer<Int>
  private let visits: UnsafeMutablePointer<JourneyFold.Visit>
  /// The times of steps, by number.
  private let times: UnsafeMutablePointer<Int64>
  private let stamp: UInt64
  /// The number of the first step at a goal.
  private let firstGoal: Int
  private let goalIsMissing: Int
  /// The latest times of a first visit that half, one and twice the silence and the time to complain
  /// have passed since.
  private let (half, base, double, complaint): (Int64, Int64, Int64, Int64)

  @inline(__always)
  init(_ fold: borrowing JourneyFold, firstGoal: Int) {
    outcomes = fold.places.outcomes
    visits = fold.visits
    times = fold.times - fold.stepsBefore
    stamp = fold.journeyStamp
    goalIsMissing = firstGoal == JourneyFold.Walk.noGoal ? 1 : 0
    self.firstGoal = goalIsMissing == 1 ? firstGoal : firstGoal &+ fold.stepsBefore
    let (asOf, silence) = (fold.rules.asOf, fold.rules.silence)
    half = asOf &- silence / 2
    base = asOf &- silence
    double = asOf &- silence &* 2
    complaint = fold.rules.hasComplaintWindow ? asOf &- fold.rules.complaintWithin : .max
  }

  /// The number of what it did at a touchpoint, were it passed.
  @inline(__always)
  private func passed(_ touchpoint: Int) -> Int {
    let visit = visits + touchpoint
    let (first, last) = (visit.pointee.firstStep, visit.pointee.lastStep)
    let time = times[first]
    return TouchpointOutcome.passed(
      goal: (firstGoal > last ? 2 : 0) &- goalIsMissing,
      isRepeated: first != last,
      age: (time <= half ? 1 : 0) &+ (time <= base ? 1 : 0) &+ (time <= double ? 1 : 0),
      isComplained: visit.pointee.complaintStamp == stamp,
      isComplaintMature: time <= complaint
    )
  }

  /// The number of what it did at a touchpoint.
  ///
  /// - Parameters:
  ///   - touchpoint: one that it visited.
  ///   - last: its last touchpoint.
  ///   - blamed: the one to which its drop-off would belong.
  ///   - ending: how it ended.
  /// - Returns: a number below `TouchpointOutcome.count`.
  func outcome(at touchpoint: Int, last: Int, blamed: Int, _ ending: Int) -> Int {
    let passed = passed(touchpoint)
    if touchpoint == blamed {
      return TouchpointOutcome.ended(passed, blamed == last ? ending : JourneyEnding.droppedOff)
    }
    return touchpoint == last ? TouchpointOutcome.ended(passed, JourneyEnding.exited) : passed
  }

  /// Counts a touchpoint as passed.
  @inline(__always)
  func countPassed(_ touchpoint: Int) {
    outcomes[touchpoint &* TouchpointOutcome.count &+ passed(touchpoint)] &+= 1
  }

  /// Counts a touchpoint that was counted as passed as one where the journey ended.
  @inline(__always)
  func change(_ touchpoint: Int, to ending: Int) {
    let outcome = passed(touchpoint)
    let own = outcomes + touchpoint &* TouchpointOutcome.count
    own[outcome] &-= 1
    own[TouchpointOutcome.ended(outcome, ending)] &+= 1
  }
}
