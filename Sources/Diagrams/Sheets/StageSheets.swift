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
  private static let widest = 390.0
  private static let gap = 12.0
  /// The share of a sheet's height that is left empty for the group at least.
  private static let leastLanes = 0.36

  private typealias Style = Canvas.TextStyle

  /// Points on paper for each unit of the drawing: larger sheets are read from farther away.
  private var scale: Double { paper.textSize / Double(VisualLanguage.textSize) }

  let findings: Findings
  let filter: String?
  let words: Words
  let paper: Paper

  /// The name that the file bears.
  static let name = "stages"

  var document: PrintedDocument {
    let title = DOTText.label(findings.definition.title)
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
    let width = (paper.width - 2 * paper.margin) / scale + Self.gap
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
    var canvas = Canvas(name: Self.name, paper: paper, scale: scale)
    let margin = paper.margin / scale
    let box = Box(
      left: margin,
      top: margin,
      right: paper.width / scale - margin,
      bottom: paper.height / scale - margin
    )
    let top = paintHead(stage, number, count, on: &canvas, in: box) + 8
    let small = Style(size: 10, color: VisualLanguage.quietInk)
    let footer = box.bottom - small.height(lines: 1)
    let file = words(
      .sheetFooter,
      ["file": .text(Self.name), "paper": .text(paper.name)]
    ).plain
    canvas.add(
      "\(DOTText.label(findings.definition.title)) · \(file)",
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
        "title": .text(DOTText.label(group.title)),
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
    let lanes = StageLanes(
      touchpoints: touchpoints,
      of: findings,
      lefts: touchpoints.indices.map {
        box.left + Double($0 - touchpoints.startIndex) * (width + Self.gap)
      },
      width: width,
      words: words
    )
    let ceiling = box.bottom - max(box.height * Self.leastLanes, lanes.leastHeight)
    var lowest = box.top
    for (position, left) in zip(touchpoints, lanes.lefts) {
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
    for left in lanes.lefts {
      canvas.addFrame(Box(left: left, top: box.top, right: left + width, bottom: end))
    }
    lanes.paint(on: &canvas, top: end + 8, bottom: box.bottom)
  }
}
