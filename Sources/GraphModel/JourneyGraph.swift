import ConcurrentWork
public import JourneyMeasurement
public import JourneyModel

/// The designed journey with what happened laid over it.
///
/// Everything is in definition order, so that two graphs of one definition can be laid side by
/// side.
public struct JourneyGraph: Sendable, Equatable {
  /// The journey's id.
  public var id: String
  /// The title people read.
  public var title: String
  /// The touchpoints; a node's position is its index.
  public var nodes: [GraphNode]
  /// The ways between different touchpoints that are designed or taken, by `from`, then `to`.
  public var edges: [GraphEdge]
  /// The ways from a touchpoint to itself that are designed or taken.
  public var repeats: [GraphEdge]
  /// The stages, in order.
  public var stages: [GraphGroup]
  /// What each owner answers for, in the order in which touchpoints first name them.
  public var owners: [GraphGroup]
  /// Events that no touchpoint or signal claims: the most frequent first, ties by name.
  public var unmappedEvents: [EventCount]
  /// Whether what looks untaken may be a group of customers too small to be shown.
  public var hidesSmallGroups: Bool
  /// What of the parts that make up sums is hidden.
  public var hidden: HiddenParts

  /// Lays measures over the definition that they were made under.
  ///
  /// - Precondition: the measures have the definition's shape.
  public init(definition: JourneyDefinition, measures: JourneyMeasures) {
    let positions = definition.touchpoints.indices
    precondition(
      measures.touchpoints.count == positions.count
        && measures.stages.count == definition.stages.count
        && measures.owners.count == definition.owners.count,
      "measures are laid over the definition that they were made under"
    )
    id = definition.id
    title = definition.title
    hidesSmallGroups = measures.sharedGroup != nil
    hidden = measures.hidden
    var out = [Int](repeating: 0, count: positions.count)
    var into = out
    for from in positions {
      for to in positions {
        let count = measures.transition(from: from, to: to).count
        out[from] += count
        if from != to { into[to] += count }
      }
    }
    // A sum of what is shown alone would make a share of it that is too large.
    for from in measures.hidden.waysFrom { out[from] = 0 }
    for to in measures.hidden.waysInto { into[to] = 0 }
    let (departures, arrivals) = (out, into)
    // Each way has its own distribution of times: with many touchpoints, that is most of the work.
    let rows = positions.concurrentMap { position in
      Row(
        position,
        definition,
        measures,
        transitionsOut: departures[position],
        into: arrivals[position]
      )
    }
    nodes = rows.map(\.node)
    edges = rows.flatMap { row in row.ways.filter { $0.from != $0.to } }
    repeats = rows.flatMap { row in row.ways.filter { $0.from == $0.to } }
    stages = zip(definition.stages, measures.stages).map { stage, group in
      GraphGroup(
        id: stage.id,
        title: stage.title,
        touchpoints: Array(stage.touchpoints),
        measures: group,
        time: DurationSummary(group.timeInGroup)
      )
    }
    owners = zip(definition.owners, measures.owners).map { owner, group in
      GraphGroup(
        id: owner,
        title: owner,
        touchpoints: positions.filter { definition.touchpoints[$0].owner == owner },
        measures: group,
        time: DurationSummary(group.timeInGroup)
      )
    }
    unmappedEvents = measures.log.unmappedEvents
      .map { EventCount(event: $0.key, count: $0.value) }
      .sorted()
  }
}

/// A touchpoint and the ways that lead from it.
private struct Row: Sendable {
  var node: GraphNode
  /// The ways that are designed or taken, by where they lead.
  var ways: [GraphEdge]

  init(
    _ position: Int,
    _ definition: JourneyDefinition,
    _ measures: JourneyMeasures,
    transitionsOut: Int,
    into arrivals: Int
  ) {
    let repeated = measures.transition(from: position, to: position).count
    node = GraphNode(
      position: position,
      touchpoint: definition.touchpoints[position],
      measures: measures.touchpoints[position],
      timesToNext: measures.timeToNext(from: position),
      arrivals: arrivals,
      departures: max(0, transitionsOut - repeated),
      repeatedVisits: repeated
    )
    let designed = Set(definition.designedNext(of: position))
    ways = definition.touchpoints.indices.compactMap { to in
      let taken = measures.transition(from: position, to: to)
      guard taken.count > 0 || designed.contains(to) else { return nil }
      return GraphEdge(
        from: position,
        to: to,
        isDesigned: designed.contains(to),
        count: taken.count,
        journeys: taken.journeys,
        transitionsOut: transitionsOut,
        journeysAtFrom: measures.touchpoints[position].journeys,
        time: DurationSummary(taken.duration)
      )
    }
  }
}

extension JourneyGraph {
  /// All ways designed or taken, repeats among them, by `from`, then `to`.
  public var allTransitions: [GraphEdge] {
    (edges + repeats).sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  /// All ways taken, repeats among them, by `from`, then `to`.
  public var takenTransitions: [GraphEdge] { allTransitions.filter(\.isTaken) }

  /// Designed ways that no journey took, by `from`, then `to`; none where the journeys of some ways are
  /// hidden.
  public var unusedTransitions: [GraphEdge] {
    hidesSmallGroups ? [] : allTransitions.filter { $0.isDesigned && !$0.isTaken }
  }

  /// Ways taken between different touchpoints that nobody designed, by `from`, then `to`.
  public var undesignedTransitions: [GraphEdge] {
    edges.filter { $0.isTaken && !$0.isDesigned }
  }

  /// Touchpoints that no journey visited; none where the journeys of some touchpoints are hidden.
  public var unvisitedTouchpoints: [GraphNode] {
    hidesSmallGroups ? [] : nodes.filter { !$0.isVisited }
  }

  /// The way from one touchpoint to another or to itself, if it is designed or taken.
  public func edge(from: Int, to: Int) -> GraphEdge? {
    (from == to ? repeats : edges).first { $0.from == from && $0.to == to }
  }

  /// The ways that lead to a touchpoint from others, by where they begin.
  public func edges(into position: Int) -> [GraphEdge] { edges.filter { $0.to == position } }

  /// The ways that lead from a touchpoint to others, by where they lead.
  public func edges(from position: Int) -> [GraphEdge] { edges.filter { $0.from == position } }
}

/// How often events of one name occurred.
public struct EventCount: Sendable, Hashable, Comparable {
  /// The event's name.
  public var event: String
  /// How many events.
  public var count: Int

  /// Makes a count.
  public init(event: String, count: Int) {
    self.event = event
    self.count = count
  }

  /// Orders the most frequent first, ties by the name's bytes.
  public static func < (left: EventCount, right: EventCount) -> Bool {
    left.count != right.count
      ? left.count > right.count
      : left.event.utf8.lexicographicallyPrecedes(right.event.utf8)
  }
}
