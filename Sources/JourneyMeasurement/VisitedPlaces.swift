package import JourneyModel

/// The numbers that each count the journeys that visited any of some touchpoints, and what these numbers leave of
/// each other.
///
/// A touchpoint's journeys are some of its stage's and of its owner's, these are some of all, and stages and owners
/// hold each other where their touchpoints do. Whoever sees two of these numbers knows what the one has more.
package struct VisitedPlaces: Sendable {
  /// Whose number of journeys it is.
  package enum Place: Sendable, Hashable {
    /// A touchpoint's.
    case touchpoint(Int)
    /// A stage's, or an owner's, those of owners after those of stages.
    case group(Int)
    /// That of the journeys that visited a stage or any later one.
    case reached(Int)
    /// That of the journeys that reached a goal.
    case goals
    /// That of all journeys.
    case all
  }

  /// A place and one that holds it, with no place between them.
  package struct Nest: Sendable {
    /// The position of the place.
    package let part: Int
    /// The position of the one that holds it.
    package let whole: Int
  }

  /// A place and others that together have its touchpoints, each once.
  package struct Division: Sendable {
    /// The position of the place.
    package let whole: Int
    /// The positions of the others.
    package let parts: [Int]
  }

  /// The places.
  package private(set) var places: [Place] = []
  /// The touchpoints of each place, ascending.
  package private(set) var members: [[Int]] = []
  /// The places of each touchpoint.
  package private(set) var placesOfTouchpoint: [[Int]]
  /// Which places hold others.
  package private(set) var nests: [Nest] = []
  /// Which places are made of others.
  package private(set) var divisions: [Division] = []

  /// The places of a definition.
  package init(_ definition: JourneyDefinition) {
    let touchpoints = definition.touchpoints.indices
    placesOfTouchpoint = touchpoints.map { _ in [] }
    // The number of all journeys is told always, so that those that are the same follow it.
    add(.all, Array(touchpoints))
    for touchpoint in touchpoints { add(.touchpoint(touchpoint), [touchpoint]) }
    let stages = definition.stages.map { Array($0.touchpoints) }
    let owners = definition.owners.map { owner in
      touchpoints.filter { definition.touchpoints[$0].owner == owner }
    }
    for (index, touchpoints) in (stages + owners).enumerated() { add(.group(index), touchpoints) }
    for stage in stages.indices { add(.reached(stage), stages[stage...].joined().sorted()) }
    let goals = touchpoints.filter { definition.touchpoints[$0].isGoal }
    if !goals.isEmpty { add(.goals, goals) }
    nest()
    let groups = (stages + owners).indices.map { Place.group($0) }
    divide(.all, groups.prefix(stages.count))
    divide(.all, groups.dropFirst(stages.count))
    for (group, touchpoints) in zip(groups, stages + owners) {
      divide(group, touchpoints.map { .touchpoint($0) })
    }
    for stage in stages.indices.dropLast() {
      divide(.reached(stage), [.group(stage), .reached(stage + 1)])
    }
    divide(.goals, goals.map { .touchpoint($0) })
  }

  private mutating func add(_ place: Place, _ touchpoints: [Int]) {
    for touchpoint in touchpoints { placesOfTouchpoint[touchpoint].append(places.count) }
    places.append(place)
    members.append(touchpoints)
  }

  private mutating func nest() {
    var first: [[Int]: Int] = [:]
    var distinct: [Int] = []
    for place in places.indices {
      if let same = first[members[place]] {
        nests.append(Nest(part: place, whole: same))
      } else {
        first[members[place]] = place
        distinct.append(place)
      }
    }
    for part in distinct {
      guard let touchpoint = members[part].first else { continue }
      let own = Set(members[part])
      let holders = placesOfTouchpoint[touchpoint].filter { place in
        first[members[place]] == place && members[place].count > own.count
          && own.isSubset(of: members[place])
      }
      for whole in holders {
        let all = Set(members[whole])
        let isNext = !holders.contains {
          members[$0].count < all.count && all.isSuperset(of: members[$0])
        }
        if isNext { nests.append(Nest(part: part, whole: whole)) }
      }
    }
  }

  private mutating func divide(_ whole: Place, _ parts: some Sequence<Place>) {
    guard let whole = places.firstIndex(of: whole) else { return }
    let parts = parts.compactMap { places.firstIndex(of: $0) }
    // Where a touchpoint has no owner, owners are not all.
    guard parts.count > 1, parts.reduce(0, { $0 + members[$1].count }) == members[whole].count
    else { return }
    divisions.append(Division(whole: whole, parts: parts))
  }

  /// A place's number of journeys.
  package func journeys(of place: Int, in measures: JourneyMeasures) -> Int {
    switch places[place] {
    case .touchpoint(let index): measures.touchpoints[index].journeys
    case .group(let index):
      index < measures.stages.count
        ? measures.stages[index].journeys
        : measures.owners[index - measures.stages.count].journeys
    case .reached(let stage): measures.stages[stage].reachedThisOrLater
    case .goals: measures.totals.reachedGoal
    case .all: measures.totals.journeys
    }
  }
}
