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
    return HTMLFragment(
      trusted: "<svg class=\"bar\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" "
        + "aria-hidden=\"true\" xmlns=\"http://www.w3.org/2000/svg\">"
        + "<rect class=\"bar-whole\" width=\"100\" height=\"4\" />"
        + "<rect class=\"bar-part\" width=\"\(percent)\" height=\"4\" /></svg>\n"
    )
  }

  private mutating func write(_ cell: RichText, isNumber: Bool, isHead: Bool) {
    let text = HTMLWriter.inline(cell).markup
    if isNumber {
      markup += "<td class=\"number\""
      writeValue(of: cell)
      writeNumber(text)
      if case .share(let share) = cell.meaning { markup += Self.bar(of: share).markup }
      markup += "</td>\n"
    } else if isHead {
      markup += "<th scope=\"row\" dir=\"auto\">\(text)</th>\n"
    } else {
      markup += "<td dir=\"auto\""
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

  /// What the page sorts a cell by, where that is not its text, and the end of its tag.
  private mutating func writeValue(of cell: RichText) {
    switch cell.meaning {
    case .number(let value), .share(let value):
      markup += " data-value=\"\(JSONValue.numberText(value))\">"
    case .severity(let severity): markup += " data-value=\"\(severity.weight)\">"
    case .link, .hidden, nil: markup += ">"
    }
  }
}
