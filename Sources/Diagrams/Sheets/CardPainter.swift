import Wording

/// Puts a touchpoint's card on a sheet: number, title and verdict; where it belongs; the question;
/// the evidence.
struct CardPainter {
  /// The sizes of texts on a card.
  struct Sizes {
    var title: Int
    var question: Int
    var text: Int
    var titleLines: Int
    var valueLines: Int

    /// For a card of A6, held in the hand.
    static let card = Sizes(title: 13, question: 11, text: 9, titleLines: 2, valueLines: 2)
    /// For a column of a sheet on a table or a wall.
    static let column = Sizes(title: 15, question: 13, text: 10, titleLines: 3, valueLines: 4)
  }

  let card: TouchpointCard
  let sizes: Sizes
  let namesStage: Bool
  let words: Words

  private typealias Style = Canvas.TextStyle

  private var text: Style { Style(size: sizes.text) }
  private var quiet: Style { Style(size: sizes.text, color: VisualLanguage.quietInk) }
  private var label: Style { Style(size: sizes.text, isBold: true) }

  /// Draws the card from the top of a box; evidence for which there is no room is left to the
  /// report, and the card says so.
  ///
  /// - Returns: Where the card's words end.
  func paint(on canvas: inout Canvas, in box: Box) -> Double {
    var y = paintHead(on: &canvas, in: box)
    y +=
      canvas.add(
        card.facts(withStage: namesStage),
        quiet,
        at: Point(x: box.left, y: y),
        width: box.width,
        limit: sizes.valueLines
      ) + 6
    y = paintQuestion(on: &canvas, in: box, at: y) + 6
    return paintRows(on: &canvas, in: box, at: y)
  }

  /// The number, the title beside it and the verdict; returns where they end.
  private func paintHead(on canvas: inout Canvas, in box: Box) -> Double {
    let badge = Style(size: sizes.title, color: VisualLanguage.paper, isBold: true)
    let badgeWidth = canvas.addField(
      card.number,
      badge,
      at: Point(x: box.left, y: box.top),
      fill: VisualLanguage.ink,
      outline: VisualLanguage.ink
    )
    var right = box.right
    let severity = card.severity
    let word = severity.word.map { "\(severity.mark) \(words.plain($0))" }
    let chip = Style(size: sizes.text + 1, color: severity.ink, isBold: true)
    let chipWidth = word.map { chip.width($0) + 10 } ?? 0
    // Beside the title where that leaves room for it, else below.
    let isBeside = chipWidth < box.width * 0.35
    if let word, isBeside {
      right -= chipWidth + 8
      canvas.addField(
        word,
        chip,
        at: Point(x: box.right - chipWidth, y: box.top + 1),
        fill: severity.fill,
        outline: severity.outline
      )
    }
    let title = Style(size: sizes.title, isBold: true)
    let titleLeft = box.left + badgeWidth + 8
    let height = canvas.add(
      card.title,
      title,
      at: Point(x: titleLeft, y: box.top + 2),
      width: right - titleLeft,
      limit: sizes.titleLines
    )
    var y = box.top + max(height + 2, badge.height(lines: 1) + 4) + 5
    if let word, !isBeside {
      canvas.addField(
        word,
        chip,
        at: Point(x: box.left, y: y),
        fill: severity.fill,
        outline: severity.outline
      )
      y += chip.height(lines: 1) + 9
    }
    return y
  }

  private func paintQuestion(on canvas: inout Canvas, in box: Box, at top: Double) -> Double {
    let style = Style(size: sizes.question, isBold: true)
    let lines = style.lines(card.question, width: box.width - 14, limit: 8)
    let bottom = top + style.height(lines: lines.count) + 10
    canvas.add(
      Box(left: box.left, top: top, right: box.right, bottom: bottom),
      fill: VisualLanguage.stageFill,
      outline: VisualLanguage.stageOutline
    )
    canvas.add(lines, style, at: Point(x: box.left + 7, y: top + 5), width: box.width - 14)
    return bottom
  }

  private func paintRows(on canvas: inout Canvas, in box: Box, at top: Double) -> Double {
    let rows = card.rows
    let labels = (rows.map { label.width($0.label) }.max() ?? 0) + 8
    let left = box.left + labels
    let more = text.height(lines: 1) + 2
    var y = top
    for (index, row) in rows.enumerated() {
      let lines = text.lines(row.value, width: box.right - left, limit: sizes.valueLines)
      let height = text.height(lines: max(1, lines.count)) + 2
      let reserve = index + 1 < rows.count ? more : 0
      guard y + height + reserve <= box.bottom else {
        canvas.add(
          words.plain(.cardMore),
          quiet,
          at: Point(x: box.left, y: y),
          width: box.width
        )
        return y + more
      }
      canvas.add([row.label], label, at: Point(x: box.left, y: y), width: labels - 4)
      canvas.add(lines, text, at: Point(x: left, y: y), width: box.right - left)
      y += height
    }
    return y
  }
}
