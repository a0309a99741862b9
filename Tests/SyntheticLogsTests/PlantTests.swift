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
        + "failures are `drop-off` and `complaint`"
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
