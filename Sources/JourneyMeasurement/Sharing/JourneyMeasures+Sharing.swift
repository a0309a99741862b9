public import JourneyModel
import Statistics

extension JourneyMeasures {
  /// The same measures without what would tell of groups of fewer customers than a definition's
  /// `minimumGroup`, for readers outside of the team.
  ///
  /// What is hidden is 0, and what is computed of it is a share of nothing: for these readers 0 means none,
  /// or not shown. Sums stay as they are; parts are hidden so that none of them can be worked out.
  /// How many journeys make enough customers follows from the busiest of them (`LargestCounts`); of events that
  /// tell of care the customers are counted (`Crowd`).
  /// Applying it to its own result changes nothing.
  public func shared(under definition: JourneyDefinition) -> JourneyMeasures {
    if let sharedGroup, sharedGroup >= definition.minimumGroup { return self }
    let groups = SmallGroups(least: totals.busiest.safeGroup)
    var shared = self
    shared.sharedGroup = definition.minimumGroup
    shared.log.share(groups)
    shared.shareLinked(groups, definition)
    shared.shareTouchpoints(groups, definition)
    for index in shared.stages.indices { shared.stages[index].share(groups) }
    for index in shared.owners.indices { shared.owners[index].share(groups) }
    shared.totals.share(groups, definition)
    shared.variants = variants.shared(groups)
    shared.timeToGoal.share(groups)
    let safe = SafeGroups(
      journeys: groups,
      events: SmallGroups(least: totals.busiestEvents.safeGroup),
      customers: SmallGroups(least: definition.minimumGroup)
    )
    shared.feedback.share(safe, beside: shared)
    shared.contacts.share(safe, beside: shared)
    shared.escalation.share(safe, beside: shared)
    shared.worth.share(safe, beside: shared.touchpoints)
    for (index, standard) in definition.standards.enumerated() {
      shared.standards[index].share(safe, isFree: standard.isFree)
    }
    return shared
  }

  /// Hides what counts of touchpoints, stages, owners and totals tell of each other.
  private mutating func shareLinked(_ groups: SmallGroups, _ definition: JourneyDefinition) {
    let isHidden = groups.hidden(touchpoints.map(\.journeys))
    let positions = touchpoints.map { touchpoint in
      touchpoint.positions + [touchpoint.visits - touchpoint.positions.reduce(0, +)]
    }
    let count = touchpoints.count
    let complaints = touchpoints.map(\.complaints) + [totals.complaintsUnattributed]
    let fewComplain = touchpoints.map { !groups.mayShow($0.complainedJourneys, of: $0.journeys) }
    let linked = LinkedJourneys(
      self,
      definition,
      groups,
      besides: LinkedJourneys.Hidden(
        touchpoints: isHidden,
        complaints: groups.hidden(
          complaints,
          besides: zip(isHidden, fewComplain).map { $0 || $1 } + [false]
        ),
        positions: groups.hidden(
          positions,
          besides: zip(positions, isHidden).map { row, hides in row.map { _ in hides } }
        ),
        ways: groups.hidden(
          (0..<count).map { from in (0..<count).map { transition(from: from, to: $0).journeys } },
          besides: isHidden.map { from in isHidden.map { to in from || to } }
        )
      )
    )
    linked.totals.share(&totals, linked.numbers)
    for index in touchpoints.indices {
      linked.touchpoints[index].share(&touchpoints[index], linked.numbers)
      if touchpoints[index].positions != Array(positions[index].dropLast()) {
        hidden.positions = true
      }
      if touchpoints[index].journeys == 0 { touchpoints[index] = TouchpointMeasures() }
      if touchpoints[index].complaints != complaints[index] {
        touchpoints[index].hideComplaints()
      }
    }
    for index in stages.indices {
      linked.groups[index].share(&stages[index], linked.numbers)
      if stages[index].journeys == 0 { stages[index] = GroupMeasures() }
    }
    for index in owners.indices {
      linked.groups[stages.count + index].share(&owners[index], linked.numbers)
      if owners[index].journeys == 0 { owners[index] = GroupMeasures() }
    }
    for way in linked.ways where linked.numbers.isHidden(way.number) {
      hidden.waysFrom.insert(way.from)
      hidden.waysInto.insert(way.to)
      transitions[way.from * count + way.to] = TransitionMeasures()
    }
    if linked.timesToGoal.contains(where: linked.numbers.isHidden) { timeToGoal = TimeToGoal() }
  }

  private mutating func shareTouchpoints(_ groups: SmallGroups, _ definition: JourneyDefinition) {
    for index in touchpoints.indices {
      let waits = (touchpoints[index].returnsAfterCut, touchpoints[index].censored)
      touchpoints[index].share(groups, minimumGroup: definition.minimumGroup)
      if waits != (touchpoints[index].returnsAfterCut, touchpoints[index].censored) {
        hidden.waits.insert(index)
      }
    }
  }
}

extension LogCounts {
  /// Names of events are free text: those that are rare become one, and no row is pointed at.
  fileprivate mutating func share(_ groups: SmallGroups) {
    let rare = unmappedEvents.filter { !groups.mayShow($0.value) }
    for name in rare.keys { unmappedEvents[name] = nil }
    let others = rare.values.reduce(0, +)
    if others > 0 { unmappedEvents[Self.otherEvents, default: 0] += others }
    for reason in rejected.keys { rejected[reason]?.first = [] }
    invalidText.first = []
  }

  /// The name under which a shared analysis counts rare unmapped events.
  public static let otherEvents = "(other)"
}

extension JourneyTotals {
  fileprivate mutating func share(_ groups: SmallGroups, _ definition: JourneyDefinition) {
    standingAtHalfSilence.share(groups, beside: standing, of: journeys)
    standingAtDoubleSilence.share(groups, beside: standing, of: journeys)
    standing.share(groups)
    returned = groups.part(returned, of: standing.droppedOff)
    reachedGoal = groups.part(reachedGoal, of: journeys)
    leftTruncated = groups.part(leftTruncated, of: journeys)
    conformingJourneys = groups.part(conformingJourneys, of: journeys)
    if !groups.mayShow(silencesCameBack, of: silences) { (silences, silencesCameBack) = (0, 0) }
    if !groups.mayShow(converted, of: conversionMature) { (converted, conversionMature) = (0, 0) }
    let byRule = groups.parts([complaintsNamed, complaintsPreceding, complaintsUnattributed])
    (complaintsNamed, complaintsPreceding, complaintsUnattributed) = (
      byRule[0], byRule[1], byRule[2]
    )
    unattributedCategories.share(groups, minimumGroup: definition.minimumGroup)
    if complaintsUnattributed == 0 { unattributedCategories = [:] }
  }
}

extension StandingCounts {
  fileprivate mutating func share(_ groups: SmallGroups) {
    let parts = groups.parts([completed, droppedOff, open])
    (completed, droppedOff, open) = (parts[0], parts[1], parts[2])
  }

  /// Counts at another silence are hidden where they differ by a small group.
  fileprivate mutating func share(
    _ groups: SmallGroups,
    beside other: StandingCounts,
    of journeys: Int
  ) {
    let differences = [
      completed - other.completed, droppedOff - other.droppedOff, open - other.open,
    ]
    if differences.contains(where: { !groups.mayShow(abs($0)) }) {
      self = StandingCounts()
    } else {
      share(groups)
    }
  }
}

extension GroupMeasures {
  fileprivate mutating func share(_ groups: SmallGroups) {
    guard groups.mayShow(journeys) else {
      self = GroupMeasures()
      return
    }
    let parts = groups.parts([movedOn, completed, exited, droppedOff, open], last: 3)
    (movedOn, completed, exited) = (parts[0], parts[1], parts[2])
    (droppedOff, open) = (parts[3], parts[4])
    complainedJourneys = groups.part(complainedJourneys, of: journeys)
    reachedThisOrLater = groups.mayShow(reachedThisOrLater) ? reachedThisOrLater : 0
  }
}

extension TimeToGoal {
  /// The curve is made of all four, so that it is shown whole or not at all.
  fileprivate mutating func share(_ groups: SmallGroups) {
    let counts = [goal.count, dropOff.count, completion.count, censored.count]
    if !counts.allSatisfy(groups.mayShow) { self = TimeToGoal() }
  }
}

extension VariantTable {
  /// The variants of enough journeys, the others being counted; and as many more unlisted as it takes for
  /// those together to be enough.
  fileprivate func shared(_ groups: SmallGroups) -> VariantTable {
    let kept = commonest(listedCount)
    var listed = kept.prefix { groups.mayShow($0.journeys) }
    let all = journeys
    while let last = listed.last {
      let rest = all - listed.reduce(0) { $0 + $1.journeys }
      if groups.mayShow(rest) { break }
      _ = last
      listed.removeLast()
    }
    let shown = listed.reduce(0) { $0 + $1.journeys }
    return VariantTable(
      commonest: Array(listed),
      unlisted: Unlisted(variants: count - listed.count, journeys: all - shown)
    )
  }
}

extension [String: CategoryCount] {
  /// Keeps the categories of enough customers, and hides the smallest of those while what is hidden
  /// together is not enough.
  mutating func share(_ groups: SmallGroups, minimumGroup: Int) {
    let names = keys.sorted()
    let few = names.map { (self[$0]?.customers ?? 0) < minimumGroup }
    let isHidden = groups.hidden(names.map { self[$0]?.complaints ?? 0 }, besides: few)
    for (name, hides) in zip(names, isHidden) where hides { self[name] = nil }
  }
}
