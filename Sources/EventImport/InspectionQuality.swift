import JourneyModel

/// What a sample shows that could spoil an analysis.
struct InspectionQuality {
  private(set) var findings: [LogFinding] = []

  init(
    _ sample: SampleRows,
    _ profiles: [ColumnProfile],
    _ resolution: MappingResolution,
    _ rules: ConcealmentRules
  ) {
    checkForm(sample)
    // Without a header, what would be said of columns names values of the first row.
    if case .delimited = sample.format, HeaderCheck.holdsValues(sample.columns.map(\.name)) {
      warn(.noHeader)
      return
    }
    checkHeader(sample)
    checkTimes(profiles, resolution, rules)
    checkColumns(sample, profiles, resolution)
  }

  private mutating func warn(_ problem: LogProblem) {
    findings.append(LogFinding(problem, isError: false))
  }

  private mutating func checkForm(_ sample: SampleRows) {
    if sample.rowCount == 0 { warn(.noRows) }
    if sample.malformedRows > 0 {
      warn(.malformedRows(sample.malformedRows, isJSON: sample.format == .jsonLines))
    }
    if let line = sample.firstSwallowingLine {
      warn(.swallowedLines(sample.swallowedLines, line: line))
    }
    if sample.raggedRows > 0 { warn(.raggedRows(sample.raggedRows)) }
    if sample.invalidText > 0 { warn(.invalidText(sample.invalidText)) }
    let duplicates = Self.duplicates(sample)
    if duplicates > 0 { warn(.duplicateRows(duplicates)) }
    if sample.leavesOutColumns { warn(.moreKeyPaths) }
  }

  private mutating func checkHeader(_ sample: SampleRows) {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for column in sample.columns {
      if counts[column.name] == nil { order.append(column.name) }
      counts[column.name, default: 0] += 1
    }
    for name in order {
      guard let count = counts[name] else { continue }
      if name.isEmpty {
        warn(.unnamedColumns(count))
      } else if count > 1 {
        warn(.repeatedName(name, count))
      }
    }
    if case .delimited = sample.format, sample.columns.count == 1 { warn(.oneColumn) }
  }

  private mutating func checkTimes(
    _ profiles: [ColumnProfile],
    _ resolution: MappingResolution,
    _ rules: ConcealmentRules
  ) {
    let chosen = Set(resolution.choices.filter { $0.role == .time }.flatMap(\.columns))
    for profile in profiles where !chosen.contains(profile.name) && !profile.name.isEmpty {
      // What is said of them quotes times, and days of birth are nobody's business.
      guard profile.times.isPlausible, rules.concealment(of: profile) == nil,
        let refusal = profile.times.refusal
      else { continue }
      warn(.unsettledTimes([profile.name], refusal, isOneOfMany: false))
    }
    let isSnapshot = resolution.choices.contains { !$0.events.isEmpty }
    for profile in profiles
    where (chosen.count == 1 || isSnapshot) && chosen.contains(profile.name) {
      let times = profile.times
      guard times.layout != nil, times.filled > times.readable else { continue }
      warn(
        .unreadableValues(
          profile.name,
          times.filled - times.readable,
          of: times.filled,
          isSnapshot: isSnapshot
        )
      )
    }
    let isRefused = resolution.findings.contains(where: \.isError)
    if !isRefused, !isSnapshot, let snapshot = SnapshotExport(profiles) { warn(snapshot.problem) }
  }

  private mutating func checkColumns(
    _ sample: SampleRows,
    _ profiles: [ColumnProfile],
    _ resolution: MappingResolution
  ) {
    for choice in resolution.choices where choice.columns.count == 1 && choice.events.isEmpty {
      let isKey =
        choice.role != .caseColumn || !resolution.choices.contains { $0.role == .customer }
      guard
        isKey,
        let profile = profiles.first(where: { $0.name == choice.columns[0] }),
        profile.filled < profile.rowCount
      else { continue }
      let empty = profile.rowCount - profile.filled
      warn(.emptyValues(profile.name, choice.role, empty, of: profile.rowCount))
    }
    for profile in profiles where profile.hasLeadingZeros && profile.kind != .time {
      guard !profile.name.isEmpty else { continue }
      warn(.leadingZeros(profile.name))
    }
    let events = resolution.choices.filter { $0.role == .event }.flatMap(\.columns)
    if events.count == 1 { checkSpelling(sample, events[0]) }
  }

  /// Event names that differ in their letters' case alone: two events, probably meant as one.
  private mutating func checkSpelling(_ sample: SampleRows, _ column: String) {
    guard let position = sample.index(ofColumn: column) else { return }
    let names = Set(sample.values(ofColumn: position).map(LogText.trimmed))
    let groups = Dictionary(grouping: names) { $0.lowercased() }
      .values.filter { $0.count > 1 }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    for group in groups.prefix(5) { warn(.spelling(group)) }
  }

  /// How many rows equal an earlier one in every column.
  ///
  /// Rows are told apart by a hash of 64 bits: a sample may be wide, and this is a hint.
  private static func duplicates(_ sample: SampleRows) -> Int {
    var hashes = [Hasher](repeating: Hasher(), count: sample.rowCount)
    for column in sample.columns.indices {
      for (row, text) in sample.values(ofColumn: column).enumerated() where !text.isEmpty {
        hashes[row].combine(column)
        hashes[row].combine(text)
      }
    }
    return hashes.count - Set(hashes.map { $0.finalize() }).count
  }
}
