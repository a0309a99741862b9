import FailureAnalysis
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// The share of each standard's cases that stopped, by time, with the time promised.
struct StandardsPlot: PlotContent {
  private let standards: [StandardFinding]
  private let words: Words

  /// Makes the plot; nil where no clock ran.
  init?(_ standards: [StandardFinding], _ words: Words) {
    let drawn = standards.filter { $0.stopped.visits > 0 }
    guard !drawn.isEmpty else { return nil }
    self.standards = drawn
    self.words = words
  }

  let id = "standards-plot"
  var title: RichText { words(.standardsPlotTitle) }
  var description: RichText { words(.standardsPlotIntro) }

  var data: ReportTable {
    ReportTable(
      [
        words.column(.columnStandard), words.column(.continuationWithin),
        words.number(.standardsPlotShare), words.number(.continuationAtRisk),
      ],
      rows: standards.flatMap { finding in
        finding.stopped.points.map { point in
          [
            words.cell(words.title(finding.standard)),
            RichText(words.language.numbers.setDuration(point.within)),
            words.cell(share: point.share, interval: point.interval), words.cell(point.atRisk),
          ]
        }
      }
    )
  }

  func sheet(width: Double) -> PlotSheet {
    var sheet = PlotSheet(width: width)
    let grid = PanelGrid(
      of: standards.count,
      width: width,
      titles: standards.map { words.title($0.standard) }
    )
    for (index, finding) in standards.enumerated() {
      panel(
        finding,
        at: grid.corner(of: index),
        room: grid.room,
        on: &sheet
      )
    }
    var keys = PlotKeys(width: width, y: grid.bottom)
    keys.add(words.plain(.continuationBand), color: .pale, on: &sheet)
    if standards.contains(where: { $0.span != nil }) {
      keys.add(words.plain(.standardsPlotPromise), on: &sheet) { sheet, x, y in
        sheet.line(x1: x + 2, y1: y - 11, x2: x + 2, y2: y + 3, color: .quiet, dashes: "2 3")
        return 4
      }
    }
    keys.add(words.plain(.timesPlotAxis), on: &sheet)
    sheet.height = keys.bottom
    return sheet
  }

  private func panel(
    _ finding: StandardFinding,
    at corner: (x: Double, y: Double),
    room: Double,
    on sheet: inout PlotSheet
  ) {
    let (x, y) = corner
    let curve = finding.stopped
    let lines = sheet.paragraph(
      words.title(finding.standard),
      x: x,
      y: y + 12,
      room: room,
      isBold: true
    )
    let top = y + Double(lines - 1) * PlotSheet.lineHeight
    sheet.text(
      caption(finding).plain,
      x: x,
      y: top + 27,
      size: PlotSheet.smallSize,
      color: .quiet,
      room: room
    )
    // Each standard has its own time: one promises minutes, another weeks.
    let firsts = curve.steps.map(\.time).filter { $0 > .seconds(0) }
    let first = min(firsts.min() ?? .seconds(120), finding.span ?? .days(30))
    let shortest = max(TimeSpan(microseconds: first.microseconds / 2), .seconds(1))
    let longest = [curve.observed, finding.span].compactMap(\.self).max() ?? .days(1)
    let panel = CurvePanel(
      x: x,
      y: top + 40,
      width: room,
      height: 130,
      from: shortest,
      to: max(longest, TimeSpan(microseconds: shortest.microseconds * 4))
    )
    panel.draw(curve, words, on: &sheet)
    if let span = finding.span { panel.mark(span, on: &sheet) }
  }

  /// How much had stopped when it was promised, or how many cases there are.
  private func caption(_ finding: StandardFinding) -> RichText {
    let curve = finding.stopped
    guard let at = curve.atSilence, let share = at.share else {
      return words(.standardsPlotCases, ["count": .count(curve.visits)])
    }
    return words(
      finding.isFree ? .standardsPlotFault : .standardsPlotAt,
      ["span": .setSpan(at.within), "rate": .percent(share), "count": .count(curve.visits)]
    )
  }
}
