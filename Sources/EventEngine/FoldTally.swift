import JourneyMeasurement
import JourneyModel
import Statistics

/// What one worker's folds add up to, in plain memory; becomes `JourneyMeasures` at the end.
///
/// The counts that `JourneyMeasures` keeps as integers are counted in its own types, in place;
/// histograms, positions and variants have shapes here that an inner loop can add to quickly.
final class FoldTally {
  private let definition: JourneyDefinition
  private let categories: [String]
  let touchpointCount: Int
  let touchpoints: UnsafeMutablePointer<TouchpointMeasures>
  let stages: UnsafeMutablePointer<GroupMeasures>
  let owners: UnsafeMutablePointer<GroupMeasures>
  /// Journeys by the latest stage that they visited.
  let latestStage: UnsafeMutablePointer<Int>
  /// The transitions from a to b, at `a * touchpointCount + b`.
  let transitions: UnsafeMutablePointer<Transition>
  /// Journeys by what they did at touchpoints that they passed, `TouchpointOutcome.count` for each
  /// touchpoint.
  let outcomes: UnsafeMutablePointer<Int>
  let returnsAfterCut: UnsafeMutablePointer<FoldHistogram>
  let censored: UnsafeMutablePointer<FoldHistogram>
  let timeInStage: UnsafeMutablePointer<FoldHistogram>
  let timeWithOwner: UnsafeMutablePointer<FoldHistogram>
  let positions: UnsafeMutablePointer<Int>
  let totals: UnsafeMutablePointer<JourneyTotals>
  var goal = FoldHistogram()
  var dropOff = FoldHistogram()
  var completion = FoldHistogram()
  var censoredGoal = FoldHistogram()
  var variants: VariantCounter
  /// Complaints by where they were traced (touchpoint, or the number of touchpoints for none) and
  /// category, as `traced << 32 | category`.
  var complaintCategories: [Int: Int] = [:]

  init(definition: JourneyDefinition, categories: [String]) {
    self.definition = definition
    self.categories = categories
    let count = definition.touchpoints.count
    touchpointCount = count
    variants = VariantCounter(touchpointCount: count)
    let stageCount = definition.stages.count
    let ownerCount = definition.owners.count
    touchpoints = .allocate(capacity: count)
    touchpoints.initialize(repeating: TouchpointMeasures(), count: count)
    stages = .allocate(capacity: stageCount)
    stages.initialize(repeating: GroupMeasures(), count: stageCount)
    owners = .allocate(capacity: ownerCount)
    owners.initialize(repeating: GroupMeasures(), count: ownerCount)
    latestStage = .allocate(capacity: stageCount)
    latestStage.initialize(repeating: 0, count: stageCount)
    transitions = UnsafeMutableRawPointer.allocate(
      byteCount: count * count * MemoryLayout<Transition>.stride,
      alignment: 64
    )
    .bindMemory(to: Transition.self, capacity: count * count)
    transitions.initialize(repeating: Transition(), count: count * count)
    outcomes = .allocate(capacity: count * TouchpointOutcome.count)
    outcomes.initialize(repeating: 0, count: count * TouchpointOutcome.count)
    totals = .allocate(capacity: 1)
    totals.initialize(to: JourneyTotals())
    returnsAfterCut = .allocate(capacity: count)
    returnsAfterCut.initialize(repeating: FoldHistogram(), count: count)
    censored = .allocate(capacity: count)
    censored.initialize(repeating: FoldHistogram(), count: count)
    timeInStage = .allocate(capacity: stageCount)
    timeInStage.initialize(repeating: FoldHistogram(), count: stageCount)
    timeWithOwner = .allocate(capacity: ownerCount)
    timeWithOwner.initialize(repeating: FoldHistogram(), count: ownerCount)
    positions = .allocate(capacity: count * TouchpointMeasures.countedPositions)
    positions.initialize(repeating: 0, count: count * TouchpointMeasures.countedPositions)
  }

  deinit {
    let count = touchpointCount
    for index in 0..<(count * count) { transitions[index].times.discard() }
    for index in 0..<count {
      returnsAfterCut[index].discard()
      censored[index].discard()
    }
    for index in 0..<definition.stages.count { timeInStage[index].discard() }
    for index in 0..<definition.owners.count { timeWithOwner[index].discard() }
    goal.discard()
    dropOff.discard()
    completion.discard()
    censoredGoal.discard()
    touchpoints.deinitialize(count: count).deallocate()
    stages.deinitialize(count: definition.stages.count).deallocate()
    owners.deinitialize(count: definition.owners.count).deallocate()
    latestStage.deallocate()
    transitions.deallocate()
    outcomes.deallocate()
    totals.deinitialize(count: 1).deallocate()
    returnsAfterCut.deallocate()
    censored.deallocate()
    timeInStage.deallocate()
    timeWithOwner.deallocate()
    positions.deallocate()
  }

  /// The transitions from a touchpoint, added up over all workers' tallies, which no longer have
  /// them then.
  static func takeTransitions(from: Int, of tallies: [FoldTally]) -> [TransitionMeasures] {
    guard let count = tallies.first?.touchpointCount else { return [] }
    return (0..<count).map { to in
      var measures = TransitionMeasures()
      for tally in tallies {
        let transition = tally.transitions + (from * count + to)
        let duration = transition.pointee.times.finish()
        measures.count += duration.count
        measures.journeys += duration.count - transition.pointee.repeats
        measures.duration.merge(duration)
      }
      return measures
    }
  }

  /// Adds everything folded into this tally but transitions and variants to a run's measures;
  /// called once, at the end.
  func add(to whole: inout JourneyMeasures) {
    var measures = JourneyMeasures(for: definition)
    measures.totals = totals.pointee
    for index in 0..<touchpointCount { measures.touchpoints[index] = finishTouchpoint(index) }
    var reached = 0
    for index in measures.stages.indices.reversed() {
      reached += latestStage[index]
      measures.stages[index] = stages[index]
      measures.stages[index].reachedThisOrLater = reached
      measures.stages[index].timeInGroup = timeInStage[index].finish()
    }
    for index in measures.owners.indices {
      measures.owners[index] = owners[index]
      measures.owners[index].reachedThisOrLater = owners[index].journeys
      measures.owners[index].timeInGroup = timeWithOwner[index].finish()
    }
    for (key, count) in complaintCategories {
      let category = categories[key & 0xFFFF_FFFF]
      let traced = key >> 32
      if traced < touchpointCount {
        measures.touchpoints[traced].complaintCategories[category, default: 0] += count
      } else {
        measures.totals.unattributedCategories[category, default: 0] += count
      }
    }
    measures.timeToGoal.goal = goal.finish()
    measures.timeToGoal.dropOff = dropOff.finish()
    measures.timeToGoal.completion = completion.finish()
    measures.timeToGoal.censored = censoredGoal.finish()
    whole.merge(measures)
  }

  /// A touchpoint's measures, its visits without those that were followed by another in their
  /// journey.
  private func finishTouchpoint(_ index: Int) -> TouchpointMeasures {
    var measures = touchpoints[index]
    let positionCount = TouchpointMeasures.countedPositions
    measures.positions = (0..<positionCount).map { positions[index * positionCount + $0] }
    measures.entries = measures.positions[0]
    for number in 0..<TouchpointOutcome.count {
      TouchpointOutcome.add(
        outcomes[index * TouchpointOutcome.count + number],
        of: number,
        to: &measures
      )
    }
    measures.returnsAfterCut = returnsAfterCut[index].finish()
    measures.censored = censored[index].finish()
    // Every journey's last visit is in one of the two, all its others begin a transition.
    measures.visits = measures.returnsAfterCut.count + measures.censored.count
    return measures
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
