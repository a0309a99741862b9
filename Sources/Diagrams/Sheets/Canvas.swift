/// A sheet of paper, in units of a point or more, on which texts, boxes and lines are put one by one.
struct Canvas {
  /// How a text looks.
  struct TextStyle {
    var size: Int
    var color = VisualLanguage.ink
    var isBold = false
    var alignment = HTMLCell.Alignment.left

    /// The height of so many lines.
    func height(lines: Int) -> Double { Double(lines) * FontMetrics.lineHeight(size: size) }

    /// The width of a text on one line.
    func width(_ text: String) -> Double {
      FontMetrics.width(text, size: size, isBold: isBold)
    }

    /// A text broken into at most so many lines.
    func lines(_ text: String, width: Double, limit: Int) -> [String] {
      TextFitting.lines(text, width: width, lines: limit, size: size, isBold: isBold)
    }
  }

  private(set) var graph: DOTGraph
  private var count = 0
  private var smallestText = Int.max
  private let scale: Double

  /// An empty sheet.
  ///
  /// - Parameters:
  ///   - name: the drawing's name.
  ///   - paper: the paper.
  ///   - scale: points on paper for each unit of the drawing.
  init(name: String, paper: Paper, scale: Double = 1) {
    self.scale = scale
    graph = DOTGraph(
      name: name,
      size: Size(width: paper.width / scale, height: paper.height / scale)
    )
    graph.addCorners()
    graph.sheet = PrintedSheet(paper: paper, smallestText: 0)
  }

  /// The sheet with the size of its smallest text.
  var sheet: PrintedSheet? {
    graph.sheet.map {
      PrintedSheet(paper: $0.paper, smallestText: Double(smallestText) * scale)
    }
  }

  private mutating func name(_ kind: String) -> String {
    count += 1
    return "\(kind):\(count)"
  }

  /// Puts lines one below the other.
  ///
  /// - Returns: Their height.
  @discardableResult
  mutating func add(
    _ lines: [String],
    _ style: TextStyle,
    at corner: Point,
    width: Double
  ) -> Double {
    let visible = lines.filter { !$0.isEmpty }
    guard !visible.isEmpty else { return 0 }
    var text = HTMLText()
    for line in visible {
      text.add(line, size: style.size, color: style.color, isBold: style.isBold)
      switch style.alignment {
      case .left: text.endLine()
      case .center, .right: text.endCenteredLine()
      }
    }
    let height = style.height(lines: visible.count)
    let cell = HTMLCell(content: .text(text), alignment: style.alignment, width: Int(width))
    smallestText = min(smallestText, style.size)
    graph.nodes.append(
      DOTNode(
        name: name("text"),
        center: Point(x: corner.x + width / 2, y: corner.y + height / 2),
        shape: .table(HTMLTable(rows: [[cell]])),
        tooltip: visible.joined(separator: " ")
      )
    )
    return height
  }

  /// Puts a text that is broken at spaces.
  ///
  /// - Returns: Its height.
  @discardableResult
  mutating func add(
    _ text: String,
    _ style: TextStyle,
    at corner: Point,
    width: Double,
    limit: Int = 1
  ) -> Double {
    add(style.lines(text, width: width, limit: limit), style, at: corner, width: width)
  }

  /// Puts a box behind what comes later; it hides lines, which are drawn first of all.
  ///
  /// It is a node and no cluster: Graphviz draws clusters in an order that is not the same each
  /// time where one process draws many pages.
  mutating func add(_ box: Box, fill: String, outline: String) {
    graph.nodes.append(
      DOTNode(
        name: name("box"),
        center: box.center,
        shape: .box(Size(width: box.width, height: box.height), fill: fill, outline: outline),
        tooltip: ""
      )
    )
  }

  /// Puts lines around what lies in a box.
  mutating func addFrame(_ box: Box) {
    let corners = [
      Point(x: box.left, y: box.top), Point(x: box.right, y: box.top),
      Point(x: box.right, y: box.bottom), Point(x: box.left, y: box.bottom),
    ]
    for (start, end) in zip(corners, corners[1...] + corners[...0]) {
      addLine(from: start, to: end)
    }
  }

  /// Puts a word on a coloured field at least as wide as it, its upper left corner at a point.
  ///
  /// - Returns: The field's width.
  @discardableResult
  mutating func addField(
    _ text: String,
    _ style: TextStyle,
    at corner: Point,
    fill: String,
    outline: String
  ) -> Double {
    let width = style.width(text) + 10
    let height = style.height(lines: 1) + 4
    add(
      Box(
        left: corner.x,
        top: corner.y,
        right: corner.x + width,
        bottom: corner.y + height
      ),
      fill: fill,
      outline: outline
    )
    var style = style
    style.alignment = .center
    add([text], style, at: Point(x: corner.x + 2, y: corner.y + 2), width: width - 4)
    return width
  }

  /// Puts a thin line between two points.
  mutating func addLine(
    from start: Point,
    to end: Point,
    stroke: DOTEdge.Stroke = .solid,
    color: String = VisualLanguage.cardOutline,
    width: Double = 0.6
  ) {
    graph.addLine(
      name("line"),
      from: start,
      to: end,
      stroke: stroke,
      width: width,
      color: color,
      tooltip: ""
    )
  }
}
