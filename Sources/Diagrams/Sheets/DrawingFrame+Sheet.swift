extension DrawingFrame {
  private static let legendSpacing = 6.0
  /// The legend begins where the words of the head do.
  private static let inset = 3.0

  /// Where the parts of a drawing stand on a sheet.
  struct SheetPlaces {
    var room: Sheet.Room
    /// The upper left corner of title and caption.
    var corner: Point
    /// The upper left corner of the body.
    var origin: Point
    /// Where what may stand below the body ends.
    var end: Double
    /// Where the legend begins.
    var legendTop: Double
    /// Where the line at the bottom begins.
    var footTop: Double
  }

  /// Where everything stands around a body, with text as large as there is room for.
  func places(around body: Size, on sheet: Sheet) -> SheetPlaces {
    let room = room(for: body, on: sheet)
    let corner = Point(x: room.margin, y: room.margin)
    let footTop = room.size.height - room.margin - room.footer
    let legendTop = footTop - legendHeight(room)
    let end = legendTop - Self.legendSpacing
    let top = corner.y + headHeight(width: room.width) + Self.belowHead
    // A body alone stands in the middle of what is left; lanes below it get all of that.
    let spare = max(0, end - Self.aboveLegend - top - body.height)
    let origin = Point(
      x: corner.x + max(0, (room.width - body.width) / 2).rounded(.down),
      y: top + (sheet.lanes.isEmpty ? spare / 2 : 0).rounded(.down)
    )
    return SheetPlaces(
      room: room,
      corner: corner,
      origin: origin,
      end: end,
      legendTop: legendTop,
      footTop: footTop
    )
  }

  /// The drawing around a body that fills a sheet.
  func graph(
    around body: Size,
    on sheet: Sheet,
    draw: (Point, inout DOTGraph) -> Void
  ) -> DOTGraph {
    let places = places(around: body, on: sheet)
    let room = places.room
    var graph = DOTGraph(name: name, size: room.size)
    graph.sheet = PrintedSheet(
      paper: sheet.paper,
      smallestText: Double(VisualLanguage.textSize) * room.scale
    )
    addHead(at: places.corner, width: room.width, to: &graph)
    draw(places.origin, &graph)
    let left = places.corner.x + Self.inset
    if !isPlain {
      legend.draw(
        at: Point(x: left, y: places.legendTop),
        width: room.width - Self.inset,
        into: &graph
      )
    }
    graph.addLine(
      sheet.footer,
      name: "page:footer",
      at: Point(x: left, y: places.footTop + 2),
      width: room.width - Self.inset
    )
    graph.addCorners()
    return graph
  }

  private func legendHeight(_ room: Sheet.Room) -> Double {
    isPlain ? 0 : legend.height(width: room.width - Self.inset)
  }

  /// The room with the largest text with which everything fits.
  private func room(for body: Size, on sheet: Sheet) -> Sheet.Room {
    // In steps of a fiftieth, whole numbers so that every machine takes the same.
    for step in stride(from: Int(Sheet.largestGrowth * 50), through: 5, by: -1) {
      let room = sheet.room(growth: Double(step) / 50)
      let height =
        headHeight(width: room.width) + Self.belowHead + body.height + Self.aboveLegend
        + Self.legendSpacing + legendHeight(room)
      if body.width <= room.width, height <= room.height { return room }
    }
    return sheet.room(growth: 0.1)
  }
}
