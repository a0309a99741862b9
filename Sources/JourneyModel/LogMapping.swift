/// How to read an event export: which columns or key paths hold what, and in which form.
///
/// Every part may be nil: then detection or the command line fills it in.
public struct LogMapping: Sendable, Equatable {
  /// The column or key path with the customer.
  public var customer: String?
  /// The column with the time, or two with date and time, joined by a space.
  public var time: [String]
  /// The column with the event's name, or several, whose non-empty parts are joined by " / ".
  public var event: [String]
  /// Instead of `time` and `event`, in an export with one row for each case: the time columns in
  /// their order, each non-empty one of which is an event.
  public var times: [TimeColumn]
  /// The column with the case.
  public var caseColumn: String?
  /// The IANA name of the zone of times that carry no offset; nil is UTC.
  public var timeZone: String?
  /// The strptime layout of times, or `epoch-s`, `epoch-ms`, `epoch-us`.
  public var timeFormat: String?
  /// The byte between fields: `,`, `;`, tab, `|` or another single ASCII character.
  public var delimiter: String?
  /// The text encoding; nil is UTF-8, or UTF-16 where a byte-order mark says so.
  public var encoding: TextEncoding?
  /// How many lines to skip before the header.
  public var skipRows: Int
  /// Rows that are left out, and counted: those for which all conditions hold.
  public var exclude: [Condition]
  /// The attributes kept with each event, in the order of the definition.
  public var attributes: [AttributeMapping]

  /// Makes a mapping.
  public init(
    customer: String? = nil,
    time: [String] = [],
    event: [String] = [],
    times: [TimeColumn] = [],
    caseColumn: String? = nil,
    timeZone: String? = nil,
    timeFormat: String? = nil,
    delimiter: String? = nil,
    encoding: TextEncoding? = nil,
    skipRows: Int = 0,
    exclude: [Condition] = [],
    attributes: [AttributeMapping] = []
  ) {
    self.customer = customer
    self.time = time
    self.event = event
    self.times = times
    self.caseColumn = caseColumn
    self.timeZone = timeZone
    self.timeFormat = timeFormat
    self.delimiter = delimiter
    self.encoding = encoding
    self.skipRows = skipRows
    self.exclude = exclude
    self.attributes = attributes
  }

  /// Whether the export has one row for each case, with a time in each of several columns.
  public var isSnapshot: Bool { !times.isEmpty }

  /// The columns with times: those of `times`, else those of `time`.
  public var timeColumns: [String] { isSnapshot ? times.map(\.column) : time }

  /// The column that holds an attribute: the mapped one, else the column of that name.
  public func column(ofAttribute name: String) -> String {
    attributes.first { $0.name == name }?.column ?? name
  }
}

/// An attribute's name in the definition and its column or key path in the export.
public struct AttributeMapping: Sendable, Equatable {
  /// The name that `where`, `about`, `category` and the like use.
  public var name: String
  /// The column or key path in the export.
  public var column: String

  /// Makes a mapping.
  public init(name: String, column: String) {
    self.name = name
    self.column = column
  }
}

/// A time column of a snapshot export, and the event that a time in it stands for.
public struct TimeColumn: Sendable, Equatable {
  /// The most of them that a mapping may have.
  public static let limit = 256

  /// The event's name, without surrounding spaces.
  public var event: String
  /// The column or key path in the export.
  public var column: String

  /// Makes a mapping of one column; spaces around the event's name are dropped.
  public init(event: String, column: String) {
    self.event = LogText.trimmed(event)
    self.column = column
  }
}

/// How an export's bytes stand for characters.
public enum TextEncoding: String, Sendable, Equatable, CaseIterable {
  /// UTF-8, with or without a byte-order mark.
  case utf8 = "utf-8"
  /// UTF-16 in the byte order of its mark.
  case utf16 = "utf-16"
  /// ISO 8859-1.
  case latin1 = "latin-1"
  /// Windows code page 1252.
  case windows1252 = "windows-1252"
}
