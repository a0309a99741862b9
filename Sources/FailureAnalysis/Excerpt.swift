public import GraphModel
import JourneyMeasurement
import JourneyModel
public import Statistics

/// The first of a list, and what the rest amounts to, so that nothing is left out in silence.
public struct Excerpt<Element: Sendable & Equatable>: Sendable, Equatable {
  /// The elements that are shown.
  public var shown: [Element]
  /// How many elements are not.
  public var omitted: Int
  /// What those add up to, in the unit by which the list is ordered.
  public var omittedWeight: Int

  /// Takes the first elements of a list.
  init(_ elements: [Element], limit: Int, weight: (Element) -> Int) {
    shown = Array(elements.prefix(limit))
    let rest = elements.dropFirst(limit)
    omitted = rest.count
    omittedWeight = rest.reduce(0) { $0 + weight($1) }
  }
}

extension Findings {
  /// The ways taken most often, repeats among them; ties in definition order.
  public func commonestTransitions(_ limit: Int) -> Excerpt<GraphEdge> {
    let edges = graph.takenTransitions.sorted {
      ($1.count, $0.from, $0.to) < ($0.count, $1.from, $1.to)
    }
    return Excerpt(edges, limit: limit, weight: \.count)
  }

  /// The ways between different touchpoints that most journeys took though nobody designed them.
  public func commonestDeviations(_ limit: Int) -> Excerpt<GraphEdge> {
    let edges = graph.undesignedTransitions.sorted {
      ($1.journeys, $0.from, $0.to) < ($0.journeys, $1.from, $1.to)
    }
    return Excerpt(edges, limit: limit, weight: \.count)
  }

  /// The share of all journeys from which a way that is no touchpoint's main way in is common.
  static let commonWayShare = 0.05

  /// The ways between different touchpoints that a small drawing shows: the main way to each
  /// touchpoint at which most journeys do not begin, then those that one journey in twenty takes;
  /// by count, ties in definition order.
  public func mainWays(_ limit: Int) -> Excerpt<GraphEdge> {
    let edges = graph.edges.filter(\.isTaken).sorted {
      ($1.count, $0.from, $0.to) < ($0.count, $1.from, $1.to)
    }
    let least = Self.commonWayShare * Double(coverage.totals.journeys)
    var reached = Set(graph.nodes.filter { $0.measures.entries > $0.arrivals }.map(\.position))
    var main: [GraphEdge] = []
    var common: [GraphEdge] = []
    var rare: [GraphEdge] = []
    for edge in edges {
      if reached.insert(edge.to).inserted {
        main.append(edge)
      } else if Double(edge.journeys) >= least {
        common.append(edge)
      } else {
        rare.append(edge)
      }
    }
    let shown = min(limit, main.count + common.count)
    return Excerpt(main + common + rare, limit: shown, weight: \.count)
  }

  /// The names of unmapped events that occur most often.
  public func commonestUnmappedEvents(_ limit: Int) -> Excerpt<EventCount> {
    Excerpt(graph.unmappedEvents, limit: limit, weight: \.count)
  }

  /// The share of all journeys that reached a stage or a later one.
  public func reachedShare(of stage: GraphGroup) -> Proportion {
    Proportion(count: stage.measures.reachedThisOrLater, of: coverage.totals.journeys)
  }

  /// The share of journeys that the first variants of the list cover.
  public func variantShare(_ limit: Int) -> Proportion {
    Proportion(
      count: variants.prefix(limit).reduce(0) { $0 + $1.journeys },
      of: coverage.totals.journeys
    )
  }

  /// The complaints by the rule that traced them, of all complaints.
  public var complaintsByRule: (named: Proportion, preceding: Proportion, unattributed: Proportion)
  {
    let totals = coverage.totals
    func share(_ count: Int) -> Proportion { Proportion(count: count, of: totals.complaints) }
    return (
      share(totals.complaintsNamed), share(totals.complaintsPreceding),
      share(totals.complaintsUnattributed)
    )
  }

  /// Complaints that name a touchpoint which their journey never visited.
  public var complaintsNamedElsewhere: Int {
    graph.nodes.reduce(0) { $0 + $1.measures.namedElsewhere }
  }

  /// The reasons of complaints that were traced to nothing.
  public var unattributedReasons: Reasons {
    Reasons(coverage.totals.unattributedCategories, minimumGroup: definition.minimumGroup)
  }
}
