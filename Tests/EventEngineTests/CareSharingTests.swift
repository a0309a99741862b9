import EventEngine
import JourneyMeasurement
import JourneyModel
import Statistics
import TestSupport
import Testing

/// What is shared of contacts, escalation, standards and scores tells of no small group; the checks work
/// out from what is left all that a reader can: rests of rates, and what a known whole leaves.
@Suite struct CareSharingTests {
  /// Many customers, of whom most do the usual; how rare each thing is differs from seed to seed.
  private static func rows(seed: UInt64) -> [MemoryLog.Row] {
    var random = SeededGenerator(seed: seed)
    let paths = [
      ["search", "order", "survey"], ["search", "chat"], ["search", "order", "chat", "done"],
      ["search", "order", "chat", "phone"], ["search", "chat", "escalated", "desk"],
      ["order", "complaint", "phone"], ["phone", "desk", "done"], ["search", "sent", "survey"],
      ["chat", "chat", "phone"], ["search", "survey", "complaint"],
    ].shuffled(using: &random)
    /// One of some values, the first one most often.
    func pick(_ values: [String], _ random: inout SeededGenerator) -> String {
      var place = 0
      while place < values.count - 1, Int.random(in: 0..<5, using: &random) < 2 { place += 1 }
      return values[place]
    }
    let reasons = ["late", "bill", "", "broken", "odd"].shuffled(using: &random)
    let actors = ["bot", "ann", "lead", ""].shuffled(using: &random)
    let scores = ["5", "", "1", "3"].shuffled(using: &random)
    var rows: [MemoryLog.Row] = []
    for customer in 0..<Int.random(in: 150..<500, using: &random) {
      var place = 0
      while place < paths.count - 1, Int.random(in: 0..<10, using: &random) < 6 { place += 1 }
      var hours = Double(Int.random(in: 0..<(24 * 50), using: &random))
      for name in paths[place] {
        rows.append(
          CareShop.row(
            "c\(customer)",
            hours,
            name,
            [
              "about": pick(["", "", "order"], &random), "reason": pick(reasons, &random),
              "csat": pick(scores, &random), "nps": pick(["", "10", "0"], &random),
              "effort": pick(["7", "", "1"], &random), "actor": pick(actors, &random),
            ]
          )
        )
        hours += Double(Int.random(in: 1..<100, using: &random))
      }
    }
    return rows.sorted { $0.time < $1.time }
  }

  private static func measure(
    seed: UInt64,
    group: Int = 5
  ) throws -> (definition: JourneyDefinition, whole: JourneyMeasures, shared: JourneyMeasures) {
    let path = EscalationPath(
      levels: [
        EscalationPath.Level(name: "chat", sign: .touchpoint(3)),
        EscalationPath.Level(name: "ann", sign: .actor("ann")),
        EscalationPath.Level(name: "lead", sign: .actor("lead")),
      ],
      within: .days(1)
    )
    var definition = CareShop.definition(
      asked: seed % 2 == 0 ? [Matcher(event: EventPattern("sent"))] : [],
      contact: seed % 5 == 4
        ? nil
        : ContactRules(touchpoints: [3, 4], window: .days(3), reason: "reason", actor: "actor"),
      path: seed % 3 == 2 ? nil : path
    )
    definition.minimumGroup = group
    definition.currency = "EUR"
    definition.touchpoints[1].value = .fixed(Money(tenThousandths: 400_000))
    definition.touchpoints[3].cost = .fixed(Money(tenThousandths: 20_000))
    definition.standards = [
      TestShop.standard(
        from: .touchpoint(0),
        to: .touchpoint(1),
        .within(.days(2)),
        calendar: TestShop.office
      ),
      TestShop.standard(from: .touchpoint(3), to: .touchpoint(5), .within(.days(20))),
      TestShop.standard(from: .touchpoint(1), to: .touchpoint(3), .free(.days(10))),
    ]
    let whole = try CareShop.measure(rows(seed: seed), definition)
    return (definition, whole, whole.shared(under: definition))
  }

  /// What a reader may know: none, or enough events to be of enough customers.
  private struct Law {
    let least: Int

    func isSafe(_ count: Int) -> Bool { count == 0 || count >= least }

    /// A part, what it leaves of its whole, and the whole.
    func check(_ part: Int, of whole: Int, _ name: String) {
      #expect(isSafe(part), "\(name): \(part) of \(whole), least \(least)")
      #expect(isSafe(whole - part), "\(name): \(part) of \(whole), least \(least)")
      #expect(isSafe(whole), "\(name): \(part) of \(whole), least \(least)")
    }

    /// Contacts; those that had their time are all that are told.
    func check(_ counts: ContactCounts, _ name: String) {
      check(counts.repeated, of: counts.contacts, name)
      #expect(counts.contacts == counts.mature && counts.repeated == counts.matureRepeated)
    }

    /// Cells that are whole or hidden, and add up to a whole that another division of it may tell.
    func check(_ shown: [ContactCounts], of cells: [ContactCounts], _ name: String) {
      var (whole, hidden) = (ContactCounts(), ContactCounts())
      for (cell, all) in zip(shown, cells) {
        check(cell, name)
        whole.merge(all)
        #expect(
          cell.contacts == 0
            || (cell.mature, cell.matureRepeated) == (all.mature, all.matureRepeated)
        )
        if cell.contacts == 0 { hidden.merge(all) }
      }
      for number in [\ContactCounts.mature, \.matureRepeated] {
        // Of a number that is small in all, every division hides a part.
        guard isSafe(whole[keyPath: number]) else { continue }
        #expect(isSafe(hidden[keyPath: number]), "\(name) hidden together")
      }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `of contacts no small group is shown or can be worked out`(seed: UInt64) throws {
    let (definition, whole, edition) = try Self.measure(seed: seed)
    let law = Law(least: whole.totals.busiestEvents.safeGroup)
    let (all, shared) = (whole.contacts, edition.contacts)
    law.check(shared.total, "total")
    law.check(shared.touchpoints, of: all.touchpoints, "touchpoints")
    law.check(
      shared.causes.map(\.counts) + [shared.withoutCause],
      of: all.causes.map(\.counts) + [all.withoutCause],
      "causes"
    )
    for (cause, touchpoint) in zip(shared.causes, edition.touchpoints) where cause.journeys > 0 {
      law.check(cause.journeys, of: touchpoint.journeys, "journeys of a cause")
    }
    let names = all.reasons.keys.sorted()
    law.check(
      names.map { shared.reasons[$0]?.counts ?? ContactCounts() },
      of: names.map { all.reasons[$0]?.counts ?? ContactCounts() },
      "reasons"
    )
    for reason in shared.reasons.values { #expect(reason.customers >= 5) }
    law.check(shared.journeys, of: shared.journeys > 0 ? edition.totals.journeys : 0, "journeys")
    law.check(
      shared.customers,
      of: shared.customers > 0 ? edition.totals.customers : 0,
      "customers"
    )
    for cause in shared.causes { #expect(law.isSafe(cause.customersRepeated)) }
    // The repeats of a touchpoint's contacts are known, and so is what its ways leave of them.
    let count = definition.contact?.touchpoints.count ?? 0
    for row in 0..<count {
      let cells = (0..<count).map {
        (shared.repeats[row * count + $0], all.repeats[row * count + $0])
      }
      for (cell, _) in cells {
        law.check(cell.comparable, of: cell.count, "repeats")
        law.check(cell.beganAgain, of: cell.comparable, "began again")
      }
      guard cells.contains(where: { $0.0.count > 0 }) else { continue }
      let (shown, whole) = cells.reduce((0, 0)) { ($0.0 + $1.0.count, $0.1 + $1.1.count) }
      #expect(shared.touchpoints[row].contacts > 0, "repeats of what is hidden")
      #expect(law.isSafe(whole - shown), "repeats hidden")
      #expect(law.isSafe(whole - shared.touchpoints[row].repeated), "repeats not yet over")
    }
    let bots = shared.automation
    law.check(bots.knownActor, of: bots.knownActor > 0 ? shared.total.contacts : 0, "known")
    law.check(bots.bot, of: bots.knownActor, "bots")
    #expect(bots.matureKnownActor == bots.knownActor && bots.matureBot == bots.bot)
    law.check(bots.matureResolved, of: bots.matureBot, "resolved")
    law.check(bots.matureResolved, of: bots.matureKnownActor, "resolved of all")
    law.check(bots.matureHandedOver, of: bots.matureBot, "handed over")
    law.check(
      bots.matureHandedOver,
      of: bots.matureBot - bots.matureResolved,
      "neither handed over nor resolved"
    )
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `of escalations no small group is shown or can be worked out`(seed: UInt64) throws {
    let (_, whole, edition) = try Self.measure(seed: seed)
    let law = Law(least: whole.totals.busiestEvents.safeGroup)
    let (all, shared) = (whole.escalation, edition.escalation)
    for (index, unit) in shared.units.enumerated() {
      let whole = all.units[index]
      #expect(
        unit.units == 0
          || (unit.units, unit.escalated) == (whole.mature, whole.matureEscalated)
      )
      law.check(unit.escalated, of: unit.units, "escalated")
      #expect(unit.units == unit.mature && unit.escalated == unit.matureEscalated)
      // What is hidden of contacts is not told as what could escalate.
      if let contacts = edition.contacts.touchpoints[safe: index], contacts.contacts == 0 {
        #expect(unit.units == 0)
      }
    }
    guard let path = shared.path else { return }
    for journeys in path.journeys where journeys > 0 {
      law.check(journeys, of: edition.totals.journeys, "level")
    }
    law.check(path.skippable, of: path.takeovers, "could have skipped")
    law.check(path.skipped, of: path.skippable, "skipped")
    law.check(path.timedTakeovers, of: path.takeovers, "timed")
    law.check(path.late, of: path.timedTakeovers, "late")
    if path.matureEscalations > 0 { #expect(path.escalations == path.matureEscalations) }
    law.check(path.unanswered, of: path.matureEscalations, "unanswered")
    law.check(path.pingPong, of: path.escalatedJourneys, "to and fro")
    #expect(path.timeToTakeover.count == path.timedTakeovers)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `of clocks no small group is shown or can be worked out`(seed: UInt64) throws {
    let (definition, whole, edition) = try Self.measure(seed: seed)
    let law = Law(least: whole.totals.busiestEvents.safeGroup)
    for (index, shared) in edition.standards.enumerated() {
      let all = whole.standards[index]
      #expect(shared.started == 0 || shared.started == all.withoutPromise + all.due)
      func parts(_ measures: StandardMeasures) -> [Int] {
        [measures.withoutPromise, measures.met, measures.breached, measures.lateOpen]
      }
      for part in parts(shared) { #expect(law.isSafe(part)) }
      law.check(parts(shared).reduce(0, +), of: shared.started, "outcomes")
      #expect(shared.openInTime == 0)
      law.check(shared.dueMet, of: shared.due, "share met")
      if shared.due > 0 {
        #expect(shared.dueMet == shared.met && shared.due == all.due)
        law.check(shared.due, of: shared.started, "due")
        let broken = shared.due - shared.dueMet
        law.check(shared.breaches, of: broken, "broken, in one way or the other")
      }
      law.check(shared.dueFaults, of: shared.faults, "faults")
      law.check(shared.stopsBeforeStart, of: shared.started, "stops before start")
      for outcome in [shared.complaints, shared.dropOffs] {
        law.check(outcome.breachedWith, of: outcome.breached, "after a breach")
        law.check(outcome.keptWith, of: outcome.kept, "after a kept promise")
      }
      // Times are of all clocks or of none, and are shown only beside all outcomes.
      for (times, beside) in [
        (shared.stopped, shared.waiting), (shared.over, shared.overSoFar),
      ] {
        #expect(law.isSafe(times.count) && law.isSafe(beside.count))
      }
      if shared.stopped.count + shared.waiting.count > 0 {
        #expect(parts(shared).reduce(0, +) == shared.started)
        let clocks = shared.stopped.count + shared.waiting.count
        law.check(shared.due, of: clocks, "clocks, and time not over")
        let isFree = definition.standards[index].promise == .free(.days(10))
        let stopped = shared.breached + (isFree ? 0 : shared.met)
        law.check(stopped, of: shared.stopped.count, "stopped, and time not over")
      }
    }
    #expect(definition.standards.count == edition.standards.count)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `of scores no small group is shown or can be worked out`(seed: UInt64) throws {
    let (_, whole, edition) = try Self.measure(seed: seed)
    let law = Law(least: whole.totals.busiestEvents.safeGroup)
    let kinds = [\FeedbackMeasures.csat, \.nps, \.ces]
    for kind in kinds {
      let all = try #require(whole.feedback[keyPath: kind])
      let shared = try #require(edition.feedback[keyPath: kind])
      var (hidden, asked) = (0, 0)
      let visits = edition.touchpoints.map(\.visits) + [0]
      for (place, (cell, whole)) in zip(
        shared.touchpoints + [shared.unattributed],
        all.touchpoints + [all.unattributed]
      ).enumerated() {
        #expect(cell == whole || cell == TracedScores())
        for count in cell.counts.values { #expect(law.isSafe(count)) }
        law.check(cell.answered, of: cell.asked, "answered")
        if all.asked == 0, visits[place] > cell.count, cell.count > 0 {
          law.check(cell.count, of: visits[place], "scores of visits")
        }
        guard cell != whole else { continue }
        hidden += whole.count
        asked += whole.asked
      }
      // As many scores were given as surveys were answered, and those that nobody asked for.
      if asked == 0, law.isSafe(all.count) {
        #expect(law.isSafe(hidden), "\(hidden) hidden scores")
      }
      law.check(shared.journeys, of: shared.journeys > 0 ? edition.totals.journeys : 0, "journeys")
      law.check(shared.named, of: shared.attributed, "named")
      law.check(shared.unasked, of: shared.count, "unasked")
    }
  }

  @Test func `some groups are hidden and some are shown`() throws {
    var (shown, hidden) = ([0, 0, 0, 0], [0, 0, 0, 0])
    for seed in 0..<40 as Range<UInt64> {
      let (_, whole, edition) = try Self.measure(seed: seed)
      func count(_ place: Int, _ cells: Int, of all: Int) {
        shown[place] += cells
        hidden[place] += all - cells
      }
      func causes(_ measures: JourneyMeasures) -> Int {
        measures.contacts.causes.count { $0.counts.contacts > 0 }
      }
      func units(_ measures: JourneyMeasures) -> Int {
        measures.escalation.units.count { $0.units > 0 }
      }
      func due(_ measures: JourneyMeasures) -> Int { measures.standards.count { $0.due > 0 } }
      func scores(_ measures: JourneyMeasures) -> Int {
        measures.feedback.csat?.touchpoints.count { $0.count > 0 } ?? 0
      }
      count(0, causes(edition), of: causes(whole))
      count(1, units(edition), of: units(whole))
      count(2, due(edition), of: due(whole))
      count(3, scores(edition), of: scores(whole))
    }
    #expect(shown.allSatisfy { $0 > 5 } && hidden.allSatisfy { $0 > 5 }, "\(shown) \(hidden)")
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `sharing what is shared changes nothing`(seed: UInt64) throws {
    let (definition, _, edition) = try Self.measure(seed: seed, group: seed % 2 == 0 ? 5 : 3)
    let again = edition.shared(under: definition)
    #expect(again.log == edition.log)
    #expect(again.totals == edition.totals)
    #expect(again.touchpoints == edition.touchpoints)
    #expect(again.transitions == edition.transitions)
    #expect(again.stages == edition.stages)
    #expect(again.owners == edition.owners)
    #expect(again.variants == edition.variants)
    #expect(again.timeToGoal == edition.timeToGoal)
    #expect(again.feedback == edition.feedback)
    #expect(again.contacts == edition.contacts)
    #expect(again.escalation == edition.escalation)
    #expect(again.worth == edition.worth)
    #expect(again.standards == edition.standards)
    #expect(again == edition)
  }

  @Test func `the busiest are told by their events, not by the numbers that these carry`() throws {
    var definition = CareShop.definition()
    definition.minimumGroup = 3
    let scores = ["csat": "5", "nps": "9", "effort": "2"]
    let rows = ["a", "customer 662f920a-263c-45ec-aef2-00937577494c"].flatMap { customer in
      [0.0, 1, 2].map { CareShop.row(customer, $0, "order", scores) }
    }
    #expect(try CareShop.measure(rows, definition).totals.busiestEvents.counts == [3, 3])
  }

  @Test(arguments: 0..<5 as Range<UInt64>)
  func `with groups of one nothing is hidden`(seed: UInt64) throws {
    let (_, whole, edition) = try Self.measure(seed: seed, group: 1)
    #expect(edition.feedback == whole.feedback)
    #expect(edition.worth == whole.worth)
    // But for what has not had its time.
    #expect(edition.contacts.total.resolution == whole.contacts.total.resolution)
    #expect(edition.contacts.reasons.count == whole.contacts.reasons.count)
    #expect(edition.escalation.total.rate == whole.escalation.total.rate)
    #expect(edition.escalation.path?.late == whole.escalation.path?.late)
    #expect(edition.standards.map(\.shareMet) == whole.standards.map(\.shareMet))
    #expect(edition.standards.map(\.stopped) == whole.standards.map(\.stopped))
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
