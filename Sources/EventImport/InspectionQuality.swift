import Diagnostics
import JourneyModel

/// What a sample shows that could spoil an analysis.
struct InspectionQuality {
  private(set) var problems: [Diagnostic] = []
  private let inputName: String

  init(_ sample: SampleRows, _ profiles: [ColumnProfile], _ resolution: MappingResolution) {
    inputName = sample.inputName
    checkForm(sample)
    checkHeader(sample)
    checkTimes(profiles, resolution)
    checkColumns(sample, profiles, resolution)
  }

  private mutating func warn(_ message: String, hint: String? = nil) {
    problems.append(
      Diagnostic(.warning, message, at: SourceLocation(path: inputName), hint: hint)
    )
  }

  private mutating func checkForm(_ sample: SampleRows) {
    if sample.rowCount == 0 { warn("there are no rows") }
    if sample.malformedRows > 0 {
      let what = sample.format == .jsonLines ? "broken JSON" : "broken quoting"
      warn(
        "\(Self.rows(sample.malformedRows)) cannot be read: \(what)",
        hint: "they are rejected and counted"
      )
    }
    if sample.raggedRows > 0 {
      warn(
        "\(Self.rows(sample.raggedRows)) \(sample.raggedRows == 1 ? "has" : "have") more or fewer "
          + "fields than the header",
        hint: "they are read where all mapped columns are there"
      )
    }
    if sample.invalidText > 0 {
      warn(
        "\(sample.invalidText) \(sample.invalidText == 1 ? "place is" : "places are") "
          + "not valid UTF-8",
        hint: "if accents look wrong, name the encoding: --encoding windows-1252 or latin-1"
      )
    }
    let duplicates = Self.duplicates(sample)
    if duplicates > 0 {
      warn(
        "\(Self.rows(duplicates)) \(duplicates == 1 ? "equals" : "equal") an earlier one in every "
          + "column",
        hint: "they are counted, and kept"
      )
    }
    if sample.leavesOutColumns {
      warn("there are more key paths than are shown", hint: "name a deeper one by its path")
    }
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
        warn("\(count) \(count == 1 ? "column has" : "columns have") no name and cannot be mapped")
      } else if count > 1 {
        warn(
          "\(count) columns have the name \(MessageText.quoted(name))",
          hint: "the first of them is read"
        )
      }
    }
    if case .delimited = sample.format, sample.columns.count == 1 {
      warn(
        "there is one column only",
        hint: "name the delimiter with --delimiter, or the lines before the header with --skip-rows"
      )
    }
  }

  private mutating func checkTimes(_ profiles: [ColumnProfile], _ resolution: MappingResolution) {
    let chosen = Set(resolution.choices.filter { $0.role == .time }.flatMap(\.columns))
    for profile in profiles where !chosen.contains(profile.name) && !profile.name.isEmpty {
      guard profile.times.isPlausible, let refusal = profile.times.refusal else { continue }
      let problem = refusal.problem(of: MessageText.quoted(profile.name))
      warn(problem.message, hint: problem.hint)
    }
    let isSnapshot = resolution.choices.contains { !$0.events.isEmpty }
    for profile in profiles
    where (chosen.count == 1 || isSnapshot) && chosen.contains(profile.name) {
      let unread = profile.times.filled - profile.times.readable
      guard profile.times.layout != nil, unread > 0 else { continue }
      warn(
        "\(unread) of \(profile.times.filled) values of \(MessageText.quoted(profile.name)) "
          + "are no times that can be read",
        hint: "\(isSnapshot ? "these times" : "these rows") are rejected and counted"
      )
    }
    let isRefused = resolution.diagnostics.contains { $0.severity == .error }
    if !isRefused, !isSnapshot, let snapshot = SnapshotExport(profiles) {
      warn(snapshot.problem.message, hint: snapshot.problem.hint)
    }
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
      warn(
        "\(MessageText.quoted(profile.name)) is empty in "
          + "\(profile.rowCount - profile.filled) of \(profile.rowCount) rows",
        hint: "rows without \(choice.role == .event ? "an event" : "a \(choice.role.rawValue)") "
          + "are rejected and counted"
      )
    }
    for profile in profiles where profile.hasLeadingZeros && profile.kind != .time {
      guard !profile.name.isEmpty else { continue }
      warn(
        "\(MessageText.quoted(profile.name)) has numbers that begin with a zero",
        hint: "they are read as they are; a spreadsheet would drop the zeros"
      )
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
    for group in groups.prefix(5) {
      warn(
        "event names differ in capitals alone: \(MessageText.list(group, joinedBy: "and"))",
        hint: "they are different events; let a touchpoint match each of them"
      )
    }
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

  private static func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }
}
