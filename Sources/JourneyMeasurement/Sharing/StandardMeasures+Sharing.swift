import Statistics

extension StandardMeasures {
  /// Hides what would tell of small groups among those whose clocks started.
  ///
  /// - Parameters:
  ///   - groups: told by events, of which each starts one clock at most.
  ///   - isFree: whether the promise is that no fault comes, so that a clock which is met may stop later.
  mutating func share(_ groups: SmallGroups, isFree: Bool) {
    leaveOutYoung()
    guard groups.mayShow(started) else {
      self = StandardMeasures()
      return
    }
    // What times hold beside the clocks whose time was over.
    let others = [
      isFree ? stopped.count - breached : stopped.count - met - breached,
      stopped.count + waiting.count - due,
    ]
    let parts = [withoutPromise, met, breached, lateOpen]
    let shown = groups.parts(parts)
    (withoutPromise, met, breached, lateOpen) = (shown[0], shown[1], shown[2], shown[3])
    // The rest holds the same clocks in other groups, from which a hidden part could be worked out.
    let mayShowTimes = (others + [stopped.count, waiting.count]).allSatisfy(groups.mayShow)
    if parts != shown || !mayShowTimes { hideTimes() }
    if parts != shown || !groups.mayShow(dueFaults) { (faults, dueFaults) = (0, 0) }
    if breached + lateOpen == 0 || parts != shown || !groups.mayShow(customersBreached) {
      customersBreached = 0
    }
    // Those that were broken may be known together where they are hidden one by one.
    if withoutPromise != parts[0] || met != parts[1] { (due, dueMet) = (0, 0) }
    stopsBeforeStart = groups.part(stopsBeforeStart, of: started)
    complaints.share(groups)
    dropOffs.share(groups)
  }

  /// Leaves out the clocks whose time was not over, stopped or not: they are few beside the others, and would be
  /// known wherever all are told and those whose time was over as well.
  private mutating func leaveOutYoung() {
    (met, breached, openInTime) = (dueMet, due - dueMet - lateOpen, 0)
    started = withoutPromise + due
    faults = dueFaults
  }

  private mutating func hideTimes() {
    (stopped, waiting) = (DurationHistogram(), DurationHistogram())
    (stoppedWorking, waitingWorking) = (DurationHistogram(), DurationHistogram())
    (over, overSoFar) = (DurationHistogram(), DurationHistogram())
  }
}

extension BreachOutcome {
  /// Hides both groups where either is small, or splits off a small one.
  fileprivate mutating func share(_ groups: SmallGroups) {
    let isShown =
      groups.mayShow(breachedWith, of: breached) && groups.mayShow(keptWith, of: kept)
    if !isShown { self = BreachOutcome() }
  }
}
