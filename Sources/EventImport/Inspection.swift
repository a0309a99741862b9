public import Diagnostics
public import JourneyModel

/// What is in a log, and how it would be read: told from its first rows.
///
/// It holds nothing that names a customer: keys and free text are masked before they get here.
public struct Inspection: Sendable, Equatable {
  /// One column.
  public struct Column: Sendable, Equatable {
    /// The header's name or key path.
    public var name: String
    /// The kind of its values, guessed.
    public var kind: ColumnProfile.Kind
    /// How many different values it has in the sample, the empty one aside.
    public var distinct: Int
    /// In how many sampled rows it is empty.
    public var empty: Int
    /// Whether its values are masked.
    public var isMasked: Bool
    /// Its commonest values with their counts, masked where they name a customer or are free text.
    public var commonest: [Value]
  }

  /// A value with its count.
  public struct Value: Sendable, Equatable {
    /// The value, or what stands for it.
    public var text: String
    /// In how many sampled rows it is.
    public var count: Int
  }

  /// The file's path, or "standard input".
  public var inputName: String
  /// Delimited, with its delimiter, or JSON Lines.
  public var format: LogFormat
  /// The text encoding.
  public var encoding: TextEncoding
  /// Whether the file is compressed with gzip.
  public var isGzip: Bool
  /// The file's size on disk; nil for a pipe.
  public var byteCount: Int64?
  /// The physical line of the header, or of the first row of JSON Lines.
  public var headerLine: Int
  /// How many well-formed rows were looked at.
  public var rowCount: Int
  /// Whether these are all there are.
  public var isWholeInput: Bool
  /// The columns in their order.
  public var columns: [Column]
  /// The mapping that would be used, with reasons.
  public var choices: [ColumnChoice]
  /// How times are written, in words.
  public var timeDescription: String?
  /// The earliest and the latest sampled time, in microseconds since 1970 UTC.
  public var span: ClosedRange<Int64>?
  /// What else is worth knowing about the choice of columns.
  public var notes: [String]
  /// What stands in the way of an analysis (errors) or is worth a look (warnings).
  public var problems: [Diagnostic]

  /// Samples an input and describes it.
  ///
  /// - Parameters:
  ///   - input: The opened input.
  ///   - mapping: What a definition and the command line say already.
  ///   - definition: The definition, where there is one.
  /// - Throws: `InputError` where the input cannot be read or is no log.
  public init(
    _ input: LogInput,
    mapping: LogMapping = LogMapping(),
    definition: JourneyDefinition? = nil
  ) throws(InputError) {
    let sample = try RecordSampler.sample(input, mapping: mapping)
    self.init(sample, byteCount: input.byteCount, mapping: mapping, definition: definition)
  }

  /// Describes a sample.
  public init(
    _ sample: SampleRows,
    byteCount: Int64?,
    mapping: LogMapping = LogMapping(),
    definition: JourneyDefinition? = nil
  ) {
    let profiles = sample.columns.indices.map { ColumnProfile(sample, position: $0) }
    let resolution = MappingResolution(mapping, for: definition, over: sample, profiles: profiles)
    inputName = sample.inputName
    format = sample.format
    encoding = sample.encoding
    isGzip = sample.isGzip
    self.byteCount = byteCount
    headerLine = sample.headerLine
    rowCount = sample.rowCount
    isWholeInput = sample.isWholeInput
    choices = resolution.choices
    timeDescription = resolution.timeDescription
    notes = resolution.notes
    let mask = ValueMask(choices)
    columns = profiles.map { profile in
      let isMasked = mask.masks(profile)
      return Column(
        name: profile.name,
        kind: profile.kind,
        distinct: profile.distinct,
        empty: profile.rowCount - profile.filled,
        isMasked: isMasked,
        commonest: profile.commonest.map {
          Value(text: isMasked ? mask.masked($0.value, of: profile) : $0.value, count: $0.count)
        }
      )
    }
    if let plan = resolution.plan {
      span = Self.span(of: sample, plan)
    }
    let quality = InspectionQuality(sample, profiles, resolution)
    problems = resolution.diagnostics + quality.problems
  }

  private static func span(of sample: SampleRows, _ plan: ImportPlan) -> ClosedRange<Int64>? {
    let columns =
      plan.mapping.isSnapshot
      ? zip(plan.mapping.times, plan.snapshotLayouts).map { ([$0.column], $1) }
      : [(plan.mapping.time, plan.timeLayout)]
    var span: ClosedRange<Int64>?
    for (names, layout) in columns {
      var parser = TimestampParser(layout: layout, zone: plan.timeZone)
      for text in sample.joinedValues(ofColumns: names) {
        let time = parser.parse(text: text)
        guard time != TimestampParser.unreadable else { continue }
        span = span.map { min($0.lowerBound, time)...max($0.upperBound, time) } ?? time...time
      }
    }
    return span
  }
}

/// Hides what names a customer, and free text, in what is shown of a log.
struct ValueMask {
  private let keys: Set<String>
  private let events: Set<String>

  init(_ choices: [ColumnChoice]) {
    keys = Set(choices.filter { $0.role == .customer || $0.role == .caseColumn }.flatMap(\.columns))
    events = Set(choices.filter { $0.role == .event }.flatMap(\.columns))
  }

  /// Whether a column's values are masked.
  ///
  /// Customers and cases are, whatever is named like a person's data, keys, and free text; event
  /// names never are.
  func masks(_ profile: ColumnProfile) -> Bool {
    if keys.contains(profile.name) { return true }
    if events.contains(profile.name) || profile.kind == .truth { return false }
    let name = HeaderName(profile.name)
    if ColumnRole.customer.fit(ofHeader: profile.name) > 0 { return true }
    if !name.words.isDisjoint(with: Self.personalWords) { return true }
    if profile.kind == .id { return true }
    return isFreeText(profile)
  }

  /// Text that is long and varied, or different nearly every time.
  private func isFreeText(_ profile: ColumnProfile) -> Bool {
    guard profile.kind == .text else { return false }
    let isOften = profile.rowCount >= 20 && profile.distinct * 2 > profile.filled
    return isOften || profile.longest > 60 && profile.distinct > 50
  }

  /// A key as its first and last characters, five stars between (only stars where it is short);
  /// text as its length.
  func masked(_ value: String, of profile: ColumnProfile) -> String {
    let isKey = keys.contains(profile.name) || profile.kind == .id
    guard isKey else {
      return value.count == 1 ? "1 character" : "\(value.count) characters"
    }
    guard value.count >= 8, !value.contains("@"), let first = value.first else { return "*****" }
    return "\(first)*****\(value.suffix(2))"
  }

  private static let personalWords: Set<String> = [
    "name", "firstname", "lastname", "surname", "email", "mail", "phone", "mobile", "address",
    "street", "location", "zip", "postcode", "ip", "birth", "birthday", "birthdate", "dob", "ssn",
    "iban", "comment", "message",
    "text", "body", "subject", "description", "narrative", "note", "notes", "agent", "useragent",
    "password", "token",
  ]
}
