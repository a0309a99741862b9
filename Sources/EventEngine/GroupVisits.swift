import JourneyMeasurement

// Invariants: `list[..<visitedCount]` are the groups whose `stamp` is that of the journey at hand; one
// element behind them is written in vain. The time of all other groups is 0.

/// Which stages (or owners) the journey at hand visited, how long it was in each, and which it
/// complained about.
struct GroupVisits: ~Copyable {
  /// A group in the latest journey that visited it.
  private struct Visit {
    /// The stamp of that journey.
    var stamp: UInt64 = 0
    /// The stamp of the latest journey with a complaint that was traced to the group.
    var complaintStamp: UInt64 = 0
    /// Milliseconds.
    var time: Int64 = 0
  }

  private let visits: UnsafeMutablePointer<Visit>
  private let list: UnsafeMutablePointer<Int>
  private(set) var visitedCount = 0

  init(count: Int) {
    visits = .allocate(capacity: count + 1)
    visits.initialize(repeating: Visit(), count: count + 1)
    list = .allocate(capacity: count + 1)
  }

  deinit {
    visits.deallocate()
    list.deallocate()
  }

  /// Begins another journey.
  @inline(__always)
  mutating func begin() { visitedCount = 0 }

  /// Notes a step in a group in the journey with this stamp, and the time to its next step.
  @inline(__always)
  mutating func visit(_ group: Int, _ stamp: UInt64, spending milliseconds: Int64) {
    let visit = visits + group
    let isNew = visit.pointee.stamp != stamp
    list[visitedCount] = group
    visitedCount &+= isNew ? 1 : 0
    visit.pointee.time &+= milliseconds
    visit.pointee.stamp = stamp
  }

  /// One of the groups that the journey at hand visited.
  func group(at index: Int) -> Int { list[index] }

  /// Whether the journey with this stamp visited the group.
  func hasVisited(_ group: Int, _ stamp: UInt64) -> Bool { visits[group].stamp == stamp }

  /// Whether a complaint of the journey with this stamp was traced to the group.
  func isComplained(_ group: Int, _ stamp: UInt64) -> Bool { visits[group].complaintStamp == stamp }

  /// Notes a complaint traced to the group.
  mutating func complain(_ group: Int, _ stamp: UInt64) { visits[group].complaintStamp = stamp }

  /// Counts the journey with this stamp under the groups that it visited, once.
  ///
  /// - Parameters:
  ///   - groups: the counts of each group.
  ///   - last: the group of its last step; -1 for none.
  ///   - blamed: the group that its drop-off would belong to; -1 for none.
  ///   - standing: how it stands.
  ///   - stamp: the journey's.
  func count(
    in groups: UnsafeMutablePointer<GroupTally>,
    last: Int,
    blamed: Int,
    _ standing: JourneyEnding.Standing,
    _ stamp: UInt64
  ) {
    for index in 0..<visitedCount {
      let group = list[index]
      groups[group].journeys &+= 1
      if visits[group].complaintStamp == stamp { groups[group].complainedJourneys &+= 1 }
      groups[group].times.add(visits[group].time)
      visits[group].time = 0
    }
    if last >= 0 { groups[last].count(standing, isBlamed: last == blamed) }
    if blamed != last, blamed >= 0, standing == .droppedOff {
      groups[blamed].count(standing, isBlamed: true)
    }
  }
}

/// What a fold counts of a stage or an owner.
struct GroupTally {
  var journeys = 0
  var complainedJourneys = 0
  var times = FoldHistogram()
  /// Journeys that ended here, by how they stand; those that dropped off are for the group that their
  /// drop-off belongs to.
  private var ended = (droppedOff: 0, completed: 0, open: 0)
  /// Journeys whose last step was here and whose drop-off belongs elsewhere.
  private var exited = 0

  /// Counts a journey whose last step was here, or whose drop-off belongs here.
  @inline(__always)
  mutating func count(_ standing: JourneyEnding.Standing, isBlamed: Bool) {
    ended.droppedOff &+= standing == .droppedOff && isBlamed ? 1 : 0
    exited &+= standing == .droppedOff && !isBlamed ? 1 : 0
    ended.completed &+= standing == .completed ? 1 : 0
    ended.open &+= standing == .open ? 1 : 0
  }

  /// What was counted, and frees the memory.
  mutating func finish() -> GroupMeasures {
    var measures = GroupMeasures()
    measures.journeys = journeys
    measures.complainedJourneys = complainedJourneys
    measures.droppedOff = ended.droppedOff
    measures.completed = ended.completed
    measures.open = ended.open
    measures.exited = exited
    measures.movedOn = journeys - exited - ended.droppedOff - ended.completed - ended.open
    measures.timeInGroup = times.finish()
    return measures
  }
}
