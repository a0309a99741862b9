public import Diagnostics
import JourneyModel

extension Inspection {
  /// The inspection as text that ends with a newline.
  ///
  /// On a terminal names and values are cut to fit, and sentences are wrapped; elsewhere nothing is.
  public func text(_ style: TerminalStyle = TerminalStyle()) -> String {
    var lines = TerminalText.wrapped(MessageText.escaped(inputName), to: style.columns, hanging: 2)
      .map { style.emphasised($0, .strong) }
    lines += TerminalText.wrapped(formLine, to: style.columns, indent: 2) + [""]
    lines += (table.lines(style) ?? narrowTable(style)) + [""]
    lines += section("How it would be read", choices.map(\.line) + timeLines, style)
    lines += section("Notes", notes, style)
    lines += section(
      "Problems",
      problems.map { problem in
        let hint = problem.hint.map { " (\($0))" } ?? ""
        return "\(problem.severity.rawValue): \(problem.message)\(hint)"
      },
      style
    )
    while lines.last == "" { lines.removeLast() }
    return style.shown(lines.joined(separator: "\n") + "\n")
  }

  private var formLine: String {
    var parts = [formatName, encoding.rawValue.uppercased()]
    if isGzip { parts.append("gzip") }
    if let byteCount { parts.append(ByteText.size(byteCount)) }
    let rows = rowCount == 1 ? "1 row" : "\(rowCount) rows"
    parts.append(isWholeInput ? rows : "the first \(rows) looked at")
    if headerLine > 1, format != .jsonLines { parts.append("header in line \(headerLine)") }
    return parts.joined(separator: ", ")
  }

  /// The format in words.
  var formatName: String {
    switch format {
    case .jsonLines: "JSON Lines"
    case .delimited(UInt8(ascii: ",")): "CSV"
    case .delimited(UInt8(ascii: "\t")): "TSV"
    case .delimited(let byte):
      "delimited by \(MessageText.quoted(String(Character(Unicode.Scalar(byte)))))"
    }
  }

  private var timeLines: [String] {
    var lines: [String] = []
    if let timeDescription { lines.append("times: \(timeDescription)") }
    if let span {
      lines.append(
        "from \(TimeText.seconds(span.lowerBound)) to \(TimeText.seconds(span.upperBound)) UTC"
      )
    }
    return lines
  }

  private var table: TerminalTable {
    TerminalTable(
      [
        TerminalTable.Column("Column", least: 10), TerminalTable.Column("Type"),
        TerminalTable.Column("Different", isRight: true),
        TerminalTable.Column("Empty", isRight: true),
        TerminalTable.Column("Commonest values", least: 16),
      ],
      rows: columns.map { column in
        [
          Self.shownName(column), column.kind.rawValue, String(column.distinct),
          emptyShare(of: column), Self.values(of: column),
        ].map { TerminalTable.Cell($0) }
      }
    )
  }

  /// The table for a terminal that is too narrow for one: two lines or more for each column.
  private func narrowTable(_ style: TerminalStyle) -> [String] {
    columns.flatMap { column in
      let facts =
        "\(Self.shownName(column)): \(column.kind.rawValue), \(column.distinct) different, "
        + "\(emptyShare(of: column)) empty"
      return TerminalText.wrapped(facts, to: style.columns, hanging: 2)
        + TerminalText.wrapped(Self.values(of: column), to: style.columns, indent: 4)
    }
  }

  private static func shownName(_ column: Column) -> String {
    column.name.isEmpty ? "(no name)" : MessageText.escaped(column.name)
  }

  private func emptyShare(of column: Column) -> String {
    rowCount == 0 ? "-" : PercentText.whole(column.empty, of: rowCount)
  }

  private static func values(of column: Column) -> String {
    column.commonest.map { value in
      (column.isMasked ? value.text : MessageText.quoted(value.text, limit: 40))
        + " ×\(value.count)"
    }.joined(separator: ", ")
  }

  private func section(_ title: String, _ items: [String], _ style: TerminalStyle) -> [String] {
    guard !items.isEmpty else { return [] }
    return [style.emphasised(title, .strong)]
      + items.flatMap { TerminalText.wrapped($0, to: style.columns, indent: 2, hanging: 4) } + [""]
  }
}

/// Sizes of files for people.
enum ByteText {
  /// A size in bytes, kB, MB or GB (powers of 1000) with three digits.
  static func size(_ bytes: Int64) -> String {
    if bytes < 1000 { return bytes == 1 ? "1 byte" : "\(bytes) bytes" }
    var (unit, tenths) = (0, bytes / 100)
    while tenths >= 9995, unit < 3 {
      tenths /= 1000
      unit += 1
    }
    let name = ["kB", "MB", "GB", "TB"][unit]
    return tenths < 100 ? "\(tenths / 10).\(tenths % 10) \(name)" : "\((tenths + 5) / 10) \(name)"
  }
}
