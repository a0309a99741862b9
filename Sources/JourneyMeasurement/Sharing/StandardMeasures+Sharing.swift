import Statistics

extension StandardMeasures {
  /// Hides what would tell of small groups among those whose clocks started.
  ///
  /// - Parameters:
  ///   - groups: what may be shown.
  ///   - isFree: whether the promise is that no fault comes, so that a clock which is met may stop later.
  mutating func share(_ groups: SafeGroups, isFree: Bool) {
    leaveOutYoung()
    let met = crowd(.metAndStopped, .metAndWaiting)
    let all = crowd(.withoutPromise, .metAndStopped, .metAndWaiting, .breached, .lateOpen)
    guard groups.mayShow(started, by: all) else {
      self = StandardMeasures()
      return
    }
    let mayShowTimes = mayShowTimes(groups, isFree: isFree)
    let isHidden = groups.hidden([
      CrowdedCount(withoutPromise, by: crowd(.withoutPromise)),
      CrowdedCount(self.met, by: met),
      CrowdedCount(breached, by: crowd(.breached)),
      CrowdedCount(lateOpen, by: crowd(.lateOpen)),
    ])
    let hidesOutcome = isHidden.contains(true)
    // Those that were broken may be known together where they are hidden one by one.
    if isHidden[0] || isHidden[1] { (due, dueMet) = (0, 0) }
    if isHidden[0] { withoutPromise = 0 }
    if isHidden[1] { self.met = 0 }
    if isHidden[2] { breached = 0 }
    if isHidden[3] { lateOpen = 0 }
    // The rest holds the same clocks in other groups, from which a hidden part could be worked out.
    if hidesOutcome || !mayShowTimes { hideTimes() }
    if hidesOutcome { (faults, dueFaults) = (0, 0) }
    if breaches == 0 || hidesOutcome || !groups.customers.mayShow(customersBreached) {
      customersBreached = 0
    }
    let others = max(0, started - stopsBeforeStart)
    if !groups.mayShow(stopsBeforeStart, by: stopsBeforeStartBy[0])
      || !groups.mayShow(others, by: stopsBeforeStartBy[1])
    {
      stopsBeforeStart = 0
    }
    complaints.share(groups.journeys)
    dropOffs.share(groups.journeys)
  }

  /// Leaves out the clocks whose time was not over, stopped or not: they are few beside the others, and would be
  /// known wherever all are told and those whose time was over as well.
  private mutating func leaveOutYoung() {
    (met, breached, openInTime) = (dueMet, due - dueMet - lateOpen, 0)
    started = withoutPromise + due
    faults = dueFaults
  }

  /// Whether times may be shown, which hold the clocks whose time was not over, too.
  private func mayShowTimes(_ groups: SafeGroups, isFree: Bool) -> Bool {
    let young = stopped.count + waiting.count - due
    let stoppedAfter = stopped.count - breached - (isFree ? 0 : met)
    let after = isFree ? crowd(.metAndStopped, .youngAndStopped) : crowd(.youngAndStopped)
    return groups.mayShow(
      stopped.count,
      by: crowd(.metAndStopped, .breached, .youngAndStopped)
    )
      && groups.mayShow(waiting.count, by: crowd(.metAndWaiting, .lateOpen, .youngAndWaiting))
      && groups.mayShow(young, by: crowd(.youngAndStopped, .youngAndWaiting))
      && groups.mayShow(stoppedAfter, by: after)
      && (isFree || groups.mayShow(waiting.count - lateOpen, by: crowd(.youngAndWaiting)))
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
    let parts = [breachedWith, breached - breachedWith, keptWith, kept - keptWith]
    let isShown = zip(parts, crowds).allSatisfy { count, crowd in
      groups.mayShow(JourneyGroup(count, by: crowd.customers))
    }
    if !isShown { self = BreachOutcome() }
  }
}
