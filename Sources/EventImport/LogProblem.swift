/// What stands in the way of reading a log, or is worth a look: facts, of which `LogProblemText` of the
/// pipeline makes sentences.
///
/// None holds a value of a column that names customers or is free text: times alone are quoted.
public enum LogProblem: Sendable, Equatable {
  /// The names that a log's columns have, for suggestions.
  public struct Columns: Sendable, Equatable {
    /// The names, in order.
    public var names: [String]
    /// Whether they are keys of JSON Lines, of which later rows may have more.
    public var areKeys: Bool
  }

  // About the mapping.

  /// The log lacks a column that is to play a role.
  case missingColumn(String, ColumnRole, Columns)
  /// The log lacks the column that is to hold the time of an event.
  case missingTime(String, event: String, Columns)
  /// The log lacks the column of an attribute, which may have a name of its own; the key of the definition that
  /// refers to it, and the names of other attributes.
  case missingAttribute(
    String,
    attribute: String?,
    key: String?,
    others: [String],
    Columns
  )
  /// Nobody knows a time zone of this name.
  case unknownZone(String)
  /// A `time-format` that cannot be used.
  case unusableFormat(MappingProblem)
  /// Columns that are to hold times hold nothing in the sampled rows.
  case emptyTimes([String], rows: Int, isSnapshot: Bool)
  /// Columns that are to hold times hold none that can be read.
  case unreadableTimes([String], isSnapshot: Bool)
  /// How times are written is not settled by the sample; of a snapshot of several columns, in one way of many.
  case unsettledTimes([String], TimeDetection.Refusal, isOneOfMany: Bool)
  /// No column is the customer or a case; those named like one never repeat.
  case noKey(unique: [String], columns: [String])
  /// No column can be told to play a role.
  case noColumn(ColumnRole, columns: [String])
  /// Several columns could play a role.
  case severalColumns(ColumnRole, [String])
  /// Each row is a whole case: a column never repeats, and others hold times.
  case wholeCases(key: String, times: [String])

  // About the rows.

  /// The first line has values, not the names of columns.
  case noHeader
  /// There are no rows.
  case noRows
  /// Rows whose quoting, or JSON, is broken.
  case malformedRows(Int, isJSON: Bool)
  /// Lines that were read as part of malformed rows, of which the first begins with a line.
  case swallowedLines(Int, line: Int)
  /// Rows with more or fewer fields than the header.
  case raggedRows(Int)
  /// Places that are not valid UTF-8.
  case invalidText(Int)
  /// Rows that equal earlier ones.
  case duplicateRows(Int)
  /// Key paths that are not shown.
  case moreKeyPaths
  /// Columns without a name.
  case unnamedColumns(Int)
  /// Columns that share a name.
  case repeatedName(String, Int)
  /// There is one column only.
  case oneColumn
  /// Values of a time column that are no times.
  case unreadableValues(String, Int, of: Int, isSnapshot: Bool)
  /// Rows in which a column that plays a role is empty.
  case emptyValues(String, ColumnRole, Int, of: Int)
  /// Numbers that begin with a zero.
  case leadingZeros(String)
  /// Event names that differ in capitals alone.
  case spelling([String])
}

/// A problem with how grave it is.
public struct LogFinding: Sendable, Equatable {
  /// The problem.
  public var problem: LogProblem
  /// Whether it keeps the log from being read; else it is worth a look.
  public var isError: Bool

  /// Makes a finding.
  public init(_ problem: LogProblem, isError: Bool) {
    self.problem = problem
    self.isError = isError
  }
}

/// What else is worth knowing about the choice of columns.
public enum LogNote: Sendable, Equatable {
  /// A column could be the customer.
  case possibleCustomer(String)
  /// A column is named like a case.
  case possibleCase(String)
  /// A column says the same as another in every row.
  case sameColumns(String, String)
  /// A column of times is named like a plan or a last change.
  case noStep(String)
}

/// Why a column plays a role.
public enum ChoiceReason: Sendable, Equatable {
  /// The definition or an option names it.
  case given
  /// Its name; it has so many different values in so many rows.
  case name(distinct: Int, rows: Int)
  /// It holds times, written so, if that can be told; it may be named like it, too.
  case times(TimeLayout?, isNamed: Bool)
  /// One column has the date, the other the time of day.
  case dateAndClock
  /// The key never repeats, and each of the columns holds a time.
  case wholeCases(key: String)
}

/// How times are written: in all columns alike, or in each its own way.
public enum TimeWriting: Sendable, Equatable {
  /// In one way.
  case alike(TimeLayout)
  /// By a `time-format`, as it was asked for.
  case asked(String)
  /// In several ways, by column.
  case each([Column])

  /// A column and how its times are written.
  public struct Column: Sendable, Equatable {
    /// The column.
    public var name: String
    /// How its times are written.
    public var layout: TimeLayout
  }
}
