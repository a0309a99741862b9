public import GraphModel
public import JourneyModel
public import Statistics

/// Something a reader must know before trusting the numbers.
public enum Caveat: Sendable, Equatable {
  /// How much a caveat matters.
  public enum Weight: String, Sendable, Hashable {
    /// The numbers may mislead until something is done about it.
    case warning
    /// Worth knowing.
    case note
  }

  /// Groups of fewer customers than that are hidden.
  case shared(minimumGroup: Int)
  /// No event was mapped, so there are no journeys.
  case noJourneys
  /// T lies more than the inactivity after the hour in which 99.9 % of events had happened.
  case strayAsOf(asOf: Instant, bulkUntil: Instant)
  /// The log spans less than three times the inactivity.
  case shortSpan(span: TimeSpan, inactivity: TimeSpan)
  /// More than 10 % of silences were broken after all: `inactivity` is too short for these
  /// customers. Of the returns after such a silence, 99 % stay within the gap given in seconds.
  case silencesCameBack(Proportion, returnsWithinSeconds: Double?)
  /// Events that no touchpoint or signal claims.
  case unmapped(Proportion, commonest: [EventCount])
  /// Rows that could not be read.
  case rejected(Proportion)
  /// Lines that were read as part of malformed rows, in which a quote opens and closes far below or never; the
  /// first of these rows, where its place may be told.
  case swallowedLines(Int, rows: Int, first: InputPlace?)
  /// Journeys that are open: nobody knows yet.
  case openJourneys(Proportion)
  /// Customers have more than 1.2 journeys in the mean, which intervals treat as independent.
  case severalJourneysPerCustomer(mean: Double)
  /// Journeys that probably began before the log did.
  case leftTruncated(Proportion)
  /// The complaint signal has no `within`: the newest journeys have not had their time to complain.
  case newestMayYetComplain
  /// Complaints that were traced to no touchpoint.
  case unattributedComplaints(Proportion)
  /// Touchpoints, by position, whose group is too small for a verdict on either rate.
  case tooFew([Int])
  /// Touchpoints, by position, that no journey visited.
  case neverVisited([Int])
  /// Designed ways that no journey took.
  case unusedTransitions(Int)
  /// No journey is old enough for the conversion rate.
  case noMatureConversion
  /// No threshold is set, so nothing is called a failure.
  case noThresholds
  /// Steps at the same time as the step before them in their journey, of all steps.
  case ties(Proportion)
  /// Events equal to an earlier one in everything that was kept, of the events counted.
  case duplicates(Proportion)
  /// Events after T, which are left out.
  case afterAsOf(Int)
  /// Rows with too few or too many fields that were read all the same.
  case raggedRows(Int)
  /// Scores that could not be read.
  case unreadableScores(Int)
  /// Amounts of value or cost that could not be read, and the attributes that hold amounts.
  case unreadableAmounts(Int, attributes: [String])
  /// Promised times and stops that could not be read, and the attributes that hold them.
  case unreadableDueTimes(Int, attributes: [String])
  /// Local times that occur twice, or that a clock change skips.
  case adjustedTimes(Int)
  /// Invalid UTF-8 sequences, which were kept.
  case invalidText(Int)

  /// The name by which data files call the caveat.
  public var id: String {
    switch self {
    case .shared: "shared"
    case .noJourneys: "noJourneys"
    case .strayAsOf: "strayAsOf"
    case .shortSpan: "shortSpan"
    case .silencesCameBack: "silencesCameBack"
    case .unmapped: "unmapped"
    case .rejected: "rejected"
    case .swallowedLines: "swallowedLines"
    case .openJourneys: "openJourneys"
    case .severalJourneysPerCustomer: "severalJourneysPerCustomer"
    case .leftTruncated: "leftTruncated"
    case .newestMayYetComplain: "newestMayYetComplain"
    case .unattributedComplaints: "unattributedComplaints"
    case .tooFew: "tooFew"
    case .neverVisited: "neverVisited"
    case .unusedTransitions: "unusedTransitions"
    case .noMatureConversion: "noMatureConversion"
    case .noThresholds: "noThresholds"
    case .ties: "ties"
    case .duplicates: "duplicates"
    case .afterAsOf: "afterAsOf"
    case .raggedRows: "raggedRows"
    case .unreadableScores: "unreadableScores"
    case .unreadableAmounts: "unreadableAmounts"
    case .unreadableDueTimes: "unreadableDueTimes"
    case .adjustedTimes: "adjustedTimes"
    case .invalidText: "invalidText"
    }
  }

  /// How much the caveat matters.
  public var weight: Weight {
    switch self {
    case .shared, .noJourneys, .strayAsOf, .shortSpan, .silencesCameBack, .swallowedLines:
      .warning
    case .unmapped(let share, _): (share.value ?? 0) > 0.05 ? .warning : .note
    case .rejected(let share), .duplicates(let share):
      (share.value ?? 0) > 0.01 ? .warning : .note
    default: .note
    }
  }
}
