import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// The commonest ways through the whole journey, repeats collapsed.
struct VariantsSection: ReportSection {
  /// How many variants are shown.
  static let listed = 10
  /// How many touchpoints of one variant are shown.
  static let shownRuns = 20

  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    let heading = ReportBlock.heading(2, words(.variants))
    let shown = findings.variants.prefix(Self.listed)
    let share = findings.variantShare(Self.listed)
    guard !shown.isEmpty, let value = share.value else {
      let isHidden = words.hidesSmallGroups && findings.coverage.totals.journeys > 0
      return [heading, .paragraph(words(isHidden ? .sectionHidden : .variantsEmpty))]
    }
    let intro = words(
      words.hidesSmallGroups ? .variantsIntroShared : .variantsIntro,
      [
        "variants": .count(findings.coverage.variants), "shown": .count(shown.count),
        "rate": .percent(value), "count": .count(share.count), "of": .count(share.of),
      ]
    )
    let table = ReportTable(
      [
        words.number(.columnRank), words.column(.columnVariant), words.number(.columnJourneys),
        words.number(.columnShare),
      ],
      rows: shown.enumerated().map { index, variant in
        [
          words.cell(index + 1), path(variant, findings, words), words.cell(variant.journeys),
          words.cell(shareOf: variant.share),
        ]
      }
    )
    let plot = Plot(VariantsPlot(findings, words, data: table), words)
    return [heading, .paragraph(intro), .plot(plot), .table(table)]
  }

  private func path(_ variant: Variant, _ findings: Findings, _ words: Words) -> RichText {
    let runs = variant.runs
    var texts = runs.prefix(Self.shownRuns).map { run in
      let title = findings.graph.nodes[run.touchpoint].title
      guard run.visits > 1 else { return Label.cleaned(title) }
      return words(
        .variantRun,
        ["touchpoint": .text(Label.cleaned(title)), "visits": .count(run.visits)]
      ).plain
    }
    if runs.count > Self.shownRuns { texts.append("… (\(runs.count - Self.shownRuns))") }
    return RichText(texts.joined(separator: words.plain(.variantArrow)))
  }
}
