public import JourneyModel

/// What the command line says about reading a log; each part overrides the definition's.
public struct MappingOverrides: Sendable, Equatable {
  /// The column or key path with the customer.
  public var customer: String?
  /// The column with the time, or two with date and time.
  public var time: [String]?
  /// The columns with the event's name.
  public var event: [String]?
  /// The time columns of a snapshot export.
  public var times: [TimeColumn]?
  /// The column with the case.
  public var caseColumn: String?
  /// The IANA name of the zone of times without an offset.
  public var timeZone: String?
  /// The strptime layout of times, or an epoch unit.
  public var timeFormat: String?
  /// The character between fields.
  public var delimiter: String?
  /// The text encoding.
  public var encoding: TextEncoding?
  /// How many lines to skip before the header.
  public var skipRows: Int?

  /// Makes overrides.
  public init(
    customer: String? = nil,
    time: [String]? = nil,
    event: [String]? = nil,
    times: [TimeColumn]? = nil,
    caseColumn: String? = nil,
    timeZone: String? = nil,
    timeFormat: String? = nil,
    delimiter: String? = nil,
    encoding: TextEncoding? = nil,
    skipRows: Int? = nil
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
  }
}

extension LogMapping {
  /// The mapping with everything that the command line says put in its place.
  ///
  /// `customer` and `case` are overridden one by one: naming a case makes journeys per customer
  /// and case where a customer is mapped. A `time` or `event` says that a row is one event and takes
  /// the place of `times`; `times` says that it is a whole case and takes the place of both.
  public func applying(_ overrides: MappingOverrides) -> LogMapping {
    var mapping = self
    mapping.customer = overrides.customer ?? customer
    mapping.time = overrides.time ?? time
    mapping.event = overrides.event ?? event
    if overrides.time != nil || overrides.event != nil { mapping.times = [] }
    if let times = overrides.times {
      (mapping.time, mapping.event, mapping.times) = ([], [], times)
    }
    mapping.caseColumn = overrides.caseColumn ?? caseColumn
    mapping.timeZone = overrides.timeZone ?? timeZone
    mapping.timeFormat = overrides.timeFormat ?? timeFormat
    mapping.delimiter = overrides.delimiter ?? delimiter
    mapping.encoding = overrides.encoding ?? encoding
    mapping.skipRows = overrides.skipRows ?? skipRows
    return mapping
  }
}
