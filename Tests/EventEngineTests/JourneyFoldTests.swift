import EventEngine
import JourneyMeasurement
import JourneyModel
import Statistics
import Testing

/// Small logs whose measures were worked out by hand from the rules.
@Suite struct JourneyFoldTests {
  /// Rows as `customer day event`, with a day counted from 1970-01-01 that may have a fraction;
  /// an optional fourth word is `attribute=value`, several joined by commas.
  private func measure(
    _ lines: [String],
    under definition: JourneyDefinition = TestShop.definition(),
    hasCase: Bool = false
  ) throws -> JourneyMeasures {
    let attributes = definition.log.attributes.map(\.name)
    let rows = lines.map { line in
      let words = line.split(separator: " ").map(String.init)
      var values = Array(repeating: "", count: attributes.count)
      for pair in words.dropFirst(3).first?.split(separator: ",") ?? [] {
        let sides = pair.split(separator: "=").map(String.init)
        if let index = attributes.firstIndex(of: sides[0]) { values[index] = sides[1] }
      }
      let key = words[0].split(separator: "/").map(String.init)
      return MemoryLog.Row(
        customer: key[0],
        caseName: key.count > 1 ? key[1] : "",
        time: Int64((Double(words[1]) ?? 0) * Double(TestShop.day)),
        name: words[2],
        attributes: values
      )
    }
    let engine = EventEngine(
      definition: definition,
      plan: TestShop.plan(for: definition, hasCase: hasCase)
    )
    return try engine.measure(MemoryLog(rows, attributeCount: attributes.count))
  }

  private func position(_ id: String) -> Int {
    TestShop.definition().touchpoints.firstIndex { $0.id == id } ?? -1
  }

  @Test func `first visits decide who is old enough for the drop-off rate`() throws {
    // Ten people visit `product`; eight at least 10 days before T = day 100, three of whom never
    // come back; two recently, one of whom has moved on. 3/8 is right.
    var lines = (1...3).map { "d\($0) 50 product" }
    lines += (1...5).flatMap { ["m\($0) 50 product", "m\($0) 51 review"] }
    lines += ["r1 95 product", "r1 96 review", "r2 95 product", "z 100 review"]
    let product = try measure(lines).touchpoints[position("product")]
    #expect(product.silence.dropOffRate == Proportion(count: 3, of: 8))
    #expect(product.silence.lowestDropOff == Proportion(count: 3, of: 8))
    #expect(product.journeys == 10)
    #expect(product.droppedOff == 3)
    #expect(product.open == 1)
    #expect(product.continued == 6)
    // At half the silence (5 days) the two of day 95 are old enough, and r2 has dropped off.
    #expect(product.halfSilence.dropOffRate == Proportion(count: 4, of: 10))
    // At twice the silence nothing changes for the old ones.
    #expect(product.doubleSilence.dropOffRate == Proportion(count: 3, of: 8))
  }

  @Test func `an exit's drop-off belongs to the latest step that is no exit`() throws {
    let measures = try measure([
      "a 1 search", "a 2 product", "a 3 cancel", "a 4 cancel", "b 5 cancel", "z 100 review",
    ])
    #expect(measures.touchpoints[position("product")].droppedOff == 1)
    #expect(measures.touchpoints[position("cancel")].exited == 1)
    #expect(measures.touchpoints[position("cancel")].droppedOff == 1)
    #expect(measures.totals.standing.droppedOff == 2)
    let find = measures.stages[0]
    #expect(find.droppedOff == 1)
    #expect(measures.stages[2].exited == 1)
  }

  @Test func `a restart cuts a finished journey, and completes it when it comes soon`() throws {
    // a: reviewed, then searches again 2 days later: two journeys, the first completed at review.
    // b: reviewed, asked for help, searches 3 days later: completed at help, though help is no end.
    // c: the same with 30 days between: dropped off at help, and returned.
    let measures = try measure([
      "a 1 search", "a 2 review", "a 4 search",
      "b 1 search", "b 2 review", "b 3 help", "b 6 search",
      "c 1 search", "c 2 review", "c 3 help", "c 33 search",
      "z 100 review",
    ])
    #expect(measures.totals.journeys == 7)
    #expect(measures.touchpoints[position("help")].completed == 1)
    #expect(measures.touchpoints[position("help")].droppedOff == 1)
    #expect(measures.touchpoints[position("review")].completed == 2)
    #expect(measures.totals.returned == 1)
    #expect(measures.totals.standing.completed == 3)
  }

  @Test func `a gap of exactly the idle time cuts and a journey before it dropped off`() throws {
    let definition = TestShop.definition(split: SplitRule(idle: .days(20)))
    let measures = try measure(
      ["a 1 search", "a 21 product", "b 1 search", "b 20.9 product", "z 100 review"],
      under: definition
    )
    #expect(measures.totals.journeys == 4)
    #expect(measures.touchpoints[position("search")].droppedOff == 1)
    #expect(measures.touchpoints[position("search")].returnsAfterCut.count == 1)
    #expect(measures.totals.returned == 1)
  }

  @Test func `an open journey is one whose silence is shorter than the limit`() throws {
    // T = day 100, silence 10 days: day 90 is silence enough, a moment later is open.
    let measures = try measure(["a 90 search", "b 90.001 search", "z 100 review"])
    #expect(measures.touchpoints[position("search")].droppedOff == 1)
    #expect(measures.touchpoints[position("search")].open == 1)
  }

  @Test func `complaints are traced by name, else to the step before, else to nothing`() throws {
    let measures = try measure([
      // Named by id; the journey visited it.
      "a 1 search", "a 2 order", "a 3 help", "a 4 complaint about=order,reason=late",
      // Named, never visited.
      "b 1 search", "b 2 complaint about=order",
      // Preceding: the help step is itself a complaint, so the order is the step before.
      "c 1 search", "c 2 order", "c 3 help reason=angry", "c 4 complaint",
      // Before any step: the first journey, traced to nothing.
      "d 1 complaint", "d 2 search",
      // No journey at all.
      "e 1 complaint", "f 1 complaint about=product",
      "z 100 review",
    ])
    let order = measures.touchpoints[position("order")]
    #expect(order.complaintsNamed == 2)
    #expect(order.namedElsewhere == 1)
    #expect(order.complaintsPreceding == 2)
    #expect(order.complainedJourneys == 2)
    #expect(order.complaintRate == Proportion(count: 2, of: 2))
    #expect(
      order.complaintCategories == [
        "late": CategoryCount(complaints: 1, customers: 1),
        "": CategoryCount(complaints: 2, customers: 2),
        "angry": CategoryCount(complaints: 1, customers: 1),
      ]
    )
    #expect(measures.touchpoints[position("product")].namedElsewhere == 1)
    #expect(measures.totals.complaintsUnattributed == 2)
    #expect(measures.totals.complaints == 7)
    // Customers with a mapped event count, with steps or without.
    #expect(measures.totals.customers == 7)
    #expect(measures.totals.journeys == 5)
  }

  @Test func `within bounds the trace and the rate's group; skipped touchpoints are passed`() throws
  {
    let definition = TestShop.definition(within: .days(5), skip: [3])
    let measures = try measure(
      [
        // Exactly 5 days after the order, past a skipped help step.
        "a 1 order", "a 4 help", "a 6 complaint",
        // Too late.
        "b 1 order", "b 6.1 complaint",
        // Too recent to have had its time.
        "c 96 order", "z 100 review",
      ],
      under: definition
    )
    let order = measures.touchpoints[position("order")]
    #expect(order.complaintsPreceding == 1)
    #expect(measures.totals.complaintsUnattributed == 1)
    #expect(order.complaintRate == Proportion(count: 1, of: 2))
    #expect(order.journeys == 3)
  }

  @Test func `events after T are left out and T can be given`() throws {
    let definition = TestShop.definition(asOf: Instant(microseconds: 50 * TestShop.day))
    let measures = try measure(["a 10 search", "a 50 product", "a 51 order"], under: definition)
    #expect(measures.log.afterAsOf == 1)
    #expect(measures.log.mapped == 2)
    #expect(measures.totals.reachedGoal == 0)
    #expect(measures.totals.standing.open == 1)
    #expect(measures.asOf == Instant(microseconds: 50 * TestShop.day))
  }

  @Test func `goals lost weigh those who left by what those who stayed reached`() throws {
    // Four leave at product before any goal; of six that go on before a goal, three order later.
    var lines = (1...4).map { "d\($0) 10 product" }
    lines += (1...3).flatMap { ["g\($0) 10 product", "g\($0) 11 order"] }
    lines += (1...3).flatMap { ["n\($0) 10 product", "n\($0) 11 help"] }
    // Ordered before its only product visit: no longer before a goal.
    lines += ["o 10 order", "o 11 product", "o 12 help", "z 100 review"]
    let product = try measure(lines).touchpoints[position("product")]
    #expect(product.droppedBeforeGoal == 4)
    #expect(product.continuedBeforeGoal == 6)
    #expect(product.goalAfter == 3)
    #expect(product.goalsLost == 2)
  }

  @Test func `ties keep input order; duplicates equal an earlier event in everything logged`()
    throws
  {
    let measures = try measure([
      "a 1 search", "a 1 product", "a 1 search", "a 1 search channel=web",
      "b 1 search", "b 2 search", "b 2 noise", "b 2 noise", "z 100 review",
    ])
    #expect(measures.totals.ties == 3)
    #expect(measures.totals.duplicates == 2)
    let search = position("search")
    #expect(measures.transition(from: search, to: position("product")).count == 1)
    #expect(measures.transition(from: search, to: search).count == 2)
    #expect(measures.log.unmappedEvents == ["noise": 2])
  }

  @Test func `duplicates are counted in runs of any length at one instant`() throws {
    let lines = (0..<200).map { "a 1 search channel=\($0 % 50)" } + ["z 100 review"]
    #expect(try measure(lines).totals.duplicates == 150)
  }

  @Test func `silences that came back had the same time to do so`() throws {
    // D = 10 days, T = day 100: steps up to day 80 count.
    let measures = try measure([
      "a 1 search", "a 21 product",  // 20 days: silent, back within 20. product: silent for good.
      "b 1 search", "b 22 product",  // 21 days: silent, not back in time; product silent.
      "c 1 search", "c 11 product",  // exactly 10 days is silence; product silent.
      "d 1 search", "d 10 review",  // 9 days: no silence; review is an end.
      "e 81 search",  // too recent
      "z 100 review",
    ])
    #expect(measures.totals.silences == 6)
    #expect(measures.totals.silencesCameBack == 2)
  }

  @Test func `journeys that began before the log did stay out of the conversion rate`() throws {
    var definition = TestShop.definition()
    definition.conversionWindow = .days(30)
    let measures = try measure(
      [
        "a 1 product", "a 2 order",  // begun before the log: no entry, near its start
        "b 1 search", "b 31 order",  // exactly 30 days: converted
        "c 1 search", "c 31.1 order",  // too late
        "d 11 product",  // no entry, but 10 days into the log
        "e 80 search", "e 81 order",  // too recent
        "z 100 review",
      ],
      under: definition
    )
    #expect(measures.totals.leftTruncated == 1)
    #expect(measures.totals.conversionRate == Proportion(count: 1, of: 3))
    #expect(measures.totals.reachedGoal == 4)
  }

  @Test func `with a case journeys are per customer and case, and customers count once`() throws {
    let measures = try measure(
      ["ab/c 1 search", "a/bc 1 search", "ab/d 1 order", "ab/c 2 order", "z/1 100 review"],
      hasCase: true
    )
    #expect(measures.totals.journeys == 4)
    #expect(measures.totals.customers == 3)
    #expect(measures.transition(from: position("search"), to: position("order")).count == 1)
  }

  @Test func `a customer who complains in two cases gives a reason once`() throws {
    var definition = TestShop.definition()
    definition.signals.complaint?.category = "about"
    let rows = [
      "ab/c 1 search", "a/b 2 complaint about=order", "ab/d 3 complaint about=order",
      "ab/c 4 complaint about=order", "z/1 100 review",
    ]
    let cases = try measure(rows, under: definition, hasCase: true)
    #expect(
      cases.touchpoints[2].complaintCategories["order"]
        == CategoryCount(complaints: 3, customers: 2)
    )
  }

  @Test func `scores out of scale are unreadable, and an event with a score alone is mapped`()
    throws
  {
    let measures = try measure([
      "a 1 noise csat=5", "a 2 noise csat=6", "a 3 noise csat=good", "a 4 search", "z 100 review",
    ])
    #expect(measures.log.unreadableScores == 2)
    #expect(measures.log.mapped == 3)
    #expect(measures.log.unmapped == 2)
  }

  @Test func `keys are told apart by their bytes`() throws {
    // Eight bytes, nine bytes, a high last byte, a shared prefix, and a NUL at the end.
    let keys = ["12345678", "123456789", "1234567ä", "é", "1", "1\0", "1\0\0"]
    let measures = try measure(keys.map { "\($0) 1 search" } + ["z 100 review"])
    #expect(measures.totals.customers == keys.count + 1)
  }
}
