import Diagnostics
import Diagrams
import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// The few lines that a terminal shows when a run is done.
struct RunSummary {
  /// How many failure points of a kind are shown.
  static let listed = 3
  /// The columns of a bar.
  static let barColumns = 8

  let outcome: AnalysisOutcome
  let words: Words
  let style: TerminalStyle

  var findings: Findings { outcome.findings }
  private var hasJourneys: Bool { findings.coverage.totals.journeys > 0 }

  /// The summary, ending with a newline.
  var text: String {
    var lines = coverage
    lines += points(.terminalMostLost, findings.dropOffs)
    lines += points(.terminalMostComplaints, findings.complaints)
    lines += standards
    lines += repeats
    if findings.dropOffs.isEmpty, findings.complaints.isEmpty, hasJourneys {
      lines += [""] + wrapped(words.plain(.terminalNothingLost), indent: 0)
    }
    lines += changes
    lines += files
    return lines.joined(separator: "\n") + "\n"
  }

  // What the run saw.
  private var coverage: [String] {
    let coverage = findings.coverage
    let title =
      coverage.asOf.map {
        words(.terminalAsOf, ["title": .label(findings.definition.title), "asOf": .time($0)])
      } ?? words(.terminalTitle, ["title": .label(findings.definition.title)])
    var parts = [
      words(
        .terminalEvents,
        ["events": .count(coverage.eventsCounted), "customers": .count(coverage.totals.customers)]
      ).plain
    ]
    if coverage.log.afterAsOf > 0 {
      parts.append(words(.terminalAfterAsOf, ["count": .count(coverage.log.afterAsOf)]).plain)
    }
    for (id, share) in [
      (TextID.terminalUnmapped, coverage.unmappedShare),
      (.terminalRejected, coverage.rejectedShare),
    ] {
      guard share.count > 0, let value = share.value else { continue }
      parts.append(words(id, ["count": .count(share.count), "share": .percent(value)]).plain)
    }
    if coverage.log.swallowedLines > 0 {
      parts.append(
        words(.terminalSwallowed, ["count": .count(coverage.log.swallowedLines)]).plain
      )
    }
    return wrapped(title.plain, indent: 0, hanging: 2, .strong)
      + wrapped(parts.joined(separator: "; "), indent: 2) + wrapped(standing, indent: 2)
      + duplicates.flatMap { wrapped($0, indent: 2) }
  }

  // Rows that are there twice make every number wrong, and nothing else shows them.
  private var duplicates: [String] {
    let share = findings.coverage.duplicateShare
    guard let value = share.value, Caveat.duplicates(share).weight == .warning else { return [] }
    let text = words(
      .duplicatesMany,
      ["count": .count(share.count), "of": .count(share.of), "rate": .percent(value)]
    )
    return [(words(.warning) + text).plain]
  }

  private var standing: String {
    let coverage = findings.coverage
    let standing = coverage.totals.standing
    guard hasJourneys else { return words.plain(.noJourneys) }
    func percent(_ share: Proportion) -> Words.Argument { .percent(share.value ?? 0) }
    return words(
      .terminalJourneys,
      [
        "journeys": .count(coverage.totals.journeys), "completed": .count(standing.completed),
        "completedShare": percent(coverage.completedShare),
        "droppedOff": .count(standing.droppedOff),
        "droppedOffShare": percent(coverage.droppedOffShare), "open": .count(standing.open),
        "openShare": percent(coverage.openShare), "goal": .count(coverage.totals.reachedGoal),
        "goalShare": percent(coverage.reachedGoalShare),
      ]
    ).plain
  }

  // What fails: a table on a terminal, a sentence each where there is none.
  private func points(_ heading: TextID, _ points: [FailurePoint]) -> [String] {
    guard !points.isEmpty else { return [] }
    let shown = points.prefix(Self.listed)
    var lines = [""] + wrapped(words.plain(heading), indent: 0, .strong)
    let table = style.columns == nil ? nil : table(Array(shown)).lines(style, indent: 2)
    lines += table ?? shown.flatMap { wrapped(sentence($0), indent: 2, hanging: 4) }
    if points.count > shown.count {
      let rest = words(.terminalMore, ["count": .count(points.count - shown.count)]).plain
      lines += wrapped(rest, indent: 2)
    }
    return lines
  }

  private func table(_ points: [FailurePoint]) -> TerminalTable {
    let isDropOff = points.first?.kind == .dropOff
    typealias Column = TerminalTable.Column
    func title(_ id: TextID) -> String { style.shown(words.plain(id)) }
    let columns = [
      Column("", least: 12),
      Column(title(isDropOff ? .terminalColumnLost : .terminalColumnComplaints), isRight: true),
      Column(""), Column(title(.terminalColumnRate), isRight: true),
      Column(title(.terminalColumnInterval), isRight: true),
      Column(title(.terminalColumnOf), isRight: true), Column(""),
    ]
    let rows = points.map { point -> [TerminalTable.Cell] in
      let numbers = words.language.numbers
      let rate = point.rate?.value
      let interval = point.interval.map(interval)
      let verdict = point.verdict.map { style.shown(words.plain(Self.name($0))) }
      return [
        TerminalTable.Cell(label(point.node.title)),
        TerminalTable.Cell(
          style.shown(numbers.integer(isDropOff ? point.journeys : point.complaints))
        ),
        TerminalTable.Cell(rate.map { style.bar($0, columns: Self.barColumns) } ?? ""),
        TerminalTable.Cell(style.shown(rate.map(numbers.percent) ?? "")),
        TerminalTable.Cell(style.shown(interval ?? "")),
        TerminalTable.Cell(point.rate.map { style.shown(numbers.integer($0.of)) } ?? ""),
        TerminalTable.Cell(verdict ?? "", Self.emphasis(point.verdict)),
      ]
    }
    return TerminalTable(columns, rows: rows)
  }

  private func sentence(_ point: FailurePoint) -> String {
    let isDropOff = point.kind == .dropOff
    guard let rate = point.rate, let value = rate.value, let interval = point.interval else {
      return words(
        isDropOff ? .terminalLostUnrated : .terminalComplaintsUnrated,
        [
          "touchpoint": .label(point.node.title), "lost": .count(point.journeys),
          "complaints": .count(point.complaints),
        ]
      ).plain
    }
    let sentence = words(
      isDropOff ? .terminalLost : .terminalComplaints,
      [
        "touchpoint": .label(point.node.title), "lost": .count(point.journeys),
        "complaints": .count(point.complaints), "rate": .percent(value),
        "count": .count(rate.count), "of": .count(rate.of), "low": .percent(interval.low),
        "high": .percent(interval.high),
      ]
    ).plain
    return sentence + (point.verdict.map { ": " + words.plain(Self.name($0)) } ?? "")
  }

  // What is clearly another number than in the same folder's last run.
  private var changes: [String] {
    if let problem = outcome.earlierProblem {
      let reason = MessageText.escaped(problem.text(in: words.language.messages))
      let text = words(.terminalEarlierUnreadable, ["reason": .text(reason)]).plain
      return [""] + wrapped(text, indent: 0)
    }
    guard let comparison = outcome.changes else { return [] }
    let heading =
      comparison.before.asOf.map { words(.terminalSince, ["asOf": .time($0)]) }
      ?? words(.terminalSinceUnknown)
    return [""] + wrapped(heading.plain, indent: 0, .strong)
      + changes(comparison).flatMap { wrapped($0, indent: 2, hanging: 4) }
  }

  private func changes(_ comparison: RunComparison) -> [String] {
    if comparison.isSame { return [words.plain(.terminalSame)] }
    let text = DifferenceText(words: words)
    let clear = text.clear(comparison)
    let rest: RichText =
      if comparison.comparisons == 0 {
        words(.terminalNotCompared)
      } else {
        words(
          clear.isEmpty ? .terminalNothingClear : .terminalRestUnclear,
          ["count": .count(comparison.comparisons)]
        )
      }
    return clear + [rest.plain] + comparison.caveats.map { text.caveat($0, of: comparison) }
  }

  // Where the files are.
  private var files: [String] {
    let results = words(
      .terminalResults,
      [
        "folder": .text(MessageText.escaped(outcome.folder)),
        "files": .text(FileList(outcome.files).text(words)),
      ]
    ).plain
    var lines = [""] + wrapped(results, indent: 0, hanging: 2)
    if let file = outcome.journeyFile {
      let text = words(.terminalJourneyFile, ["file": .text(MessageText.escaped(file))]).plain
      lines += wrapped(text, indent: 0, hanging: 2)
    }
    if !outcome.removed.isEmpty {
      let names = outcome.removed.map(MessageText.escaped).joined(separator: ", ")
      lines += wrapped(
        words(.terminalRemoved, ["files": .text(names)]).plain,
        indent: 0,
        hanging: 2
      )
    }
    return lines + wrapped(outcome.usage.line(words), indent: 2)
  }

  func interval(_ interval: ConfidenceInterval) -> String {
    words(
      .terminalInterval,
      [
        "low": .text(words.language.numbers.tenths(interval.low * 100)),
        "high": .percent(interval.high),
      ]
    ).plain
  }

  func label(_ title: String) -> String {
    style.shown(words(.terminalTitle, ["title": .label(title)]).plain)
  }

  func wrapped(
    _ text: String,
    indent: Int,
    hanging: Int? = nil,
    _ emphasis: TerminalStyle.Emphasis? = nil
  ) -> [String] {
    TerminalText.wrapped(style.shown(text), to: style.columns, indent: indent, hanging: hanging)
      .map { style.emphasised($0, emphasis) }
  }

  private static func name(_ verdict: Verdict) -> TextID {
    switch verdict {
    case .failure: .verdictFailure
    case .watch: .verdictWatch
    case .fine: .verdictFine
    case .tooFew: .verdictTooFew
    }
  }

  private static func emphasis(_ verdict: Verdict?) -> TerminalStyle.Emphasis? {
    switch verdict {
    case .failure: .alarming
    case .watch: .notable
    case .fine, .tooFew, nil: nil
    }
  }
}
