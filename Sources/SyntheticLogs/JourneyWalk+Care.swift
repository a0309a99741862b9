/// A clock that waits for a visit to stop it.
struct WaitingClock {
  var clock: PlannedClock
  /// The row that started it, whose time promised is filled in at the stop.
  var row: Int
  var isBreached: Bool
}

extension JourneyWalk {
  /// A contact as it was drawn: its reason and who acts, by their positions.
  struct Contact {
    var reason: Int
    var actor: Int
    /// The level of the escalation path that it reaches.
    var level: Int
    /// Whether a machine acts.
    var isMachine: Bool
  }

  /// Forgets what earlier journeys left behind.
  mutating func forgetCare() {
    waiting.removeAll(keepingCapacity: true)
    contactTimes.removeAll(keepingCapacity: true)
    repeatedReason = nil
  }

  /// Whether a contact at a touchpoint can be for a reason that the customer did not have within the
  /// window; true where there are no contacts or no reasons.
  func hasReason(toContact touchpoint: Int, at time: Int64) -> Bool {
    guard let window = plan.contactWindow, let ways = vocabulary.care.contacts[touchpoint] else {
      return true
    }
    return contactTimes.count < ways.kinds.count
      || contactTimes.contains { $0 == .min || time - $0 > window }
  }

  /// Draws a contact: for the reason of the one that it repeats, else for one that makes it none.
  mutating func contact(
    by ways: CareVocabulary.Contact,
    at time: Int64,
    _ random: inout RandomStream
  ) -> Contact {
    let isMachine = random.happens(ways.machines)
    let actor = ways.machines > 0 && !isMachine ? 1 : 0
    let drawn = min(random.below(ways.kinds.count), random.below(ways.kinds.count))
    while contactTimes.count < ways.kinds.count { contactTimes.append(.min) }
    var reason = repeatedReason ?? drawn
    if repeatedReason == nil, let window = plan.contactWindow {
      func isFree(_ reason: Int) -> Bool {
        contactTimes[reason] == .min || time - contactTimes[reason] > window
      }
      if !isFree(reason) {
        let free = contactTimes.indices.first(where: isFree)
        reason =
          free ?? contactTimes.indices.min { contactTimes[$0] < contactTimes[$1] } ?? reason
      }
    }
    repeatedReason = nil
    contactTimes[reason] = time
    return Contact(
      reason: reason,
      actor: actor,
      level: ways.levels[actor],
      isMachine: isMachine
    )
  }

  /// The probability that a contact is repeated, given what is known of this one.
  ///
  /// Whoever is lost at the first visit, or complains by a visit elsewhere, asks no more, so the
  /// others do so more often.
  func repeatRate(_ position: Int, isFirst: Bool, isLost: Bool) -> Double {
    let place = plan.places[position]
    guard isFirst else { return place.repeatContact }
    guard !isLost else { return 0 }
    let ways = vocabulary.complaints[position]
    let moving = ways.visits.isEmpty ? 0 : ways.apart.isEmpty ? 1 : 0.5
    let asking = (1 - place.dropOff) * (1 - moving * place.complaintOfKept)
    return asking > 0 ? place.repeatContact / asking : 0
  }

  /// When a repeat contact comes: after the answers, and within the window.
  func repeatTime(after time: Int64, answered: Int64, _ random: inout RandomStream) -> Int64 {
    let window = min(plan.contactWindow ?? plan.longestPause, plan.longestPause)
    let latest = time + window / 10 * 9
    let luck = random.unit()
    let earliest = max(time + layout.unit, answered)
    let drawn = earliest + Int64(luck * luck * Double(max(0, latest - earliest)))
    return max(layout.readable(drawn), time)
  }

  /// Starts the clocks of a visit, and writes what stops them.
  ///
  /// - Returns: when the latest answer comes, and whether a promise is broken.
  mutating func startClocks(
    of place: JourneyPlan.Place,
    row: Int,
    at time: Int64,
    in rows: inout [PlannedRow],
    _ random: inout RandomStream
  ) -> (latest: Int64, isBreached: Bool) {
    var latest = time
    var isBreached = false
    for clock in place.clocks {
      let run = clock.run(
        from: time,
        unit: layout.unit,
        longest: place.longestClock,
        &random
      )
      var started = row
      if let start = run.start, let kind = clock.start {
        let at = layout.readable(start)
        guard at <= cutoff else { continue }
        started = rows.count
        append(kind, at: at, to: &rows, &random)
      }
      if case .visit = clock.stop {
        waiting.append(WaitingClock(clock: clock, row: started, isBreached: run.isBreached))
        continue
      }
      isBreached = isBreached || run.isBreached
      if let due = clock.due, let time = run.due {
        stamp(&rows[started], due, layout.readable(time))
      }
      guard let stop = run.stop.map(layout.readable) else { continue }
      latest = max(latest, stop)
      guard stop <= cutoff else { continue }
      switch clock.stop {
      case .event(let kind): append(kind, at: stop, to: &rows, &random)
      case .stamp(let column): stamp(&rows[started], column, stop)
      case .visit: break
      }
    }
    return (latest, isBreached)
  }

  /// Stops the clocks that wait for a visit, and says in the rows that started them what was promised.
  ///
  /// Near the log's end nothing is promised: a promise that lies beyond it could be known as broken,
  /// but not as kept, and those that are broken take longer.
  ///
  /// - Returns: whether a promise is broken, and how probable that makes a complaint, where
  ///   complaints depend on it.
  mutating func stopClocks(
    visiting position: Int,
    at time: Int64,
    in rows: inout [PlannedRow],
    _ random: inout RandomStream
  ) -> (isBreached: Bool, complaint: Double?) {
    guard !waiting.isEmpty else { return (false, nil) }
    var isBreached = false
    var complaint: Double?
    let clocks = waiting
    waiting.removeAll(keepingCapacity: true)
    for clock in clocks {
      guard case .visit(position) = clock.clock.stop, let due = clock.clock.due else {
        waiting.append(clock)
        continue
      }
      if complaint == nil, let ways = clock.clock.complaint {
        complaint = clock.isBreached ? ways.afterBreach : ways.otherwise
      }
      let start = rows[clock.row].time
      let elapsed = time - start
      let luck = random.unit()
      guard elapsed >= 8 * layout.unit, start + plan.silence <= cutoff,
        time + elapsed / 10 * 6 <= cutoff
      else { continue }
      let share = clock.isBreached ? 0.5 + 0.35 * luck : 1.02 + 0.55 * luck
      stamp(&rows[clock.row], due, layout.readable(start + Int64(share * Double(elapsed))))
      isBreached = isBreached || clock.isBreached
    }
    return (isBreached, complaint)
  }

  /// How much longer than usual a broken promise makes the way to the visit that stops its clock.
  func slowness(at place: JourneyPlan.Place) -> Double {
    let isLate = waiting.contains { clock in
      guard clock.isBreached, case .visit(let target) = clock.clock.stop else { return false }
      return place.ways.contains { $0.target == target }
    }
    return isLate ? 3 : 1
  }

  /// Writes whom a contact is handed over to.
  ///
  /// - Returns: when the last of them took over.
  mutating func escalate(
    _ contact: Contact,
    at time: Int64,
    _ place: JourneyPlan.Place,
    in rows: inout [PlannedRow],
    _ random: inout RandomStream
  ) -> Int64 {
    guard let path = plan.path, let escalation = vocabulary.escalation else { return time }
    var level = contact.level
    var latest = time
    var share = contact.isMachine ? PlannedPath.handingOver : PlannedPath.escalating
    while latest - time < place.longestClock / 2, random.happens(share),
      let next = path.next(after: level, &random), let kind = path.takeovers[next]
    {
      let hour = min(3.6e9, Double(place.longestClock / 12))
      let raised = layout.readable(latest + Int64(random.uniform(0.1, 1) * hour)) + layout.unit
      guard raised <= cutoff else { break }
      append(escalation, at: raised, to: &rows, &random)
      let run = path.clock.run(
        from: raised,
        unit: layout.unit,
        longest: place.longestClock / 3,
        &random
      )
      latest = raised
      // Some of the promises that are broken are never kept at all.
      if run.isBreached, random.happens(PlannedPath.unanswered) { break }
      guard let stop = run.stop.map(layout.readable) else { break }
      latest = stop
      guard stop <= cutoff else { break }
      append(kind, at: stop, to: &rows, &random)
      level = next
      share = PlannedPath.escalating
    }
    return latest
  }

  private func stamp(_ row: inout PlannedRow, _ column: Int, _ time: Int64) {
    while row.stamps.count <= column { row.stamps.append(PlannedRow.noTime) }
    row.stamps[column] = time
  }
}
