import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Wording

/// The commonest reasons of complaints that were traced to the team's touchpoints.
struct TeamComplaintsSection: TeamSection {
  /// How many reasons of a touchpoint are shown.
  static let listed = 5

  func blocks(_ team: TeamFinding, _ findings: Findings, _ words: Words) -> [ReportBlock] {
    guard findings.definition.signals.complaint != nil else { return [] }
    let heading = ReportBlock.heading(2, words(.teamComplaints))
    guard !team.complaints.isEmpty else {
      return [heading, .paragraph(words(.teamComplaintsNone))]
    }
    let hasReasons = team.complaints.contains { point in
      point.reasons.folded > 0 || point.reasons.named.contains { !$0.event.isEmpty }
    }
    guard hasReasons else {
      return [
        heading, .paragraph(words(.teamReasonsNone, ["count": .count(team.complaintCount)])),
      ]
    }
    let least = findings.definition.minimumGroup
    let rows = team.complaints.flatMap { point in
      words.rows(of: point.reasons, minimumGroup: least, limit: Self.listed).map { row in
        [words.cell(point.node.title), row.reason, words.cell(row.complaints)]
      }
    }
    let table = ReportTable(
      [
        words.column(.columnTouchpoint), words.column(.columnCategory),
        words.number(.columnComplaints),
      ],
      rows: rows
    )
    let omitted = team.complaints.reduce(0) { $0 + max(0, $1.reasons.named.count - Self.listed) }
    let rest: [ReportBlock] =
      omitted > 0 ? [.paragraph(words(.teamReasonsOmitted, ["count": .count(omitted)]))] : []
    return [heading, .table(table)] + rest
  }
}
