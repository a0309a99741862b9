import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// Touchpoints by what goes wrong there: dropping off, complaints, repeats and waiting.
struct HeatMapPlot: PlotContent {
  /// How many touchpoints are drawn.
  static let shown = 30

  /// A value of a touchpoint, how it is written, and how many it rests on.
  private struct Cell {
    var value: Double?
    var text: String
    var of: Int
    var verdict: Verdict?

    var isTooFew: Bool { value != nil && of < Verdict.leastDenominator }
  }

  /// A measure: a column.
  private struct Measure {
    var name: TextID
    var cell: (TouchpointFinding) -> Cell
  }

  private let findings: Findings
  private let words: Words
  private let touchpoints: Selection

  /// Makes the plot; nil where there are no journeys.
  init?(_ findings: Findings, _ words: Words) {
    guard findings.coverage.totals.journeys > 0 else { return nil }
    self.findings = findings
    self.words = words
    touchpoints = Selection(findings, limit: Self.shown) { $0.node.measures.journeys }
  }

  let id = "heat-map-plot"
  let isDataElsewhere = true
  var title: RichText { words(.heatMapTitle) }

  var description: RichText {
    let leaders = measures.enumerated().compactMap { index, measure -> RichText? in
      let judged = findings.touchpoints.map { ($0, measure.cell($0)) }
        .filter { !$0.1.isTooFew && $0.1.value ?? 0 > 0 }
      guard let worst = judged.max(by: { $0.1.value ?? 0 < $1.1.value ?? 0 }) else { return nil }
      return words(
        [.heatMapMostLeft, .heatMapMostComplaints, .heatMapMostRepeats, .heatMapSlowest][index],
        [
          "touchpoint": .label(worst.0.node.title), "value": .text(worst.1.text),
          "of": .count(worst.1.of),
        ]
      )
    }
    guard let first = leaders.first else { return words(.heatMapNothing) }
    return leaders.dropFirst().reduce(first, +)
  }

  var data: ReportTable {
    ReportTable(
      [
        words.column(.columnTouchpoint), words.number(.columnDropOffRate),
        words.number(.columnOfDropOff), words.number(.columnComplaintRate),
        words.number(.columnOfComplaint), words.number(.heatMapRepeatRate),
        words.number(.columnJourneys), words.number(.columnTimeP50), words.number(.columnTimed),
      ],
      rows: findings.touchpoints.map { touchpoint in
        let node = touchpoint.node
        return [
          words.cell(node.title), words.cell(judged: node.shownDropOffRate),
          node.shownDropOffRate.map { words.cell($0.of) }
            ?? words.none,
          words.cell(judged: node.complaintRate), words.cell(node.complaintRate.of),
          words.cell(rate: node.repeatRate), words.cell(node.repeatRate.of),
          words.cell(seconds: node.timeToNext.p50Seconds), words.cell(node.timeToNext.count),
        ]
      }
    )
  }

  private var measures: [Measure] {
    [
      Measure(name: .dropOff) { rate($0.node.shownDropOffRate, $0.shownDropOffVerdict) },
      Measure(name: .complaintsRanked) { rate($0.node.complaintRate, $0.complaintVerdict) },
      Measure(name: .heatMapRepeats) { rate($0.node.repeatRate, nil) },
      Measure(name: .heatMapTime) { touchpoint in
        let time = touchpoint.node.timeToNext
        return Cell(
          value: time.p50Seconds,
          text: words.cell(seconds: time.p50Seconds).plain,
          of: time.count
        )
      },
    ]
  }

  private func rate(_ rate: Proportion?, _ verdict: Verdict?) -> Cell {
    let numbers = words.language.numbers
    guard let rate, let value = rate.value else {
      return Cell(text: words.none.plain, of: 0)
    }
    return Cell(value: value, text: numbers.percent(value), of: rate.of, verdict: verdict)
  }

  func sheet(width: Double) -> PlotSheet {
    var sheet = PlotSheet(width: width)
    let isNarrow = width < 500
    let labels = isNarrow ? 0.0 : 250
    let cell = (width - labels) / Double(measures.count)
    let cellHeight = 38.0
    var y = 0.0
    for (column, measure) in measures.enumerated() {
      sheet.paragraph(
        words.plain(measure.name),
        x: labels + (Double(column) + 0.5) * cell,
        y: y + 12,
        room: cell - 6,
        anchor: .middle,
        isBold: true
      )
    }
    y += 2 * PlotSheet.lineHeight + 6
    let cells = measures.map { measure in findings.touchpoints.map(measure.cell) }
    // The darkest colour is the worst of its column, of those that are enough to tell.
    let largest = cells.map { column in
      column.filter { !$0.isTooFew }.compactMap(\.value).max() ?? 0
    }
    var stage: Int?
    for position in touchpoints.positions {
      let touchpoint = findings.graph.nodes[position].touchpoint
      if touchpoint.stage != stage {
        stage = touchpoint.stage
        sheet.text(
          findings.graph.stages[touchpoint.stage].title,
          x: 0,
          y: y + 15,
          size: PlotSheet.smallSize,
          color: .quiet,
          isBold: true,
          room: width
        )
        y += 22
      }
      if isNarrow {
        sheet.text(touchpoint.title, x: 0, y: y + 12, room: width)
        y += 17
      } else {
        sheet.label(touchpoint.title, x: 0, middle: y + cellHeight / 2, room: labels - 12)
      }
      for column in measures.indices {
        draw(
          cells[column][position],
          of: largest[column],
          x: labels + Double(column) * cell,
          y: y,
          width: cell,
          height: cellHeight,
          on: &sheet
        )
      }
      y += cellHeight + (isNarrow ? 6 : 2)
    }
    y += 8
    legend(y: &y, on: &sheet)
    sheet.height = y
    return sheet
  }

  private func draw(
    _ cell: Cell,
    of largest: Double,
    x: Double,
    y: Double,
    width: Double,
    height: Double,
    on sheet: inout PlotSheet
  ) {
    let color =
      cell.isTooFew || cell.value == nil
      ? PlotColor.paper : .ramp(largest > 0 ? (cell.value ?? 0) / largest : 0)
    let ink = color == .paper ? PlotColor.ink : color.text
    sheet.rectangle(
      x: x + 1,
      y: y,
      width: width - 2,
      height: height,
      fill: color,
      stroke: .axis
    )
    if cell.isTooFew { sheet.hatch(x: x + 1, y: y, width: width - 2, height: height) }
    guard cell.value != nil else {
      sheet.inscription(
        cell.text,
        x: x + width / 2,
        y: y + 23,
        color: ink
      )
      return
    }
    sheet.inscription(
      cell.text,
      x: x + width / 2,
      y: y + 16,
      color: ink,
      isBold: true,
      isOnHatching: cell.isTooFew
    )
    let mark =
      switch cell.verdict {
      case .failure: "▲ "
      case .watch: "◆ "
      case .fine, .tooFew, nil: ""
      }
    sheet.inscription(
      mark + words(.plotNumber, ["count": .count(cell.of)]).plain,
      x: x + width / 2,
      y: y + 31,
      size: PlotSheet.smallSize,
      color: ink,
      isOnHatching: cell.isTooFew
    )
  }

  private func legend(y: inout Double, on sheet: inout PlotSheet) {
    var keys = PlotKeys(width: sheet.width, y: y)
    keys.add(words.plain(.heatMapRamp), on: &sheet) { sheet, x, y in
      for (index, color) in PlotColor.ramp.enumerated() {
        sheet.rectangle(
          x: x + Double(index) * 10,
          y: y - 10,
          width: 10,
          height: 12,
          fill: color,
          stroke: .axis
        )
      }
      return Double(PlotColor.ramp.count) * 10
    }
    let fewest = words(.heatMapTooFew, ["count": .count(Verdict.leastDenominator)]).plain
    keys.add(fewest, on: &sheet) { sheet, x, y in
      sheet.rectangle(x: x, y: y - 10, width: 18, height: 12, fill: .paper, stroke: .axis)
      sheet.hatch(x: x, y: y - 10, width: 18, height: 12)
      return 18
    }
    if findings.hasThresholds {
      keys.add(words.plain(.heatMapFailure), mark: "▲", on: &sheet)
      keys.add(words.plain(.heatMapWatch), mark: "◆", on: &sheet)
    }
    if let note = touchpoints.note(.plotShownByJourneys, words) {
      keys.add(note, on: &sheet)
    }
    y = keys.bottom
  }
}
