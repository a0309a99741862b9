import Statistics

extension TouchpointMeasures {
  /// Hides what would tell of small groups among the journeys that visited the touchpoint.
  mutating func share(_ groups: SmallGroups, minimumGroup: Int) {
    halfSilence.share(groups, beside: silence, of: journeys)
    doubleSilence.share(groups, beside: silence, of: journeys)
    silence.shareRate(groups)
    let parts = groups.parts(
      [continued, completed, exited, silence.droppedOff, silence.open],
      last: 3
    )
    (continued, completed, exited) = (parts[0], parts[1], parts[2])
    (silence.droppedOff, silence.open) = (parts[3], parts[4])
    entries = groups.part(entries, of: journeys)
    repeats = groups.part(repeats, of: journeys)
    droppedBeforeGoal = groups.part(droppedBeforeGoal, of: journeys)
    if !groups.mayShow(goalAfter, of: continuedBeforeGoal) {
      (goalAfter, continuedBeforeGoal) = (0, 0)
    }
    let byRule = groups.parts([complaintsNamed, complaintsPreceding])
    (complaintsNamed, complaintsPreceding) = (byRule[0], byRule[1])
    namedElsewhere = groups.part(namedElsewhere, of: complaintsNamed)
    if !groups.mayShow(complainedJourneys, of: journeys) { hideComplaints() }
    if !groups.mayShow(complaintMatureComplained, of: complaintMature) {
      (complaintMatureComplained, complaintMature) = (0, 0)
    }
    complaintCategories.share(groups, minimumGroup: minimumGroup)
    if !groups.mayShow(returnsAfterCut.count) || !groups.mayShow(censored.count) {
      (returnsAfterCut, censored) = (DurationHistogram(), DurationHistogram())
    }
  }

  /// Hides all that is known of complaints.
  mutating func hideComplaints() {
    (complaintsNamed, complaintsPreceding, namedElsewhere) = (0, 0, 0)
    (complainedJourneys, complaintMature, complaintMatureComplained) = (0, 0, 0)
    complaintCategories = [:]
  }
}

extension SilenceCounts {
  /// Hides the rate where it is one of small groups.
  fileprivate mutating func shareRate(_ groups: SmallGroups) {
    let isShown =
      groups.mayShow(matureOpenHere)
      && groups.mayShow(matureDroppedOff, of: mature - matureOpenHere)
    if !isShown { (mature, matureDroppedOff, matureOpenHere) = (0, 0, 0) }
  }

  /// Counts at another silence are hidden where they differ by a small group.
  fileprivate mutating func share(
    _ groups: SmallGroups,
    beside other: SilenceCounts,
    of journeys: Int
  ) {
    let differences = [
      droppedOff - other.droppedOff, open - other.open, mature - other.mature,
      matureDroppedOff - other.matureDroppedOff,
    ]
    guard differences.allSatisfy({ groups.mayShow(abs($0)) }) else {
      self = SilenceCounts()
      return
    }
    shareRate(groups)
    let parts = groups.parts([droppedOff, open, journeys - droppedOff - open], last: 0)
    (droppedOff, open) = (parts[0], parts[1])
  }
}
