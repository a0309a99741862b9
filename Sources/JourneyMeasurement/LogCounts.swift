public import JourneyModel

/// What became of the rows of a log before journeys were made of them.
///
/// `rows = excluded + rejected + events` and `events = mapped + unmapped + afterAsOf`.
public struct LogCounts: Sendable, Equatable {
  /// How many places are kept for each reason of rejection.
  public static let keptPlaces = 10

  /// Rows that were rejected for one reason.
  public struct Rejected: Sendable, Equatable {
    /// How many rows.
    public var count: Int
    /// The first places in input order, at most `LogCounts.keptPlaces`.
    public var first: [InputPlace]

    /// Makes a count.
    public init(count: Int = 0, first: [InputPlace] = []) {
      self.count = count
      self.first = first
    }
  }

  /// Data rows read; blank lines are no rows.
  ///
  /// Of a snapshot export each time that is there counts as a row of its own, as does a malformed
  /// record.
  public var rows = 0
  /// The records of a snapshot export; nil of a log in which each record is a row.
  public var snapshot: SnapshotRecords?
  /// Rows left out by `exclude`.
  public var excluded = 0
  /// Rejected rows, by reason.
  public var rejected: [RejectionReason: Rejected] = [:]
  /// The malformed rows that hold lines beside their first one: a quote opens there that closes far below, or never.
  public var swallowing = Rejected()
  /// How many lines these rows hold beside their first ones.
  public var swallowedLines = 0
  /// Accepted events at or before T that are a touchpoint visit, a signal, or both.
  public var mapped = 0
  /// Accepted events at or before T that are neither, by event name.
  public var unmappedEvents: [String: Int] = [:]
  /// Accepted events after T, which are left out.
  public var afterAsOf = 0
  /// Rows with too few or too many fields that were read all the same.
  public var raggedRows = 0
  /// Scores that are no number within their scale; such a score is no signal.
  public var unreadableScores = 0
  /// Amounts of value or cost that are no number; such an amount counts as none.
  public var unreadableAmounts = 0
  /// Promised times, and times of delivery, that cannot be read; such a time counts as none.
  public var unreadableDueTimes = Rejected()
  /// Local times that occur twice, or that a clock change skips.
  public var adjustedTimes = 0
  /// Invalid UTF-8 sequences, which were kept.
  public var invalidText = Rejected()
  /// The first and the last time of accepted events (the latter at or before T); nil without any.
  public var span: ClosedRange<Instant>?
  /// Accepted events at or before T by hour since 1970, for finding stray rows at the log's end.
  public var eventsByHour: [Int64: Int] = [:]

  /// Makes empty counts, the identity of `merge`.
  public init() {}

  /// Accepted events at or before T that are neither visit nor signal.
  public var unmapped: Int { unmappedEvents.values.reduce(0, +) }
  /// Accepted events, those after T included.
  public var events: Int { mapped + unmapped + afterAsOf }
  /// Rejected rows of all reasons.
  public var rejectedRows: Int { rejected.values.reduce(0) { $0 + $1.count } }

  /// Adds the counts of another part of the same log.
  public mutating func merge(_ other: LogCounts) {
    rows += other.rows
    if let theirs = other.snapshot {
      snapshot = snapshot ?? SnapshotRecords()
      snapshot?.merge(theirs)
    }
    excluded += other.excluded
    swallowing.merge(other.swallowing)
    swallowedLines += other.swallowedLines
    mapped += other.mapped
    afterAsOf += other.afterAsOf
    raggedRows += other.raggedRows
    unreadableScores += other.unreadableScores
    unreadableAmounts += other.unreadableAmounts
    unreadableDueTimes.merge(other.unreadableDueTimes)
    adjustedTimes += other.adjustedTimes
    invalidText.merge(other.invalidText)
    for (reason, rows) in other.rejected {
      rejected[reason, default: Rejected()].merge(rows)
    }
    unmappedEvents.merge(other.unmappedEvents, uniquingKeysWith: +)
    eventsByHour.merge(other.eventsByHour, uniquingKeysWith: +)
    if let theirs = other.span {
      span =
        span.map {
          min($0.lowerBound, theirs.lowerBound)...max($0.upperBound, theirs.upperBound)
        } ?? theirs
    }
  }
}

extension LogCounts.Rejected {
  /// The first places, each once: times of one record of a snapshot export share its line.
  public var places: [InputPlace] {
    var told: Set<InputPlace> = []
    return first.filter { told.insert($0).inserted }
  }

  /// How many rows have no place among the first.
  public var more: Int { count - first.count }

  /// Adds the rows of another part, keeping the first places of both.
  public mutating func merge(_ other: Self) {
    count += other.count
    first = Array((first + other.first).sorted().prefix(LogCounts.keptPlaces))
  }
}
