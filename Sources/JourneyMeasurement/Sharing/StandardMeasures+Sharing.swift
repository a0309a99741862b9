import Statistics

extension StandardMeasures {
  /// Hides what would tell of small groups among those whose clocks started.
  ///
  /// - Parameter groups: told by events, of which each starts one clock at most.
  mutating func share(_ groups: SmallGroups) {
    guard groups.mayShow(started) else {
      self = StandardMeasures()
      return
    }
    let parts = [withoutPromise, met, breached, lateOpen, openInTime]
    let shown = groups.parts(parts)
    (withoutPromise, met, breached) = (shown[0], shown[1], shown[2])
    (lateOpen, openInTime) = (shown[3], shown[4])
    // The rest holds the same clocks in other groups, from which a hidden part could be worked out.
    let mayShowTimes = groups.mayShow(stopped.count) && groups.mayShow(waiting.count)
    if parts != shown || !mayShowTimes { hideTimes() }
    if parts != shown || !groups.mayShow(dueMet, of: due) { (due, dueMet) = (0, 0) }
    if parts != shown || !groups.mayShow(dueFaults, of: faults) { (faults, dueFaults) = (0, 0) }
    stopsBeforeStart = groups.part(stopsBeforeStart, of: started)
    complaints.share(groups)
    dropOffs.share(groups)
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
