import EventEngine
import EventImport
import JourneyMeasurement
import JourneyModel
import TestSupport
import Testing

/// Value, cost and retention, counted by hand and held to the laws of merging.
@Suite struct WorthFoldTests {
  private static let day = TestShop.day

  /// The shop with money: an order has its revenue, help costs 2.50 or what the channel does.
  static func definition(
    split: SplitRule = SplitRule(),
    period: TimeSpan = .days(10)
  ) -> JourneyDefinition {
    var shop = TestShop.definition(split: split)
    shop.currency = "EUR"
    shop.log.attributes += ["revenue", "handling"].map {
      AttributeMapping(name: $0, column: $0)
    }
    shop.touchpoints[1].cost = .attribute("handling")
    shop.touchpoints[2].value = .attribute("revenue")
    shop.touchpoints[3].channel = "phone"
    shop.touchpoints[4].channel = "phone"
    shop.touchpoints[4].cost = .fixed(Money(tenThousandths: 1_000))
    // No goal: what is written here is worth nothing.
    shop.touchpoints[0].value = .fixed(Money(tenThousandths: 990_000))
    shop.contact = ContactRules(
      touchpoints: [3, 4],
      costs: [ContactRules.ChannelCost(channel: "phone", cost: Money(tenThousandths: 25_000))]
    )
    shop.worth.period = period
    return shop
  }

  private static func row(
    _ customer: String,
    _ day: Int64,
    _ name: String,
    revenue: String = "",
    handling: String = "",
    about: String = "",
    caseName: String = ""
  ) -> MemoryLog.Row {
    MemoryLog.Row(
      customer: customer,
      caseName: caseName,
      time: day * Self.day,
      name: name,
      attributes: ["", about, "", "", revenue, handling]
    )
  }

  private static func measure(
    _ rows: [MemoryLog.Row],
    _ definition: JourneyDefinition = definition(),
    hasCase: Bool = false,
    workers: Int = 1,
    blockSize: Int = 100
  ) throws -> JourneyMeasures {
    let engine = EventEngine(
      definition: definition,
      plan: TestShop.plan(for: definition, hasCase: hasCase),
      options: EventEngine.Options(workers: workers)
    )
    return try engine.measure(MemoryLog(rows, blockSize: blockSize, attributeCount: 6))
  }

  /// T is day 45, silence ten days.
  private static let rows = [
    row("a", 0, "search"), row("a", 1, "product", handling: "0.3"),
    row("a", 2, "order", revenue: "100.25"), row("a", 3, "help"), row("a", 4, "help"),
    row("b", 0, "search"), row("b", 1, "product", handling: "0.2"),
    row("b", 2, "product", handling: "1"), row("b", 3, "order", revenue: ""),
    row("b", 4, "review"),
    row("c", 12, "search"), row("c", 13, "product", handling: "x"), row("c", 14, "complaint"),
    row("d", 12, "search"), row("d", 25, "order", revenue: "50"),
    row("d", 26, "order", revenue: "-20.5"), row("d", 40, "help"),
    row("e", 45, "search"),
  ]

  @Test func `value is what goal visits carry, and cost what visits do`() throws {
    let worth = try Self.measure(Self.rows).worth
    let order = worth.touchpoints[2].value
    #expect(order.count == 3 && order.tenThousandths == 1_297_500)
    #expect(worth.touchpoints[0].value.count == 0)
    #expect(worth.touchpoints[1].cost.count == 3)
    #expect(worth.touchpoints[1].cost.tenThousandths == 15_000)
    #expect(worth.touchpoints[1].repeatCost.count == 1)
    #expect(worth.touchpoints[1].repeatCost.tenThousandths == 10_000)
    // A contact costs what its channel does, unless the touchpoint has a cost of its own.
    #expect(worth.touchpoints[3].cost.count == 3)
    #expect(worth.touchpoints[3].cost.tenThousandths == 75_000)
    #expect(worth.touchpoints[3].repeatCost.tenThousandths == 25_000)
    #expect(worth.touchpoints[4].cost.tenThousandths == 1_000)
    // Journeys of a and d have values: 100.25 and 29.50; b's order says nothing of its own.
    #expect(worth.journeyValue.count == 2 && worth.journeyValue.sum == 1_297_500)
    #expect(worth.journeyValue.sumOfSquares == 1_002_500 * 1_002_500 + 295_000 * 295_000)
    #expect(worth.goalJourneysWithoutValue == 1)
    // All five journeys cost something or nothing.
    #expect(worth.journeyCost.count == 5 && worth.journeyCost.sum == 91_000)
    #expect(
      worth.journeyCost.sumOfSquares
        == UInt128(53_000 * 53_000) + UInt128(13_000 * 13_000) + UInt128(25_000 * 25_000)
    )
  }

  @Test func `losses are told apart by who complained`() throws {
    let worth = try Self.measure(Self.rows).worth
    // c complained of the product page and left; a and d were lost at help. a visited the page, too.
    #expect(worth.touchpoints[1].customersComplained == 1)
    #expect(worth.touchpoints[1].customersLost == 1)
    #expect(worth.touchpoints[1].complained == losses(1, 1))
    // a (lost) and b (completed).
    #expect(worth.touchpoints[1].others == losses(1, 2))
    // d's help is five days before T: open, so a alone is lost there.
    #expect(worth.touchpoints[3].customersLost == 1)
    #expect(worth.touchpoints[3].others == losses(1, 1))
    // a and c are lost, b is completed; e visits search on T itself, d is open.
    #expect(worth.touchpoints[0].others == losses(2, 3))
    #expect(worth.touchpoints[0].complained == losses(0, 0))
  }

  private func losses(_ droppedOff: Int, _ journeys: Int) -> LossCounts {
    var counts = LossCounts()
    counts.journeys = journeys
    counts.droppedOff = droppedOff
    return counts
  }

  @Test func `retention counts customers in whole periods before T`() throws {
    let retention = try Self.measure(Self.rows).worth.retention
    // Periods of ten days: four are whole before day 45. a, b in the first; c, d in the second, d back
    // in the third; day 40 is in the fifth.
    #expect(retention.completePeriods == 4 && !retention.isPerCase)
    typealias Cell = RetentionMeasures.Cell
    #expect(
      retention.active == [
        Cell(cohort: 0, age: 0): 2, Cell(cohort: 1, age: 0): 2, Cell(cohort: 1, age: 1): 1,
      ]
    )
    #expect(retention.value.count == 3 && retention.value.tenThousandths == 1_297_500)
  }

  @Test func `many short periods are counted as few long ones are`() throws {
    // 45 days in minutes: more periods than lie in an array.
    let minutes = Self.definition(period: .seconds(60))
    let retention = try Self.measure(Self.rows, minutes).worth.retention
    #expect(retention.completePeriods == 64_800)
    typealias Cell = RetentionMeasures.Cell
    let step = 1440
    #expect(retention.active[Cell(cohort: 0, age: 0)] == 2)
    #expect(retention.active[Cell(cohort: 12 * step, age: 13 * step)] == 1)
    // Every step but e's, on T, is in a period of its own customer's.
    #expect(retention.active.values.reduce(0, +) == 16)
  }

  @Test func `a case that stands for the customer does not come back`() throws {
    let definition = Self.definition()
    var plan = TestShop.plan(for: definition, hasCase: true)
    plan.mapping.customer = nil
    let engine = EventEngine(definition: definition, plan: plan)
    let retention = try engine.measure(MemoryLog(Self.rows, attributeCount: 6)).worth.retention
    #expect(retention.isPerCase && retention.active.isEmpty && retention.completePeriods == 0)
  }

  @Test func `customers come back, and are lost, in whichever case`() throws {
    func row(_ customer: String, _ which: String, _ day: Int64, _ name: String) -> MemoryLog.Row {
      Self.row(customer, day, name, about: name == "complaint" ? "product" : "", caseName: which)
    }
    let worth = try Self.measure(
      [
        // a's second case begins before the first ends; both are lost at search, both complain.
        row("a", "2", 12, "search"), row("a", "1", 1, "search"), row("a", "1", 2, "complaint"),
        row("a", "1", 14, "search"), row("a", "2", 21, "search"), row("a", "2", 22, "complaint"),
        row("b", "2", 1, "search"), row("c", "9", 45, "search"),
      ],
      hasCase: true
    ).worth
    #expect(worth.touchpoints[0].customersLost == 2)
    #expect(worth.touchpoints[1].customersComplained == 1)
    typealias Cell = RetentionMeasures.Cell
    #expect(
      worth.retention.active == [
        Cell(cohort: 0, age: 0): 2, Cell(cohort: 0, age: 1): 1, Cell(cohort: 0, age: 2): 1,
      ]
    )
  }

  @Test func `nothing is counted without a currency`() throws {
    var definition = Self.definition()
    definition.currency = nil
    let worth = try Self.measure(Self.rows, definition).worth
    #expect(worth == WorthMeasures(for: definition))
    #expect(worth.touchpoints.isEmpty)
  }

  private static func randomRows(seed: UInt64) -> [MemoryLog.Row] {
    var random = SeededGenerator(seed: seed)
    return EngineLawTests.rows(seed: seed).map { row in
      var row = row
      let amount = Int.random(in: -50...9_999, using: &random)
      row.attributes[2] = ""
      row.attributes[3] = ""
      row.attributes += [
        row.name == "order" && amount % 5 > 0 ? "\(amount / 100).\(10 + abs(amount) % 90)" : "",
        amount % 3 == 0 ? "\(abs(amount) % 7)" : "",
      ]
      return row
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `cutting customers into parts adds up, whatever the threads and blocks`(
    seed: UInt64
  ) throws {
    var definition = Self.definition(
      split: SplitRule(idle: seed % 2 == 0 ? .days(15) : nil, restart: nil)
    )
    definition.asOf = Instant(microseconds: 58 * Self.day)
    let anchor = Self.row("zzz", 0, "noise")
    let rows = Self.randomRows(seed: seed)
    let hasCase = seed % 3 == 0
    let whole = try Self.measure([anchor] + rows, definition, hasCase: hasCase).worth
    #expect(whole.journeyValue.count > 0 && whole.journeyCost.sum > 0)
    let threaded = try Self.measure(
      [anchor] + rows,
      definition,
      hasCase: hasCase,
      workers: 4,
      blockSize: 13
    )
    #expect(threaded.worth == whole)
    // Three parts of whole customers, each with the log's first event, under the same T.
    let parts = try (0..<3).map { part in
      try Self.measure(
        [anchor] + rows.filter { $0.customer.utf8.reduce(0) { $0 + Int($1) } % 3 == part },
        definition,
        hasCase: hasCase
      ).worth
    }
    #expect(merged(parts) == whole)
    #expect(merged(parts.reversed()) == whole)
    var right = parts[1]
    right.merge(parts[2])
    #expect(merged([parts[0], right]) == whole)
    #expect(merged([WorthMeasures(for: definition), whole]) == whole)
  }

  private func merged(_ parts: [WorthMeasures]) -> WorthMeasures {
    parts.dropFirst().reduce(into: parts[0]) { $0.merge($1) }
  }

  @Test func `squares beyond what can be kept stay at the most, in any order`() {
    var huge = AmountSample()
    huge.add(Int128(1) << 100)
    var small = AmountSample()
    small.add(3)
    var left = huge
    left.merge(small)
    var right = small
    right.merge(huge)
    #expect(left == right && left.sumOfSquares == .max && left.sum == (Int128(1) << 100) + 3)
  }
}
