import Diagrams
import FailureAnalysis
import GraphModel
import JourneyModel
import Statistics
import Wording

/// The scores of one kind along the stages, each point with its interval; a stage with too few scores
/// is a gap.
struct FeedbackPlot: PlotContent {
  /// A point of a curve; nil values are gaps.
  private typealias Point = (estimate: IntervalEstimate?, label: String)

  private let finding: FeedbackFinding
  private let titles: [String]
  private let words: Words

  /// Makes the plot; nil where no stage has enough scores.
  init?(_ finding: FeedbackFinding, _ findings: Findings, _ words: Words) {
    guard finding.hasCurve else { return nil }
    self.finding = finding
    titles = findings.graph.stages.map(\.title)
    self.words = words
  }

  var id: String { "feedback-\(finding.kind.rawValue)-plot" }

  var title: RichText {
    switch finding.kind {
    case .csat: words(.feedbackPlotTitle)
    case .nps: words(.feedbackPlotTitleNPS)
    case .ces: words(.feedbackPlotTitleCES)
    }
  }

  var description: RichText {
    let drawn = finding.stages.count(where: \.isEnough)
    let intro = words(
      .feedbackPlotIntro,
      [
        "drawn": .count(drawn), "stages": .count(titles.count),
        "least": .count(Verdict.leastDenominator),
      ]
    )
    let levels = zip(titles, finding.stages).compactMap { title, stage in
      stage.level.map { (title: title, level: $0, count: stage.count) }
    }
    guard levels.count > 1, let least = levels.min(by: { $0.level.value < $1.level.value }) else {
      return intro
    }
    func text(_ value: Double) -> Words.Argument {
      .text(words.language.numbers.decimal(value, digits: digits))
    }
    return words(
      .feedbackPlotLowest,
      [
        "stage": .label(least.title), "value": text(least.level.value),
        "low": text(least.level.interval.low), "high": text(least.level.interval.high),
        "count": .count(least.count),
      ]
    ) + intro
  }

  private var digits: Int { finding.kind == .nps ? 1 : 2 }

  var data: ReportTable {
    let result: TextID = finding.kind == .nps ? .feedbackNPSColumn : .feedbackTopTwo
    return ReportTable(
      [
        words.column(.columnStage), words.number(.feedbackScores), words.number(result),
        words.number(.feedbackMean),
      ],
      rows: zip(titles, finding.stages).map { title, stage in
        let gap = words(.feedbackPlotTooFew)
        return [
          words.cell(title), words.cell(stage.count),
          stage.isEnough ? words.cell(result: stage) : gap,
          stage.isEnough ? words.cell(mean: stage) : gap,
        ]
      }
    )
  }

  func sheet(width: Double) -> PlotSheet {
    var sheet = PlotSheet(width: width)
    let panels = self.panels
    func grid(_ height: Double) -> PanelGrid {
      PanelGrid(of: panels.count, width: width, height: height, gap: 26, widest: 480)
    }
    let grid = grid(250 + stagger(of: columnWidth(grid(250).room)))
    for (index, panel) in panels.enumerated() {
      draw(panel, at: grid.corner(of: index), room: grid.room, on: &sheet)
    }
    sheet.height = grid.bottom
    return sheet
  }

  private struct Panel {
    var title: String
    var low: Double
    var high: Double
    var points: [IntervalEstimate?]
    var text: (Double) -> String
  }

  private var panels: [Panel] {
    let numbers = words.language.numbers
    let levels = finding.stages.map(\.level)
    let range = finding.stages.first?.levels ?? 0...1
    if finding.kind == .nps {
      return [
        Panel(
          title: words.plain(.feedbackPlotNPS),
          low: range.lowerBound,
          high: range.upperBound,
          points: levels,
          text: { numbers.decimal($0, digits: 0) }
        )
      ]
    }
    let shares = finding.stages.map { stage -> IntervalEstimate? in
      guard stage.isEnough, let share = stage.topTwoBox, let value = share.value,
        let interval = share.wilsonInterval()
      else { return nil }
      return IntervalEstimate(value: value, interval: interval)
    }
    let from = words.score(ScoreSummary.topTwo(of: finding.total.scale))
    return [
      Panel(
        title: words(.feedbackPlotTopTwo, ["from": .text(from)]).plain,
        low: 0,
        high: 1,
        points: shares,
        text: { numbers.setPercent($0) }
      ),
      Panel(
        title: words.plain(.feedbackPlotMean),
        low: range.lowerBound,
        high: range.upperBound,
        points: levels,
        text: { numbers.decimal($0, digits: 1) }
      ),
    ]
  }

  private func draw(
    _ panel: Panel,
    at corner: (x: Double, y: Double),
    room: Double,
    on sheet: inout PlotSheet
  ) {
    let (x, y) = corner
    sheet.text(panel.title, x: x, y: y + 12, isBold: true, room: room)
    let (left, top, height) = (x + Self.labels, y + 28, 140.0)
    let width = room - Self.labels
    func place(_ value: Double) -> Double {
      top + height * (panel.high - value) / max(panel.high - panel.low, .leastNormalMagnitude)
    }
    for quarter in 0...4 {
      let value = panel.low + (panel.high - panel.low) * Double(quarter) / 4
      sheet.line(
        x1: left,
        y1: place(value),
        x2: left + width,
        y2: place(value),
        color: quarter == 0 ? .axis : .grid
      )
      guard quarter % 2 == 0 else { continue }
      sheet.text(
        panel.text(value),
        x: left - 5,
        y: place(value) + 4,
        anchor: .end,
        size: PlotSheet.smallSize,
        color: .quiet
      )
    }
    let column = columnWidth(room)
    func middle(_ index: Int) -> Double { left + column * (Double(index) + 0.5) }
    drawLine(panel.points, middle, place, on: &sheet)
    let second = stagger(of: column)
    for (index, point) in panel.points.enumerated() {
      if let point { draw(point, at: middle(index), place, on: &sheet) }
      let reach = second > 0 ? column - 3 : column / 2 - 3
      let sides = (max(left, middle(index) - reach), min(left + width, middle(index) + reach))
      let title = TextFitting.lines(
        titles[index],
        width: sides.1 - sides.0,
        lines: 2,
        size: PlotSheet.smallSize
      )
      let half = (title.map { PlotSheet.width($0, size: PlotSheet.smallSize) }.max() ?? 0) / 2
      sheet.paragraph(
        titles[index],
        x: min(max(middle(index), sides.0 + half), sides.1 - half),
        y: top + height + 16 + (index % 2 == 0 ? 0 : second),
        room: sides.1 - sides.0,
        lines: 2,
        anchor: .middle,
        size: PlotSheet.smallSize
      )
      let count = "n = " + words.language.numbers.integer(finding.stages[index].count)
      sheet.text(
        count,
        x: middle(index),
        y: top + height + 48 + second,
        anchor: .middle,
        size: PlotSheet.smallSize,
        color: .quiet,
        room: column - 2
      )
      guard point == nil else { continue }
      sheet.text(
        words.plain(.feedbackPlotTooFew),
        x: middle(index),
        y: top + height / 2,
        anchor: .middle,
        size: PlotSheet.smallSize,
        color: .quiet,
        room: column - 4
      )
    }
  }

  /// The room of the labels to the left of a panel's field.
  private static let labels = 44.0

  private func columnWidth(_ room: Double) -> Double {
    (room - Self.labels) / Double(max(1, titles.count))
  }

  /// How much lower every other title stands, with the room of two columns, where a word is wider than its own.
  private func stagger(of column: Double) -> Double {
    func width(_ text: some StringProtocol) -> Double {
      PlotSheet.width(String(text), size: PlotSheet.smallSize)
    }
    let words = titles.flatMap { $0.split(separator: " ") }
    guard words.contains(where: { width($0) > column - 6 }) else { return 0 }
    let areShort = titles.allSatisfy { width($0) <= 1.5 * column - 6 }
    return PlotSheet.lineHeight * (areShort ? 1 : 2)
  }

  /// Joins neighbouring points; what is missing between two stays a gap.
  private func drawLine(
    _ points: [IntervalEstimate?],
    _ middle: (Int) -> Double,
    _ place: (Double) -> Double,
    on sheet: inout PlotSheet
  ) {
    for (index, (from, to)) in zip(points, points.dropFirst()).enumerated() {
      guard let from, let to else { continue }
      sheet.line(
        x1: middle(index),
        y1: place(from.value),
        x2: middle(index + 1),
        y2: place(to.value),
        color: .measure,
        width: 2
      )
    }
  }

  private func draw(
    _ point: IntervalEstimate,
    at x: Double,
    _ place: (Double) -> Double,
    on sheet: inout PlotSheet
  ) {
    let (low, high) = (place(point.interval.low), place(point.interval.high))
    sheet.line(x1: x, y1: low, x2: x, y2: high, color: .ink, width: 1.5)
    for end in [low, high] { sheet.line(x1: x - 5, y1: end, x2: x + 5, y2: end, color: .ink) }
    sheet.rectangle(
      x: x - 4.5,
      y: place(point.value) - 4.5,
      width: 9,
      height: 9,
      fill: .measure,
      stroke: .ink,
      corner: 4.5
    )
  }
}
