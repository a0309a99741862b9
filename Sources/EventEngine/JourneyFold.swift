import JourneyMeasurement

// One key at a time: its records in time order become steps, the steps are cut into journeys, and
// each journey is counted in a `FoldTally`. This is the only place where the rules of the measures
// stand as code for the in-process engine.
//
// Invariant of the stamps: `journeyStamp` is a number that no earlier journey of this worker had, so
// "visited in this journey" is one comparison and nothing is cleared between journeys.

/// The journey state machine of one worker.
struct JourneyFold: ~Copyable {
  /// A complaint of the key at hand.
  private struct Complaint {
    var time: Int64
    var code: Int
    /// How many of the key's steps come before it.
    var stepsBefore: Int
    /// Whether the complaint itself is the step after those.
    var isStep: Bool
  }

  /// How a journey stands for one length of silence.
  private enum Standing {
    case completed
    case droppedOff
    case open
  }

  private let rules: FoldRules
  private let tally: FoldTally
  private let touchpointCount: Int
  private let classes: UnsafeMutablePointer<EventClass>
  private let classCount: Int
  private let roles: UnsafeMutablePointer<FoldRules.Role>
  private let stages: UnsafeMutablePointer<Int>
  private let owners: UnsafeMutablePointer<Int>
  private let designed: UnsafeMutablePointer<Bool>

  // The steps of the key at hand.
  private var stepCapacity = 1024
  private var times: UnsafeMutablePointer<Int64>
  private var path: UnsafeMutablePointer<UInt16>
  private var isComplaint: UnsafeMutablePointer<Bool>
  private var complaints: [Complaint] = []
  private var complaintCursor = 0
  private var candidates: [Int] = []

  // The journey at hand.
  private var journeyStamp: UInt64 = 0
  private let stamps: UnsafeMutablePointer<UInt64>
  private let complaintStamps: UnsafeMutablePointer<UInt64>
  private let firstTimes: UnsafeMutablePointer<Int64>
  private let lastIndexes: UnsafeMutablePointer<Int>
  private let visitCounts: UnsafeMutablePointer<Int>
  private let visited: UnsafeMutablePointer<Int>
  private let transitionStamps: UnsafeMutablePointer<UInt64>
  private var stageVisits: GroupVisits
  private var ownerVisits: GroupVisits

  init(rules: FoldRules, tally: FoldTally) {
    self.rules = rules
    self.tally = tally
    let count = rules.touchpointCount
    touchpointCount = count
    classCount = rules.classes.count
    classes = .copy(of: rules.classes)
    roles = .copy(of: rules.roles)
    stages = .copy(of: rules.stages)
    owners = .copy(of: rules.owners)
    designed = .copy(of: rules.designed)
    times = .allocate(capacity: stepCapacity)
    path = .allocate(capacity: stepCapacity)
    isComplaint = .allocate(capacity: stepCapacity)
    stamps = .allocate(capacity: count)
    stamps.initialize(repeating: 0, count: count)
    complaintStamps = .allocate(capacity: count)
    complaintStamps.initialize(repeating: 0, count: count)
    firstTimes = .allocate(capacity: count)
    lastIndexes = .allocate(capacity: count)
    visitCounts = .allocate(capacity: count)
    visited = .allocate(capacity: count)
    transitionStamps = .allocate(capacity: count * count)
    transitionStamps.initialize(repeating: 0, count: count * count)
    stageVisits = GroupVisits(count: rules.stageCount)
    ownerVisits = GroupVisits(count: rules.ownerCount)
  }

  deinit {
    classes.deallocate()
    roles.deallocate()
    stages.deallocate()
    owners.deallocate()
    designed.deallocate()
    times.deallocate()
    path.deallocate()
    isComplaint.deallocate()
    stamps.deallocate()
    complaintStamps.deallocate()
    firstTimes.deallocate()
    lastIndexes.deallocate()
    visitCounts.deallocate()
    visited.deallocate()
    transitionStamps.deallocate()
  }

  /// Counts the events of one key.
  ///
  /// - Parameters:
  ///   - records: the key's records in order: by time, then by position in the input.
  ///   - count: how many, at least one.
  /// - Returns: whether any of the events is mapped, so that the customer counts.
  mutating func fold(_ records: UnsafePointer<EventRecord>, _ count: Int) -> Bool {
    countDuplicates(records, count)
    if count > stepCapacity { growSteps(to: count) }
    complaints.removeAll(keepingCapacity: true)
    complaintCursor = 0
    var stepCount = 0
    var isMapped = false
    for index in 0..<count {
      let code = records[index].code
      let touchpoint = classes[code].touchpoint
      let says = classes[code].signals
      if says.contains(.complaint) {
        complaints.append(
          Complaint(
            time: records[index].time,
            code: code,
            stepsBefore: stepCount,
            isStep: touchpoint >= 0
          )
        )
      }
      isMapped = isMapped || touchpoint >= 0 || !says.isEmpty
      guard touchpoint >= 0 else { continue }
      times[stepCount] = records[index].time
      path[stepCount] = UInt16(truncatingIfNeeded: touchpoint)
      isComplaint[stepCount] = says.contains(.complaint)
      stepCount += 1
    }
    if stepCount == 0 {
      for complaint in complaints { traceWithoutJourney(complaint) }
      return isMapped
    }
    if !complaints.isEmpty { findCandidates(stepCount) }
    cutIntoJourneys(stepCount)
    return isMapped
  }

  // MARK: Journeys

  private mutating func cutIntoJourneys(_ stepCount: Int) {
    var start = 0
    while start < stepCount {
      var end = start + 1
      var isFinished = isEndOrExit(start)
      var cutByRestart = false
      while end < stepCount {
        if times[end] - times[end - 1] >= rules.idle { break }
        let role = roles[Int(path[end])]
        if isFinished && role.contains(.restart) {
          cutByRestart = true
          break
        }
        if !role.isDisjoint(with: [.end, .exit]) { isFinished = true }
        end += 1
      }
      foldJourney(start..<end, of: stepCount, cutByRestart: cutByRestart)
      start = end
    }
  }

  private func isEndOrExit(_ step: Int) -> Bool {
    !roles[Int(path[step])].isDisjoint(with: [.end, .exit])
  }

  private mutating func foldJourney(
    _ steps: Range<Int>,
    of stepCount: Int,
    cutByRestart: Bool
  ) {
    journeyStamp += 1
    let stamp = journeyStamp
    let last = steps.upperBound - 1
    let lastTouchpoint = Int(path[last])
    let lastTime = times[last]
    let hasNext = steps.upperBound < stepCount
    let firstTime = times[steps.lowerBound]

    // The steps: visits, transitions, time in groups.
    var visitedCount = 0
    var firstGoal = -1
    var keepsDesign = true
    var latestStage = 0
    var hash = VariantHash()
    stageVisits.begin()
    ownerVisits.begin()
    for index in steps {
      let touchpoint = Int(path[index])
      hash.append(path[index])
      if stamps[touchpoint] != stamp {
        stamps[touchpoint] = stamp
        visited[visitedCount] = touchpoint
        visitedCount &+= 1
        firstTimes[touchpoint] = times[index]
        visitCounts[touchpoint] = 0
      }
      visitCounts[touchpoint] &+= 1
      lastIndexes[touchpoint] = index
      if firstGoal < 0 && roles[touchpoint].contains(.goal) { firstGoal = index }
      let position = index - steps.lowerBound
      if position < TouchpointMeasures.countedPositions {
        tally.positions[touchpoint * TouchpointMeasures.countedPositions + position] &+= 1
      }
      latestStage = max(latestStage, stages[touchpoint])
      stageVisits.visit(stages[touchpoint], stamp)
      if owners[touchpoint] >= 0 { ownerVisits.visit(owners[touchpoint], stamp) }
      countSilence(index, of: stepCount)
      guard index < last else { continue }
      let next = Int(path[index + 1])
      let elapsed = (times[index + 1] - times[index]) / 1000
      let transition = touchpoint * touchpointCount + next
      tally.transitionCounts[transition] &+= 1
      tally.transitionTimes[transition].add(elapsed)
      if transitionStamps[transition] != stamp {
        transitionStamps[transition] = stamp
        tally.transitionJourneys[transition] &+= 1
      }
      if times[index + 1] == times[index] { tally.totals.ties &+= 1 }
      if touchpoint != next && !designed[transition] { keepsDesign = false }
      stageVisits.spend(elapsed, in: stages[touchpoint])
      if owners[touchpoint] >= 0 { ownerVisits.spend(elapsed, in: owners[touchpoint]) }
    }
    if hasNext {
      tally.returnsAfterCut[lastTouchpoint].add((times[last + 1] - lastTime) / 1000)
    } else {
      tally.censored[lastTouchpoint].add((rules.asOf - lastTime) / 1000)
    }
    tally.variants.add(
      hash,
      path: UnsafeBufferPointer(start: path + steps.lowerBound, count: steps.count)
    )
    traceComplaints(of: steps)

    // How it stands.
    let gap = hasNext ? times[last + 1] - lastTime : Int64.max
    let standing = standing(last, gap: gap, cutByRestart: cutByRestart, rules.silence)
    let atHalf = self.standing(last, gap: gap, cutByRestart: cutByRestart, rules.silence / 2)
    let atDouble = self.standing(last, gap: gap, cutByRestart: cutByRestart, rules.silence * 2)
    let blamed = dropOffTouchpoint(steps)
    tally.totals.journeys &+= 1
    Self.count(standing, in: &tally.totals.standing)
    Self.count(atHalf, in: &tally.totals.standingAtHalfSilence)
    Self.count(atDouble, in: &tally.totals.standingAtDoubleSilence)
    if standing == .droppedOff && hasNext { tally.totals.returned &+= 1 }
    if firstGoal >= 0 { tally.totals.reachedGoal &+= 1 }
    let firstRole = roles[Int(path[steps.lowerBound])]
    let endsWell = roles[lastTouchpoint].contains(.end) || standing == .open
    if keepsDesign && endsWell && firstRole.contains(.entry) {
      tally.totals.conformingJourneys &+= 1
    }
    let isLeftTruncated =
      steps.lowerBound == 0 && !firstRole.contains(.entry)
      && firstTime - rules.firstEvent < rules.inactivity
    if isLeftTruncated {
      tally.totals.leftTruncated &+= 1
    } else {
      countGoal(
        firstGoal < 0 ? nil : times[firstGoal] - firstTime,
        from: firstTime,
        to: last,
        standing: standing
      )
    }

    // Where it was.
    for index in 0..<visitedCount {
      let touchpoint = visited[index]
      countVisited(
        touchpoint,
        isLast: touchpoint == lastTouchpoint,
        isBlamed: touchpoint == blamed,
        standings: (standing, atHalf, atDouble),
        firstGoal: firstGoal
      )
    }
    tally.touchpoints[Int(path[steps.lowerBound])].entries &+= 1
    tally.latestStage[latestStage] &+= 1
    countGroups(
      stageVisits,
      in: tally.stages,
      times: tally.timeInStage,
      last: stages[lastTouchpoint],
      blamed: stages[blamed],
      standing: standing
    )
    countGroups(
      ownerVisits,
      in: tally.owners,
      times: tally.timeWithOwner,
      last: owners[lastTouchpoint],
      blamed: owners[blamed],
      standing: standing
    )
  }

  /// How a journey stands for a length of silence.
  private func standing(
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
  private func dropOffTouchpoint(_ steps: Range<Int>) -> Int {
    let last = Int(path[steps.upperBound - 1])
    guard roles[last].contains(.exit) else { return last }
    for index in steps.reversed() where !roles[Int(path[index])].contains(.exit) {
      return Int(path[index])
    }
    return last
  }

  private static func count(_ standing: Standing, in counts: inout StandingCounts) {
    switch standing {
    case .completed: counts.completed &+= 1
    case .droppedOff: counts.droppedOff &+= 1
    case .open: counts.open &+= 1
    }
  }

  /// Counts a step that is followed by silence, and whether the customer came back.
  @inline(__always)
  private func countSilence(_ index: Int, of stepCount: Int) {
    guard rules.asOf - times[index] >= 2 * rules.silence, !isEndOrExit(index) else { return }
    let gap = index + 1 < stepCount ? times[index + 1] - times[index] : Int64.max
    guard gap >= rules.silence else { return }
    tally.totals.silences &+= 1
    if gap <= 2 * rules.silence { tally.totals.silencesCameBack &+= 1 }
  }

  /// Counts what ended the wait for a goal, and whether it came in time.
  private func countGoal(
    _ waited: Int64?,
    from start: Int64,
    to last: Int,
    standing: Standing
  ) {
    if rules.asOf - start >= rules.conversionWindow {
      tally.totals.conversionMature &+= 1
      if let waited, waited <= rules.conversionWindow { tally.totals.converted &+= 1 }
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

  private func countVisited(
    _ touchpoint: Int,
    isLast: Bool,
    isBlamed: Bool,
    standings: (base: Standing, half: Standing, double: Standing),
    firstGoal: Int
  ) {
    let counts = tally.touchpoints + touchpoint
    let visits = visitCounts[touchpoint]
    counts.pointee.journeys &+= 1
    counts.pointee.visits &+= visits
    if visits > 1 { counts.pointee.repeats &+= 1 }
    let isDroppedHere = standings.base == .droppedOff && isBlamed
    if isDroppedHere {
      if firstGoal < 0 { counts.pointee.droppedBeforeGoal &+= 1 }
    } else if !isLast {
      counts.pointee.continued &+= 1
      let goalIsLater = firstGoal > lastIndexes[touchpoint]
      if firstGoal < 0 || goalIsLater { counts.pointee.continuedBeforeGoal &+= 1 }
      if goalIsLater { counts.pointee.goalAfter &+= 1 }
    } else if standings.base == .completed {
      counts.pointee.completed &+= 1
    } else if standings.base == .droppedOff {
      counts.pointee.exited &+= 1
    }
    let age = rules.asOf - firstTimes[touchpoint]
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
    let complained = complaintStamps[touchpoint] == journeyStamp
    if complained { counts.pointee.complainedJourneys &+= 1 }
    if !rules.hasComplaintWindow || age >= rules.complaintWithin {
      counts.pointee.complaintMature &+= 1
      if complained { counts.pointee.complaintMatureComplained &+= 1 }
    }
  }

  private func countGroups(
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

  // MARK: Complaints

  /// For each step, the latest step up to it that a later complaint can be traced to; -1 for none.
  private mutating func findCandidates(_ stepCount: Int) {
    candidates.removeAll(keepingCapacity: true)
    var latest = -1
    for index in 0..<stepCount {
      if !isComplaint[index] && !roles[Int(path[index])].contains(.skipped) { latest = index }
      candidates.append(latest)
    }
  }

  /// Traces the complaints that belong to the journey at hand, whose visits are stamped.
  private mutating func traceComplaints(of steps: Range<Int>) {
    while complaintCursor < complaints.count {
      let complaint = complaints[complaintCursor]
      let home = complaint.isStep ? complaint.stepsBefore : max(complaint.stepsBefore - 1, 0)
      guard home < steps.upperBound else { return }
      complaintCursor += 1
      let eventClass = classes[complaint.code]
      if eventClass.named >= 0 {
        let touchpoint = Int(eventClass.named)
        tally.touchpoints[touchpoint].complaintsNamed &+= 1
        if stamps[touchpoint] != journeyStamp {
          tally.touchpoints[touchpoint].namedElsewhere &+= 1
        }
        tally.totals.complaintsNamed &+= 1
        mark(touchpoint, category: eventClass.category)
        continue
      }
      let before = complaint.stepsBefore - 1
      let candidate = before >= 0 ? candidates[before] : -1
      if candidate >= steps.lowerBound, complaint.time - times[candidate] <= rules.complaintWithin {
        let touchpoint = Int(path[candidate])
        tally.touchpoints[touchpoint].complaintsPreceding &+= 1
        tally.totals.complaintsPreceding &+= 1
        mark(touchpoint, category: eventClass.category)
      } else {
        tally.totals.complaintsUnattributed &+= 1
        countCategory(eventClass.category, tracedTo: touchpointCount)
      }
    }
  }

  /// Counts a complaint under a key without steps: it is traced by name or not at all.
  private func traceWithoutJourney(_ complaint: Complaint) {
    let eventClass = classes[complaint.code]
    guard eventClass.named >= 0 else {
      tally.totals.complaintsUnattributed &+= 1
      countCategory(eventClass.category, tracedTo: touchpointCount)
      return
    }
    let touchpoint = Int(eventClass.named)
    tally.touchpoints[touchpoint].complaintsNamed &+= 1
    tally.touchpoints[touchpoint].namedElsewhere &+= 1
    tally.totals.complaintsNamed &+= 1
    countCategory(eventClass.category, tracedTo: touchpoint)
  }

  private mutating func mark(_ touchpoint: Int, category: Int32) {
    complaintStamps[touchpoint] = journeyStamp
    stageVisits.complain(stages[touchpoint], journeyStamp)
    if owners[touchpoint] >= 0 { ownerVisits.complain(owners[touchpoint], journeyStamp) }
    countCategory(category, tracedTo: touchpoint)
  }

  private func countCategory(_ category: Int32, tracedTo touchpoint: Int) {
    guard category >= 0 else { return }
    tally.complaintCategories[touchpoint << 32 | Int(category), default: 0] += 1
  }

  // MARK: Events

  /// Counts events that equal an earlier one of the same key at the same time.
  private func countDuplicates(_ records: UnsafePointer<EventRecord>, _ count: Int) {
    var start = 0
    for index in 1..<max(count, 1) {
      if records[index].time != records[start].time {
        start = index
        continue
      }
      // Long runs at one instant (a day's events with dates alone) go through a set instead.
      if index - start > 64 { continue }
      let fingerprint = records[index].fingerprint
      for earlier in start..<index where records[earlier].fingerprint == fingerprint {
        tally.totals.duplicates &+= 1
        break
      }
    }
    countDuplicatesInLongRuns(records, count)
  }

  private func countDuplicatesInLongRuns(
    _ records: UnsafePointer<EventRecord>,
    _ count: Int
  ) {
    guard count > 65 else { return }
    var start = 0
    while start + 65 < count {
      guard records[start].time == records[start + 65].time else {
        start += 1
        continue
      }
      var end = start
      var seen: Set<UInt64> = []
      while end < count, records[end].time == records[start].time {
        let isNew = seen.insert(records[end].fingerprint).inserted
        if !isNew && end - start > 64 { tally.totals.duplicates &+= 1 }
        end += 1
      }
      start = end
    }
  }

  private mutating func growSteps(to count: Int) {
    stepCapacity = count.roundedUpToPowerOfTwo
    times.deallocate()
    path.deallocate()
    isComplaint.deallocate()
    times = .allocate(capacity: stepCapacity)
    path = .allocate(capacity: stepCapacity)
    isComplaint = .allocate(capacity: stepCapacity)
  }
}

extension UnsafeMutablePointer {
  /// A copy of an array's elements that the caller deallocates; elements are trivial.
  static func copy(of array: [Pointee]) -> UnsafeMutablePointer<Pointee> {
    let pointer = UnsafeMutablePointer.allocate(capacity: max(array.count, 1))
    for (index, element) in array.enumerated() { (pointer + index).initialize(to: element) }
    return pointer
  }
}
