extension DOTGraph {
  /// Two places without ink, which keep the drawing's size what it was reckoned to be.
  mutating func addCorners() {
    for (name, place) in [
      ("corner:first", Point(x: 1, y: 1)),
      ("corner:last", Point(x: size.width - 1, y: size.height - 1)),
    ] {
      nodes.append(DOTNode(name: name, center: place, shape: .nothing, tooltip: ""))
    }
  }

  /// A line of small text that is cut where it does not fit.
  mutating func addLine(_ text: String, name: String, at place: Point, width: Double) {
    let size = VisualLanguage.textSize
    let line = TextFitting.cut(text, width: width - 6, size: size)
    guard !line.isEmpty else { return }
    let height = FontMetrics.lineHeight(size: size)
    let table = HTMLTable(
      rows: [
        [
          HTMLCell(
            content: .text(HTMLText(line, size: size, color: VisualLanguage.quietInk)),
            padding: 2,
            width: Int(width) - 4
          )
        ]
      ]
    )
    nodes.append(
      DOTNode(
        name: name,
        center: Point(x: place.x + width / 2, y: place.y + height / 2),
        shape: .table(table),
        tooltip: line
      )
    )
  }

  /// A field of a lane with its title and, where there is room, a hint, empty but for a curve.
  ///
  /// - Parameters:
  ///   - lane: the lane.
  ///   - name: what the names of all that is drawn begin with.
  ///   - box: the field.
  ///   - places: where the levels of the lane's curve stand.
  ///   - isNamed: whether they say which stage each is.
  mutating func addLane(
    _ lane: Sheet.Lane,
    name: String,
    in box: Box,
    at places: [Double?],
    isNamed: Bool
  ) {
    let size = VisualLanguage.titleSize
    let width = box.width - 10
    let room = width - 6
    var text = HTMLText()
    let title = TextFitting.cut(lane.title, width: room, size: size, isBold: true)
    text.add(title, size: size, isBold: true)
    var height = FontMetrics.lineHeight(size: size)
    if lane.curve != nil {
      // Beside the title, so that the curve has the height.
      let left = room - FontMetrics.width(title, size: size, isBold: true) - 12
      let hint = TextFitting.cut(lane.hint, width: left, size: VisualLanguage.textSize)
      for _ in 0..<3 { text.addSpace(size: VisualLanguage.textSize) }
      text.add(hint, size: VisualLanguage.textSize, color: VisualLanguage.quietInk)
    } else {
      for line in TextFitting.lines(
        lane.hint,
        width: room,
        lines: 3,
        size: VisualLanguage.textSize
      ) {
        text.endLine()
        text.add(line, size: VisualLanguage.textSize, color: VisualLanguage.quietInk)
        height += FontMetrics.lineHeight(size: VisualLanguage.textSize)
      }
    }
    text.endLine()
    clusters.append(
      DOTCluster(
        name: name,
        box: box,
        fill: VisualLanguage.paper,
        outline: VisualLanguage.cardOutline,
        label: .plain(""),
        labelPlace: box.center,
        tooltip: lane.title,
        isRounded: false
      )
    )
    nodes.append(
      DOTNode(
        name: name + ":title",
        center: Point(x: box.left + 5 + width / 2, y: box.top + 4 + height / 2),
        shape: .table(
          HTMLTable(
            rows: [[HTMLCell(content: .text(text), padding: 2, width: Int(width) - 4)]]
          )
        ),
        tooltip: "\(lane.title): \(lane.hint)"
      )
    )
    guard lane.isCurve else { return }
    // The middle, which curves rise above and fall below; a curve of scores leaves the words alone, and has
    // a label over its highest point.
    let words = box.top + 6 + height
    let top = lane.curve == nil ? box.top : min(words + EmotionCurve.labelHeight, box.bottom - 10)
    let bottom = lane.curve == nil ? box.bottom : box.bottom - 6
    let middle = (top + bottom) / 2
    let (left, right) = (box.left + 4, box.right - 4)
    let labels =
      lane.curve.map {
        add(
          $0,
          name: name,
          from: left,
          at: places,
          top: top,
          bottom: bottom,
          isNamed: isNamed
        )
      } ?? []
    let pieces = EmotionCurve.pieces(around: labels, from: left, to: right, at: middle)
    for (number, piece) in pieces.enumerated() {
      addLine(
        "\(name):middle:\(number)",
        from: Point(x: piece.left, y: middle),
        to: Point(x: piece.right, y: middle),
        stroke: .dotted,
        width: 0.8,
        color: VisualLanguage.cardOutline,
        tooltip: lane.title
      )
    }
  }
}
