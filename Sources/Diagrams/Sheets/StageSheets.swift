import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Wording

/// A sheet for each stage: its touchpoints as columns, lanes for the group under them.
struct StageSheets {
  /// The most touchpoints side by side.
  private static let mostColumns = 5
  /// The narrowest column in points.
  private static let narrowest = 190.0
  /// The widest column in points.
  private static let widest = 330.0
  private static let gap = 12.0
  /// The share of a sheet's height that is left empty for the group at least.
  private static let leastLanes = 0.36

  private typealias Style = Canvas.TextStyle

  let findings: Findings
  let filter: String?
  let words: Words
  let paper: Paper

  /// The name that the file bears.
  static let name = "stages"

  var document: PrintedDocument {
    let title = DOTText.plain(findings.definition.title)
    let pages = findings.graph.stages.indices.flatMap { stage in
      let parts = parts(findings.graph.stages[stage].touchpoints)
      return parts.indices.map { canvas(stage, parts[$0], part: $0 + 1, of: parts.count) }
    }
    return PrintedDocument(
      name: Self.name,
      title: words(.stagesTitle, ["title": .text(title)]).plain,
      pages: pages,
      words.language
    )
  }

  /// A stage's touchpoints as equal parts that fit a sheet each.
  private func parts(_ touchpoints: [Int]) -> [ArraySlice<Int>] {
    let width = paper.width - 2 * paper.margin + Self.gap
    let columns = max(1, min(Self.mostColumns, Int(width / (Self.narrowest + Self.gap))))
    let count = max(1, (touchpoints.count + columns - 1) / columns)
    return (0..<count).map { part in
      touchpoints[(touchpoints.count * part / count)..<(touchpoints.count * (part + 1) / count)]
    }
  }

  private func canvas(
    _ stage: Int,
    _ part: ArraySlice<Int>,
    part number: Int,
    of count: Int
  )
    -> Canvas
  {
    var canvas = Canvas(name: Self.name, paper: paper)
    let box = Box(
      left: paper.margin,
      top: paper.margin,
      right: paper.width - paper.margin,
      bottom: paper.height - paper.margin
    )
    let top = paintHead(stage, number, count, on: &canvas, in: box) + 8
    let small = Style(size: 10, color: VisualLanguage.quietInk)
    let footer = box.bottom - small.height(lines: 1)
    let file = words(
      .sheetFooter,
      ["file": .text(Self.name), "paper": .text(paper.name)]
    ).plain
    canvas.add(
      "\(DOTText.plain(findings.definition.title)) · \(file)",
      small,
      at: Point(x: box.left, y: footer),
      width: box.width
    )
    let body = Box(left: box.left, top: top, right: box.right, bottom: footer - 6)
    paintColumns(part, on: &canvas, in: body)
    return canvas
  }

  private func paintHead(
    _ stage: Int,
    _ part: Int,
    _ parts: Int,
    on canvas: inout Canvas,
    in box: Box
  ) -> Double {
    let group = findings.graph.stages[stage]
    var title = words(
      .stageSheetTitle,
      [
        "number": .count(stage + 1), "count": .count(findings.graph.stages.count),
        "title": .text(DOTText.plain(group.title)),
      ]
    ).plain
    if parts > 1 {
      title =
        words(
          .stageSheetPart,
          ["title": .text(title), "part": .count(part), "parts": .count(parts)]
        ).plain
    }
    var y = box.top
    y +=
      canvas.add(
        title,
        Style(size: 20, isBold: true),
        at: Point(x: box.left, y: y),
        width: box.width
      ) + 3
    let facts = words(
      .stageSheetFacts,
      [
        "journeys": .count(group.measures.journeys), "left": .count(group.measures.droppedOff),
        "open": .count(group.measures.open),
      ]
    ).plain
    y +=
      canvas.add(
        facts,
        Style(size: 12),
        at: Point(x: box.left, y: y),
        width: box.width
      ) + 2
    let caption = FailurePointsWords(findings, words).caption(filter: filter)
    y += canvas.add(
      caption.joined(separator: " · "),
      Style(size: 10, color: VisualLanguage.quietInk),
      at: Point(x: box.left, y: y),
      width: box.width,
      limit: 2
    )
    return y
  }

  private func paintColumns(_ touchpoints: ArraySlice<Int>, on canvas: inout Canvas, in box: Box) {
    let numbers = findings.definition.touchpointNumbers
    let count = Double(touchpoints.count)
    let width = min(Self.widest, (box.width - Self.gap * (count - 1)) / count)
    let ceiling = box.bottom - box.height * Self.leastLanes
    let lefts = touchpoints.indices.map {
      box.left + Double($0 - touchpoints.startIndex) * (width + Self.gap)
    }
    var lowest = box.top
    for (position, left) in zip(touchpoints, lefts) {
      let card = TouchpointCard(
        findings,
        position: position,
        number: numbers[position],
        words
      )
      let painter = CardPainter(card: card, sizes: .column, namesStage: false, words: words)
      let inner = Box(
        left: left + 8,
        top: box.top + 8,
        right: left + width - 8,
        bottom: ceiling - 8
      )
      lowest = max(lowest, painter.paint(on: &canvas, in: inner))
    }
    let end = min(ceiling, lowest + 8)
    for left in lefts {
      canvas.addFrame(Box(left: left, top: box.top, right: left + width, bottom: end))
    }
    paintLanes(
      lefts,
      width: width,
      EmotionCurve(touchpoints: touchpoints, of: findings, words),
      on: &canvas,
      in: Box(left: box.left, top: end + 8, right: box.right, bottom: box.bottom)
    )
  }

  private func paintLanes(
    _ lefts: [Double],
    width: Double,
    _ curve: EmotionCurve?,
    on canvas: inout Canvas,
    in box: Box
  ) {
    let right = (lefts.last ?? box.left) + width
    let title = Style(size: 12, isBold: true)
    let hint = Style(size: 10, color: VisualLanguage.quietInk)
    var top = box.top
    for lane in Sheet.Lane.workshop(words, curve) {
      let bottom = top + box.height * lane.share
      let fields = lane.isCurve ? [(box.left, right)] : lefts.map { ($0, $0 + width) }
      var end = top
      for (left, right) in fields {
        canvas.addFrame(Box(left: left, top: top, right: right, bottom: bottom - 6))
        let room = right - left - 12
        end = top + 4
        end += canvas.add(lane.title, title, at: Point(x: left + 6, y: end), width: room)
        end += canvas.add(
          lane.hint,
          hint,
          at: Point(x: left + 6, y: end),
          width: room,
          limit: 2
        )
      }
      if lane.isCurve {
        // The middle of what the words leave, and the label of the highest score.
        let top = lane.curve == nil ? end : end + EmotionCurve.labelHeight
        let floor = lane.curve == nil ? bottom - 6 : bottom - 12
        let middle = (top + floor) / 2
        canvas.addLine(
          from: Point(x: box.left + 6, y: middle),
          to: Point(x: right - 6, y: middle),
          stroke: .dotted
        )
        if let curve = lane.curve {
          canvas.add(
            curve,
            Style(size: 10),
            at: lefts.map { $0 + width / 2 },
            top: top,
            bottom: floor
          )
        }
      }
      top = bottom
    }
  }
}
