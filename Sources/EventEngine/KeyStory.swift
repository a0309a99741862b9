import JourneyModel

// Invariants: `events` are in the order of time, those of one instant in input order; `events[i].step`
// counts up over those that are steps; `numbers[events[i].numbers]` are those of event i.

/// One key's events in the order of time, the journeys that they make up, and what each says.
///
/// The measures that need more of an event than its touchpoint are told one story after the other
/// (`StoryFold`); the journey state machine itself never looks at it. Its arrays are used again from key
/// to key. Where keys have cases, those of one customer come one after the other.
struct KeyStory {
  /// An event at or before T.
  struct Event {
    /// Microseconds since 1970.
    var time: Int64
    /// What it means.
    var eventClass: EventClass
    /// Its position among the key's steps; -1 where it is none.
    var step: Int
    /// The position of its journey; -1 under a key without steps.
    var journey: Int
    /// Where its numbers lie.
    var numbers: Range<Int>
    /// The touchpoint to which it was traced as a complaint; -1 for none, and for other events.
    var tracedTo = -1

    /// The touchpoint that it visits; -1 for none.
    var touchpoint: Int { Int(eventClass.touchpoint) }
    /// Whether it is a complaint.
    var isComplaint: Bool { eventClass.signals.contains(.complaint) }
  }

  /// A journey of the key.
  struct Journey {
    /// The positions of its steps among the key's.
    var steps: Range<Int>
    /// How it stands at D(silence).
    var standing: JourneyEnding.Standing
    /// The touchpoint that its drop-off belongs to; -1 for none.
    var dropOff: Int
    /// The first of its steps at a goal; -1 for none.
    var firstGoal: Int
    /// Whether it probably began before the log did.
    var isLeftTruncated: Bool
  }

  /// A number that an event carries.
  struct Number {
    var kind: NumberKind
    var value: Int64
  }

  private let classes: [EventClass]
  private let numberKinds: Int
  private(set) var events: [Event] = []
  private(set) var journeys: [Journey] = []
  private(set) var numbers: [Number] = []
  /// The positions of the events that are steps, by step.
  private(set) var eventOfStep: [Int] = []
  /// Whether the story before is that of another case of the same customer.
  private(set) var isSameCustomer = false
  private var ends: [Int] = []
  private var traced: [Int] = []

  init(rules: FoldRules) {
    classes = rules.classes
    numberKinds = rules.numberKinds
  }

  /// The number of a kind that an event carries; nil for none.
  func number(_ kind: NumberKind, of event: Event) -> Int64? {
    for index in event.numbers where numbers[index].kind == kind { return numbers[index].value }
    return nil
  }

  /// The touchpoint of a step.
  func touchpoint(ofStep step: Int) -> Int { events[eventOfStep[step]].touchpoint }

  /// The time of a step.
  func time(ofStep step: Int) -> Int64 { events[eventOfStep[step]].time }

  /// Begins another key: takes the numbers out from between its events.
  ///
  /// - Parameters:
  ///   - records: the key's records in the order of time; its events alone are left, in front.
  ///   - count: how many.
  /// - Returns: how many events there are.
  mutating func begin(_ records: UnsafeMutablePointer<TimedEvent>, _ count: Int) -> Int {
    events.removeAll(keepingCapacity: true)
    journeys.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    eventOfStep.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    traced.removeAll(keepingCapacity: true)
    var kept = 0
    var low: UInt64 = 0
    for index in 0..<count {
      let record = records[index]
      guard let (kind, isHigh) = NumberRecord.kind(ofCode: record.code, kinds: numberKinds) else {
        if kept > 0 { ends.append(numbers.count) }
        records[kept] = record
        kept += 1
        continue
      }
      if isHigh {
        let value = NumberRecord.value(low: low, high: record.fingerprint)
        numbers[numbers.count - 1].value = value
      } else {
        low = record.fingerprint
        numbers.append(Number(kind: kind, value: NumberRecord.value(low: low, high: 0)))
      }
    }
    ends.append(numbers.count)
    return kept
  }

  /// Adds the key's next journey.
  mutating func add(_ journey: Journey) { journeys.append(journey) }

  /// Adds the touchpoint to which the key's next complaint was traced; -1 for none.
  mutating func trace(_ touchpoint: Int) { traced.append(touchpoint) }

  /// Makes the story of the key's events, whose journeys and complaints were added.
  ///
  /// - Parameters:
  ///   - records: the events.
  ///   - count: how many.
  ///   - isSameCustomer: whether the story before is that of another case of the same customer.
  mutating func complete(
    _ records: UnsafePointer<TimedEvent>,
    _ count: Int,
    isSameCustomer: Bool
  ) {
    self.isSameCustomer = isSameCustomer
    var journey = 0
    var complaints = traced.makeIterator()
    var start = 0
    for index in 0..<count {
      let eventClass = classes[records[index].code]
      var step = -1
      if eventClass.touchpoint >= 0 {
        step = eventOfStep.count
        eventOfStep.append(index)
        while journey < journeys.count, journeys[journey].steps.upperBound <= step { journey += 1 }
      }
      var event = Event(
        time: records[index].time,
        eventClass: eventClass,
        step: step,
        journey: journeys.isEmpty ? -1 : journey,
        numbers: start..<ends[index]
      )
      start = ends[index]
      if event.isComplaint { event.tracedTo = complaints.next() ?? -1 }
      events.append(event)
    }
  }
}
