import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// Where journeys are at each of their first steps.
struct StepMatrixPlot: PlotContent {
  /// How many touchpoints are drawn.
  static let shown = 20

  private let findings: Findings
  private let words: Words
  private let matrix: StepMatrix
  private let touchpoints: Selection

  /// Makes the plot; nil where there are no journeys.
  init?(_ findings: Findings, _ words: Words) {
    let matrix = findings.stepMatrix
    guard matrix.steps > 0 else { return nil }
    self.findings = findings
    self.words = words
    self.matrix = matrix
    let visited = matrix.counts.enumerated()
      .map { (position: $0.offset, weight: $0.element.reduce(0, +)) }.filter { $0.weight > 0 }
    touchpoints = Selection(visited, limit: Self.shown)
  }

  let id = "step-matrix-plot"
  var title: RichText { words(.stepMatrixTitle) }

  var description: RichText {
    let first = matrix.counts.enumerated().max {
      ($0.element[0], $1.offset) < ($1.element[0], $0.offset)
    }
    guard let first else { return words(.stepMatrixTitle) }
    let share = matrix.share(touchpoint: first.offset, step: 0)
    let begun = words(
      .stepMatrixBegin,
      [
        "touchpoint": .label(findings.graph.nodes[first.offset].title),
        "rate": .percent(share.value ?? 0), "count": .count(share.count), "of": .count(share.of),
      ]
    )
    let half = (0..<matrix.steps).first { (matrix.underWayShare(step: $0).value ?? 0) <= 0.5 }
    guard let half else {
      let last = matrix.underWayShare(step: matrix.steps - 1)
      return begun
        + words(
          .stepMatrixLast,
          ["step": .count(matrix.steps), "rate": .percent(last.value ?? 0)]
        )
    }
    return begun
      + words(
        .stepMatrixHalf,
        [
          "step": .count(half + 1),
          "rate": .percent(matrix.underWayShare(step: half).value ?? 0),
        ]
      )
  }

  var data: ReportTable {
    let steps = 0..<matrix.steps
    let header = steps.map { step in
      ReportTable.Column(
        header: words(.stepMatrixStep, ["step": .count(step + 1)]),
        isNumeric: true
      )
    }
    let rows = findings.graph.nodes.map { node in
      [words.cell(node.title)] + steps.map { words.cell(matrix.counts[node.position][$0]) }
    }
    let ended =
      [words(.stepMatrixEnded)] + steps.map { words.cell(matrix.endedShare(step: $0).count) }
    let all = [words(.stepMatrixAll)] + steps.map { _ in words.cell(matrix.journeys) }
    return ReportTable([words.column(.columnTouchpoint)] + header, rows: rows + [ended, all])
  }

  func sheet(width: Double) -> PlotSheet {
    var sheet = PlotSheet(width: width)
    let isNarrow = width < 500
    let labels = isNarrow ? 0.0 : 220
    let cell = min(60, (width - labels) / Double(matrix.steps))
    var y = 0.0
    for step in 0..<matrix.steps {
      sheet.text(
        words.language.numbers.integer(step + 1),
        x: labels + (Double(step) + 0.5) * cell,
        y: y + 12,
        anchor: .middle,
        isBold: true
      )
    }
    if !isNarrow {
      sheet.text(
        words.plain(.stepMatrixSteps),
        x: labels - 12,
        y: y + 12,
        anchor: .end,
        size: PlotSheet.smallSize,
        color: .quiet,
        room: labels - 12
      )
    }
    y += 20
    for position in touchpoints.positions {
      row(
        findings.graph.nodes[position].title,
        (0..<matrix.steps).map { matrix.share(touchpoint: position, step: $0) },
        color: { .ramp($0 < 0.005 ? 0 : $0) },
        labels: labels,
        cell: cell,
        y: &y,
        on: &sheet
      )
    }
    if touchpoints.isCut {
      let rest = findings.graph.nodes.map(\.position).filter {
        !touchpoints.positions.contains($0)
      }
      row(
        words(.stepMatrixOthers, ["count": .count(rest.count)]).plain,
        (0..<matrix.steps).map { matrix.share(touchpoints: rest, step: $0) },
        color: { .ramp($0 < 0.005 ? 0 : $0) },
        labels: labels,
        cell: cell,
        y: &y,
        on: &sheet
      )
    }
    y += 6
    row(
      words.plain(.stepMatrixEnded),
      (0..<matrix.steps).map { matrix.endedShare(step: $0) },
      color: { _ in .onward },
      labels: labels,
      cell: cell,
      y: &y,
      on: &sheet
    )
    y += 8
    var keys = PlotKeys(width: width, y: y)
    keys.add(words(.stepMatrixUnit, ["journeys": .count(matrix.journeys)]).plain, on: &sheet)
    if let note = touchpoints.note(.plotShownByVisits, words) { keys.add(note, on: &sheet) }
    sheet.height = keys.bottom
    return sheet
  }

  private func row(
    _ title: String,
    _ shares: [Proportion],
    color: (Double) -> PlotColor,
    labels: Double,
    cell: Double,
    y: inout Double,
    on sheet: inout PlotSheet
  ) {
    let height = 25.0
    if labels > 0 {
      sheet.text(title, x: 0, y: y + 17, room: labels - 12)
    } else {
      sheet.text(title, x: 0, y: y + 12, room: sheet.width)
      y += 17
    }
    sheet.rectangle(
      x: labels,
      y: y,
      width: Double(shares.count) * cell,
      height: height,
      fill: nil,
      stroke: .grid
    )
    for (step, share) in shares.enumerated() {
      guard let value = share.value, value > 0 else { continue }
      let fill = color(value)
      sheet.rectangle(
        x: labels + Double(step) * cell,
        y: y,
        width: cell,
        height: height,
        fill: fill,
        stroke: .grid
      )
      sheet.inscription(
        percentage(value),
        x: labels + (Double(step) + 0.5) * cell,
        y: y + 17,
        size: PlotSheet.smallSize,
        color: fill == .onward ? .ink : fill.text
      )
    }
    y += height + (labels > 0 ? 0 : 5)
  }

  /// A percentage without its sign, to the whole number.
  private func percentage(_ share: Double) -> String {
    let numbers = words.language.numbers
    if share > 0, share < 0.005 { return "<" + numbers.integer(1) }
    if share < 1, share >= 0.995 { return ">" + numbers.integer(99) }
    return numbers.decimal(share * 100, digits: 0)
  }
}
