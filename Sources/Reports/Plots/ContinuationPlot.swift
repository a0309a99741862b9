import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// How soon visits are followed by another step, at the touchpoints that lose most journeys.
struct ContinuationPlot: PlotContent {
  /// How many touchpoints are drawn.
  static let shown = 6

  private let findings: Findings
  private let words: Words
  private let curves: [(title: String, curve: ContinuationCurve)]
  private let all: Int

  /// Makes the plot; nil where no visit could be followed.
  init?(_ findings: Findings, _ words: Words) {
    let candidates = findings.touchpoints.compactMap { touchpoint in
      touchpoint.continuation.map { (finding: touchpoint, curve: $0) }
    }.filter { $0.curve.visits > 0 }
    guard !candidates.isEmpty else { return nil }
    self.findings = findings
    self.words = words
    all = candidates.count
    curves = candidates.sorted { left, right in
      let (one, other) = (left.finding.node.measures, right.finding.node.measures)
      return (other.droppedOff, other.visits, left.finding.position)
        < (one.droppedOff, one.visits, right.finding.position)
    }.prefix(Self.shown).map { (title: $0.finding.node.title, curve: $0.curve) }
  }

  let id = "continuation-plot"
  var title: RichText { words(.continuationTitle) }

  var description: RichText {
    let intro = words(
      .continuationIntro,
      ["shown": .count(curves.count), "all": .count(all)]
    )
    guard findings.coverage.totals.standing.droppedOff > 0, let first = curves.first,
      let at = first.curve.atSilence, let share = at.share
    else { return intro }
    return words(
      .continuationFirst,
      [
        "touchpoint": .label(first.title), "rate": .percent(share),
        "visits": .count(first.curve.visits), "silence": .setSpan(at.within),
      ]
    ) + intro
  }

  var data: ReportTable {
    ReportTable(
      [
        words.column(.columnTouchpoint), words.column(.continuationWithin),
        words.number(.continuationShare), words.number(.continuationAtRisk),
      ],
      rows: curves.flatMap { title, curve in
        curve.points.map { point in
          [
            words.cell(title), RichText(words.language.numbers.setDuration(point.within)),
            words.cell(share: point.share, interval: point.interval), words.cell(point.atRisk),
          ]
        }
      }
    )
  }

  func sheet(width: Double) -> PlotSheet {
    var sheet = PlotSheet(width: width)
    let grid = PanelGrid(of: curves.count, width: width, titles: curves.map(\.title))
    let firsts = curves.compactMap { $0.curve.steps.first?.time }.filter { $0 > .seconds(0) }
    // Half of it, so that a curve that rises at once does not lie on the edge.
    let first = firsts.min() ?? .seconds(120)
    let shortest = max(TimeSpan(microseconds: first.microseconds / 2), .seconds(1))
    let longest = curves.compactMap { $0.curve.observed }.reduce(findings.coverage.silence, max)
    for (index, (title, curve)) in curves.enumerated() {
      panel(
        title,
        curve,
        at: grid.corner(of: index),
        room: grid.room,
        from: shortest,
        to: longest,
        on: &sheet
      )
    }
    var keys = PlotKeys(width: width, y: grid.bottom)
    keys.add(words.plain(.continuationBand), color: .pale, on: &sheet)
    keys.add(
      words(.continuationSilence, ["silence": .setSpan(findings.coverage.silence)]).plain,
      on: &sheet
    ) { sheet, x, y in
      sheet.line(x1: x + 2, y1: y - 11, x2: x + 2, y2: y + 3, color: .quiet, dashes: "2 3")
      return 4
    }
    keys.add(words.plain(.timesPlotAxis), on: &sheet)
    if curves.count < all {
      keys.add(
        words(.continuationShown, ["shown": .count(curves.count), "all": .count(all)]).plain,
        on: &sheet
      )
    }
    sheet.height = keys.bottom
    return sheet
  }

  private func panel(
    _ title: String,
    _ curve: ContinuationCurve,
    at corner: (x: Double, y: Double),
    room: Double,
    from: TimeSpan,
    to: TimeSpan,
    on sheet: inout PlotSheet
  ) {
    let (x, y) = corner
    let lines = sheet.paragraph(title, x: x, y: y + 12, room: room, isBold: true)
    let top = y + Double(lines - 1) * PlotSheet.lineHeight
    if let at = curve.atSilence {
      let caption =
        at.share.map { share in
          words(
            .continuationAt,
            [
              "silence": .setSpan(at.within), "rate": .percent(share),
              "visits": .count(curve.visits),
            ]
          )
        } ?? words(.continuationUnknown, ["silence": .setSpan(at.within)])
      sheet.text(
        caption.plain,
        x: x,
        y: top + 27,
        size: PlotSheet.smallSize,
        color: .quiet,
        room: room
      )
    }
    let panel = CurvePanel(x: x, y: top + 40, width: room, height: 130, from: from, to: to)
    panel.draw(curve, words, on: &sheet)
    panel.mark(findings.coverage.silence, on: &sheet)
  }
}
