import EventEngine
import EventImport
import JourneyMeasurement
import JourneyModel
import Synchronization
import Testing

/// What a listener is told: every journey, under its customer's own name, in one order.
@Suite struct JourneyListenerTests {
  /// Keeps what it is told.
  private final class Listener: JourneyListener {
    private let parts = Mutex<[Int: [JourneyRecord]]>([:])

    func receive(_ journeys: [JourneyRecord], partition: Int) throws {
      let before = parts.withLock { $0.updateValue(journeys, forKey: partition) }
      #expect(before == nil, "partition \(partition) was handed over twice")
    }

    /// All journeys, in the order of their partitions.
    var journeys: [JourneyRecord] {
      parts.withLock { $0 }.sorted { $0.key < $1.key }.flatMap(\.value)
    }
  }

  /// Whose journey it is, told by bytes.
  private struct Key: Hashable {
    var customer: [UInt8]
    var caseName: [UInt8]?

    init(_ customer: String, _ caseName: String?) {
      self.customer = Array(customer.utf8)
      self.caseName = caseName.map { Array($0.utf8) }
    }
  }

  private static func tell(
    _ rows: [MemoryLog.Row],
    _ definition: JourneyDefinition,
    hasCase: Bool,
    workers: Int = 1,
    partitions: Int = 1,
    memoryBudget: Int? = nil
  ) throws -> (journeys: [JourneyRecord], measures: JourneyMeasures) {
    var plan = TestShop.plan(for: definition, hasCase: hasCase)
    plan.timeLayout = .epoch(.seconds, isBounded: false)
    let engine = EventEngine(
      definition: definition,
      plan: plan,
      options: EventEngine.Options(
        workers: workers,
        memoryBudget: memoryBudget,
        partitions: partitions
      )
    )
    let listener = Listener()
    let measures = try engine.measure(
      MemoryLog(rows, blockSize: 13, attributeCount: 4),
      listener: listener
    )
    return (listener.journeys, measures)
  }

  /// The steps of each key as the rows have them: by time, then as they stand in the log.
  private static func steps(
    of rows: [MemoryLog.Row],
    _ definition: JourneyDefinition,
    hasCase: Bool
  ) -> [Key: [JourneyRecord.Step]] {
    let asOf = definition.asOf?.microseconds ?? .max
    var steps: [Key: [JourneyRecord.Step]] = [:]
    let ordered = rows.enumerated().sorted { left, right in
      (left.element.time, left.offset) < (right.element.time, right.offset)
    }
    for (_, row) in ordered where row.time <= asOf {
      guard let touchpoint = definition.touchpoints.firstIndex(where: { $0.id == row.name }) else {
        continue
      }
      let key = Key(row.customer, hasCase ? row.caseName : nil)
      let step = JourneyRecord.Step(
        touchpoint: touchpoint,
        time: Instant(microseconds: row.time)
      )
      steps[key, default: []].append(step)
    }
    return steps
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `journeys come in one order for any threads, partitions and budget`(seed: UInt64) throws {
    let rows = EngineLawTests.rows(seed: seed, shuffled: seed % 2 == 0)
    let definition = EngineLawTests.definition(seed: seed)
    for hasCase in [false, true] {
      let expected = try Self.tell(rows, definition, hasCase: hasCase)
      #expect(!expected.journeys.isEmpty)
      for workers in [1, 2, 3] {
        for partitions in [1, 4, 64] {
          for memoryBudget in [nil, 0] {
            let other = try Self.tell(
              rows,
              definition,
              hasCase: hasCase,
              workers: workers,
              partitions: partitions,
              memoryBudget: memoryBudget
            )
            #expect(other.journeys == expected.journeys)
            #expect(other.measures == expected.measures)
          }
        }
      }
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `what is told is what the log holds and the measures count`(seed: UInt64) throws {
    let rows = EngineLawTests.rows(seed: seed, shuffled: seed % 2 == 0)
    let definition = EngineLawTests.definition(seed: seed)
    for hasCase in [false, true] {
      let (journeys, measures) = try Self.tell(rows, definition, hasCase: hasCase, partitions: 4)
      var told: [Key: [JourneyRecord.Step]] = [:]
      var numbers: [Key: Int] = [:]
      var customers: [[UInt8]] = []
      var last: Key?
      for journey in journeys {
        let key = Key(journey.customer, journey.caseName)
        // The journeys of a key, and of a customer, come one after the other, and in their order.
        if last != key { #expect(numbers[key] == nil, "\(journey.customer) comes in two places") }
        numbers[key, default: 0] += 1
        #expect(journey.number == numbers[key])
        if last?.customer != key.customer { customers.append(key.customer) }
        #expect(!journey.steps.isEmpty)
        #expect((journey.standing == .droppedOff) == (journey.dropOff != nil))
        #expect(
          journey.reachedGoal
            == journey.steps.contains { definition.touchpoints[$0.touchpoint].isGoal }
        )
        told[key, default: []] += journey.steps
        last = key
      }
      #expect(told == Self.steps(of: rows, definition, hasCase: hasCase))
      #expect(Set(customers).count == customers.count)

      let totals = measures.totals
      #expect(journeys.count == totals.journeys)
      #expect(journeys.count { $0.standing == .completed } == totals.standing.completed)
      #expect(journeys.count { $0.standing == .open } == totals.standing.open)
      #expect(journeys.count { $0.reachedGoal } == totals.reachedGoal)
      for (position, touchpoint) in measures.touchpoints.enumerated() {
        #expect(journeys.count { $0.dropOff == position } == touchpoint.droppedOff)
      }
    }
  }

  @Test(arguments: [nil, 0] as [Int?], [false, true])
  func `names come back byte for byte, whatever shape they have`(
    memoryBudget: Int?,
    hasCase: Bool
  ) throws {
    // Of one step each; with cases, two cases each, one of which has no name.
    let names =
      LongKeyTests.customers + [
        "0f0E0d0c0b0a09080706050403020100", "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF", "0000000a", "00000000000000000000000000000001",
        "\u{e9}\u{e9}\u{e9}\u{e9}", "\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}", "e\u{301}", "\u{1F600}",
        String(repeating: "k", count: 300), "1", "01", "a\u{0}b",
      ]
    let rows = names.flatMap { name in
      (hasCase ? ["", "662f920a263c45ecaef200937577494c"] : [""]).map { caseName in
        MemoryLog.Row(customer: name, caseName: caseName, time: 60_000_000, name: "search")
      }
    }
    for (workers, partitions) in [(1, 1), (2, 4), (3, 64)] {
      let (journeys, measures) = try Self.tell(
        rows,
        TestShop.definition(),
        hasCase: hasCase,
        workers: workers,
        partitions: partitions,
        memoryBudget: memoryBudget
      )
      let told = journeys.map { Key($0.customer, $0.caseName) }
      let given = rows.map { Key($0.customer, hasCase ? $0.caseName : nil) }
      #expect(told.count == given.count)
      #expect(Set(told) == Set(given))
      #expect(measures.totals.customers == names.count)
    }
  }

  @Test func `where the case alone is mapped, it is told as the customer`() throws {
    let definition = TestShop.definition()
    var plan = TestShop.plan(for: definition, hasCase: true)
    plan.mapping.customer = nil
    // A reader puts the case where the customer would be.
    let rows = LongKeyTests.customers.map { MemoryLog.Row(customer: $0, time: 0, name: "search") }
    let listener = Listener()
    _ = try EventEngine(definition: definition, plan: plan)
      .measure(MemoryLog(rows, attributeCount: 4), listener: listener)
    let told = listener.journeys.map { Key($0.customer, $0.caseName) }
    #expect(Set(told) == Set(rows.map { Key($0.customer, nil) }))
  }

  @Test func `what a listener throws stops the run`() {
    struct Full: Error {}
    final class Refusing: JourneyListener {
      func receive(_ journeys: [JourneyRecord], partition: Int) throws { throw Full() }
    }
    let definition = TestShop.definition()
    for workers in [1, 3] {
      let engine = EventEngine(
        definition: definition,
        plan: TestShop.plan(for: definition),
        options: EventEngine.Options(workers: workers, partitions: 4)
      )
      #expect(throws: Full.self) {
        try engine.measure(
          MemoryLog(EngineLawTests.rows(seed: 3), attributeCount: 4),
          listener: Refusing()
        )
      }
    }
  }
}
