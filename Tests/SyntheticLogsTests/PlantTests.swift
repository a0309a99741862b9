import JourneyModel
import SyntheticLogs
import Testing

@Suite struct PlantTests {
  private let definition = SampleDefinitions.shop

  @Test(arguments: [
    ("checkout:drop-off=40%", 2, Plant.Failure.dropOff, 0.4),
    ("checkout:drop-off=0.4", 2, .dropOff, 0.4),
    ("delivery:complaint=12%", 4, .complaint, 0.12),
    ("search:drop-off=0%", 0, .dropOff, 0),
    ("search:complaint=100%", 0, .complaint, 1),
  ])
  func `a plant is read`(
    text: String,
    touchpoint: Int,
    failure: Plant.Failure,
    rate: Double
  ) throws {
    let plant = try Plant(parsing: text, in: definition)
    #expect(plant == Plant(touchpoint: touchpoint, failure: failure, rate: rate))
  }

  @Test(arguments: [
    (
      "checkout",
      "`checkout` is no plant; write touchpoint:failure=rate, for example checkout:drop-off=40%"
    ),
    (
      "checkout=40%",
      "`checkout=40%` is no plant; write touchpoint:failure=rate, for example "
        + "checkout:drop-off=40%"
    ),
    (
      "checkout:drop-off=",
      "`checkout:drop-off=` is no plant; write touchpoint:failure=rate, for example "
        + "checkout:drop-off=40%"
    ),
    (
      "chekout:drop-off=40%",
      "the plant `chekout:drop-off=40%` names an unknown touchpoint `chekout`; "
        + "did you mean `checkout`?"
    ),
    (
      "warehouse:drop-off=40%",
      "the plant `warehouse:drop-off=40%` names an unknown touchpoint `warehouse`; "
        + "the definition has `search`, `product`, `checkout`, `order`, `delivery`, `contact`, "
        + "`review` and `cancel`"
    ),
    (
      "checkout:dropoff=40%",
      "the plant `checkout:dropoff=40%` names an unknown failure `dropoff`; "
        + "did you mean `drop-off`?"
    ),
    (
      "checkout:fire=40%",
      "the plant `checkout:fire=40%` names an unknown failure `fire`; "
        + "failures are `drop-off`, `complaint`, `repeat-contact`, `breach`, "
        + "`drop-off-after-complaint`, `complaint-after-breach`, `skipped-level`, "
        + "`channel-switch` and `began-again`"
    ),
    (
      "checkout:drop-off=many",
      "the plant `checkout:drop-off=many` has no rate: `many` is no share; write 20% or 0.2"
    ),
    (
      "checkout:drop-off=140%",
      "the plant `checkout:drop-off=140%` has no rate: the share `140%` is outside 0 to 100 %"
    ),
    (
      "checkout:drop-off=40",
      "the plant `checkout:drop-off=40` has no rate: the share `40` is outside 0 to 100 %; "
        + "did you mean `40%`?"
    ),
    (
      "review:drop-off=10%",
      "no drop-off can be planted at `review`: it is an `end`, where journeys complete"
    ),
    (
      "cancel:drop-off=10%",
      "no drop-off can be planted at `cancel`: it is an `exit`, and the drop-off belongs to the "
        + "step before it; plant it at the touchpoints that lead there"
    ),
  ])
  func `a plant that cannot be read says why`(text: String, message: String) {
    let error = #expect(throws: GeneratorError.self) { try Plant(parsing: text, in: definition) }
    #expect(error?.description == message)
  }

  private static let care: JourneyDefinition = {
    var care = SampleDefinitions.shop
    care.contact = ContactRules(touchpoints: [5], reason: "why", actor: "who")
    care.escalationPath = EscalationPath(
      levels: ["bot", "agent", "boss"].map { EscalationPath.Level(name: $0, sign: .actor($0)) }
    )
    return care
  }()

  /// A promise by a time of its own, from order to delivery, which ends nothing.
  private static let promising: JourneyDefinition = {
    var shop = SampleDefinitions.shop
    shop.touchpoints[4].isEnd = false
    shop.standards.append(
      Standard(
        id: "on-time",
        title: "On time",
        from: .touchpoint(3),
        to: .touchpoint(4),
        promise: .due(attribute: "promised")
      )
    )
    return shop
  }()

  @Test func `plants of what follows are read`() throws {
    let shop = Self.promising
    #expect(
      try Plant(parsing: "delivery:drop-off-after-complaint=50%", in: shop)
        == Plant(touchpoint: 4, failure: .dropOffAfterComplaint, rate: 0.5)
    )
    #expect(
      try Plant(parsing: "on-time:complaint-after-breach=30%", in: shop)
        == Plant(standard: 1, complaintAfterBreach: 0.3)
    )
    for (text, message) in [
      (
        "answer:complaint-after-breach=30%",
        "no complaints after a breach can be planted at `answer`: it is no promise with `due` from "
          + "visit to visit; plant a `complaint` at the touchpoint in its place"
      ),
      (
        "review:drop-off-after-complaint=30%",
        "no drop-off can be planted at `review`: it is an `end`, where journeys complete"
      ),
    ] {
      let error = #expect(throws: GeneratorError.self) { try Plant(parsing: text, in: shop) }
      #expect(error?.description == message)
    }
  }

  @Test(arguments: [
    (
      ["delivery:complaint=5%", "on-time:breach=30%", "on-time:complaint-after-breach=30%"],
      "the complaints at `delivery` leave no room for those planted after a breach; plant a "
        + "complaint rate there between that after a breach and that of the others"
    ),
    (
      ["delivery:complaint=0%", "delivery:drop-off-after-complaint=30%"],
      "no drop-off after complaints can be planted at `delivery`: nobody complains of it who could "
        + "be lost there"
    ),
    (
      [
        "delivery:complaint=20%", "delivery:drop-off=5%", "delivery:drop-off-after-complaint=30%",
      ],
      "the drop-off planted at `delivery` has no room for that planted after complaints; plant a "
        + "drop-off between those who complain and the others"
    ),
  ])
  func `plants that leave no room for each other are refused`(
    texts: [String],
    message: String
  ) throws {
    let shop = Self.promising
    let plants = try texts.map { try Plant(parsing: $0, in: shop) }
    let error = #expect(throws: GeneratorError.self) {
      try LogGenerator(definition: shop, options: GeneratorOptions(plants: plants))
    }
    #expect(error?.description == message)
  }

  @Test func `what follows comes at the planted rates, and all other rates stay`() throws {
    let shop = Self.promising
    let texts = [
      "delivery:complaint=20%", "delivery:drop-off=30%", "delivery:drop-off-after-complaint=60%",
      "on-time:breach=25%", "on-time:complaint-after-breach=50%",
    ]
    let plants = try texts.map { try Plant(parsing: $0, in: shop) }
    let reader = LogReader(definition: shop)
    var pooled = plants.map { _ in MeasuredRates.Rate() }
    for seed in 0..<4 as Range<UInt64> {
      let options = GeneratorOptions(customers: 1500, seed: seed, plants: plants)
      let events = try reader.events(in: try Generated.text(shop, options))
      let rates = MeasuredRates(events: events, reader: reader)
      let care = CareRates(events: events, reader: reader)
      for (index, plant) in plants.enumerated() {
        pooled[index].add(rates.of(plant, care, in: shop))
      }
    }
    for (plant, rate) in zip(plants, pooled) {
      #expect(rate.of > 200 && rate.covers(plant.rate, z: 2.9), "\(plant) \(rate)")
    }
  }

  @Test func `plants of customer care are read`() throws {
    let care = Self.care
    #expect(
      try Plant(parsing: "answer:breach=20%", in: care) == Plant(standard: 0, breach: 0.2)
    )
    #expect(
      try Plant(parsing: "contact:repeat-contact=0.1", in: care)
        == Plant(touchpoint: 5, failure: .repeatContact, rate: 0.1)
    )
    #expect(
      try Plant(parsing: "escalation-path:skipped-level=15%", in: care)
        == Plant(skippedLevel: 0.15)
    )
  }

  @Test(arguments: [
    (
      "anwser:breach=20%",
      "the plant `anwser:breach=20%` names an unknown standard `anwser`; did you mean `answer`?"
    ),
    (
      "contact:skipped-level=20%",
      "the plant `contact:skipped-level=20%` names an unknown escalation-path `contact`; "
        + "the definition has `escalation-path`"
    ),
    (
      "search:repeat-contact=20%",
      "no repeat contact can be planted at `search`: it is no touchpoint of `contact`"
    ),
  ])
  func `a plant of customer care that cannot be read says why`(text: String, message: String) {
    let error = #expect(throws: GeneratorError.self) { try Plant(parsing: text, in: Self.care) }
    #expect(error?.description == message)
  }

  @Test func `care without what a plant needs has no room for it`() {
    var care = Self.care
    care.contact?.reason = nil
    care.escalationPath?.levels.removeLast()
    for (text, message) in [
      (
        "contact:repeat-contact=20%",
        "no repeat contact can be planted at `contact`: without `reason` under `contact`, every "
          + "later contact is a repeat"
      ),
      (
        "escalation-path:skipped-level=20%",
        "no skipped level can be planted: the `escalation-path` has two levels, none between them"
      ),
    ] {
      let error = #expect(throws: GeneratorError.self) { try Plant(parsing: text, in: care) }
      #expect(error?.description == message)
    }
    care.escalationPath = nil
    let error = #expect(throws: GeneratorError.self) {
      try Plant(parsing: "escalation-path:skipped-level=20%", in: care)
    }
    #expect(
      error?.description
        == "no skipped level can be planted: the definition has no `escalation-path`"
    )
  }

  @Test func `complaints need a complaint signal`() {
    var silent = definition
    silent.signals.complaint = nil
    let error = #expect(throws: GeneratorError.self) {
      try Plant(parsing: "delivery:complaint=12%", in: silent)
    }
    #expect(
      error?.description
        == "no complaint can be planted at `delivery`: the definition has no `complaint` signal"
    )
  }
}
