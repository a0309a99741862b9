import JourneyMeasurement
import JourneyModel
import Statistics

/// What one worker's folds add up to, in plain memory; becomes `JourneyMeasures` at the end.
///
/// The counts that `JourneyMeasures` keeps as integers are counted in its own types, in place;
/// histograms, positions and variants have shapes here that an inner loop can add to quickly.
final class FoldTally {
  /// Where the counts are; valid as long as the tally lives.
  struct Places {
    let touchpoints: UnsafeMutablePointer<TouchpointMeasures>
    let stages: UnsafeMutablePointer<GroupTally>
    let owners: UnsafeMutablePointer<GroupTally>
    /// Journeys by the latest stage that they visited.
    let latestStage: UnsafeMutablePointer<Int>
    /// The transitions from a to b, at `a * touchpointCount + b`.
    let transitions: UnsafeMutablePointer<Transition>
    /// Journeys by what they did at the touchpoints that they visited, `TouchpointOutcome.count` for
    /// each touchpoint.
    let outcomes: UnsafeMutablePointer<Int>
    /// Journeys by how they ended (`JourneyEnding`), then those after which another journey was cut
    /// from the same key.
    let endings: UnsafeMutablePointer<Int>
    let returnsAfterCut: UnsafeMutablePointer<FoldHistogram>
    let censored: UnsafeMutablePointer<FoldHistogram>
    /// Steps by touchpoint and position, `positionStride` for each touchpoint, the last of which are
    /// those at positions that are not told apart.
    let positions: UnsafeMutablePointer<Int>
    let totals: UnsafeMutablePointer<JourneyTotals>
    /// What ended the wait for a goal, by `GoalWait`.
    let goalWaits: UnsafeMutablePointer<FoldHistogram>
  }

  /// What ends the wait for a goal; the first three have the numbers of `JourneyEnding.Standing`.
  enum GoalWait: Int, CaseIterable {
    case dropOff = 0
    case completion = 1
    case censored = 2
    case goal = 3
  }

  static let positionStride = TouchpointMeasures.countedPositions + 1

  private let definition: JourneyDefinition
  private let categories: [String]
  let touchpointCount: Int
  let places: Places
  var variants: VariantCounter
  /// The measures that are told whole keys; nil where nobody asks for any.
  var stories: StoryFolds?
  /// The customers behind the counts of journeys; nil where nobody asks for them.
  var customers: CustomerTally?
  /// The journeys of the customers who have most of them.
  var busiest: LargestCounts
  /// The events of the customers who have most of them.
  var busiestEvents: LargestCounts
  /// Complaints by where they were traced (touchpoint, or the number of touchpoints for none) and
  /// category, as `traced << 32 | category`.
  var complaintCategories: [Int: CategoryTally] = [:]

  /// Complaints of a category.
  struct CategoryTally {
    var count = CategoryCount()
    /// The customer of the latest one, by number.
    var customer: UInt64 = 0
  }

  init(definition: JourneyDefinition, categories: [String]) {
    self.definition = definition
    self.categories = categories
    let count = definition.touchpoints.count
    touchpointCount = count
    busiest = LargestCounts(limit: definition.minimumGroup - 1)
    busiestEvents = busiest
    variants = VariantCounter(touchpointCount: count)
    places = Places(
      touchpoints: .filled(TouchpointMeasures(), count),
      stages: .filled(GroupTally(), definition.stages.count),
      owners: .filled(GroupTally(), definition.owners.count),
      latestStage: .filled(0, definition.stages.count),
      transitions: .filled(Transition(), count * count, alignment: 64),
      outcomes: .filled(0, count * TouchpointOutcome.count),
      endings: .filled(0, 2 * JourneyEnding.count),
      returnsAfterCut: .filled(FoldHistogram(), count),
      censored: .filled(FoldHistogram(), count),
      positions: .filled(0, count * Self.positionStride),
      totals: .filled(JourneyTotals(), 1),
      goalWaits: .filled(FoldHistogram(), GoalWait.allCases.count)
    )
  }

  deinit {
    let count = touchpointCount
    for index in 0..<(count * count) { places.transitions[index].times.discard() }
    for index in 0..<count {
      places.returnsAfterCut[index].discard()
      places.censored[index].discard()
    }
    for index in 0..<definition.stages.count { places.stages[index].times.discard() }
    for index in 0..<definition.owners.count { places.owners[index].times.discard() }
    for wait in GoalWait.allCases { places.goalWaits[wait.rawValue].discard() }
    places.touchpoints.deinitialize(count: count).deallocate()
    places.stages.deallocate()
    places.owners.deallocate()
    places.latestStage.deallocate()
    places.transitions.deallocate()
    places.outcomes.deallocate()
    places.endings.deallocate()
    places.returnsAfterCut.deallocate()
    places.censored.deallocate()
    places.positions.deallocate()
    places.totals.deinitialize(count: 1).deallocate()
    places.goalWaits.deallocate()
  }

  /// The transitions from a touchpoint, added up over all workers' tallies, which no longer have
  /// them then.
  static func takeTransitions(from: Int, of tallies: [FoldTally]) -> [TransitionMeasures] {
    guard let count = tallies.first?.touchpointCount else { return [] }
    return (0..<count).map { to in
      var measures = TransitionMeasures()
      for tally in tallies {
        let transition = tally.places.transitions + (from * count + to)
        measures.journeys -= transition.pointee.repeats
        transition.pointee.times.finish(into: &measures.duration)
      }
      measures.count = measures.duration.count
      measures.journeys += measures.count
      return measures
    }
  }

  /// Adds everything folded into this tally but transitions and variants to a run's measures;
  /// called once, at the end.
  func add(to whole: inout JourneyMeasures) {
    var measures = JourneyMeasures(for: definition)
    measures.totals = finishTotals()
    for index in 0..<touchpointCount { measures.touchpoints[index] = finishTouchpoint(index) }
    var reached = 0
    for index in measures.stages.indices.reversed() {
      reached += places.latestStage[index]
      measures.stages[index] = places.stages[index].finish()
      measures.stages[index].reachedThisOrLater = reached
    }
    for index in measures.owners.indices {
      measures.owners[index] = places.owners[index].finish()
      measures.owners[index].reachedThisOrLater = measures.owners[index].journeys
    }
    for (key, tally) in complaintCategories {
      let category = categories[key & 0xFFFF_FFFF]
      let traced = key >> 32
      if traced < touchpointCount {
        measures.touchpoints[traced].complaintCategories[category] = tally.count
      } else {
        measures.totals.unattributedCategories[category] = tally.count
      }
    }
    measures.timeToGoal.goal = finish(.goal)
    measures.timeToGoal.dropOff = finish(.dropOff)
    measures.timeToGoal.completion = finish(.completion)
    measures.timeToGoal.censored = finish(.censored)
    stories?.add(to: &measures)
    finishCustomer()
    customers?.add(to: &measures)
    whole.merge(measures)
  }

  /// Counts the customer at hand, all of whose journeys are folded, behind what they are in.
  func finishCustomer() {
    guard customers != nil else { return }
    customers?.finishCustomer(finishTotals(), places.touchpoints)
  }

  private func finish(_ wait: GoalWait) -> DurationHistogram {
    places.goalWaits[wait.rawValue].finish()
  }

  /// The totals, with what the endings of journeys add up to.
  private func finishTotals() -> JourneyTotals {
    var totals = places.totals.pointee
    totals.busiest = busiest
    totals.busiestEvents = busiestEvents
    for number in 0..<JourneyEnding.count {
      let returned = places.endings[JourneyEnding.count + number]
      let journeys = places.endings[number] + returned
      totals.journeys += journeys
      totals.standing.add(journeys, JourneyEnding.standing(number, at: .base))
      totals.standingAtHalfSilence.add(journeys, JourneyEnding.standing(number, at: .half))
      totals.standingAtDoubleSilence.add(journeys, JourneyEnding.standing(number, at: .double))
      if JourneyEnding.standing(number, at: .base) == .droppedOff { totals.returned += returned }
    }
    return totals
  }

  /// A touchpoint's measures, its visits without those that were followed by another in their
  /// journey.
  private func finishTouchpoint(_ index: Int) -> TouchpointMeasures {
    var measures = places.touchpoints[index]
    let positions = places.positions + index * Self.positionStride
    measures.positions = (0..<TouchpointMeasures.countedPositions).map { positions[$0] }
    measures.entries = measures.positions[0]
    for number in 0..<TouchpointOutcome.count {
      TouchpointOutcome.add(
        places.outcomes[index * TouchpointOutcome.count + number],
        of: number,
        to: &measures
      )
    }
    measures.returnsAfterCut = places.returnsAfterCut[index].finish()
    measures.censored = places.censored[index].finish()
    // Every journey's last visit is in one of the two, all its others begin a transition.
    measures.visits = measures.returnsAfterCut.count + measures.censored.count
    return measures
  }
}

extension StandingCounts {
  /// Adds journeys that stand in one way.
  fileprivate mutating func add(_ journeys: Int, _ standing: JourneyEnding.Standing) {
    switch standing {
    case .completed: completed += journeys
    case .droppedOff: droppedOff += journeys
    case .open: open += journeys
    }
  }
}

extension UnsafeMutablePointer {
  /// Memory for a number of equal elements, or for one where that is none.
  static func filled(
    _ element: Pointee,
    _ count: Int,
    alignment: Int = MemoryLayout<Pointee>.alignment
  ) -> UnsafeMutablePointer<Pointee> {
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: max(count, 1) * MemoryLayout<Pointee>.stride,
      alignment: alignment
    )
    return memory.initializeMemory(as: Pointee.self, repeating: element, count: count)
  }
}

extension FoldTally {
  /// What is counted of one transition, in 64 bytes: a cache line.
  struct Transition {
    var times = FoldHistogram()
    /// The stamp of the journey that took it last.
    var stamp: UInt64 = 0
    /// Takings by journeys that had taken it before.
    var repeats = 0
  }
}
