import FailureAnalysis
import GraphModel
import JourneyModel
import Statistics
import Wording

/// What the failures of other teams' touchpoints cost the team.
struct TeamHandoversSection: TeamSection {
  /// How many touchpoints are shown.
  static let listed = 10

  func blocks(_ team: TeamFinding, _ findings: Findings, _ words: Words) -> [ReportBlock] {
    let heading = ReportBlock.heading(2, words(.teamHandovers))
    let losses = team.handoverLosses(Self.listed)
    guard !losses.shown.isEmpty else { return [heading, .paragraph(words(.teamHandoversNone))] }
    let currency = findings.worth?.currency
    let worth = currency == nil ? [] : [words.number(.columnHandoverWorth)]
    let table = ReportTable(
      [
        words.column(.columnTouchpoint), words.column(.columnTeam),
        words.number(.columnHandoverShare), words.number(.columnHandoverLost),
        words.number(.columnHandoverComplained),
      ] + worth,
      rows: losses.shown.map { loss in
        let node = findings.graph.nodes[loss.position]
        return [
          words.cell(node.title), words.cell(node.touchpoint.owner),
          words.cell(shareOf: loss.share), words.cell(number: loss.lost),
          words.cell(number: loss.complained),
        ]
          + (currency.map {
            [words.cell(estimate: loss.worth, currency: $0, in: losses.shown.map(\.worth))]
          } ?? [])
      }
    )
    let rest: [ReportBlock] =
      losses.omitted > 0
      ? [
        .paragraph(
          words(
            .teamHandoversOmitted,
            ["count": .count(losses.omitted), "lost": .count(losses.omittedWeight)]
          )
        )
      ] : []
    return [heading, .paragraph(words(.teamHandoversIntro)), .table(table)] + rest
  }
}
