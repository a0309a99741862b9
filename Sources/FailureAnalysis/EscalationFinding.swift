public import GraphModel
public import JourneyMeasurement
public import JourneyModel
public import Statistics

/// How often help had to go beyond the first level, and whether it went by the declared path.
public struct EscalationFinding: Sendable, Equatable {
  /// The contacts at one touchpoint that could escalate.
  public struct Group: Sendable, Equatable {
    /// The touchpoint's position.
    public var touchpoint: Int
    /// How many escalated.
    public var counts: EscalationCounts
    /// How its rate differs from that of all others.
    public var comparison = GroupComparison()
  }

  /// Whether contacts are counted; else journeys that reached the first level are.
  public var countsContacts: Bool
  /// How long a contact or journey has to escalate.
  public var window: TimeSpan
  /// All contacts, or journeys.
  public var total: EscalationCounts
  /// The contacts by touchpoint, in definition order; none where journeys are counted.
  public var touchpoints: [Group]
  /// The escalations that escalate no contact, of all; nil where journeys are counted, and where they are hidden.
  public var apart: Proportion?
  /// How the declared path was kept; nil where none is declared.
  public var path: PathFinding?

  /// Sums escalations up; nil where the definition asks for none.
  init?(_ definition: JourneyDefinition, _ measures: JourneyMeasures) {
    guard definition.asksForEscalation else { return nil }
    let escalation = measures.escalation
    countsContacts = definition.contact != nil
    window = definition.contact?.window ?? definition.silence
    total = escalation.total
    if countsContacts, measures.sharedGroup == nil {
      apart = Proportion(count: escalation.signalsApart, of: escalation.signals)
    }
    let positions = definition.contact?.touchpoints ?? []
    touchpoints = zip(positions, escalation.units).map { Group(touchpoint: $0, counts: $1) }
    let comparisons = GroupComparison.all(touchpoints.map(\.counts.rate))
    for (index, comparison) in comparisons.enumerated() {
      touchpoints[index].comparison = comparison
    }
    if let declared = definition.escalationPath, let kept = escalation.path {
      path = PathFinding(declared, kept, journeys: measures.totals.journeys)
    }
  }
}

/// How the declared escalation path was kept.
public struct PathFinding: Sendable, Equatable {
  /// How soon the next level is to take over; nil for no limit.
  public var within: TimeSpan?
  /// The names of the levels, lowest first.
  public var levels: [String]
  /// The share of journeys that reached each level.
  public var reached: [Proportion]
  /// Take-overs: moves up the path.
  public var takeovers: Int
  /// The share of take-overs that skipped a level, of those that could have.
  public var skipped: Proportion
  /// The share of take-overs that came late; nil without a limit.
  public var late: Proportion?
  /// The share of escalations that no higher level took over within the limit, of those whose time is
  /// over; nil without a limit.
  public var unanswered: Proportion?
  /// All escalations: events with the signal.
  public var escalations: Int
  /// The share of journeys beyond the first level that went back to a lower level after a higher one.
  public var pingPong: Proportion
  /// The time that take-overs took: from the escalation that waited for them, else from the latest event
  /// at the level below.
  public var timeToTakeover: DurationSummary

  init(_ path: EscalationPath, _ measures: PathMeasures, journeys: Int) {
    within = path.within
    levels = path.levels.map(\.name)
    reached = measures.journeys.map { Proportion(count: $0, of: journeys) }
    takeovers = measures.takeovers
    skipped = Proportion(count: measures.skipped, of: measures.skippable)
    late = path.within.map { _ in
      Proportion(count: measures.late, of: measures.timedTakeovers)
    }
    unanswered = path.within.map { _ in
      Proportion(count: measures.unanswered, of: measures.matureEscalations)
    }
    escalations = measures.escalations
    pingPong = Proportion(count: measures.pingPong, of: measures.escalatedJourneys)
    timeToTakeover = DurationSummary(measures.timeToTakeover)
  }
}
