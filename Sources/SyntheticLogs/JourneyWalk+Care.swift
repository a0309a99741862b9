/// A clock that waits for a visit to stop it.
struct WaitingClock {
  var clock: PlannedClock
  /// The time promised.
  var due: Int64
  /// When the visit is to come.
  var arrival: Int64
  /// Whether it is to come late.
  var isBreached: Bool

  /// Whether the visit to a touchpoint stops it.
  func isStopped(by touchpoint: Int) -> Bool {
    if case .visit(touchpoint) = clock.stop { true } else { false }
  }
}

/// What became of the promises that a visit is to keep, by standard.
struct PromiseTally {
  var made: [Int]
  /// Those that came to the visit.
  var settled: [Int]
  /// Those that came to it in time.
  var kept: [Int]

  init(standards: Int) {
    made = Array(repeating: 0, count: standards)
    settled = made
    kept = made
  }
}

extension JourneyWalk {
  /// A contact as it was drawn: its reason and who acts, by their positions.
  struct Contact {
    var reason: Int
    var actor: Int
    /// Who that is.
    var voice: CareVocabulary.Voice
  }

  /// What is settled of the contact that repeats another one.
  struct Repeat {
    var reason: Int
    /// Who acts, by the position among those of its touchpoint; nil where chance decides.
    var actor: Int?
  }

  /// Forgets what earlier journeys left behind.
  mutating func forgetCare() {
    waiting.removeAll(keepingCapacity: true)
    contactTimes.removeAll(keepingCapacity: true)
    following = nil
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
    let drawnActor = ways.actor(isMachine: random.happens(ways.machines))
    let actor = following?.actor ?? drawnActor
    let drawn = min(random.below(ways.kinds.count), random.below(ways.kinds.count))
    while contactTimes.count < ways.kinds.count { contactTimes.append(.min) }
    var reason = following?.reason ?? drawn
    if following == nil, let window = plan.contactWindow {
      func isFree(_ reason: Int) -> Bool {
        contactTimes[reason] == .min || time - contactTimes[reason] > window
      }
      if !isFree(reason) {
        let free = contactTimes.indices.first(where: isFree)
        reason =
          free ?? contactTimes.indices.min { contactTimes[$0] < contactTimes[$1] } ?? reason
      }
    }
    following = nil
    contactTimes[reason] = time
    return Contact(reason: reason, actor: actor, voice: ways.voices[actor])
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
      // One visit stops all that wait for it: what is in time for one is not to be late for another.
      let other = waiting.first { $0.clock.standard == clock.standard }
      let run = clock.run(
        from: time,
        unit: layout.unit,
        longest: place.longestClock,
        isBreached: other?.isBreached,
        &random
      )
      var started = row
      if let start = run.start, let kind = clock.start {
        let at = layout.readable(start)
        guard at <= cutoff else { continue }
        started = rows.count
        append(kind, at: at, to: &rows, &random)
      }
      if let column = clock.due, let due = run.due.map(layout.readable) {
        stamp(&rows[started], column, due)
        if clock.stop.isVisit {
          promises.made[clock.standard] += 1
          waiting.append(
            WaitingClock(
              clock: clock,
              due: due,
              arrival: layout.readable(run.stop ?? due),
              isBreached: run.isBreached
            )
          )
          continue
        }
      }
      isBreached = isBreached || run.isBreached
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

  /// Stops the clocks that wait for a visit.
  ///
  /// - Returns: whether a promise is broken, by this visit or by still waiting for another, and how
  ///   probable that makes a complaint, where complaints depend on it.
  mutating func stopClocks(
    visiting position: Int,
    at time: Int64
  ) -> (isBreached: Bool, complaint: Double?) {
    guard !waiting.isEmpty else { return (false, nil) }
    var isBreached = false
    var complaint: Double?
    for clock in waiting {
      let isLate = time > clock.due
      isBreached = isBreached || isLate
      guard clock.isStopped(by: position) else { continue }
      promises.settled[clock.clock.standard] += 1
      if !isLate { promises.kept[clock.clock.standard] += 1 }
      if complaint == nil, let ways = clock.clock.complaint {
        complaint = isLate ? ways.afterBreach : ways.otherwise
      }
    }
    waiting.removeAll { $0.isStopped(by: position) }
    return (isBreached, complaint)
  }

  /// The pause that keeps the promises which wait for a visit, and breaks those that are to be
  /// broken; nil where none waits that can still be kept.
  ///
  /// - Parameters:
  ///   - place: the touchpoint at hand.
  ///   - time: the time of the visit to it.
  ///   - drawn: the pause that would come without promises.
  /// - Returns: the time to the next step, in microseconds.
  func promisedPause(at place: JourneyPlan.Place, after time: Int64, drawn: Int64) -> Int64? {
    let leading = waiting.first { clock in
      clock.arrival > time && place.ways.contains { clock.isStopped(by: $0.target) }
    }
    if let leading { return leading.arrival - time }
    let limits = waiting.map { $0.isBreached ? $0.arrival : $0.due }
    // Whatever comes before takes half of the time that is left.
    return limits.filter { $0 > time }.min().map { min(drawn, ($0 - time) / 2) }
  }

  /// The time from which a visit is late for all promises that are to be broken; the earliest time
  /// of all where there are none.
  func lateness(visiting position: Int) -> Int64 {
    let dues = waiting.filter { $0.isBreached && $0.isStopped(by: position) }.map(\.due)
    return dues.max().map { $0 + layout.unit } ?? .min
  }

  /// Draws where, and over which channel, a repeat of a contact comes.
  ///
  /// - Parameters:
  ///   - contact: the contact.
  ///   - position: its touchpoint.
  ///   - allows: whether a journey may come to a touchpoint now.
  ///   - random: what chance is drawn from.
  /// - Returns: nil where the repeat comes in the same way as the contact.
  func channelSwitch(
    after contact: Contact,
    at position: Int,
    allows: (Int) -> Bool,
    _ random: inout RandomStream
  ) -> PlannedSwitch? {
    let place = plan.places[position]
    guard place.channelSwitch > 0, random.happens(place.channelSwitch) else { return nil }
    let targets = place.switchTargets.filter(allows)
    guard !targets.isEmpty else { return nil }
    let target = targets[random.below(targets.count)]
    guard let rate = place.beganAgain else { return PlannedSwitch(target: target) }
    return PlannedSwitch(
      to: target,
      beginningAgain: random.happens(rate),
      after: contact.voice,
      in: vocabulary.care
    )
  }

  /// Writes whom a contact is handed over to.
  ///
  /// - Parameters:
  ///   - contact: the contact.
  ///   - time: when it came.
  ///   - place: its touchpoint.
  ///   - climb: how far it is to come; nil lets chance decide.
  ///   - rows: what is written.
  ///   - random: what chance is drawn from.
  /// - Returns: when the last of them took over.
  mutating func escalate(
    _ contact: Contact,
    at time: Int64,
    _ place: JourneyPlan.Place,
    climb: PlannedSwitch.Climb?,
    in rows: inout [PlannedRow],
    _ random: inout RandomStream
  ) -> Int64 {
    guard let path = plan.path, let escalation = vocabulary.escalation else { return time }
    var level = contact.voice.level
    var latest = time
    var share = contact.voice.isMachine ? PlannedPath.handingOver : PlannedPath.escalating
    func goesOn() -> Bool {
      switch climb {
      case .nowhere: false
      case .to(let goal): level < goal
      case nil: latest - time < place.longestClock / 2 && random.happens(share)
      }
    }
    while goesOn(), let next = path.next(after: level, &random), let kind = path.takeovers[next] {
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
      if run.isBreached, climb == nil, random.happens(PlannedPath.unanswered) { break }
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
