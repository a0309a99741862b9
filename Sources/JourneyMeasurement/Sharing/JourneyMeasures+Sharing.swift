public import JourneyModel
import Statistics

extension JourneyMeasures {
  /// The same measures without what would tell of groups of fewer customers than a definition's
  /// `minimumGroup`, for readers outside of the team.
  ///
  /// What is hidden is 0, and what is computed of it is a share of nothing: for these readers 0 means none,
  /// or not shown. Sums stay as they are; parts are hidden so that none of them can be worked out.
  /// The customers behind each number are counted: of journeys where that was asked for (`JourneyCustomers`), of
  /// events that tell of care always (`Crowd`). Where they were not, how many journeys make enough customers
  /// follows from the busiest of them (`LargestCounts`).
  /// Applying it to its own result changes nothing.
  public func shared(under definition: JourneyDefinition) -> JourneyMeasures {
    if let sharedGroup, sharedGroup >= definition.minimumGroup { return self }
    let groups = SmallGroups(least: totals.busiest.safeGroup, customers: definition.minimumGroup)
    var shared = self
    shared.sharedGroup = definition.minimumGroup
    shared.log.share(groups)
    shared.shareLinked(groups, definition)
    shared.shareTouchpoints(groups, definition)
    let ofGroup = GroupMeasures.countedGroups
    for index in shared.stages.indices {
      shared.stages[index].share(
        groups,
        by: CustomersBehind(journeyCustomers?.stages[index], ofGroup)
      )
    }
    for index in shared.owners.indices {
      shared.owners[index].share(
        groups,
        by: CustomersBehind(journeyCustomers?.owners[index], ofGroup)
      )
    }
    shared.totals.share(
      groups,
      by: CustomersBehind(journeyCustomers?.totals, JourneyTotals.countedGroups),
      definition
    )
    shared.timeToGoal.share(groups, by: journeyCustomers?.waits)
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
    shared.journeyCustomers = nil
    return shared
  }

  /// Hides what counts of touchpoints, stages, owners and totals tell of each other.
  private mutating func shareLinked(_ groups: SmallGroups, _ definition: JourneyDefinition) {
    let customers = journeyCustomers
    let ofTouchpoint = TouchpointMeasures.countedGroups
    func group(
      _ path: KeyPath<TouchpointMeasures, Int>,
      without parts: KeyPath<TouchpointMeasures, Int>...,
      of place: Int
    ) -> JourneyGroup {
      CustomersBehind(customers?.touchpoints[place], ofTouchpoint)
        .group(path, without: parts, in: touchpoints[place])
    }
    let places = touchpoints.indices
    let isHidden = groups.hidden(places.map { group(\.journeys, of: $0) })
    let positions = places.map { place in
      let told = touchpoints[place].positions
      let counts = told + [touchpoints[place].visits - told.reduce(0, +)]
      return counts.enumerated().map { position, count in
        JourneyGroup(count, by: customers?.positions[place][position])
      }
    }
    let count = touchpoints.count
    let ofTotals = CustomersBehind(customers?.totals, JourneyTotals.countedGroups)
    let complaints =
      places.map { group(\.complaints, of: $0) }
      + [ofTotals.group(\.complaintsUnattributed, in: totals)]
    let fewComplain = places.map { place in
      !groups.mayShow(
        group(\.complainedJourneys, of: place),
        leaving: group(\.journeys, without: \.complainedJourneys, of: place)
      )
    }
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
          (0..<count).map { from in
            (0..<count).map { to in
              JourneyGroup(
                transition(from: from, to: to).journeys,
                by: customers?.transitions[from * count + to]
              )
            }
          },
          besides: isHidden.map { from in isHidden.map { to in from || to } }
        )
      )
    )
    let allComplaints = totals.complaints
    linked.totals.share(&totals, linked.numbers)
    if let all = linked.allComplaints, !linked.numbers.isHidden(all) {
      totals.complaintsByHiddenRule = allComplaints - totals.complaints
    }
    for index in touchpoints.indices {
      linked.touchpoints[index].share(&touchpoints[index], linked.numbers)
      if touchpoints[index].positions != positions[index].dropLast().map(\.count) {
        hidden.positions = true
      }
      if !linked.numbers.isHidden(linked.complaints[index]) {
        touchpoints[index].complaintsByHiddenRule =
          complaints[index].count - touchpoints[index].complaints
      }
      if touchpoints[index].journeys == 0 { touchpoints[index] = TouchpointMeasures() }
      if touchpoints[index].complaints != complaints[index].count {
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
    for index in places where !linked.numbers.isHidden(linked.stepsOn[index]) {
      hidden.timesToNext[index] = timeToNext(from: index)
    }
    for way in linked.ways where linked.numbers.isHidden(way.number) {
      hidden.waysFrom.insert(way.from)
      hidden.waysInto.insert(way.to)
      transitions[way.from * count + way.to] = TransitionMeasures()
    }
    variants = variants.listing(linked.variants.map { !linked.numbers.isHidden($0) })
    if linked.timesToGoal.contains(where: linked.numbers.isHidden) { timeToGoal = TimeToGoal() }
  }

  private mutating func shareTouchpoints(_ groups: SmallGroups, _ definition: JourneyDefinition) {
    let ofTouchpoint = TouchpointMeasures.countedGroups
    for index in touchpoints.indices {
      let waits = (touchpoints[index].returnsAfterCut, touchpoints[index].censored)
      touchpoints[index].share(
        groups,
        by: CustomersBehind(journeyCustomers?.touchpoints[index], ofTouchpoint),
        minimumGroup: definition.minimumGroup
      )
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
    unreadableDueTimes.first = []
    swallowing.first = []
    invalidText.first = []
  }

  /// The name under which a shared analysis counts rare unmapped events.
  public static let otherEvents = "(other)"
}

extension JourneyTotals {
  fileprivate mutating func share(
    _ groups: SmallGroups,
    by customers: CustomersBehind<JourneyTotals>,
    _ definition: JourneyDefinition
  ) {
    func group(
      _ path: KeyPath<JourneyTotals, Int>,
      without parts: KeyPath<JourneyTotals, Int>...
    ) -> JourneyGroup { customers.group(path, without: parts, in: self) }
    func part(_ part: KeyPath<JourneyTotals, Int>, of whole: KeyPath<JourneyTotals, Int>) -> Int {
      groups.part(group(part), leaving: group(whole, without: part))
    }
    shareSilence(groups, \.standingAtHalfSilence, by: customers)
    shareSilence(groups, \.standingAtDoubleSilence, by: customers)
    shareStanding(groups, \.standing, by: customers)
    returned = part(\.returned, of: \.standing.droppedOff)
    reachedGoal = part(\.reachedGoal, of: \.journeys)
    leftTruncated = part(\.leftTruncated, of: \.journeys)
    conformingJourneys = part(\.conformingJourneys, of: \.journeys)
    if part(\.silencesCameBack, of: \.silences) != silencesCameBack {
      (silences, silencesCameBack) = (0, 0)
    }
    if part(\.converted, of: \.conversionMature) != converted {
      (converted, conversionMature) = (0, 0)
    }
    let all = complaints
    if all > 0 {
      let byRule = groups.parts([
        group(\.complaintsNamed), group(\.complaintsPreceding), group(\.complaintsUnattributed),
      ])
      (complaintsNamed, complaintsPreceding, complaintsUnattributed) = (
        byRule[0], byRule[1], byRule[2]
      )
      complaintsByHiddenRule = all - byRule.reduce(0, +)
    }
    unattributedCategories.share(groups, minimumGroup: definition.minimumGroup)
    if complaintsUnattributed == 0 { unattributedCategories = [:] }
  }

  private static var states: [WritableKeyPath<StandingCounts, Int>] {
    [\.completed, \.droppedOff, \.open]
  }

  /// Hides parts of how journeys stand, for one length of silence.
  private mutating func shareStanding(
    _ groups: SmallGroups,
    _ standing: WritableKeyPath<JourneyTotals, StandingCounts>,
    by customers: CustomersBehind<JourneyTotals>
  ) {
    let paths = Self.states.map { standing.appending(path: $0) }
    let parts = groups.parts(paths.map { customers.group($0, in: self) })
    for (path, part) in zip(paths, parts) { self[keyPath: path] = part }
  }

  /// Counts at another silence are hidden where they differ by a small group.
  private mutating func shareSilence(
    _ groups: SmallGroups,
    _ standing: WritableKeyPath<JourneyTotals, StandingCounts>,
    by customers: CustomersBehind<JourneyTotals>
  ) {
    let isShown = Self.states.allSatisfy { state in
      let paths = [standing.appending(path: state), (\Self.standing).appending(path: state)]
        .sorted { self[keyPath: $0] > self[keyPath: $1] }
      return groups.mayShow(customers.group(paths[0], without: [paths[1]], in: self))
    }
    if isShown {
      shareStanding(groups, standing, by: customers)
    } else {
      self[keyPath: standing] = StandingCounts()
    }
  }
}

extension GroupMeasures {
  fileprivate mutating func share(
    _ groups: SmallGroups,
    by customers: CustomersBehind<GroupMeasures>
  ) {
    func group(
      _ path: KeyPath<GroupMeasures, Int>,
      without parts: KeyPath<GroupMeasures, Int>...
    ) -> JourneyGroup { customers.group(path, without: parts, in: self) }
    guard groups.mayShow(group(\.journeys)) else {
      self = GroupMeasures()
      return
    }
    let parts = groups.parts(
      [
        group(\.movedOn), group(\.completed), group(\.exited), group(\.droppedOff), group(\.open),
      ],
      last: 3
    )
    (movedOn, completed, exited) = (parts[0], parts[1], parts[2])
    (droppedOff, open) = (parts[3], parts[4])
    complainedJourneys = groups.part(
      group(\.complainedJourneys),
      leaving: group(\.journeys, without: \.complainedJourneys)
    )
    if !groups.mayShow(group(\.reachedThisOrLater)) { reachedThisOrLater = 0 }
  }
}

extension TimeToGoal {
  /// The curve is made of all four, so that it is shown whole or not at all.
  fileprivate mutating func share(_ groups: SmallGroups, by customers: [CustomerSet]?) {
    let counts = [goal.count, dropOff.count, completion.count, censored.count]
    let isShown = counts.enumerated().allSatisfy { index, count in
      groups.mayShow(JourneyGroup(count, by: customers?[index]))
    }
    if !isShown { self = TimeToGoal() }
  }
}

extension VariantTable {
  /// Those of the commonest variants that may be listed, the others being counted.
  fileprivate func listing(_ isListed: [Bool]) -> VariantTable {
    let listed = zip(commonest(isListed.count), isListed).filter(\.1).map(\.0)
    let shown = listed.reduce(0) { $0 + $1.journeys }
    return VariantTable(
      commonest: listed,
      unlisted: Unlisted(variants: count - listed.count, journeys: journeys - shown)
    )
  }
}

extension [String: CategoryCount] {
  /// Keeps the categories of enough customers, and hides the smallest of those while what is hidden
  /// together is not enough.
  mutating func share(_ groups: SmallGroups, minimumGroup: Int) {
    let names = keys.sorted()
    let few = names.map { (self[$0]?.customers ?? 0) < minimumGroup }
    let isHidden = groups.hidden(
      names.map { JourneyGroup(self[$0]?.complaints ?? 0, by: self[$0]?.customers ?? 0) },
      besides: few
    )
    for (name, hides) in zip(names, isHidden) where hides { self[name] = nil }
  }
}
