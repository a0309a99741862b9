import EventEngine
import JourneyMeasurement
import JourneyModel
import Statistics
import TestSupport
import Testing

/// What is shared tells of no small group; the checks work it out anew from what is left.
@Suite struct SharingTests {
  /// A log in which many customers do the usual and a few do each rare thing.
  private static func rows(seed: UInt64) -> [MemoryLog.Row] {
    var random = SeededGenerator(seed: seed)
    let usual = [["search", "product", "order", "review"], ["search", "product"]]
    let rare = [
      ["search", "help", "cancel"], ["product", "order", "help", "complaint"],
      ["search", "product", "product", "order", "cancel"], ["help", "order", "review"],
      ["search", "secret event"],
    ]
    var rows: [MemoryLog.Row] = []
    for customer in 0..<Int.random(in: 60..<140, using: &random) {
      let isUsual = Int.random(in: 0..<10, using: &random) < 8
      let path = (isUsual ? usual : rare).randomElement(using: &random) ?? []
      let start = Int64.random(in: 0..<50, using: &random) * TestShop.day
      let repeats = Int.random(in: 0..<12, using: &random) == 0 ? 3 : 1
      for journey in 0..<repeats {
        for (step, name) in path.enumerated() {
          let time = start + Int64(journey * 10 + step) * TestShop.day
          rows.append(
            MemoryLog.Row(
              customer: "c\(customer)",
              time: time,
              name: name,
              attributes: [
                "web", "", ["late", "late", "rude"].randomElement(using: &random) ?? "",
                ["", "5", "5", "1"].randomElement(using: &random) ?? "",
              ]
            )
          )
        }
      }
    }
    return rows.sorted { $0.time < $1.time }
  }

  private static func measure(
    _ rows: [MemoryLog.Row],
    group: Int
  ) throws -> (
    JourneyDefinition, JourneyMeasures
  ) {
    var definition = TestShop.definition()
    definition.minimumGroup = group
    let engine = EventEngine(definition: definition, plan: TestShop.plan(for: definition))
    return (definition, try engine.measure(MemoryLog(rows, attributeCount: 4)))
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `no small group is shown, nor can one be worked out from a sum`(seed: UInt64) throws {
    let (definition, whole) = try Self.measure(Self.rows(seed: seed), group: 5)
    let least = whole.totals.busiest.safeGroup
    #expect(least >= 5)
    let shared = whole.shared(under: definition)
    func isSafe(_ count: Int) -> Bool { count == 0 || count >= least }
    /// Whether the parts are right or hidden, and the hidden ones together may be known.
    func check(_ name: String, _ shown: [Int], _ parts: [Int]) {
      for (shown, part) in zip(shown, parts) {
        #expect(shown == 0 || shown == part, "\(name)")
        #expect(isSafe(shown), "\(name)")
      }
      // Where no part is shown, neither is their sum: what is shown adds up to it.
      guard shown.contains(where: { $0 > 0 }) else { return }
      let hidden = zip(shown, parts).filter { $0 != $1 }.reduce(0) { $0 + $1.1 }
      #expect(isSafe(hidden), "\(name): \(shown) of \(parts), least \(least)")
    }
    for (index, shown) in shared.touchpoints.enumerated() where shown.journeys > 0 {
      let all = whole.touchpoints[index]
      func parts(_ touchpoint: TouchpointMeasures) -> [Int] {
        [
          touchpoint.continued, touchpoint.completed, touchpoint.exited, touchpoint.droppedOff,
          touchpoint.open,
        ]
      }
      check("outcomes", parts(shown), parts(all))
      check("positions", shown.positions, all.positions)
      for rate in [shown.silence.dropOffRate, shown.complaintRate] {
        #expect(isSafe(rate.count) && isSafe(rate.of) && isSafe(rate.of - rate.count))
      }
      for category in shown.complaintCategories.values { #expect(category.customers >= 5) }
    }
    check("touchpoints", shared.touchpoints.map(\.journeys), whole.touchpoints.map(\.journeys))
    check(
      "complaints",
      shared.touchpoints.map(\.complaints) + [shared.totals.complaintsUnattributed],
      whole.touchpoints.map(\.complaints) + [whole.totals.complaintsUnattributed]
    )
    let count = definition.touchpoints.count
    // Of a touchpoint that is hidden whole, no sum is known.
    for line in 0..<count where shared.touchpoints[line].journeys > 0 {
      let row = (0..<count).map { line * count + $0 }
      let column = (0..<count).map { $0 * count + line }
      for places in [row, column] {
        check(
          "transitions",
          places.map { shared.transitions[$0].journeys },
          places.map { whole.transitions[$0].journeys }
        )
      }
    }
    let (standing, all) = (shared.totals.standing, whole.totals.standing)
    check(
      "standing",
      [standing.completed, standing.droppedOff, standing.open],
      [all.completed, all.droppedOff, all.open]
    )
    for index in 0..<shared.variants.listedCount {
      #expect(isSafe(shared.variants[index].journeys))
    }
    #expect(isSafe(shared.variants.unlisted.journeys))
    for scores in shared.feedback.csat?.touchpoints ?? [] {
      for score in scores.counts.keys {
        #expect((scores.givenBy[score]?.customers ?? 0) >= definition.minimumGroup)
      }
    }
    #expect(shared.variants.journeys == whole.variants.journeys)
    #expect(shared.log.unmapped == whole.log.unmapped)
    #expect(shared.log.events == whole.log.events)
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `with groups of one nothing is hidden`(seed: UInt64) throws {
    let (definition, whole) = try Self.measure(Self.rows(seed: seed), group: 1)
    #expect(whole.totals.busiest.safeGroup == 1)
    let shared = whole.shared(under: definition)
    #expect(shared.sharedGroup == 1)
    #expect(shared.touchpoints == whole.touchpoints)
    #expect(shared.transitions == whole.transitions)
    #expect(shared.totals == whole.totals)
    #expect(shared.stages == whole.stages)
    #expect(shared.owners == whole.owners)
    #expect(shared.variants == whole.variants)
    #expect(shared.timeToGoal == whole.timeToGoal)
    #expect(shared.feedback == whole.feedback)
    #expect(shared.contacts == whole.contacts)
    #expect(shared.escalation == whole.escalation)
    #expect(shared.worth == whole.worth)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `sharing what is shared changes nothing`(seed: UInt64) throws {
    let (definition, whole) = try Self.measure(Self.rows(seed: seed), group: seed % 3 == 0 ? 3 : 5)
    let shared = whole.shared(under: definition)
    #expect(shared.shared(under: definition) == shared)
  }

  @Test func `those who returned are hidden with the dropped-off whose part they are`() {
    let definition = TestShop.definition()
    var measures = JourneyMeasures(for: definition)
    for _ in 0..<4 { measures.totals.busiest.add(1) }
    measures.totals.journeys = 123
    measures.totals.standing.completed = 3
    measures.totals.standing.droppedOff = 20
    measures.totals.standing.open = 100
    measures.totals.returned = 10
    let shared = measures.shared(under: definition)
    // Three completed: with them the dropped-off are hidden, or the rest would tell.
    #expect(shared.totals.standing.droppedOff == 0 && shared.totals.standing.open == 100)
    #expect(shared.totals.returned == 0)
    #expect(shared.shared(under: definition) == shared)
  }

  @Test func `journeys of one busy customer are no group`() throws {
    var rows: [MemoryLog.Row] = []
    // Forty journeys of one customer, and twenty customers who do something else.
    for journey in 0..<40 {
      let time = Int64(journey) * 12 * TestShop.day
      for (step, name) in ["search", "help", "cancel"].enumerated() {
        rows.append(row("busy", time + Int64(step) * 1_000_000, name))
      }
    }
    for customer in 0..<20 {
      for (step, name) in ["search", "product", "order", "review"].enumerated() {
        rows.append(row("c\(customer)", Int64(step) * TestShop.day, name))
      }
    }
    let (definition, whole) = try Self.measure(rows.sorted { $0.time < $1.time }, group: 5)
    #expect(whole.totals.busiest.counts == [40, 1, 1, 1])
    #expect(whole.totals.busiest.safeGroup == 44)
    #expect(whole.totals.busiestEvents.counts == [120, 4, 4, 4])
    let shared = whole.shared(under: definition)
    let help = try #require(definition.touchpoints.firstIndex { $0.id == "help" })
    #expect(whole.touchpoints[help].journeys == 40)
    #expect(shared.touchpoints[help].journeys == 0)
  }

  private func row(_ customer: String, _ time: Int64, _ name: String) -> MemoryLog.Row {
    MemoryLog.Row(customer: customer, time: time, name: name, attributes: ["", "", "", ""])
  }

  @Test func `the largest counts merge in any order`() {
    let counts = [3, 9, 1, 0, 9, 4, 7, 2]
    var whole = LargestCounts(limit: 4)
    for count in counts { whole.add(count) }
    #expect(whole.counts == [9, 9, 7, 4])
    #expect(whole.safeGroup == 30)
    var parts = [LargestCounts(limit: 4), LargestCounts(limit: 4), LargestCounts(limit: 4)]
    for (index, count) in counts.enumerated() { parts[index % 3].add(count) }
    for order in [[0, 1, 2], [2, 0, 1], [1, 2, 0]] {
      var merged = LargestCounts(limit: 4)
      for index in order { merged.merge(parts[index]) }
      #expect(merged == whole)
    }
  }
}
