import Foundation
import JourneyFiles
import JourneyModel
import SyntheticLogs
import Testing

/// The sample exports in `journeys/`: what the commands in its README write, and what is planted.
///
/// `UPDATE_SAMPLES=1 swift test --filter ShippedJourneys` writes the samples anew.
@Suite struct ShippedJourneysTests {
  /// One line of the README that makes a sample.
  struct Invocation: CustomTestStringConvertible {
    var definition = ""
    var customers = 0
    var seed: UInt64 = 0
    var plants: [String] = []
    var output = ""

    var testDescription: String { output }

    /// The lines of the README that begin with the command.
    static let all: [Invocation] = {
      let readme = (try? String(contentsOf: url("journeys/README.md"), encoding: .utf8)) ?? ""
      return readme.split(separator: "\n").filter { $0.hasPrefix("waymark generate ") }.map {
        line in
        var words = line.split(separator: " ").dropFirst(2).map(String.init)[...]
        var invocation = Invocation(definition: words.removeFirst())
        while words.count >= 2 {
          let option = words.removeFirst()
          let value = words.removeFirst()
          switch option {
          case "--customers": invocation.customers = Int(value) ?? 0
          case "--seed": invocation.seed = UInt64(value) ?? 0
          case "--plant": invocation.plants.append(value)
          case ">": invocation.output = value
          default: Issue.record("the README has an unknown option \(option)")
          }
        }
        return invocation
      }
    }()

    static func url(_ path: String) -> URL {
      URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: path)
    }

    func readDefinition() throws -> JourneyDefinition {
      let result = JourneyFile.read(path: Self.url(definition).path)
      try #require(result.diagnostics.isEmpty)
      let definition = result.definition
      return try #require(definition)
    }

    func generated(seed other: UInt64? = nil) throws -> [UInt8] {
      let definition = try readDefinition()
      let plants = try plants.map { try Plant(parsing: $0, in: definition) }
      return try Generated.bytes(
        definition,
        GeneratorOptions(customers: customers, seed: other ?? seed, plants: plants)
      )
    }
  }

  private static let patterns = ["journeys/telecom-support.csv": "dd.MM.yyyy HH:mm"]

  @Test func `the README says how each sample was made`() {
    #expect(
      Invocation.all.map(\.output) == ["journeys/online-shop.csv", "journeys/telecom-support.csv"]
    )
  }

  @Test(arguments: Invocation.all)
  func `a sample is what the README's command writes`(invocation: Invocation) throws {
    let generated = Data(try invocation.generated())
    let file = Invocation.url(invocation.output)
    if ProcessInfo.processInfo.environment["UPDATE_SAMPLES"] == "1" {
      try generated.write(to: file)
    }
    let shipped = try Data(contentsOf: file)
    #expect(
      shipped == generated,
      "made anew by UPDATE_SAMPLES=1 swift test --filter ShippedJourneys"
    )
    #expect(shipped.count < 2_000_000)
  }

  @Test(arguments: Invocation.all)
  func `a sample shows what was planted, and no other failure`(invocation: Invocation) throws {
    let definition = try invocation.readDefinition()
    let reader = LogReader(definition: definition, pattern: Self.patterns[invocation.output])
    let shipped = try String(contentsOf: Invocation.url(invocation.output), encoding: .utf8)
    let events = try reader.events(in: shipped)
    let rates = MeasuredRates(events: events, reader: reader)
    let plants = try invocation.plants.map { try Plant(parsing: $0, in: definition) }
    let care = CareRates(events: events, reader: reader)
    for plant in plants {
      let rate = rates.of(plant, care, in: definition)
      #expect(rate.covers(plant.rate), "\(plant) \(rate)")
      // Only those who complained can be lost after it.
      let least = plant.failure == .dropOffAfterComplaint ? 50 : 100
      #expect(rate.of > least, "\(plant) \(rate)")
    }
    for touchpoint in definition.touchpoints.indices {
      #expect(events.contains { reader.touchpoint(of: $0) == touchpoint })
      for failure in [Plant.Failure.dropOff, .complaint] {
        let plant = Plant(touchpoint: touchpoint, failure: failure, rate: 0)
        guard !plants.contains(where: { $0.position == touchpoint && $0.failure == failure })
        else { continue }
        let limits = definition.thresholds(of: touchpoint)
        let limit = try #require(failure == .dropOff ? limits.dropOff : limits.complaint)
        let rate = rates.of(plant, care, in: definition)
        #expect(rate.share < limit, "\(plant) \(rate)")
      }
    }
    #expect(rates.open > 20)
    #expect(rates.returned > 20)
  }

  @Test func `planted rates come back with other seeds`() throws {
    var checks = 0
    var covered = 0
    for invocation in Invocation.all {
      let definition = try invocation.readDefinition()
      let reader = LogReader(definition: definition, pattern: Self.patterns[invocation.output])
      let plants = try invocation.plants.map { try Plant(parsing: $0, in: definition) }
      var pooled = plants.map { _ in MeasuredRates.Rate() }
      for seed in 1...6 as ClosedRange<UInt64> {
        let text = String(decoding: try invocation.generated(seed: seed), as: UTF8.self)
        let events = try reader.events(in: text)
        let rates = MeasuredRates(events: events, reader: reader)
        let care = CareRates(events: events, reader: reader)
        for (index, plant) in plants.enumerated() {
          let rate = rates.of(plant, care, in: definition)
          checks += 1
          covered += rate.covers(plant.rate) ? 1 : 0
          pooled[index].count += rate.count
          pooled[index].of += rate.of
        }
      }
      for (plant, rate) in zip(plants, pooled) {
        // All twelve of them: each may lie outside its interval in one of 1000 cases.
        #expect(rate.covers(plant.rate, z: 3.29), "\(plant) \(rate)")
      }
    }
    // Of 72 intervals of 95 %, more than 9 miss in one of 300 cases.
    #expect(checks == 72)
    #expect(covered >= 63)
  }

  @Test func `late deliveries bring complaints, and complaints losses`() throws {
    let invocation = try #require(Invocation.all.first)
    let definition = try invocation.readDefinition()
    let reader = LogReader(definition: definition, pattern: nil)
    let promise = try #require(definition.standards.first { $0.id == "delivery-promise" })
    let delivery = try #require(definition.touchpoints.firstIndex { $0.id == "delivery" })
    var kept = MeasuredRates.Rate()
    var breached = MeasuredRates.Rate()
    var lost = MeasuredRates.Rate()
    var all = MeasuredRates.Rate()
    for seed in 1...4 as ClosedRange<UInt64> {
      let text = String(decoding: try invocation.generated(seed: seed), as: UTF8.self)
      let events = try reader.events(in: text)
      let complaints = CareRates(events: events, reader: reader).complaints(after: promise)
      kept.add(complaints.kept)
      breached.add(complaints.breached)
      let rates = MeasuredRates(events: events, reader: reader)
      lost.add(rates.dropOffAfterComplaint[delivery])
      all.add(rates.dropOff[delivery])
    }
    // 12 % of all complain and 30 % are late, of whom 30 % complain: that leaves 3 of 70.
    #expect(kept.covers(0.03 / 0.7, z: 2.58), "\(kept)")
    #expect(breached.covers(0.3, z: 2.58), "\(breached)")
    #expect(lost.covers(0.5, z: 2.58), "\(lost)")
    #expect(all.share < 0.12, "\(all)")
  }

  @Test func `customers whose promises were broken give low scores`() throws {
    let invocation = try #require(Invocation.all.last)
    let definition = try invocation.readDefinition()
    let reader = LogReader(definition: definition, pattern: Self.patterns[invocation.output])
    let text = try String(contentsOf: Invocation.url(invocation.output), encoding: .utf8)
    let care = CareRates(events: try reader.events(in: text), reader: reader)
    let first = try #require(definition.standards.first)
    for score in [definition.signals.csat, definition.signals.ces] {
      let score = try #require(score)
      let (unhappy, happy) = care.satisfied(score, after: [first])
      // The cube roots of 2/5 and of 3/5 say how many score 4 or 5.
      #expect(happy.covers(0.736_806_3, z: 2.58), "\(happy)")
      #expect(unhappy.covers(1 - 0.843_432_7, z: 2.58), "\(unhappy)")
      #expect(unhappy.of > 40, "\(unhappy)")
    }
  }
}

extension MeasuredRates {
  /// The rate that a plant of drop-off or complaints sets.
  func of(_ plant: Plant) -> Rate {
    plant.failure == .dropOff ? dropOff[plant.position] : complaint[plant.position]
  }

  /// The rate that a plant sets.
  func of(_ plant: Plant, _ care: CareRates, in definition: JourneyDefinition) -> Rate {
    switch plant.failure {
    case .dropOff, .complaint: of(plant)
    case .dropOffAfterComplaint: dropOffAfterComplaint[plant.position]
    case .breach: care.breaches(of: definition.standards[plant.position])
    case .complaintAfterBreach:
      care.complaints(after: definition.standards[plant.position]).breached
    case .repeatContact: care.repeats(at: plant.position)
    case .skippedLevel: care.skips
    }
  }
}

extension MeasuredRates.Rate {
  /// The share itself, 0 of nothing.
  var share: Double { of == 0 ? 0 : Double(count) / Double(of) }
}

/// Generates whole logs in memory.
enum Generated {
  static func bytes(_ definition: JourneyDefinition, _ options: GeneratorOptions) throws -> [UInt8]
  {
    var bytes: [UInt8] = []
    let generator = try LogGenerator(definition: definition, options: options)
    generator.write { bytes += $0 }
    return bytes
  }

  static func text(_ definition: JourneyDefinition, _ options: GeneratorOptions) throws -> String {
    String(decoding: try bytes(definition, options), as: UTF8.self)
  }
}
