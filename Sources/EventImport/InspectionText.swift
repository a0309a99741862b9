import Diagnostics
import JourneyModel

extension Inspection {
  /// The inspection as plain text of at most `width` columns, for a terminal.
  ///
  /// Names and values are cut to fit, messages are wrapped; East Asian wide characters count two.
  public func text(width: Int = 100) -> String {
    let width = max(width, 60)
    var lines = [Self.fit(inputName, width), "  " + formLine, ""]
    lines += table(width)
    lines.append("")
    lines += section("How it would be read", choices.map(\.line) + timeLines, width)
    lines += section("Notes", notes, width)
    lines += section(
      "Problems",
      problems.map { problem in
        let hint = problem.hint.map { " (\($0))" } ?? ""
        return "\(problem.severity.rawValue): \(problem.message)\(hint)"
      },
      width
    )
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
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

  private func table(_ width: Int) -> [String] {
    let names = columns.map { $0.name.isEmpty ? "(no name)" : MessageText.escaped($0.name) }
    let nameWidth = min(max(6, names.map(Self.width).max() ?? 0), width * 2 / 5)
    let distinctWidth = max(9, columns.map { String($0.distinct).count }.max() ?? 0)
    var lines = [
      Self.padded("Column", nameWidth) + "  " + Self.padded("Type", 10) + "  "
        + Self.padded("Different", distinctWidth, toRight: true) + "   Empty  Commonest values"
    ]
    for (column, name) in zip(columns, names) {
      let empty =
        rowCount == 0 ? "-" : PercentText.whole(column.empty, of: rowCount)
      let start =
        Self.padded(Self.fit(name, nameWidth), nameWidth) + "  "
        + Self.padded(column.kind.rawValue, 10) + "  "
        + Self.padded(String(column.distinct), distinctWidth, toRight: true) + "  "
        + Self.padded(empty, 10, toRight: true)
      let values = column.commonest.map { value in
        (column.isMasked ? value.text : MessageText.quoted(value.text, limit: 40))
          + " ×\(value.count)"
      }
      let shown = Self.fit(values.joined(separator: ", "), width - Self.width(start) - 2)
      lines.append(shown.isEmpty ? Self.trimmedEnd(start) : start + "  " + shown)
    }
    lines[0] = Self.fit(
      Self.padded("Column", nameWidth) + "  " + Self.padded("Type", 10) + "  "
        + Self.padded("Different", distinctWidth, toRight: true) + "  "
        + Self.padded("Empty", 10, toRight: true) + "  Commonest values",
      width
    )
    return lines
  }

  private func section(_ title: String, _ items: [String], _ width: Int) -> [String] {
    guard !items.isEmpty else { return [] }
    return [title] + items.flatMap { Self.wrapped($0, width) } + [""]
  }

  /// The number of terminal columns that a text takes.
  private static func width(_ text: String) -> Int {
    text.reduce(0) { $0 + DisplayWidth.columns(of: $1) }
  }

  /// The text cut to a number of columns, with an ellipsis where something is cut.
  private static func fit(_ text: String, _ limit: Int) -> String {
    guard width(text) > limit else { return text }
    var shown = ""
    var used = 0
    for character in text {
      let next = DisplayWidth.columns(of: character)
      guard used + next <= limit - 1 else { break }
      shown.append(character)
      used += next
    }
    return limit > 0 ? shown + "…" : ""
  }

  private static func padded(_ text: String, _ wanted: Int, toRight: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, wanted - width(text)))
    return toRight ? space + text : text + space
  }

  private static func trimmedEnd(_ text: String) -> String {
    var text = text[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// An item wrapped at spaces, its first line indented by two, the rest by four.
  private static func wrapped(_ item: String, _ limit: Int) -> [String] {
    var lines: [String] = []
    var line = " "
    for word in item.split(separator: " ", omittingEmptySubsequences: false) {
      if width(line) + 1 + width(String(word)) > limit, line.contains(where: { $0 != " " }) {
        lines.append(line)
        line = "   "
      }
      line += " " + word
    }
    lines.append(line)
    return lines
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
