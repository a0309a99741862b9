public import JourneyModel

/// What the engine asks of an import: which columns, read how.
///
/// Made from a definition's mapping, the command line and detection; complete, nothing is guessed
/// after this.
public struct ImportPlan: Sendable, Equatable {
  /// The mapping in force, with everything that detection and options filled in.
  public var mapping: LogMapping
  /// The columns to deliver as `EventBatch.attributes`: first those of `log.attributes` in their
  /// order, then every other column that a matcher, signal or value refers to, each once.
  public var attributes: [AttributeMapping]
  /// How many of `attributes` are `log.attributes`: they decide what is a duplicate.
  public var loggedAttributeCount: Int
  /// How times are written; decided, where the mapping has no `time-format`, over the sample.
  public var timeLayout: TimeLayout
  /// How the times in each column of `mapping.times` are written, in that order.
  public var snapshotLayouts: [TimeLayout]
  /// The zone of times that carry no offset.
  public var timeZone: ZoneTable

  /// Makes a plan.
  public init(
    mapping: LogMapping,
    attributes: [AttributeMapping],
    loggedAttributeCount: Int,
    timeLayout: TimeLayout = .automatic,
    snapshotLayouts: [TimeLayout] = [],
    timeZone: ZoneTable = .utc
  ) {
    self.mapping = mapping
    self.attributes = attributes
    self.loggedAttributeCount = loggedAttributeCount
    self.timeLayout = timeLayout
    self.snapshotLayouts = snapshotLayouts
    self.timeZone = timeZone
  }
}

/// What reading counted: rows, those left out, those rejected with their first places.
public struct ImportTally: Sendable, Equatable {
  /// How many places are kept for each kind of problem.
  public static let keptPlaces = 10

  /// A count with the first places where it happened.
  public struct Problem: Sendable, Equatable {
    /// How often it happened.
    public var count = 0
    /// The first places, in input order, at most `keptPlaces`.
    public var first: [InputPlace] = []

    /// Makes an empty count.
    public init() {}
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
  /// Rejected rows by reason.
  public var rejected: [RejectionReason: Problem] = [:]
  /// The malformed rows that hold lines beside their first one: a quote opens there that closes far below, or never.
  public var swallowing = Problem()
  /// How many lines these rows hold beside their first ones.
  public var swallowedLines = 0
  /// Rows with too few or too many fields that were read all the same.
  public var raggedRows = 0
  /// Local times that occur twice (read as the first) or that a clock change skips (moved forward).
  public var adjustedTimes = 0
  /// Invalid UTF-8 sequences.
  public var invalidText = Problem()
  /// Times in attributes that cannot be read, as whoever took the rows noted.
  public var unreadableTimes = Problem()

  /// Makes an empty tally.
  public init() {}
}
