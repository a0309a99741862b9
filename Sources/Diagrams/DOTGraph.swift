/// A drawing in DOT, every place fixed: Graphviz draws it and lays nothing out.
///
/// Coordinates are in points, the origin at the upper left, y downwards; they are turned to
/// Graphviz's on writing.
struct DOTGraph {
  var name: String
  var size: Size
  /// The sheet that the drawing fills exactly; nil for one that is as large as what is on it.
  var sheet: PrintedSheet?
  var clusters: [DOTCluster] = []
  var nodes: [DOTNode] = []
  var edges: [DOTEdge] = []

  /// Adds a line between two places that are no cards.
  mutating func addLine(
    _ name: String,
    from start: Point,
    to end: Point,
    stroke: DOTEdge.Stroke,
    width: Double,
    color: String,
    hasHead: Bool = false,
    tooltip: String
  ) {
    for (suffix, place) in [("tail", start), ("tip", end)] {
      nodes.append(
        DOTNode(name: "\(name):\(suffix)", center: place, shape: .nothing, tooltip: "")
      )
    }
    edges.append(
      DOTEdge(
        from: "\(name):tail",
        to: "\(name):tip",
        corners: [start, end],
        stroke: stroke,
        width: width,
        color: color,
        hasHead: hasHead,
        tooltip: tooltip
      )
    )
  }
}

/// A stage's background with its heading.
struct DOTCluster {
  /// A heading.
  enum Label {
    case markup(HTMLText)
    case plain(String)
  }

  var name: String
  var box: Box
  var fill: String
  var outline: String
  var label: Label
  /// The middle of the label.
  var labelPlace: Point
  var tooltip: String
  var isRounded = true
}

/// Something that stands at a place.
struct DOTNode {
  /// What is drawn there.
  enum Shape {
    /// An HTML-like table.
    case table(HTMLTable)
    /// Plain text, framed or not, for drawings that must stay simple.
    case text(String, size: Size, fontSize: Int, isFramed: Bool)
    /// A filled rectangle without text.
    case box(Size, fill: String, outline: String)
    /// Nothing: a place for an edge to begin or end at.
    case nothing
  }

  var name: String
  var center: Point
  var shape: Shape
  var tooltip: String
}

/// A way drawn along given points.
struct DOTEdge {
  /// How the line is broken.
  enum Stroke: String {
    case solid
    case dashed
    case dotted
  }

  var from: String
  var to: String
  /// The corners from the tail to the point of the arrow.
  var corners: [Point]
  var stroke: Stroke
  var width: Double
  var color: String
  /// Whether it is an arrow rather than a line.
  var hasHead = true
  var label: String?
  /// The middle of the label.
  var labelPlace = Point(x: 0, y: 0)
  var tooltip: String
}

/// A place in points.
struct Point: Equatable {
  var x: Double
  var y: Double
}

/// An extent in points.
struct Size: Equatable {
  var width: Double
  var height: Double
}

/// A rectangle in points, y downwards.
struct Box: Equatable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var center: Point { Point(x: (left + right) / 2, y: (top + bottom) / 2) }
  var width: Double { right - left }
  var height: Double { bottom - top }
}
