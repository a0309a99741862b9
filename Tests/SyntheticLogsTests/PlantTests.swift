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
        + "failures are `drop-off`, `complaint`, `repeat-contact`, `breach` and `skipped-level`"
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
