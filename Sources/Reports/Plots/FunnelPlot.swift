import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// How many journeys got as far as each stage.
struct FunnelPlot: PlotContent {
  private let findings: Findings
  private let words: Words
  private let steps: [FunnelStep]

  /// Makes the plot; nil where there are no journeys.
  init?(_ findings: Findings, _ words: Words) {
    guard findings.coverage.totals.journeys > 0 else { return nil }
    self.findings = findings
    self.words = words
    steps = findings.funnel
  }

  let id = "funnel-plot"
  let isDataElsewhere = true
  var title: RichText { words(.funnelPlotTitle) }

  var description: RichText {
    guard let step = findings.steepestFunnelStep, let lost = step.notFurther,
      let rate = lost.value, let interval = lost.wilsonInterval()
    else {
      // Without a step down, a stage that is hidden may have one.
      if words.hidesSmallGroups { return words(.funnelPlotHidden) }
      return words(.funnelPlotLevel, ["journeys": .count(steps.first?.reached.of ?? 0)])
    }
    return words(
      .funnelPlotSteepest,
      [
        "from": .label(name(step.stage)), "to": .label(name(step.stage + 1)),
        "count": .count(lost.count), "of": .count(lost.of), "rate": .percent(rate),
        "low": .percent(interval.low), "high": .percent(interval.high),
      ]
    )
  }

  var data: ReportTable {
    ReportTable(
      [
        words.column(.columnStage), words.number(.columnReached),
        words.number(.columnReachedShare), words.number(.funnelPlotNoFurther),
        words.number(.funnelPlotNoFurtherRate),
      ],
      rows: steps.map { step in
        [
          words.cell(name(step.stage)), words.cell(step.reached.count),
          words.cell(rate: step.reached),
          step.notFurther.map { words.cell($0.count) } ?? words.none,
          words.cell(rate: step.notFurther),
        ]
      }
    )
  }

  private func name(_ stage: Int) -> String { findings.graph.stages[stage].title }

  func sheet(width: Double) -> PlotSheet {
    var sheet = PlotSheet(width: width)
    let isNarrow = width < 500
    let labels = isNarrow ? 0.0 : 180
    let numbers = isNarrow ? 0.0 : 130
    let room = width - labels - numbers
    let bar = 24.0
    let scale = LinearScale(to: 1, start: labels, length: room, tickCount: 1)
    let steepest = findings.steepestFunnelStep?.stage
    var y = 4.0
    var before = 1.0
    for step in steps {
      let share = step.reached.value ?? 0
      let isHidden = words.hidesSmallGroups && step.reached.count == 0
      let number =
        isHidden
        ? words.plain(.hiddenNumber)
        : words(
          .plotCountShare,
          ["count": .count(step.reached.count), "rate": .percent(share)]
        ).plain
      if isNarrow {
        let taken = PlotSheet.width(number, isBold: true)
        sheet.text(name(step.stage), x: 0, y: y + 12, isBold: true, room: width - taken - 10)
        sheet.text(number, x: width, y: y + 12, anchor: .end)
        y += 18
      } else {
        sheet.label(
          name(step.stage),
          x: 0,
          middle: y + bar / 2,
          room: labels - 12,
          isBold: true
        )
        sheet.text(number, x: labels + room + 10, y: y + bar / 2 + 4)
      }
      if !isHidden {
        sheet.rectangle(
          x: labels,
          y: y,
          width: scale(before) - labels,
          height: bar,
          fill: .pale,
          stroke: .grid
        )
        sheet.rectangle(x: labels, y: y, width: scale(share) - labels, height: bar, fill: .measure)
      }
      y += bar
      if let lost = step.notFurther {
        let text = words(
          .funnelPlotStep,
          ["count": .count(lost.count), "rate": .percent(lost.value ?? 0)]
        ).plain
        let mark = step.stage == steepest ? "▼ " : "↓ "
        sheet.text(
          mark + text,
          x: labels + 6,
          y: y + 19,
          size: PlotSheet.smallSize,
          color: step.stage == steepest ? .ink : .quiet,
          isBold: step.stage == steepest,
          room: width - labels - 6
        )
        y += 30
      }
      if !isHidden { before = share }
    }
    sheet.height = y + 4
    return sheet
  }
}
