import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

extension DiagramKind {
  /// The teams with their touchpoints and rates, and what passes between them.
  public static let teamMap = DiagramKind(name: "team-map", needsFindings: true) {
    input throws(NothingToDraw) in
    let findings = try input.measured
    guard !findings.graph.owners.isEmpty else { throw NothingToDraw(.diagramNoOwners) }
    return TeamMap(findings: findings, filter: input.filter, words: input.words).drawing
  }
}

/// Draws a card for each team and arrows for the steps that pass between them.
struct TeamMap {
  /// How many touchpoints a card lists.
  private static let listed = 12

  let findings: Findings
  let filter: String?
  let words: Words

  /// A card: a team, or what nobody answers for.
  private struct Team {
    var name: String
    var title: String
    var touchpoints: [TouchpointFinding]
    var group: GraphGroup?
  }

  var drawing: MapDiagram {
    let teams = teams
    let handovers = findings.graph.handovers
    let largest = handovers.first?.count ?? 0
    let arrows = handovers.map { handover in
      let from = handover.from ?? teams.count - 1
      let to = handover.to ?? teams.count - 1
      let way = words(
        .diagramWay,
        ["from": .text(teams[from].title), "to": .text(teams[to].title)]
      ).plain
      return MapContent.Arrow(
        from: from,
        to: to,
        stroke: .solid,
        width: VisualLanguage.wayWidth(count: handover.count, largest: largest),
        color: VisualLanguage.designedWay,
        label: handover.share.value.map(words.language.numbers.wholePercent),
        tooltip: words(
          .diagramHandover,
          [
            "way": .text(way), "steps": .count(handover.count),
            "share": .text(words.rate(of: handover.share)),
          ]
        ).plain,
        keepsLabel: VisualLanguage.isWide(count: handover.count, largest: largest)
      )
    }
    let content = MapContent(
      name: "team-map",
      title: words(
        .diagramTeamMap,
        ["title": .text(DOTText.label(findings.definition.title))]
      ).plain,
      caption: FailurePointsWords(findings, words).caption(filter: filter),
      headings: [],
      cards: teams.map(card),
      arrows: arrows,
      legend: { [findings, words] drawn in
        let parts = FailurePointsLegend(findings: findings, arrows: drawn, words: words)
        return Legend(groups: [
          parts.severities, parts.standards, parts.outcomes,
          drawn.isEmpty
            ? []
            : [
              Legend.Item(
                sign: .line(.solid, width: 3, color: VisualLanguage.designedWay),
                text: words.plain(.diagramSignHandover)
              )
            ],
        ])
      },
      cardWidths: [220, 190],
      remainder: { [words] drawn in
        let shown = Set(drawn.map { [$0.from, $0.to] })
        let missing = handovers.filter {
          !shown.contains([$0.from ?? teams.count - 1, $0.to ?? teams.count - 1])
        }
        guard !missing.isEmpty else { return nil }
        let text = words(
          .diagramHandoversLeftOut,
          [
            "count": .count(missing.count),
            "steps": .count(missing.reduce(0) { $0 + $1.count }),
            "all": .count(handovers.reduce(0) { $0 + $1.count }),
          ]
        ).plain
        return words(.diagramNotDrawn, ["parts": .text(text)]).plain
      },
      labelRemainder: { [words] in words(.diagramLabelsLeftOut, ["count": .count($0)]).plain }
    )
    return MapDiagram(
      content: content,
      description: FailurePointsWords(findings, words).description(showing: .diagramShowsTeams)
    )
  }

  private var teams: [Team] {
    var result = findings.teams.enumerated().map { number, team in
      Team(
        name: "team:\(number)",
        title: DOTText.label(team.group.title),
        touchpoints: team.touchpoints,
        group: team.group
      )
    }
    let unowned = findings.unownedTouchpoints
    if !unowned.isEmpty {
      result.append(
        Team(
          name: "team:none",
          title: words.plain(.diagramWithoutOwner),
          touchpoints: unowned,
          group: nil
        )
      )
    }
    return result
  }

  private var hasComplaints: Bool { findings.definition.signals.complaint != nil }

  private func card(_ team: Team) -> MapContent.Card {
    let standing = team.group.map(words.standing) ?? []
    let titles = team.touchpoints.map(\.node.touchpoint.drawnTitle).joined(separator: ", ")
    let gravest = team.touchpoints.compactMap(\.gravestVerdict)
    let verdict = [Verdict.failure, .watch].first(where: gravest.contains)
    let severity = VisualLanguage.severity(verdict)
    return MapContent.Card(
      name: team.name,
      stage: 0,
      tooltip: "\(([team.title] + standing).joined(separator: ", ")): \(titles)",
      face: { face(team, severity, width: $0) },
      plainText: team.title
    )
  }

  private func face(
    _ team: Team,
    _ severity: VisualLanguage.Severity,
    width: Double
  ) -> CardFace {
    typealias Run = CardFace.Run
    var face = CardFace(
      titleLines: [],
      fill: VisualLanguage.headingFill,
      ink: VisualLanguage.ink,
      outline: severity.outline,
      outlineWidth: severity.outlineWidth
    )
    let inner = Double(CardFace.inner(width: width, outlineWidth: severity.outlineWidth)) - 1
    face.titleLines = TextFitting.lines(
      team.title,
      width: inner,
      lines: 2,
      size: VisualLanguage.titleSize,
      isBold: true
    )
    if face.titleLines.isEmpty { face.titleLines = ["–"] }
    if let group = team.group {
      let standing = words.standing(of: group)
      face.rows.append(
        .texts(
          left: standing.prefix(1).map { Run(text: $0, isBold: true) },
          right: standing.dropFirst().map { Run(text: $0, isBold: true) }
        )
      )
      let measures = group.measures
      face.rows.append(.bar(VisualLanguage.bar(outcomes(measures), of: measures.journeys)))
    }
    let heading = Run(
      text: words.plain(hasComplaints ? .diagramTeamLine : .diagramDropOffWord),
      color: VisualLanguage.quietInk
    )
    face.rows.append(.texts(left: [], right: [heading]))
    for finding in team.touchpoints.prefix(Self.listed) {
      face.rows.append(line(finding, inner))
    }
    let rest = team.touchpoints.count - Self.listed
    if rest > 0 {
      let more = words(.diagramMore, ["count": .count(rest)]).plain
      face.rows.append(.texts(left: [Run(text: more, color: VisualLanguage.quietInk)], right: []))
    }
    return face
  }

  /// A touchpoint with its rates, each with the mark of its verdict.
  private func line(_ finding: TouchpointFinding, _ inner: Double) -> CardFace.Row {
    let node = finding.node
    var rates = [rate(node.shownDropOffRate, finding.shownDropOffVerdict)]
    if hasComplaints { rates.append(rate(node.complaintRate, finding.complaintVerdict)) }
    let right = CardFace.Run(text: rates.joined(separator: " · "), isBold: true)
    let mark = findings.missesStandard(at: node.position) ? VisualLanguage.missedStandard + " " : ""
    let title = TextFitting.cut(
      mark + node.touchpoint.drawnTitle,
      width: inner - right.width - 8,
      size: VisualLanguage.textSize
    )
    return .texts(left: [CardFace.Run(text: title)], right: [right])
  }

  private func rate(_ rate: Proportion?, _ verdict: Verdict?) -> String {
    let mark = verdict == .failure || verdict == .watch ? VisualLanguage.severity(verdict).mark : ""
    return mark + (mark.isEmpty ? "" : " ") + words.rate(rate?.value)
  }

  private func outcomes(
    _ measures: GroupMeasures
  ) -> [(outcome: VisualLanguage.Outcome, count: Int)] {
    VisualLanguage.Outcome.allCases.map { outcome in
      let count =
        switch outcome {
        case .movedOn: measures.movedOn
        case .completed: measures.completed
        case .exited: measures.exited
        case .left: measures.droppedOff
        case .open: measures.open
        }
      return (outcome, count)
    }
  }
}
