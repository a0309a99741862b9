/// The line of a way with the head of its arrow.
struct InteractiveLine {
  /// The line as an SVG path, up to where the head begins.
  var path: String
  /// The head as an SVG path.
  var head: String
  var width: Double
  var isCurve: Bool
  /// The middle of the line.
  var middle: Point

  /// A line along the axes, with rounded corners.
  init(corners: [Point], width: Double) {
    self.width = width
    isCurve = false
    var places: [Point] = []
    for corner in corners where corner != places.last { places.append(corner) }
    guard places.count > 1, let tip = places.last else {
      (path, head, middle) = ("", "", places.first ?? Point(x: 0, y: 0))
      return
    }
    middle = places[places.count / 2]
    let before = places[places.count - 2]
    let reach = min(Self.headLength(width), Self.distance(before, tip) * 0.9)
    let end = Self.between(tip, before, reach)
    head = Self.head(tip: tip, base: end, width: width)
    places[places.count - 1] = end
    path = "M\(Self.text(places[0]))"
    for index in places.indices.dropFirst().dropLast() {
      let corner = places[index]
      let radius = min(
        VisualLanguage.cornerRadius,
        Self.distance(places[index - 1], corner) / 2,
        Self.distance(corner, places[index + 1]) / 2
      )
      path += "L\(Self.text(Self.between(corner, places[index - 1], radius)))"
      path += "Q\(Self.text(corner)) \(Self.text(Self.between(corner, places[index + 1], radius)))"
    }
    path += "L\(Self.text(end))"
  }

  /// A curve that leaves and arrives level, on the sides that its handles lie on.
  init(from start: Point, to tip: Point, handles: (Point, Point), width: Double) {
    self.width = width
    isCurve = true
    let direction = handles.1.x < tip.x ? -1.0 : 1.0
    let end = Point(x: tip.x + direction * Self.headLength(width), y: tip.y)
    head = Self.head(tip: tip, base: end, width: width)
    path =
      "M\(Self.text(start))C\(Self.text(handles.0)) \(Self.text(handles.1)) \(Self.text(end))"
    middle = Point(
      x: (start.x + 3 * handles.0.x + 3 * handles.1.x + end.x) / 8,
      y: (start.y + 3 * handles.0.y + 3 * handles.1.y + end.y) / 8
    )
  }

  private static func headLength(_ width: Double) -> Double {
    10 * VisualLanguage.arrowHead(width: width)
  }

  private static func head(tip: Point, base: Point, width: Double) -> String {
    let half = headLength(width) * 0.35 + width / 4
    let length = max(distance(tip, base), 0.01)
    let across = Point(x: -(tip.y - base.y) / length * half, y: (tip.x - base.x) / length * half)
    let sides = [
      Point(x: base.x + across.x, y: base.y + across.y),
      Point(x: base.x - across.x, y: base.y - across.y),
    ]
    return "M\(text(tip))L\(text(sides[0]))L\(text(sides[1]))Z"
  }

  private static func text(_ point: Point) -> String { "\(point.x.svg) \(point.y.svg)" }

  private static func distance(_ a: Point, _ b: Point) -> Double {
    ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
  }

  /// The place on the line from one point to another at some distance from the first.
  private static func between(_ a: Point, _ b: Point, _ distance: Double) -> Point {
    let share = distance / max(Self.distance(a, b), 0.01)
    return Point(x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share)
  }
}

/// The curves of the rarer ways: they run behind the cards and keep apart where they begin and end.
struct InteractiveCurves {
  private static let width = 1.2

  /// One curve for each way.
  let curves: [InteractiveLine]

  /// Lays out curves.
  ///
  /// - Parameters:
  ///   - boxes: The cards.
  ///   - ways: The cards that each way begins and ends at.
  init(boxes: [Box], ways: [(from: Int, to: Int)]) {
    enum Side { case left, right }
    func sides(_ way: (from: Int, to: Int)) -> (Side, Side) {
      let (from, to) = (boxes[way.from], boxes[way.to])
      if to.left > from.right { return (.right, .left) }
      if to.right < from.left { return (.left, .right) }
      return to.top > from.top ? (.right, .right) : (.left, .left)
    }
    // What leaves or reaches one side of a card shares its height, in the order of the other ends.
    struct Port {
      var way: Int
      var isStart: Bool
      var other: Double
    }
    var ports: [[Port]] = Array(repeating: [], count: boxes.count * 2)
    for (index, way) in ways.enumerated() {
      let (start, end) = sides(way)
      ports[way.from * 2 + (start == .left ? 0 : 1)].append(
        Port(way: index, isStart: true, other: boxes[way.to].center.y)
      )
      ports[way.to * 2 + (end == .left ? 0 : 1)].append(
        Port(way: index, isStart: false, other: boxes[way.from].center.y)
      )
    }
    var heights = ways.map { _ in (start: 0.0, end: 0.0) }
    for (side, row) in ports.enumerated() {
      let box = boxes[side / 2]
      let ordered = row.sorted {
        ($0.other, $0.way, $0.isStart ? 0 : 1) < ($1.other, $1.way, $1.isStart ? 0 : 1)
      }
      for (number, port) in ordered.enumerated() {
        let y = box.top + box.height * (0.1 + 0.8 * Double(number + 1) / Double(row.count + 1))
        if port.isStart { heights[port.way].start = y } else { heights[port.way].end = y }
      }
    }
    curves = ways.enumerated().map { index, way in
      let (from, to) = (boxes[way.from], boxes[way.to])
      let (start, end) = sides(way)
      let first = Point(x: start == .left ? from.left : from.right, y: heights[index].start)
      let last = Point(x: end == .left ? to.left : to.right, y: heights[index].end)
      let reach =
        start == end
        ? 26 + abs(last.y - first.y) * 0.12 : max(40, abs(last.x - first.x) * 0.45)
      return InteractiveLine(
        from: first,
        to: last,
        handles: (
          Point(x: first.x + (start == .left ? -reach : reach), y: first.y),
          Point(x: last.x + (end == .left ? -reach : reach), y: last.y)
        ),
        width: Self.width
      )
    }
  }
}
