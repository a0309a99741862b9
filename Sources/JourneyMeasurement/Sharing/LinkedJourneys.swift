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
  /// How many ended the wait for a goal in each way, which are shown together or not at all.
  var timesToGoal: [ID] = []
  /// The ways that were taken, by their ends.
  var ways: [(from: Int, to: Int, number: ID)] = []

  /// Links the counts of measures and hides what has to be hidden.
  init(
    _ measures: JourneyMeasures,
    _ definition: JourneyDefinition,
    _ small: SmallGroups,
    besides hidden: Hidden
  ) {
    numbers = LinkedNumbers(small)
    totals = LinkedCounts(measures.totals)
    linkTotals()
    touchpoints = measures.touchpoints.map { LinkedCounts($0) }
    groups = (measures.stages + measures.owners).map { LinkedCounts($0) }
    for index in touchpoints.indices { linkTouchpoint(index, hidden) }
    linkSteps(measures, hidden)
    linkGroups(definition)
    linkFunnel(measures.stages.count)
    linkTouchpointsToTotals(measures.timeToGoal)
    numbers.close()
  }

  /// The id of a touchpoint's count.
  mutating func touchpoint(
    _ index: Int,
    _ path: WritableKeyPath<TouchpointMeasures, Int>,
    _ rank: LinkedNumbers.Rank? = .ofTouchpoint,
    isHidden: Bool = false
  ) -> ID {
    touchpoints[index].id(path, &numbers, rank, isHidden: isHidden)
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
struct LinkedCounts<Counts> {
  private let counts: Counts
  private var ids: [WritableKeyPath<Counts, Int>: LinkedNumbers.ID] = [:]

  init(_ counts: Counts) { self.counts = counts }

  /// All numbers of the place.
  var all: [LinkedNumbers.ID] { ids.values.sorted() }

  /// The id of a count, which is added where it is not yet.
  mutating func id(
    _ path: WritableKeyPath<Counts, Int>,
    _ numbers: inout LinkedNumbers,
    _ rank: LinkedNumbers.Rank?,
    isHidden: Bool = false
  ) -> LinkedNumbers.ID {
    if let id = ids[path] { return id }
    let id = numbers.add(counts[keyPath: path], rank, isHidden: isHidden)
    ids[path] = id
    return id
  }

  /// Hides in counts what is hidden.
  func share(_ counts: inout Counts, _ numbers: LinkedNumbers) {
    for (path, id) in ids { counts[keyPath: path] = numbers.shown(id) }
  }
}
