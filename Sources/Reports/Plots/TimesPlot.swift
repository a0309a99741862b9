import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// How long it takes from each touchpoint to the next step.
struct TimesPlot: PlotContent {
  /// How many touchpoints are drawn.
  static let shown = 20

  private let findings: Findings
  private let words: Words
  private let touchpoints: Selection

  /// Makes the plot; nil where nobody moved on.
  init?(_ findings: Findings, _ words: Words) {
    let timed = findings.touchpoints.filter { $0.timesToNext.count > 0 }
    guard !timed.isEmpty else { return nil }
    self.findings = findings
    self.words = words
    touchpoints = Selection(
      timed.map { (position: $0.position, weight: $0.timesToNext.count) },
      limit: Self.shown
    )
  }

  let id = "times-plot"
  var title: RichText { words(.timesPlotTitle) }

  var description: RichText {
    let enough = findings.graph.nodes.filter { $0.timeToNext.count >= Verdict.leastDenominator }
    guard
      let slowest = enough.max(by: {
        ($0.timeToNext.p50Seconds ?? 0, $1.position) < ($1.timeToNext.p50Seconds ?? 0, $0.position)
      }),
      let median = slowest.timeToNext.p50Seconds, let p90 = slowest.timeToNext.p90Seconds
    else { return words(.timesPlotFew) }
    return words(
      .timesPlotSlowest,
      [
        "touchpoint": .label(slowest.title), "median": .seconds(median), "p90": .seconds(p90),
        "count": .count(slowest.timeToNext.count),
      ]
    )
  }

  var data: ReportTable {
    ReportTable(
      [
        words.column(.columnTouchpoint), words.column(.timesPlotOver),
        words.column(.timesPlotUpTo), words.number(.timesPlotSteps), words.number(.columnShare),
      ],
      rows: findings.touchpoints.flatMap { touchpoint in
        let times = touchpoint.timesToNext
        return times.bins.filter { $0.count > 0 }.map { bin in
          [
            words.cell(touchpoint.node.title),
            RichText(words.language.numbers.setDuration(bin.over)),
            RichText(words.language.numbers.setDuration(bin.upTo)), words.cell(bin.count),
            RichText(
              words.language.numbers.percent(Double(bin.count) / Double(times.count))
            ),
          ]
        }
      }
    )
  }

  func sheet(width: Double) -> PlotSheet {
    var sheet = PlotSheet(width: width)
    let isNarrow = width < 500
    let labels = isNarrow ? 0.0 : 190
    let numbers = isNarrow ? 0.0 : 185
    let drawn = touchpoints.positions.map { findings.touchpoints[$0] }
    let bins = drawn.flatMap(\.timesToNext.bins)
    let scale = TimeScale(
      from: bins.map(\.over).filter { $0.microseconds > 0 }.min() ?? .seconds(1),
      to: bins.map(\.upTo).max() ?? .days(1),
      start: labels + (isNarrow ? TimeScale.overhang : 4),
      length: width - labels - numbers - (isNarrow ? 2 * TimeScale.overhang : 8)
    )
    let firstBin = scale(scale.shortest)
    let lead = bins.contains { $0.over.microseconds == 0 } ? 14.0 : 0
    let axis = TimeScale(
      from: scale.shortest,
      to: scale.longest,
      start: firstBin + lead,
      length: scale.length - lead
    )
    let numberFormat = words.language.numbers
    let ticks = axis.ticks { numberFormat.setDuration($0) }
    var y = 0.0
    for touchpoint in drawn {
      if isNarrow {
        sheet.text(touchpoint.node.title, x: 0, y: y + 12, isBold: true, room: width)
        y += 17
        caption(touchpoint.node, x: 0, y: y + 11, isOneLine: true, room: width, on: &sheet)
        y += 18
      }
      let height = 40.0
      for tick in ticks {
        sheet.line(x1: axis(tick), y1: y, x2: axis(tick), y2: y + height, color: .grid)
      }
      histogram(touchpoint, axis, lead: lead, y: y, height: height, on: &sheet)
      if !isNarrow {
        sheet.label(touchpoint.node.title, x: 0, middle: y + height / 2 + 4, room: labels - 14)
        caption(
          touchpoint.node,
          x: width - numbers + 8,
          y: y + 16,
          isOneLine: false,
          room: numbers - 8,
          on: &sheet
        )
      }
      y += height + 10
    }
    for tick in ticks {
      sheet.text(
        numberFormat.setDuration(tick),
        x: axis(tick),
        y: y + 8,
        anchor: .middle,
        size: PlotSheet.smallSize,
        color: .quiet
      )
    }
    y += 22
    var keys = PlotKeys(width: width, y: y)
    keys.add(words.plain(.timesPlotMedian), mark: "▲", on: &sheet)
    keys.add(words.plain(.timesPlotP90), mark: "◇", on: &sheet)
    keys.add(words.plain(.timesPlotAxis), on: &sheet)
    if let note = touchpoints.note(.plotShownByVisits, words) { keys.add(note, on: &sheet) }
    sheet.height = keys.bottom
    return sheet
  }

  /// Draws bars whose areas are the shares of the durations in them.
  private func histogram(
    _ touchpoint: TouchpointFinding,
    _ axis: TimeScale,
    lead: Double,
    y: Double,
    height: Double,
    on sheet: inout PlotSheet
  ) {
    let base = y + height - 8
    let places = touchpoint.timesToNext.bins.map { bin in
      let low = bin.over.microseconds == 0 ? axis.start - lead : axis(bin.over)
      return (low: low, high: axis(bin.upTo), count: bin.count)
    }
    func density(_ place: (low: Double, high: Double, count: Int)) -> Double {
      Double(place.count) / max(1, place.high - place.low)
    }
    let densest = places.map(density).max() ?? 1
    for place in places where place.count > 0 {
      let bar = max(0.6, density(place) / densest * (height - 10))
      sheet.rectangle(
        x: place.low + 0.5,
        y: base - bar,
        width: max(0.5, place.high - place.low - 1),
        height: bar,
        fill: .measure
      )
    }
    sheet.line(x1: axis.start - lead, y1: base, x2: axis.start + axis.length, y2: base)
    let time = touchpoint.node.timeToNext
    func place(_ seconds: Double) -> Double {
      let place = axis(seconds: seconds)
      return seconds <= Double(axis.shortest.microseconds) / 1e6 ? place - lead / 2 : place
    }
    // Where both are one, the median shows within the other.
    if let p90 = time.p90Seconds { mark(.p90, x: place(p90), y: base, on: &sheet) }
    if let median = time.p50Seconds { mark(.median, x: place(median), y: base, on: &sheet) }
  }

  private enum Mark { case median, p90 }

  private func mark(_ mark: Mark, x: Double, y: Double, on sheet: inout PlotSheet) {
    switch mark {
    case .median:
      var triangle = PlotPath(x: x, y: y)
      triangle.line(x: x - 5, y: y + 8)
      triangle.line(x: x + 5, y: y + 8)
      triangle.close()
      sheet.path(triangle, fill: .ink)
    case .p90:
      var diamond = PlotPath(x: x, y: y - 1)
      diamond.line(x: x - 5, y: y + 4)
      diamond.line(x: x, y: y + 9)
      diamond.line(x: x + 5, y: y + 4)
      diamond.close()
      sheet.path(diamond, fill: .paper, stroke: .ink, width: 1.5)
    }
  }

  private func caption(
    _ node: GraphNode,
    x: Double,
    y: Double,
    isOneLine: Bool,
    room: Double,
    on sheet: inout PlotSheet
  ) {
    let time = node.timeToNext
    let quantiles = words(
      .timesPlotQuantiles,
      ["median": .seconds(time.p50Seconds ?? 0), "p90": .seconds(time.p90Seconds ?? 0)]
    ).plain
    let count = words(.plotNumber, ["count": .count(time.count)]).plain
    if isOneLine {
      sheet.text(
        quantiles + " · " + count,
        x: x,
        y: y,
        size: PlotSheet.smallSize,
        color: .quiet,
        room: room
      )
    } else {
      sheet.text(quantiles, x: x, y: y, size: PlotSheet.smallSize, room: room)
      sheet.text(
        count,
        x: x,
        y: y + PlotSheet.lineHeight,
        size: PlotSheet.smallSize,
        color: .quiet,
        room: room
      )
    }
  }
}
