import Statistics

extension TouchpointMeasures {
  /// Hides what would tell of small groups among the journeys that visited the touchpoint.
  mutating func share(
    _ groups: SmallGroups,
    by customers: CustomersBehind<TouchpointMeasures>,
    minimumGroup: Int
  ) {
    func group(
      _ path: KeyPath<TouchpointMeasures, Int>,
      without parts: KeyPath<TouchpointMeasures, Int>...
    ) -> JourneyGroup { customers.group(path, without: parts, in: self) }
    func part(
      _ part: KeyPath<TouchpointMeasures, Int>,
      of whole: KeyPath<TouchpointMeasures, Int>
    ) -> Int { groups.part(group(part), leaving: group(whole, without: part)) }
    shareSilence(groups, \.halfSilence, by: customers)
    shareSilence(groups, \.doubleSilence, by: customers)
    shareRate(groups, \.silence, by: customers)
    let parts = groups.parts(
      [
        group(\.continued), group(\.completed), group(\.exited), group(\.silence.droppedOff),
        group(\.silence.open),
      ],
      last: 3
    )
    (continued, completed, exited) = (parts[0], parts[1], parts[2])
    (silence.droppedOff, silence.open) = (parts[3], parts[4])
    entries = part(\.entries, of: \.journeys)
    repeats = part(\.repeats, of: \.journeys)
    droppedBeforeGoal = part(\.droppedBeforeGoal, of: \.journeys)
    if part(\.goalAfter, of: \.continuedBeforeGoal) != goalAfter {
      (goalAfter, continuedBeforeGoal) = (0, 0)
    }
    let byRule = groups.hidden([group(\.complaintsNamed), group(\.complaintsPreceding)])
    if byRule.contains(true) {
      complaintsByHiddenRule = complaints
      (complaintsNamed, complaintsPreceding) = (0, 0)
    }
    namedElsewhere = part(\.namedElsewhere, of: \.complaintsNamed)
    if part(\.complainedJourneys, of: \.journeys) != complainedJourneys { hideComplaints() }
    if part(\.complaintMatureComplained, of: \.complaintMature) != complaintMatureComplained {
      (complaintMatureComplained, complaintMature) = (0, 0)
    }
    complaintCategories.share(groups, minimumGroup: minimumGroup)
    if !groups.mayShow(returnsAfterCut.count) || !groups.mayShow(censored.count) {
      (returnsAfterCut, censored) = (DurationHistogram(), DurationHistogram())
    }
  }

  /// Hides all that is known of complaints.
  mutating func hideComplaints() {
    (complaintsNamed, complaintsPreceding, complaintsByHiddenRule) = (0, 0, 0)
    namedElsewhere = 0
    (complainedJourneys, complaintMature, complaintMatureComplained) = (0, 0, 0)
    complaintCategories = [:]
  }

  /// Hides a rate where it is one of small groups.
  private mutating func shareRate(
    _ groups: SmallGroups,
    _ silence: WritableKeyPath<Self, SilenceCounts>,
    by customers: CustomersBehind<Self>
  ) {
    let (open, dropped) = (
      silence.appending(path: \.matureOpenHere), silence.appending(path: \.matureDroppedOff)
    )
    let rest = customers.group(
      silence.appending(path: \.mature),
      without: [dropped, open],
      in: self
    )
    if !groups.mayShow(customers.group(open, in: self))
      || !groups.mayShow(customers.group(dropped, in: self), leaving: rest)
    {
      self[keyPath: silence.appending(path: \.mature)] = 0
      self[keyPath: open] = 0
      self[keyPath: dropped] = 0
    }
  }

  /// Counts at another silence are hidden where they differ by a small group.
  private mutating func shareSilence(
    _ groups: SmallGroups,
    _ silence: WritableKeyPath<Self, SilenceCounts>,
    by customers: CustomersBehind<Self>
  ) {
    let numbers: [KeyPath<SilenceCounts, Int>] = [
      \.droppedOff, \.open, \.mature, \.matureDroppedOff,
    ]
    let isShown = numbers.allSatisfy { number in
      let paths = [silence.appending(path: number), (\Self.silence).appending(path: number)]
        .sorted { self[keyPath: $0] > self[keyPath: $1] }
      return groups.mayShow(customers.group(paths[0], without: [paths[1]], in: self))
    }
    guard isShown else {
      self[keyPath: silence] = SilenceCounts()
      return
    }
    shareRate(groups, silence, by: customers)
    let (dropped, open) = (
      silence.appending(path: \.droppedOff), silence.appending(path: \.open)
    )
    let parts = groups.parts(
      [
        customers.group(dropped, in: self), customers.group(open, in: self),
        customers.group(\.journeys, without: [dropped, open], in: self),
      ],
      last: 0
    )
    (self[keyPath: dropped], self[keyPath: open]) = (parts[0], parts[1])
  }
}
