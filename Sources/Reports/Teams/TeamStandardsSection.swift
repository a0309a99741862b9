import FailureAnalysis
import Wording

/// The standards that the team answers for.
struct TeamStandardsSection: TeamSection {
  var isOfTouchpoints: Bool { false }

  func blocks(_ team: TeamFinding, _ findings: Findings, _ words: Words) -> [ReportBlock] {
    let standards = findings.standards(of: team)
    guard !standards.isEmpty else { return [] }
    return [
      .heading(2, words(.teamStandards)), .table(StandardText(words).table(standards)),
    ]
  }
}
