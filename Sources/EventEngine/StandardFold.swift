import JourneyMeasurement
import JourneyModel
import Statistics

/// Counts, for each standard, what became of its clocks.
struct StandardFold: StoryFold {
  private var clocks: [StandardClocks]

  init(_ context: StoryContext) {
    clocks = context.definition.standards.map { StandardClocks($0, context) }
  }

  mutating func add(_ story: KeyStory) {
    for index in clocks.indices { clocks[index].add(story) }
  }

  func add(to measures: inout JourneyMeasures) {
    for index in clocks.indices { measures.standards[index].merge(clocks[index].counted) }
  }
}

/// The clocks of one standard.
///
/// A clock belongs to the journey of the event that starts it, and only an event of that journey, later
/// in order, stops it. Each start is a case of its own: where several wait, the next stop stops them
/// all, as one answer answers all that was asked. A fault, though, is one case's alone: the latest
/// start's. That a journey ends stops no clock: who left without an answer never got one.
private struct StandardClocks {
  /// What an event is for the clocks.
  private enum Sign {
    case touchpoint(Int32)
    /// A bit of `EventClass.triggers`.
    case trigger(UInt64)
    /// A number of the starting event.
    case time(NumberKind)

    init(_ trigger: Standard.Trigger, _ definition: JourneyDefinition) {
      switch trigger {
      case .touchpoint(let position): self = .touchpoint(Int32(position))
      case .event(let matcher):
        let place = definition.eventTriggers.firstIndex(of: matcher)
        self = .trigger(place.map { 1 << UInt64($0) } ?? 0)
      case .time(let attribute): self = .time(Self.kind(attribute, definition))
      }
    }

    static func kind(_ attribute: String, _ definition: JourneyDefinition) -> NumberKind {
      .time(definition.timeAttributes.firstIndex(of: attribute) ?? 0)
    }

    func accepts(_ eventClass: EventClass) -> Bool {
      switch self {
      case .touchpoint(let position): eventClass.touchpoint == position
      case .trigger(let bit): eventClass.triggers & bit != 0
      case .time: false
      }
    }
  }

  /// A clock that runs.
  private struct Start {
    var time: Int64
    /// The instant by which the stop is promised; unused where the promise is a span.
    var due: Int64 = 0
    /// The first fault; `Int64.max` for none.
    var fault = Int64.max
    /// Faults in its time.
    var faults = 0
  }

  private let from: Sign
  private let to: Sign
  /// The time promised, in microseconds; 0 where an instant is.
  private let span: Int64
  private let dueKind: NumberKind?
  private let isFree: Bool
  private let hours: WorkingClock?
  private let rules: FoldRules
  private let hasComplaints: Bool

  private var running: [Start] = []
  /// The instant of the journey's first breach, and of the first time that a promise was kept.
  private var firstBreach = Int64.max
  private var firstKept = Int64.max
  /// Whether the customer at hand, whatever the case, had a breach.
  private var isCustomerBreached = false
  private var measures = StandardMeasures()
  private var crowds = CrowdTally(parts: StandardMeasures.Part.allCases.count)
  private var stopsBeforeStartBy = CrowdTally(parts: 2)
  private var complaintsBy = CrowdTally(parts: BreachOutcome.Part.allCases.count)
  private var dropOffsBy = CrowdTally(parts: BreachOutcome.Part.allCases.count)

  /// What was counted.
  var counted: StandardMeasures {
    var counted = measures
    counted.crowds = crowds.crowds
    counted.stopsBeforeStartBy = stopsBeforeStartBy.crowds
    counted.complaints.crowds = complaintsBy.crowds
    counted.dropOffs.crowds = dropOffsBy.crowds
    return counted
  }

  init(_ standard: Standard, _ context: StoryContext) {
    let definition = context.definition
    rules = context.rules
    from = Sign(standard.from, definition)
    to = Sign(standard.to, definition)
    switch standard.promise {
    case .within(let span): (self.span, dueKind, isFree) = (span.microseconds, nil, false)
    case .due(let attribute):
      (span, dueKind, isFree) = (0, Sign.kind(attribute, definition), false)
    case .free(let span): (self.span, dueKind, isFree) = (span.microseconds, nil, true)
    }
    let first = rules.firstEvent
    let end = max(first, rules.asOf)
    hours = standard.calendar.map { WorkingClock($0, in: first...end) }
    hasComplaints = definition.signals.complaint != nil
  }

  /// Counts the clocks of a key.
  mutating func add(_ story: KeyStory) {
    if !story.isSameCustomer { beginCustomer() }
    var begin = 0
    for index in story.events.indices {
      if story.events[index].journey != story.events[begin].journey {
        finish(begin..<index, of: story)
        begin = index
      }
      let eventClass = story.events[index].eventClass
      let time = story.events[index].time
      // A stop stops only what started before it in order, so that one event may stop and start.
      if to.accepts(eventClass), !running.isEmpty { stop(at: time) }
      if from.accepts(eventClass) { start(story.events[index], of: story) }
    }
    if begin < story.events.count { finish(begin..<story.events.count, of: story) }
  }

  private mutating func beginCustomer() {
    isCustomerBreached = false
    crowds.beginCustomer()
    stopsBeforeStartBy.beginCustomer()
    complaintsBy.beginCustomer()
    dropOffsBy.beginCustomer()
  }

  private mutating func start(_ event: KeyStory.Event, of story: KeyStory) {
    measures.started += 1
    var start = Start(time: event.time)
    if let dueKind {
      guard let due = story.number(dueKind, of: event) else {
        measures.withoutPromise += 1
        add(.withoutPromise)
        return
      }
      start.due = due
    }
    if isFree {
      if let before = running.popLast() { settleFree(before, watchedUntil: event.time) }
    } else if case .time(let kind) = to {
      settle(start, stop: story.number(kind, of: event) ?? .max)
      return
    }
    running.append(start)
    if case .time(let kind) = to, let fault = story.number(kind, of: event), fault <= rules.asOf {
      stop(at: max(fault, event.time))
    }
  }

  private mutating func stop(at time: Int64) {
    guard isFree else {
      for start in running { settle(start, stop: time) }
      running.removeAll(keepingCapacity: true)
      return
    }
    let latest = running.count - 1
    running[latest].fault = min(running[latest].fault, time)
    if own(from: running[latest].time, to: time) <= span { running[latest].faults += 1 }
  }

  /// The time between two instants by the standard's own clock.
  private func own(from start: Int64, to end: Int64) -> Int64 {
    hours?.worked(from: start, to: end) ?? (end - start)
  }

  /// Counts a clock that is to stop in time.
  ///
  /// - Parameters:
  ///   - start: the clock.
  ///   - stop: when it stopped; `Int64.max` for not.
  private mutating func settle(_ start: Start, stop: Int64) {
    let isStopped = stop <= rules.asOf
    let isBeforeStart = isStopped && stop < start.time
    if isBeforeStart { measures.stopsBeforeStart += 1 }
    stopsBeforeStartBy.add(isBeforeStart ? 0 : 1)
    let end = isStopped ? max(stop, start.time) : rules.asOf
    watch(start, until: end, isStopped: isStopped)
    let over: Int64
    let isDue: Bool
    if dueKind != nil {
      over = (isStopped ? stop : end) - start.due
      isDue = rules.asOf > start.due
    } else {
      over = own(from: start.time, to: end) - span
      isDue = over > 0 || own(from: start.time, to: rules.asOf) > span
    }
    if over > 0 {
      if isStopped {
        measures.breached += 1
        add(.breached)
        measures.over.add(milliseconds: over / 1000)
      } else {
        measures.lateOpen += 1
        add(.lateOpen)
        measures.overSoFar.add(milliseconds: over / 1000)
      }
      breach(at: dueKind != nil ? max(start.due, start.time) : deadline(of: start, before: end))
    } else if isStopped {
      measures.met += 1
      measures.dueMet += isDue ? 1 : 0
      add(isDue ? .metAndStopped : .youngAndStopped)
      firstKept = min(firstKept, end)
    } else {
      measures.openInTime += 1
      add(.youngAndWaiting)
    }
    measures.due += isDue ? 1 : 0
  }

  /// Counts a clock in whose time no fault is to come.
  ///
  /// - Parameters:
  ///   - start: the clock.
  ///   - end: until when faults were taken for its own.
  private mutating func settleFree(_ start: Start, watchedUntil end: Int64) {
    let hasFault = start.fault != .max
    watch(start, until: hasFault ? start.fault : end, isStopped: hasFault)
    let isDue = own(from: start.time, to: rules.asOf) > span
    if start.faults > 0 {
      measures.breached += 1
      add(isDue ? .breached : .youngAndStopped)
      breach(at: start.fault)
    } else if isDue {
      measures.met += 1
      measures.dueMet += 1
      add(hasFault ? .metAndStopped : .metAndWaiting)
      firstKept = min(firstKept, deadline(of: start, before: rules.asOf))
    } else {
      measures.openInTime += 1
      add(hasFault ? .youngAndStopped : .youngAndWaiting)
    }
    measures.due += isDue ? 1 : 0
    measures.faults += start.faults
    measures.dueFaults += isDue ? start.faults : 0
  }

  private mutating func add(_ part: StandardMeasures.Part) { crowds.add(part.rawValue) }

  /// The instant from which a clock is over, known to lie before another.
  private func deadline(of start: Start, before limit: Int64) -> Int64 {
    hours?.deadline(from: start.time, after: span, before: limit) ?? (start.time + span)
  }

  private mutating func breach(at time: Int64) {
    firstBreach = min(firstBreach, time)
    if !isCustomerBreached { measures.customersBreached += 1 }
    isCustomerBreached = true
  }

  /// Counts how long a clock ran, in calendar time and in working time.
  private mutating func watch(_ start: Start, until end: Int64, isStopped: Bool) {
    let elapsed = (end - start.time) / 1000
    if isStopped {
      measures.stopped.add(milliseconds: elapsed)
    } else {
      measures.waiting.add(milliseconds: elapsed)
    }
    guard let hours else { return }
    let worked = hours.worked(from: start.time, to: end) / 1000
    if isStopped {
      measures.stoppedWorking.add(milliseconds: worked)
    } else {
      measures.waitingWorking.add(milliseconds: worked)
    }
  }

  /// Counts the clocks that still run at the end of a journey's events, and what happened in the
  /// journey after a breach or a kept promise.
  private mutating func finish(_ events: Range<Int>, of story: KeyStory) {
    if !running.isEmpty {
      for start in running {
        if isFree {
          settleFree(start, watchedUntil: rules.asOf)
        } else {
          settle(start, stop: .max)
        }
      }
      running.removeAll(keepingCapacity: true)
    }
    let isBreached = firstBreach != .max
    let moment = isBreached ? firstBreach : firstKept
    guard moment != .max else { return }
    firstBreach = .max
    firstKept = .max
    let journey = story.events[events.lowerBound].journey
    guard journey >= 0 else { return }
    countComplaints(events, of: story, after: moment, isBreached: isBreached)
    countDropOff(story.journeys[journey], of: story, after: moment, isBreached: isBreached)
  }

  private mutating func countComplaints(
    _ events: Range<Int>,
    of story: KeyStory,
    after moment: Int64,
    isBreached: Bool
  ) {
    let within = rules.complaintWithin
    guard hasComplaints, !rules.hasComplaintWindow || rules.asOf - moment >= within else { return }
    let hasComplaint = events.contains { index in
      let event = story.events[index]
      // A stop or a fault is what the promise is about, on either side, and no complaint that follows.
      return event.isComplaint && !to.accepts(event.eventClass)
        && event.time > moment && event.time - moment <= within
    }
    measures.complaints.add(isBreached: isBreached, hasOutcome: hasComplaint)
    complaintsBy.add(
      BreachOutcome.Part(isBreached: isBreached, hasOutcome: hasComplaint).rawValue
    )
  }

  private mutating func countDropOff(
    _ journey: KeyStory.Journey,
    of story: KeyStory,
    after moment: Int64,
    isBreached: Bool
  ) {
    guard journey.standing != .open, rules.asOf - moment >= rules.silence else { return }
    let isDroppedOff = journey.standing == .droppedOff
    if isDroppedOff {
      let last = journey.steps.upperBound - 1
      let isExit = rules.roles[story.touchpoint(ofStep: last)].contains(.exit)
      let end = story.time(ofStep: last) + (isExit ? 0 : rules.silence)
      // Who had gone before could not go any more.
      guard end > moment else { return }
    }
    measures.dropOffs.add(isBreached: isBreached, hasOutcome: isDroppedOff)
    dropOffsBy.add(BreachOutcome.Part(isBreached: isBreached, hasOutcome: isDroppedOff).rawValue)
  }
}
