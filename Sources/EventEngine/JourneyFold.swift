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
  struct Complaint {
    var time: Int64
    var code: Int
    /// How many of the key's steps come before it.
    var stepsBefore: Int
    /// Whether the complaint itself is the step after those.
    var isStep: Bool
  }

  /// How a journey stands for one length of silence.
  enum Standing {
    case completed
    case droppedOff
    case open
  }

  let rules: FoldRules
  let tally: FoldTally
  let touchpointCount: Int
  let classes: UnsafeMutablePointer<EventClass>
  let classCount: Int
  let roles: UnsafeMutablePointer<FoldRules.Role>
  let stages: UnsafeMutablePointer<Int>
  let owners: UnsafeMutablePointer<Int>
  let designed: UnsafeMutablePointer<Bool>

  // The steps of the key at hand.
  var stepCapacity = 1024
  var times: UnsafeMutablePointer<Int64>
  var path: UnsafeMutablePointer<UInt16>
  var isComplaint: UnsafeMutablePointer<Bool>
  var complaints: [Complaint] = []
  var complaintCursor = 0
  var candidates: [Int] = []

  // The journey at hand.
  var journeyStamp: UInt64 = 0
  let stamps: UnsafeMutablePointer<UInt64>
  let complaintStamps: UnsafeMutablePointer<UInt64>
  let firstTimes: UnsafeMutablePointer<Int64>
  let lastIndexes: UnsafeMutablePointer<Int>
  let visitCounts: UnsafeMutablePointer<Int>
  let visited: UnsafeMutablePointer<Int>
  let transitionStamps: UnsafeMutablePointer<UInt64>
  var stageVisits: GroupVisits
  var ownerVisits: GroupVisits

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

  mutating func cutIntoJourneys(_ stepCount: Int) {
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

  func isEndOrExit(_ step: Int) -> Bool {
    !roles[Int(path[step])].isDisjoint(with: [.end, .exit])
  }

  mutating func foldJourney(
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

  mutating func growSteps(to count: Int) {
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
