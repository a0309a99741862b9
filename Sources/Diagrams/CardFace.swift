/// What stands on a touchpoint's card, line by line, with the height that it will have.
struct CardFace {
  /// A run of text.
  struct Run: Equatable {
    var text: String
    var color = VisualLanguage.ink
    var isBold = false

    var width: Double {
      // Graphviz rounds the width of every piece up.
      FontMetrics.width(text, size: VisualLanguage.textSize, isBold: isBold) + 1
    }
  }

  /// A line of a card.
  enum Row {
    /// Runs at the left and at the right.
    case texts(left: [Run], right: [Run])
    /// A bar of shares; the whole width is their sum, or more where there is more.
    case bar([(share: Int, color: String)], of: Int = 0, height: Int = 5)
  }

  /// The room between the card's outline and what stands on it.
  static let padding = 4

  var titleLines: [String]
  /// A run at the right of the last line of the title.
  var titleNote: Run?
  /// Lines below the title, on its background.
  var headRows: [Row] = []
  var rows: [Row] = []
  var fill: String
  var ink: String
  var outline: String
  var outlineWidth = 1
  var isDashed = false
  /// Whether lines stand as close as they can.
  var isTight = false

  /// The room between the head and the first line below it.
  private static let belowHead = 2
  private static let titleHeight = Int(FontMetrics.lineHeight(size: VisualLanguage.titleSize))

  private var rowHeight: Int {
    Int(FontMetrics.lineHeight(size: VisualLanguage.textSize)) + (isTight ? 0 : 1)
  }

  private func height(of row: Row) -> Int {
    switch row {
    case .texts: rowHeight
    case .bar(_, _, let height): height + 4
    }
  }

  private var headHeight: Int {
    titleLines.count * Self.titleHeight + headRows.reduce(0) { $0 + height(of: $1) } + 4
  }

  /// A card of a head alone keeps the room below it too: titles are a little higher than their
  /// lines.
  private var bodyHeight: Int { rows.reduce(Self.belowHead) { $0 + height(of: $1) } + 3 }

  /// The height of the card in points.
  var height: Double { Double(headHeight + bodyHeight + 2 * outlineWidth) }

  /// The room for text on a card.
  static func inner(width: Double, outlineWidth: Int) -> Int {
    Int(width) - 2 * outlineWidth - 2 * padding
  }

  /// The width that runs at the left and right of one line need.
  static func width(_ left: [Run], _ right: [Run]) -> Double {
    func width(_ runs: [Run]) -> Double { runs.reduce(0) { $0 + $1.width } }
    return width(left) + width(right) + (left.isEmpty || right.isEmpty ? 0 : 5)
  }

  /// The card as a table of exactly this size.
  func table(width: Double, height: Double) -> HTMLTable {
    let outer = Int(width)
    let inner = Self.inner(width: width, outlineWidth: outlineWidth)
    let isHeadOnly = rows.isEmpty
    let spare = max(
      0,
      Int(height) - 2 * outlineWidth - headHeight - (isHeadOnly ? 0 : bodyHeight)
    )
    var table = HTMLTable(
      frame: HTMLTable.Frame(width: outlineWidth, color: outline, isDashed: isDashed),
      width: outer,
      // What shows between the outline and the title's background.
      fill: fill
    )
    var head = HTMLTable()
    for (index, line) in titleLines.enumerated() {
      var title = HTMLText()
      title.add(line, size: VisualLanguage.titleSize, color: ink, isBold: true)
      let note = index == titleLines.count - 1 ? titleNote.map { [$0] } ?? [] : []
      head.rows.append([
        Self.line(
          title,
          width: FontMetrics.width(line, size: VisualLanguage.titleSize, isBold: true),
          note,
          inner: inner,
          height: Self.titleHeight
        )
      ])
    }
    head.rows += headRows.map { [cell($0, inner: inner)] }
    let fillsHead = isHeadOnly && spare > 0
    // Titles take a little of the filler, since they are higher than their lines.
    let filler = spare - titleLines.count
    if fillsHead, filler > 0 { head.rows.append([Self.filler(width: inner, height: filler)]) }
    table.rows.append(
      Self.padded(head, fill: fill, inner: inner, height: headHeight + (fillsHead ? spare : 0))
    )
    guard !isHeadOnly else { return table }
    var body = HTMLTable()
    body.rows = [[Self.filler(width: inner, height: Self.belowHead)]]
    body.rows += rows.map { [cell($0, inner: inner)] }
    if spare > 0 { body.rows.append([Self.filler(width: inner, height: spare)]) }
    table.rows.append(
      Self.padded(body, fill: VisualLanguage.paper, inner: inner, height: bodyHeight + spare)
    )
    return table
  }

  /// A row of the card with room at both sides.
  ///
  /// One cell carries the background: between neighbouring ones what lies below would shine
  /// through.
  private static func padded(
    _ content: HTMLTable,
    fill: String,
    inner: Int,
    height: Int
  ) -> [HTMLCell] {
    let side = HTMLCell(content: .nothing, width: padding)
    let middle = HTMLCell(content: .table(content), width: inner, height: height)
    return [
      HTMLCell(
        content: .table(HTMLTable(rows: [[side, middle, side]])),
        fill: fill,
        width: inner + 2 * padding,
        height: height
      )
    ]
  }

  private static func filler(width: Int, height: Int) -> HTMLCell {
    HTMLCell(content: .nothing, width: width, height: height)
  }

  /// Text at the left and runs at the right; Graphviz gives spare room to no cell by itself.
  private static func line(
    _ left: HTMLText,
    width leftWidth: Double,
    _ right: [Run],
    inner: Int,
    height: Int
  ) -> HTMLCell {
    let leftCell = right.isEmpty ? inner : min(inner, Int(leftWidth) + 1)
    var line = HTMLTable()
    line.rows = [[HTMLCell(content: .text(left), width: leftCell, height: height)]]
    if !right.isEmpty {
      line.rows[0].append(
        HTMLCell(
          content: .text(markup(right)),
          alignment: .right,
          width: inner - leftCell,
          height: height
        )
      )
    }
    return HTMLCell(content: .table(line), width: inner, height: height)
  }

  private func cell(_ row: Row, inner: Int) -> HTMLCell {
    switch row {
    case .texts(let left, let right):
      let width = Self.width(left, [])
      return Self.line(
        Self.markup(left),
        width: width,
        right,
        inner: inner,
        height: rowHeight
      )
    case .bar(let shares, let total, let barHeight):
      return HTMLCell(
        content: .table(Self.bar(shares, of: total, width: inner, height: barHeight)),
        width: inner,
        height: height(of: row)
      )
    }
  }

  private static func markup(_ runs: [Run]) -> HTMLText {
    var text = HTMLText()
    for (index, run) in runs.enumerated() {
      if index > 0, runs[index - 1].text.hasSuffix(" ") || run.text.hasPrefix(" ") {
        text.addSpace(size: VisualLanguage.textSize)
      }
      text.add(run.text, size: VisualLanguage.textSize, color: run.color, isBold: run.isBold)
    }
    return text
  }

  /// A framed bar; every share that is not nothing shows.
  private static func bar(
    _ shares: [(share: Int, color: String)],
    of least: Int,
    width: Int,
    height: Int
  ) -> HTMLTable {
    var table = HTMLTable(frame: HTMLTable.Frame(width: 1, color: VisualLanguage.quietInk))
    table.isFixed = true
    table.width = width
    table.height = height + 2
    let sum = shares.reduce(0) { $0 + max($1.share, 0) }
    let total = max(sum, least)
    let inner = width - 2
    let rest = (share: total - sum, color: VisualLanguage.stageFill)
    let drawn = (shares + [rest]).filter { $0.share > 0 }
    guard total > 0, inner >= 3 * drawn.count else {
      table.rows = [[HTMLCell(content: .nothing, width: inner, height: height, isFixed: true)]]
      return table
    }
    var widths = drawn.map { max(2, Int(Double(inner) * Double($0.share) / Double(total))) }
    // What rounding left over or took too much belongs to the widest.
    if let widest = widths.indices.max(by: { (widths[$0], $1) < (widths[$1], $0) }) {
      widths[widest] += inner - widths.reduce(0, +)
    }
    table.rows = [
      zip(drawn, widths).map { share, width in
        HTMLCell(
          content: .nothing,
          fill: share.color,
          width: width,
          height: height,
          isFixed: true
        )
      }
    ]
    return table
  }
}
