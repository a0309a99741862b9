import JourneyModel

/// One row to write: when, and which variant of the vocabulary.
struct PlannedRow {
  /// Microseconds since 1970-01-01T00:00:00Z.
  var time: Int64
  /// The position in `EventVocabulary.variants`.
  var variant: Int32
  /// The times in the columns for times, `noTime` where one is empty; empty for none at all.
  var stamps: [Int64] = []

  /// What stands for no time.
  static let noTime = Int64.min
}

/// How a walk ended, for what the customer may do next.
struct WalkOutcome {
  /// Ways to end.
  enum Ending {
    /// At an end, or at an exit.
    case finished, left
    /// In silence.
    case lost
    /// Beyond the end of the log.
    case cutOff
  }

  var ending: Ending
  /// The time of the last step.
  var lastStep: Int64
  /// Whether the journey came by an end or exit, so that `restart` can cut.
  var reachedFinish: Bool
}

/// Makes journeys, one after another.
struct JourneyWalk {
  let plan: JourneyPlan
  let vocabulary: EventVocabulary
  let layout: TimestampWriter
  /// The last instant of the log.
  let cutoff: Int64
  private let unmapped: Double
  /// For each touchpoint, the number of the journey that visited it last.
  private var visitedIn: [Int]
  private var journey = 0
  /// The clocks of the journey that wait for a visit.
  var waiting: [WaitingClock] = []
  /// For each reason of contacts, when the journey's latest contact for it was.
  var contactTimes: [Int64] = []
  /// What is settled of the contact that comes next, where it is a repeat.
  var following: Repeat?
  /// The promises that a visit was to keep, and did.
  var promises: PromiseTally

  /// After how many steps a journey is brought to its close.
  private static let longest = 60
  private static let repeating = 0.03
  private static let straying = 0.03
  /// The share of pauses, where nothing is planted, that are longer than D(silence).
  private static let lateReturns = 0.002
  private static let sigma = 0.9

  /// Prepares walks that follow a plan up to the end of the log.
  init(
    plan: JourneyPlan,
    vocabulary: EventVocabulary,
    layout: TimestampWriter,
    cutoff: Int64,
    unmapped: Double
  ) {
    self.plan = plan
    self.vocabulary = vocabulary
    self.layout = layout
    self.cutoff = cutoff
    self.unmapped = unmapped
    visitedIn = Array(repeating: 0, count: plan.places.count)
    promises = PromiseTally(standards: vocabulary.standards.count)
  }

  /// Makes the rows of one journey, in order.
  mutating func walk(
    from first: Int,
    at start: Int64,
    into rows: inout [PlannedRow],
    _ random: inout RandomStream
  ) -> WalkOutcome {
    journey += 1
    forgetCare()
    var position = first
    var time = start
    var steps = 0
    var isUnhappy = false
    var outcome = WalkOutcome(ending: .cutOff, lastStep: start, reachedFinish: false)
    var complaintVisit: EventVocabulary.Kind?
    while time <= cutoff {
      let place = plan.places[position]
      let isFirst = visitedIn[position] != journey
      visitedIn[position] = journey
      steps += 1
      let written = rows.count
      let visits = isUnhappy ? vocabulary.unhappyVisits : vocabulary.visits
      var kind = complaintVisit ?? visits[position]
      var contact: Contact?
      if complaintVisit == nil, let ways = vocabulary.care.contacts[position] {
        let drawn = self.contact(by: ways, at: time, &random)
        contact = drawn
        kind = ways.kinds[drawn.reason][drawn.actor]
      }
      append(kind, at: time, to: &rows, &random)
      complaintVisit = nil
      let stopped = stopClocks(visiting: position, at: time)
      if stopped.isBreached { isUnhappy = true }
      outcome.lastStep = time
      if place.isEnd || place.isExit { outcome.reachedFinish = true }

      // What becomes of a journey here is drawn once, at its first visit.
      let (isLost, complains) =
        isFirst ? fate(at: place, complaint: stopped.complaint, &random) : (false, false)
      let ways = vocabulary.complaints[position]
      var complaintStep: (kind: EventVocabulary.Kind, touchpoint: Int)?
      if complains, !isLost, !place.isExit, !ways.visits.isEmpty,
        ways.apart.isEmpty || random.happens(0.5)
      {
        complaintStep = ways.visits[random.below(ways.visits.count)]
      }

      let isRepeated =
        contact != nil && complaintStep == nil && steps < Self.longest
        && random.happens(repeatRate(position, isFirst: isFirst, isLost: isLost))
      var switched: PlannedSwitch?
      if isRepeated, let contact {
        switched = channelSwitch(
          after: contact,
          at: position,
          allows: { target in
            allows(target, isLate: isLate(time), hasFinished: outcome.reachedFinish)
          },
          &random
        )
      }
      let stops =
        !isRepeated && complaintStep == nil && stopsHere(place, isLost, steps, &random)
      let exit = isLost && random.happens(place.leavingByExit)
      let pause = self.pause(at: place, after: time, isFinal: stops, &random)
      let answers = startClocks(of: place, row: written, at: time, in: &rows, &random)
      var answered = answers.latest
      if let contact {
        let climb = switched?.climb
        let latest = escalate(contact, at: time, place, climb: climb, in: &rows, &random)
        answered = max(answered, latest)
      }
      // Floored sums of readable times are readable, but for the cutting at clock changes. Nobody
      // goes on before the answers have come.
      var next =
        isRepeated
        ? repeatTime(after: time, answered: answered, &random)
        : max(layout.readable(time + pause), answered)
      let until = min(next, cutoff)
      if complains, complaintStep == nil, !ways.apart.isEmpty {
        let kind = ways.apart[random.below(ways.apart.count)]
        let latest = min(until, time + plan.longestComplaint)
        let at = between(time, latest, &random)
        append(kind, at: at, to: &rows, &random)
        if let escalation = vocabulary.escalation, plan.path == nil, random.happens(0.3) {
          append(escalation, at: between(at, until, &random), to: &rows, &random)
        }
      }
      isUnhappy = isUnhappy || complains || answers.isBreached
      if isFirst, place.sendsSurveys {
        for survey in vocabulary.care.surveys {
          append(survey, at: between(time, until, &random), to: &rows, &random)
        }
      }
      if let noise = vocabulary.noise {
        for _ in written..<rows.count where random.happens(unmapped) {
          append(noise, at: between(time, until, &random), to: &rows, &random)
        }
      }

      if place.isExit {
        outcome.ending = .left
        break
      }
      if stops, !exit {
        outcome.ending = isLost || !place.isEnd ? .lost : .finished
        break
      }
      if let complaintStep {
        position = complaintStep.touchpoint
        complaintVisit = complaintStep.kind
        // The complaint's own time limits hold for a complaint that is a step, too.
        let latest = min(until, time + plan.longestComplaint)
        time = between(time, latest, &random)
        continue
      }
      if isRepeated, let contact {
        following = Repeat(reason: contact.reason, actor: switched?.actor)
        if let target = switched?.target {
          position = target
          announce(position, between: time, next, in: &rows, &random)
        }
        time = next
        continue
      }
      let target =
        exit
        ? place.exits[random.below(place.exits.count)]
        : nextPlace(
          after: position,
          at: next,
          steps: steps,
          hasFinished: outcome.reachedFinish,
          &random
        )
      guard let target else {
        outcome.ending = .lost
        break
      }
      position = target
      next = max(next, lateness(visiting: position))
      announce(position, between: time, next, in: &rows, &random)
      time = next
    }
    order(&rows)
    return outcome
  }

  /// Writes the events that come before a visit.
  private func announce(
    _ position: Int,
    between time: Int64,
    _ next: Int64,
    in rows: inout [PlannedRow],
    _ random: inout RandomStream
  ) {
    for herald in plan.places[position].heralds where next <= cutoff {
      append(herald, at: between(time, next, &random), to: &rows, &random)
    }
  }

  /// Draws whether a journey is lost at a touchpoint, and whether it complains of it.
  ///
  /// - Parameters:
  ///   - place: the touchpoint.
  ///   - complaint: how probable a promise that was kept or broken makes a complaint; nil where
  ///     complaints do not depend on one.
  ///   - random: what chance is drawn from.
  /// - Returns: the two.
  private func fate(
    at place: JourneyPlan.Place,
    complaint: Double?,
    _ random: inout RandomStream
  ) -> (isLost: Bool, complains: Bool) {
    let lucks = (random.unit(), random.unit())
    guard complaint != nil || place.dropOffByComplaint != nil else {
      let isLost = lucks.0 < place.dropOff
      return (isLost, lucks.1 < (isLost ? place.complaintOfLost : place.complaintOfKept))
    }
    let complains = lucks.1 < complaint ?? place.complaintOfKept
    let dropOff = place.dropOffByComplaint.map { complains ? $0.complaining : $0.silent }
    return (lucks.0 < dropOff ?? place.dropOff, complains)
  }

  /// Whether a journey takes no further step after this visit.
  private func stopsHere(
    _ place: JourneyPlan.Place,
    _ isLost: Bool,
    _ steps: Int,
    _ random: inout RandomStream
  ) -> Bool {
    if isLost || place.isExit { return true }
    if place.isEnd { return steps >= Self.longest || random.happens(place.stopping) }
    if place.isDropOffPlanted { return false }
    return place.ways.isEmpty || steps >= Self.longest
  }

  /// The time to the next step, in microseconds; for the last step, that in which signals follow.
  private func pause(
    at place: JourneyPlan.Place,
    after time: Int64,
    isFinal: Bool,
    _ random: inout RandomStream
  ) -> Int64 {
    let canBeLate =
      !isFinal && !place.isDropOffPlanted && !place.isEnd
      && (plan.idle ?? .max) / 2 > plan.silence
    if canBeLate, random.happens(Self.lateReturns) {
      return plan.silence + Int64(random.unit() * Double(plan.silence) * 0.9)
    }
    let usual = random.logNormal(median: place.pause, sigma: Self.sigma)
    let drawn = Int64(min(usual, 1e18))
    let pause = waiting.isEmpty ? nil : promisedPause(at: place, after: time, drawn: drawn)
    return min(max(pause ?? drawn, layout.unit), plan.longestPause)
  }

  /// A readable time between two readable times, both included.
  func between(_ from: Int64, _ to: Int64, _ random: inout RandomStream) -> Int64 {
    max(from, layout.readable(from + Int64(random.unit() * Double(max(0, to - from)))))
  }

  /// Whether a time lies within D(silence) of the log's end.
  private func isLate(_ time: Int64) -> Bool { time >= cutoff - plan.silence }

  /// Whether a journey may go on at a touchpoint.
  ///
  /// A journey within D(silence) of the log's end does not come back to a touchpoint with planted
  /// drop-off that it visited before: it could be open there when the log ends, and such journeys
  /// are left out of the rate while their lost peers are not.
  private func allows(_ target: Int, isLate: Bool, hasFinished: Bool) -> Bool {
    let place = plan.places[target]
    if place.isExit || place.isComplaint || hasFinished && place.restarts { return false }
    return !(isLate && place.isDropOffPlanted && visitedIn[target] == journey)
  }

  /// Where a journey that is not lost goes on; nil where there is no such place.
  private func nextPlace(
    after position: Int,
    at time: Int64,
    steps: Int,
    hasFinished: Bool,
    _ random: inout RandomStream
  ) -> Int? {
    let places = plan.places
    let isLate = isLate(time)
    func allows(_ target: Int) -> Bool {
      self.allows(target, isLate: isLate, hasFinished: hasFinished)
        && hasReason(toContact: target, at: time)
    }
    if steps < Self.longest {
      for _ in 0..<8 {
        let target: Int
        let luck = random.unit()
        if luck < Self.repeating {
          target = position
        } else if luck < Self.repeating + Self.straying || places[position].ways.isEmpty {
          let distance = 1 + random.below(3)
          target = position + (random.happens(0.5) ? distance : -distance)
        } else {
          target = Self.pick(places[position].ways, &random)
        }
        if places.indices.contains(target), allows(target) { return target }
      }
      if let way = places[position].ways.first(where: { allows($0.target) }) { return way.target }
      let others = Array(places.indices.dropFirst(position + 1)) + places.indices.prefix(position)
      if let other = others.first(where: allows) { return other }
    }
    let closings = plan.closings.filter { !(hasFinished && places[$0].restarts) }
    return closings.isEmpty ? nil : closings[random.below(closings.count)]
  }

  /// One of some targets, by their shares.
  static func pick(_ shares: [(target: Int, upTo: Double)], _ random: inout RandomStream) -> Int {
    let luck = random.unit()
    return (shares.first { luck < $0.upTo } ?? shares[shares.count - 1]).target
  }

  func append(
    _ kind: EventVocabulary.Kind,
    at time: Int64,
    to rows: inout [PlannedRow],
    _ random: inout RandomStream
  ) {
    let variant = kind.lowerBound + random.below(kind.count)
    rows.append(PlannedRow(time: time, variant: Int32(truncatingIfNeeded: variant)))
  }

  /// Orders rows by time, keeping the order of those at the same time.
  private func order(_ rows: inout [PlannedRow]) {
    for index in rows.indices.dropFirst() where rows[index].time < rows[index - 1].time {
      let row = rows[index]
      var place = index
      while place > 0, rows[place - 1].time > row.time {
        rows[place] = rows[place - 1]
        place -= 1
      }
      rows[place] = row
    }
  }
}
