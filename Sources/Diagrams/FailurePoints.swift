import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

extension DiagramKind {
  /// The overlay of what happened on what was designed, with what fails where.
  public static let failurePoints = DiagramKind(name: "failure-points", needsFindings: true) {
    input throws(NothingToDraw) in
    FailurePointsMap(
      findings: try input.measured,
      filter: input.filter,
      words: input.words
    ).drawing
  }
}

/// Draws the journey as it was taken, over the design, with its failure points.
struct FailurePointsMap {
  let findings: Findings
  let filter: String?
  let words: Words
  var name = "failure-points"
  /// The lanes across the stages; nil for a map by stages alone.
  var lanes: TouchpointLanes?
  /// Whether touchpoints have their numbers before their titles.
  var isNumbered = false

  private var graph: JourneyGraph { findings.graph }
  private var definition: JourneyDefinition { findings.definition }

  private var title: String { DOTText.label(definition.title) }

  var drawing: MapDiagram {
    let laneOfTouchpoint = lanes?.laneOfTouchpoint ?? graph.nodes.map { _ in 0 }
    let folding = TouchpointFolding(findings: findings, lanes: laneOfTouchpoint)
    let numbers = isNumbered ? definition.touchpointNumbers : []
    let selection = WaySelection(graph: graph, folding: folding)
    let hasComplaints = definition.signals.complaint != nil
    let foldedCards = folding.folds.map { foldedCard($0, hasComplaints: hasComplaints) }
    var cards = folding.shown.map { position in
      var card = FailurePointCard(
        finding: findings.touchpoints[position],
        hasComplaints: hasComplaints,
        lossRank: rank(findings.dropOffs, position),
        roles: VisualLanguage.roles(graph.nodes[position].touchpoint),
        words: words,
        number: isNumbered ? numbers[position] : nil,
        missesStandard: findings.missesStandard(at: position)
      ).card
      card.lane = laneOfTouchpoint[position]
      return card
    }
    for (fold, card) in zip(folding.folds, foldedCards) {
      let place = cards.lastIndex { $0.stage <= fold.stage }.map { $0 + 1 } ?? 0
      cards.insert(card, at: place)
    }
    let places = Dictionary(
      cards.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    let arrows = selection.drawn.compactMap { way -> MapContent.Arrow? in
      guard let from = places[graph.nodes[way.edge.from].id],
        let to = places[graph.nodes[way.edge.to].id]
      else { return nil }
      return arrow(way, from: from, to: to, largest: selection.largest)
    }
    let content = MapContent(
      name: name,
      title: lanes?.title(of: title, hasFindings: true, words)
        ?? words(.diagramFailurePoints, ["title": .text(title)]).plain,
      caption: caption(folding),
      headings: graph.stages.map(heading),
      lanes: lanes?.lanes ?? [],
      cards: cards,
      arrows: arrows,
      legend: { [findings, words] in
        FailurePointsLegend(findings: findings, arrows: $0, words: words).legend
      },
      cardWidths: [180, 164, 150, 141, 133, 125, 117],
      remainder: { [names = cards.map(\.name), words] drawn in
        selection.remainder(drawn: Set(drawn.map { [names[$0.from], names[$0.to]] }), words)
      },
      labelRemainder: { [words] in words(.diagramLabelsLeftOut, ["count": .count($0)]).plain }
    )
    return MapDiagram(
      content: content,
      description: FailurePointsWords(findings, words)
        .description(showing: lanes?.shown ?? .diagramShowsStages)
    )
  }

  private func rank(_ points: [FailurePoint], _ position: Int) -> Int? {
    points.first { $0.position == position && $0.journeys > 0 }?.rank
  }

  private func heading(_ stage: GraphGroup) -> MapContent.Heading {
    MapContent.Heading(
      title: DOTText.label(stage.title),
      details: [words.standing(of: stage).joined(separator: " · ")],
      shortDetails: [
        words(
          .diagramLeftOf,
          [
            "left": .shortCount(stage.measures.droppedOff),
            "count": .shortCount(stage.measures.journeys),
          ]
        ).plain
      ]
    )
  }

  private func caption(_ folding: TouchpointFolding) -> [String] {
    FailurePointsWords(findings, words).caption(filter: filter)
      + [folding.remainder(words)].compactMap(\.self)
  }

  private func arrow(
    _ way: WaySelection.Way,
    from: Int,
    to: Int,
    largest: Int
  ) -> MapContent.Arrow {
    let edge = way.edge
    let title = words.way(
      from: graph.nodes[edge.from].touchpoint,
      to: graph.nodes[edge.to].touchpoint
    )
    guard edge.isTaken else {
      return MapContent.Arrow(
        from: from,
        to: to,
        stroke: .dotted,
        width: 1.2,
        color: VisualLanguage.unusedWay,
        tooltip: words(.diagramWayUnused, ["way": .text(title)]).plain
      )
    }
    let taken = words(
      .diagramWayTaken,
      [
        "way": .text(title), "steps": .count(edge.count), "journeys": .count(edge.journeys),
        "share": .text(words.rate(edge.share)),
      ]
    ).plain
    let isWide = VisualLanguage.isWide(count: edge.count, largest: largest)
    let isFromFailure = findings.touchpoints[edge.from].gravestVerdict == .failure
    return MapContent.Arrow(
      from: from,
      to: to,
      stroke: edge.isDesigned ? .solid : .dashed,
      width: VisualLanguage.wayWidth(count: edge.count, largest: largest),
      color: edge.isDesigned ? VisualLanguage.designedWay : VisualLanguage.undesignedWay,
      label: edge.share.map(words.language.numbers.wholePercent),
      tooltip: edge.isDesigned
        ? taken : words(.diagramWayUndesigned, ["way": .text(taken)]).plain,
      isEssential: way.isEssential,
      isWide: isWide,
      keepsLabel: isWide || isFromFailure
    )
  }

  private func foldedCard(
    _ fold: TouchpointFolding.Fold,
    hasComplaints: Bool
  ) -> MapContent.Card {
    let nodes = fold.positions.map { graph.nodes[$0] }
    let visits = nodes.reduce(0) { $0 + $1.measures.visits }
    let left = nodes.reduce(0) { $0 + $1.measures.droppedOff }
    let complaints = nodes.reduce(0) { $0 + $1.measures.complaints }
    let title = words(.diagramQuieter, ["count": .count(nodes.count)]).plain
    var lines = [
      words(.diagramVisits, ["count": .count(visits)]).plain,
      words(.diagramLeft, ["count": .count(left)]).plain,
    ]
    if hasComplaints {
      lines.append(words(.diagramComplaints, ["count": .count(complaints)]).plain)
    }
    let titles = nodes.map(\.touchpoint.drawnTitle).joined(separator: ", ")
    return MapContent.Card(
      name: "folded:\(fold.stage)" + (lanes == nil ? "" : ":\(fold.lane)"),
      stage: fold.stage,
      lane: fold.lane,
      tooltip: "\(title): \(lines.joined(separator: ", ")): \(titles)",
      face: { [lines] width in
        var face = CardFace(
          titleLines: TextFitting.lines(
            title,
            width: width - 12,
            lines: 2,
            size: VisualLanguage.titleSize,
            isBold: true
          ),
          fill: VisualLanguage.paper,
          ink: VisualLanguage.ink,
          outline: VisualLanguage.cardOutline,
          isDashed: true
        )
        face.rows = lines.map { .texts(left: [CardFace.Run(text: $0)], right: []) }
        return face
      },
      plainText: title
    )
  }
}
