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

    func generator(seed other: UInt64? = nil) throws -> LogGenerator {
      let definition = try readDefinition()
      let plants = try plants.map { try Plant(parsing: $0, in: definition) }
      return try LogGenerator(
        definition: definition,
        options: GeneratorOptions(customers: customers, seed: other ?? seed, plants: plants)
      )
    }

    func generated(seed other: UInt64? = nil) throws -> [UInt8] {
      var bytes: [UInt8] = []
      try generator(seed: other).write { bytes += $0 }
      return bytes
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
      #expect(rate.of > plant.leastCases, "\(plant) \(rate)")
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
        // All fifteen of them: each may lie outside its interval in one of 1000 cases.
        #expect(rate.covers(plant.rate, z: 3.29), "\(plant) \(rate)")
      }
    }
    // Of 90 intervals of 95 %, more than 10 miss in one of 190 cases.
    #expect(checks == 90)
    #expect(covered >= 80)
  }

  @Test func `late deliveries bring complaints, and complaints losses`() throws {
    let invocation = try #require(Invocation.all.first)
    let definition = try invocation.readDefinition()
    let reader = LogReader(definition: definition, pattern: nil)
    let position = try #require(
      definition.standards.firstIndex { $0.id == "delivery-promise" }
    )
    let promise = definition.standards[position]
    let delivery = try #require(definition.touchpoints.firstIndex { $0.id == "delivery" })
    var kept = MeasuredRates.Rate()
    var breached = MeasuredRates.Rate()
    var lost = MeasuredRates.Rate()
    var all = MeasuredRates.Rate()
    var undelivered = 0.0
    for seed in 1...4 as ClosedRange<UInt64> {
      undelivered += try invocation.generator(seed: seed).neverRate(of: position) / 4
      let text = String(decoding: try invocation.generated(seed: seed), as: UTF8.self)
      let events = try reader.events(in: text)
      let complaints = CareRates(events: events, reader: reader).complaints(after: promise)
      kept.add(complaints.kept)
      breached.add(complaints.breached)
      let rates = MeasuredRates(events: events, reader: reader)
      lost.add(rates.dropOffAfterComplaint[delivery])
      all.add(rates.dropOff[delivery])
    }
    // 30 % are broken, some of them for never being delivered. Of what is delivered, 12 % complain, and
    // 30 % of what is late: that leaves so many of what is in time.
    let late = (0.3 - undelivered) / (1 - undelivered)
    #expect(kept.covers((0.12 - late * 0.3) / (1 - late), z: 2.58), "\(kept)")
    #expect(breached.covers(0.3, z: 2.58), "\(breached)")
    #expect(lost.covers(0.5, z: 2.58), "\(lost)")
    #expect(all.share < 0.12, "\(all)")
  }

  @Test func `every order has its promise, and what is never delivered breaks it`() throws {
    let invocation = try #require(Invocation.all.first)
    let definition = try invocation.readDefinition()
    let reader = LogReader(definition: definition, pattern: nil)
    let position = try #require(
      definition.standards.firstIndex { $0.id == "delivery-promise" }
    )
    let promise = definition.standards[position]
    let shipped = try String(contentsOf: Invocation.url(invocation.output), encoding: .utf8)
    let events = try reader.events(in: shipped)
    let orders = events.filter { $0.name == "order_placed" }
    #expect(orders.count > 500)
    #expect(orders.allSatisfy { !reader.text("promised", of: $0).isEmpty })
    // Late deliveries take up to 13 days, so hardly anything comes after that.
    var never = CareRates(events: events, reader: reader)
      .neverStopped(promise, dueBefore: .days(13))
    #expect(never.count > 50, "\(never)")
    var undelivered = try invocation.generator().neverRate(of: position)
    #expect(never.covers(undelivered), "\(never) \(undelivered)")
    for seed in 1...3 as ClosedRange<UInt64> {
      let text = String(decoding: try invocation.generated(seed: seed), as: UTF8.self)
      let care = CareRates(events: try reader.events(in: text), reader: reader)
      never.add(care.neverStopped(promise, dueBefore: .days(13)))
      undelivered += try invocation.generator(seed: seed).neverRate(of: position)
    }
    #expect(never.covers(undelivered / 4, z: 2.58), "\(never) \(undelivered / 4)")
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
    case .channelSwitch: care.switches(at: plant.position).switched
    case .beganAgain: care.switches(at: plant.position).beganAgain
    }
  }
}

extension Plant {
  /// How many cases a sample is to have at least: only those who complained can be lost after it, and
  /// only those who ask again can do so elsewhere.
  fileprivate var leastCases: Int {
    switch failure {
    case .dropOffAfterComplaint: 50
    case .channelSwitch, .beganAgain: 40
    default: 100
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
