import FailureAnalysis
import GraphModel
import JourneyMeasurement
import Statistics
import Wording

/// The contacts that came after visits to the team's touchpoints.
struct TeamContactsSection: TeamSection {
  func blocks(_ team: TeamFinding, _ findings: Findings, _ words: Words) -> [ReportBlock] {
    guard let contacts = findings.contacts else { return [] }
    let own = team.touchpoints.map(\.position)
    let causes = contacts.causes.filter { own.contains($0.touchpoint) }
    let heading = ReportBlock.heading(2, words(.contactsTeam))
    guard !causes.isEmpty else { return [heading, .paragraph(words(.contactsTeamNone))] }
    let table = ReportTable(
      [
        words.column(.columnTouchpoint), words.number(.contactsColumn),
        words.number(.contactsRepeated), words.number(.contactsJourneyRate),
        words.number(.contactsOfJourneys),
      ],
      rows: causes.map { cause in
        [
          words.cell(findings.graph.nodes[cause.touchpoint].title),
          words.cell(cause.counts.contacts), words.cell(cause.counts.repeated),
          words.cell(rate: cause.journeys), words.cell(cause.journeys.of),
        ]
      }
    )
    return [heading, .table(table)]
  }
}
