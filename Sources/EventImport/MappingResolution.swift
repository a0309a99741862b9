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
  /// Why.
  public var reason: ChoiceReason
  /// Whether the case stands for the customer, whom no column names.
  public var standsForCustomer: Bool

  /// Makes a choice.
  public init(
    role: ColumnRole,
    columns: [String],
    events: [String] = [],
    isGiven: Bool,
    reason: ChoiceReason,
    standsForCustomer: Bool = false
  ) {
    self.role = role
    self.columns = columns
    self.events = events
    self.isGiven = isGiven
    self.reason = reason
    self.standsForCustomer = standsForCustomer
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
  /// How times are written; nil where that cannot be told.
  public internal(set) var timeWriting: TimeWriting?
  /// What else a user should know: other columns that could play a role.
  public private(set) var notes: [LogNote] = []
  /// Problems, errors among them where there is no plan.
  public private(set) var findings: [LogFinding] = []

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
    var mapping = mapping
    let columns = SampleColumns([sample] + others)
    checkGiven(mapping, columns)
    let isOpen =
      mapping.customer == nil && mapping.caseColumn == nil
      || !mapping.isSnapshot && (mapping.time.isEmpty || mapping.event.isEmpty)
    let hasUnknownColumn = findings.contains(where: \.isError)
    if isOpen, !hasUnknownColumn {
      let profiles = known ?? sample.columns.indices.map { ColumnProfile(sample, position: $0) }
      var detection = RoleDetection(sample, profiles, and: others)
      detection.fill(&mapping)
      notes = detection.notes
      for problem in detection.problems { report(problem) }
      choices = detection.choices
    }
    choices += Self.given(mapping, except: choices)
    choices.sort { Self.rank($0.role) < Self.rank($1.role) }

    let attributes = ImportPlan.attributes(of: mapping, for: definition)
    for attribute in attributes where !columns.known.names.contains(attribute.column) {
      let key = ImportPlan.key(referringTo: attribute.name, of: mapping, for: definition)
      reportMissing(attribute, key, mapping.attributes.map(\.name), columns.known)
    }
    let zone = zone(mapping.timeZone)
    let layouts =
      mapping.isSnapshot
      ? snapshotLayouts(mapping, [sample] + others) : layout(mapping, sample, columns).map { [$0] }
    guard !findings.contains(where: \.isError), let zone, let layouts else {
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

  mutating func report(_ problem: LogProblem, isError: Bool = true) {
    findings.append(LogFinding(problem, isError: isError))
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
        reason: .given,
        standsForCustomer: standsForCustomer
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
        report(.missingColumn(name, role, columns.known))
      }
    }
    // A key of few rows may be in none of the sample; a header is complete.
    let areRare = columns.known.areKeys && mapping.times.contains { columns.has($0.column) }
    for time in mapping.times where !columns.has(time.column) {
      report(.missingTime(time.column, event: time.event, columns.known), isError: !areRare)
    }
  }

  private mutating func reportMissing(
    _ attribute: AttributeMapping,
    _ key: String?,
    _ names: [String],
    _ columns: LogProblem.Columns
  ) {
    let name = attribute.name == attribute.column ? nil : attribute.name
    // A key may appear in later rows; a header is complete.
    report(
      .missingAttribute(
        attribute.column,
        attribute: name,
        key: key,
        others: names.filter { $0 != attribute.name },
        columns
      ),
      isError: !columns.areKeys
    )
  }

  private mutating func zone(_ name: String?) -> ZoneTable? {
    guard let name else { return .utc }
    if let zone = ZoneTable(identifier: name) { return zone }
    report(.unknownZone(name))
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
        timeWriting = .asked(text)
        return layout
      } catch {
        report(.unusableFormat(error))
        return nil
      }
    }
    guard !mapping.time.isEmpty, mapping.time.allSatisfy(columns.has) else { return nil }
    let times = TimeDetection(sample.joinedValues(ofColumns: mapping.time))
    if let layout = times.layout {
      timeWriting = .alike(layout)
      return layout
    }
    if let refusal = times.refusal, mayQuote(mapping.time, sample) {
      report(.unsettledTimes(mapping.time, refusal, isOneOfMany: false))
      return nil
    }
    // An empty log has no times to tell a layout from, and needs none.
    if sample.rowCount == 0 { return .automatic }
    report(
      times.filled == 0
        ? .emptyTimes(mapping.time, rows: sample.rowCount, isSnapshot: false)
        : .unreadableTimes(mapping.time, isSnapshot: false)
    )
    return nil
  }

  /// Whether values of columns may stand in a message: none of them is hidden from those who look at a log.
  func mayQuote(_ columns: [String], _ sample: SampleRows) -> Bool {
    let rules = ConcealmentRules(choices)
    return columns.compactMap { sample.index(ofColumn: $0) }.allSatisfy { position in
      switch rules.concealment(of: ColumnProfile(sample, position: position)) {
      // Times hardly ever come back.
      case .key, .varied, nil: return true
      case .customer, .caseColumn, .personal, .contact, .freeText: return false
      }
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
  /// The names in order, none twice.
  let known: LogProblem.Columns
  private let names: Set<String>

  init(_ samples: [SampleRows]) {
    var seen: Set<String> = []
    known = LogProblem.Columns(
      names: samples.flatMap { $0.columns.map(\.name) }.filter { seen.insert($0).inserted },
      areKeys: samples.contains { $0.format == .jsonLines }
    )
    names = seen
  }

  func has(_ name: String) -> Bool { names.contains(name) }
}
