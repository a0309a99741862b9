import JourneyMeasurement

// One pass over a journey's steps. What happens at a step cannot be guessed (was the touchpoint visited
// before, is the stage another one), so nothing of it is a branch: both outcomes are written by the
// same instructions.

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
  mutating func walk(from start: Int, of stepCount: Int) -> Walk {
    let stamp = journeyStamp
    let (visits, visited, path, times) = (visits, visited, path, times)
    let (roles, stages, designed, goalBias) = (roles, stages, designed, goalBias)
    let (positions, transitions) = (places.positions, places.transitions)
    let touchpointCount = touchpointCount
    let (silence, idle) = (rules.silence, rules.idle)
    var walk = Walk()
    var finishing: FoldRules.Role = []
    var ties = 0
    stageVisits.begin()
    var index = start
    var touchpoint = Int(path[start])
    while true {
      walk.hash.append(UInt16(truncatingIfNeeded: touchpoint))
      let visit = visits + touchpoint
      let isNew = visit.pointee.stamp != stamp
      visited[walk.visitedCount] = Int32(truncatingIfNeeded: touchpoint)
      walk.visitedCount &+= isNew ? 1 : 0
      visit.pointee.stamp = stamp
      visit.pointee.firstIndex = isNew ? index : visit.pointee.firstIndex
      visit.pointee.lastIndex = index
      walk.firstGoal = min(walk.firstGoal, index | goalBias[touchpoint])
      let position = min(index &- start, TouchpointMeasures.countedPositions)
      positions[touchpoint &* FoldTally.positionStride &+ position] &+= 1
      let stage = stages[touchpoint]
      walk.latestStage = max(walk.latestStage, stage)
      finishing.formUnion(roles[touchpoint])

      let nextIndex = index &+ 1
      let next = Int(path[nextIndex])
      let gap = times[nextIndex] &- times[index]
      let isOver = nextIndex == stepCount
      let isSilent = gap >= idle
      let isRestart =
        roles[next].contains(.restart) && !finishing.isDisjoint(with: [.end, .exit])
      if isOver || isSilent || isRestart {
        stageVisits.visit(stage, stamp, spending: 0)
        walk.isCutByRestart = !isOver && !isSilent
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
      walk.keepsDesign = walk.keepsDesign && designed[number]
      index = nextIndex
      touchpoint = next
    }
    walk.end = index &+ 1
    places.totals.pointee.ties &+= ties
    return walk
  }
}
