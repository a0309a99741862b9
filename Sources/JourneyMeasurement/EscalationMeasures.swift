public import JourneyModel
public import Statistics

/// How far help had to go, and whether it went by the declared path.
public struct EscalationMeasures: Sendable, Equatable {
  /// The contacts that could escalate, one for each of `ContactRules.touchpoints`; a single one, for
  /// journeys that reached the first level, where the definition has no contacts.
  public var units: [EscalationCounts]
  /// Events with the escalation signal, where the definition has contacts.
  public var signals = 0
  /// Those of `signals` that are no contact and follow none of their journey within `ContactRules.window`, so that
  /// they escalate no contact.
  public var signalsApart = 0
  /// How the declared path was kept; nil where the definition declares none.
  public var path: PathMeasures?

  /// Makes zero measures of the shape that a definition asks for.
  public init(for definition: JourneyDefinition) {
    let isAsked = definition.asksForEscalation
    units = Array(
      repeating: EscalationCounts(),
      count: isAsked ? definition.contact?.touchpoints.count ?? 1 : 0
    )
    path = definition.escalationPath.map { PathMeasures(levels: $0.levels.count) }
  }

  /// All contacts, or journeys, that could escalate.
  public var total: EscalationCounts {
    units.reduce(into: EscalationCounts()) { $0.join($1) }
  }

  /// Adds the escalations of other customers.
  public mutating func merge(_ other: EscalationMeasures) {
    for index in units.indices { units[index].merge(other.units[index]) }
    signals += other.signals
    signalsApart += other.signalsApart
    if let theirs = other.path { path?.merge(theirs) }
  }
}

extension JourneyDefinition {
  /// Whether escalation is measured: where a path is declared, or contacts and a signal are.
  public var asksForEscalation: Bool {
    escalationPath != nil || (contact != nil && !signals.escalation.isEmpty)
  }
}

/// Contacts, or journeys, that could escalate.
public struct EscalationCounts: Sendable, Equatable {
  /// How many there are.
  public var units = 0
  /// Those that escalated within their window, so far.
  public var escalated = 0
  /// Those whose window had elapsed at T.
  public var mature = 0
  /// Those of `mature` that escalated within their window.
  public var matureEscalated = 0
  /// The customers of `matureEscalated`.
  public var escalatedBy = Crowd()
  /// The customers of the others of `mature`.
  public var othersBy = Crowd()

  /// Makes zero counts.
  public init() {}

  /// The share, of those whose window has elapsed, that escalated.
  public var rate: Proportion { Proportion(count: matureEscalated, of: mature) }

  /// Adds the contacts or journeys of other customers.
  public mutating func merge(_ other: EscalationCounts) {
    add(other)
    escalatedBy.merge(other.escalatedBy)
    othersBy.merge(other.othersBy)
  }

  /// Adds another part of the same contacts or journeys.
  public mutating func join(_ other: EscalationCounts) {
    add(other)
    escalatedBy.join(other.escalatedBy)
    othersBy.join(other.othersBy)
  }

  private mutating func add(_ other: EscalationCounts) {
    units += other.units
    escalated += other.escalated
    mature += other.mature
    matureEscalated += other.matureEscalated
  }
}

/// How the declared escalation path was kept.
public struct PathMeasures: Sendable, Equatable {
  /// Journeys that reached each level, lowest first.
  public var journeys: [Int]
  /// Take-overs: moves up to the second level or a higher one, or to the first one where an escalation
  /// waits below it.
  public var takeovers = 0
  /// Those of `takeovers` that could have passed over a level which their journey had not reached before: below
  /// the highest there was one.
  public var skippable = 0
  /// Those of `skippable` that did.
  public var skipped = 0
  /// Those of `takeovers` before which something tells when help was first needed: an escalation, or
  /// the level below.
  public var timedTakeovers = 0
  /// Those of `timedTakeovers` that came later than the path's `within`.
  public var late = 0
  /// The time of each of `timedTakeovers`.
  public var timeToTakeover = DurationHistogram()
  /// Events with the escalation signal in journeys.
  public var escalations = 0
  /// Those of `escalations` that lie at least `within` before T.
  public var matureEscalations = 0
  /// Those of `matureEscalations` that no higher level took over within `within`.
  public var unanswered = 0
  /// Journeys that reached the second level or a higher one.
  public var escalatedJourneys = 0
  /// Those of `escalatedJourneys` that went back to a lower level after a higher one.
  public var pingPong = 0
  /// The customers of `takeovers`, by what they passed over: those that could not, that did not, that did.
  public var skippedBy = [Crowd](repeating: Crowd(), count: 3)
  /// The customers of `takeovers`, by their time: not known, in time, late.
  public var lateBy = [Crowd](repeating: Crowd(), count: 3)
  /// The customers of `matureEscalations`, by whether they were taken over: those that were, those that were not.
  public var unansweredBy = [Crowd](repeating: Crowd(), count: 2)
  /// The customers of `escalations`.
  public var escalationsBy = Crowd()

  /// Makes zero measures for so many levels.
  public init(levels: Int) { journeys = [Int](repeating: 0, count: levels) }

  /// Adds other journeys.
  public mutating func merge(_ other: PathMeasures) {
    for level in journeys.indices { journeys[level] += other.journeys[level] }
    takeovers += other.takeovers
    skippable += other.skippable
    skipped += other.skipped
    timedTakeovers += other.timedTakeovers
    late += other.late
    timeToTakeover.merge(other.timeToTakeover)
    escalations += other.escalations
    matureEscalations += other.matureEscalations
    unanswered += other.unanswered
    escalatedJourneys += other.escalatedJourneys
    pingPong += other.pingPong
    for index in skippedBy.indices { skippedBy[index].merge(other.skippedBy[index]) }
    for index in lateBy.indices { lateBy[index].merge(other.lateBy[index]) }
    for index in unansweredBy.indices { unansweredBy[index].merge(other.unansweredBy[index]) }
    escalationsBy.merge(other.escalationsBy)
  }
}
