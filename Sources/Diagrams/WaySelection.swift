import GraphModel
import JourneyMeasurement
import JourneyModel
import Wording

/// Which ways are worth an arrow, and what the others add up to.
///
/// Every visited touchpoint keeps its main way in and its main way out: without the one it would seem
/// to be out of reach, without the other a dead end. Where journeys begin or end anyway, a way that
/// nobody designed and few journeys take is no main way. Of the rest, designed ways that are used come
/// first, then those that nobody designed and at least one journey in twenty takes, then designed
/// ways that nobody took.
struct WaySelection {
  /// A way that is drawn where there is room.
  struct Way {
    var edge: GraphEdge
    /// Whether it is some touchpoint's main way in or out.
    var isEssential: Bool
  }

  /// The share of all journeys from which a way that nobody designed is drawn.
  static let leastShare = 0.05

  /// The ways to draw, those to leave out first at the end.
  let drawn: [Way]
  /// The most steps of any drawn way.
  let largest: Int

  private let graph: JourneyGraph
  /// The ways between different touchpoints of which one is folded away.
  private let folding: TouchpointFolding

  init(graph: JourneyGraph, folding: TouchpointFolding) {
    self.graph = graph
    self.folding = folding
    let shown = Set(folding.shown)
    let journeys = graph.nodes.reduce(0) { $0 + $1.measures.entries }
    let edges = graph.edges.filter { shown.contains($0.from) && shown.contains($0.to) }
    func isFrequent(_ edge: GraphEdge) -> Bool {
      Double(edge.journeys) >= Self.leastShare * Double(max(journeys, 1))
    }
    var main: Set<[Int]> = []
    func keepMain(of ways: [GraphEdge], isNeeded: Bool) {
      let best = ways.filter(\.isTaken).max {
        ($0.count, $1.from, $1.to) < ($1.count, $0.from, $0.to)
      }
      guard let best, isNeeded || best.isDesigned || isFrequent(best) else { return }
      main.insert([best.from, best.to])
    }
    for node in graph.nodes {
      let (position, touchpoint) = (node.position, node.touchpoint)
      keepMain(
        of: edges.filter { $0.to == position },
        isNeeded: !touchpoint.isEntry && node.measures.entries < node.arrivals
      )
      keepMain(
        of: edges.filter { $0.from == position },
        isNeeded: !touchpoint.isEnd && !touchpoint.isExit
      )
    }
    func isMain(_ edge: GraphEdge) -> Bool { main.contains([edge.from, edge.to]) }
    func byCount(_ edges: [GraphEdge]) -> [GraphEdge] {
      edges.sorted { ($1.count, $0.from, $0.to) < ($0.count, $1.from, $1.to) }
    }
    let essential = byCount(
      edges.filter { isMain($0) || ($0.isDesigned && $0.isTaken && isFrequent($0)) }
    )
    let kept = Set(essential.map { [$0.from, $0.to] })
    func isOptional(_ edge: GraphEdge) -> Bool { !kept.contains([edge.from, edge.to]) }
    let designed = byCount(edges.filter { $0.isTaken && $0.isDesigned && isOptional($0) })
    let undesigned = byCount(
      edges.filter { $0.isTaken && !$0.isDesigned && isOptional($0) && isFrequent($0) }
    )
    let unused = edges.filter { !$0.isTaken }
    drawn =
      essential.map { Way(edge: $0, isEssential: true) }
      + (designed + undesigned + unused).map { Way(edge: $0, isEssential: false) }
    largest = drawn.map(\.edge.count).max() ?? 0
  }

  /// A line on the ways and steps that are not drawn; nil where all are.
  ///
  /// - Parameters:
  ///   - drawn: The ids of the touchpoints at both ends of each way that is drawn.
  ///   - words: The language.
  /// - Returns: A sentence, nil where all ways are drawn.
  func remainder(drawn: Set<[String]>, _ words: Words) -> String? {
    let missing = graph.edges.filter {
      !drawn.contains([graph.nodes[$0.from].id, graph.nodes[$0.to].id])
    }
    let rarer = missing.filter(\.isTaken)
    let unused = missing.count - rarer.count
    let steps = rarer.reduce(0) { $0 + $1.count }
    let all = graph.edges.reduce(0) { $0 + $1.count }
    var parts: [String] = []
    if !rarer.isEmpty {
      parts.append(
        words(
          .diagramRarerWays,
          ["count": .count(rarer.count), "steps": .count(steps), "all": .count(all)]
        ).plain
      )
    }
    if unused > 0 {
      parts.append(words(.diagramUnusedWays, ["count": .count(unused)]).plain)
    }
    guard !parts.isEmpty else { return nil }
    return words(.diagramNotDrawn, ["parts": .text(parts.joined(separator: "; "))]).plain
  }
}
