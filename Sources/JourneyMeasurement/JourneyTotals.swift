public import Statistics

/// How journeys stand at T, for one length of silence.
public struct StandingCounts: Sendable, Equatable {
  /// Journeys that are completed.
  public var completed = 0
  /// Journeys that dropped off.
  public var droppedOff = 0
  /// Journeys that are open, that is, right-censored.
  public var open = 0

  /// Makes zero counts.
  public init() {}

  /// Adds the counts of other journeys.
  public mutating func merge(_ other: StandingCounts) {
    completed += other.completed
    droppedOff += other.droppedOff
    open += other.open
  }
}

/// What was counted over all journeys.
///
/// `journeys = completed + droppedOff + open`.
public struct JourneyTotals: Sendable, Equatable {
  /// Distinct customers with a mapped event.
  public var customers = 0
  /// Journeys.
  public var journeys = 0
  /// The journeys of the customers who have most of them, one fewer than the minimum group.
  public var busiest = LargestCounts(limit: 0)
  /// The events of the customers who have most of them, as many.
  public var busiestEvents = LargestCounts(limit: 0)
  /// How they stand at D(silence).
  public var standing = StandingCounts()
  /// How they would stand at half of D(silence); journeys are not cut anew.
  public var standingAtHalfSilence = StandingCounts()
  /// How they would stand at twice D(silence); journeys are not cut anew.
  public var standingAtDoubleSilence = StandingCounts()
  /// Journeys with a visit to a goal.
  public var reachedGoal = 0
  /// Dropped-off journeys after which another journey was cut from the same key.
  public var returned = 0
  /// First journeys of a key that probably began before the log did.
  public var leftTruncated = 0
  /// Journeys that kept to the design.
  public var conformingJourneys = 0
  /// Steps at the same time as the step before them in their journey.
  public var ties = 0
  /// Events equal to an earlier one in customer, case, time, name and logged attributes.
  public var duplicates = 0
  /// Steps, no end or exit, at least twice D(silence) before T, that no step of the same key
  /// followed for D(silence).
  public var silences = 0
  /// Those of `silences` that a step followed within twice D(silence) after all.
  public var silencesCameBack = 0
  /// Complaints that name a touchpoint.
  public var complaintsNamed = 0
  /// Complaints traced to the step before.
  public var complaintsPreceding = 0
  /// Complaints traced to nothing.
  public var complaintsUnattributed = 0
  /// Complaints of which it is hidden by which rule they were traced, if by any.
  public internal(set) var complaintsByHiddenRule = 0
  /// Categories of the complaints traced to nothing.
  public var unattributedCategories: [String: CategoryCount] = [:]
  /// Journeys, not left-truncated, whose first step lies at least the conversion window before T.
  public var conversionMature = 0
  /// Those of `conversionMature` that reached a goal within the conversion window.
  public var converted = 0

  /// Makes zero counts.
  public init() {}

  /// All complaints.
  public var complaints: Int {
    complaintsNamed + complaintsPreceding + complaintsUnattributed + complaintsByHiddenRule
  }
  /// The share of journeys that reached a goal within the conversion window.
  public var conversionRate: Proportion { Proportion(count: converted, of: conversionMature) }

  /// Adds the counts of other journeys.
  public mutating func merge(_ other: JourneyTotals) {
    customers += other.customers
    journeys += other.journeys
    busiest.merge(other.busiest)
    busiestEvents.merge(other.busiestEvents)
    standing.merge(other.standing)
    standingAtHalfSilence.merge(other.standingAtHalfSilence)
    standingAtDoubleSilence.merge(other.standingAtDoubleSilence)
    reachedGoal += other.reachedGoal
    returned += other.returned
    leftTruncated += other.leftTruncated
    conformingJourneys += other.conformingJourneys
    ties += other.ties
    duplicates += other.duplicates
    silences += other.silences
    silencesCameBack += other.silencesCameBack
    complaintsNamed += other.complaintsNamed
    complaintsPreceding += other.complaintsPreceding
    complaintsUnattributed += other.complaintsUnattributed
    complaintsByHiddenRule += other.complaintsByHiddenRule
    unattributedCategories.merge(other.unattributedCategories)
    conversionMature += other.conversionMature
    converted += other.converted
  }
}
