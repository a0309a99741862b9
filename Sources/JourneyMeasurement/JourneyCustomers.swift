/// A number of a place whose customers are counted, or what it has more than others that are parts of it.
public struct CountedGroup<Counts> {
  /// The number.
  public let whole: KeyPath<Counts, Int>
  /// Its parts, which are taken out; no two of them have a journey in common.
  public let parts: [KeyPath<Counts, Int>]

  init(_ whole: KeyPath<Counts, Int>, without parts: KeyPath<Counts, Int>...) {
    (self.whole, self.parts) = (whole, parts)
  }

  /// How many are in it, by the counts of a place.
  public func count(in counts: Counts) -> Int {
    counts[keyPath: whole] - parts.reduce(0) { $0 + counts[keyPath: $1] }
  }
}

/// Counts of a place, of some of which the customers are counted.
public protocol CustomersCounted {
  /// The groups whose customers are counted.
  static var countedGroups: [CountedGroup<Self>] { get }
}

/// The customers behind the counts of one place.
public struct PlaceCustomers<Counts: CustomersCounted>: Sendable, Equatable {
  /// The customers of each of `Counts.countedGroups`.
  public var sets: [CustomerSet]

  /// Makes sets of nobody.
  public init() { sets = Counts.countedGroups.map { _ in CustomerSet() } }

  fileprivate mutating func merge(_ other: PlaceCustomers, limit: Int) {
    for index in sets.indices { sets[index].merge(other.sets[index], limit: limit) }
  }
}

/// Of how many customers the counts of journeys are: behind each count the distinct customers with at least one of
/// the journeys, steps or complaints that it counts.
///
/// It is counted for editions for sharing alone.
public struct JourneyCustomers: Sendable, Equatable {
  /// From how many on customers are counted and not listed.
  public let limit: Int
  /// Those over all.
  public var totals = PlaceCustomers<JourneyTotals>()
  /// Those of each touchpoint.
  public var touchpoints: [PlaceCustomers<TouchpointMeasures>]
  /// Those of the steps at each touchpoint by their position in their journey, those not told apart last.
  public var positions: [[CustomerSet]]
  /// Those of the transitions from touchpoint a to b, at `a * touchpoints.count + b`.
  public var transitions: [CustomerSet]
  /// Those of each stage.
  public var stages: [PlaceCustomers<GroupMeasures>]
  /// Those of each owner.
  public var owners: [PlaceCustomers<GroupMeasures>]
  /// Those whose wait for a goal ended in each way, in the order of `TimeToGoal`'s properties.
  public var waits = [CustomerSet](repeating: CustomerSet(), count: 4)
  /// Those whose journeys visited a place without one that it holds, in the order of `VisitedPlaces.nests`.
  package var unnested: [CustomerSet]
  /// Those whose journeys visited several of the places that make up another, in the order of its divisions.
  package var overlaps: [CustomerSet]
  /// Those whose journeys visited a place and began outside of it, in the order of its places.
  package var arrivals: [CustomerSet]

  /// Makes sets of nobody, of the shape of a run's measures.
  package init(like measures: JourneyMeasures, visiting visits: VisitedPlaces, limit: Int) {
    self.limit = limit
    unnested = visits.nests.map { _ in CustomerSet() }
    overlaps = visits.divisions.map { _ in CustomerSet() }
    arrivals = visits.places.map { _ in CustomerSet() }
    touchpoints = measures.touchpoints.map { _ in PlaceCustomers() }
    let stride = TouchpointMeasures.countedPositions + 1
    positions = measures.touchpoints.map { _ in Array(repeating: CustomerSet(), count: stride) }
    transitions = measures.transitions.map { _ in CustomerSet() }
    stages = measures.stages.map { _ in PlaceCustomers() }
    owners = measures.owners.map { _ in PlaceCustomers() }
  }

  /// Adds other customers, who have other numbers.
  ///
  /// - Precondition: both have the same shape and limit.
  public mutating func merge(_ other: JourneyCustomers) {
    totals.merge(other.totals, limit: limit)
    for index in touchpoints.indices {
      touchpoints[index].merge(other.touchpoints[index], limit: limit)
      for place in positions[index].indices {
        positions[index][place].merge(other.positions[index][place], limit: limit)
      }
    }
    for index in transitions.indices {
      transitions[index].merge(other.transitions[index], limit: limit)
    }
    for index in stages.indices { stages[index].merge(other.stages[index], limit: limit) }
    for index in owners.indices { owners[index].merge(other.owners[index], limit: limit) }
    for index in waits.indices { waits[index].merge(other.waits[index], limit: limit) }
    for sets in [\JourneyCustomers.unnested, \.overlaps, \.arrivals] {
      for index in self[keyPath: sets].indices {
        self[keyPath: sets][index].merge(other[keyPath: sets][index], limit: limit)
      }
    }
  }
}
