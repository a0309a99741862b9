import JourneyMeasurement
import JourneyModel

// Invariants: `stamps[place] == customer` where the customer at hand is counted at the place already. Places are
// numbered touchpoint by touchpoint (groups of counts, then positions), then transitions, stages and owners, waits,
// then what `VisitedPlaces` leave of each other.
// What `FoldTally` counts in few numbers is compared with what it was before the customer.

/// The customers behind the counts of journeys, customer by customer.
///
/// Which counts a journey is in is told by the same tables by which a fold takes its numbers apart
/// (`TouchpointOutcome`, `GroupTally`, the totals), so that no rule stands here again.
struct CustomerTally {
  /// Where a journey stands to a group that it visited.
  private enum Role: Int, CaseIterable {
    case passed = 0
    case last = 1
    case lastAndBlamed = 2
    case blamed = 3
  }

  private static let standings = 3

  private let limit: Int
  private let ofTouchpoint = TouchpointMeasures.countedGroups
  private let ofGroup = GroupMeasures.countedGroups
  private let ofTotals = JourneyTotals.countedGroups
  /// The groups of counts that a journey is in by its outcome at a touchpoint, twice: first for those that do not
  /// begin there.
  private let byOutcome = Self.groupsByOutcome
  /// Those that it is in by its role at a stage or owner and how it stands, twice: first for those that did not
  /// complain.
  private let byRole = Self.groupsByRole
  /// Where customers of complaints are, told by their counts.
  private let byComplaints: [Int]
  private let reachedThisOrLater: Int
  private let touchpointCount: Int
  private let stageCount: Int
  private let touchpointStride: Int
  private let waysFrom: Int
  private let groupsFrom: Int
  private let waitsFrom: Int
  private let visits: VisitedPlaces
  private let unnestedFrom: Int
  private let overlapsFrom: Int
  private let arrivalsFrom: Int

  private var sets: [CustomerSet]
  private var stamps: [UInt64]
  /// The number of the customer at hand, which no other worker gives.
  private var customer: UInt64
  private var totals = PlaceCustomers<JourneyTotals>()
  private var totalsBefore: [Int]
  private var complaintsBefore: [Int]
  private var allComplaintsBefore = 0
  /// The number of the latest journey that visited each of `visits.places`.
  private var latestVisits: [Int]
  /// The number of the journey at hand.
  private var journey = 1

  /// Makes empty sets.
  ///
  /// - Parameters:
  ///   - rules: the run's.
  ///   - definition: the definition; from its smallest group on customers are counted and not listed.
  ///   - worker: the worker's number.
  init(_ rules: FoldRules, _ definition: JourneyDefinition, worker: Int) {
    limit = definition.minimumGroup
    visits = VisitedPlaces(definition)
    customer = UInt64(worker) << 40 + 1
    let (ofTouchpoint, ofGroup) = (ofTouchpoint, ofGroup)
    let complaintPaths: [KeyPath<TouchpointMeasures, Int>] = [
      \.complaints, \.complaintsNamed, \.complaintsPreceding, \.namedElsewhere,
    ]
    byComplaints = ofTouchpoint.indices.filter { complaintPaths.contains(ofTouchpoint[$0].whole) }
    reachedThisOrLater = ofGroup.firstIndex { $0.whole == \.reachedThisOrLater } ?? 0
    touchpointCount = rules.touchpointCount
    stageCount = rules.stageCount
    touchpointStride = ofTouchpoint.count + FoldTally.positionStride
    waysFrom = touchpointCount * touchpointStride
    groupsFrom = waysFrom + touchpointCount * touchpointCount
    waitsFrom = groupsFrom + (rules.stageCount + rules.ownerCount) * ofGroup.count
    unnestedFrom = waitsFrom + FoldTally.GoalWait.allCases.count
    overlapsFrom = unnestedFrom + visits.nests.count
    arrivalsFrom = overlapsFrom + visits.divisions.count
    latestVisits = visits.places.map { _ in 0 }
    sets = Array(repeating: CustomerSet(), count: arrivalsFrom + visits.places.count)
    stamps = Array(repeating: 0, count: sets.count)
    totalsBefore = Array(repeating: 0, count: ofTotals.count)
    complaintsBefore = Array(repeating: 0, count: touchpointCount * byComplaints.count)
  }

  // The same for all runs, told once.
  private static let groupsByOutcome: [[Int]] = [0, 1].flatMap { entries in
    (0..<TouchpointOutcome.count).map { number in
      var one = TouchpointMeasures()
      TouchpointOutcome.add(1, of: number, to: &one)
      one.entries = entries
      let groups = TouchpointMeasures.countedGroups
      return groups.indices.filter { groups[$0].count(in: one) > 0 }
    }
  }
  private static let groupsByRole: [[Int]] = [0, 1].flatMap { complained in
    Role.allCases.flatMap { role in
      (0..<standings).map { standing in
        var one = measures(role, JourneyEnding.Standing(rawValue: standing) ?? .open)
        one.complainedJourneys = complained
        let groups = GroupMeasures.countedGroups
        return groups.indices.filter { groups[$0].count(in: one) > 0 }
      }
    }
  }

  /// What a stage or owner counts of one journey.
  private static func measures(_ role: Role, _ standing: JourneyEnding.Standing) -> GroupMeasures {
    var one = GroupTally()
    one.journeys = 1
    switch role {
    case .passed: break
    case .last: one.count(standing, isBlamed: false)
    case .lastAndBlamed: one.count(standing, isBlamed: true)
    case .blamed: if standing == .droppedOff { one.count(standing, isBlamed: true) }
    }
    var measures = one.finish()
    // It is counted by itself (`add(reached:)`): a journey may have gone beyond a stage that it never visited.
    measures.reachedThisOrLater = 1
    return measures
  }

  private mutating func add(_ place: Int) {
    guard stamps[place] != customer else { return }
    stamps[place] = customer
    sets[place].add(customer, limit: limit)
  }

  /// Adds what a journey did at a touchpoint that it visited, by its number of `TouchpointOutcome`.
  mutating func add(outcome: Int, isEntry: Bool, at touchpoint: Int) {
    for group in byOutcome[outcome + (isEntry ? TouchpointOutcome.count : 0)] {
      add(touchpoint * touchpointStride + group)
    }
  }

  /// Adds a step, by its position in its journey from 0.
  mutating func add(position: Int, at touchpoint: Int) {
    let position = min(position, TouchpointMeasures.countedPositions)
    add(touchpoint * touchpointStride + ofTouchpoint.count + position)
  }

  /// Adds a transition.
  mutating func addWay(from: Int, to: Int) { add(waysFrom + from * touchpointCount + to) }

  /// Adds a journey to a stage that it visited, or to an owner, those of owners after those of stages.
  mutating func add(
    group: Int,
    isLast: Bool,
    isBlamed: Bool,
    isComplained: Bool,
    _ standing: JourneyEnding.Standing
  ) {
    let role: Role = isLast ? (isBlamed ? .lastAndBlamed : .last) : isBlamed ? .blamed : .passed
    let number = (isComplained ? Role.allCases.count : 0) + role.rawValue
    for part in byRole[number * Self.standings + standing.rawValue] {
      add(groupsFrom + group * ofGroup.count + part)
    }
  }

  /// Adds a journey to a stage that it did not visit, and went beyond.
  mutating func add(beyond stage: Int) {
    add(groupsFrom + stage * ofGroup.count + reachedThisOrLater)
    add(groupsFrom + stage * ofGroup.count + ofGroup.count - 1)
  }

  /// Adds a journey by what ended its wait for a goal.
  mutating func add(_ wait: FoldTally.GoalWait) { add(waitsFrom + wait.rawValue) }

  /// Notes that the journey at hand visited a touchpoint.
  mutating func visit(_ touchpoint: Int) {
    for place in visits.placesOfTouchpoint[touchpoint] { latestVisits[place] = journey }
  }

  /// Adds the journey at hand to what the places that it visited leave of each other.
  ///
  /// - Parameter first: the touchpoint of its first step.
  mutating func finishVisits(first: Int) {
    for (number, nest) in visits.nests.enumerated()
    where latestVisits[nest.whole] == journey && latestVisits[nest.part] != journey {
      add(unnestedFrom + number)
    }
    for (number, division) in visits.divisions.enumerated()
    where latestVisits[division.whole] == journey {
      let visited = division.parts.count { latestVisits[$0] == journey }
      if visited > 1 { add(overlapsFrom + number) }
    }
    for place in latestVisits.indices
    where latestVisits[place] == journey && !visits.placesOfTouchpoint[first].contains(place) {
      add(arrivalsFrom + place)
    }
    journey += 1
  }

  /// Counts what a tally holds of the customer at hand, who is the last of whom it holds anything.
  mutating func finishCustomer(
    _ now: JourneyTotals,
    _ touchpoints: UnsafePointer<TouchpointMeasures>
  ) {
    for (number, group) in ofTotals.enumerated() {
      let count = group.count(in: now)
      if count > totalsBefore[number] { totals.sets[number].add(customer, limit: limit) }
      totalsBefore[number] = count
    }
    if now.complaints > allComplaintsBefore { countComplaints(touchpoints) }
    allComplaintsBefore = now.complaints
    customer += 1
  }

  private mutating func countComplaints(_ touchpoints: UnsafePointer<TouchpointMeasures>) {
    for touchpoint in 0..<touchpointCount {
      for (place, group) in byComplaints.enumerated() {
        let before = touchpoint * byComplaints.count + place
        let count = ofTouchpoint[group].count(in: touchpoints[touchpoint])
        if count > complaintsBefore[before] { add(touchpoint * touchpointStride + group) }
        complaintsBefore[before] = count
      }
    }
  }

  /// Adds what was counted to a run's measures.
  func add(to measures: inout JourneyMeasures) {
    var customers = JourneyCustomers(like: measures, visiting: visits, limit: limit)
    func sets(from place: Int, _ count: Int) -> [CustomerSet] {
      Array(self.sets[place..<(place + count)])
    }
    customers.totals = totals
    for touchpoint in 0..<touchpointCount {
      let place = touchpoint * touchpointStride
      customers.touchpoints[touchpoint].sets = sets(from: place, ofTouchpoint.count)
      customers.positions[touchpoint] = sets(
        from: place + ofTouchpoint.count,
        FoldTally.positionStride
      )
    }
    customers.transitions = sets(from: waysFrom, touchpointCount * touchpointCount)
    for stage in customers.stages.indices {
      customers.stages[stage].sets = sets(from: groupsFrom + stage * ofGroup.count, ofGroup.count)
    }
    for owner in customers.owners.indices {
      let place = groupsFrom + (stageCount + owner) * ofGroup.count
      customers.owners[owner].sets = sets(from: place, ofGroup.count)
    }
    // In the order of `TimeToGoal`.
    let waits: [FoldTally.GoalWait] = [.goal, .dropOff, .completion, .censored]
    customers.waits = waits.map { self.sets[waitsFrom + $0.rawValue] }
    customers.unnested = sets(from: unnestedFrom, visits.nests.count)
    customers.overlaps = sets(from: overlapsFrom, visits.divisions.count)
    customers.arrivals = sets(from: arrivalsFrom, visits.places.count)
    if measures.journeyCustomers == nil {
      measures.journeyCustomers = customers
    } else {
      measures.journeyCustomers?.merge(customers)
    }
  }
}
