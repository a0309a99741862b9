import JourneyMeasurement

// One pass over a journey's steps. What happens at a step cannot be guessed (was the touchpoint visited
// before, is the stage another one), so nothing of it is a branch: both outcomes are written by the
// same instructions. For that, what is written in either case is loaded before it is known whether it
// is needed, and the three reasons to stop are the signs of three numbers.

extension JourneyFold {
  /// What one pass over a journey's steps finds.
  struct Walk {
    var hash = VariantHash()
    /// The position behind its last step among the key's steps.
    var end = 0
    var visitedCount = 0
    /// The position of the first visit to a goal among the key's steps; `noGoal` for none.
    var firstGoal = Walk.noGoal
    var latestStage = 0
    var keepsDesign = true
    /// Whether a restart cut it off, and no silence.
    var isCutByRestart = false

    static let noGoal = Int.max
  }

  /// Walks from a journey's first step to where it is cut, and counts its visits and transitions, and
  /// the time in stages.
  ///
  /// - Parameters:
  ///   - start: the position of its first step.
  ///   - stepCount: how many steps the key has; one more may be read.
  /// - Returns: what was found on the way.
  mutating func walk(from start: Int, of stepCount: Int) -> Walk {
    let stamp = journeyStamp
    let (visits, visited, path, times) = (visits, visited, path, times)
    let (signs, stages, designed) = (signs, stages, designed)
    let (positions, transitions) = (places.positions, places.transitions)
    let touchpointCount = touchpointCount
    let (silence, idle) = (rules.silence, rules.idle)
    let stepsBefore = stepsBefore
    let firstOfJourney = stepsBefore &+ start
    var walk = Walk()
    var isFinished: Int64 = 0
    var ties = 0
    stageVisits.begin()
    var index = start
    var touchpoint = Int(path[start])
    while true {
      walk.hash.append(UInt16(truncatingIfNeeded: touchpoint))
      let visit = visits + touchpoint
      let step = stepsBefore &+ index
      let firstStep = visit.pointee.firstStep
      let isNew = firstStep < firstOfJourney
      visited[walk.visitedCount] = Int32(truncatingIfNeeded: touchpoint)
      walk.visitedCount &+= isNew ? 1 : 0
      visit.pointee.firstStep = isNew ? step : firstStep
      visit.pointee.lastStep = step
      walk.firstGoal = min(walk.firstGoal, index | signs[touchpoint].noGoal)
      let position = min(index &- start, TouchpointMeasures.countedPositions)
      positions[touchpoint &* FoldTally.positionStride &+ position] &+= 1
      let stage = stages[touchpoint]
      walk.latestStage = max(walk.latestStage, stage)
      isFinished |= signs[touchpoint].finishes

      let nextIndex = index &+ 1
      let next = Int(path[nextIndex])
      let gap = times[nextIndex] &- times[index]
      let isRestart = signs[next].restarts & isFinished
      let goesOn = Int64(stepCount &- 1 &- nextIndex) | (idle &- 1 &- gap)
      if goesOn | isRestart < 0 {
        stageVisits.visit(stage, stamp, spending: 0)
        walk.isCutByRestart = goesOn >= 0
        break
      }
      let elapsed = gap / 1000
      stageVisits.visit(stage, stamp, spending: elapsed)
      if gap >= silence { countSilence(index, gap: gap) }
      ties &+= gap == 0 ? 1 : 0
      let number = touchpoint &* touchpointCount &+ next
      let transition = transitions + number
      transition.pointee.times.add(elapsed)
      transition.pointee.repeats &+= transition.pointee.stamp == stamp ? 1 : 0
      transition.pointee.stamp = stamp
      let isDesigned = designed[number]
      walk.keepsDesign = walk.keepsDesign && isDesigned
      index = nextIndex
      touchpoint = next
    }
    walk.end = index &+ 1
    places.totals.pointee.ties &+= ties
    return walk
  }
}
