import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Wording

/// The teams with their rates, each leading to its page, and the touchpoints that nobody owns.
struct TeamsSection: ReportSection {
  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    let teams = findings.teams
    var blocks: [ReportBlock] = [.heading(2, words(.teams))]
    if teams.isEmpty {
      return blocks + [.paragraph(words(.teamsNone))]
    }
    let names = zip(teams.indices, teams).map { index, team in
      let name = words.cell(team.group.title)
      guard context.teamPages.indices.contains(index) else { return name }
      return RichText.link(name.plain, to: context.teamPages[index])
    }
    blocks += [
      .paragraph(words(.teamsIntro)), .table(verdicts(teams, names, words)),
      .table(
        GroupTable.rates(teams.map(\.group), .columnTeam, words)
      ),
    ]
    let unowned = findings.unownedTouchpoints.map { Label.cleaned($0.node.title) }
    if !unowned.isEmpty {
      blocks.append(
        .paragraph(words(.teamsUnowned, ["touchpoints": .text(unowned.joined(separator: ", "))]))
      )
    }
    let others = findings.ownersWithoutTouchpoint.map { Label.cleaned($0) }
    if !others.isEmpty {
      blocks.append(
        .paragraph(
          words(.teamsOwnersWithoutTouchpoint, ["owners": .text(others.joined(separator: ", "))])
        )
      )
    }
    return blocks
  }

  private func verdicts(
    _ teams: [TeamFinding],
    _ names: [RichText],
    _ words: Words
  ) -> ReportTable {
    ReportTable(
      [
        words.column(.columnTeam), words.number(.columnTouchpointCount),
        words.number(.columnFailures), words.number(.columnToWatch), words.number(.columnLost),
        words.number(.columnComplaints),
      ],
      rows: zip(teams, names).map { team, name in
        [
          name, words.cell(team.touchpoints.count), words.cell(team.count(of: .failure)),
          words.cell(team.count(of: .watch)), words.cell(team.group.measures.droppedOff),
          words.cell(team.complaintCount),
        ]
      }
    )
  }
}
