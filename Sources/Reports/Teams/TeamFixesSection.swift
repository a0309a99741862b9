import FailureAnalysis
import Wording

/// What the team could mend, with the worth of it and what to do when it happens.
struct TeamFixesSection: TeamSection {
  var isOfTouchpoints: Bool { false }

  func blocks(_ team: TeamFinding, _ findings: Findings, _ words: Words) -> [ReportBlock] {
    guard let fixes = team.fixes else { return [] }
    let heading = ReportBlock.heading(2, words(.teamFixes))
    guard !fixes.isEmpty else {
      return team.touchpoints.isEmpty ? [] : [heading, .paragraph(words(.teamFixesNone))]
    }
    let text = FixListText(findings, words)
    return [heading, .paragraph(words(.teamFixesIntro)), .table(text.table(fixes))]
      + text.playbooks(fixes, level: 3)
  }
}
