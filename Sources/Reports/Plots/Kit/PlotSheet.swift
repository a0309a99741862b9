import Diagrams
import Wording

/// A drawing in the making: shapes and texts in points, from the upper left corner.
struct PlotSheet: Sendable {
  /// Where a text is held.
  enum Anchor: String { case start, middle, end }

  /// The size of text.
  static let textSize = 12
  /// The size of text that stands back: the smallest there is.
  static let smallSize = 11
  /// The distance from one line of text to the next.
  static let lineHeight = 15.0

  /// The width of the drawing.
  let width: Double
  /// The height of the drawing.
  var height = 0.0
  /// What is drawn, from the back to the front.
  var elements: [SVGElement] = []

  /// Makes an empty sheet.
  init(width: Double) { self.width = width }

  /// The width of a text.
  static func width(_ text: String, size: Int = textSize, isBold: Bool = false) -> Double {
    FontMetrics.width(text, size: size, isBold: isBold)
  }

  /// Writes a text on one line; one that is longer than its room is cut, with the whole of it in its
  /// title.
  ///
  /// - Parameters:
  ///   - text: any text; what turns its surroundings around is taken out.
  ///   - x: where it is held.
  ///   - y: the base line.
  ///   - anchor: which end of it is held.
  ///   - size: the size of the type.
  ///   - color: its colour.
  ///   - isBold: whether it is bold.
  ///   - room: the most points that it may take.
  mutating func text(
    _ text: String,
    x: Double,
    y: Double,
    anchor: Anchor = .start,
    size: Int = textSize,
    color: PlotColor = .ink,
    isBold: Bool = false,
    room: Double? = nil
  ) {
    var shown = text
    if let room {
      shown = Self.isolated(TextFitting.cut(text, width: room, size: size, isBold: isBold))
    }
    guard !shown.isEmpty else { return }
    var element = SVGElement(
      "text",
      [
        "x": SVGElement.number(x), "y": SVGElement.number(y),
        "font-size": String(size),
      ],
      text: shown
    )
    if anchor != .start { element["text-anchor"] = anchor.rawValue }
    if isBold { element["font-weight"] = "bold" }
    fill(&element, color)
    if shown != Self.isolated(text) {
      element.children = [SVGElement("title", text: Self.isolated(text))]
    }
    elements.append(element)
  }

  /// The most characters that are kept of a foreign text.
  private static let longestTitle = 500

  /// A line in which what is read from right to left is set apart from what is around it.
  private static func isolated(_ line: String) -> String {
    // A sentence of ours has its labels set apart already; so has a line of a label.
    line.unicodeScalars.contains("\u{2069}")
      ? Label.sentence(line, limit: longestTitle) : Label.cleaned(line, limit: longestTitle)
  }

  /// Writes a text on up to a number of lines, the first of which stands at `y`.
  ///
  /// - Returns: how many lines it took.
  @discardableResult
  mutating func paragraph(
    _ text: String,
    x: Double,
    y: Double,
    room: Double,
    lines limit: Int = 2,
    anchor: Anchor = .start,
    size: Int = textSize,
    color: PlotColor = .ink,
    isBold: Bool = false
  ) -> Int {
    let lines = TextFitting.lines(text, width: room, lines: limit, size: size, isBold: isBold)
    let isCut = lines.last?.hasSuffix("…") == true && !text.hasSuffix("…")
    for (index, line) in lines.enumerated() {
      self.text(
        Self.isolated(line),
        x: x,
        y: y + Double(index) * Self.lineHeight,
        anchor: anchor,
        size: size,
        color: color,
        isBold: isBold
      )
      if isCut, let last = elements.indices.last {
        elements[last].children = [
          SVGElement("title", text: Self.isolated(text))
        ]
      }
    }
    return lines.count
  }

  /// Writes a text on up to two lines around a height.
  mutating func label(
    _ text: String,
    x: Double,
    middle: Double,
    room: Double,
    anchor: Anchor = .start,
    isBold: Bool = false
  ) {
    let lines = TextFitting.lines(
      text,
      width: room,
      lines: 2,
      size: Self.textSize,
      isBold: isBold
    )
    let y = middle + 4 - Double(lines.count - 1) * Self.lineHeight / 2
    paragraph(text, x: x, y: y, room: room, anchor: anchor, isBold: isBold)
  }

  /// Writes a short text in the middle of a place, on a plate of its own where the place is hatched.
  mutating func inscription(
    _ text: String,
    x: Double,
    y: Double,
    size: Int = textSize,
    color: PlotColor = .ink,
    isBold: Bool = false,
    isOnHatching: Bool = false
  ) {
    if isOnHatching {
      let width = Self.width(text, size: size, isBold: isBold) + 6
      rectangle(
        x: x - width / 2,
        y: y - Double(size) + 1,
        width: width,
        height: Double(size) + 2,
        fill: .paper
      )
    }
    self.text(text, x: x, y: y, anchor: .middle, size: size, color: color, isBold: isBold)
  }

  /// Draws a rectangle.
  mutating func rectangle(
    x: Double,
    y: Double,
    width: Double,
    height: Double,
    fill color: PlotColor?,
    stroke: PlotColor? = nil,
    corner: Double = 0,
    title: String? = nil
  ) {
    var element = SVGElement(
      "rect",
      [
        "x": SVGElement.number(x), "y": SVGElement.number(y),
        "width": SVGElement.number(max(0, width)), "height": SVGElement.number(max(0, height)),
      ]
    )
    if corner > 0 { element["rx"] = SVGElement.number(corner) }
    paint(&element, fill: color, stroke: stroke)
    if let title { element.children = [SVGElement("title", text: title)] }
    elements.append(element)
  }

  /// Hatches a rectangle.
  ///
  /// The lines are drawn one by one: a pattern would have to be referred to, and a page may be
  /// searched for references to prove that it loads nothing.
  mutating func hatch(x: Double, y: Double, width: Double, height: Double) {
    var lines = PlotPath()
    var distance = 4.0
    while distance < width + height {
      lines.move(x: x + max(0, distance - height), y: y + min(distance, height))
      lines.line(x: x + min(distance, width), y: y + max(0, distance - width))
      distance += 8
    }
    path(lines, stroke: .axis, opacity: 0.5)
  }

  /// Draws a line.
  mutating func line(
    x1: Double,
    y1: Double,
    x2: Double,
    y2: Double,
    color: PlotColor = .axis,
    width: Double = 1,
    dashes: String? = nil
  ) {
    var element = SVGElement(
      "line",
      [
        "x1": SVGElement.number(x1), "y1": SVGElement.number(y1), "x2": SVGElement.number(x2),
        "y2": SVGElement.number(y2),
      ]
    )
    if width != 1 { element["stroke-width"] = SVGElement.number(width) }
    if let dashes { element["stroke-dasharray"] = dashes }
    paint(&element, fill: nil, stroke: color)
    elements.append(element)
  }

  /// Draws a path.
  mutating func path(
    _ path: PlotPath,
    fill color: PlotColor? = nil,
    stroke: PlotColor? = nil,
    width: Double = 1,
    dashes: String? = nil,
    opacity: Double? = nil,
    title: String? = nil
  ) {
    var element = SVGElement("path", ["d": path.data])
    if color == nil { element["fill"] = "none" }
    if stroke != nil, width != 1 { element["stroke-width"] = SVGElement.number(width) }
    if let dashes { element["stroke-dasharray"] = dashes }
    if let opacity { element["opacity"] = SVGElement.number(opacity) }
    paint(&element, fill: color, stroke: stroke)
    if let title { element.children = [SVGElement("title", text: title)] }
    elements.append(element)
  }

  private func fill(_ element: inout SVGElement, _ color: PlotColor) {
    paint(&element, fill: color, stroke: nil)
  }

  private func paint(_ element: inout SVGElement, fill: PlotColor?, stroke: PlotColor?) {
    var classes: [String] = []
    for (color, attribute, kind) in [(fill, "fill", "fill"), (stroke, "stroke", "line")] {
      guard let color else { continue }
      if color.isTheSameInTheDark {
        element[attribute] = color.light
      } else {
        classes.append("plot-\(kind)-\(color.name)")
      }
    }
    if fill == nil, element.name == "rect" { element["fill"] = "none" }
    if !classes.isEmpty { element["class"] = classes.joined(separator: " ") }
  }
}

/// The line of a path, in points.
struct PlotPath: Sendable {
  /// The path data.
  private(set) var data = ""
  /// Where it is, as far as it is written: what follows begins there exactly.
  private var place = (x: 0.0, y: 0.0)

  /// A path without lines.
  init() {}

  /// Begins at a point.
  init(x: Double, y: Double) { append("M", x, y) }

  /// Begins anew at a point.
  mutating func move(x: Double, y: Double) { append("M", x, y) }

  /// Draws a level line; curves of steps have hundreds, which are shortest told from where they begin.
  mutating func level(toX x: Double) {
    let step = SVGElement.number(Self.written(x) - place.x)
    if step != "0" { data += "h" + step }
    place.x = Self.written(x)
  }

  /// Draws an upright line.
  mutating func upright(toY y: Double) {
    let step = SVGElement.number(Self.written(y) - place.y)
    if step != "0" { data += "v" + step }
    place.y = Self.written(y)
  }

  /// Draws a straight line to a point.
  mutating func line(x: Double, y: Double) { append("L", x, y) }

  /// Draws a curve to a point that leaves and arrives upright.
  mutating func curveUpright(fromX: Double, fromY: Double, x: Double, y: Double) {
    let middle = (fromY + y) / 2
    append("C", fromX, middle)
    append(" ", x, middle)
    append(" ", x, y)
  }

  /// Draws a curve to a point around a corner.
  mutating func corner(aroundX: Double, aroundY: Double, x: Double, y: Double) {
    append("Q", aroundX, aroundY)
    append(" ", x, y)
  }

  /// Leads back to where it began.
  mutating func close() { data += "Z" }

  private mutating func append(_ command: String, _ x: Double, _ y: Double) {
    data += command + SVGElement.number(x) + " " + SVGElement.number(y)
    place = (Self.written(x), Self.written(y))
  }

  /// A coordinate as it is written: to a tenth of a point.
  private static func written(_ value: Double) -> Double {
    value.isFinite && abs(value) < 1e9 ? (value * 10).rounded() / 10 : 0
  }
}
