extension DOTGraph {
  /// The drawing as DOT text.
  ///
  /// `layout=nop2` makes any Graphviz program take the places as they stand.
  func text() -> String {
    var lines = ["digraph \(DOTText.name(name)) {"]
    lines.append(
      "graph [layout=nop2, bgcolor=white, margin=0, \(extent), outputorder=edgesfirst, "
        + "fontname=\"\(VisualLanguage.font)\", fontsize=\(VisualLanguage.textSize)];"
    )
    lines.append(
      "node [shape=plain, fontname=\"\(VisualLanguage.font)\", fontsize=\(VisualLanguage.textSize)];"
    )
    lines.append(
      "edge [fontname=\"\(VisualLanguage.font)\", fontsize=\(VisualLanguage.textSize), "
        + "fontcolor=\"\(VisualLanguage.ink)\"];"
    )
    lines += clusters.map(text)
    lines += nodes.map(text)
    lines += edges.map(text)
    lines.append("}")
    return lines.joined(separator: "\n") + "\n"
  }

  /// What makes the drawing as large as its sheet.
  private var extent: String {
    guard let paper = sheet?.paper else { return "pad=0.05" }
    return "pad=0, size=\"\(inches(paper.width)),\(inches(paper.height))!\""
  }

  private func y(_ value: Double) -> Double { size.height - value }

  private func place(_ point: Point) -> String {
    "\(DOTText.number(point.x)),\(DOTText.number(y(point.y)))"
  }

  private func text(_ cluster: DOTCluster) -> String {
    let box = cluster.box
    let label =
      switch cluster.label {
      case .markup(let text): "<\(text.text)>"
      case .plain(let text): DOTText.quoted(text)
      }
    let corners = [box.left, y(box.bottom), box.right, y(box.top)].map(DOTText.number)
    return "subgraph \(DOTText.name("cluster_" + cluster.name)) { graph [bb=\""
      + corners.joined(separator: ",")
      + "\", lp=\"\(place(cluster.labelPlace))\", style=\"\(cluster.isRounded ? "rounded," : "")filled\", "
      + "fillcolor=\"\(cluster.fill)\", color=\"\(cluster.outline)\", "
      + "tooltip=\(DOTText.quoted(cluster.tooltip)), label=\(label)]; }"
  }

  private func text(_ node: DOTNode) -> String {
    let head = "\(DOTText.name(node.name)) [pos=\"\(place(node.center))\", "
    switch node.shape {
    case .table(let table):
      return head + "tooltip=\(DOTText.quoted(node.tooltip)), label=<\(table.text)>];"
    case .text(let text, let size, let fontSize, let isFramed):
      return head
        + "shape=\(isFramed ? "box" : "plaintext"), margin=0, width=\"\(inches(size.width))\", "
        + "height=\"\(inches(size.height))\", fontsize=\(fontSize), "
        + "tooltip=\(DOTText.quoted(node.tooltip)), label=\(DOTText.quoted(text))];"
    case .box(let size, let fill, let outline):
      return head
        + "shape=box, style=filled, margin=0, width=\"\(inches(size.width))\", "
        + "height=\"\(inches(size.height))\", fillcolor=\"\(fill)\", color=\"\(outline)\", "
        + "label=\"\"];"
    case .nothing:
      return head + "style=invis, shape=point, width=\"0.0278\", height=\"0.0278\", label=\"\"];"
    }
  }

  /// Inches with four decimals, enough for a hundredth of a point.
  private func inches(_ points: Double) -> String {
    let tenThousandths = Int((points / 72 * 10_000).rounded())
    let digits = String(tenThousandths % 10_000)
    return "\(tenThousandths / 10_000)."
      + String(repeating: "0", count: 4 - digits.count) + digits
  }

  private func text(_ edge: DOTEdge) -> String {
    let head = edge.hasHead ? VisualLanguage.arrowHead(width: edge.width) : 0
    var attributes = [
      "pos=\"\(spline(edge, headLength: head * 10))\"", edge.hasHead ? nil : "dir=none",
      "style=\(edge.stroke.rawValue)",
      "penwidth=\"\(DOTText.number(edge.width))\"", "color=\"\(edge.color)\"",
      edge.hasHead ? "arrowsize=\"\(DOTText.number(head))\"" : nil,
      "tooltip=\(DOTText.quoted(edge.tooltip))",
    ].compactMap(\.self)
    if let label = edge.label {
      attributes += [
        "label=\(DOTText.quoted(label))", "lp=\"\(place(edge.labelPlace))\"",
        "labeltooltip=\(DOTText.quoted(edge.tooltip))",
      ]
    }
    return "\(DOTText.name(edge.from)) -> \(DOTText.name(edge.to)) ["
      + attributes.joined(separator: ", ") + "];"
  }

  /// Straight lines with rounded corners as a spline that ends where the arrow's head begins.
  private func spline(_ edge: DOTEdge, headLength: Double) -> String {
    var corners: [Point] = []
    for corner in edge.corners where corner != corners.last { corners.append(corner) }
    guard corners.count > 1, let tip = corners.last else { return "" }
    let last = corners[corners.count - 2]
    let length = distance(last, tip)
    let reach = min(headLength, length * 0.9)
    corners[corners.count - 1] = between(tip, last, reach / length)
    var points = [corners[0]]
    func line(to end: Point) {
      let start = points[points.count - 1]
      points += [between(start, end, 1 / 3), between(start, end, 2 / 3), end]
    }
    for index in corners.indices.dropFirst().dropLast() {
      let corner = corners[index]
      let before = distance(corners[index - 1], corner)
      let after = distance(corner, corners[index + 1])
      let radius = min(VisualLanguage.cornerRadius, before / 2, after / 2)
      line(to: between(corner, corners[index - 1], radius / before))
      let end = between(corner, corners[index + 1], radius / after)
      let start = points[points.count - 1]
      // 0.55 makes a cubic curve follow a quarter of a circle.
      points += [between(start, corner, 0.55), between(end, corner, 0.55), end]
    }
    line(to: corners[corners.count - 1])
    return (edge.hasHead ? "e,\(place(tip)) " : "") + points.map(place).joined(separator: " ")
  }

  private func distance(_ a: Point, _ b: Point) -> Double {
    // All lines run along the axes.
    max(abs(a.x - b.x) + abs(a.y - b.y), 0.01)
  }

  private func between(_ a: Point, _ b: Point, _ share: Double) -> Point {
    Point(x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share)
  }
}
