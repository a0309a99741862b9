import JourneyModel
import SyntheticLogs
import Testing

/// Channel switches of contacts, and customers who begin again with one.
@Suite struct SwitchTests {
  /// People ask by chat, where machines answer too, by phone, or by mail, and may be handed on.
  private static let help: JourneyDefinition = {
    var help = SampleDefinitions.shop
    for (position, channel) in [(3, "mail"), (4, "chat"), (5, "phone")] {
      help.touchpoints[position].channel = channel
      help.touchpoints[position].isEnd = false
      help.touchpoints[position].isGoal = false
    }
    help.touchpoints[4].next = [5, 6, 3]
    help.standards = [
      Standard(
        id: "take-over",
        title: "Take-over",
        from: .event(Matcher(event: EventPattern("escalated"))),
        to: .event(Matcher(event: EventPattern("taken"))),
        promise: .within(.seconds(14_400))
      )
    ]
    help.contact = ContactRules(
      touchpoints: [3, 4, 5],
      reason: "why",
      actor: "who",
      bots: ["bot"]
    )
    help.escalationPath = EscalationPath(
      levels: ["agent", "expert", "boss"].map { EscalationPath.Level(name: $0, sign: .actor($0)) }
    )
    return help
  }()

  private func plants(_ texts: String..., in definition: JourneyDefinition) throws -> [Plant] {
    try texts.map { try Plant(parsing: $0, in: definition) }
  }

  @Test(arguments: [(0.5, 0.3, 0.6), (0.4, 1, 0), (0.4, 0.7, 1)])
  func `planted switches and new beginnings come back`(
    repeats: Double,
    switches: Double,
    beginnings: Double
  ) throws {
    let help = Self.help
    let reader = LogReader(definition: help)
    var pooled = [MeasuredRates.Rate](repeating: MeasuredRates.Rate(), count: 7)
    for seed in 0..<3 as Range<UInt64> {
      let options = GeneratorOptions(
        customers: 900,
        seed: seed,
        plants: [4, 5].flatMap { place in
          [
            Plant(touchpoint: place, failure: .repeatContact, rate: repeats),
            Plant(touchpoint: place, failure: .channelSwitch, rate: switches),
            Plant(touchpoint: place, failure: .beganAgain, rate: beginnings),
          ]
        }
      )
      let events = try reader.events(in: try Generated.text(help, options))
      let care = CareRates(events: events, reader: reader)
      for (index, place) in [4, 5].enumerated() {
        let found = care.switches(at: place)
        pooled[3 * index].add(care.repeats(at: place))
        pooled[3 * index + 1].add(found.switched)
        pooled[3 * index + 2].add(found.beganAgain)
      }
      // Nothing is planted for the mail, so its repeats come by mail.
      pooled[6].add(care.switches(at: 3).switched)
    }
    let planted = [repeats, switches, beginnings, repeats, switches, beginnings, 0]
    for (rate, share) in zip(pooled, planted) {
      #expect(rate.of > 60 && rate.covers(share, z: 2.9), "\(rate) \(share)")
    }
  }

  @Test func `switches are refused where there is nowhere to switch to`() throws {
    var help = Self.help
    let all = try plants("delivery:channel-switch=30%", "delivery:began-again=50%", in: help)
    func refusal(_ plants: [Plant]) -> String? {
      let error = #expect(throws: GeneratorError.self) {
        try LogGenerator(definition: help, options: GeneratorOptions(plants: plants))
      }
      return error?.description
    }
    #expect(
      refusal([all[1]])
        == "nobody begins again at `delivery`: no channel switch is planted there; plant a "
        + "`channel-switch` at `delivery`, too"
    )
    help.escalationPath = nil
    help.contact?.bots = []
    #expect(
      refusal(all)
        == "nobody can begin again after a channel switch from `delivery`: help elsewhere is always "
        + "at the same level, or always at another one; give an `escalation-path` whose higher "
        + "levels take over by events or actors"
    )
    for position in [3, 4, 5] { help.touchpoints[position].channel = "phone" }
    #expect(
      refusal([all[0]])
        == "no channel switch can be planted at `delivery`: no other touchpoint of `contact` has "
        + "another `channel`"
    )
    help.contact?.actor = nil
    let error = #expect(throws: GeneratorError.self) {
      try Plant(parsing: "delivery:began-again=50%", in: help)
    }
    #expect(
      error?.description
        == "nobody begins again at `delivery`: without `actor` under `contact`, nothing says who "
        + "helps"
    )
  }

  @Test func `promises that journeys break by themselves leave no room for fewer`() throws {
    var shop = SampleDefinitions.shop
    shop.touchpoints[4].isEnd = false
    shop.standards = [
      Standard(
        id: "on-time",
        title: "On time",
        from: .touchpoint(3),
        to: .touchpoint(4),
        promise: .due(attribute: "promised")
      )
    ]
    let plants = [
      Plant(touchpoint: 3, failure: .dropOff, rate: 0.4), Plant(standard: 0, breach: 0.3),
    ]
    let error = #expect(throws: GeneratorError.self) {
      try LogGenerator(definition: shop, options: GeneratorOptions(plants: plants))
    }
    let message = try #require(error?.description)
    #expect(message.hasPrefix("so few breaches cannot be planted at `on-time`: up to "))
    #expect(
      message.hasSuffix(
        "do not come to `delivery` in time, whatever is planted; plant a higher rate"
      )
    )
    let more = [plants[0], Plant(standard: 0, breach: 0.7)]
    let generator = try LogGenerator(
      definition: shop,
      options: GeneratorOptions(customers: 1500, plants: more)
    )
    #expect(generator.breachRate(of: 0) == 0.7)
    #expect((0.4...0.5).contains(generator.neverRate(of: 0)))
    var bytes: [UInt8] = []
    generator.write { bytes += $0 }
    let reader = LogReader(definition: shop)
    let events = try reader.events(in: String(decoding: bytes, as: UTF8.self))
    let rate = CareRates(events: events, reader: reader).breaches(of: shop.standards[0])
    #expect(rate.of > 200 && rate.covers(0.7, z: 2.58), "\(rate)")
  }
}
