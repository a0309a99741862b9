import JourneyFiles
import JourneyModel
import Testing

/// `log.times`: one row for each case, a column for the time of each step.
@Suite struct TimesTests {
  private func definition(_ log: String) -> String {
    "journey: tickets\nlog:\n" + log
      + "\nstages: [{ id: s, touchpoints: [{ id: opened, goal: true }] }]\n"
  }

  @Test func `the columns are read in their order and written as they were`() throws {
    let text = definition(
      """
        times:
          " opened ": Created at
          solved: "Solved: at"
          no: true
      """
    )
    let result = JourneyFile.parse(text: text, path: "x")
    let definition = try #require(result.definition, "\(result.diagnostics)")
    #expect(
      definition.log.times == [
        TimeColumn(event: "opened", column: "Created at"),
        TimeColumn(event: "solved", column: "Solved: at"), TimeColumn(event: "no", column: "true"),
      ]
    )
    #expect(definition.log.isSnapshot)
    #expect(definition.log.timeColumns == ["Created at", "Solved: at", "true"])
    let hostile = [
      "a: b", "#", "\u{202E}x", "a\nb", "</script>", String(repeating: "k", count: 2_000),
    ]
    var changed = definition
    changed.log.times += hostile.map { TimeColumn(event: $0, column: $0 + "\"") }
    let again = JourneyFile.parse(text: DefinitionWriter(changed).text, path: "x")
    #expect(again.definition == changed, "\(again.diagnostics)")
  }

  @Test func `times beside a time or an event are told at their key`() {
    expectFindings(
      definition("  time: t\n  event: e\n  ↓times: { opened: Created at }"),
      "error: `times` stands beside `time` and `event` = keep `times` where a row is a whole case"
        + " with a time for each step, or `time` and `event` where a row is one event"
    )
    expectFindings(
      definition("  ↓times: { opened: Created at }\n  event: e"),
      "error: `times` stands beside `event` = keep `times` where a row is a whole case"
        + " with a time for each step, or `time` and `event` where a row is one event"
    )
  }

  @Test func `names twice, columns twice, and what is no mapping of names to columns`() {
    let example = " = write `times: { opened: Created at, solved: Solved at }`"
    expectFindings(
      definition("  times: { opened: a, ↓\"opened \": b, solved: ↓a }"),
      "error: duplicate event `opened` in `times` = it is given before in line 3",
      "warning: `a` is the time of `opened` already = each time in it is two events then"
    )
    expectFindings(
      definition("  times: ↓[Created at]"),
      "error: `times` must be a mapping of event names to columns, not a list" + example
    )
    expectFindings(definition("  times: ↓{}"), "error: `times` names no column" + example)
    expectFindings(
      definition("  times: { ↓opened: , ↓\" \": b, solved: ↓[a, b] }"),
      "error: event `opened` in `times` has no column = write `event: column`",
      "error: an event's name in `times` is empty",
      "error: the column of event `solved` must be text, not a list"
    )
  }

  @Test func `there is a limit, and it is told`() {
    let columns = (0...TimeColumn.limit).map {
      "\($0 == TimeColumn.limit ? "↓" : "")s\($0): c\($0)"
    }
    expectFindings(
      definition("  times: { \(columns.joined(separator: ", ")) }"),
      "error: `times` has 257 columns = at most 256 can be read"
    )
  }
}
