import JourneyMeasurement

// How a journey stands, and what its touchpoints and groups count of it.

extension JourneyFold {
  /// How a journey stands for a length of silence.
  func standing(
    _ last: Int,
    gap: Int64,
    cutByRestart: Bool,
    _ silence: Int64
  ) -> Standing {
    let role = roles[Int(path[last])]
    if role.contains(.exit) { return .droppedOff }
    if role.contains(.end) || (cutByRestart && gap < silence) { return .completed }
    if gap == .max && rules.asOf - times[last] < silence { return .open }
    return .droppedOff
  }

  /// The touchpoint that a drop-off of the journey would belong to.
  func dropOffTouchpoint(_ steps: Range<Int>) -> Int {
    let last = Int(path[steps.upperBound - 1])
    guard roles[last].contains(.exit) else { return last }
    for index in steps.reversed() where !roles[Int(path[index])].contains(.exit) {
      return Int(path[index])
    }
    return last
  }

  static func count(_ standing: Standing, in counts: inout StandingCounts) {
    switch standing {
    case .completed: counts.completed &+= 1
    case .droppedOff: counts.droppedOff &+= 1
    case .open: counts.open &+= 1
    }
  }

  /// Counts a step that is followed by silence, and whether the customer came back.
  ///
  /// - Parameters:
  ///   - index: the step.
  ///   - stepCount: how many steps of the key there are, or at least those up to the one after.
  func countSilence(_ index: Int, of stepCount: Int) {
    guard rules.asOf - times[index] >= 2 * rules.silence, !isEndOrExit(index) else { return }
    let gap = index + 1 < stepCount ? times[index + 1] - times[index] : Int64.max
    guard gap >= rules.silence else { return }
    tally.totals.pointee.silences &+= 1
    if gap <= 2 * rules.silence { tally.totals.pointee.silencesCameBack &+= 1 }
  }

  /// Counts what ended the wait for a goal, and whether it came in time.
  func countGoal(
    _ waited: Int64?,
    from start: Int64,
    to last: Int,
    standing: Standing
  ) {
    if rules.asOf - start >= rules.conversionWindow {
      tally.totals.pointee.conversionMature &+= 1
      if let waited, waited <= rules.conversionWindow { tally.totals.pointee.converted &+= 1 }
    }
    if let waited {
      tally.goal.add(waited / 1000)
      return
    }
    switch standing {
    case .completed: tally.completion.add((times[last] - start) / 1000)
    case .open: tally.censoredGoal.add((rules.asOf - start) / 1000)
    case .droppedOff:
      let silence = roles[Int(path[last])].contains(.exit) ? 0 : rules.silence
      tally.dropOff.add((times[last] + silence - start) / 1000)
    }
  }

  /// Counts the touchpoints that a journey passed, all but its last one and the one to which its
  /// drop-off would belong.
  func countPassed(_ walk: Walk, from lastTime: Int64, except last: Int, _ blamed: Int) {
    let (visits, visited, outcomes) = (visits, visited, tally.outcomes)
    let (asOf, silence) = (rules.asOf, rules.silence)
    let complaintWithin = rules.hasComplaintWindow ? rules.complaintWithin : .min
    for index in 0..<walk.visitedCount {
      let touchpoint = Int(visited[index])
      if touchpoint == last || touchpoint == blamed { continue }
      let visit = visits[touchpoint]
      let age = asOf &- visit.firstTime
      let maturity =
        (age >= silence / 2 ? 1 : 0) &+ (age >= silence ? 1 : 0) &+ (age >= silence &* 2 ? 1 : 0)
      let outcome = TouchpointOutcome.number(
        goal: walk.firstGoal < 0
          ? .never : walk.firstGoal > Int(visit.lastIndex) ? .later : .before,
        isRepeated: visit.lastIndex != visit.firstIndex,
        age: maturity,
        isComplained: visit.complaintStamp == journeyStamp,
        isComplaintMature: age >= complaintWithin
      )
      outcomes[touchpoint &* TouchpointOutcome.count &+ outcome] &+= 1
    }
  }

  /// Counts a journey's last touchpoint, or the one to which its drop-off would belong.
  func countLast(
    _ touchpoint: Int,
    isLast: Bool,
    isBlamed: Bool,
    standings: (base: Standing, half: Standing, double: Standing),
    firstGoal: Int
  ) {
    let counts = tally.touchpoints + touchpoint
    let visit = visits[touchpoint]
    counts.pointee.journeys &+= 1
    if visit.lastIndex != visit.firstIndex { counts.pointee.repeats &+= 1 }
    let isDroppedHere = standings.base == .droppedOff && isBlamed
    if isDroppedHere {
      if firstGoal < 0 { counts.pointee.droppedBeforeGoal &+= 1 }
    } else if !isLast {
      counts.pointee.continued &+= 1
      let goalIsLater = firstGoal > Int(visit.lastIndex)
      if firstGoal < 0 || goalIsLater { counts.pointee.continuedBeforeGoal &+= 1 }
      if goalIsLater { counts.pointee.goalAfter &+= 1 }
    } else if standings.base == .completed {
      counts.pointee.completed &+= 1
    } else if standings.base == .droppedOff {
      counts.pointee.exited &+= 1
    }
    let age = rules.asOf - visit.firstTime
    func count(_ standing: Standing, _ silence: Int64, in counts: inout SilenceCounts) {
      let droppedHere = standing == .droppedOff && isBlamed
      let openHere = standing == .open && isLast
      if droppedHere { counts.droppedOff &+= 1 }
      if openHere { counts.open &+= 1 }
      guard age >= silence else { return }
      counts.mature &+= 1
      if droppedHere { counts.matureDroppedOff &+= 1 }
      if openHere { counts.matureOpenHere &+= 1 }
    }
    count(standings.base, rules.silence, in: &counts.pointee.silence)
    count(standings.half, rules.silence / 2, in: &counts.pointee.halfSilence)
    count(standings.double, rules.silence * 2, in: &counts.pointee.doubleSilence)
    let complained = visit.complaintStamp == journeyStamp
    if complained { counts.pointee.complainedJourneys &+= 1 }
    if !rules.hasComplaintWindow || age >= rules.complaintWithin {
      counts.pointee.complaintMature &+= 1
      if complained { counts.pointee.complaintMatureComplained &+= 1 }
    }
  }

  func countGroups(
    _ visits: borrowing GroupVisits,
    in groups: UnsafeMutablePointer<GroupMeasures>,
    times: UnsafeMutablePointer<FoldHistogram>,
    last: Int,
    blamed: Int,
    standing: Standing
  ) {
    for index in 0..<visits.visitedCount {
      let group = visits.visited(index)
      let counts = groups + group
      counts.pointee.journeys &+= 1
      if standing == .droppedOff && group == blamed {
        counts.pointee.droppedOff &+= 1
      } else if group != last {
        counts.pointee.movedOn &+= 1
      } else {
        switch standing {
        case .completed: counts.pointee.completed &+= 1
        case .droppedOff: counts.pointee.exited &+= 1
        case .open: counts.pointee.open &+= 1
        }
      }
      if visits.isComplained(group, journeyStamp) { counts.pointee.complainedJourneys &+= 1 }
      times[group].add(visits.spent(in: group))
    }
  }
}
