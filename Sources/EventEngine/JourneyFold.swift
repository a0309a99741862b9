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

  /// A touchpoint in the latest journey that visited it.
  struct Visit {
    /// The stamp of that journey.
    var stamp: UInt64 = 0
    /// The stamp of the latest journey with a complaint that was traced to the touchpoint.
    var complaintStamp: UInt64 = 0
    var firstTime: Int64 = 0
    /// The position of the latest visit among the key's steps.
    var lastIndex: Int32 = 0
    var firstIndex: Int32 = 0
  }

  /// What the steps of a key need of an event's class.
  private struct Meaning {
    var touchpoint: UInt16
    var isStep: Bool
    var isComplaint: Bool
    var isMapped: Bool

    init(_ eventClass: EventClass) {
      touchpoint = UInt16(truncatingIfNeeded: eventClass.touchpoint)
      isStep = eventClass.touchpoint >= 0
      isComplaint = eventClass.signals.contains(.complaint)
      isMapped = eventClass.isMapped
    }
  }

  /// How a journey stands for one length of silence.
  enum Standing {
    case completed
    case droppedOff
    case open
  }

  let rules: FoldRules
  var tally: FoldTally
  let touchpointCount: Int
  let classes: UnsafeMutablePointer<EventClass>
  private let meanings: UnsafeMutablePointer<Meaning>
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
  var complaintCount = 0
  var complaintCursor = 0
  var candidates: [Int] = []

  // The journey at hand.
  var journeyStamp: UInt64 = 0
  let visits: UnsafeMutablePointer<Visit>
  let visited: UnsafeMutablePointer<Int32>
  private var variants = VariantQueue()
  var stageVisits: GroupVisits
  var ownerVisits: GroupVisits

  init(rules: FoldRules, tally: FoldTally) {
    self.rules = rules
    self.tally = tally
    let count = rules.touchpointCount
    touchpointCount = count
    classes = .copy(of: rules.classes)
    meanings = .copy(of: rules.classes.map { Meaning($0) })
    roles = .copy(of: rules.roles)
    stages = .copy(of: rules.stages)
    owners = .copy(of: rules.owners)
    designed = .copy(of: rules.designed)
    times = .allocate(capacity: stepCapacity)
    path = .allocate(capacity: stepCapacity)
    isComplaint = .allocate(capacity: stepCapacity)
    visits = .allocate(capacity: count)
    visits.initialize(repeating: Visit(), count: count)
    visited = .allocate(capacity: count)
    stageVisits = GroupVisits(count: rules.stageCount)
    ownerVisits = GroupVisits(count: rules.ownerCount)
  }

  deinit {
    classes.deallocate()
    meanings.deallocate()
    roles.deallocate()
    stages.deallocate()
    owners.deallocate()
    designed.deallocate()
    times.deallocate()
    path.deallocate()
    isComplaint.deallocate()
    visits.deallocate()
    visited.deallocate()
  }

  /// Counts the events of one key.
  ///
  /// - Parameters:
  ///   - records: the key's events in input order; they are put into the order of time.
  ///   - count: how many, at least one.
  /// - Returns: whether any of the events is mapped, so that the customer counts.
  mutating func fold(_ records: UnsafeMutablePointer<TimedEvent>, _ count: Int) -> Bool {
    let findings = EventOrder.look(records, count)
    if !findings.isOrdered { EventOrder.sort(records, count) }
    if findings.hasTies || !findings.isOrdered { countDuplicates(records, count) }
    if count > stepCapacity { growSteps(to: count) }
    complaints.removeAll(keepingCapacity: true)
    complaintCursor = 0
    var stepCount = 0
    var isMapped = false
    let (times, path, isComplaint, meanings) = (times, path, isComplaint, meanings)
    for index in 0..<count {
      let meaning = meanings[records[index].code]
      if meaning.isComplaint {
        complaints.append(
          Complaint(
            time: records[index].time,
            code: records[index].code,
            stepsBefore: stepCount,
            isStep: meaning.isStep
          )
        )
      }
      isMapped = isMapped || meaning.isMapped
      guard meaning.isStep else { continue }
      times[stepCount] = records[index].time
      path[stepCount] = meaning.touchpoint
      isComplaint[stepCount] = meaning.isComplaint
      stepCount &+= 1
    }
    if stepCount == 0 {
      for complaint in complaints { traceWithoutJourney(complaint) }
      return isMapped
    }
    complaintCount = complaints.count
    if complaintCount > 0 { findCandidates(stepCount) }
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
    let last = steps.upperBound - 1
    let lastTouchpoint = Int(path[last])
    let lastTime = times[last]
    let hasNext = steps.upperBound < stepCount
    let firstTime = times[steps.lowerBound]
    let walk = countSteps(steps)
    if rules.ownerCount > 0 { countOwners(steps) }
    countSilence(last, of: stepCount)
    if hasNext {
      tally.returnsAfterCut[lastTouchpoint].add((times[last + 1] - lastTime) / 1000)
    } else {
      tally.censored[lastTouchpoint].add((rules.asOf - lastTime) / 1000)
    }
    countVariant(
      walk.hash,
      UnsafeBufferPointer(start: path + steps.lowerBound, count: steps.count)
    )
    if complaintCursor < complaintCount { traceComplaints(of: steps) }

    // How it stands.
    let gap = hasNext ? times[last + 1] - lastTime : Int64.max
    let standing = standing(last, gap: gap, cutByRestart: cutByRestart, rules.silence)
    let atHalf = self.standing(last, gap: gap, cutByRestart: cutByRestart, rules.silence / 2)
    let atDouble = self.standing(last, gap: gap, cutByRestart: cutByRestart, rules.silence * 2)
    let blamed = dropOffTouchpoint(steps)
    let totals = tally.totals
    totals.pointee.journeys &+= 1
    Self.count(standing, in: &totals.pointee.standing)
    Self.count(atHalf, in: &totals.pointee.standingAtHalfSilence)
    Self.count(atDouble, in: &totals.pointee.standingAtDoubleSilence)
    if standing == .droppedOff && hasNext { totals.pointee.returned &+= 1 }
    if walk.firstGoal >= 0 { totals.pointee.reachedGoal &+= 1 }
    let firstRole = roles[Int(path[steps.lowerBound])]
    let endsWell = roles[lastTouchpoint].contains(.end) || standing == .open
    if walk.keepsDesign && endsWell && firstRole.contains(.entry) {
      totals.pointee.conformingJourneys &+= 1
    }
    let isLeftTruncated =
      steps.lowerBound == 0 && !firstRole.contains(.entry)
      && firstTime - rules.firstEvent < rules.inactivity
    if isLeftTruncated {
      totals.pointee.leftTruncated &+= 1
    } else {
      countGoal(
        walk.firstGoal < 0 ? nil : times[walk.firstGoal] - firstTime,
        from: firstTime,
        to: last,
        standing: standing
      )
    }

    // Where it was.
    countPassed(walk, from: lastTime, except: lastTouchpoint, blamed)
    countLast(
      lastTouchpoint,
      isLast: true,
      isBlamed: lastTouchpoint == blamed,
      standings: (standing, atHalf, atDouble),
      firstGoal: walk.firstGoal
    )
    if blamed != lastTouchpoint {
      countLast(
        blamed,
        isLast: false,
        isBlamed: true,
        standings: (standing, atHalf, atDouble),
        firstGoal: walk.firstGoal
      )
    }
    tally.latestStage[walk.latestStage] &+= 1
    countGroups(
      stageVisits,
      in: tally.stages,
      times: tally.timeInStage,
      last: stages[lastTouchpoint],
      blamed: stages[blamed],
      standing: standing
    )
    if rules.ownerCount > 0 {
      countGroups(
        ownerVisits,
        in: tally.owners,
        times: tally.timeWithOwner,
        last: owners[lastTouchpoint],
        blamed: owners[blamed],
        standing: standing
      )
    }
  }

  /// What one pass over a journey's steps finds.
  struct Walk {
    var hash = VariantHash()
    var visitedCount = 0
    /// The position of the first visit to a goal among the key's steps; -1 for none.
    var firstGoal = -1
    var latestStage = 0
    var keepsDesign = true
  }

  /// Notes which owners a journey met, and the time with each.
  private mutating func countOwners(_ steps: Range<Int>) {
    ownerVisits.begin()
    for index in steps {
      let owner = owners[Int(path[index])]
      guard owner >= 0 else { continue }
      ownerVisits.visit(owner, journeyStamp)
      if index + 1 < steps.upperBound {
        ownerVisits.spend((times[index + 1] - times[index]) / 1000, in: owner)
      }
    }
  }

  /// Counts a journey's visits and transitions, and the time in stages.
  private mutating func countSteps(_ steps: Range<Int>) -> Walk {
    let stamp = journeyStamp
    let (visits, visited, path, times) = (visits, visited, path, times)
    let (roles, stages, designed) = (roles, stages, designed)
    let (positions, transitions) = (tally.positions, tally.transitions)
    let touchpointCount = touchpointCount
    let silence = rules.silence
    let last = steps.upperBound - 1
    var walk = Walk()
    var stage = -1
    var stageTime: Int64 = 0
    var ties = 0
    stageVisits.begin()
    var position = 0
    for index in steps {
      let touchpoint = Int(path[index])
      walk.hash.append(UInt16(truncatingIfNeeded: touchpoint))
      let visit = visits + touchpoint
      if visit.pointee.stamp != stamp {
        visit.pointee.stamp = stamp
        visit.pointee.firstTime = times[index]
        visit.pointee.firstIndex = Int32(truncatingIfNeeded: index)
        visited[walk.visitedCount] = Int32(truncatingIfNeeded: touchpoint)
        walk.visitedCount &+= 1
        if walk.firstGoal < 0 && roles[touchpoint].contains(.goal) { walk.firstGoal = index }
      }
      visit.pointee.lastIndex = Int32(truncatingIfNeeded: index)
      if position < TouchpointMeasures.countedPositions {
        positions[touchpoint &* TouchpointMeasures.countedPositions &+ position] &+= 1
        position &+= 1
      }
      if stages[touchpoint] != stage {
        if stage >= 0 { stageVisits.spend(stageTime, in: stage) }
        stageTime = 0
        stage = stages[touchpoint]
        walk.latestStage = max(walk.latestStage, stage)
        stageVisits.visit(stage, stamp)
      }
      if index == last { break }
      let next = Int(path[index &+ 1])
      let gap = times[index &+ 1] &- times[index]
      let elapsed = gap / 1000
      if gap >= silence { countSilence(index, of: index &+ 2) }
      if gap == 0 { ties &+= 1 }
      let number = touchpoint &* touchpointCount &+ next
      let transition = transitions + number
      transition.pointee.times.add(elapsed)
      if transition.pointee.stamp == stamp { transition.pointee.repeats &+= 1 }
      transition.pointee.stamp = stamp
      if touchpoint != next && !designed[number] { walk.keepsDesign = false }
      stageTime &+= elapsed
    }
    stageVisits.spend(stageTime, in: stage)
    tally.totals.pointee.ties &+= ties
    return walk
  }

  @inline(__always)
  private mutating func countVariant(_ hash: VariantHash, _ path: UnsafeBufferPointer<UInt16>) {
    if variants.add(hash, path: path) { return }
    flushVariants()
    if !variants.add(hash, path: path) { tally.variants.add(hash, path: path) }
  }

  /// Counts the variants of all journeys folded so far in the tally.
  @inline(never)
  mutating func flushVariants() { tally.variants.add(&variants) }

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
