import JourneyMeasurement
import JourneyModel
import Statistics

// Invariants: `reached[level] == stamp` where the journey at hand reached that level; `waiting[level + 1]` are
// the times of its escalations at that level, or below the path, that no higher one has taken over, ascending.

/// Counts how far help went, and whether it went by the declared path.
struct EscalationFold: StoryFold {
  /// What the walk along a journey knows.
  private struct Walk {
    /// The latest level; -1 before any, and where a machine that is no level of the path has taken over.
    var level = -1
    /// When that was reached or kept last.
    var time: Int64 = 0
    var isEscalated = false
    var wentBack = false
    /// When help was first given at the first level.
    var begin: Int64?
    /// Whether that escalated within the window.
    var isUnitEscalated = false
  }

  private let asOf: Int64
  /// How long contacts, or journeys at the first level, have to escalate.
  private let window: Int64
  /// How soon the next level is to take over; nil for no limit.
  private let within: Int64?
  private let levels: HelpLevels
  private let hasContacts: Bool
  private let hasPath: Bool
  private let places: [Int]
  private var units: [EscalationCounts]
  private var signals = 0
  private var signalsApart = 0
  private var path: PathMeasures
  private var escalatedBy: CrowdTally
  private var othersBy: CrowdTally
  private var skippedBy = CrowdTally(parts: 3)
  private var lateBy = CrowdTally(parts: 3)
  private var unansweredBy = CrowdTally(parts: 2)
  private var escalationsBy = CrowdTally(parts: 1)
  private var stamp = 0
  private var reached: [Int]
  private var waiting: [[Int64]]

  /// Makes the fold; nil where the definition asks for no escalations.
  init?(_ context: StoryContext) {
    let definition = context.definition
    guard definition.asksForEscalation else { return nil }
    asOf = context.rules.asOf
    window = definition.contact?.window.microseconds ?? context.rules.silence
    within = definition.escalationPath?.within?.microseconds
    levels = HelpLevels(context)
    hasContacts = definition.contact != nil
    hasPath = definition.escalationPath != nil
    var places = [Int](repeating: -1, count: context.rules.touchpointCount)
    for (place, touchpoint) in (definition.contact?.touchpoints ?? []).enumerated() {
      places[touchpoint] = place
    }
    self.places = places
    units = EscalationMeasures(for: definition).units
    path = PathMeasures(levels: levels.count)
    escalatedBy = CrowdTally(parts: units.count)
    othersBy = CrowdTally(parts: units.count)
    reached = Array(repeating: -1, count: levels.count)
    waiting = Array(repeating: [], count: levels.count)
  }

  mutating func add(_ story: KeyStory) {
    if !story.isSameCustomer { beginCustomer() }
    if hasContacts {
      countContacts(story)
      countSignals(story)
    }
    if hasPath { walk(story) }
  }

  private mutating func beginCustomer() {
    escalatedBy.beginCustomer()
    othersBy.beginCustomer()
    skippedBy.beginCustomer()
    lateBy.beginCustomer()
    unansweredBy.beginCustomer()
    escalationsBy.beginCustomer()
  }

  /// Whether an event says that help went beyond the first level.
  private func escalates(_ event: KeyStory.Event) -> Bool {
    event.eventClass.signals.contains(.escalation) || levels.level(of: event) > 0
  }

  /// Counts the contacts that escalated within their window, in their journey.
  private mutating func countContacts(_ story: KeyStory) {
    var escalation: (journey: Int, time: Int64)?
    for event in story.events.reversed() {
      if event.journey >= 0, escalates(event) { escalation = (event.journey, event.time) }
      guard event.step >= 0, places[event.touchpoint] >= 0 else { continue }
      let isEscalated =
        escalation.map { $0.journey == event.journey && $0.time - event.time <= window } ?? false
      count(from: event.time, isEscalated: isEscalated, place: places[event.touchpoint])
    }
  }

  /// Counts the events with the signal, and those that escalate no contact.
  private mutating func countSignals(_ story: KeyStory) {
    var contact: (journey: Int, time: Int64)?
    for event in story.events {
      if event.step >= 0, places[event.touchpoint] >= 0 { contact = (event.journey, event.time) }
      guard event.eventClass.signals.contains(.escalation) else { continue }
      signals += 1
      let follows =
        contact.map { $0.journey == event.journey && event.time - $0.time <= window } ?? false
      if !follows { signalsApart += 1 }
    }
  }

  private mutating func count(from time: Int64, isEscalated: Bool, place: Int) {
    units[place].units += 1
    if isEscalated { units[place].escalated += 1 }
    guard asOf - time >= window else { return }
    units[place].mature += 1
    if isEscalated {
      units[place].matureEscalated += 1
      escalatedBy.add(place)
    } else {
      othersBy.add(place)
    }
  }

  /// Walks along the journeys of a key, level by level.
  private mutating func walk(_ story: KeyStory) {
    var journey = -1
    var walk = Walk()
    for event in story.events where event.journey >= 0 {
      if event.journey != journey {
        if journey >= 0 { finish(walk) }
        journey = event.journey
        walk = Walk()
        stamp += 1
      }
      let level = levels.level(of: event)
      if let begin = walk.begin, escalates(event), event.time - begin <= window {
        walk.isUnitEscalated = true
      }
      if event.eventClass.signals.contains(.escalation) {
        escalate(event.time, at: ownLevel(level, of: event, walk))
      }
      if level >= 0 {
        move(&walk, to: level, event.time)
      } else if levels.actor(of: event) == 0 {
        if walk.level > 0 { walk.wentBack = true }
        walk.level = -1
      }
    }
    if journey >= 0 { finish(walk) }
  }

  /// The level of an escalation: that of its event where this goes back to a lower one, or to a machine below
  /// the path, else the latest before it; the first where it is the first of all.
  private func ownLevel(_ level: Int, of event: KeyStory.Event, _ walk: Walk) -> Int {
    if level < 0 { return levels.actor(of: event) == 0 ? -1 : walk.level }
    return walk.level < 0 ? 0 : min(level, walk.level)
  }

  /// Notes an escalation that waits for a higher level than its own; at the highest there is none to wait for.
  private mutating func escalate(_ time: Int64, at level: Int) {
    path.escalations += 1
    escalationsBy.add(0)
    if level < levels.count - 1 { waiting[level + 1].append(time) }
  }

  private mutating func move(_ walk: inout Walk, to level: Int, _ time: Int64) {
    if level == 0, walk.begin == nil { walk.begin = time }
    if level > walk.level, level > 0 || !waiting[0].isEmpty { takeOver(walk, level, time) }
    if level < walk.level { walk.wentBack = true }
    if level > 0 { walk.isEscalated = true }
    if reached[level] != stamp { path.journeys[level] += 1 }
    reached[level] = stamp
    walk.level = level
    walk.time = time
  }

  /// Counts a move up to the second level or a higher one, or to the first one where an escalation waits.
  private mutating func takeOver(_ walk: Walk, _ level: Int, _ time: Int64) {
    path.takeovers += 1
    let isSkippable = hasNew(in: (walk.level + 1)..<(levels.count - 1))
    let isSkipped = hasNew(in: (walk.level + 1)..<level)
    if isSkippable { path.skippable += 1 }
    if isSkipped { path.skipped += 1 }
    skippedBy.add(isSkipped ? 2 : isSkippable ? 1 : 0)
    var start = walk.level >= 0 ? walk.time : nil
    var first = Int64.max
    for below in 0...level {
      if let escalation = waiting[below].first { first = min(first, escalation) }
      for escalation in waiting[below] { answer(escalation, at: time) }
      waiting[below].removeAll(keepingCapacity: true)
    }
    if first < .max { start = first }
    guard let start else {
      lateBy.add(0)
      return
    }
    path.timedTakeovers += 1
    path.timeToTakeover.add(milliseconds: (time - start) / 1000)
    let isLate = within.map { time - start > $0 } ?? false
    if isLate { path.late += 1 }
    lateBy.add(isLate ? 2 : 1)
  }

  /// Whether some of the levels were not reached by the journey at hand.
  private func hasNew(in levels: Range<Int>) -> Bool {
    levels.contains { reached[$0] != stamp }
  }

  /// Counts an escalation that was taken over at a time; nil for one that never was.
  private mutating func answer(_ escalation: Int64, at time: Int64?) {
    guard let within, asOf - escalation >= within else { return }
    path.matureEscalations += 1
    let isUnanswered = time.map { $0 - escalation > within } ?? true
    if isUnanswered { path.unanswered += 1 }
    unansweredBy.add(isUnanswered ? 1 : 0)
  }

  private mutating func finish(_ walk: Walk) {
    if walk.isEscalated { path.escalatedJourneys += 1 }
    if walk.wentBack { path.pingPong += 1 }
    for level in waiting.indices {
      for escalation in waiting[level] { answer(escalation, at: nil) }
      waiting[level].removeAll(keepingCapacity: true)
    }
    if !hasContacts, let begin = walk.begin {
      count(from: begin, isEscalated: walk.isUnitEscalated, place: 0)
    }
  }

  func add(to measures: inout JourneyMeasures) {
    for index in units.indices {
      var counts = units[index]
      counts.escalatedBy = escalatedBy.crowds[index]
      counts.othersBy = othersBy.crowds[index]
      measures.escalation.units[index].merge(counts)
    }
    measures.escalation.signals += signals
    measures.escalation.signalsApart += signalsApart
    var path = path
    path.skippedBy = skippedBy.crowds
    path.lateBy = lateBy.crowds
    path.unansweredBy = unansweredBy.crowds
    path.escalationsBy = escalationsBy.crowds[0]
    measures.escalation.path?.merge(path)
  }
}
