public import Diagnostics
public import JourneyModel

/// Which column plays a role, and why.
public struct ColumnChoice: Sendable, Equatable {
  /// The role.
  public var role: ColumnRole
  /// The columns: two for a date and a time, several for the parts of an event's name.
  public var columns: [String]
  /// Whether the definition or an option named them; else they were detected.
  public var isGiven: Bool
  /// The event that each column stands for, where a row is a whole case; else empty.
  public var events: [String]
  /// Why, as a sentence fragment.
  public var reason: String

  /// Makes a choice.
  public init(
    role: ColumnRole,
    columns: [String],
    events: [String] = [],
    isGiven: Bool,
    reason: String
  ) {
    self.role = role
    self.columns = columns
    self.events = events
    self.isGiven = isGiven
    self.reason = reason
  }

  /// The choice as one line: "customer: `user_id` (named like a customer, ...)".
  public var line: String {
    guard events.isEmpty else {
      return
        "times: { \(zip(events, columns).map(Self.entry).joined(separator: ", ")) } (\(reason))"
    }
    return "\(role.rawValue): \(MessageText.list(columns, joinedBy: "and")) (\(reason))"
  }

  /// An entry of `times`, as a definition has it.
  private static func entry(_ event: String, _ column: String) -> String {
    [event, column].map { text in
      let isPlain = text.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "-_ ".contains(Character(scalar))
      }
      return isPlain && text.first?.isLetter == true
        ? text
        : "\""
          + MessageText.escaped(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))
          + "\""
    }.joined(separator: ": ")
  }
}

/// How a log will be read: from its mapping, and over a sample where the mapping leaves things open.
///
/// Nothing is guessed silently: what was detected stands in `choices` with its reason, and where two
/// columns fit a role alike, or none does, an error names them and the option to use.
public struct MappingResolution: Sendable {
  /// The plan; nil where a diagnostic is an error.
  public private(set) var plan: ImportPlan?
  /// The columns in the order customer, case, time, event; those that could be told.
  public private(set) var choices: [ColumnChoice] = []
  /// How times are written, in words: "year first", "epoch milliseconds", a `time-format`.
  public internal(set) var timeDescription: String?
  /// What else a user should know: other columns that could play a role.
  public private(set) var notes: [String] = []
  /// Problems, errors among them where there is no plan.
  public private(set) var diagnostics: [Diagnostic] = []

  private let inputName: String

  /// Resolves a mapping, to which options have been applied, over a sample.
  ///
  /// - Parameters:
  ///   - mapping: What the definition and the command line say.
  ///   - definition: The definition whose matchers, signals and values refer to attributes; nil
  ///     where there is none yet.
  ///   - sample: The first rows.
  ///   - others: The first rows of other inputs, which may have columns that the first lacks.
  public init(
    _ mapping: LogMapping,
    for definition: JourneyDefinition?,
    over sample: SampleRows,
    and others: [SampleRows] = []
  ) {
    self.init(mapping, for: definition, over: sample, and: others, profiles: nil)
  }

  /// Whether an input, of which nothing is mapped, looks like an export with a row for each case, whose other
  /// columns may be in further inputs.
  public static func detectsSnapshot(_ mapping: LogMapping, in sample: SampleRows) -> Bool {
    guard !mapping.isSnapshot, mapping.time.isEmpty, mapping.event.isEmpty else { return false }
    return SnapshotExport(sample.columns.indices.map { ColumnProfile(sample, position: $0) }) != nil
  }

  /// Whether samples lack a column that a time or an attribute is to be read from.
  public static func lacksColumns(
    _ mapping: LogMapping,
    for definition: JourneyDefinition?,
    in samples: [SampleRows]
  ) -> Bool {
    let columns = SampleColumns(samples)
    let wanted =
      mapping.times.map(\.column)
      + ImportPlan.attributes(of: mapping, for: definition).map(\.column)
    return !wanted.allSatisfy(columns.has)
  }

  init(
    _ mapping: LogMapping,
    for definition: JourneyDefinition?,
    over sample: SampleRows,
    and others: [SampleRows] = [],
    profiles known: [ColumnProfile]?
  ) {
    inputName = sample.inputName
    var mapping = mapping
    let columns = SampleColumns([sample] + others)
    checkGiven(mapping, columns)
    let isOpen =
      mapping.customer == nil && mapping.caseColumn == nil
      || !mapping.isSnapshot && (mapping.time.isEmpty || mapping.event.isEmpty)
    let hasUnknownColumn = diagnostics.contains { $0.severity == .error }
    if isOpen, !hasUnknownColumn {
      let profiles = known ?? sample.columns.indices.map { ColumnProfile(sample, position: $0) }
      var detection = RoleDetection(sample, profiles, and: others)
      detection.fill(&mapping)
      notes = detection.notes
      for problem in detection.problems { report(problem.message, hint: problem.hint) }
      choices = detection.choices
    }
    choices += Self.given(mapping, except: choices)
    choices.sort { Self.rank($0.role) < Self.rank($1.role) }

    let attributes = ImportPlan.attributes(of: mapping, for: definition)
    for attribute in attributes { check(attribute, columns) }
    let zone = zone(mapping.timeZone)
    let layouts =
      mapping.isSnapshot
      ? snapshotLayouts(mapping, [sample] + others) : layout(mapping, sample, columns).map { [$0] }
    guard !diagnostics.contains(where: { $0.severity == .error }), let zone, let layouts else {
      return
    }
    plan = ImportPlan(
      mapping: mapping,
      attributes: attributes,
      loggedAttributeCount: Set(mapping.attributes.map(\.name)).count,
      timeLayout: mapping.isSnapshot ? .automatic : layouts[0],
      snapshotLayouts: mapping.isSnapshot ? layouts : [],
      timeZone: zone
    )
  }

  mutating func report(
    _ message: String,
    severity: Diagnostic.Severity = .error,
    hint: String?
  ) {
    diagnostics.append(
      Diagnostic(severity, message, at: SourceLocation(path: inputName), hint: hint)
    )
  }

  private static func rank(_ role: ColumnRole) -> Int {
    ColumnRole.allCases.firstIndex(of: role) ?? 0
  }

  private static func given(_ mapping: LogMapping, except known: [ColumnChoice]) -> [ColumnChoice] {
    let columns: [(ColumnRole, [String])] = [
      (.customer, mapping.customer.map { [$0] } ?? []),
      (.caseColumn, mapping.caseColumn.map { [$0] } ?? []),
      (.time, mapping.timeColumns),
      (.event, mapping.event),
    ]
    return columns.compactMap { role, columns in
      guard !columns.isEmpty, !known.contains(where: { $0.role == role }) else { return nil }
      let standsForCustomer = role == .caseColumn && mapping.customer == nil
      return ColumnChoice(
        role: role,
        columns: columns,
        events: role == .time ? mapping.times.map(\.event) : [],
        isGiven: true,
        reason: standsForCustomer ? "as given; it stands for the customer" : "as given"
      )
    }
  }

  private mutating func checkGiven(_ mapping: LogMapping, _ columns: SampleColumns) {
    let named: [(ColumnRole, [String])] = [
      (.customer, mapping.customer.map { [$0] } ?? []),
      (.caseColumn, mapping.caseColumn.map { [$0] } ?? []),
      (.time, mapping.time),
      (.event, mapping.event),
    ]
    for (role, names) in named {
      for name in names where !columns.has(name) {
        report(
          "the log has no column \(MessageText.quoted(name)), which is to be the \(role.rawValue)",
          hint: columns.hint(for: name)
        )
      }
    }
    // A key of few rows may be in none of the sample; a header is complete.
    let areRare = columns.areKeys && mapping.times.contains { columns.has($0.column) }
    for time in mapping.times where !columns.has(time.column) {
      report(
        "the log has no column \(MessageText.quoted(time.column)), which is to be the time of "
          + MessageText.quoted(time.event),
        severity: areRare ? .warning : .error,
        hint: columns.hint(for: time.column)
      )
    }
  }

  private mutating func check(_ attribute: AttributeMapping, _ columns: SampleColumns) {
    guard !columns.has(attribute.column) else { return }
    let isRenamed = attribute.name != attribute.column
    let purpose =
      isRenamed ? ", which is to be the attribute \(MessageText.quoted(attribute.name))" : ""
    report(
      columns.areKeys
        ? "no sampled row has the key \(MessageText.quoted(attribute.column))" + purpose
        : "the log has no column \(MessageText.quoted(attribute.column))" + purpose,
      // A key may appear in later rows; a header is complete.
      severity: columns.areKeys ? .warning : .error,
      hint: columns.hint(for: attribute.column)
    )
  }

  private mutating func zone(_ name: String?) -> ZoneTable? {
    guard let name else { return .utc }
    if let zone = ZoneTable(identifier: name) { return zone }
    report(
      "unknown time zone \(MessageText.quoted(name))",
      hint: NearestName.hint(for: name, among: ZoneTable.knownIdentifiers)
        ?? "zones have IANA names, such as Europe/Berlin"
    )
    return nil
  }

  private mutating func layout(
    _ mapping: LogMapping,
    _ sample: SampleRows,
    _ columns: SampleColumns
  ) -> TimeLayout? {
    if let text = mapping.timeFormat {
      do {
        let layout = try TimeLayout(timeFormat: text)
        timeDescription = "time-format \(text)"
        return layout
      } catch {
        report(error.message, hint: error.hint)
        return nil
      }
    }
    guard !mapping.time.isEmpty, mapping.time.allSatisfy(columns.has) else { return nil }
    let times = TimeDetection(sample.joinedValues(ofColumns: mapping.time))
    let named = MessageText.list(mapping.time, joinedBy: "and")
    if let layout = times.layout {
      timeDescription = layout.description
      return layout
    }
    if let refusal = times.refusal {
      let problem = refusal.problem(of: named)
      report(problem.message, hint: problem.hint)
      return nil
    }
    // An empty log has no times to tell a layout from, and needs none.
    if sample.rowCount == 0 { return .automatic }
    report(
      times.filled == 0
        ? "the time column \(named) is empty in all \(sample.rowCount) sampled rows"
        : "no time can be read in \(named)",
      hint: "name the column with times by --time, or how they are written by --time-format"
    )
    return nil
  }
}

extension TimeLayout {
  /// The layout in words.
  public var description: String {
    switch self {
    case .automatic: "year first"
    case .epoch(let unit, isBounded: _): "epoch \(unit.name)"
    case .format(let format): "time-format \(format.text)"
    }
  }
}

extension SampleRows {
  /// The texts of several columns, the non-empty ones of each row joined by a space.
  func joinedValues(ofColumns names: [String]) -> [String] {
    let positions = names.compactMap { index(ofColumn: $0) }
    guard let first = positions.first else { return [] }
    var joined = values(ofColumn: first).map(LogText.trimmed)
    for position in positions.dropFirst() {
      for (row, value) in values(ofColumn: position).enumerated() {
        let text = LogText.trimmed(value)
        if !text.isEmpty { joined[row] += joined[row].isEmpty ? text : " " + text }
      }
    }
    return joined
  }
}

/// The names of a sample's columns, as messages speak of them.
struct SampleColumns {
  private static let listLimit = 20
  private let names: [String]
  private let known: Set<String>
  /// Whether they are keys of JSON Lines rather than a header.
  let areKeys: Bool

  init(_ samples: [SampleRows]) {
    var known: Set<String> = []
    names = samples.flatMap { $0.columns.map(\.name) }.filter { known.insert($0).inserted }
    self.known = known
    areKeys = samples.contains { $0.format == .jsonLines }
  }

  func has(_ name: String) -> Bool { known.contains(name) }

  /// The nearest column, or all of them.
  func hint(for name: String) -> String {
    NearestName.hint(for: name, among: names) ?? Self.list(names)
  }

  /// The columns, as many as a line holds.
  static func list(_ names: [String]) -> String {
    let shown = names.filter { !$0.isEmpty }
    guard !shown.isEmpty else { return "the log has no named columns" }
    let rest = shown.count - listLimit
    return rest > 0
      ? "its columns are \(shown.prefix(listLimit).map { MessageText.quoted($0) }.joined(separator: ", "))"
        + " and \(rest) more"
      : "its columns are \(MessageText.list(shown, joinedBy: "and"))"
  }
}
