import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Wording

/// The teams with their rates, each leading to its page, and the touchpoints that nobody owns.
struct TeamsSection: ReportSection {
  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    let teams = findings.teams
    let others = others(findings, context, words)
    var blocks: [ReportBlock] = [.heading(2, words(.teams))]
    if teams.isEmpty {
      return blocks + (others.isEmpty ? [.paragraph(words(.teamsNone))] : others)
    }
    let names = zip(teams.indices, teams).map { index, team in
      name(team.group.title, index, context, words)
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
    return blocks + others
  }

  /// The name of a team, leading to its page where there is one.
  private func name(
    _ title: String,
    _ index: Int,
    _ context: ReportContext,
    _ words: Words
  ) -> RichText {
    let name = words.cell(title)
    guard context.teamPages.indices.contains(index) else { return name }
    return RichText.link(name.plain, to: context.teamPages[index])
  }

  /// The owners that own no touchpoint, with the standards that they answer for.
  private func others(
    _ findings: Findings,
    _ context: ReportContext,
    _ words: Words
  ) -> [ReportBlock] {
    let first = findings.graph.owners.count
    let names = findings.ownersWithoutTouchpoint.enumerated().map { index, owner in
      name(owner, first + index, context, words).runs
    }
    guard !names.isEmpty else { return [] }
    let list = names.joined(separator: [RichText.Run(text: ", ", isStrong: false)])
    let end = RichText.Run(text: ".", isStrong: false)
    let standards = findings.teamsWithoutTouchpoint.flatMap { findings.standards(of: $0) }
    return [
      .paragraph(words(.teamsOwnersWithoutTouchpoint) + RichText(runs: list + [end])),
      .table(StandardText(words).table(standards)),
    ]
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
