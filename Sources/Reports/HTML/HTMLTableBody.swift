import Wording

/// Writes the rows of a table: cells are most of a page, and a template for each would be most of
/// the time that it takes.
struct HTMLTableBody {
  private var markup = ""

  /// The rows of a table as `tr` elements.
  static func rows(of table: ReportTable) -> HTMLFragment {
    // What a row is about stands in its first column of words.
    let head = headColumn(of: table)
    var body = HTMLTableBody()
    for row in table.rows {
      body.markup += "<tr>\n"
      for (index, (cell, column)) in zip(row, table.columns).enumerated() {
        body.write(cell, isNumber: column.isNumeric, isHead: index == head)
      }
      body.markup += "</tr>\n"
    }
    return HTMLFragment(trusted: body.markup)
  }

  /// The position of the column that says what a row is about; nil where all are numbers.
  static func headColumn(of table: ReportTable) -> Int? {
    table.columns.firstIndex { !$0.isNumeric }
  }

  /// A share as a bar, as long as its part of the whole.
  static func bar(of share: Double) -> HTMLFragment {
    let percent = JSONValue.numberText((share * 1000).rounded() / 10)
    // The style has its colours and the whole that it is a part of: a page holds a thousand bars.
    return HTMLFragment(
      trusted: "<svg class=\"bar\" aria-hidden=\"true\">"
        + "<rect width=\"\(percent)%\" height=\"100%\" /></svg>\n"
    )
  }

  private mutating func write(_ cell: RichText, isNumber: Bool, isHead: Bool) {
    let text = HTMLWriter.inline(cell).markup
    if isNumber {
      // There are thousands of them: those of words have a class instead.
      markup += "<td"
      writeValue(of: cell)
      writeNumber(text)
      if case .share(let share) = cell.meaning { markup += Self.bar(of: share).markup }
      markup += "</td>\n"
    } else if isHead {
      markup += "<th scope=\"row\">\(text)</th>\n"
    } else {
      markup += "<td class=\"words\""
      writeValue(of: cell)
      if case .severity(let severity) = cell.meaning {
        markup += "<span class=\"badge \(severity.rawValue)\">\(text)</span>"
      } else {
        markup += text
      }
      markup += "</td>\n"
    }
  }

  /// A number whose evidence, in brackets, may stand on a line of its own where columns are narrow.
  private mutating func writeNumber(_ text: String) {
    let bytes = text.utf8
    guard let bracket = bytes.firstIndex(of: UInt8(ascii: "(")), bracket > bytes.startIndex,
      case let space = bytes.index(before: bracket), bytes[space] == UInt8(ascii: " "),
      !bytes.contains(UInt8(ascii: "<"))
    else {
      markup += text
      return
    }
    markup += "<span>\(text[..<space])</span> <span>\(text[bracket...])</span>"
  }

  /// What a number is sorted by: to a millionth, which is finer than any column shows.
  private static func key(_ value: Double) -> String {
    JSONValue.numberText((value * 1_000_000).rounded() / 1_000_000)
  }

  /// What the page sorts a cell by, where that is not its text, and the end of its tag.
  private mutating func writeValue(of cell: RichText) {
    switch cell.meaning {
    case .number(let value), .share(let value):
      markup += " data-value=\"\(Self.key(value))\">"
    case .severity(let severity): markup += " data-value=\"\(severity.weight)\">"
    case .link, .hidden, nil: markup += ">"
    }
  }
}
