public import Diagnostics
public import EventImport
import JourneyModel
public import Wording

extension Inspection {
  /// The inspection as text in a language that ends with a newline.
  ///
  /// On a terminal names and values are cut to fit, and sentences are wrapped; elsewhere nothing is.
  public func text(
    in language: Language = .english,
    _ style: TerminalStyle = TerminalStyle()
  ) -> String {
    InspectionText(inspection: self, words: Words(language: language), style: style).text
  }
}

/// An inspection as text for people.
struct InspectionText {
  let inspection: Inspection
  let words: Words
  let style: TerminalStyle

  var text: String {
    let choices = InspectionWords(words)
    let problems = LogProblemText(words)
    var lines = TerminalText.wrapped(
      MessageText.escaped(inspection.inputName),
      to: style.columns,
      hanging: 2
    ).map { style.emphasised($0, .strong) }
    lines += TerminalText.wrapped(formLine, to: style.columns, indent: 2) + [""]
    lines += (table.lines(style) ?? narrowTable) + [""]
    lines += section(.inspectReading, inspection.choices.map(choices.line) + timeLines)
    lines += section(.inspectNotes, inspection.notes.map(choices.text))
    lines += section(
      .inspectProblems,
      inspection.findings.map { finding in
        let hint = problems.hint(finding.problem).map { " (\($0))" } ?? ""
        let severity = words.plain(finding.isError ? .inspectError : .inspectWarning)
        return "\(severity): \(problems.message(finding.problem))\(hint)"
      }
    )
    while lines.last == "" { lines.removeLast() }
    return style.shown(lines.joined(separator: "\n") + "\n")
  }

  private var formLine: String {
    var parts = [formatName, inspection.encoding.rawValue.uppercased()]
    if inspection.isGzip { parts.append("gzip") }
    if let byteCount = inspection.byteCount { parts.append(size(byteCount)) }
    parts.append(
      words(
        inspection.isWholeInput ? .inspectRows : .inspectFirstRows,
        ["count": .count(inspection.rowCount)]
      ).plain
    )
    if inspection.headerLine > 1, inspection.format != .jsonLines {
      parts.append(
        words(.inspectHeaderLine, ["line": .text(String(inspection.headerLine))]).plain
      )
    }
    return parts.joined(separator: ", ")
  }

  /// The format in words.
  private var formatName: String {
    switch inspection.format {
    case .jsonLines: "JSON Lines"
    case .delimited(UInt8(ascii: ",")): "CSV"
    case .delimited(UInt8(ascii: "\t")): "TSV"
    case .delimited(let byte):
      words(
        .inspectDelimited,
        ["delimiter": .text(MessageText.quoted(String(Character(Unicode.Scalar(byte)))))]
      ).plain
    }
  }

  private var timeLines: [String] {
    var lines: [String] = []
    if let writing = inspection.timeWriting {
      let text = InspectionWords(words).writing(writing)
      lines.append(words(.timesWritten, ["writing": .text(text)]).plain)
    }
    if let span = inspection.span {
      let numbers = words.language.numbers
      lines.append(
        words(
          .timesSpan,
          [
            "from": .text(numbers.timeToSecond(Instant(microseconds: span.lowerBound))),
            "to": .text(numbers.timeToSecond(Instant(microseconds: span.upperBound))),
          ]
        ).plain
      )
    }
    return lines
  }

  private var table: TerminalTable {
    TerminalTable(
      [
        TerminalTable.Column(words.plain(.inspectColumn), least: 10),
        TerminalTable.Column(words.plain(.inspectType)),
        TerminalTable.Column(words.plain(.inspectDifferent), isRight: true),
        TerminalTable.Column(words.plain(.inspectEmpty), isRight: true),
        TerminalTable.Column(words.plain(.inspectValues), least: 16),
      ],
      rows: inspection.columns.map { column in
        [
          shownName(column), words.plain(column.kind.title), number(column.distinct),
          emptyShare(of: column), values(of: column),
        ].map { TerminalTable.Cell($0) }
      }
    )
  }

  /// The table for a terminal that is too narrow for one: two lines or more for each column.
  private var narrowTable: [String] {
    inspection.columns.flatMap { column in
      let facts = words(
        .inspectFacts,
        [
          "column": .text(shownName(column)), "type": .id(column.kind.title),
          "distinct": .text(number(column.distinct)), "empty": .text(emptyShare(of: column)),
        ]
      ).plain
      return TerminalText.wrapped(facts, to: style.columns, hanging: 2)
        + TerminalText.wrapped(values(of: column), to: style.columns, indent: 4)
    }
  }

  private func number(_ value: Int) -> String { words.language.numbers.integer(value) }

  private func shownName(_ column: Inspection.Column) -> String {
    column.name.isEmpty ? words.plain(.inspectNoName) : MessageText.escaped(column.name)
  }

  private func emptyShare(of column: Inspection.Column) -> String {
    inspection.rowCount == 0
      ? "-" : WholePercent(words).text(column.empty, of: inspection.rowCount)
  }

  private func values(of column: Inspection.Column) -> String {
    if let concealment = column.concealment {
      guard let shape = column.shape else { return "" }
      return words(
        .inspectHidden,
        ["reason": .id(concealment.title), "shape": .text(text(shape, concealment))]
      ).plain
    }
    if column.commonest.isEmpty, column.distinct > 0 { return words.plain(.inspectNoCategory) }
    return column.commonest.map { value in
      MessageText.quoted(value.text, limit: 40) + " ×\(number(value.count))"
    }.joined(separator: ", ")
  }

  /// What values look like: their pattern, where they are keys, and their lengths.
  private func text(_ shape: ColumnShape, _ concealment: Concealment) -> String {
    let length =
      shape.shortest == shape.longest
      ? words(.inspectLength, ["count": .count(shape.longest)]).plain
      : words(
        .inspectLengths,
        ["from": .count(shape.shortest), "to": .count(shape.longest)]
      ).plain
    guard let pattern = shape.pattern, concealment.isOfKeys else { return length }
    let shown = MessageText.quoted(pattern)
    return
      (shape.isOfAll ? shown : words(.inspectMostly, ["pattern": .text(shown)]).plain) + ", "
      + length
  }

  private func section(_ title: TextID, _ items: [String]) -> [String] {
    guard !items.isEmpty else { return [] }
    return [style.emphasised(words.plain(title), .strong)]
      + items.flatMap { TerminalText.wrapped($0, to: style.columns, indent: 2, hanging: 4) } + [""]
  }

  /// A size in bytes, kB, MB or GB (powers of 1000) with three digits.
  private func size(_ bytes: Int64) -> String {
    if bytes < 1000 { return bytes == 1 ? "1 byte" : "\(bytes) bytes" }
    var (unit, tenths) = (0, bytes / 100)
    while tenths >= 9995, unit < 3 {
      tenths /= 1000
      unit += 1
    }
    let name = ["kB", "MB", "GB", "TB"][unit]
    let digits = tenths < 100 ? 1 : 0
    let value = digits == 1 ? Double(tenths) / 10 : Double((tenths + 5) / 10)
    return "\(words.language.numbers.decimal(value, digits: digits)) \(name)"
  }
}

extension ColumnProfile.Kind {
  /// What people call it.
  fileprivate var title: TextID {
    switch self {
    case .empty: .inspectKindEmpty
    case .text: .inspectKindText
    case .number: .inspectKindNumber
    case .time: .inspectKindTime
    case .truth: .inspectKindTruth
    case .id: .inspectKindKey
    }
  }
}

extension Concealment {
  /// Why values are not shown, in words.
  fileprivate var title: TextID {
    switch self {
    case .customer: .inspectHiddenCustomer
    case .caseColumn: .inspectHiddenCase
    case .personal: .inspectHiddenPersonal
    case .key: .inspectHiddenKey
    case .contact: .inspectHiddenContact
    case .varied: .inspectHiddenVaried
    case .freeText: .inspectHiddenText
    }
  }

  /// Whether a pattern says something of the values: free text has none.
  var isOfKeys: Bool {
    switch self {
    case .customer, .caseColumn, .personal, .key, .varied: true
    case .contact, .freeText: false
    }
  }
}
