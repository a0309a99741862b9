/// Gives a map's content its places: tries arrangements until one fits the page.
struct MapComposer {
  /// What is given up to fit a page, step by step: the share of optional ways that stay, and
  /// which ways have labels.
  private static let sacrifices: [(share: Double, labels: RoutedMap.Labels)] = [
    (1, .all), (0.6, .all), (0.3, .all), (0.6, .straight), (0.3, .straight), (0, .all),
    (0, .straight), (0.3, .none), (0, .none),
  ]
  /// How many arrangements are routed for each page and style of cards.
  private static let triesOfStyle = 3
  private static let margin = 2.0
  private static let belowHead = 8.0
  private static let aboveLegend = 6.0

  var content: MapContent
  /// 0 draws all; 1 the essential ways without labels; 2 that, with plain boxes.
  var level: Int

  private struct Candidate {
    var arrangement: Arrangement
    var cardWidth: Double
    var isTight: Bool
    /// The height of each card.
    var heights: [Double]
    var cost: Double
  }

  private struct Result {
    var map: RoutedMap
    var isTight: Bool
    var arrows: [MapContent.Arrow]
    var size: Size
    var scale: Double
    /// How far it is from fitting, 0 where it fits.
    var shortfall: Double
  }

  /// The drawing.
  func graph() -> DOTGraph {
    guard !content.cards.isEmpty else { return assemble(nil) }
    var best: Result?
    for page in Page.all[Page.smallest(for: content.cards.count)...] {
      // What does not fit with all sacrifices fits with none of them.
      var fitting: [(candidate: Candidate, result: Result)] = []
      for candidate in candidates(for: page) {
        let result = route(candidate, Self.sacrifices.count - 1, page)
        if result.shortfall == 0 { fitting.append((candidate, result)) }
        if result.shortfall < best?.shortfall ?? .infinity { best = result }
      }
      guard !fitting.isEmpty else { continue }
      if level == 0 {
        for step in Self.sacrifices.indices.dropLast() {
          for (candidate, _) in fitting {
            let result = route(candidate, step, page)
            if result.shortfall == 0 { return assemble(result) }
          }
        }
      }
      return assemble(fitting[0].result)
    }
    return assemble(best)
  }

  private func arrows(_ share: Double) -> [MapContent.Arrow] {
    let optional = content.arrows.count { !$0.isEssential }
    var rest = Int((Double(optional) * share).rounded(.up))
    return content.arrows.filter { arrow in
      if arrow.isEssential { return true }
      rest -= 1
      return rest >= 0
    }
  }

  private func face(_ card: MapContent.Card, _ width: Double, _ isTight: Bool) -> CardFace {
    var face = card.face(width)
    face.isTight = isTight
    return face
  }

  private var headingHeight: Double {
    let details = content.headings.map(\.details.count).max() ?? 0
    return 7 + FontMetrics.lineHeight(size: VisualLanguage.stageSize)
      + Double(details) * FontMetrics.lineHeight(size: VisualLanguage.textSize)
  }

  private func candidates(for page: Page) -> [Candidate] {
    var result: [Candidate] = []
    let count = content.cards.count
    // What stands above and below the map takes more lines in a narrower drawing, but little more.
    let headAndLegend = size(Size(width: page.width, height: 0), content.arrows).height
    let styles = content.cardWidths.map { ($0, false) } + content.cardWidths.map { ($0, true) }
    for (density, (width, isTight)) in styles.enumerated() {
      let heights = content.cards.map { face($0, width, isTight).height }
      let search = ArrangementSearch(
        stages: content.cards.map(\.stage),
        heights: heights.map { $0 + Board.Room.betweenCards + 5 },
        headingHeight: headingHeight + Board.Room.betweenStages
      )
      for columns in 1...min(count, 24) {
        var found = [search.aligned(columns: columns)]
        found.append(search.flowing(columns: columns))
        for arrangement in found.compactMap(\.self) {
          // The sizes that the board will have with a middling number of ways.
          let board = Board(
            arrangement: arrangement,
            cardWidth: width,
            heights: heights,
            headingHeight: headingHeight
          )
          let gaps = Double((arrangement.cards.map(\.count).max() ?? 1) - 1) * 4
          let size = Size(
            width: board.size.width - 60,
            height: board.size.height + gaps + headAndLegend
          )
          let cost =
            shortfall(size, page) * 100 + Double(arrangement.compromises)
            + Double(density) * 0.8 + emptiness(size, page)
          result.append(
            Candidate(
              arrangement: arrangement,
              cardWidth: width,
              isTight: isTight,
              heights: heights,
              cost: cost
            )
          )
        }
      }
    }
    let sorted = result.enumerated()
      .sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }.map(\.element)
    // Of each card width the best few: what ways need is only known when they are routed.
    var taken: [Double: Int] = [:]
    return sorted.filter { candidate in
      let style = candidate.isTight ? -candidate.cardWidth : candidate.cardWidth
      taken[style, default: 0] += 1
      return taken[style, default: 0] <= Self.triesOfStyle
    }
  }

  /// A small price for shapes unlike the page's.
  private func emptiness(_ size: Size, _ page: Page) -> Double {
    let aspect = size.width / size.height / (page.width / page.height)
    return max(aspect, 1 / aspect)
  }

  /// How far a drawing is from fitting: what it must shrink, and what its aspect is off.
  private func shortfall(_ size: Size, _ page: Page) -> Double {
    let aspect = max(size.width / size.height, size.height / size.width)
    return 1 / page.scale(size) - 1 + max(0, aspect / Page.largestAspect - 1)
  }

  private func headingLines(
    width: Double,
    _ drawn: [MapContent.Arrow]
  ) -> (title: [String], caption: [String]) {
    let parts = content.caption + [content.remainder(drawn)].compactMap(\.self)
    let caption = TextFitting.lines(
      parts.joined(separator: " · "),
      width: width,
      lines: 5,
      size: VisualLanguage.textSize
    )
    return (
      TextFitting.lines(
        content.title,
        width: width,
        lines: 2,
        size: VisualLanguage.headingSize,
        isBold: true
      ), caption
    )
  }

  /// The height of title and caption.
  private func headHeight(width: Double, _ drawn: [MapContent.Arrow]) -> Double {
    let lines = headingLines(width: width, drawn)
    return Double(lines.title.count) * FontMetrics.lineHeight(size: VisualLanguage.headingSize)
      + Double(lines.caption.count) * FontMetrics.lineHeight(size: VisualLanguage.textSize) + 6
  }

  /// The size of the whole drawing around a map of some size.
  private func size(_ map: Size, _ drawn: [MapContent.Arrow]) -> Size {
    let width = max(map.width, 400)
    return Size(
      width: width + 2 * Self.margin,
      height: headHeight(width: width, drawn) + Self.belowHead + map.height + Self.aboveLegend
        + content.legend(drawn).height(width: width) + 2 * Self.margin
    )
  }

  private func route(_ candidate: Candidate, _ step: Int, _ page: Page) -> Result {
    let sacrifice = Self.sacrifices[step]
    let arrows = arrows(sacrifice.share)
    let board = Board(
      arrangement: candidate.arrangement,
      cardWidth: candidate.cardWidth,
      heights: candidate.heights,
      headingHeight: headingHeight
    )
    let ways = arrows.map { arrow in
      Way(
        from: arrow.from,
        to: arrow.to,
        lineWidth: arrow.width,
        labelWidth: arrow.label.map { FontMetrics.width($0, size: VisualLanguage.textSize) }
      )
    }
    let map = RoutedMap(board: board, ways: ways, labels: sacrifice.labels)
    let drawn = zip(arrows, map.lines).map { arrow, line in
      var arrow = arrow
      if line.labelPlace == nil { arrow.label = nil }
      return arrow
    }
    let size = size(map.board.size, drawn)
    return Result(
      map: map,
      isTight: candidate.isTight,
      arrows: drawn,
      size: size,
      scale: page.scale(size),
      shortfall: shortfall(size, page)
    )
  }

  private func assemble(_ result: Result?) -> DOTGraph {
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
    for (index, stage) in board.stageBoxes.enumerated() {
      let heading = content.headings[stage.stage]
      var box = stage.box
      let place = Point(x: box.center.x, y: box.top + headingHeight / 2)
      box = Box(
        left: box.left + origin.x,
        top: box.top + origin.y,
        right: box.right + origin.x,
        bottom: box.bottom + origin.y
      )
      let room = box.width - 8
      var label = HTMLText()
      let title = TextFitting.cut(
        stage.isContinued ? "… \(heading.title)" : heading.title,
        width: room,
        size: VisualLanguage.stageSize,
        isBold: true
      )
      label.add(title, size: VisualLanguage.stageSize, isBold: true)
      for detail in stage.isContinued ? [] : heading.details {
        label.endCenteredLine()
        label.add(
          TextFitting.cut(detail, width: room, size: VisualLanguage.textSize),
          size: VisualLanguage.textSize,
          color: VisualLanguage.quietInk
        )
      }
      graph.clusters.append(
        DOTCluster(
          name: "stage:\(index)",
          box: box,
          fill: VisualLanguage.stageFill,
          outline: VisualLanguage.stageOutline,
          label: level < 2 ? .markup(label) : .plain(title),
          labelPlace: moved(place),
          tooltip: heading.title
        )
      )
    }
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
