import EventEngine
import JourneyMeasurement
import JourneyModel
import Statistics
import TestSupport
import Testing

/// How contacts are counted: what they came after, what followed them, and who helped.
@Suite struct ContactsFoldTests {
  private static let chat = 3
  private static let phone = 4

  private static func rules(
    window: TimeSpan = .days(7),
    reason: String? = nil,
    actor: String? = nil
  ) -> ContactRules {
    ContactRules(touchpoints: [chat, phone], window: window, reason: reason, actor: actor)
  }

  private func contacts(
    _ rows: [MemoryLog.Row],
    _ rules: ContactRules = rules(),
    path: EscalationPath? = nil,
    days: Int64 = 60
  ) throws -> ContactMeasures {
    let definition = CareShop.definition(
      contact: rules,
      path: path,
      asOf: Instant(microseconds: days * CareShop.day)
    )
    return try CareShop.measure(rows, definition).contacts
  }

  /// The published fixture: 1,200 contacts, 180 of them repeated; 150 too young, 10 of which are repeated
  /// already.
  @Test func `First-contact resolution rests on contacts whose window has elapsed`() throws {
    var rows: [MemoryLog.Row] = []
    // Pairs of contacts one day apart: of each, the first is repeated and the second is not.
    for number in 0..<170 {
      rows.append(CareShop.row("old pair \(number)", 0, "chat"))
      rows.append(CareShop.row("old pair \(number)", 24, "chat"))
    }
    for number in 0..<710 { rows.append(CareShop.row("old \(number)", 0, "chat")) }
    let young = 24.0 * 58
    for number in 0..<10 {
      rows.append(CareShop.row("young pair \(number)", young, "phone"))
      rows.append(CareShop.row("young pair \(number)", young + 24, "phone"))
    }
    for number in 0..<130 { rows.append(CareShop.row("young \(number)", young, "phone")) }
    let total = try contacts(rows).total
    #expect(total.contacts == 1200)
    #expect(total.repeated == 180)
    #expect(total.mature == 1050)
    let interval = try #require(total.resolution.wilsonInterval())
    #expect(abs((total.resolution.value ?? 0) - 0.838095) < 0.000_001)
    #expect(abs(interval.low - 0.814589) < 0.000_001)
    #expect(abs(interval.high - 0.859137) < 0.000_001)
  }

  @Test func `A contact came after the latest earlier step elsewhere that is not skipped`() throws {
    let found = try contacts([
      CareShop.row("a", 0, "search"), CareShop.row("a", 1, "order"),
      CareShop.row("a", 2, "survey"), CareShop.row("a", 3, "chat"),
      CareShop.row("a", 4, "phone"), CareShop.row("b", 0, "chat"), CareShop.row("b", 1, "search"),
      CareShop.row("b", 2, "phone"),
    ])
    #expect(found.causes[1].counts.contacts == 2)
    #expect(found.causes[1].journeys == 1)
    #expect(found.causes[0].counts.contacts == 1)
    #expect(found.withoutCause.contacts == 1)
    #expect(found.journeys == 2)
    #expect(found.customers == 2)
  }

  @Test func `Customers are the same in all of their cases`() throws {
    func row(_ who: String, _ which: String, _ hours: Double, _ name: String) -> MemoryLog.Row {
      CareShop.row(who, hours, name, ["reason": "late", "actor": "ann"], caseName: which)
    }
    let definition = CareShop.definition(
      contact: Self.rules(reason: "reason", actor: "actor"),
      asOf: Instant(microseconds: 60 * CareShop.day)
    )
    let found = try CareShop.measure(
      [
        // Each in a case of its own, a day apart; the second case has its order in between.
        row("a", "1", 0, "search"), row("a", "1", 1, "chat"), row("a", "2", 20, "order"),
        row("a", "2", 25, "phone"), row("a", "3", 26, "chat"),
        // The same numbers of cases, but another customer.
        row("b", "1", 2, "order"), row("b", "1", 3, "chat"),
        // Twice in one case, and again in another nine days later.
        row("c", "1", 0, "order"), row("c", "1", 1, "chat"), row("c", "1", 2, "chat"),
        row("c", "2", 24 * 9, "chat"),
      ],
      definition,
      hasCase: true
    ).contacts
    #expect(found.total.contacts == 7 && found.total.repeated == 3)
    #expect(found.customers == 3 && found.journeys == 6)
    #expect(found.reasons["late"]?.customers == 3)
    // What a contact came after is looked for in its own case.
    #expect(found.causes[0].counts.contacts == 1 && found.causes[0].customersRepeated == 1)
    #expect(found.causes[1].counts.contacts == 4 && found.causes[1].journeys == 3)
    // Of those after an order, one of a's and one of c's were repeated.
    #expect(found.causes[1].counts.repeated == 2 && found.causes[1].customersRepeated == 2)
    #expect(found.repeats.map(\.count) == [1, 1, 1, 0])
  }

  @Test func `A step that is itself a complaint is not what a contact came after`() throws {
    var definition = CareShop.definition(contact: Self.rules())
    definition.signals.complaint?.match.append(Matcher(event: EventPattern("desk")))
    let found = try CareShop.measure(
      [
        CareShop.row("a", 0, "order"), CareShop.row("a", 1, "desk"), CareShop.row("a", 2, "chat"),
        CareShop.row("b", 0, "desk"), CareShop.row("b", 1, "chat"),
      ],
      definition
    ).contacts
    #expect(found.causes[1].counts.contacts == 1)
    #expect(found.causes[5].counts.contacts == 0)
    #expect(found.withoutCause.contacts == 1)
  }

  @Test func `A repeat is of the same key and reason, at most the window later`() throws {
    func row(_ hours: Double, _ reason: String, _ name: String = "chat") -> MemoryLog.Row {
      CareShop.row("a", hours, name, ["reason": reason])
    }
    let week = 7.0 * 24
    let found = try contacts(
      [
        row(0, "late"), row(1, ""), row(2, "bill", "phone"), row(week, "late", "phone"),
        row(2 * week + 0.001, "late"), row(2 * week + 1, ""),
      ],
      Self.rules(reason: "reason")
    )
    #expect(found.total.contacts == 6)
    #expect(found.total.repeated == 1)
    #expect(found.reasons["late"]?.counts.repeated == 1)
    #expect(found.reasons["late"]?.counts.contacts == 3)
    #expect(found.reasons["late"]?.customers == 1)
    #expect(found.reasons[""]?.counts.repeated == 0)
    #expect(found.repeats[1].count == 1)
    #expect(try contacts([row(0, "late"), row(1, "bill")]).total.repeated == 1)
  }

  @Test func `A repeat counts in a later journey of the key, and not of another`() throws {
    var definition = CareShop.definition(
      contact: Self.rules(),
      asOf: Instant(microseconds: 60 * CareShop.day)
    )
    definition.split = SplitRule(idle: .days(3))
    let measures = try CareShop.measure(
      [
        CareShop.row("a", 0, "chat"), CareShop.row("a", 24 * 5, "chat"),
        CareShop.row("b", 1, "chat"),
      ],
      definition
    )
    #expect(measures.contacts.total.repeated == 1)
    #expect(measures.contacts.journeys == 3)
  }

  @Test func `Who switches channels and meets the machine again had to begin again`() throws {
    func row(_ hours: Double, _ name: String, _ actor: String) -> MemoryLog.Row {
      CareShop.row("a", hours, name, ["actor": actor])
    }
    let found = try contacts(
      [
        row(0, "chat", "bot"), row(1, "desk", "ann"), row(2, "phone", "bot"), row(3, "chat", "ann"),
        row(4, "phone", ""),
      ],
      Self.rules(actor: "actor")
    )
    // Chat (bot, then Ann) to phone (bot): again. Phone (bot) to chat (Ann): not. Chat to phone
    // (nobody named): unknown.
    #expect(counts(found.repeats[1]) == [2, 1, 1])
    #expect(counts(found.repeats[2]) == [1, 1, 0])
  }

  @Test func `The declared path says what level a customer had reached`() throws {
    let path = EscalationPath(levels: [
      EscalationPath.Level(name: "chat", sign: .touchpoint(Self.chat)),
      EscalationPath.Level(name: "phone", sign: .touchpoint(Self.phone)),
    ])
    let found = try contacts(
      [CareShop.row("a", 0, "phone"), CareShop.row("a", 1, "chat")],
      path: path
    )
    #expect(counts(found.repeats[2]) == [1, 1, 1])
  }

  /// Repeats, those that can be compared, and those that began again.
  private func counts(_ repeats: ContactRepeats) -> [Int] {
    [repeats.count, repeats.comparable, repeats.beganAgain]
  }

  @Test func `What a machine took alone, and when a person took over`() throws {
    func row(_ who: String, _ hours: Double, _ name: String, _ actor: String) -> MemoryLog.Row {
      CareShop.row(who, hours, name, ["actor": actor])
    }
    let late = 24.0 * 57
    let found = try contacts(
      [
        row("alone", 0, "chat", "bot"),
        row("handed over", 0, "chat", "bot"), row("handed over", 2, "desk", "ann"),
        row("too late", 0, "chat", "bot"), row("too late", 24 * 8, "desk", "ann"),
        row("again", 0, "chat", "bot"), row("again", 5, "chat", "bot"),
        row("person", 0, "phone", "ann"), row("unknown", 0, "phone", ""),
        row("young", late, "chat", "bot"), row("young", late + 1, "escalated", "lead"),
      ],
      Self.rules(actor: "actor")
    ).automation
    #expect(found.knownActor == 7)
    #expect(found.bot == 6)
    #expect(found.handedOver == 2)
    #expect(found.matureBot == 5)
    #expect(found.matureHandedOver == 1)
    #expect(found.matureResolved == 3)
    #expect(found.matureKnownActor == 6)
    #expect(found.timeToPerson.count == 2)
    #expect(found.timeToPerson.sumOfMilliseconds == 3 * 3_600_000)
    #expect(found.withoutPerson.count == 4)
  }

  @Test func `A key without contacts, or a definition without them, counts nothing`() throws {
    let none = try contacts([CareShop.row("a", 0, "search")])
    #expect(none.total == ContactCounts())
    #expect(none.customers == 0)
    let unasked = try CareShop.measure([CareShop.row("a", 0, "chat")], CareShop.definition())
    #expect(unasked.contacts == ContactMeasures(for: CareShop.definition()))
  }

  static let path = EscalationPath(
    levels: [
      EscalationPath.Level(name: "chat", sign: .touchpoint(chat)),
      EscalationPath.Level(name: "ann", sign: .actor("ann")),
      EscalationPath.Level(name: "lead", sign: .actor("lead")),
      EscalationPath.Level(name: "sent", sign: .event(Matcher(event: EventPattern("sent")))),
    ],
    within: .days(1)
  )

  private static func definition(_ seed: UInt64, asOf: Instant? = nil) -> JourneyDefinition {
    var definition = CareShop.definition(
      contact: seed % 4 == 3
        ? nil : rules(window: .days(3), reason: seed % 2 == 0 ? "reason" : nil, actor: "actor"),
      path: seed % 3 == 2 ? nil : path,
      asOf: asOf
    )
    if seed % 5 == 1 { definition.split = SplitRule(idle: .days(4)) }
    return definition
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `any number of threads, blocks and partitions give the same measures`(seed: UInt64) throws {
    let definition = Self.definition(seed)
    let rows = CareShop.rows(seed: seed)
    let one = try CareShop.measure(rows, definition, hasCase: seed % 2 == 0)
    let other = try CareShop.measure(
      rows,
      definition,
      hasCase: seed % 2 == 0,
      workers: 3,
      partitions: 8,
      blockSize: 13,
      batchSize: 3,
      memoryBudget: 1
    )
    #expect(one.contacts == other.contacts)
    #expect(one.escalation == other.escalation)
    #expect(definition.contact == nil || one.contacts.total.repeated > 0)
    #expect(definition.contact == nil || one.contacts.automation.handedOver > 0)
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `logs of different customers add up, in any order and grouping`(seed: UInt64) throws {
    let definition = Self.definition(seed, asOf: Instant(microseconds: 40 * CareShop.day))
    let rows = CareShop.rows(seed: seed)
    let parts = try (0..<3).map { part in
      try CareShop.measure(
        rows.filter { Int($0.customer.utf8.last ?? 0) % 3 == part },
        definition,
        hasCase: seed % 2 == 1
      )
    }
    let whole = try CareShop.measure(rows, definition, hasCase: seed % 2 == 1)
    for order in [[0, 1, 2], [2, 0, 1], [1, 2, 0]] {
      var contacts = ContactMeasures(for: definition)
      var escalation = EscalationMeasures(for: definition)
      for part in order {
        contacts.merge(parts[part].contacts)
        escalation.merge(parts[part].escalation)
      }
      #expect(contacts == whole.contacts)
      #expect(escalation == whole.escalation)
      var right = parts[order[1]].contacts
      right.merge(parts[order[2]].contacts)
      var grouped = parts[order[0]].contacts
      grouped.merge(right)
      #expect(grouped == whole.contacts)
    }
  }
}
