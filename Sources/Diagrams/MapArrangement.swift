/// Where the cards of a map stand relative to each other, and what is drawn behind them.
protocol MapArrangement {
  /// How far it is from what the reader expects: 0 not at all.
  var compromises: Int { get }

  /// The board's plan, with room for the headings of some content.
  func plan(for content: MapContent) -> BoardPlan

  /// Draws what stands behind the cards: stages or lanes with their headings.
  func drawBackdrop(_ backdrop: MapBackdrop, into graph: inout DOTGraph)
}

/// What the backdrop of a map is drawn from.
struct MapBackdrop {
  var board: Board
  var content: MapContent
  /// The upper left corner of the board in the drawing.
  var origin: Point
  /// Whether the drawing must do without tables.
  var isPlain: Bool

  /// A box of the board in the drawing.
  func moved(_ box: Box) -> Box {
    Box(
      left: box.left + origin.x,
      top: box.top + origin.y,
      right: box.right + origin.x,
      bottom: box.bottom + origin.y
    )
  }

  /// The heading of a stage in a box of the board.
  func stageHeading(
    _ stage: Int,
    isContinued: Bool = false,
    box: Box,
    name: String,
    fill: String
  ) -> DOTCluster {
    let heading = content.headings[stage]
    let box = moved(box)
    let room = box.width - 8
    var label = HTMLText()
    let title = TextFitting.lines(
      isContinued ? "… \(heading.title)" : heading.title,
      width: room,
      lines: isPlain ? 1 : content.titleLines,
      size: VisualLanguage.stageSize,
      isBold: true
    )
    for (number, line) in title.enumerated() {
      if number > 0 { label.endCenteredLine() }
      label.add(line, size: VisualLanguage.stageSize, isBold: true)
    }
    for (number, detail) in isContinued ? [] : Array(heading.details.enumerated()) {
      let fits = FontMetrics.width(detail, size: VisualLanguage.textSize) <= room
      let isShort = !fits && heading.shortDetails.indices.contains(number)
      let text = isShort ? heading.shortDetails[number] : detail
      label.endCenteredLine()
      label.add(
        TextFitting.cut(text, width: room, size: VisualLanguage.textSize),
        size: VisualLanguage.textSize,
        color: VisualLanguage.quietInk
      )
    }
    return DOTCluster(
      name: name,
      box: box,
      fill: fill,
      outline: VisualLanguage.stageOutline,
      label: isPlain ? .plain(title.first ?? "") : .markup(label),
      labelPlace: Point(x: box.center.x, y: box.top + content.headingHeight / 2),
      tooltip: heading.title
    )
  }
}
