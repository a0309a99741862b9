import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

extension DiagramKind {
  /// One touchpoint with where people came from, where they went, and what they complained of.
  public static let neighbourhood = DiagramKind(name: "neighbourhood", needsFindings: true) {
    input throws(NothingToDraw) in
    let findings = try input.measured
    return NeighbourhoodMap(
      findings: findings,
      position: input.touchpoint ?? findings.worstTouchpoint,
      filter: input.filter,
      words: input.words
    ).drawing
  }
}

extension Findings {
  /// The touchpoint of the gravest headline; without one the most visited.
  fileprivate var worstTouchpoint: Int {
    for case .failurePoint(let point) in headlines { return point.position }
    let most = graph.nodes.max {
      ($0.measures.visits, $1.position) < ($1.measures.visits, $0.position)
    }
    return most?.position ?? 0
  }
}

/// Draws a touchpoint between those before it and those after it.
struct NeighbourhoodMap {
  /// How many ways of each direction are drawn.
  private static let limit = 8
  private static let center = 1

  let findings: Findings
  let position: Int
  let filter: String?
  let words: Words

  private var neighbourhood: Neighbourhood { findings.graph.neighbourhood(of: position) }
  private var node: GraphNode { findings.graph.nodes[position] }

  /// A card beside the touchpoint, with the share of its way.
  private struct Neighbour {
    var name: String
    var title: String
    var share: Proportion
    var text: TextID
    var isDesigned = true
    var isWay = true
    var severity = VisualLanguage.unjudged
  }

  var drawing: MapDiagram {
    let around = neighbourhood
    let before = neighboursBefore(around)
    let after = neighboursAfter(around)
    let title = DOTText.label(findings.definition.title)
    let cards =
      before.map { card($0, stage: 0) } + [touchpointCard] + after.map { card($0, stage: 2) }
    let arrows =
      before.enumerated().compactMap { arrow($1, from: $0, to: before.count) }
      + after.enumerated().compactMap {
        arrow($1, from: before.count, to: before.count + 1 + $0)
      }
    let content = MapContent(
      name: "neighbourhood",
      title: words(
        .diagramNeighbourhood,
        ["touchpoint": .text(node.touchpoint.drawnTitle), "title": .text(title)]
      ).plain,
      caption: FailurePointsWords(findings, words).caption(filter: filter) + leftOut(around),
      headings: [
        MapContent.Heading(title: words.plain(.diagramCameFrom)),
        MapContent.Heading(
          title: DOTText.label(findings.graph.stages[node.touchpoint.stage].title)
        ),
        MapContent.Heading(title: words.plain(.diagramWentTo)),
      ],
      cards: cards,
      // Cards of one line would all be as high as the touchpoint's own beside them.
      hasEvenRows: false,
      arrows: arrows.sorted { $0.width > $1.width },
      legend: { [findings, position, words] drawn in
        let parts = FailurePointsLegend(findings: findings, arrows: drawn, words: words)
        return Legend(groups: [
          parts.severities, findings.missesStandard(at: position) ? parts.standards : [],
          parts.outcomes, parts.ways,
          [
            Legend.Item(
              sign: .word(words.language.numbers.wholePercent(0.22)),
              text: words.plain(.diagramSignOfVisits)
            )
          ],
        ])
      },
      cardWidths: [190, 170, 150],
      remainder: { _ in nil }
    )
    return MapDiagram(content: content, description: touchpoint.tooltip + ".")
  }

  private var touchpoint: FailurePointCard {
    FailurePointCard(
      finding: findings.touchpoints[position],
      hasComplaints: findings.definition.signals.complaint != nil,
      lossRank: findings.dropOffs.first { $0.position == position && $0.journeys > 0 }?.rank,
      roles: VisualLanguage.roles(node.touchpoint),
      words: words,
      missesStandard: findings.missesStandard(at: position)
    )
  }

  private var touchpointCard: MapContent.Card {
    var card = touchpoint.card
    card.stage = Self.center
    return card
  }

  private func neighboursBefore(_ around: Neighbourhood) -> [Neighbour] {
    var result: [Neighbour] = []
    if around.entries.count > 0 {
      result.append(
        Neighbour(
          name: "in:entry",
          title: words.plain(.diagramBeganHere),
          share: around.entries,
          text: .diagramOfVisits
        )
      )
    }
    return result
      + around.waysIn.prefix(Self.limit).map {
        way($0, to: $0.edge.from, name: "in:")
      }
  }

  private func neighboursAfter(_ around: Neighbourhood) -> [Neighbour] {
    var result = around.waysOut.prefix(Self.limit).map { way($0, to: $0.edge.to, name: "out:") }
    let finding = findings.touchpoints[position]
    if around.repeats.count > 0 {
      result.append(
        Neighbour(
          name: "out:again",
          title: words.plain(.diagramAgainHere),
          share: around.repeats,
          text: .diagramOfVisits,
          isWay: false
        )
      )
    }
    if let left = node.shownDropOffRate, left.count > 0 {
      result.append(
        Neighbour(
          name: "out:left",
          title: words.plain(.diagramLeftHere),
          share: left,
          text: .diagramOfJourneys,
          isWay: false,
          severity: VisualLanguage.severity(finding.shownDropOffVerdict)
        )
      )
    }
    if node.complaintRate.count > 0 {
      result.append(
        Neighbour(
          name: "out:complaint",
          title: words.plain(.diagramComplainedHere),
          share: node.complaintRate,
          text: .diagramOfJourneys,
          isWay: false,
          severity: VisualLanguage.severity(finding.complaintVerdict)
        )
      )
    }
    return result
  }

  private func way(_ way: Neighbourhood.Way, to other: Int, name: String) -> Neighbour {
    let neighbour = findings.graph.nodes[other]
    return Neighbour(
      name: name + neighbour.id,
      title: neighbour.touchpoint.drawnTitle,
      share: way.share,
      text: .diagramOfVisits,
      isDesigned: way.edge.isDesigned
    )
  }

  private func sentence(_ neighbour: Neighbour) -> String {
    words(
      neighbour.text,
      ["count": .count(neighbour.share.count), "of": .count(neighbour.share.of)]
    ).plain
  }

  private func card(_ neighbour: Neighbour, stage: Int) -> MapContent.Card {
    let text = sentence(neighbour)
    let share = words.rate(neighbour.share.value)
    let severity = neighbour.severity
    let mark = severity.mark.isEmpty ? "" : severity.mark + " "
    return MapContent.Card(
      name: neighbour.name,
      stage: stage,
      tooltip: "\(neighbour.title): \(text), \(share)",
      face: { width in
        var face = CardFace(
          titleLines: TextFitting.lines(
            mark + neighbour.title,
            width: width - 2 * Double(CardFace.padding) - 6,
            lines: 2,
            size: VisualLanguage.titleSize,
            isBold: true
          ),
          fill: severity.fill,
          ink: severity.ink,
          outline: severity.outline,
          outlineWidth: severity.outlineWidth
        )
        face.rows = [
          .texts(
            left: [CardFace.Run(text: share, isBold: true)],
            right: [CardFace.Run(text: text, color: VisualLanguage.quietInk)]
          )
        ]
        return face
      },
      plainText: "\(mark)\(neighbour.title) \(share)"
    )
  }

  private func arrow(_ neighbour: Neighbour, from: Int, to: Int) -> MapContent.Arrow? {
    guard neighbour.isWay else { return nil }
    return MapContent.Arrow(
      from: from,
      to: to,
      stroke: neighbour.isDesigned ? .solid : .dashed,
      width: VisualLanguage.wayWidth(count: neighbour.share.count, largest: neighbour.share.of),
      color: neighbour.isDesigned ? VisualLanguage.designedWay : VisualLanguage.undesignedWay,
      tooltip: "\(neighbour.title): \(sentence(neighbour))",
      isEssential: true
    )
  }

  private func leftOut(_ around: Neighbourhood) -> [String] {
    let rarer = around.waysIn.dropFirst(Self.limit) + around.waysOut.dropFirst(Self.limit)
    guard !rarer.isEmpty else { return [] }
    let steps = rarer.reduce(0) { $0 + $1.edge.count }
    let ways = words(
      .diagramNeighbourWaysLeftOut,
      ["count": .count(rarer.count), "steps": .count(steps)]
    ).plain
    return [words(.diagramNotDrawn, ["parts": .text(ways)]).plain]
  }
}
