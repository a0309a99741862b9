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
    /// A number in full that nothing hides; empty for none.
    case whole(Double?)
    /// Yes or no.
    case flag(Bool)
  }

  private(set) var text = ""
  /// Whether 0 may stand for what is hidden, so that its field is empty.
  private let hidesSmallGroups: Bool

  /// Begins rows without a header.
  init() { hidesSmallGroups = false }

  /// Begins a table with its header.
  init(header: [String], hidesSmallGroups: Bool = false) {
    self.hidesSmallGroups = hidesSmallGroups
    append(header.map(Cell.text))
  }

  /// Adds a row.
  mutating func append(_ cells: [Cell]) {
    text += cells.map(field).joined(separator: ",") + "\r\n"
  }

  private func field(_ cell: Cell) -> String {
    switch cell {
    case .integer(0) where hidesSmallGroups: ""
    case .number(0) where hidesSmallGroups: ""
    case .text(let text): Self.quoted(Self.neutralised(text ?? ""))
    case .integer(let value): String(value)
    case .number(let value), .whole(let value): value.map(JSONValue.numberText) ?? ""
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
  ///
  /// - Parameters:
  ///   - rate: the rate.
  ///   - isJudged: whether its denominator is hidden with its numerator, so that 0 of many is none.
  /// - Returns: its numerator, its denominator, its value and the ends of its interval.
  func cells(_ rate: Proportion, isJudged: Bool = false) -> [Cell] {
    let mayBeHidden = hidesSmallGroups && rate.count == 0 && !isJudged
    let interval = mayBeHidden ? nil : rate.wilsonInterval()
    if isJudged, rate.of > 0 {
      let numbers = [
        Double(rate.count), Double(rate.of), rate.value, interval?.low, interval?.high,
      ]
      return numbers.map(Cell.whole)
    }
    return [
      .integer(rate.count), .integer(rate.of), .number(rate.value), .number(interval?.low),
      .number(interval?.high),
    ]
  }
}
