import JourneyModel

extension LinkedJourneys {
  /// The journeys that visited a touchpoint, a stage and so on, which hold each other.
  mutating func linkVisits(_ visits: VisitedPlaces, _ customers: JourneyCustomers?) {
    for (number, nest) in visits.nests.enumerated() {
      let (part, whole) = (visited(visits.places[nest.part]), visited(visits.places[nest.whole]))
      let rest = numbers.value(whole) - numbers.value(part)
      numbers.nest(part, in: whole, leaving: JourneyGroup(rest, by: customers?.unnested[number]))
    }
    for (number, division) in visits.divisions.enumerated() {
      numbers.overlap(
        visited(visits.places[division.whole]),
        division.parts.map { visited(visits.places[$0]) },
        by: customers?.overlaps[number]
      )
    }
    for (place, members) in visits.members.enumerated() where members.count > 1 {
      let whole = visited(visits.places[place])
      let entries = members.map { touchpoint($0, \.entries) }
      let arrived = numbers.value(whole) - entries.reduce(0) { $0 + numbers.value($1) }
      numbers.leave(
        JourneyGroup(arrived, by: customers?.arrivals[place]),
        of: whole,
        without: entries.map { ($0, 1) }
      )
    }
    for index in groups.indices {
      numbers.hide([group(index, \.reachedThisOrLater)], with: group(index, \.journeys))
    }
  }

  /// The number of journeys that visited a place.
  private mutating func visited(_ place: VisitedPlaces.Place) -> ID {
    switch place {
    case .touchpoint(let index): touchpoint(index, \.journeys, .touchpoint)
    case .group(let index): group(index, \.journeys)
    case .reached(let stage): group(stage, \.reachedThisOrLater)
    case .goals: total(\.reachedGoal, .ofStage)
    case .all: total(\.journeys, nil)
    }
  }

  /// What the variants that are listed tell of the steps in those that are not.
  mutating func linkVariants(
    _ measures: JourneyMeasures,
    _ visits: VisitedPlaces,
    _ small: SmallGroups
  ) {
    let listed = measures.variants.commonest(measures.variants.listedCount)
      .prefix { small.mayShow($0.journeys) }
    variants = listed.map { numbers.add($0.journeys, of: JourneyGroup($0.journeys), .variant) }
    for (place, members) in visits.members.enumerated() {
      leave(of: visited(visits.places[place]), listed) { path in
        path.contains { members.contains(Int($0)) } ? 1 : 0
      }
    }
    for touchpoint in touchpoints.indices {
      leave(of: lastSteps[touchpoint], listed) { $0.last == UInt16(touchpoint) ? 1 : 0 }
      for place in 0..<TouchpointMeasures.countedPositions {
        leave(of: self.touchpoint(touchpoint, \.positions[place], .position), listed) { path in
          path.count > place && path[place] == UInt16(touchpoint) ? 1 : 0
        }
      }
    }
    for way in ways {
      leave(of: way.number, listed) { path in
        zip(path, path.dropFirst()).count { Int($0) == way.from && Int($1) == way.to }
      }
    }
  }

  /// Says what of a number is not in the variants that are listed, each of whose journeys count so many times.
  private mutating func leave(
    of number: ID,
    _ listed: some Collection<(path: [UInt16], journeys: Int)>,
    _ times: ([UInt16]) -> Int
  ) {
    var rest = numbers.group([number]).count
    let parts = zip(variants, listed).compactMap { variant, sequence in
      let factor = times(sequence.path)
      if factor > 0 { rest -= sequence.journeys }
      return factor > 0 ? (number: variant, factor: factor) : nil
    }
    guard !parts.isEmpty else { return }
    numbers.leave(JourneyGroup(max(0, rest)), of: number, without: parts)
  }
}
