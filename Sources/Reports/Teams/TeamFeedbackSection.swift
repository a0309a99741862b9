import FailureAnalysis
import GraphModel
import Wording

/// The scores that customers gave after visits to the team's touchpoints.
struct TeamFeedbackSection: TeamSection {
  func blocks(_ team: TeamFinding, _ findings: Findings, _ words: Words) -> [ReportBlock] {
    let own = team.touchpoints.map(\.position)
    let rows = findings.feedback.flatMap { feedback in
      feedback.touchpoints.filter { own.contains($0.touchpoints.first ?? -1) }.map { group in
        [
          words.cell(findings.graph.nodes[group.touchpoints.first ?? 0].title),
          words.name(feedback.kind),
        ] + FeedbackRow.cells(group, words)
      }
    }
    guard !rows.isEmpty else { return [] }
    let columns =
      [words.column(.columnTouchpoint), words.column(.feedbackKind)] + FeedbackRow.columns(words)
    return [
      .heading(2, words(.feedbackTeam)), .paragraph(words(.feedbackIntro)),
      .table(ReportTable(columns, rows: rows)),
    ]
  }
}
