import JourneyModel
import SyntheticLogs
import Testing

/// Whether planted rates are the expectation of measured ones, whatever the definition.
@Suite struct PlantedRatesTests {
  /// How planted and measured rates compare over many logs.
  private struct Comparison {
    var checks = 0
    var covered = 0
    /// The sum over checks of (measured - expected) counts, and its variance.
    var excess = 0.0
    var variance = 0.0

    mutating func add(_ rate: MeasuredRates.Rate, planted: Double) {
      guard rate.of >= 30 else { return }
      checks += 1
      covered += rate.covers(planted) ? 1 : 0
      excess += Double(rate.count) - planted * Double(rate.of)
      variance += planted * (1 - planted) * Double(rate.of)
    }

    /// How many standard deviations the pooled counts lie from what was planted.
    var deviation: Double { variance > 0 ? excess / variance.squareRoot() : 0 }
  }

  /// Plants drop-off and complaints at two touchpoints each, where the definition has room.
  private func plants(in definition: JourneyDefinition, seed: UInt64) -> [Plant] {
    var random = SplitMix(state: seed &+ 1000)
    let open = definition.touchpoints.indices.filter {
      !definition.touchpoints[$0].isEnd && !definition.touchpoints[$0].isExit
    }
    let skip = definition.signals.complaint?.skip ?? []
    let heard = definition.touchpoints.indices.filter { !skip.contains($0) }
    return open.shuffled(using: &random).prefix(2).map {
      Plant(touchpoint: $0, failure: .dropOff, rate: Double.random(in: 0.1...0.6, using: &random))
    }
      + heard.shuffled(using: &random).prefix(2).map {
        Plant(
          touchpoint: $0,
          failure: .complaint,
          rate: Double.random(in: 0.05...0.3, using: &random)
        )
      }
  }

  private func compare(
    _ definition: JourneyDefinition,
    _ options: GeneratorOptions,
    dropOff: inout Comparison,
    complaint: inout Comparison
  ) throws {
    let reader = LogReader(definition: definition)
    let text = try Generated.text(definition, options)
    let rates = MeasuredRates(events: try reader.events(in: text), reader: reader)
    for plant in options.plants {
      switch plant.failure {
      case .dropOff: dropOff.add(rates.of(plant), planted: plant.rate)
      case .complaint: complaint.add(rates.of(plant), planted: plant.rate)
      default: Issue.record("\(plant) is not compared here")
      }
    }
  }

  @Test func `random definitions give back what was planted`() throws {
    var dropOff = Comparison()
    var complaint = Comparison()
    var refused = 0
    for seed in 0..<60 as Range<UInt64> {
      let definition = RandomDefinitions.definition(seed: seed)
      let options = GeneratorOptions(
        customers: 400,
        seed: seed,
        plants: plants(in: definition, seed: seed)
      )
      do {
        try compare(definition, options, dropOff: &dropOff, complaint: &complaint)
      } catch let error as GeneratorError {
        // Some are made so that a touchpoint hides all of a later one.
        #expect(error.message.contains("no event can be written for the touchpoint"), "\(seed)")
        refused += 1
      }
    }
    #expect(refused < 15)
    for comparison in [dropOff, complaint] {
      #expect(comparison.checks > 60)
      #expect(Double(comparison.covered) >= 0.89 * Double(comparison.checks), "\(comparison)")
      #expect(abs(comparison.deviation) < 2.6, "\(comparison)")
    }
  }

  @Test(arguments: [
    SplitRule(), SplitRule(idle: .days(20)), SplitRule(idle: .days(3)), SplitRule(restart: []),
    SplitRule(restart: [0, 1]), SplitRule(idle: .days(60), restart: [4]),
  ])
  func `planted rates hold however journeys are cut`(split: SplitRule) throws {
    var definition = SampleDefinitions.shop
    definition.split = split
    var dropOff = Comparison()
    var complaint = Comparison()
    for seed in 0..<3 as Range<UInt64> {
      let options = GeneratorOptions(
        customers: 500,
        seed: seed,
        plants: [
          Plant(touchpoint: 1, failure: .dropOff, rate: 0.25),
          Plant(touchpoint: 2, failure: .dropOff, rate: 0.4),
          Plant(touchpoint: 5, failure: .dropOff, rate: 0.3),
          Plant(touchpoint: 4, failure: .complaint, rate: 0.12),
          Plant(touchpoint: 1, failure: .complaint, rate: 0.2),
        ],
        returning: 0.7
      )
      try compare(definition, options, dropOff: &dropOff, complaint: &complaint)
    }
    #expect(dropOff.checks == 9 && complaint.checks == 6)
    #expect(dropOff.covered >= 7 && complaint.covered >= 5, "\(dropOff) \(complaint)")
    #expect(abs(dropOff.deviation) < 2.6 && abs(complaint.deviation) < 2.6)
  }

  @Test func `complaints that are a touchpoint's visits are traced to the step before`() throws {
    var definition = SampleDefinitions.shop
    definition.signals.complaint?.match = [Matcher(event: EventPattern("ticket"))]
    definition.signals.complaint?.about = nil
    var dropOff = Comparison()
    var complaint = Comparison()
    for seed in 0..<4 as Range<UInt64> {
      let plants = [
        Plant(touchpoint: 2, failure: .dropOff, rate: 0.4),
        Plant(touchpoint: 5, failure: .dropOff, rate: 0.3),
        Plant(touchpoint: 2, failure: .complaint, rate: 0.15),
        Plant(touchpoint: 4, failure: .complaint, rate: 0.3),
      ]
      let options = GeneratorOptions(customers: 1000, seed: seed, plants: plants)
      try compare(definition, options, dropOff: &dropOff, complaint: &complaint)
    }
    #expect(dropOff.checks == 8 && complaint.checks == 8)
    #expect(dropOff.covered >= 6 && complaint.covered >= 6, "\(dropOff) \(complaint)")
    #expect(abs(dropOff.deviation) < 2.6 && abs(complaint.deviation) < 2.6)

    let error = #expect(throws: GeneratorError.self) {
      try LogGenerator(
        definition: definition,
        options: GeneratorOptions(plants: [
          Plant(touchpoint: 2, failure: .dropOff, rate: 0.7),
          Plant(touchpoint: 2, failure: .complaint, rate: 0.4),
        ])
      )
    }
    #expect(
      error?.description
        == "drop-off and complaints at `checkout` add up to more than 100 %, and complaining is a "
        + "step to another touchpoint; plant lower rates"
    )
  }

  @Test func `all or nothing can be planted`() throws {
    let definition = SampleDefinitions.shop
    let options = GeneratorOptions(
      customers: 1000,
      plants: [
        Plant(touchpoint: 1, failure: .dropOff, rate: 0),
        Plant(touchpoint: 2, failure: .dropOff, rate: 1),
        Plant(touchpoint: 0, failure: .complaint, rate: 1),
        Plant(touchpoint: 1, failure: .complaint, rate: 0),
      ]
    )
    let reader = LogReader(definition: definition)
    let text = try Generated.text(definition, options)
    let rates = MeasuredRates(events: try reader.events(in: text), reader: reader)
    #expect(rates.dropOff[1].count == 0)
    #expect(rates.dropOff[2].count == rates.dropOff[2].of)
    #expect(rates.complaint[0].count == rates.complaint[0].of)
    #expect(rates.complaint[1].count == 0)
    #expect([rates.dropOff[1].of, rates.dropOff[2].of].allSatisfy { $0 > 100 })
  }

  @Test func `drop-off planted everywhere needs a way to finish`() {
    var definition = SampleDefinitions.shop
    for position in definition.touchpoints.indices {
      definition.touchpoints[position].isEnd = false
    }
    let open = definition.touchpoints.indices.filter { !definition.touchpoints[$0].isExit }
    let plants = open.map { Plant(touchpoint: $0, failure: .dropOff, rate: 0.2) }
    let error = #expect(throws: GeneratorError.self) {
      try LogGenerator(definition: definition, options: GeneratorOptions(plants: plants))
    }
    #expect(
      error?.description
        == "drop-off is planted everywhere, so journeys that stay at `search` can never finish; "
        + "mark an `end`, or leave one touchpoint without a plant"
    )
  }

  @Test func `events are claimed by the touchpoint they are written for`() throws {
    // Where each touchpoint leads to the next alone, the order of claims tells whether those whom
    // events are written for and those whom the matchers give them to are the same.
    for seed in 100..<115 as Range<UInt64> {
      var definition = RandomDefinitions.definition(seed: seed)
      let count = definition.touchpoints.count
      for position in 0..<count {
        definition.touchpoints[position].isEntry = position == 0
        definition.touchpoints[position].isEnd = position == count - 1
        definition.touchpoints[position].isExit = false
        definition.touchpoints[position].next = position == count - 1 ? [] : [position + 1]
      }
      let generator: LogGenerator
      do { generator = try LogGenerator(definition: definition) } catch { continue }
      var bytes: [UInt8] = []
      generator.write { bytes += $0 }
      let reader = LogReader(definition: definition)
      let events = try reader.events(in: String(decoding: bytes, as: UTF8.self))
      var designed = 0
      var all = 0
      for (_, own) in Dictionary(grouping: events, by: \.key) {
        let steps = own.compactMap(reader.touchpoint)
        for (from, to) in zip(steps, steps.dropFirst()) where from != count - 1 && from != to {
          all += 1
          designed += to == from + 1 ? 1 : 0
        }
      }
      #expect(all > 500)
      #expect(Double(designed) > 0.85 * Double(all), "\(seed): \(designed) of \(all)")
    }
  }
}
