import JourneyMeasurement
public import Statistics

/// A touchpoint with the ways into it and out of it.
public struct Neighbourhood: Sendable, Equatable {
  /// A way to or from a neighbour.
  public struct Way: Sendable, Equatable {
    /// The way.
    public var edge: GraphEdge
    /// Its steps, of all visits of the touchpoint that it leads to or comes from.
    public var share: Proportion
  }

  /// The touchpoint.
  public var node: GraphNode
  /// The visits with which journeys begin, of all.
  public var entries: Proportion
  /// The visits straight after another one there, of all.
  public var repeats: Proportion
  /// The ways in that were taken, the commonest first.
  public var waysIn: [Way]
  /// The ways out that were taken, the commonest first.
  public var waysOut: [Way]
}

extension JourneyGraph {
  /// The neighbourhood of the touchpoint at a position.
  public func neighbourhood(of position: Int) -> Neighbourhood {
    let node = nodes[position]
    let visits = node.measures.visits
    func ways(_ edges: [GraphEdge]) -> [Neighbourhood.Way] {
      edges.filter(\.isTaken).sorted { ($1.count, $0.from, $0.to) < ($0.count, $1.from, $1.to) }
        .map { Neighbourhood.Way(edge: $0, share: Proportion(count: $0.count, of: visits)) }
    }
    return Neighbourhood(
      node: node,
      entries: Proportion(count: node.measures.entries, of: visits),
      repeats: Proportion(count: node.repeatedVisits, of: visits),
      waysIn: ways(edges(into: position)),
      waysOut: ways(edges(from: position))
    )
  }
}
