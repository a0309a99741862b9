import JourneyFiles
import JourneyModel
import SyntheticLogs
import Testing

extension RandomDefinitions {
  /// The definition of a seed with all that customer care is judged by: standards of every form,
  /// working hours, contacts, an escalation path, money, fixes.
  static func withCare(seed: UInt64) -> JourneyDefinition {
    var random = SplitMix(state: seed &+ 77)
    var definition = definition(seed: seed)
    let count = definition.touchpoints.count
    func chance(_ random: inout SplitMix) -> Bool { Bool.random(using: &random) }
    definition.currency = "EUR"
    if chance(&random) { definition.log.timeZone = "Europe/Berlin" }
    for position in definition.touchpoints.indices {
      let kind = Int.random(in: 0..<6, using: &random)
      let cents = Int64.random(in: 0...9_999_999, using: &random)
      definition.touchpoints[position].channel = ["web", "phone", nil][kind % 3]
      if kind == 1 { definition.touchpoints[position].cost = .attribute("effort cost") }
      if kind == 2 {
        definition.touchpoints[position].cost = .fixed(Money(tenThousandths: cents))
        definition.touchpoints[position].value = .fixed(Money(tenThousandths: cents * 100))
      }
      if kind == 3 {
        definition.touchpoints[position].policies = [
          Policy(name: Policy.dataProtection, text: "Masked: after 90 days"),
          Policy(name: "# refunds: [", text: "\"none\"\nat all"),
        ]
      }
      if kind == 4 {
        definition.touchpoints[position].playbook = Playbook(
          response: chance(&random) ? "Say: sorry" : nil,
          escalation: "- nobody",
          article: chance(&random) ? "https://help.example/a?b=c#d" : nil
        )
      }
    }
    definition.signals.csat = ScoreSignal(attribute: "csat", scale: 1...5, asked: [exact("sent")])
    if chance(&random) {
      definition.signals.nps = ScoreSignal(
        attribute: "nps",
        scale: 0...10,
        asked: [exact("nps_*"), Matcher(event: exact("mail").event, conditions: large)]
      )
    }
    if chance(&random) { definition.signals.ces = ScoreSignal(attribute: "ces", scale: 0...3) }
    definition.standards = standards(count, &random)
    let contacts = Set((0..<3).map { _ in Int.random(in: 0..<count, using: &random) }).sorted()
    definition.contact = ContactRules(
      touchpoints: contacts,
      window: [.days(7), .days(2)][Int.random(in: 0..<2, using: &random)],
      reason: chance(&random) ? "why" : nil,
      actor: "who acts",
      bots: [["bot"], [], ["bot", "no"]][Int.random(in: 0..<3, using: &random)],
      costs: contacts.compactMap { definition.touchpoints[$0].channel }.reduce(into: []) {
        costs,
        channel in
        guard !costs.contains(where: { $0.channel == channel }) else { return }
        let cost = Money(tenThousandths: Int64.random(in: 0...99_999, using: &random))
        costs.append(ContactRules.ChannelCost(channel: channel, cost: cost))
      }
    )
    let levels: [EscalationPath.Level] = [
      EscalationPath.Level(name: "t0", sign: .touchpoint(0)),
      EscalationPath.Level(name: "agent", sign: .actor("agent")),
      EscalationPath.Level(name: "t1", sign: .actor("t1")),
      EscalationPath.Level(name: "up_*", sign: .event(exact("up_*"))),
      EscalationPath.Level(
        name: "up",
        sign: .event(Matcher(event: EventPattern("up"), conditions: large))
      ),
    ]
    let length = Int.random(in: 2...5, using: &random)
    definition.escalationPath = EscalationPath(
      levels: Array(levels.shuffled(using: &random).prefix(length)),
      within: chance(&random) ? .seconds(5400) : nil
    )
    definition.worth = WorthRules(
      period: [.days(30), .days(7)][Int.random(in: 0..<2, using: &random)],
      margin: Double.random(in: 0...1, using: &random),
      discount: Double(Int.random(in: 0...100, using: &random)) / 100
    )
    let targets: [Fix.Target] = [
      .dropOff(1), .complaint(0), .repeatContact(contacts[0]), .breach(2),
    ]
    definition.fixes = targets.enumerated().map { index, target in
      Fix(
        id: "fix-\(index)",
        title: chance(&random) ? "Fix \(index)" : "Mend: all",
        target: target,
        cost: Money(tenThousandths: Int64.random(in: 0...900_000_000_000, using: &random)),
        reduction: Double.random(in: 0...1, using: &random)
      )
    }
    return definition
  }

  private static func exact(_ name: String) -> Matcher { Matcher(event: EventPattern(name)) }

  private static let large = [Condition(attribute: "size", tests: [.above(2.5)])]

  /// One standard of each form; the first is answered by an event within four hours.
  private static func standards(_ count: Int, _ random: inout SplitMix) -> [Standard] {
    let calendars: [WorkingCalendar?] = [
      nil, calendar(&random), calendar(&random),
    ]
    let signs: [(Standard.Trigger, Standard.Trigger, Standard.Promise)] = [
      (.touchpoint(0), .event(exact("answered")), .within(.seconds(14_400))),
      (.touchpoint(0), .touchpoint(count - 1), .within(.days(2))),
      (.touchpoint(1), .time(attribute: "done at"), .due(attribute: "promised at")),
      (.touchpoint(1), .event(exact("came")), .due(attribute: "promised")),
      (.event(exact("begun")), .time(attribute: "done"), .within(.seconds(90))),
      (.touchpoint(0), .touchpoint(1), .due(attribute: "promised")),
      (
        .touchpoint(count - 1),
        .event(Matcher(event: EventPattern("fault_?"), conditions: large)), .free(.days(20))
      ),
      (.event(exact("begun")), .event(exact("ended")), .within(.days(1))),
    ]
    return signs.enumerated().map { index, sign in
      Standard(
        id: "standard-\(index)",
        title: "Promise: \(index)",
        from: sign.0,
        to: sign.1,
        promise: sign.2,
        calendar: calendars[Int.random(in: 0..<3, using: &random)],
        target: Bool.random(using: &random) ? Double.random(in: 0...1, using: &random) : nil,
        owner: Bool.random(using: &random) ? "the team" : nil
      )
    }
  }

  private static func calendar(_ random: inout SplitMix) -> WorkingCalendar {
    let usual = (0..<7).map { day in
      day < 5 || Int.random(in: 0..<3, using: &random) == 0 ? [480..<720, 780..<1020] : []
    }
    let zones = ["UTC", "Europe/Berlin", "America/New_York"]
    return WorkingCalendar(
      week: Bool.random(using: &random) ? usual : usual.map { $0.isEmpty ? [] : [0..<1440] },
      holidays: Bool.random(using: &random) ? [20_089, 20_209] : [],
      timeZone: zones[Int.random(in: 0..<3, using: &random)]
    )
  }
}

@Suite struct RandomCareTests {
  @Test(arguments: 0..<80 as Range<UInt64>)
  func `A definition reads back as it was written`(seed: UInt64) {
    let definition = RandomDefinitions.withCare(seed: seed)
    let text = DefinitionWriter(definition).text
    let result = JourneyFile.parse(text: text, path: "x")
    #expect(result.definition == definition, "\(text) \(result.diagnostics)")
    #expect(result.definition.map { DefinitionWriter($0).text } == text)
  }

  @Test func `Planted breaches and repeat contacts come back`() throws {
    var breaches = MeasuredRates.Rate()
    var repeats = MeasuredRates.Rate()
    var refused = 0
    for seed in 0..<12 as Range<UInt64> {
      let definition = RandomDefinitions.withCare(seed: seed)
      var plants = [Plant(standard: 0, breach: 0.3)]
      let contact = definition.contact?.touchpoints.first { !definition.touchpoints[$0].isExit }
      if let contact, definition.contact?.reason != nil {
        plants.append(Plant(touchpoint: contact, failure: .repeatContact, rate: 0.25))
      }
      do {
        let options = GeneratorOptions(customers: 120, seed: seed, plants: plants)
        let text = try Generated.text(definition, options)
        let pattern = definition.log.timeZone == nil ? nil : "yyyy-MM-dd HH:mm:ss"
        let reader = LogReader(definition: definition, pattern: pattern)
        let care = CareRates(events: try reader.events(in: text), reader: reader)
        breaches.add(care.breaches(of: definition.standards[0]))
        if plants.count > 1 { repeats.add(care.repeats(at: plants[1].position)) }
      } catch let error as GeneratorError {
        let known = ["no event can be written", "take longer than customers wait"]
        #expect(known.contains { error.message.contains($0) }, "\(seed) \(error)")
        refused += 1
      }
    }
    #expect(refused < 6)
    #expect(breaches.of > 500 && repeats.of > 200, "\(breaches) \(repeats)")
    #expect(breaches.covers(0.3, z: 2.6), "\(breaches)")
    #expect(repeats.covers(0.25, z: 2.6), "\(repeats)")
  }
}

extension MeasuredRates.Rate {
  /// Adds the cases of another log.
  mutating func add(_ other: Self) {
    count += other.count
    of += other.of
  }
}
