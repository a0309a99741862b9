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
    group: Int = 5,
    isEachMeasured: Bool = false,
    countsCustomers: Bool
  ) throws -> SharingTrial {
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
    let rows = rows(seed: seed)
    let whole = try CareShop.measure(rows, definition, countsCustomers: countsCustomers)
    var trial = SharingTrial(
      definition: definition,
      whole: whole,
      shared: whole.shared(under: definition)
    )
    guard isEachMeasured else { return trial }
    definition.asOf = whole.asOf
    trial.each = try Dictionary(grouping: rows, by: \.customer).values.map {
      try CareShop.measure($0, definition)
    }
    return trial
  }

  @Test(arguments: 0..<6 as Range<UInt64>, [false, true])
  func `of care no small group is shown or can be worked out`(
    seed: UInt64,
    countsCustomers: Bool
  ) throws {
    let trial = try Self.measure(
      seed: seed,
      isEachMeasured: true,
      countsCustomers: countsCustomers
    )
    let law = SharingLaw(trial: trial)
    if trial.definition.contact != nil {
      law.checkContacts()
      law.checkAutomation()
    }
    law.checkEscalation()
    for index in trial.definition.standards.indices { law.checkClocks(index) }
    for kind in [\FeedbackMeasures.csat, \.nps, \.ces] { try law.checkScores(kind) }
    law.checkAmounts()
  }

  @Test func `what enough customers did is shown, however often others did something else`() throws
  {
    let contact = ContactRules(touchpoints: [3, 4], window: .days(3), reason: "reason")
    var definition = CareShop.definition(contact: contact)
    definition.minimumGroup = 5
    // One customer searches without end; of the others, five make one contact each by each of two channels.
    var rows = (0..<400).map { CareShop.row("busy", Double($0), "search") }
    for customer in 0..<10 {
      let name = customer < 5 ? "chat" : "phone"
      rows.append(CareShop.row("c\(customer)", 1, "search"))
      rows.append(CareShop.row("c\(customer)", 2, name, ["reason": "late", "csat": "4"]))
    }
    // Four more give another reason, which is told of nobody.
    for customer in 0..<4 {
      rows.append(CareShop.row("d\(customer)", 2, "chat", ["reason": "odd"]))
    }
    let whole = try CareShop.measure(rows.sorted { $0.time < $1.time }, definition)
    let shared = whole.shared(under: definition)
    #expect(shared.contacts.touchpoints.map(\.contacts) == [9, 5])
    #expect(shared.contacts.causes[0].counts.contacts == 0)
    #expect(shared.contacts.reasons["odd"] == nil)
    // All visits but the busy customer's have a score, so that the others would be known.
    #expect(shared.feedback.csat?.count == 0 && whole.feedback.csat?.count == 10)
    // With one customer fewer at the phone both channels are hidden, since the sum is told by what came before.
    let fewer = try CareShop.measure(
      rows.filter { $0.customer != "c9" }.sorted { $0.time < $1.time },
      definition
    )
    #expect(fewer.shared(under: definition).contacts.touchpoints.map(\.contacts) == [0, 0])
  }

  @Test(arguments: [false, true])
  func `some groups are hidden and some are shown`(countsCustomers: Bool) throws {
    var (shown, hidden) = ([0, 0, 0, 0], [0, 0, 0, 0])
    for seed in 0..<20 as Range<UInt64> {
      let trial = try Self.measure(seed: seed, countsCustomers: countsCustomers)
      let (whole, edition) = (trial.whole, trial.shared)
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

  @Test func `the busiest are told by their events, not by the numbers that these carry`() throws {
    var definition = CareShop.definition()
    definition.minimumGroup = 3
    let scores = ["csat": "5", "nps": "9", "effort": "2"]
    let rows = ["a", "customer 662f920a-263c-45ec-aef2-00937577494c"].flatMap { customer in
      [0.0, 1, 2].map { CareShop.row(customer, $0, "order", scores) }
    }
    #expect(try CareShop.measure(rows, definition).totals.busiestEvents.counts == [3, 3])
  }

  @Test(arguments: 0..<5 as Range<UInt64>, [false, true])
  func `with groups of one nothing is hidden`(seed: UInt64, countsCustomers: Bool) throws {
    let trial = try Self.measure(seed: seed, group: 1, countsCustomers: countsCustomers)
    let (whole, edition) = (trial.whole, trial.shared)
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
