/// Lanes as bands across all stages, their titles at the left, the stages' headings above.
extension LaneArrangement: MapArrangement {
  /// The room that lanes leave around themselves, in points.
  private enum Room {
    /// The least width of a lane's title.
    static let title = 80.0
    /// Between a lane's title and the first cards.
    static let besideTitle = 5.0
    /// Between headings and lanes, and between lanes.
    static let gutter = 3.0
    /// Between lanes with a line between them.
    static let line = 16.0
    /// The height of a lane without cards.
    static let blank = 64.0
  }

  var compromises: Int { 0 }

  func plan(for content: MapContent) -> BoardPlan {
    let borders = lanes.indices.map { row -> BoardPlan.Border? in
      guard row > 0, lanes[row] != lanes[row - 1] else { return nil }
      return BoardPlan.Border(
        gap: Board.Room.belowCards,
        height: gutter(above: lanes[row], content) + Board.Room.belowHeading,
        stopsWays: false
      )
    }
    return BoardPlan(
      columns: columns,
      isAligned: true,
      top: content.headingHeight + Room.gutter,
      left: titleWidth(content) + Room.besideTitle,
      bottom: Double(content.blankLanes.count) * (Room.blank + Room.gutter),
      borders: columns.map { _ in borders }
    )
  }

  private func gutter(above lane: Int, _ content: MapContent) -> Double {
    content.lanes[lane].lineAbove == nil ? Room.gutter : Room.line
  }

  /// The width of the lanes' titles; what stands below them and at lines is not broken.
  private func titleWidth(_ content: MapContent) -> Double {
    let lines = content.lanes.flatMap { $0.details + [$0.lineAbove].compactMap(\.self) }.map {
      FontMetrics.width($0, size: VisualLanguage.textSize) + 10
    }
    return max(Room.title, lines.max() ?? 0).rounded(.up)
  }

  func drawBackdrop(_ backdrop: MapBackdrop, into graph: inout DOTGraph) {
    let columns = stageColumns(backdrop.board)
    for (stage, left, right) in columns {
      let box = Box(left: left, top: 0, right: right, bottom: backdrop.content.headingHeight)
      let fill = VisualLanguage.headingFill
      graph.clusters.append(
        backdrop.stageHeading(stage, box: box, name: "stage:\(stage)", fill: fill)
      )
    }
    for (number, band) in bands(backdrop).enumerated() {
      let title = Box(
        left: 0,
        top: band.top,
        right: titleWidth(backdrop.content),
        bottom: band.bottom
      )
      graph.clusters.append(heading(band.lane, number, title, backdrop))
      for (stage, left, right) in columns {
        let box = Box(left: left, top: band.top, right: right, bottom: band.bottom)
        graph.clusters.append(cell(band.lane, number, stage, box, backdrop))
      }
      if let words = band.lane.lineAbove {
        addLine(words, y: band.top - Room.line / 2, backdrop, to: &graph)
      }
      let blank = number - backdrop.content.lanes.count
      if blank >= 0, let curve = backdrop.content.blankLanes[blank].curve {
        var places = [Double?](repeating: nil, count: backdrop.content.headings.count)
        for (stage, left, right) in columns {
          places[stage] = (left + right) / 2 + backdrop.origin.x
        }
        graph.add(
          curve,
          name: "lane:\(number)",
          from: backdrop.board.plan.left + backdrop.origin.x,
          at: places,
          top: band.top + backdrop.origin.y + EmotionCurve.labelHeight,
          bottom: band.bottom + backdrop.origin.y - 8
        )
      }
    }
  }

  /// The stages from left to right with what they take of the board's width.
  private func stageColumns(_ board: Board) -> [(stage: Int, left: Double, right: Double)] {
    var result: [(stage: Int, left: Double, right: Double)] = []
    for (column, stage) in stages.enumerated() where result.last?.stage != stage {
      let middle = board.channelLeft(column) + (board.channelWidths[column] / 2).rounded()
      let left = column == 0 ? board.plan.left - Room.besideTitle + Room.gutter : middle + 1
      if !result.isEmpty { result[result.count - 1].right = middle + 1 - Room.gutter }
      result.append((stage, left, board.size.width))
    }
    return result
  }

  /// The lanes from the top with what they take of the board's height, those without cards last.
  private func bands(
    _ backdrop: MapBackdrop
  ) -> [(lane: MapContent.Lane, top: Double, bottom: Double)] {
    let content = backdrop.content
    let extents = backdrop.board.extents(0)
    var result: [(lane: MapContent.Lane, top: Double, bottom: Double)] = []
    var top = backdrop.board.plan.top
    for (number, lane) in content.lanes.enumerated() {
      var bottom = extents.bottom
      var gutter = Room.gutter
      if number + 1 < content.lanes.count, let row = lanes.firstIndex(of: number + 1) {
        gutter = self.gutter(above: number + 1, content)
        bottom = extents.rows[row].top - Board.Room.belowHeading - gutter
      }
      result.append((lane, top, bottom))
      top = bottom + gutter
    }
    for blank in content.blankLanes {
      result.append((MapContent.Lane(title: blank.title), top, top + Room.blank))
      top += Room.blank + Room.gutter
    }
    return result
  }

  /// A lane's title with what stands below it, cut to what the lane has room for.
  private func heading(
    _ lane: MapContent.Lane,
    _ number: Int,
    _ box: Box,
    _ backdrop: MapBackdrop
  ) -> DOTCluster {
    let lineHeight = FontMetrics.lineHeight(size: VisualLanguage.titleSize)
    let limit = max(1, Int((box.height - 6) / lineHeight))
    let title = TextFitting.lines(
      lane.title,
      width: box.width - 10,
      lines: backdrop.isPlain ? 1 : limit,
      size: VisualLanguage.titleSize,
      isBold: true
    )
    var text = HTMLText()
    for (number, line) in title.enumerated() {
      if number > 0 { text.endCenteredLine() }
      text.add(line, size: VisualLanguage.titleSize, isBold: true)
    }
    for detail in lane.details.prefix(limit - title.count) {
      text.endCenteredLine()
      text.add(
        TextFitting.cut(detail, width: box.width - 8, size: VisualLanguage.textSize),
        size: VisualLanguage.textSize,
        color: VisualLanguage.quietInk
      )
    }
    let place = backdrop.moved(box)
    return DOTCluster(
      name: "lane:\(number)",
      box: place,
      fill: VisualLanguage.headingFill,
      outline: VisualLanguage.stageOutline,
      label: backdrop.isPlain ? .plain(title.first ?? "") : .markup(text),
      labelPlace: place.center,
      tooltip: ([lane.title] + lane.details).joined(separator: ", ")
    )
  }

  /// What a lane takes of a stage.
  private func cell(
    _ lane: MapContent.Lane,
    _ number: Int,
    _ stage: Int,
    _ box: Box,
    _ backdrop: MapBackdrop
  ) -> DOTCluster {
    let place = backdrop.moved(box)
    return DOTCluster(
      name: "lane:\(number):stage:\(stage)",
      box: place,
      fill: VisualLanguage.stageFill,
      outline: VisualLanguage.stageOutline,
      label: .plain(""),
      labelPlace: place.center,
      tooltip: "\(backdrop.content.headings[stage].title), \(lane.title)"
    )
  }

  /// A line between two lanes, with its words at its beginning.
  private func addLine(
    _ words: String,
    y: Double,
    _ backdrop: MapBackdrop,
    to graph: inout DOTGraph
  ) {
    let width = FontMetrics.width(words, size: VisualLanguage.textSize) + 4
    let y = y + backdrop.origin.y
    let left = backdrop.origin.x
    graph.nodes.append(
      DOTNode(
        name: "line:words",
        center: Point(x: left + width / 2, y: y),
        shape: .text(
          words,
          size: Size(width: width, height: Room.line - 3),
          fontSize: VisualLanguage.textSize,
          isFramed: false
        ),
        tooltip: words
      )
    )
    graph.addLine(
      "line",
      from: Point(x: left + width + 2, y: y),
      to: Point(x: left + backdrop.board.size.width, y: y),
      stroke: .dashed,
      width: 1.5,
      color: VisualLanguage.ink,
      tooltip: words
    )
  }
}
