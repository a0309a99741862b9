import EventEngine
import EventImport
import JourneyMeasurement
import JourneyModel
import Statistics
import TestSupport
import Testing

/// Laws that hold for every log, tried on random ones; the seed is in the test's name.
@Suite struct EngineLawTests {
  /// A random log of the test shop, in time order or not.
  static func rows(seed: UInt64, count: Int = 600, shuffled: Bool = false) -> [MemoryLog.Row] {
    var random = SeededGenerator(seed: seed)
    let names = [
      "search", "search", "product", "product", "order", "help", "review", "cancel", "complaint",
      "noise",
    ]
    let customers = (1...40).map { number in
      switch number % 4 {
      case 0: "customer-with-a-long-name-\(number)"
      case 1: "customer-\(number)"
      case 2: "00000000-0000-4000-8000-0000000000\(number < 10 ? "0" : "")\(number)"
      default: "c\(number)"
      }
    }
    var rows = (0..<count).map { _ in
      MemoryLog.Row(
        customer: customers.randomElement(using: &random) ?? "c",
        caseName: ["a", "b", ""].randomElement(using: &random) ?? "",
        time: Int64.random(in: 0..<(60 * 24), using: &random) * 3_600_000_000,
        name: names.randomElement(using: &random) ?? "search",
        attributes: [
          ["web", "app"].randomElement(using: &random) ?? "web",
          ["", "", "order", "product", "nothing"].randomElement(using: &random) ?? "",
          ["", "angry", "late"].randomElement(using: &random) ?? "",
          ["", "", "5", "9", "x", "2500000"].randomElement(using: &random) ?? "",
        ]
      )
    }
    if !shuffled { rows.sort { $0.time < $1.time } }
    return rows
  }

  static func definition(seed: UInt64) -> JourneyDefinition {
    var definition = TestShop.definition(
      split: SplitRule(idle: seed % 3 == 0 ? .days(20) : nil, restart: seed % 4 == 0 ? [] : nil),
      within: seed % 2 == 0 ? .days(5) : nil,
      skip: seed % 5 == 0 ? [1] : [],
      asOf: seed % 7 == 0 ? Instant(microseconds: 50 * TestShop.day) : nil
    )
    if seed % 3 != 2 { definition.standards = standards }
    return definition
  }

  /// One of each kind.
  static let standards = [
    TestShop.standard(
      from: .touchpoint(1),
      to: .touchpoint(2),
      .within(.days(2)),
      calendar: TestShop.office
    ),
    TestShop.standard(
      from: .event(Matcher(event: EventPattern("h*"))),
      to: .event(Matcher(event: EventPattern("review"))),
      .within(.days(3))
    ),
    TestShop.standard(from: .touchpoint(2), to: .touchpoint(3), .free(.days(10))),
    // The scores are read as seconds since 1970.
    TestShop.standard(
      from: .touchpoint(2),
      to: .time(attribute: "csat"),
      .due(attribute: "reason")
    ),
    TestShop.standard(from: .touchpoint(0), to: .touchpoint(2), .due(attribute: "csat")),
  ]

  static func measure(
    _ rows: [MemoryLog.Row],
    seed: UInt64,
    workers: Int = 1,
    partitions: Int? = nil,
    blockSize: Int = 100,
    batchSize: Int = 7,
    memoryBudget: Int? = nil,
    listedVariants: Int? = nil
  ) throws -> JourneyMeasures {
    let definition = definition(seed: seed)
    var plan = TestShop.plan(for: definition, hasCase: seed % 2 == 1)
    plan.timeLayout = .epoch(.seconds, isBounded: false)
    let engine = EventEngine(
      definition: definition,
      plan: plan,
      options: EventEngine.Options(
        workers: workers,
        memoryBudget: memoryBudget,
        partitions: partitions,
        listedVariants: listedVariants
      )
    )
    let log = MemoryLog(rows, blockSize: blockSize, batchSize: batchSize, attributeCount: 4)
    return try engine.measure(log)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `any number of threads, blocks, partitions and any budget give the same measures`(
    seed: UInt64
  ) throws {
    let rows = Self.rows(seed: seed, shuffled: seed % 2 == 0)
    let expected = try Self.measure(rows, seed: seed)
    for workers in [1, 2, 3, 7] {
      for (partitions, blockSize) in [(1, 1), (4, 13), (64, 1000)] {
        for memoryBudget in [nil, 0, 64 << 10] {
          let other = try Self.measure(
            rows,
            seed: seed,
            workers: workers,
            partitions: partitions,
            blockSize: blockSize,
            batchSize: 5,
            memoryBudget: memoryBudget
          )
          #expect(other == expected)
        }
      }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the commonest variants alone are those of all, counted in memory or in files`(
    seed: UInt64
  ) throws {
    let rows = Self.rows(seed: seed, count: 3000)
    let whole = try Self.measure(rows, seed: seed)
    for limit in [0, 1, 10, 100_000] {
      var expected = whole
      let listed = whole.variants.commonest(limit)
      let journeys = listed.reduce(0) { $0 + $1.journeys }
      expected.variants = VariantTable(
        commonest: listed,
        unlisted: VariantTable.Unlisted(
          variants: whole.variants.count - listed.count,
          journeys: whole.variants.journeys - journeys
        )
      )
      for (workers, memoryBudget) in [(1, nil), (3, nil), (1, 0), (3, 0), (2, 64 << 10)] {
        let other = try Self.measure(
          rows,
          seed: seed,
          workers: workers,
          partitions: 16,
          memoryBudget: memoryBudget,
          listedVariants: limit
        )
        #expect(other == expected)
      }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `counts add up`(seed: UInt64) throws {
    let rows = Self.rows(seed: seed)
    let measures = try Self.measure(rows, seed: seed)
    let totals = measures.totals
    for standing in [
      totals.standing, totals.standingAtHalfSilence, totals.standingAtDoubleSilence,
    ] {
      #expect(standing.completed + standing.droppedOff + standing.open == totals.journeys)
    }
    #expect(measures.log.events == rows.count)
    #expect(measures.variants.journeys == totals.journeys)
    #expect(measures.touchpoints.reduce(0) { $0 + $1.entries } == totals.journeys)
    #expect(measures.touchpoints.reduce(0) { $0 + $1.droppedOff } == totals.standing.droppedOff)
    #expect(measures.touchpoints.reduce(0) { $0 + $1.open } == totals.standing.open)
    #expect(measures.touchpoints.reduce(0) { $0 + $1.completed } == totals.standing.completed)
    let traced = measures.touchpoints.reduce(0) { $0 + $1.complaints }
    #expect(traced + totals.complaintsUnattributed == totals.complaints)
    for (index, touchpoint) in measures.touchpoints.enumerated() {
      #expect(
        touchpoint.journeys
          == touchpoint.continued + touchpoint.completed + touchpoint.exited
          + touchpoint.droppedOff + touchpoint.open
      )
      let followed = measures.timeToNext(from: index).count + touchpoint.returnsAfterCut.count
      #expect(followed + touchpoint.censored.count == touchpoint.visits)
    }
    for group in measures.stages + measures.owners {
      #expect(
        group.journeys
          == group.movedOn + group.completed + group.exited + group.droppedOff + group.open
      )
      #expect(group.timeInGroup.count == group.journeys)
    }
    let steps = measures.touchpoints.reduce(0) { $0 + $1.visits }
    let transitions = measures.transitions.reduce(0) { $0 + $1.count }
    #expect(steps == transitions + totals.journeys)
    let ends = [
      measures.timeToGoal.goal, measures.timeToGoal.dropOff, measures.timeToGoal.completion,
      measures.timeToGoal.censored,
    ]
    #expect(ends.reduce(0) { $0 + $1.count } == totals.journeys - totals.leftTruncated)
    for standard in measures.standards {
      let settled = standard.met + standard.breaches + standard.openInTime
      #expect(standard.started == settled + standard.withoutPromise)
      #expect(standard.stopped.count + standard.waiting.count == settled)
      #expect(standard.over.count <= standard.breached)
      #expect(standard.overSoFar.count == standard.lateOpen)
      #expect(standard.dueMet <= standard.met && standard.due <= settled)
      #expect(standard.complaints.breached + standard.complaints.kept <= totals.journeys)
      #expect(standard.dropOffs.breachedWith <= standard.dropOffs.breached)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `merging is associative and commutative and has an identity`(seed: UInt64) throws {
    // Parts that hold whole customers and share T add up to the whole.
    var rows = Self.rows(seed: seed)
    let last = rows.map(\.time).max() ?? 0
    let first = rows.map(\.time).min() ?? 0
    let anchors = (0..<3).flatMap { part in
      [first, last].map { time in
        MemoryLog.Row(customer: "anchor\(part)", time: time, name: "noise", attributes: [])
      }
    }
    rows += anchors
    func part(_ number: Int) throws -> JourneyMeasures {
      let share = rows.filter { row in
        if row.customer.hasPrefix("anchor") { return row.customer == "anchor\(number)" }
        return row.customer.utf8.reduce(0) { $0 + Int($1) } % 3 == number
      }
      return try Self.measure(share, seed: seed)
    }
    let parts = [try part(0), try part(1), try part(2)]
    var leftFirst = parts[0]
    leftFirst.merge(parts[1])
    leftFirst.merge(parts[2])
    var rightFirst = parts[1]
    rightFirst.merge(parts[2])
    var nested = parts[0]
    nested.merge(rightFirst)
    var reversed = parts[2]
    reversed.merge(parts[1])
    reversed.merge(parts[0])
    let whole = try Self.measure(rows, seed: seed)
    #expect(leftFirst == whole)
    #expect(nested == whole)
    #expect(reversed == whole)
    var identity = JourneyMeasures(for: Self.definition(seed: seed))
    identity.merge(whole)
    #expect(identity == whole)
    var unchanged = whole
    unchanged.merge(JourneyMeasures(for: Self.definition(seed: seed)))
    #expect(unchanged == whole)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the order of different customers' rows changes nothing`(seed: UInt64) throws {
    let rows = Self.rows(seed: seed)
    let byCustomer = rows.enumerated().sorted {
      ($0.element.customer, $0.offset) < ($1.element.customer, $1.offset)
    }.map(\.element)
    #expect(try Self.measure(byCustomer, seed: seed) == Self.measure(rows, seed: seed))
  }

  @Test func `a cancelled run stops`() throws {
    let progress = EngineProgress()
    progress.cancel()
    let definition = TestShop.definition()
    let engine = EventEngine(definition: definition, plan: TestShop.plan(for: definition))
    let log = MemoryLog(Self.rows(seed: 1), attributeCount: 4)
    #expect(throws: EventEngineError.cancelled) { try engine.measure(log, progress: progress) }
  }

  @Test func `a folder that cannot hold temporary files is an error with the reason`() throws {
    let definition = TestShop.definition()
    let engine = EventEngine(
      definition: definition,
      plan: TestShop.plan(for: definition),
      options: EventEngine.Options(memoryBudget: 0, temporaryFolder: "/nowhere/at/all")
    )
    let log = MemoryLog(Self.rows(seed: 1), attributeCount: 4)
    #expect(
      throws: EventEngineError.spilling(
        "creating a file in /nowhere/at/all: No such file or directory"
      )
    ) { try engine.measure(log) }
  }
}
