/// What stands around every drawing: title and caption above, the legend below.
struct DrawingFrame {
  private static let margin = 2.0
  static let belowHead = 8.0
  static let aboveLegend = 6.0
  private static let leastWidth = 400.0

  var name: String
  var title: String
  /// The lines under the title; they run on and wrap.
  var caption: [String]
  var legend: Legend
  /// Whether the drawing must do without tables and legend.
  var isPlain: Bool
  /// The sheet to fill; nil for a drawing as large as what is on it.
  var sheet: Sheet?

  /// The size of the whole drawing around a body of some size.
  func size(around body: Size) -> Size {
    let width = max(body.width, sheet?.page.width ?? Self.leastWidth)
    return Size(
      width: (sheet == nil ? width : body.width) + 2 * Self.margin,
      height: headHeight(width: width) + Self.belowHead + body.height + Self.aboveLegend
        + legend.height(width: width) + 2 * Self.margin
    )
  }

  /// The drawing around a body.
  ///
  /// - Parameters:
  ///   - body: The body's size.
  ///   - draw: Draws the body, given where its upper left corner is.
  /// - Returns: The whole.
  func graph(around body: Size, draw: (Point, inout DOTGraph) -> Void) -> DOTGraph {
    if let sheet { return graph(around: body, on: sheet, draw: draw) }
    let width = max(body.width, Self.leastWidth)
    var graph = DOTGraph(name: name, size: size(around: body))
    addHead(at: Point(x: Self.margin, y: Self.margin), width: width, to: &graph)
    let origin = Point(
      x: Self.margin + ((width - body.width) / 2).rounded(.down),
      y: Self.margin + headHeight(width: width) + Self.belowHead
    )
    draw(origin, &graph)
    if !isPlain {
      legend.draw(
        at: Point(x: Self.margin, y: origin.y + body.height + Self.aboveLegend),
        width: width,
        into: &graph
      )
    }
    graph.addCorners()
    return graph
  }

  private func lines(width: Double) -> (title: [String], note: [String], caption: [String]) {
    (
      TextFitting.lines(
        title,
        width: width,
        lines: 2,
        size: VisualLanguage.headingSize,
        isBold: true
      ),
      sheet?.note.map {
        [TextFitting.cut($0, width: width, size: VisualLanguage.stageSize, isBold: true)]
      } ?? [],
      TextFitting.lines(
        caption.joined(separator: " · "),
        width: width,
        lines: 5,
        size: VisualLanguage.textSize
      )
    )
  }

  func headHeight(width: Double) -> Double {
    let lines = lines(width: width)
    let title = lineHeight(VisualLanguage.headingSize) * Double(lines.title.count)
    let note = lineHeight(VisualLanguage.stageSize) * Double(lines.note.count)
    return title + note + lineHeight(VisualLanguage.textSize) * Double(lines.caption.count) + 6
  }

  /// The height of a line; where each is a node of its own, descenders and accents reach a little
  /// beyond it.
  private func lineHeight(_ size: Int) -> Double {
    let beyond = !isPlain ? 0.0 : size > VisualLanguage.textSize ? 4 : 2
    return FontMetrics.lineHeight(size: size) + beyond
  }

  func addHead(at corner: Point, width: Double, to graph: inout DOTGraph) {
    let lines = lines(width: width)
    guard !isPlain else {
      addPlainHead(
        lines.title.map { ($0, VisualLanguage.headingSize) }
          + lines.note.map { ($0, VisualLanguage.stageSize) }
          + lines.caption.map { ($0, VisualLanguage.textSize) },
        at: corner,
        width: width,
        to: &graph
      )
      return
    }
    var text = HTMLText()
    for line in lines.title {
      text.add(line, size: VisualLanguage.headingSize, isBold: true)
      text.endLine()
    }
    for line in lines.note {
      text.add(line, size: VisualLanguage.stageSize, isBold: true)
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
        center: Point(
          x: corner.x + width / 2,
          y: corner.y + headHeight(width: width) / 2
        ),
        shape: .table(table),
        tooltip: title
      )
    )
  }

  /// Title and caption line by line, without markup.
  private func addPlainHead(
    _ lines: [(text: String, size: Int)],
    at corner: Point,
    width: Double,
    to graph: inout DOTGraph
  ) {
    var y = corner.y
    for (number, (line, size)) in lines.enumerated() {
      let height = lineHeight(size)
      graph.nodes.append(
        DOTNode(
          name: "page:title:\(number)",
          center: Point(x: corner.x + width / 2, y: y + height / 2),
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
}

extension Diagram {
  /// A drawing with the words about it.
  init(_ frame: DrawingFrame, _ graph: DOTGraph, description: String, level: Int) {
    var titles: [String: String] = [:]
    for cluster in graph.clusters { titles["cluster_" + cluster.name] = cluster.tooltip }
    for node in graph.nodes where !node.tooltip.isEmpty { titles[node.name] = node.tooltip }
    for edge in graph.edges { titles["\(edge.from)->\(edge.to)"] = edge.tooltip }
    self.init(
      name: frame.name,
      title: frame.title,
      description: DOTText.plain(description),
      caption: frame.caption.map(DOTText.plain),
      dot: graph.text(),
      elementTitles: titles.mapValues(DOTText.plain),
      level: level,
      sheet: graph.sheet
    )
  }
}
