import JourneyMeasurement
import JourneyModel
import Statistics
import Testing

/// What was measured of a log: over all, for sharing, and of each customer alone.
struct SharingTrial {
  var definition: JourneyDefinition
  var whole: JourneyMeasures
  var shared: JourneyMeasures
  var each: [JourneyMeasures] = []
}

/// What a reader may know: numbers of nobody, or of enough customers.
struct SharingLaw {
  let trial: SharingTrial

  /// How many customers a number is of, which adds up over customers.
  func customers(_ number: (JourneyMeasures) -> Int) -> Int {
    trial.each.count { number($0) > 0 }
  }

  func isSafe(_ number: (JourneyMeasures) -> Int) -> Bool {
    let customers = customers(number)
    return customers == 0 || customers >= trial.definition.minimumGroup
  }

  /// A number that is shown, with what it leaves of the number that holds it: both are the true ones of
  /// the whole log, and of enough customers.
  func check(
    _ name: String,
    _ shown: Int,
    _ number: (JourneyMeasures) -> Int,
    of shownWhole: Int,
    _ whole: (JourneyMeasures) -> Int
  ) {
    guard shownWhole > 0 else { return }
    let isTrue = shown == number(trial.whole) && shownWhole == whole(trial.whole)
    #expect(isTrue, "\(name)")
    let isPartSafe = isSafe(number)
    #expect(isPartSafe, "\(name): \(shown) of \(shownWhole)")
    let isRestSafe = isSafe { whole($0) - number($0) }
    #expect(isRestSafe, "\(name): rest of \(shown) of \(shownWhole)")
  }

  /// What hidden cells have together is safe, or told nowhere: in none of the divisions of the same whole is any
  /// of it shown.
  func check(
    _ name: String,
    _ number: (ContactCounts) -> Int,
    _ cells: [[(JourneyMeasures) -> ContactCounts]]
  ) {
    let isToldSomewhere = cells.joined().contains { number($0(trial.shared)) > 0 }
    for division in cells {
      let hidden = division.filter { $0(trial.shared).contacts == 0 }
      let isLeft = isSafe { measures in hidden.reduce(0) { $0 + number($1(measures)) } }
      #expect(isLeft || !isToldSomewhere, "\(name) hidden together")
    }
  }
}

extension SharingLaw {
  func checkContacts() {
    let (whole, shared) = (trial.whole.contacts, trial.shared.contacts)
    typealias Cell = (JourneyMeasures) -> ContactCounts
    let divisions: [[Cell]] = [
      whole.touchpoints.indices.map { place in { $0.contacts.touchpoints[place] } },
      whole.causes.indices.map { place in { $0.contacts.causes[place].counts } }
        + [{ $0.contacts.withoutCause }],
      whole.reasons.keys.map { reason in { $0.contacts.reasons[reason]?.counts ?? .init() } },
    ]
    for cell in divisions.joined() {
      let counts = cell(trial.shared)
      check(
        "repeated",
        counts.matureRepeated,
        { cell($0).matureRepeated },
        of: counts.mature,
        { cell($0).mature }
      )
      #expect(counts.contacts == counts.mature && counts.repeated == counts.matureRepeated)
    }
    check("contacts", \.mature, divisions)
    check("repeated", \.matureRepeated, divisions)
    check("resolved", { $0.mature - $0.matureRepeated }, divisions)
    for reason in shared.reasons.values { #expect(reason.customers >= 5) }
    #expect(shared.customers == 0 || shared.customers >= 5)
    for (cause, place) in zip(shared.causes, shared.causes.indices) {
      #expect(cause.customersRepeated == 0 || cause.customersRepeated >= 5)
      guard cause.journeys > 0 else { continue }
      let journeys = trial.shared.touchpoints[place].journeys
      #expect(isSafe { $0.contacts.causes[place].journeys })
      #expect(
        journeys == 0
          || isSafe { $0.touchpoints[place].journeys - $0.contacts.causes[place].journeys }
      )
    }
    // The repeats of a touchpoint's contacts are known, and so is what its ways leave of them.
    let count = whole.touchpoints.count
    for row in 0..<count {
      let cells = (0..<count).map { row * count + $0 }
      for cell in cells {
        let all = { (measures: JourneyMeasures) in measures.contacts.repeats[cell] }
        let told = all(trial.shared)
        check(
          "known",
          told.comparable,
          { all($0).comparable },
          of: told.count,
          { all($0).count }
        )
        check(
          "began again",
          told.beganAgain,
          { all($0).beganAgain },
          of: told.comparable,
          { all($0).comparable }
        )
      }
      guard cells.contains(where: { shared.repeats[$0].count > 0 }) else { continue }
      #expect(shared.touchpoints[row].contacts > 0, "repeats of what is hidden")
      let hidden = cells.filter { shared.repeats[$0].count == 0 }
      #expect(
        isSafe { measures in hidden.reduce(0) { $0 + measures.contacts.repeats[$1].count } }
      )
      #expect(
        isSafe {
          $0.contacts.touchpoints[row].repeated - $0.contacts.touchpoints[row].matureRepeated
        },
        "repeats not yet over"
      )
    }
  }

  func checkAutomation() {
    let bots = trial.shared.contacts.automation
    typealias Number = (JourneyMeasures) -> Int
    let known: Number = { $0.contacts.automation.matureKnownActor }
    let bot: Number = { $0.contacts.automation.matureBot }
    let resolved: Number = { $0.contacts.automation.matureResolved }
    let handedOver: Number = { $0.contacts.automation.matureHandedOver }
    #expect(bots.matureKnownActor == bots.knownActor && bots.matureBot == bots.bot)
    guard bots.knownActor > 0 else { return }
    let all = trial.shared.contacts.total.mature
    check("known", bots.knownActor, known, of: all) { $0.contacts.total.mature }
    check("bots", bots.bot, bot, of: bots.knownActor, known)
    check("resolved", bots.matureResolved, resolved, of: bots.bot, bot)
    check("resolved of all", bots.matureResolved, resolved, of: bots.knownActor, known)
    check("handed over", bots.matureHandedOver, handedOver, of: bots.bot, bot)
    #expect(isSafe { bot($0) - resolved($0) - handedOver($0) })
  }

  func checkEscalation() {
    let shared = trial.shared.escalation
    for (index, unit) in shared.units.enumerated() {
      check(
        "escalated",
        unit.escalated,
        { $0.escalation.units[index].matureEscalated },
        of: unit.units,
        { $0.escalation.units[index].mature }
      )
      #expect(unit.units == unit.mature && unit.escalated == unit.matureEscalated)
      // What is hidden of contacts is not told as what could escalate.
      if let contacts = trial.shared.contacts.touchpoints[safe: index], contacts.contacts == 0 {
        #expect(unit.units == 0)
      }
    }
    let hidden = shared.units.indices.filter { shared.units[$0].units == 0 }
    if shared.units.contains(where: { $0.units > 0 }) {
      for number in [\EscalationCounts.mature, \.matureEscalated] {
        let isTold = shared.units.contains { $0[keyPath: number] > 0 }
        let isLeft = isSafe { measures in
          hidden.reduce(0) { $0 + measures.escalation.units[$1][keyPath: number] }
        }
        #expect(isLeft || !isTold, "hidden units")
      }
    }
    guard let path = shared.path else { return }
    func number(_ part: @escaping (PathMeasures) -> Int) -> (JourneyMeasures) -> Int {
      { $0.escalation.path.map(part) ?? 0 }
    }
    func compare(
      _ name: String,
      _ part: @escaping (PathMeasures) -> Int,
      of all: @escaping (PathMeasures) -> Int
    ) {
      check(name, part(path), number(part), of: all(path), number(all))
    }
    compare("could have skipped", \.skippable, of: \.takeovers)
    compare("skipped", \.skipped, of: \.skippable)
    compare("timed", \.timedTakeovers, of: \.takeovers)
    compare("late", \.late, of: \.timedTakeovers)
    compare("unanswered", \.unanswered, of: \.matureEscalations)
    compare("to and fro", \.pingPong, of: \.escalatedJourneys)
    for level in path.journeys.indices where path.journeys[level] > 0 {
      #expect(isSafe(number { $0.journeys[level] }))
      #expect(isSafe { $0.totals.journeys - ($0.escalation.path?.journeys[level] ?? 0) })
    }
    if path.matureEscalations > 0 { #expect(path.escalations == path.matureEscalations) }
    #expect(path.timeToTakeover.count == path.timedTakeovers)
  }

  func checkClocks(_ index: Int) {
    let shared = trial.shared.standards[index]
    let isFree = trial.definition.standards[index].promise == .free(.days(10))
    func number(_ part: @escaping (StandardMeasures) -> Int) -> (JourneyMeasures) -> Int {
      { part($0.standards[index]) }
    }
    let whole = number { $0.withoutPromise + $0.due }
    #expect(shared.started == 0 || shared.started == whole(trial.whole))
    let parts: [(Int, (JourneyMeasures) -> Int)] = [
      (shared.withoutPromise, number(\.withoutPromise)), (shared.met, number(\.dueMet)),
      (shared.breached, number { $0.due - $0.dueMet - $0.lateOpen }),
      (shared.lateOpen, number(\.lateOpen)),
    ]
    for (shown, part) in parts where shown > 0 {
      check("outcome", shown, part, of: shared.started, whole)
    }
    if shared.started > 0 {
      let hidden = parts.filter { $0.0 == 0 }.map(\.1)
      #expect(isSafe { measures in hidden.reduce(0) { $0 + $1(measures) } }, "hidden outcomes")
    }
    #expect(shared.openInTime == 0)
    check("share met", shared.dueMet, number(\.dueMet), of: shared.due, number(\.due))
    if shared.due > 0 {
      #expect(shared.dueMet == shared.met)
      if shared.breaches > 0 {
        let isWhole = shared.breaches == shared.due - shared.dueMet
        #expect(isWhole || shared.breached == 0 || shared.lateOpen == 0)
      }
    }
    #expect(shared.customersBreached == 0 || shared.customersBreached >= 5)
    for outcome in [\StandardMeasures.complaints, \.dropOffs] {
      let told = shared[keyPath: outcome]
      check(
        "after a breach",
        told.breachedWith,
        number { $0[keyPath: outcome].breachedWith },
        of: told.breached,
        number { $0[keyPath: outcome].breached }
      )
      check(
        "after a kept promise",
        told.keptWith,
        number { $0[keyPath: outcome].keptWith },
        of: told.kept,
        number { $0[keyPath: outcome].kept }
      )
    }
    // Times are of all clocks or of none, and are shown only beside all outcomes.
    guard shared.stopped.count + shared.waiting.count > 0 else { return }
    #expect(parts.reduce(0) { $0 + $1.0 } == shared.started)
    let stopped = number(\.stopped.count)
    let waiting = number(\.waiting.count)
    check("stopped", shared.stopped.count, stopped, of: shared.stopped.count, stopped)
    check("waiting", shared.waiting.count, waiting, of: shared.waiting.count, waiting)
    #expect(isSafe { stopped($0) + waiting($0) - $0.standards[index].due }, "time not over")
    #expect(
      isSafe {
        let due = $0.standards[index].due - $0.standards[index].lateOpen
        return stopped($0) - (isFree ? due - $0.standards[index].dueMet : due)
      },
      "stopped, and time not over"
    )
    if !isFree {
      #expect(isSafe { waiting($0) - $0.standards[index].lateOpen }, "waits, and time not over")
    }
  }

  func checkScores(
    _ kind: KeyPath<FeedbackMeasures, ScoreMeasures?>
  ) throws {
    let all = try #require(trial.whole.feedback[keyPath: kind])
    let shared = try #require(trial.shared.feedback[keyPath: kind])
    let places = all.touchpoints.indices.map { $0 } + [all.touchpoints.count]
    func scores(_ measures: JourneyMeasures, _ place: Int) -> TracedScores {
      guard let all = measures.feedback[keyPath: kind] else { return TracedScores() }
      return place < all.touchpoints.count ? all.touchpoints[place] : all.unattributed
    }
    var hidden: [Int] = []
    for place in places {
      let (told, whole) = (scores(trial.shared, place), scores(trial.whole, place))
      if told.count == 0, told.asked == 0 {
        hidden.append(place)
        continue
      }
      #expect(told.count == whole.count)
      for (score, count) in told.counts {
        #expect(count == whole.counts[score])
        #expect(isSafe { scores($0, place).counts[score] ?? 0 }, "\(count) scores of \(score)")
      }
      for group in PromoterCounts.Class.allCases where told.classes.count > 0 {
        #expect(told.counts.isEmpty)
        #expect(told.classes.count(group) == PromoterCounts(whole.counts).count(group))
        #expect(isSafe { PromoterCounts(scores($0, place).counts).count(group) })
      }
      check(
        "answered",
        told.answered,
        { scores($0, place).answered },
        of: told.asked,
        { scores($0, place).asked }
      )
      if all.asked == 0, place < all.touchpoints.count,
        trial.shared.touchpoints[place].visits > told.count
      {
        #expect(isSafe { $0.touchpoints[place].visits - scores($0, place).count })
      }
    }
    // How many scores there are in all is told of journeys, and by how they were traced.
    if shared.journeys + shared.named + shared.preceding + shared.unasked > 0 {
      #expect(isSafe { measures in hidden.reduce(0) { $0 + scores(measures, $1).count } })
    }
    func number(_ part: @escaping (ScoreMeasures) -> Int) -> (JourneyMeasures) -> Int {
      { $0.feedback[keyPath: kind].map(part) ?? 0 }
    }
    if shared.named + shared.preceding > 0 {
      check("named", shared.named, number(\.named), of: all.attributed, number(\.attributed))
      #expect(shared.preceding == all.preceding)
    }
    if shared.unasked > 0 {
      check("unasked", shared.unasked, number(\.unasked), of: all.count, number(\.count))
    }
    if shared.journeys > 0 {
      #expect(isSafe(number(\.journeys)))
      #expect(isSafe { $0.totals.journeys - (number(\.journeys)($0)) })
    }
  }

  func checkAmounts() {
    let shared = trial.shared.worth.touchpoints
    for amounts in [\TouchpointWorth.value, \.cost, \.repeatCost] {
      func count(_ place: Int) -> (JourneyMeasures) -> Int {
        { $0.worth.touchpoints[place][keyPath: amounts].count }
      }
      for place in shared.indices where shared[place][keyPath: amounts].count > 0 {
        #expect(
          shared[place][keyPath: amounts]
            == trial.whole.worth.touchpoints[place][keyPath: amounts]
        )
        #expect(isSafe(count(place)))
      }
    }
    for place in shared.indices where shared[place].repeatCost.count > 0 {
      #expect(
        isSafe {
          $0.worth.touchpoints[place].cost.count - $0.worth.touchpoints[place].repeatCost.count
        }
      )
    }
    for worth in shared {
      #expect(worth.customersLost == 0 || worth.customersLost >= 5)
      #expect(worth.customersComplained == 0 || worth.customersComplained >= 5)
    }
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
