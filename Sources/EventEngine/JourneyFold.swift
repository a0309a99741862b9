import JourneyMeasurement

// One key at a time: its records in time order become steps, the steps are cut into journeys, and
// each journey is counted in a `FoldTally`. This is the only place where the rules of the measures
// stand as code for the in-process engine.
//
// Invariants: `journeyStamp` is a number that no earlier journey of this worker had, and all its steps
// are numbered, `stepsBefore` being those of earlier keys: so "visited in this journey" is one
// comparison and nothing is cleared between journeys. The steps of journeys that wait in
// `variants` lie before those of the key at hand, in `[stepStart, stepStart + stepsInUse)`; one more
// step than those of the key may be read and is a touchpoint.

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
    /// The numbers of that journey's first and latest step there.
    var firstStep = -1
    var lastStep = -1
    /// The stamp of the latest journey with a complaint that was traced to the touchpoint.
    var complaintStamp: UInt64 = 0
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

  /// What a touchpoint's role does to a walk, as numbers that take the place of questions.
  struct Signs {
    /// Negative where a visit finishes a journey, so that a restart cuts it; else 0.
    var finishes: Int64
    /// Negative where a visit restarts a finished journey; else 0.
    var restarts: Int64
    /// 0 for a goal; else all bits but the sign, which make any position later than all others.
    var noGoal: Int

    init(_ role: FoldRules.Role) {
      finishes = role.isDisjoint(with: [.end, .exit]) ? 0 : .min
      restarts = role.contains(.restart) ? .min : 0
      noGoal = role.contains(.goal) ? 0 : .max
    }
  }

  /// What one pass over a key's records finds.
  private struct KeyFindings {
    var stepCount = 0
    var complaintCount = 0
    var isMapped = false
    /// Whether each event is at or after the one before, and whether some are of one instant.
    var isOrdered = true
    var hasTies = false
  }

  let rules: FoldRules
  var tally: FoldTally
  let places: FoldTally.Places
  let touchpointCount: Int
  let classes: UnsafeMutablePointer<EventClass>
  private let meanings: UnsafeMutablePointer<Meaning>
  let roles: UnsafeMutablePointer<FoldRules.Role>
  let signs: UnsafeMutablePointer<Signs>
  let stages: UnsafeMutablePointer<Int>
  let owners: UnsafeMutablePointer<Int>
  let designed: UnsafeMutablePointer<Bool>
  /// How a journey stands, by how it ended.
  private let standings: UnsafeMutablePointer<JourneyEnding.Standing>

  // The steps of the key at hand, and the room that they are in.
  private var stepCapacity = 0
  private var stepsInUse = 0
  private(set) var stepsBefore = 0
  private var timeRoom: UnsafeMutablePointer<Int64>
  private var pathRoom: UnsafeMutablePointer<UInt16>
  var times: UnsafeMutablePointer<Int64>
  var path: UnsafeMutablePointer<UInt16>
  var complaintPlaces: UnsafeMutablePointer<(record: UInt32, step: UInt32)>
  var complaints: [Complaint] = []
  var complaintCursor = 0
  var candidates: [Int] = []

  /// The journeys of the latest key.
  private(set) var journeysOfKey = 0
  /// How many events the key that was folded last has, the records of their numbers aside.
  private(set) var eventsOfKey = 0
  /// The number of the customer at hand, from 1.
  private(set) var customerStamp: UInt64 = 0

  // The journey at hand.
  var journeyStamp: UInt64 = 0
  let visits: UnsafeMutablePointer<Visit>
  let visited: UnsafeMutablePointer<Int32>
  private var variants = VariantQueue()
  var stageVisits: GroupVisits
  var ownerVisits: GroupVisits
  /// The key at hand as a story; nil where no measure is told any.
  var story: KeyStory?

  init(rules: FoldRules, tally: FoldTally) {
    self.rules = rules
    self.tally = tally
    places = tally.places
    let count = rules.touchpointCount
    touchpointCount = count
    classes = .copy(of: rules.classes)
    meanings = .copy(of: rules.classes.map { Meaning($0) })
    roles = .copy(of: rules.roles)
    signs = .copy(of: rules.roles.map { Signs($0) })
    stages = .copy(of: rules.stages)
    owners = .copy(of: rules.owners)
    designed = .copy(of: rules.designed)
    standings = .copy(
      of: (0..<JourneyEnding.count).map { JourneyEnding.standing($0, at: .base) }
    )
    timeRoom = .allocate(capacity: 0)
    pathRoom = .allocate(capacity: 0)
    complaintPlaces = .allocate(capacity: 0)
    (times, path) = (timeRoom, pathRoom)
    visits = .filled(Visit(), count)
    visited = .allocate(capacity: count + 1)
    stageVisits = GroupVisits(count: rules.stageCount)
    ownerVisits = GroupVisits(count: rules.ownerCount)
    if rules.tellsStories { story = KeyStory(rules: rules) }
    growSteps(to: 1024)
  }

  deinit {
    classes.deallocate()
    meanings.deallocate()
    roles.deallocate()
    signs.deallocate()
    stages.deallocate()
    owners.deallocate()
    designed.deallocate()
    standings.deallocate()
    timeRoom.deallocate()
    pathRoom.deallocate()
    complaintPlaces.deallocate()
    visits.deallocate()
    visited.deallocate()
  }

  /// Counts the events of one key.
  ///
  /// - Parameters:
  ///   - records: the key's events in input order; they are put into the order of time.
  ///   - count: how many, at least one.
  ///   - isSameCustomer: whether the key folded before is another case of the same customer.
  /// - Returns: whether any of the events is mapped, so that the customer counts.
  mutating func fold(
    _ records: UnsafeMutablePointer<TimedEvent>,
    _ count: Int,
    isSameCustomer: Bool = false
  ) -> Bool {
    if !isSameCustomer { customerStamp &+= 1 }
    guard story != nil else {
      eventsOfKey = count
      return foldEvents(records, count)
    }
    if !isSameCustomer { tally.finishCustomer() }
    if !EventOrder.look(records, count).isOrdered { EventOrder.sort(records, count) }
    let events = story?.begin(records, count) ?? count
    eventsOfKey = events
    let isMapped = foldEvents(records, events)
    story?.complete(records, events, isSameCustomer: isSameCustomer)
    if let story { tally.stories?.add(story) }
    return isMapped
  }

  /// Counts the events of one key, which are put into the order of time.
  @inline(__always)
  private mutating func foldEvents(
    _ records: UnsafeMutablePointer<TimedEvent>,
    _ count: Int
  ) -> Bool {
    makeRoom(count)
    var key = findSteps(records, count)
    if !key.isOrdered {
      EventOrder.sort(records, count)
      key = findSteps(records, count)
    }
    if key.hasTies { countDuplicates(records, count) }
    complaintCursor = 0
    if key.complaintCount > 0 {
      listComplaints(records, key.complaintCount, key.stepCount)
    } else if !complaints.isEmpty {
      complaints.removeAll(keepingCapacity: true)
    }
    if key.stepCount == 0 {
      for complaint in complaints { traceWithoutJourney(complaint) }
      journeysOfKey = 0
      return key.isMapped
    }
    stepsInUse &+= key.stepCount
    let stampBefore = journeyStamp
    var start = 0
    while start < key.stepCount { start = foldJourney(from: start, of: key.stepCount) }
    journeysOfKey = Int(truncatingIfNeeded: journeyStamp &- stampBefore)
    stepsBefore &+= key.stepCount
    return key.isMapped
  }

  /// Makes room for the steps of a key with that many events, behind those that are waited for.
  @inline(__always)
  private mutating func makeRoom(_ count: Int) {
    // Where no journey waits, the room is used again from its beginning, which is in the cache.
    if variants.count > VariantQueue.capacity * 3 / 4 || stepCapacity &- stepsInUse <= count {
      flushVariants()
      stepsInUse = 0
      if count >= stepCapacity { growSteps(to: count + 1) }
    }
    times = timeRoom + stepsInUse
    path = pathRoom + stepsInUse
  }

  /// Makes steps of records.
  @inline(__always)
  private func findSteps(_ records: UnsafePointer<TimedEvent>, _ count: Int) -> KeyFindings {
    let (times, path, meanings) = (times, path, meanings)
    let complaintPlaces = complaintPlaces
    var key = KeyFindings()
    var before = Int64.min
    for index in 0..<count {
      let time = records[index].time
      let meaning = meanings[records[index].code]
      key.isOrdered = key.isOrdered && time >= before
      key.hasTies = key.hasTies || time == before
      before = time
      complaintPlaces[key.complaintCount] = (
        UInt32(truncatingIfNeeded: index), UInt32(truncatingIfNeeded: key.stepCount)
      )
      key.complaintCount &+= meaning.isComplaint ? 1 : 0
      key.isMapped = key.isMapped || meaning.isMapped
      times[key.stepCount] = time
      path[key.stepCount] = meaning.touchpoint
      key.stepCount &+= meaning.isStep ? 1 : 0
    }
    times[key.stepCount] = before
    path[key.stepCount] = 0
    return key
  }

  /// Counts the journey that begins at a step, and returns the position of the next one's first.
  private mutating func foldJourney(from start: Int, of stepCount: Int) -> Int {
    journeyStamp &+= 1
    let walk = walk(from: start, of: stepCount)
    let steps = start..<walk.end
    let last = walk.end &- 1
    let lastTouchpoint = Int(path[last])
    let hasNext = walk.end < stepCount
    let firstTime = times[start]
    let gap = hasNext ? times[walk.end] &- times[last] : Int64.max
    countSilence(last, gap: gap)
    if hasNext {
      places.returnsAfterCut[lastTouchpoint].add(gap / 1000)
    } else {
      places.censored[lastTouchpoint].add((rules.asOf &- times[last]) / 1000)
    }
    if variants.isFull { flushVariants() }
    variants.add(walk.hash, path + start, length: steps.count)
    if rules.ownerCount > 0 { countOwners(steps) }
    if complaintCursor < complaints.count { traceComplaints(of: steps) }

    // How it ended.
    let ending = ending(last, gap: hasNext ? gap : nil, isCutByRestart: walk.isCutByRestart)
    let standing = standings[ending]
    let blamed = dropOffTouchpoint(steps)
    places.endings[ending &+ (hasNext ? JourneyEnding.count : 0)] &+= 1
    let totals = places.totals
    totals.pointee.reachedGoal &+= walk.firstGoal != Walk.noGoal ? 1 : 0
    let beginsAtEntry = roles[Int(path[start])].contains(.entry)
    let endsWell = roles[lastTouchpoint].contains(.end) || standing == .open
    totals.pointee.conformingJourneys &+= walk.keepsDesign && endsWell && beginsAtEntry ? 1 : 0
    let isLeftTruncated =
      start == 0 && !beginsAtEntry && firstTime &- rules.firstEvent < rules.inactivity
    if isLeftTruncated {
      totals.pointee.leftTruncated &+= 1
    } else {
      countGoal(walk.firstGoal, from: firstTime, to: last, standing)
    }

    // Where it was.
    countVisited(walk, last: lastTouchpoint, blamed: blamed, ending)
    places.latestStage[walk.latestStage] &+= 1
    stageVisits.count(
      in: places.stages,
      last: stages[lastTouchpoint],
      blamed: stages[blamed],
      standing,
      journeyStamp
    )
    if rules.ownerCount > 0 {
      ownerVisits.count(
        in: places.owners,
        last: owners[lastTouchpoint],
        blamed: owners[blamed],
        standing,
        journeyStamp
      )
    }
    if story != nil {
      story?.add(
        KeyStory.Journey(
          steps: steps,
          standing: standing,
          dropOff: standing == .droppedOff ? blamed : -1,
          firstGoal: walk.firstGoal == Walk.noGoal ? -1 : walk.firstGoal,
          isLeftTruncated: isLeftTruncated
        )
      )
      countCustomer(of: walk, steps, blamed: blamed, ending, isLeftTruncated: isLeftTruncated)
    }
    return walk.end
  }

  /// Notes which owners a journey met, and the time with each.
  private mutating func countOwners(_ steps: Range<Int>) {
    ownerVisits.begin()
    for index in steps {
      let owner = owners[Int(path[index])]
      guard owner >= 0 else { continue }
      let next = min(index &+ 1, steps.upperBound &- 1)
      ownerVisits.visit(owner, journeyStamp, spending: (times[next] &- times[index]) / 1000)
    }
  }

  /// Counts the variants of all journeys folded so far in the tally.
  @inline(never)
  mutating func flushVariants() { tally.variants.add(&variants) }

  /// Makes new room for steps; what was there is lost.
  @inline(never)
  private mutating func growSteps(to count: Int) {
    timeRoom.deallocate()
    pathRoom.deallocate()
    complaintPlaces.deallocate()
    stepCapacity = count.roundedUpToPowerOfTwo
    timeRoom = .allocate(capacity: stepCapacity)
    pathRoom = .allocate(capacity: stepCapacity)
    complaintPlaces = .allocate(capacity: stepCapacity)
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
