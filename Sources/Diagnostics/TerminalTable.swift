/// A table that fits a terminal: columns that may shrink do.
package struct TerminalTable {
  /// A column.
  package struct Column {
    /// Its heading; empty for none.
    package var title: String
    /// Whether its cells stand at the right, as numbers do.
    package var isRight: Bool
    /// The columns that it may shrink to; nil where nothing of it may be cut.
    package var least: Int?

    /// Makes a column.
    package init(_ title: String, isRight: Bool = false, least: Int? = nil) {
      self.title = title
      self.isRight = isRight
      self.least = least
    }
  }

  /// What stands in a row's column.
  package struct Cell {
    /// The text; it holds no control characters.
    package var text: String
    /// How it is emphasised.
    package var emphasis: TerminalStyle.Emphasis?

    /// Makes a cell.
    package init(_ text: String, _ emphasis: TerminalStyle.Emphasis? = nil) {
      self.text = text
      self.emphasis = emphasis
    }
  }

  private static let gap = 2

  private let columns: [Column]
  private let rows: [[Cell]]

  /// Makes a table; each row has a cell for each column.
  package init(_ columns: [Column], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The table as lines, with spaces before each; nil where it does not fit the terminal.
  package func lines(_ style: TerminalStyle, indent: Int = 0) -> [String]? {
    let natural = columns.indices.map { column in
      ([columns[column].title] + rows.map { $0[column].text }).map(TerminalText.width).max() ?? 0
    }
    guard let widths = fitting(natural, indent, style.columns) else { return nil }
    let margin = String(repeating: " ", count: indent)
    let head = columns.map { Cell($0.title, .strong) }
    let isHeaded = columns.contains { !$0.title.isEmpty }
    return ((isHeaded ? [head] : []) + rows).map { row in
      margin + line(row, widths, style)
    }
  }

  private func line(_ row: [Cell], _ widths: [Int], _ style: TerminalStyle) -> String {
    var line = ""
    var space = ""
    for (column, cell) in row.enumerated() where widths[column] > 0 {
      let text = TerminalText.fitted(
        cell.text,
        to: widths[column],
        ellipsis: style.shown("…")
      )
      let missing = String(
        repeating: " ",
        count: max(0, widths[column] - TerminalText.width(of: text))
      )
      let isRight = columns[column].isRight
      // No line ends in spaces.
      if !text.isEmpty {
        line += space + (isRight ? missing : "") + style.emphasised(text, cell.emphasis)
        space = isRight ? "" : missing
      } else {
        space += missing
      }
      space += String(repeating: " ", count: Self.gap)
    }
    return line
  }

  /// The widths of columns within the terminal; nil where they do not fit.
  private func fitting(_ natural: [Int], _ indent: Int, _ limit: Int?) -> [Int]? {
    guard let limit else { return natural }
    var widths = natural
    let gaps = Self.gap * max(0, natural.count { $0 > 0 } - 1)
    var excess = indent + widths.reduce(0, +) + gaps - limit
    while excess > 0 {
      let candidates = widths.indices.filter { widths[$0] > (columns[$0].least ?? .max) }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }
}
