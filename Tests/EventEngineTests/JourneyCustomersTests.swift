import EventEngine
import EventImport
import JourneyMeasurement
import JourneyModel
import Statistics
import TestSupport
import Testing

/// How many customers are behind each count of journeys, held to customers who are measured one by one.
@Suite struct JourneyCustomersTests {
  private static let limit = 8

  private static func measure(
    _ rows: [MemoryLog.Row],
    _ definition: JourneyDefinition,
    hasCase: Bool,
    workers: Int = 1,
    partitions: Int? = nil
  ) throws -> JourneyMeasures {
    let engine = EventEngine(
      definition: definition,
      plan: TestShop.plan(for: definition, hasCase: hasCase),
      options: EventEngine.Options(workers: workers, partitions: partitions)
    )
    return try engine.measure(MemoryLog(rows, attributeCount: 4), countsCustomers: true)
  }

  private static func definition(seed: UInt64) -> JourneyDefinition {
    var definition = EngineLawTests.definition(seed: seed)
    definition.minimumGroup = limit
    return definition
  }

  /// Every number whose customers are counted, with their sets in a run's measures.
  private static func numbers(
    of measures: JourneyMeasures
  ) throws -> [(name: String, set: CustomerSet, count: (JourneyMeasures) -> Int)] {
    let customers = try #require(measures.journeyCustomers)
    var numbers: [(String, CustomerSet, (JourneyMeasures) -> Int)] = []
    func add<Counts: CustomersCounted>(
      _ name: String,
      _ place: PlaceCustomers<Counts>,
      _ counts: @escaping (JourneyMeasures) -> Counts
    ) {
      for (number, group) in Counts.countedGroups.enumerated() {
        numbers.append(("\(name) \(number)", place.sets[number], { group.count(in: counts($0)) }))
      }
    }
    add("totals", customers.totals) { $0.totals }
    for index in measures.touchpoints.indices {
      add("touchpoint \(index)", customers.touchpoints[index]) { $0.touchpoints[index] }
      for position in 0..<TouchpointMeasures.countedPositions {
        numbers.append(
          (
            "position \(position) of \(index)", customers.positions[index][position],
            { $0.touchpoints[index].positions[position] }
          )
        )
      }
      numbers.append(
        (
          "later positions of \(index)",
          customers.positions[index][TouchpointMeasures.countedPositions],
          { $0.touchpoints[index].visits - $0.touchpoints[index].positions.reduce(0, +) }
        )
      )
    }
    for index in measures.stages.indices {
      add("stage \(index)", customers.stages[index]) { $0.stages[index] }
    }
    for index in measures.owners.indices {
      add("owner \(index)", customers.owners[index]) { $0.owners[index] }
    }
    for way in measures.transitions.indices {
      numbers.append(("way \(way)", customers.transitions[way], { $0.transitions[way].count }))
    }
    let waits: [(TimeToGoal) -> DurationHistogram] = [
      \.goal, \.dropOff, \.completion, \.censored,
    ]
    for (index, wait) in waits.enumerated() {
      numbers.append(("wait \(index)", customers.waits[index], { wait($0.timeToGoal).count }))
    }
    return numbers
  }

  /// What the numbers of journeys that visited a place leave of each other, with the sets of their customers.
  private static func rests(
    of measures: JourneyMeasures,
    _ definition: JourneyDefinition
  ) throws -> [(name: String, set: CustomerSet, count: (JourneyMeasures) -> Int)] {
    let customers = try #require(measures.journeyCustomers)
    let visits = VisitedPlaces(definition)
    func journeys(_ place: Int) -> (JourneyMeasures) -> Int {
      { visits.journeys(of: place, in: $0) }
    }
    let rests = zip(visits.nests, customers.unnested).map { nest, set in
      (
        "\(nest)", set,
        { (measures: JourneyMeasures) in
          journeys(nest.whole)(measures) - journeys(nest.part)(measures)
        }
      )
    }
    let overlaps = zip(visits.divisions, customers.overlaps).map { division, set in
      (
        "\(division)", set,
        { (measures: JourneyMeasures) in
          division.parts.reduce(-journeys(division.whole)(measures)) {
            $0 + journeys($1)(measures)
          }
        }
      )
    }
    let arrivals = customers.arrivals.enumerated().map { place, set in
      (
        "begun outside of \(visits.places[place])", set,
        { (measures: JourneyMeasures) in
          visits.members[place].reduce(journeys(place)(measures)) {
            $0 - measures.touchpoints[$1].entries
          }
        }
      )
    }
    return rests + overlaps + arrivals
  }

  @Test(arguments: 0..<4 as Range<UInt64>, [false, true])
  func `the customers of each number are those who have it alone`(
    seed: UInt64,
    hasCase: Bool
  ) throws {
    var definition = Self.definition(seed: seed)
    let rows = EngineLawTests.rows(seed: seed, count: 300)
    let whole = try Self.measure(rows, definition, hasCase: hasCase)
    definition.asOf = whole.asOf
    // The log begins for each when it does for all.
    let first = try #require(rows.first)
    var anchor = first
    (anchor.customer, anchor.name) = ("nobody", "noise")
    let each = try Set(rows.map(\.customer)).sorted().map { customer in
      try Self.measure(
        [anchor] + rows.filter { $0.customer == customer },
        definition,
        hasCase: hasCase
      )
    }
    let numbers = try Self.numbers(of: whole) + Self.rests(of: whole, definition)
    var (tested, listed) = (0, 0)
    for number in numbers {
      let own = each.map(number.count)
      #expect(own.reduce(0, +) == number.count(whole), "\(number.name)")
      let customers = own.count { $0 > 0 }
      #expect(number.set.count == customers, "\(number.name) of \(number.count(whole))")
      #expect(number.set.members.count == (customers < Self.limit ? customers : 0))
      tested += customers
    }
    #expect(tested > 2000)
    // Of two small groups it is known how many customers are in either.
    for (one, other) in zip(numbers, numbers.dropFirst()).filter({
      !$0.0.set.members.isEmpty && !$0.1.set.members.isEmpty
    }) {
      let customers = each.count { one.count($0) > 0 || other.count($0) > 0 }
      let members = Set(one.set.members).union(other.set.members)
      #expect(members.count == customers, "\(one.name), \(other.name)")
      listed += 1
    }
    #expect(listed > 30)
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `they are the same for any number of threads and partitions`(seed: UInt64) throws {
    let definition = Self.definition(seed: seed)
    let rows = EngineLawTests.rows(seed: seed)
    let one = try Self.numbers(of: Self.measure(rows, definition, hasCase: false))
    let many = try Self.numbers(
      of: Self.measure(rows, definition, hasCase: false, workers: 5, partitions: 16)
    )
    #expect(one.map(\.set.count) == many.map(\.set.count))
    #expect(one.map(\.set.members.count) == many.map(\.set.members.count))
    let plain = try EventEngine(definition: definition, plan: TestShop.plan(for: definition))
      .measure(MemoryLog(rows, attributeCount: 4))
    #expect(plain.journeyCustomers == nil)
    // All else is what it is without.
    var counted = try Self.measure(rows, definition, hasCase: false)
    counted.journeyCustomers = nil
    #expect(counted == plain)
  }

  @Test func `sets merge in any order`() {
    func set(_ members: ClosedRange<UInt64>) -> CustomerSet {
      var set = CustomerSet()
      for member in members { set.add(member, limit: 5) }
      return set
    }
    let parts = [set(1...2), set(11...11), set(21...26), CustomerSet()]
    for limit in [3, 4, 20] {
      var orders: [CustomerSet] = []
      for order in [[0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2]] {
        var merged = CustomerSet()
        for index in order { merged.merge(parts[index], limit: limit) }
        orders.append(merged)
        // Six of one part were not listed.
        #expect(merged.count == 9 && merged.members.isEmpty)
      }
      #expect(Set(orders.map(\.count)).count == 1)
    }
    var few = set(1...2)
    few.merge(set(11...11), limit: 5)
    #expect(few.count == 3 && few.members == [1, 2, 11])
    few.merge(set(21...22), limit: 5)
    #expect(few.count == 5 && few.members.isEmpty)
  }
}
