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
    let reasons = team.complaints.flatMap { point in
      point.categories.prefix(Self.listed).map { (point, $0) }
    }
    guard reasons.contains(where: { !$0.1.event.isEmpty }) else {
      return [
        heading, .paragraph(words(.teamReasonsNone, ["count": .count(team.complaintCount)])),
      ]
    }
    let table = ReportTable(
      [
        words.column(.columnTouchpoint), words.column(.columnCategory),
        words.number(.columnComplaints),
      ],
      rows: reasons.map { point, reason in
        [
          words.cell(point.node.title),
          reason.event.isEmpty ? words(.noText) : words.cell(reason.event),
          words.cell(reason.count),
        ]
      }
    )
    let omitted = team.complaints.reduce(0) { $0 + max(0, $1.categories.count - Self.listed) }
    let rest: [ReportBlock] =
      omitted > 0 ? [.paragraph(words(.teamReasonsOmitted, ["count": .count(omitted)]))] : []
    return [heading, .table(table)] + rest
  }
}
