import Statistics

/// A table as comma-separated values by RFC 4180, safe to open in a spreadsheet.
struct DelimitedTable {
  /// One field.
  enum Cell {
    /// Foreign or our own text, which must not become a formula.
    case text(String?)
    /// A whole number.
    case integer(Int)
    /// A number in full; empty for none.
    case number(Double?)
    /// Yes or no.
    case flag(Bool)
  }

  private(set) var text = ""

  /// Begins rows without a header.
  init() {}

  /// Begins a table with its header.
  init(header: [String]) { append(header.map(Cell.text)) }

  /// Adds a row.
  mutating func append(_ cells: [Cell]) {
    text += cells.map(Self.field).joined(separator: ",") + "\r\n"
  }

  private static func field(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): quoted(neutralised(text ?? ""))
    case .integer(let value): String(value)
    case .number(let value): value.map(JSONValue.numberText) ?? ""
    case .flag(let value): value ? "true" : "false"
    }
  }

  /// The text with an apostrophe before what a spreadsheet would read as a formula.
  ///
  /// Source: OWASP, CSV Injection; the full-width forms are read alike by some.
  private static func neutralised(_ text: String) -> String {
    guard let first = text.unicodeScalars.first(where: { $0 != " " }) else { return text }
    let isFormula: Bool =
      switch first {
      case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
      default: false
      }
    return isFormula ? "'" + text : text
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains {
      $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r"
    }
    guard needsQuotes || text.hasPrefix(" ") || text.hasSuffix(" ") else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

extension DelimitedTable {
  /// The names of the columns of a rate.
  static func rateColumns(_ name: String) -> [String] {
    [name + "_count", name + "_of", name, name + "_low", name + "_high"]
  }

  /// The fields of a rate.
  static func cells(_ rate: Proportion) -> [Cell] {
    let interval = rate.wilsonInterval()
    return [
      .integer(rate.count), .integer(rate.of), .number(rate.value), .number(interval?.low),
      .number(interval?.high),
    ]
  }
}
