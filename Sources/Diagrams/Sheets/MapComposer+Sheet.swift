extension MapComposer {
  /// The lanes, with a field for each stage that has columns of its own.
  func addLanes(
    _ result: Result,
    _ origin: Point,
    _ places: DrawingFrame.SheetPlaces,
    _ sheet: Sheet,
    to graph: inout DOTGraph
  ) {
    let whole = [(left: places.corner.x, right: places.corner.x + places.room.width)]
    var columns = whole
    if let arrangement = result.arrangement as? Arrangement, arrangement.isAligned {
      columns = arrangement.stageBoxes(result.map.board, headingHeight: content.headingHeight)
        .map { (left: $0.box.left + origin.x, right: $0.box.right + origin.x) }
    }
    let ends = [(left: columns.map(\.left).min() ?? 0, right: columns.map(\.right).max() ?? 0)]
    let top = origin.y + result.map.board.size.height + DrawingFrame.aboveLegend
    var y = top
    for (number, lane) in sheet.lanes.enumerated() {
      let height = (places.end - top) * lane.share
      let fields = lane.isCurve ? ends : columns
      for (column, field) in fields.enumerated() {
        graph.addLane(
          lane,
          name: "lane:\(number):\(column)",
          in: Box(left: field.left, top: y, right: field.right, bottom: y + height - 5)
        )
      }
      y += height
    }
  }
}
