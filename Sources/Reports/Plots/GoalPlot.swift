import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// How soon journeys reach a goal, and what else ends the wait.
struct GoalPlot: PlotContent {
  private let findings: Findings
  private let words: Words
  private let curve: GoalCurve

  /// Makes the plot; nil where no touchpoint is a goal or no journey was watched from its beginning.
  init?(_ findings: Findings, _ words: Words) {
    guard findings.definition.touchpoints.contains(where: \.isGoal),
      findings.timeToGoal.journeys > 0
    else { return nil }
    self.findings = findings
    self.words = words
    curve = findings.timeToGoal
  }

  let id = "goal-plot"
  var title: RichText { words(.goalPlotTitle) }

  var description: RichText {
    let window = findings.definition.conversionWindow
    guard let point = curve.points.first(where: { $0.within == window }), let goal = point.goal,
      let left = point.droppedOff
    else {
      return words(.goalPlotUnknown, ["window": .setSpan(window), "of": .count(curve.journeys)])
    }
    return words(
      .goalPlotAtWindow,
      [
        "window": .setSpan(window), "goal": .percent(goal), "left": .percent(left),
        "of": .count(curve.journeys),
      ]
    )
  }

  var data: ReportTable {
    let numbers = words.language.numbers
    func share(_ value: Double?) -> RichText {
      RichText(value.map { numbers.percent($0) } ?? numbers.none)
    }
    return ReportTable(
      [
        words.column(.continuationWithin), words.number(.goalPlotGoal),
        words.number(.goalPlotLeft), words.number(.goalPlotCompleted),
        words.number(.continuationAtRisk),
      ],
      rows: curve.points.map { point in
        [
          RichText(numbers.setDuration(point.within)), share(point.goal),
          share(point.droppedOff), share(point.completed), words.cell(point.atRisk),
        ]
      }
    )
  }

  func sheet(width: Double) -> PlotSheet {
    var sheet = PlotSheet(width: width)
    let isNarrow = width < 500
    let labels = isNarrow ? 0.0 : 190
    let numbers = words.language.numbers
    let first = TimeSpan(microseconds: (curve.steps.first?.time ?? .seconds(120)).microseconds / 2)
    let panel = CurvePanel(
      x: 0,
      y: 10,
      width: width - labels,
      height: 220,
      from: max(first, .seconds(1)),
      to: max(curve.observed ?? .days(1), findings.definition.conversionWindow)
    )
    let read = curve.points.filter { $0.atRisk > 0 || $0.goal != nil }
    panel.drawAxes(read.map { (time: $0.within, count: $0.atRisk) }, words, on: &sheet)
    panel.mark(findings.definition.conversionWindow, on: &sheet)
    let lines = curves()
    for line in lines { panel.draw(line.curve, on: &sheet) }
    if !isNarrow {
      let ends = lines.map { panel.end(of: $0.curve).y }
      for (line, y) in zip(lines, Self.spread(ends, distance: 32, from: 22, to: 216)) {
        let x = panel.x + panel.axis.length + 12
        sheet.text(line.name, x: x, y: y, isBold: true, room: width - x)
        let share = line.curve.steps.last?.share ?? 0
        sheet.text(
          numbers.percent(share),
          x: x,
          y: y + 14,
          size: PlotSheet.smallSize,
          color: .quiet,
          room: width - x
        )
      }
    }
    var keys = PlotKeys(width: width, y: 292)
    for line in lines {
      keys.add(line.name, on: &sheet) { sheet, x, y in
        sheet.line(
          x1: x,
          y1: y - 4,
          x2: x + 26,
          y2: y - 4,
          color: line.curve.color,
          width: 2,
          dashes: line.curve.dashes
        )
        return 26
      }
    }
    keys.add(
      words(.goalPlotWindow, ["window": .setSpan(findings.definition.conversionWindow)]).plain,
      on: &sheet
    ) { sheet, x, y in
      sheet.line(x1: x + 2, y1: y - 11, x2: x + 2, y2: y + 3, color: .quiet, dashes: "2 3")
      return 4
    }
    sheet.height = keys.bottom
    return sheet
  }

  private func curves() -> [(name: String, curve: CurvePanel.Curve)] {
    let kinds: [(TextID, KeyPath<GoalCurve.Step, Double>, PlotColor, String?)] = [
      (.goalPlotGoal, \.goal, .measure, nil),
      (.goalPlotLeft, \.droppedOff, .left, "7 4"),
      (.goalPlotCompleted, \.completed, .quiet, "2 3"),
    ]
    return kinds.compactMap { name, share, color, dashes in
      guard curve.steps.contains(where: { $0[keyPath: share] > 0 }) else { return nil }
      return (
        words.plain(name),
        CurvePanel.Curve(
          steps: curve.steps.map { (time: $0.time, share: $0[keyPath: share], interval: nil) },
          observed: curve.observed ?? .days(1),
          color: color,
          dashes: dashes
        )
      )
    }
  }

  /// Heights near those wanted that keep a distance from each other, in the same order.
  static func spread(_ wanted: [Double], distance: Double, from: Double, to: Double) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var placed = wanted
    var next = from
    for index in order {
      placed[index] = max(wanted[index], next)
      next = placed[index] + distance
    }
    var limit = to
    for index in order.reversed() {
      placed[index] = min(placed[index], limit)
      limit = placed[index] - distance
    }
    return placed
  }
}
