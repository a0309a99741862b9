import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// The commonest ways through the journey, step by step.
struct VariantsPlot: PlotContent {
  /// How many variants are drawn.
  static let shown = VariantsSection.listed
  /// How many steps of one are drawn.
  static let shownSteps = 24

  private let findings: Findings
  private let words: Words
  private let variants: ArraySlice<Variant>
  private let codes: StepCodes

  /// Makes the plot.
  ///
  /// - Parameters:
  ///   - findings: what has the variants.
  ///   - words: the words of a language.
  ///   - data: the variants as the report lists them.
  init(_ findings: Findings, _ words: Words, data: ReportTable) {
    self.findings = findings
    self.words = words
    self.data = data
    variants = findings.variants.prefix(Self.shown)
    codes = StepCodes(findings.graph)
  }

  let id = "variants-plot"
  let data: ReportTable
  let isDataElsewhere = true
  var title: RichText { words(.variantsPlotTitle) }

  var description: RichText {
    let first = findings.variantShare(1)
    let all = findings.variantShare(Self.shown)
    return words(
      words.hidesSmallGroups ? .variantsPlotShared : .variantsPlotShares,
      [
        "shown": .count(variants.count), "variants": .count(findings.coverage.variants),
        "rate": .percent(all.value ?? 0), "count": .count(all.count), "of": .count(all.of),
        "first": .percent(first.value ?? 0), "firstCount": .count(first.count),
      ]
    )
  }

  func sheet(width: Double) -> PlotSheet {
    var sheet = PlotSheet(width: width)
    let isNarrow = width < 500
    let labels = isNarrow ? 0.0 : 150
    var y = 2.0
    for (index, variant) in variants.enumerated() {
      let numbers = words(
        .plotCountShare,
        ["count": .count(variant.journeys), "rate": .percent(variant.share.value ?? 0)]
      ).plain
      let rank = words.language.numbers.integer(index + 1) + "."
      if isNarrow {
        sheet.text(rank + " " + numbers, x: 0, y: y + 12)
        y += 17
      } else {
        sheet.text(rank, x: 22, y: y + 16, anchor: .end, color: .quiet)
        sheet.text(numbers, x: labels - 14, y: y + 16, anchor: .end, room: labels - 40)
      }
      y = strip(variant.runs, x: labels, y: y, on: &sheet) + 10
    }
    legend(y: y + 4, on: &sheet)
    return sheet
  }

  /// Draws the steps of a variant and says where they end.
  private func strip(
    _ runs: [Variant.Run],
    x left: Double,
    y top: Double,
    on sheet: inout PlotSheet
  ) -> Double {
    var x = left
    var y = top
    for run in runs.prefix(Self.shownSteps) {
      let repeats = run.visits > 1 ? "×" + words.language.numbers.integer(run.visits) : ""
      let width = stepWidth(run, repeats)
      if x > left, x + width > sheet.width {
        x = left
        y += 27
      }
      step(run, repeats, x: x, y: y, width: width, on: &sheet)
      x += width + 3
    }
    if runs.count > Self.shownSteps {
      let rest = words(.variantsPlotMore, ["count": .count(runs.count - Self.shownSteps)]).plain
      if x + PlotSheet.width(rest) > sheet.width {
        x = left
        y += 27
      }
      sheet.text(rest, x: x + 4, y: y + 16, color: .quiet)
    }
    return y + 24
  }

  private func stepWidth(_ run: Variant.Run, _ repeats: String) -> Double {
    let code = PlotSheet.width(codes[run.touchpoint], isBold: true)
    let times =
      repeats.isEmpty ? 0 : PlotSheet.width(repeats, size: PlotSheet.smallSize) + 4
    return max(30, code + times + 10)
  }

  private func step(
    _ run: Variant.Run,
    _ repeats: String,
    x: Double,
    y: Double,
    width: Double,
    on sheet: inout PlotSheet
  ) {
    let node = findings.graph.nodes[run.touchpoint]
    let color = PlotColor.stage(node.touchpoint.stage)
    sheet.rectangle(
      x: x,
      y: y,
      width: width,
      height: 24,
      fill: color,
      stroke: .axis,
      corner: 3,
      title: Label.cleaned(node.title)
    )
    let code = codes[run.touchpoint]
    guard !repeats.isEmpty else {
      sheet.inscription(code, x: x + width / 2, y: y + 16, color: color.text, isBold: true)
      return
    }
    sheet.text(code, x: x + 5, y: y + 16, color: color.text, isBold: true)
    sheet.text(
      repeats,
      x: x + width - 5,
      y: y + 16,
      anchor: .end,
      size: PlotSheet.smallSize,
      color: color.text
    )
  }

  /// Lists the touchpoints that are drawn, in columns, stage by stage.
  private func legend(y top: Double, on sheet: inout PlotSheet) {
    let drawn = Set(variants.flatMap { $0.runs.prefix(Self.shownSteps).map(\.touchpoint) })
    let columns = sheet.width < 500 ? 1 : 3
    let room = sheet.width / Double(columns)
    var y = top
    for stage in findings.graph.stages {
      let members = stage.touchpoints.filter(drawn.contains)
      guard let first = members.first else { continue }
      let letter = codes.letter(ofStage: findings.graph.nodes[first].touchpoint.stage)
      sheet.text(
        letter + "  " + Label.cleaned(stage.title),
        x: 0,
        y: y + 13,
        size: PlotSheet.smallSize,
        color: .quiet,
        isBold: true,
        room: sheet.width
      )
      y += 20
      for (index, member) in members.enumerated() {
        let x = Double(index % columns) * room
        let color = PlotColor.stage(findings.graph.nodes[member].touchpoint.stage)
        let width = max(30, PlotSheet.width(codes[member], isBold: true) + 8)
        sheet.rectangle(x: x, y: y, width: width, height: 17, fill: color, stroke: .axis, corner: 3)
        sheet.inscription(
          codes[member],
          x: x + width / 2,
          y: y + 13,
          color: color.text,
          isBold: true
        )
        sheet.text(
          findings.graph.nodes[member].title,
          x: x + width + 6,
          y: y + 13,
          room: room - width - 16
        )
        if index % columns == columns - 1 || index == members.count - 1 { y += 22 }
      }
      y += 4
    }
    sheet.height = y
  }
}

/// Short names of touchpoints: the letter of the stage, and the place in it.
struct StepCodes: Sendable {
  private let codes: [String]

  /// Names a graph's touchpoints.
  init(_ graph: JourneyGraph) {
    var codes = [String](repeating: "", count: graph.nodes.count)
    for (index, stage) in graph.stages.enumerated() {
      for (place, touchpoint) in stage.touchpoints.enumerated() {
        codes[touchpoint] = Self.letter(index) + String(place + 1)
      }
    }
    self.codes = codes
  }

  /// The short name of a touchpoint.
  subscript(position: Int) -> String { codes[position] }

  /// The letter of a stage.
  func letter(ofStage position: Int) -> String { Self.letter(position) }

  /// A to Z, AA to ZZ.
  private static func letter(_ index: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let last = String(letters[index % letters.count])
    return index < letters.count ? last : letter(index / letters.count - 1) + last
  }
}
