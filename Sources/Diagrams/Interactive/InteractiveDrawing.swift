import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// Gives the parts of an interactive map their places and draws them.
///
/// Stages are columns, in order, as far as that makes a shape that suits a screen. The ways that are
/// there at first get routes of their own; the rarer ones run behind the cards in curves.
struct InteractiveDrawing {
  private static let margin = 8.0
  /// The shape that suits a window: so many times as wide as high.
  private static let aspect = 1.9

  private let findings: Findings
  private let words: Words
  private let cards: [InteractiveCard]
  private let edges: [GraphEdge]
  /// The share of all journeys below which ways are folded at first.
  private let share: Double
  /// The card of each touchpoint by its position; touchpoints that share one have none.
  private let places: [Int: Int]

  init(findings: Findings, folding: TouchpointFolding, words: Words, share: Double) {
    self.findings = findings
    self.words = words
    self.share = share
    var cards = folding.shown.map {
      InteractiveCard(findings: findings, positions: [$0], words: words)
    }
    for fold in folding.folds {
      let place = cards.lastIndex { $0.stage <= fold.stage }.map { $0 + 1 } ?? 0
      cards.insert(
        InteractiveCard(findings: findings, positions: fold.positions, words: words),
        at: place
      )
    }
    self.cards = cards
    var places: [Int: Int] = [:]
    for (card, position) in cards.map(\.touchpoint).enumerated() {
      if let position { places[position] = card }
    }
    self.places = places
    edges = findings.graph.edges.filter { places[$0.from] != nil && places[$0.to] != nil }
  }

  /// The whole drawing.
  var element: SVGElement {
    let cardWidth = cards.map(\.width).max() ?? 0
    let arrangement = arrangement(cardWidth: cardWidth)
    let map = routedMap(arrangement, cardWidth: cardWidth)
    let boxes = map.board.cardBoxes
    let size = Size(
      width: map.board.size.width + 2 * Self.margin,
      height: map.board.size.height + 2 * Self.margin
    )
    let name = InteractiveMap.name
    var svg = SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "map-drawing view-overlay",
        "id": "\(name)-drawing", "role": "group", "lang": words.language.tag,
        "viewBox": "0 0 \(size.width.svg) \(size.height.svg)",
        "width": size.width.svg, "height": size.height.svg,
        "aria-labelledby": "\(name)-title \(name)-description", "data-share": "\(share)",
        "data-shares": InteractiveMap.shares.map { "\($0)" }.joined(separator: " "),
        "data-steps": "\(edges.reduce(0) { $0 + $1.count })",
        "data-elsewhere": "\(findings.graph.edges.count - edges.count)",
        "data-failure": words.status(VisualLanguage.failure),
        "data-watch": words.status(VisualLanguage.watch),
        "data-fine": words.status(VisualLanguage.fine),
        "data-too-few": words.status(VisualLanguage.tooFew),
      ]
    )
    let title = words(.mapTitle, ["title": .label(findings.definition.title)]).plain
    svg.add("title", ["id": "\(name)-title"], title)
    svg.add(
      "desc",
      ["id": "\(name)-description"],
      words(
        .mapDescription,
        [
          "touchpoints": .count(findings.graph.nodes.count), "ways": .count(edges.count),
          "journeys": .count(findings.coverage.totals.journeys),
        ]
      ).plain
    )
    var content = SVGElement("g", ["transform": "translate(\(Self.margin.svg) \(Self.margin.svg))"])
    content.add(stages(arrangement.stageBoxes(map.board, headingHeight: headingHeight)))
    for ways in ways(map, boxes) { content.add(ways) }
    content.add(cards(boxes))
    // What is looked at is drawn here once more, over the cards.
    content.add(SVGElement("g", ["class": "looked-at", "aria-hidden": "true"]))
    svg.add(content)
    return svg
  }

  /// The ways that have routes: designed ones, and others that enough journeys took.
  private var routed: [GraphEdge] {
    let shown = edges.filter { $0.isDesigned || InteractiveWays.share($0, findings) >= share }
    return shown.sorted { ($1.count, $0.from, $0.to) < ($0.count, $1.from, $1.to) }
  }

  private var headingHeight: Double {
    7 + FontMetrics.lineHeight(size: VisualLanguage.stageSize)
      + FontMetrics.lineHeight(size: VisualLanguage.textSize)
  }

  private func routedMap(_ arrangement: Arrangement, cardWidth: Double) -> RoutedMap {
    let board = Board(
      plan: arrangement.plan(headingHeight: headingHeight),
      cardWidth: cardWidth,
      heights: cards.map(\.height)
    )
    let largest = edges.map(\.count).max() ?? 0
    let ways = routed.map { edge in
      Way(
        from: places[edge.from] ?? 0,
        to: places[edge.to] ?? 0,
        lineWidth: VisualLanguage.wayWidth(count: edge.count, largest: largest),
        labelWidth: label(edge).map { FontMetrics.width($0, size: VisualLanguage.textSize) }
      )
    }
    return RoutedMap(board: board, ways: ways)
  }

  private func arrangement(cardWidth: Double) -> Arrangement {
    let search = ArrangementSearch(
      stages: cards.map(\.stage),
      heights: cards.map { $0.height + Board.Room.betweenCards + 12 },
      headingHeight: headingHeight + Board.Room.betweenStages
    )
    let tallest = cards.map(\.height).max() ?? 0
    var best: (cost: Double, arrangement: Arrangement)?
    for columns in 1...max(1, min(cards.count, 24)) {
      let found = [search.aligned(columns: columns), search.flowing(columns: columns)]
      for arrangement in found.compactMap(\.self) {
        let rows = arrangement.cards.map(\.count).max() ?? 1
        let width = Double(columns) * (cardWidth + 70)
        let height = headingHeight + Double(rows) * (tallest + 24)
        let shape = width / height / Self.aspect
        let cost = max(shape, 1 / shape) * 8 + Double(arrangement.compromises)
        if cost < best?.cost ?? .infinity { best = (cost, arrangement) }
      }
    }
    return best?.arrangement ?? Arrangement(columns: [], isAligned: true)
  }

  private func label(_ edge: GraphEdge) -> String? {
    edge.isTaken ? edge.share.map(words.language.numbers.wholePercent) : nil
  }

  private func stages(_ boxes: [(stage: Int, isContinued: Bool, box: Box)]) -> SVGElement {
    var group = SVGElement("g", ["class": "stages"])
    for stage in boxes {
      let graphStage = findings.graph.stages[stage.stage]
      let box = stage.box
      var element = SVGElement("g", ["class": "stage", "data-stage": graphStage.id])
      element.add(
        "rect",
        [
          "x": box.left.svg, "y": box.top.svg, "width": box.width.svg, "height": box.height.svg,
          "rx": "12",
        ]
      )
      let room = box.width - 12
      let title = Label.cleaned(graphStage.title)
      let size = VisualLanguage.stageSize
      element.add(
        "text",
        ["class": "stage-title", "x": box.center.x.svg, "y": (box.top + 15).svg],
        TextFitting.cut(
          stage.isContinued ? "… " + title : title,
          width: room,
          size: size,
          isBold: true
        )
      )
      if !stage.isContinued {
        let measures = graphStage.measures
        let happened =
          words(.diagramJourneys, ["count": .shortCount(measures.journeys)]).plain + " · "
          + words(.diagramLeft, ["count": .shortCount(measures.droppedOff)]).plain
        element.add(
          "text",
          ["class": "quiet happened", "x": box.center.x.svg, "y": (box.top + 27).svg],
          TextFitting.cut(happened, width: room, size: VisualLanguage.textSize)
        )
      }
      group.add(element)
    }
    return group
  }

  private func cards(_ boxes: [Box]) -> SVGElement {
    var group = SVGElement("g", ["class": "cards"])
    for (card, box) in zip(cards, boxes) { group.add(card.element(in: box)) }
    return group
  }

  private func ways(_ map: RoutedMap, _ boxes: [Box]) -> [SVGElement] {
    let routes = Dictionary(
      zip(routed, map.lines).map { ([$0.from, $0.to], $1) },
      uniquingKeysWith: { first, _ in first }
    )
    let largest = edges.map(\.count).max() ?? 0
    let curved = edges.filter { routes[[$0.from, $0.to]] == nil }
    let curves = InteractiveCurves(
      boxes: boxes,
      ways: curved.map { (places[$0.from] ?? 0, places[$0.to] ?? 0) }
    ).curves
    let rarer = Dictionary(
      zip(curved, curves).map { ([$0.from, $0.to], $1) },
      uniquingKeysWith: { first, _ in first }
    )
    // The rarer ones lie below the others.
    var rare = SVGElement("g", ["class": "ways"])
    var common = SVGElement("g", ["class": "ways"])
    for edge in edges {
      let width = VisualLanguage.wayWidth(count: edge.count, largest: largest)
      if let line = routes[[edge.from, edge.to]] {
        common.add(
          element(edge, InteractiveLine(corners: line.corners, width: width), line.labelPlace)
        )
      } else if let curve = rarer[[edge.from, edge.to]] {
        rare.add(element(edge, curve, curve.middle))
      }
    }
    return [rare, common]
  }

  private func element(_ edge: GraphEdge, _ line: InteractiveLine, _ place: Point?) -> SVGElement {
    let nodes = findings.graph.nodes
    let (from, to) = (nodes[edge.from], nodes[edge.to])
    let journeyShare = InteractiveWays.share(edge, findings)
    let name = InteractiveMap.name
    let kinds = [
      "way", edge.isDesigned ? "designed" : "undesigned", edge.isTaken ? "taken" : "unused",
      line.isCurve ? "rare" : "routed", edge.isTaken && journeyShare < share ? "folded" : "",
    ]
    var group = SVGElement(
      "a",
      [
        "class": kinds.filter { !$0.isEmpty }.joined(separator: " "),
        "id": "\(name)-way-\(from.id)--\(to.id)",
        "href": "#\(name)-card-\(SVGText.fragment(to.id))", "tabindex": "-1",
        "aria-label": wayLabel(edge), "data-from": from.id, "data-to": to.id,
        "data-steps": "\(edge.count)", "data-journeys": "\(edge.journeys)",
        "data-share": "\(journeyShare)",
      ]
    )
    group.add("path", ["class": "reach", "d": line.path])
    group.add("path", ["class": "line", "d": line.path, "stroke-width": line.width.svg])
    group.add("path", ["class": "head", "d": line.head])
    if let label = label(edge), let place {
      group.add("text", ["class": "label", "x": place.x.svg, "y": (place.y + 3.2).svg], label)
    }
    return group
  }

  private func wayLabel(_ edge: GraphEdge) -> String {
    let nodes = findings.graph.nodes
    let way = words.way(from: nodes[edge.from].touchpoint, to: nodes[edge.to].touchpoint)
    guard edge.isTaken else { return words(.diagramWayUnused, ["way": .text(way)]).plain }
    let taken = words(
      .diagramWayTaken,
      [
        "way": .text(way), "steps": .count(edge.count), "journeys": .count(edge.journeys),
        "share": .text(words.rate(edge.share)),
      ]
    ).plain
    return edge.isDesigned ? taken : words(.diagramWayUndesigned, ["way": .text(taken)]).plain
  }
}
