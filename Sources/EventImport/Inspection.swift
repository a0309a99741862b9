public import JourneyModel

/// What is in a log, and how it would be read: told from its first rows.
///
/// It holds nothing that names a customer: keys and free text are told by their shape alone.
public struct Inspection: Sendable, Equatable {
  /// One column.
  public struct Column: Sendable, Equatable {
    /// The header's name or key path; the number where the first line has no names but values.
    public var name: String
    /// The kind of its values, guessed.
    public var kind: ColumnProfile.Kind
    /// How many different values it has in the sample, the empty one aside.
    public var distinct: Int
    /// In how many sampled rows it is empty.
    public var empty: Int
    /// Why none of its values is shown; nil where they are.
    public var concealment: Concealment?
    /// What its values look like; nil where there are none.
    public var shape: ColumnShape?
    /// Its commonest values with their counts; none where they name a customer or are free text, and of texts
    /// none that is there fewer than five times: that is no category.
    public var commonest: [Value]
  }

  /// A value with its count.
  public struct Value: Sendable, Equatable {
    /// The value.
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
  /// How times are written; nil where that cannot be told.
  public var timeWriting: TimeWriting?
  /// The earliest and the latest sampled time, in microseconds since 1970 UTC.
  public var span: ClosedRange<Int64>?
  /// What else is worth knowing about the choice of columns.
  public var notes: [LogNote]
  /// What stands in the way of an analysis (errors) or is worth a look (warnings).
  public var findings: [LogFinding]

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
    timeWriting = resolution.timeWriting
    notes = resolution.notes
    let rules = ConcealmentRules(choices)
    let events = Set(choices.filter { $0.role == .event }.flatMap(\.columns))
    let hasHeader =
      sample.format == .jsonLines || !HeaderCheck.holdsValues(sample.columns.map(\.name))
    columns = profiles.map { profile in
      let concealment = rules.concealment(of: profile)
      let isCategory = profile.kind == .text && !events.contains(profile.name)
      let shown = profile.commonest.filter {
        $0.count >= ConcealmentRules.leastCount || !isCategory
      }
      return Column(
        name: hasHeader ? profile.name : "#\(profile.position + 1)",
        kind: profile.kind,
        distinct: profile.distinct,
        empty: profile.rowCount - profile.filled,
        concealment: concealment,
        shape: profile.shape,
        commonest: concealment == nil ? shown.map { Value(text: $0.value, count: $0.count) } : []
      )
    }
    if let plan = resolution.plan {
      span = Self.span(of: sample, plan)
    }
    let quality = InspectionQuality(sample, profiles, resolution, rules)
    findings = resolution.findings + quality.findings
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
