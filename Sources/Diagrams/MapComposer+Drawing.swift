extension MapComposer {
  /// The drawing of a map at its places; of the words alone without a map.
  func drawing(_ result: Result?) -> DOTGraph {
    let frame = frame(result?.arrows ?? [])
    let size = result?.map.board.size ?? Size(width: 0, height: 0)
    return frame.graph(around: size) { origin, graph in
      guard let result else { return }
      addMap(result, origin, to: &graph)
      if let sheet, !sheet.lanes.isEmpty {
        addLanes(result, origin, frame.places(around: size, on: sheet), sheet, to: &graph)
      }
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
