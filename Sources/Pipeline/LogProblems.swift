import Diagnostics
import EventImport
import JourneyMeasurement
import JourneyModel
import Wording

/// What a run says about a log after it was measured: what stops the run, and what does not.
struct LogProblems {
  /// How many event names and patterns are set side by side.
  private static let listed = 20

  let definition: JourneyDefinition
  let measures: JourneyMeasures
  /// The language of what is no diagnostic.
  let language: Language
  /// The inputs as the user named them.
  let inputs: [String]

  /// Findings about rejected rows, one for each reason, at its first place.
  func rejections(_ severity: Diagnostic.Severity) -> [Diagnostic] {
    let rejected = RejectionReason.allCases.compactMap { reason -> Diagnostic? in
      guard let rows = measures.log.rejected[reason], rows.count > 0 else { return nil }
      let why = Self.words(reason, columns: definition.log)
      return diagnostic(
        severity,
        rows.count == 1 ? "1 row rejected: \(why)" : "\(rows.count) rows rejected: \(why)",
        rows
      )
    }
    return swallowedLines(severity) + rejected
  }

  /// A finding about lines that malformed rows hold beside their first ones, at the first such row.
  private func swallowedLines(_ severity: Diagnostic.Severity) -> [Diagnostic] {
    let lines = measures.log.swallowedLines
    guard lines > 0 else { return [] }
    let rows: Message =
      lines == 1
      ? "1 line below is missing, read as part of a row that cannot be read"
      : "\(lines) lines below are missing, read as part of a row that cannot be read"
    return [
      diagnostic(
        severity,
        "a quotation mark opens here and never closes, or only far below; close or remove it: \(rows)",
        measures.log.swallowing
      )
    ]
  }

  /// A finding about promised times and stops that cannot be read, at the first place.
  var unreadableDueTimes: [Diagnostic] {
    let times = measures.log.unreadableDueTimes
    guard times.count > 0 else { return [] }
    let attributes = Message.list(definition.timeAttributes, joinedBy: .or)
    let message: Message =
      times.count == 1
      ? "1 time in \(attributes) cannot be read, and counts as none"
      : "\(times.count) times in \(attributes) cannot be read, and count as none"
    return [diagnostic(.warning, message, times)]
  }

  /// A finding at its first place, with the others.
  private func diagnostic(
    _ severity: Diagnostic.Severity,
    _ message: Message,
    _ rows: LogCounts.Rejected
  ) -> Diagnostic {
    let place = rows.first.first
    var others = rows.places.dropFirst().map { other in
      other.file == place?.file ? "\(other.line)" : "\(name(other.file)):\(other.line)"
    }
    if rows.more > 0 { others.append("…") }
    return Diagnostic(
      severity,
      message,
      at: place.map { SourceLocation(path: name($0.file), line: $0.line) },
      hint: Self.alsoOn(others)
    )
  }

  private static func alsoOn(_ lines: [String]) -> Message? {
    let listed = lines.joined(separator: ", ")
    return switch lines.count {
    case 0: nil
    case 1: "also on line \(listed)"
    default: "also on lines \(listed)"
    }
  }

  /// Throws where the log has no events.
  func checkHasEvents() throws(RunFailure) {
    let log = measures.log
    let path = inputs.count == 1 ? name(0) : nil
    guard log.rows > 0 else {
      let columns = Message.list(definition.log.timeColumns, joinedBy: .or)
      let hasRecords = log.snapshot.map { $0.count > 0 } ?? false
      throw RunFailure(
        .content,
        hasRecords ? "no row has a time in \(columns)" : "the log has no rows",
        path: path
      )
    }
    guard log.events > 0 else {
      var diagnostics = rejections(.error)
      let none: Message = "none of the \(log.rows) rows is an event"
      diagnostics.append(
        Diagnostic(
          .error,
          log.excluded > 0
            ? "\(none); \(log.excluded) are excluded by the definition" : none,
          at: path.map { SourceLocation(path: $0) }
        )
      )
      throw RunFailure(.content, diagnostics)
    }
  }

  /// Throws where there is nothing to analyse, or rows were rejected and that is not allowed.
  func check(isStrict: Bool) throws(RunFailure) {
    let log = measures.log
    let path = inputs.count == 1 ? name(0) : nil
    if isStrict, log.rejectedRows > 0 { throw RunFailure(.content, rejections(.error)) }
    try checkHasEvents()
    guard log.mapped == 0 else { return }
    guard log.unmapped > 0 else {
      let asOf = definition.asOf.map { " (\($0.rfc3339))" } ?? ""
      throw RunFailure(
        .content,
        "all \(log.afterAsOf) events lie after the as-of time\(asOf)",
        path: path,
        hint: "choose a later one with --as-of, or `as-of:` in the definition"
      )
    }
    var failure = RunFailure(
      .content,
      "no event is mapped: none of the \(log.unmapped) events belongs to a touchpoint or carries a signal",
      path: path,
      hint: "change `match` in the definition, or choose the event's column with --event"
    )
    failure.detail = sideBySide
    throw failure
  }

  /// Touchpoints that nothing matched although an unmapped event has nearly their pattern's name.
  var nearMisses: [Diagnostic] {
    let names = measures.log.unmappedEvents.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(1000).map(\.key)
    guard !names.isEmpty else { return [] }
    var diagnostics: [Diagnostic] = []
    for (position, touchpoint) in definition.touchpoints.enumerated()
    where measures.touchpoints[position].visits == 0 {
      for pattern in touchpoint.match.compactMap(\.event) where !pattern.isGlob {
        guard let name = NearestName.suggestion(for: pattern.text, among: names) else { continue }
        diagnostics.append(
          Diagnostic(
            .warning,
            "no event \(MessageText.quoted(pattern.text)) in the log, so nobody visited "
              + "\(MessageText.quoted(touchpoint.id))",
            hint: NearestName.didYouMean(name)
          )
        )
      }
    }
    return diagnostics
  }

  /// The event names found beside the patterns wanted.
  private var sideBySide: String {
    let found = measures.log.unmappedEvents.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var left = found.prefix(Self.listed).map { name, count in
      (name: MessageText.escaped(Self.cut(name)), count: "\(count)")
    }
    if found.count > Self.listed {
      left.append((say("(\(found.count - Self.listed) more names)"), ""))
    }
    var right = wanted.map { MessageText.escaped(Self.cut($0)) }
    if right.count > Self.listed {
      right = right.prefix(Self.listed) + [say("(\(right.count - Self.listed) more patterns)")]
    }
    let headers = (say("found in the log"), say("events"), say("wanted by the definition"))
    let nameWidth = max(headers.0.count, left.map(\.name.count).max() ?? 0)
    let countWidth = max(headers.1.count, left.map(\.count.count).max() ?? 0)
    var text =
      Self.pad("  " + headers.0, nameWidth + 2) + "  "
      + Self.pad(headers.1, countWidth, left: true) + "    " + headers.2 + "\n"
    for row in 0..<max(left.count, right.count) {
      let found = row < left.count ? left[row] : ("", "")
      let wanted = row < right.count ? right[row] : ""
      let line =
        "  " + Self.pad(found.0, nameWidth) + "  " + Self.pad(found.1, countWidth, left: true)
        + "    " + wanted
      text += String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }
    return text
  }

  private var wanted: [String] {
    let signals = definition.signals
    let matchers =
      definition.touchpoints.flatMap(\.match) + (signals.complaint?.match ?? [])
      + signals.escalation
    var seen: Set<String> = []
    return matchers.compactMap { matcher in
      let conditions = matcher.conditions.isEmpty ? "" : " where …"
      return (matcher.event?.text ?? say("any event")) + conditions
    }.filter { seen.insert($0).inserted }
  }

  private func name(_ file: Int) -> String {
    inputs.indices.contains(file) ? InputSource(argument: inputs[file]).name : "#\(file + 1)"
  }

  private static func words(_ reason: RejectionReason, columns: LogMapping) -> Message {
    func quoted(_ names: [String]) -> Message { Message.list(names, joinedBy: .and) }
    let customer = [columns.customer ?? columns.caseColumn].compactMap { $0 }
    return switch reason {
    case .fields: "malformed (broken quoting or JSON, or a mapped column missing)"
    case .customer:
      columns.customer == nil
        ? "no case in \(quoted(customer))" : "no customer in \(quoted(customer))"
    case .time: "no readable time in \(quoted(columns.timeColumns))"
    case .event: "no event name in \(quoted(columns.event))"
    }
  }

  private func say(_ message: Message) -> String { message.text(in: language.messages) }

  private static func cut(_ text: String) -> String {
    text.count > 48 ? text.prefix(47) + "…" : text
  }

  private static func pad(_ text: String, _ width: Int, left: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return left ? space + text : text + space
  }
}
