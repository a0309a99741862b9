extension MapComposer {
  /// The drawing of a map at its places; of the words alone without a map.
  func drawing(_ result: Result?) -> DOTGraph {
    let mapSize = result?.map.board.size ?? Size(width: 0, height: 0)
    let width = max(mapSize.width, 400)
    var size = result?.size ?? self.size(mapSize, [])
    // A drawing that is still too wide or too high gets white space.
    size.height = max(size.height, size.width / Page.largestAspect)
    size.width = max(size.width, size.height / Page.largestAspect)
    var graph = DOTGraph(name: content.name, size: size)
    let arrows = result?.arrows ?? []
    let headHeight = headHeight(width: width, arrows)
    addHead(width: width, height: headHeight, arrows, to: &graph)
    let origin = Point(
      x: Self.margin + ((width - mapSize.width) / 2).rounded(.down),
      y: Self.margin + headHeight + Self.belowHead
    )
    if let result { addMap(result, origin, to: &graph) }
    if level < 2 {
      content.legend(arrows).draw(
        at: Point(x: Self.margin, y: origin.y + mapSize.height + Self.aboveLegend),
        width: width,
        into: &graph
      )
    }
    // Two places without ink keep the drawing's size what it was reckoned to be.
    for (name, place) in [
      ("corner:first", Point(x: 1, y: 1)),
      ("corner:last", Point(x: size.width - 1, y: size.height - 1)),
    ] {
      graph.nodes.append(DOTNode(name: name, center: place, shape: .nothing, tooltip: ""))
    }
    return graph
  }

  private func addHead(
    width: Double,
    height: Double,
    _ drawn: [MapContent.Arrow],
    to graph: inout DOTGraph
  ) {
    let lines = headingLines(width: width, drawn)
    guard level < 2 else {
      addPlainHead(lines.title, lines.caption, width: width, to: &graph)
      return
    }
    var text = HTMLText()
    for line in lines.title {
      text.add(line, size: VisualLanguage.headingSize, isBold: true)
      text.endLine()
    }
    for line in lines.caption {
      text.add(line, size: VisualLanguage.textSize, color: VisualLanguage.quietInk)
      text.endLine()
    }
    let table = HTMLTable(
      rows: [[HTMLCell(content: .text(text), padding: 3, width: Int(width) - 6)]]
    )
    graph.nodes.append(
      DOTNode(
        name: "page:title",
        center: Point(x: Self.margin + width / 2, y: Self.margin + height / 2),
        shape: .table(table),
        tooltip: content.title
      )
    )
  }

  /// Title and caption line by line, without markup.
  private func addPlainHead(
    _ title: [String],
    _ caption: [String],
    width: Double,
    to graph: inout DOTGraph
  ) {
    let lines =
      title.map { ($0, VisualLanguage.headingSize) } + caption.map { ($0, VisualLanguage.textSize) }
    var y = Self.margin
    for (number, (line, size)) in lines.enumerated() {
      // Descenders and accents reach a little beyond the line.
      let height = FontMetrics.lineHeight(size: size) + (size > VisualLanguage.textSize ? 4 : 2)
      graph.nodes.append(
        DOTNode(
          name: "page:title:\(number)",
          center: Point(x: Self.margin + width / 2, y: y + height / 2),
          shape: .text(
            line,
            size: Size(width: width, height: height),
            fontSize: size,
            isFramed: false
          ),
          tooltip: line
        )
      )
      y += height
    }
  }

  private func addMap(_ result: Result, _ origin: Point, to graph: inout DOTGraph) {
    func moved(_ point: Point) -> Point { Point(x: point.x + origin.x, y: point.y + origin.y) }
    let board = result.map.board
    result.arrangement.drawBackdrop(
      MapBackdrop(board: board, content: content, origin: origin, isPlain: level >= 2),
      into: &graph
    )
    addCards(result, board.cardBoxes, moved, to: &graph)
    for (arrow, line) in zip(result.arrows, result.map.lines) {
      graph.edges.append(
        DOTEdge(
          from: content.cards[arrow.from].name,
          to: content.cards[arrow.to].name,
          corners: line.corners.map(moved),
          stroke: arrow.stroke,
          width: arrow.width,
          color: arrow.color,
          label: arrow.label,
          labelPlace: moved(line.labelPlace ?? Point(x: 0, y: 0)),
          tooltip: arrow.tooltip
        )
      )
    }
  }

  private func addCards(
    _ result: Result,
    _ boxes: [Box],
    _ moved: (Point) -> Point,
    to graph: inout DOTGraph
  ) {
    let width = result.map.board.cardWidth
    for (card, box) in zip(content.cards, boxes) {
      let shape: DOTNode.Shape =
        level < 2
        ? .table(face(card, width, result.isTight).table(width: width, height: box.height))
        : .text(
          TextFitting.cut(card.plainText, width: width - 8, size: VisualLanguage.textSize),
          size: Size(width: width, height: box.height),
          fontSize: VisualLanguage.textSize,
          isFramed: true
        )
      graph.nodes.append(
        DOTNode(name: card.name, center: moved(box.center), shape: shape, tooltip: card.tooltip)
      )
    }
  }
}
