import JourneyModel

/// The counts of journeys that add up to each other, of touchpoints into stages, owners and totals, and those
/// of which all are counted by another, too.
///
/// It is the one place that knows which counts are sums and parts of which: a count that is shown anywhere
/// and is linked to another has its line here.
struct LinkedJourneys {
  typealias ID = LinkedNumbers.ID

  /// What is hidden for other reasons than sums.
  struct Hidden {
    /// Whether each touchpoint is hidden whole.
    var touchpoints: [Bool]
    /// Whether each touchpoint's complaints are.
    var complaints: [Bool]
    /// Whether positions are, those not told apart last, by touchpoint.
    var positions: [[Bool]]
    /// Whether ways are, by their ends.
    var ways: [[Bool]]
  }

  var numbers: LinkedNumbers
  var touchpoints: [LinkedCounts<TouchpointMeasures>] = []
  var groups: [LinkedCounts<GroupMeasures>] = []
  var totals: LinkedCounts<JourneyTotals>
  /// The complaints traced to each touchpoint, by whichever rule.
  var complaints: [ID] = []
  /// All complaints.
  var allComplaints: ID?
  /// The transitions out of each touchpoint, all together.
  var stepsOn: [ID] = []
  /// How many ended the wait for a goal in each way, which are shown together or not at all.
  var timesToGoal: [ID] = []
  /// The customers of steps by touchpoint and position; nil where nobody counted them.
  let positions: [[CustomerSet]]?
  /// The ways that were taken, by their ends.
  var ways: [(from: Int, to: Int, number: ID)] = []
  /// The last steps of journeys at each touchpoint.
  var lastSteps: [ID] = []

  /// The commonest variants, all those of enough journeys.
  var variants: [ID] = []

  /// Links the counts of measures and hides what has to be hidden.
  init(
    _ measures: JourneyMeasures,
    _ definition: JourneyDefinition,
    _ small: SmallGroups,
    besides hidden: Hidden
  ) {
    numbers = LinkedNumbers(small)
    let customers = measures.journeyCustomers
    totals = LinkedCounts(
      measures.totals,
      by: CustomersBehind(customers?.totals, JourneyTotals.countedGroups)
    )
    positions = customers?.positions
    linkTotals()
    let (ofTouchpoint, ofGroup) = (TouchpointMeasures.countedGroups, GroupMeasures.countedGroups)
    touchpoints = measures.touchpoints.enumerated().map { index, counts in
      LinkedCounts(counts, by: CustomersBehind(customers?.touchpoints[index], ofTouchpoint))
    }
    let ofGroups = (customers?.stages ?? []) + (customers?.owners ?? [])
    groups = (measures.stages + measures.owners).enumerated().map { index, counts in
      LinkedCounts(
        counts,
        by: CustomersBehind(customers == nil ? nil : ofGroups[index], ofGroup)
      )
    }
    for index in touchpoints.indices { linkTouchpoint(index, hidden) }
    linkSteps(measures, hidden)
    linkGroups(definition)
    let visits = VisitedPlaces(definition)
    linkVisits(visits, customers)
    linkVariants(measures, visits, small)
    linkTouchpointsToTotals(measures.timeToGoal, customers?.waits)
    numbers.close()
  }

  /// The id of a touchpoint's count.
  mutating func touchpoint(
    _ index: Int,
    _ path: WritableKeyPath<TouchpointMeasures, Int>,
    _ rank: LinkedNumbers.Rank? = .ofTouchpoint,
    isHidden: Bool = false,
    by set: CustomerSet? = nil
  ) -> ID {
    touchpoints[index].id(path, &numbers, rank, isHidden: isHidden, by: set)
  }

  /// The id of a count of a stage or an owner, those of owners after those of stages.
  mutating func group(
    _ index: Int,
    _ path: WritableKeyPath<GroupMeasures, Int>,
    _ rank: LinkedNumbers.Rank? = .ofStage
  ) -> ID {
    groups[index].id(path, &numbers, rank)
  }

  /// The id of a count over all.
  mutating func total(
    _ path: WritableKeyPath<JourneyTotals, Int>,
    _ rank: LinkedNumbers.Rank? = .total
  ) -> ID {
    totals.id(path, &numbers, rank)
  }
}

/// The counts of one place and their numbers.
struct LinkedCounts<Counts: CustomersCounted> {
  private let counts: Counts
  private let customers: CustomersBehind<Counts>
  private var ids: [WritableKeyPath<Counts, Int>: LinkedNumbers.ID] = [:]

  init(_ counts: Counts, by customers: CustomersBehind<Counts>) {
    (self.counts, self.customers) = (counts, customers)
  }

  /// All numbers of the place.
  var all: [LinkedNumbers.ID] { ids.values.sorted() }

  /// The id of a count, which is added where it is not yet.
  mutating func id(
    _ path: WritableKeyPath<Counts, Int>,
    _ numbers: inout LinkedNumbers,
    _ rank: LinkedNumbers.Rank?,
    isHidden: Bool = false,
    by set: CustomerSet? = nil
  ) -> LinkedNumbers.ID {
    if let id = ids[path] { return id }
    let count = counts[keyPath: path]
    let group = set.map { JourneyGroup(count, by: $0) } ?? customers.group(path, in: counts)
    let id = numbers.add(count, of: group, rank, isHidden: isHidden)
    ids[path] = id
    return id
  }

  /// What a number leaves where parts of it are taken out.
  func rest(_ whole: KeyPath<Counts, Int>, without parts: KeyPath<Counts, Int>...) -> JourneyGroup {
    customers.group(whole, without: parts, in: counts)
  }

  /// Hides in counts what is hidden.
  func share(_ counts: inout Counts, _ numbers: LinkedNumbers) {
    for (path, id) in ids { counts[keyPath: path] = numbers.shown(id) }
  }
}
