import Diagnostics
import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

extension RunSummary {
  /// The standards that are missed: a table on a terminal, a sentence each where there is none.
  var standards: [String] {
    let missed = findings.missedStandards
    guard !missed.isEmpty else { return [] }
    let shown = Array(missed.prefix(Self.listed))
    var lines = [""] + wrapped(words.plain(.terminalMissed), indent: 0, .strong)
    let table = style.columns == nil ? nil : table(shown).lines(style, indent: 2)
    lines += table ?? shown.flatMap { wrapped(sentence($0), indent: 2, hanging: 4) }
    if missed.count > shown.count {
      let rest = words(.terminalMore, ["count": .count(missed.count - shown.count)]).plain
      lines += wrapped(rest, indent: 2)
    }
    return lines
  }

  /// What contacts that stand out for being repeated came after.
  var repeats: [String] {
    guard let contacts = findings.contacts, let cause = contacts.standingOut,
      let interval = cause.counts.repeatRate.wilsonInterval()
    else { return [] }
    let rate = cause.counts.repeatRate
    let sentence = words(
      .terminalRepeats,
      [
        "touchpoint": .label(findings.graph.nodes[cause.touchpoint].title),
        "rate": .percent(rate.value ?? 0), "count": .count(rate.count), "of": .count(rate.of),
        "window": .setSpan(contacts.window), "low": .percent(interval.low),
        "high": .percent(interval.high),
      ]
    ).plain
    return [""] + wrapped(words.plain(.terminalMostRepeats), indent: 0, .strong)
      + wrapped(sentence, indent: 2, hanging: 4)
  }

  private func table(_ standards: [StandardFinding]) -> TerminalTable {
    typealias Column = TerminalTable.Column
    func title(_ id: TextID) -> String { style.shown(words.plain(id)) }
    let numbers = words.language.numbers
    let rows = standards.map { finding -> [TerminalTable.Cell] in
      let share = finding.measures.shareMet
      return [
        TerminalTable.Cell(label(words.title(finding.standard))),
        TerminalTable.Cell(share.value.map { style.bar($0, columns: Self.barColumns) } ?? ""),
        TerminalTable.Cell(style.shown(share.value.map(numbers.percent) ?? "")),
        TerminalTable.Cell(style.shown(share.wilsonInterval().map(interval) ?? "")),
        TerminalTable.Cell(style.shown(numbers.integer(share.of))),
        TerminalTable.Cell(style.shown(numbers.setPercent(finding.standard.target ?? 1))),
        TerminalTable.Cell(style.shown(words.plain(.terminalVerdictMissed)), .alarming),
      ]
    }
    return TerminalTable(
      [
        Column("", least: 12), Column(""), Column(title(.terminalColumnMet), isRight: true),
        Column(title(.terminalColumnInterval), isRight: true),
        Column(title(.terminalColumnOf), isRight: true),
        Column(title(.terminalColumnTarget), isRight: true), Column(""),
      ],
      rows: rows
    )
  }

  private func sentence(_ finding: StandardFinding) -> String {
    let share = finding.measures.shareMet
    let interval = share.wilsonInterval()
    return words(
      .terminalStandard,
      [
        "standard": .label(words.title(finding.standard)), "rate": .percent(share.value ?? 0),
        "count": .count(share.count), "of": .count(share.of), "low": .percent(interval?.low ?? 0),
        "high": .percent(interval?.high ?? 1), "target": .setPercent(finding.standard.target ?? 1),
      ]
    ).plain
  }
}
