import Diagrams
import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// How journeys flow from stage to stage, and where they begin, come back, and end.
struct StageFlowPlot: PlotContent {
  private let findings: Findings
  private let words: Words
  private let flows: StageFlows

  /// Makes the plot; nil where there are no journeys.
  init?(_ findings: Findings, _ words: Words) {
    guard findings.coverage.totals.journeys > 0 else { return nil }
    self.findings = findings
    self.words = words
    flows = findings.stageFlows
  }

  let id = "flow-plot"
  var title: RichText { words(.flowTitle) }

  var description: RichText {
    var text = words(.flowUnit)
    if let most = flows.stages.enumerated().max(by: {
      ($0.element.left, $1.offset) < ($1.element.left, $0.offset)
    }), most.element.left > 0 {
      text =
        words(
          .flowMostLeft,
          [
            "stage": .label(name(most.offset)), "count": .count(most.element.left),
            "of": .count(most.element.stays),
            "rate": .percent(Double(most.element.left) / Double(most.element.stays)),
          ]
        ) + text
    }
    let back = flows.moves.filter(\.isReturn).reduce(0) { $0 + $1.count }
    return back > 0 ? text + words(.flowReturns, ["count": .count(back)]) : text
  }

  var data: ReportTable {
    var rows: [[RichText]] = []
    for (position, stage) in flows.stages.enumerated() {
      func row(_ from: RichText, _ to: RichText, _ count: Int) {
        if count > 0 { rows.append([from, to, words.cell(count)]) }
      }
      let own = words.cell(name(position))
      row(words(.flowBegin), own, stage.begun)
      for move in flows.moves where move.from == position {
        row(own, words.cell(name(move.to)), move.count)
      }
      row(own, words(.columnCompleted), stage.completed)
      row(own, words(.flowLeft), stage.left)
      row(own, words(.columnOpen), stage.open)
    }
    return ReportTable(
      [words.column(.columnFrom), words.column(.columnTo), words.number(.columnCount)],
      rows: rows
    )
  }

  private func name(_ stage: Int) -> String { findings.graph.stages[stage].title }

  func sheet(width: Double) -> PlotSheet {
    var sheet = PlotSheet(width: width)
    let list = width < 500 ? 236.0 : 330
    let layout = StageFlowLayout(flows, width: width - list - 16)
    var top = 0.0
    var rows: [Double] = []
    let entries = flows.stages.indices.map { position in
      lines(position).map { Entry($0, room: list - Self.marks) }
    }
    for entries in entries {
      rows.append(top + 14)
      top += max(92, entries.reduce(0) { $0 + $1.height } + 38)
    }
    for ribbon in layout.ribbons {
      var left = PlotPath(x: ribbon.points[0].x, y: rows[ribbon.points[0].row] + 16)
      var corners: [(x: Double, y: Double)] = [
        (ribbon.points[0].x, rows[ribbon.points[0].row] + 16)
      ]
      for point in ribbon.points.dropFirst() {
        corners.append((point.x, rows[point.row]))
        if point != ribbon.points.last { corners.append((point.x, rows[point.row] + 16)) }
      }
      draw(corners, width: ribbon.width, path: &left)
      sheet.path(
        left,
        fill: .band,
        stroke: .axis,
        title: words(
          .flowMove,
          [
            "from": .label(name(ribbon.move.from)), "to": .label(name(ribbon.move.to)),
            "count": .count(ribbon.move.count),
          ]
        ).plain
      )
    }
    for (position, row) in layout.rows.enumerated() {
      let y = rows[position]
      for patch in row.above {
        sheet.rectangle(
          x: patch.x,
          y: y - 12,
          width: patch.width,
          height: 12,
          fill: patch.end.color,
          stroke: .axis
        )
      }
      for patch in row.below {
        sheet.rectangle(
          x: patch.x,
          y: y + 16,
          width: patch.width,
          height: 14,
          fill: patch.end.color,
          stroke: .axis
        )
      }
      sheet.rectangle(x: row.x, y: y, width: row.width, height: 16, fill: .measure)
      legend(entries[position], position, x: width - list, y: y, room: list, on: &sheet)
    }
    sheet.height = top
    return sheet
  }

  /// Leads a band of one width down through places: the left edge first, then back the right one.
  private func draw(
    _ corners: [(x: Double, y: Double)],
    width: Double,
    path: inout PlotPath
  ) {
    for (before, next) in zip(corners, corners.dropFirst()) {
      path.curveUpright(fromX: before.x, fromY: before.y, x: next.x, y: next.y)
    }
    guard let last = corners.last else { return }
    path.line(x: last.x + width, y: last.y)
    for (before, next) in zip(corners.reversed(), corners.reversed().dropFirst()) {
      path.curveUpright(fromX: before.x + width, fromY: before.y, x: next.x + width, y: next.y)
    }
    path.close()
  }

  /// A line of what is said of a stage.
  private struct Line {
    var mark: String
    var text: String
    var color: PlotColor
  }

  /// A line with the room it takes.
  private struct Entry {
    var line: Line
    var height: Double

    init(_ line: Line, room: Double) {
      self.line = line
      let count = TextFitting.lines(
        line.text,
        width: room,
        lines: StageFlowPlot.shownLines,
        size: PlotSheet.smallSize
      ).count
      height = Double(max(1, count)) * PlotSheet.lineHeight + 2
    }
  }

  /// On how many lines something is said.
  private static let shownLines = 2
  /// The room of the signs before what is said.
  private static let marks = 34.0

  private func lines(_ position: Int) -> [Line] {
    let stage = flows.stages[position]
    var lines: [Line] = []
    func add(_ end: StageFlowLayout.End, _ text: RichText, _ count: Int, ofStays: Bool = true) {
      guard count > 0 else { return }
      var number = words.language.numbers.integer(count)
      if ofStays {
        let share = words.language.numbers.percent(Double(count) / Double(stage.stays))
        number += " (" + share + ")"
      }
      lines.append(Line(mark: end.mark, text: number + " " + text.plain, color: end.color))
    }
    let back = flows.moves.filter { $0.to == position && $0.isReturn }.reduce(0) { $0 + $1.count }
    add(.begun, words(.flowBegin), stage.begun, ofStays: false)
    add(.cameBack, words(.flowCameBack), back, ofStays: false)
    for move in flows.moves where move.from == position && !move.isReturn {
      add(.onward, words(.flowTo, ["stage": .label(name(move.to))]), move.count)
    }
    for move in flows.moves where move.from == position && move.isReturn {
      add(.returned, words(.flowBackTo, ["stage": .label(name(move.to))]), move.count)
    }
    add(.completed, words(.flowCompleted), stage.completed)
    add(.left, words(.flowLeft), stage.left)
    add(.open, words(.flowOpen), stage.open)
    return lines
  }

  private func legend(
    _ entries: [Entry],
    _ position: Int,
    x: Double,
    y: Double,
    room: Double,
    on sheet: inout PlotSheet
  ) {
    let stays = words(
      .flowStays,
      ["count": .count(flows.stages[position].stays)]
    ).plain
    let taken = PlotSheet.width(stays, size: PlotSheet.smallSize)
    sheet.text(name(position), x: x, y: y + 2, isBold: true, room: room - taken - 8)
    sheet.text(
      stays,
      x: x + room,
      y: y + 2,
      anchor: .end,
      size: PlotSheet.smallSize,
      color: .quiet
    )
    var y = y + 20
    for entry in entries {
      let line = entry.line
      sheet.rectangle(x: x, y: y - 10, width: 12, height: 12, fill: line.color, stroke: .axis)
      sheet.text(line.mark, x: x + 18, y: y, size: PlotSheet.smallSize)
      sheet.paragraph(
        line.text,
        x: x + Self.marks,
        y: y,
        room: room - Self.marks,
        lines: Self.shownLines,
        size: PlotSheet.smallSize
      )
      y += entry.height
    }
  }
}
