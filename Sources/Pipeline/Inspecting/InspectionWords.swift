import Diagnostics
package import EventImport
package import Wording

/// Says how a log would be read: which column plays which role, and why.
package struct InspectionWords {
  private let words: Words

  /// Makes sentences in a language.
  package init(_ words: Words) { self.words = words }

  /// A choice as one line: "customer: `user_id` (named like a customer, ...)".
  package func line(_ choice: ColumnChoice) -> String {
    let reason = Words.Argument.text(self.reason(choice))
    guard choice.events.isEmpty else {
      let times = zip(choice.events, choice.columns).map(Self.entry).joined(separator: ", ")
      return words(.inspectTimesChoice, ["times": .text("{ \(times) }"), "reason": reason]).plain
    }
    return words(
      .inspectChoice,
      ["role": .id(choice.role.title), "columns": list(choice.columns), "reason": reason]
    ).plain
  }

  /// Why a column plays its role, as a fragment of a sentence.
  func reason(_ choice: ColumnChoice) -> String {
    let reason =
      switch choice.reason {
      case .given: words.plain(.becauseGiven)
      case .name(let distinct, let rows):
        words(
          choice.role.becauseName,
          ["count": .count(distinct), "rows": .count(rows), "writing": .text("")]
        ).plain
      case .times(let layout, let isNamed):
        isNamed
          ? words(.becauseTimeName, ["writing": .text(writing(layout))]).plain : writing(layout)
      case .dateAndClock: words.plain(.becauseDateAndClock)
      case .wholeCases(let key):
        words(.becauseWholeCases, ["key": .text(MessageText.quoted(key))]).plain
      }
    guard choice.standsForCustomer else { return reason }
    return words(.becauseStandsForCustomer, ["reason": .text(reason)]).plain
  }

  /// How times are written, in words.
  package func writing(_ writing: TimeWriting) -> String {
    switch writing {
    case .alike(let layout): self.writing(layout)
    case .asked(let format): "time-format \(format)"
    case .each(let columns):
      columns.map { "\(MessageText.quoted($0.name)) \(self.writing($0.layout))" }
        .joined(separator: ", ")
    }
  }

  private func writing(_ layout: TimeLayout?) -> String {
    switch layout {
    case .automatic: words.plain(.writtenYearFirst)
    case .epoch(let unit, isBounded: _): words.plain(unit.title)
    case .format(let format): "time-format \(format.text)"
    case nil: words.plain(.writtenNeedsFormat)
    }
  }

  /// A note as a sentence without a final period.
  package func text(_ note: LogNote) -> String {
    func quoted(_ name: String) -> Words.Argument { .text(MessageText.quoted(name)) }
    switch note {
    case .possibleCustomer(let column):
      return words(.notePossibleCustomer, ["column": quoted(column)]).plain
    case .possibleCase(let column):
      return words(
        .notePossibleCase,
        ["column": quoted(column), "option": .text("--case \(MessageText.escaped(column))")]
      ).plain
    case .sameColumns(let column, let other):
      return words(.noteSameColumns, ["column": quoted(column), "other": quoted(other)]).plain
    case .noStep(let column): return words(.noteNoStep, ["column": quoted(column)]).plain
    }
  }

  private func list(_ names: [String]) -> Words.Argument {
    .text(MessageText.list(names, joinedBy: words.plain(.inspectAnd)))
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

extension ColumnRole {
  /// What people call it.
  var title: TextID {
    switch self {
    case .customer: .roleCustomer
    case .caseColumn: .roleCase
    case .time: .roleTime
    case .event: .roleEvent
    }
  }

  /// That a column is named like it.
  fileprivate var becauseName: TextID {
    switch self {
    case .customer: .becauseCustomerName
    case .caseColumn: .becauseCaseName
    case .time: .becauseTimeName
    case .event: .becauseEventName
    }
  }
}

extension EpochUnit {
  /// What people call times in this unit.
  var title: TextID {
    switch self {
    case .seconds: .writtenSeconds
    case .milliseconds: .writtenMilliseconds
    case .microseconds: .writtenMicroseconds
    }
  }
}

extension DateOrder {
  /// What people call it.
  var title: TextID {
    switch self {
    case .dayFirst: .writtenDayFirst
    case .monthFirst: .writtenMonthFirst
    case .yearFirst: .writtenYearFirst
    case .named: .writtenMonthName
    }
  }
}

/// Shares as whole percents.
struct WholePercent {
  private let words: Words

  init(_ words: Words) { self.words = words }

  /// A share of a total, rounded, but never to 0 or 100 % where it is neither.
  func text(_ count: Int, of total: Int) -> String {
    guard total > 0, count > 0 else { return "0 %" }
    if count == total { return "100 %" }
    let rounded = (count * 200 + total) / (total * 2)
    if rounded == 0 { return words.plain(.inspectUnderOne) }
    return rounded >= 100 ? words.plain(.inspectOverNinetyNine) : "\(rounded) %"
  }
}
