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
    let stages = stagePlaces(result, origin, columns)
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
          in: Box(left: field.left, top: y, right: field.right, bottom: y + height - 5),
          at: stages.places,
          isNamed: !stages.areUnderStages
        )
      }
      y += height
    }
  }

  /// Where the middle of each stage is from left to right, and whether that says which stage it is; stages
  /// that do not stand beside each other share the width evenly.
  private func stagePlaces(
    _ result: Result,
    _ origin: Point,
    _ columns: [(left: Double, right: Double)]
  ) -> (places: [Double?], areUnderStages: Bool) {
    let count = content.headings.count
    if let arrangement = result.arrangement as? Arrangement {
      var places = [Double?](repeating: nil, count: count)
      let boxes = arrangement.stageBoxes(result.map.board, headingHeight: content.headingHeight)
      for stage in boxes where places[stage.stage] == nil {
        places[stage.stage] = stage.box.center.x + origin.x
      }
      let known = places.compactMap(\.self)
      let areApart = zip(known, known.dropFirst()).allSatisfy { $1 - $0 >= Self.leastStageWidth }
      // A part of a map has not all stages.
      let drawn = Set(content.cards.map(\.stage)).count
      if known.count == drawn, areApart { return (places, true) }
    }
    let left = columns.map(\.left).min() ?? 0
    let width = (columns.map(\.right).max() ?? 0) - left
    let share = width / Double(max(1, count))
    return (content.headings.indices.map { left + share * (Double($0) + 0.5) }, false)
  }

  /// How far apart stages must be for labels between them.
  private static let leastStageWidth = 90.0
}
