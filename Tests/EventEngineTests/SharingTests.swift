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
    group: Int,
    countsCustomers: Bool = false,
    asOf: Instant? = nil
  ) throws -> (
    JourneyDefinition, JourneyMeasures
  ) {
    var definition = TestShop.definition()
    definition.minimumGroup = group
    definition.asOf = asOf
    let engine = EventEngine(definition: definition, plan: TestShop.plan(for: definition))
    return (
      definition,
      try engine.measure(
        MemoryLog(rows, attributeCount: 4),
        countsCustomers: countsCustomers
      )
    )
  }

  /// The log over all, for sharing and, where their customers are counted, of each customer alone.
  private static func trial(seed: UInt64, group: Int, countsCustomers: Bool) throws -> SharingTrial
  {
    let rows = rows(seed: seed)
    let (definition, whole) = try measure(rows, group: group, countsCustomers: countsCustomers)
    var trial = SharingTrial(
      definition: definition,
      whole: whole,
      shared: whole.shared(under: definition)
    )
    guard countsCustomers else { return trial }
    trial.each = try Dictionary(grouping: rows, by: \.customer).values.map {
      try measure($0, group: group, asOf: whole.asOf).1
    }
    return trial
  }

  @Test(arguments: 0..<12 as Range<UInt64>, [false, true])
  func `no small group is shown, nor can one be worked out from a sum`(
    seed: UInt64,
    countsCustomers: Bool
  ) throws {
    let trial = try Self.trial(seed: seed, group: 5, countsCustomers: countsCustomers)
    let (definition, whole, shared) = (trial.definition, trial.whole, trial.shared)
    let law = SharingLaw(trial: trial)
    let least = whole.totals.busiest.safeGroup
    #expect(least >= 5)
    typealias Number = (JourneyMeasures) -> Int
    /// Whether a number is of enough customers; where nobody counted them, of enough journeys.
    func isSafe(_ number: Number) -> Bool {
      countsCustomers ? law.isSafe(number) : number(whole) == 0 || number(whole) >= least
    }
    /// Whether the parts are right or hidden, and the hidden ones together may be known.
    func check(_ name: String, _ parts: [Number]) {
      let shown = parts.filter { $0(shared) > 0 }
      for part in shown {
        #expect(part(shared) == part(whole), "\(name)")
        let isPartSafe = isSafe(part)
        #expect(isPartSafe, "\(name)")
      }
      // Where no part is shown, neither is their sum: what is shown adds up to it.
      guard !shown.isEmpty else { return }
      let hidden = parts.filter { $0(shared) != $0(whole) }
      let isRestSafe = isSafe { measures in hidden.reduce(0) { $0 + $1(measures) } }
      #expect(isRestSafe, "\(name): \(parts.map { $0(shared) }) of \(parts.map { $0(whole) })")
    }
    for (index, shown) in shared.touchpoints.enumerated() where shown.journeys > 0 {
      let outcomes: [KeyPath<TouchpointMeasures, Int>] = [
        \.continued, \.completed, \.exited, \.droppedOff, \.open,
      ]
      check("outcomes", outcomes.map { path in { $0.touchpoints[index][keyPath: path] } })
      check(
        "positions",
        shown.positions.indices.map { place in { $0.touchpoints[index].positions[place] } }
      )
      for rate in [\TouchpointMeasures.silence.dropOffRate, \.complaintRate]
      where shown[keyPath: rate].of > 0 {
        let count: Number = { $0.touchpoints[index][keyPath: rate].count }
        let all: Number = { $0.touchpoints[index][keyPath: rate].of }
        #expect(count(shared) == count(whole) && all(shared) == all(whole))
        let isRateSafe = isSafe(count) && isSafe(all) && isSafe { all($0) - count($0) }
        #expect(isRateSafe)
      }
      for category in shown.complaintCategories.values { #expect(category.customers >= 5) }
    }
    let count = definition.touchpoints.count
    check("touchpoints", (0..<count).map { index in { $0.touchpoints[index].journeys } })
    check(
      "complaints",
      (0..<count).map { index in { $0.touchpoints[index].complaints } }
        + [\.totals.complaintsUnattributed]
    )
    // Of a touchpoint that is hidden whole, no sum is known.
    for line in 0..<count where shared.touchpoints[line].journeys > 0 {
      let row = (0..<count).map { line * count + $0 }
      let column = (0..<count).map { $0 * count + line }
      for places in [row, column] {
        check("transitions", places.map { place in { $0.transitions[place].journeys } })
      }
    }
    check(
      "standing",
      [\.totals.standing.completed, \.totals.standing.droppedOff, \.totals.standing.open]
    )
    let listed = shared.variants.commonest(shared.variants.listedCount)
    for variant in listed { #expect(variant.journeys >= least) }
    let unlisted = isSafe { measures in
      measures.variants.journeys
        - measures.variants.commonest(measures.variants.listedCount).reduce(0) { sum, variant in
          listed.contains { $0.path == variant.path } ? sum + variant.journeys : sum
        }
    }
    #expect(unlisted)
    for scores in shared.feedback.csat?.touchpoints ?? [] {
      for score in scores.counts.keys {
        #expect((scores.givenBy[score]?.customers ?? 0) >= definition.minimumGroup)
      }
    }
    #expect(shared.variants.journeys == whole.variants.journeys)
    #expect(shared.log.unmapped == whole.log.unmapped)
    #expect(shared.log.events == whole.log.events)
  }

  @Test(arguments: 0..<10 as Range<UInt64>, [false, true])
  func `with groups of one nothing is hidden`(seed: UInt64, countsCustomers: Bool) throws {
    let (definition, whole) = try Self.measure(
      Self.rows(seed: seed),
      group: 1,
      countsCustomers: countsCustomers
    )
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
