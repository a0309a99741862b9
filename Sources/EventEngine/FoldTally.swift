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
  let transitionCounts: UnsafeMutablePointer<Int>
  let transitionJourneys: UnsafeMutablePointer<Int>
  let transitionTimes: UnsafeMutablePointer<FoldHistogram>
  let returnsAfterCut: UnsafeMutablePointer<FoldHistogram>
  let censored: UnsafeMutablePointer<FoldHistogram>
  let timeInStage: UnsafeMutablePointer<FoldHistogram>
  let timeWithOwner: UnsafeMutablePointer<FoldHistogram>
  let positions: UnsafeMutablePointer<Int>
  var totals = JourneyTotals()
  var goal = FoldHistogram()
  var dropOff = FoldHistogram()
  var completion = FoldHistogram()
  var censoredGoal = FoldHistogram()
  var variants = VariantCounter()
  /// Complaints by where they were traced (touchpoint, or the number of touchpoints for none) and
  /// category, as `traced << 32 | category`.
  var complaintCategories: [Int: Int] = [:]

  init(definition: JourneyDefinition, categories: [String]) {
    self.definition = definition
    self.categories = categories
    let count = definition.touchpoints.count
    touchpointCount = count
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
    transitionCounts = .allocate(capacity: count * count)
    transitionCounts.initialize(repeating: 0, count: count * count)
    transitionJourneys = .allocate(capacity: count * count)
    transitionJourneys.initialize(repeating: 0, count: count * count)
    transitionTimes = .allocate(capacity: count * count)
    transitionTimes.initialize(repeating: FoldHistogram(), count: count * count)
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
    for index in 0..<(count * count) { transitionTimes[index].discard() }
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
    transitionCounts.deallocate()
    transitionJourneys.deallocate()
    transitionTimes.deallocate()
    returnsAfterCut.deallocate()
    censored.deallocate()
    timeInStage.deallocate()
    timeWithOwner.deallocate()
    positions.deallocate()
  }

  /// The measures of everything folded into this tally; called once, at the end.
  func finish() -> JourneyMeasures {
    var measures = JourneyMeasures(for: definition)
    measures.totals = totals
    let positionCount = TouchpointMeasures.countedPositions
    for index in 0..<touchpointCount {
      var touchpoint = touchpoints[index]
      touchpoint.positions = (0..<positionCount).map { positions[index * positionCount + $0] }
      touchpoint.returnsAfterCut = returnsAfterCut[index].finish()
      touchpoint.censored = censored[index].finish()
      measures.touchpoints[index] = touchpoint
    }
    for index in 0..<(touchpointCount * touchpointCount) where transitionCounts[index] > 0 {
      measures.transitions[index].count = transitionCounts[index]
      measures.transitions[index].journeys = transitionJourneys[index]
      measures.transitions[index].duration = transitionTimes[index].finish()
    }
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
    measures.variants = variants.finish()
    measures.timeToGoal.goal = goal.finish()
    measures.timeToGoal.dropOff = dropOff.finish()
    measures.timeToGoal.completion = completion.finish()
    measures.timeToGoal.censored = censoredGoal.finish()
    return measures
  }
}
