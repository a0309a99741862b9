import FailureAnalysis
import GraphModel
import JourneyModel
import Statistics
import Wording

/// The ways into the team's touchpoints and out of them, with the team on the other side.
struct TeamWaysSection: TeamSection {
  /// How many ways of a direction are shown.
  static let listed = 10

  func blocks(_ team: TeamFinding, _ findings: Findings, _ words: Words) -> [ReportBlock] {
    var blocks: [ReportBlock] = [.heading(2, words(.teamWaysIn))]
    if team.entries > 0 {
      blocks.append(.paragraph(words(.teamWaysInEntries, ["count": .count(team.entries)])))
    }
    blocks += ways(team.waysIn(Self.listed), .columnWayShareIn, .teamWaysInNone, findings, words) {
      $0.from
    }
    blocks.append(.heading(2, words(.teamWaysOut)))
    blocks += ways(team.waysOut(Self.listed), .columnWayShareOut, .teamWaysOutNone, findings, words)
    { $0.to }
    return blocks
  }

  private func ways(
    _ crossings: Excerpt<TeamFinding.Crossing>,
    _ share: TextID,
    _ none: TextID,
    _ findings: Findings,
    _ words: Words,
    other: (GraphEdge) -> Int
  ) -> [ReportBlock] {
    guard !crossings.shown.isEmpty else { return [.paragraph(words(none))] }
    let nodes = findings.graph.nodes
    let table = ReportTable(
      [
        words.column(.columnFrom), words.column(.columnTo), words.column(.columnTeam),
        words.number(share), words.column(.columnDesigned), words.number(.columnMedian),
      ],
      rows: crossings.shown.map { crossing in
        let edge = crossing.edge
        return [
          words.cell(nodes[edge.from].title), words.cell(nodes[edge.to].title),
          words.cell(nodes[other(edge)].touchpoint.owner), words.cell(shareOf: crossing.share),
          words(edge.isDesigned ? .yes : .no), words.cell(seconds: edge.time.p50Seconds),
        ]
      }
    )
    guard crossings.omitted > 0 else { return [.table(table)] }
    return [
      .table(table),
      .paragraph(
        words(
          .teamWaysOmitted,
          ["ways": .count(crossings.omitted), "steps": .count(crossings.omittedWeight)]
        )
      ),
    ]
  }
}
