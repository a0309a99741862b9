import JourneyMeasurement

// Only where the customers behind counts are asked for: what it takes is worked out again from the journey.

extension JourneyFold {
  /// Counts the customer of the journey at hand in all counts that the journey is in.
  ///
  /// - Parameters:
  ///   - walk: the journey, which is counted already.
  ///   - steps: its steps.
  ///   - blamed: the touchpoint to which its drop-off would belong.
  ///   - ending: how it ended.
  ///   - isLeftTruncated: whether it probably began before the log did.
  mutating func countCustomer(
    of walk: Walk,
    _ steps: Range<Int>,
    blamed: Int,
    _ ending: Int,
    isLeftTruncated: Bool
  ) {
    guard tally.customers != nil else { return }
    let last = Int(path[steps.upperBound &- 1])
    let standing = JourneyEnding.standing(ending, at: .base)
    let outcomes = JourneyOutcomes(self, firstGoal: walk.firstGoal)
    for index in 0..<walk.visitedCount {
      let touchpoint = Int(visited[index])
      let outcome = outcomes.outcome(at: touchpoint, last: last, blamed: blamed, ending)
      let isEntry = touchpoint == Int(path[steps.lowerBound])
      tally.customers?.add(outcome: outcome, isEntry: isEntry, at: touchpoint)
      tally.customers?.visit(touchpoint)
    }
    tally.customers?.finishVisits(first: Int(path[steps.lowerBound]))
    for index in steps {
      let touchpoint = Int(path[index])
      tally.customers?.add(position: index - steps.lowerBound, at: touchpoint)
      if index + 1 < steps.upperBound {
        tally.customers?.addWay(from: touchpoint, to: Int(path[index + 1]))
      }
    }
    for index in 0..<stageVisits.visitedCount {
      let stage = stageVisits.group(at: index)
      tally.customers?.add(
        group: stage,
        isLast: stage == stages[last],
        isBlamed: stage == stages[blamed],
        isComplained: stageVisits.isComplained(stage, journeyStamp),
        standing
      )
    }
    if rules.ownerCount > 0 {
      for index in 0..<ownerVisits.visitedCount {
        let owner = ownerVisits.group(at: index)
        tally.customers?.add(
          group: rules.stageCount + owner,
          isLast: owner == owners[last],
          isBlamed: owner == owners[blamed],
          isComplained: ownerVisits.isComplained(owner, journeyStamp),
          standing
        )
      }
    }
    for stage in 0..<walk.latestStage where !stageVisits.hasVisited(stage, journeyStamp) {
      tally.customers?.add(beyond: stage)
    }
    guard !isLeftTruncated else { return }
    let wait =
      walk.firstGoal == Walk.noGoal ? FoldTally.GoalWait(rawValue: standing.rawValue) : .goal
    if let wait { tally.customers?.add(wait) }
  }
}
