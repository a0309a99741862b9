import JourneyModel
import SyntheticLogs
import Testing

@Suite struct LogGeneratorTests {
  private let shop = SampleDefinitions.shop

  private func events(
    _ definition: JourneyDefinition,
    _ options: GeneratorOptions,
    pattern: String? = nil
  ) throws -> (events: [LogReader.Event], reader: LogReader) {
    let reader = LogReader(definition: definition, pattern: pattern)
    return (try reader.events(in: try Generated.text(definition, options)), reader)
  }

  @Test func `the same seed gives the same bytes, another seed others`() throws {
    let first = try Generated.bytes(shop, GeneratorOptions(customers: 300, seed: 5))
    #expect(try Generated.bytes(shop, GeneratorOptions(customers: 300, seed: 5)) == first)
    #expect(try Generated.bytes(shop, GeneratorOptions(customers: 300, seed: 6)) != first)
  }

  @Test func `a plant moves no rate but its own`() throws {
    let plain = try LogGenerator(definition: shop)
    let planted = try LogGenerator(
      definition: shop,
      options: GeneratorOptions(plants: [try Plant(parsing: "checkout:drop-off=40%", in: shop)])
    )
    for touchpoint in shop.touchpoints.indices {
      let before = plain.dropOffRate(at: touchpoint)
      #expect(planted.dropOffRate(at: touchpoint) == (touchpoint == 2 ? 0.4 : before))
      #expect(planted.complaintRate(at: touchpoint) == plain.complaintRate(at: touchpoint))
      #expect(before <= 0.06)
    }
  }

  @Test func `rows are in order of time, with customers between each other, within the span`()
    throws
  {
    let options = GeneratorOptions(
      customers: 500,
      start: Instant(microseconds: 1_700_000_000_000_000),
      span: .days(60)
    )
    let (events, _) = try events(shop, options)
    let times = events.map(\.microseconds)
    #expect(times == times.sorted())
    #expect(try #require(times.first) >= 1_700_000_000_000_000)
    #expect(try #require(times.last) <= 1_700_000_000_000_000 + TimeSpan.days(60).microseconds)
    #expect(Set(events.map(\.customer)).count == 500)
    let turns = zip(events, events.dropFirst()).count { $0.customer != $1.customer }
    #expect(turns > events.count / 4)
  }

  @Test func `every touchpoint is visited and every signal occurs`() throws {
    let options = GeneratorOptions(customers: 3000, seed: 3)
    let (events, reader) = try events(shop, options)
    for touchpoint in shop.touchpoints.indices {
      #expect(events.contains { reader.touchpoint(of: $0) == touchpoint }, "\(touchpoint)")
    }
    let complaints = events.filter { reader.accepts(shop.signals.complaint?.match ?? [], $0) }
    #expect(complaints.contains { reader.text("topic", of: $0).isEmpty })
    #expect(complaints.contains { reader.text("topic", of: $0) == "product" })
    #expect(complaints.allSatisfy { !reader.text("reason", of: $0).isEmpty })
    #expect(complaints.allSatisfy { reader.touchpoint(of: $0) == nil })
    #expect(events.contains { $0.name == "escalated" })
    #expect(events.contains { $0.name.hasPrefix("agent_") })
    let orders = events.filter { $0.name == "order" }.map { reader.text("revenue", of: $0) }
    #expect(orders.allSatisfy { DecimalNumber.parse($0).map { $0 > 0 } ?? false })
    #expect(Set(orders).count > 20)
    let scores = events.map { reader.text("csat", of: $0) }.filter { !$0.isEmpty }
    #expect(Set(scores) == ["1", "2", "3", "4", "5"])
    #expect(Set(events.map { reader.text("nps", of: $0) }).count > 8)
    #expect(Set(events.map { reader.text("segment", of: $0) }).count > 1)
  }

  @Test func `the share of unmapped events is what is asked`() throws {
    for share in [0, 0.03, 0.4] {
      let options = GeneratorOptions(customers: 2000, unmapped: share)
      let (events, reader) = try events(shop, options)
      let known = (shop.signals.complaint?.match ?? []) + shop.signals.escalation
      let unmapped = events.count { event in
        reader.touchpoint(of: event) == nil && !reader.accepts(known, event)
          && !event.name.hasPrefix("agent_")
      }
      #expect(abs(Double(unmapped) / Double(events.count) - share) < 0.01)
    }
  }

  @Test func `journeys branch, stray, repeat, come back and are still open at the end`() throws {
    let (events, reader) = try events(shop, GeneratorOptions(customers: 2000, seed: 2))
    var transitions: Set<[Int]> = []
    for (_, own) in Dictionary(grouping: events, by: \.key) {
      let steps = own.compactMap(reader.touchpoint)
      for pair in zip(steps, steps.dropFirst()) { transitions.insert([pair.0, pair.1]) }
    }
    for (from, to) in [(0, 1), (0, 5), (1, 2), (1, 0), (5, 6), (5, 7)] {
      #expect(transitions.contains([from, to]))
    }
    #expect(transitions.contains([2, 2]))
    let designed = shop.touchpoints.indices.flatMap { from in
      shop.designedNext(of: from).map { [from, $0] }
    }
    #expect(transitions.contains { $0[0] != $0[1] && !designed.contains($0) })
    let rates = MeasuredRates(events: events, reader: reader)
    #expect(rates.open > 20)
    #expect(rates.returned > 20)
    #expect(rates.unattributed == 0)
  }

  @Test(
    arguments: [
      (nil, nil, ["at"], nil),
      (nil, "Europe/Berlin", ["at"], "yyyy-MM-dd HH:mm:ss"),
      (nil, "America/New_York", ["day", "hour"], "yyyy-MM-dd HH:mm:ss"),
      ("%d.%m.%Y %H:%M", "Europe/Berlin", ["day", "hour"], "dd.MM.yyyy HH:mm"),
      ("%m/%d/%y %I:%M:%S %p", nil, ["day", "hour"], "MM/dd/yy hh:mm:ss a"),
      ("%d %B %Y, %H:%M:%S", nil, ["at"], "dd MMMM yyyy, HH:mm:ss"),
      ("%b %d %Y %H:%M:%S%z", "Asia/Kolkata", ["at"], "MMM dd yyyy HH:mm:ssZ"),
      ("%Y %j %H:%M:%S %Z", "Asia/Tokyo", ["at"], "yyyy DDD HH:mm:ss zzz"),
      ("%F %T", "Europe/Berlin", ["day", "hour"], "yyyy-MM-dd HH:mm:ss"),
      ("%D %R", nil, ["at"], "MM/dd/yy HH:mm"),
      ("%Y%m%d", nil, ["at"], "yyyyMMdd"),
    ] as [(String?, String?, [String], String?)]
  )
  func `times are written as the definition reads them`(
    format: String?,
    zone: String?,
    columns: [String],
    pattern: String?
  ) throws {
    var definition = shop
    definition.log.timeFormat = format
    definition.log.timeZone = zone
    definition.log.time = columns
    // Two clock changes, in Europe and in America, lie within.
    let start = Instant(microseconds: 1_758_000_000_000_000)
    let options = GeneratorOptions(
      customers: 1500,
      plants: [Plant(touchpoint: 2, failure: .dropOff, rate: 0.5)],
      start: start,
      span: .days(90)
    )
    let (events, reader) = try events(definition, options, pattern: pattern)
    let times = events.map(\.microseconds)
    #expect(times == times.sorted())
    #expect(try #require(times.first) > start.microseconds - TimeSpan.days(1).microseconds)
    #expect(try #require(times.last) <= start.microseconds + TimeSpan.days(90).microseconds)
    #expect(try #require(times.last) > start.microseconds + TimeSpan.days(88).microseconds)
    #expect(MeasuredRates(events: events, reader: reader).dropOff[2].covers(0.5))
  }

  @Test(arguments: [("epoch-s", 1), ("epoch-ms", 1000), ("epoch-us", 1_000_000)])
  func `epochs are written in their unit`(format: String, perSecond: Int64) throws {
    var definition = shop
    definition.log.timeFormat = format
    let text = try Generated.text(definition, GeneratorOptions(customers: 50))
    let times = try LogReader.rows(of: text, delimiter: ",").dropFirst().map {
      try #require(Int64($0[1]))
    }
    #expect(times == times.sorted())
    #expect(try #require(times.first) / perSecond >= 1_735_689_600)
    #expect(try #require(times.last) / perSecond < 1_735_689_600 + 180 * 86_400)
  }

  @Test func `delimiter, quotes, preamble and encodings are the mapping's`() throws {
    var definition = shop
    definition.log.delimiter = "|"
    definition.log.skipRows = 2
    definition.touchpoints[0].match = [Matcher(event: EventPattern("Sök \"a|b\""))]
    definition.touchpoints[3].match = [Matcher(event: EventPattern("Köp"))]
    let options = GeneratorOptions(customers: 50)
    let text = try Generated.text(definition, options)
    #expect(text.split(separator: "\n")[2].hasPrefix("user|at|event|platform|page_type|segment"))
    #expect(text.contains("|\"Sök \"\"a|b\"\"\"|"))
    let (events, _) = try events(definition, options)
    #expect(events.contains { $0.name == "Sök \"a|b\"" })

    definition.log.encoding = .latin1
    let latin = try Generated.bytes(definition, options)
    #expect(String(decoding: latin.map(UInt16.init), as: UTF16.self) == text)
    definition.log.encoding = .utf16
    let wide = try Generated.bytes(definition, options)
    let units = stride(from: 0, to: wide.count, by: 2).map {
      UInt16(wide[$0]) | UInt16(wide[$0 + 1]) << 8
    }
    #expect(units.first == 0xFEFF)
    #expect(String(decoding: units.dropFirst(), as: UTF16.self) == text)
    definition.touchpoints[3].match = [Matcher(event: EventPattern("buy €"))]
    definition.log.encoding = .windows1252
    let windows = try Generated.bytes(definition, options)
    #expect(windows.contains(0x80))
    definition.log.encoding = .latin1
    #expect(message(definition, options) == "`buy €` cannot be written in latin-1: it has no `€`")
  }

  @Test func `event names are cut into the event's columns`() throws {
    var definition = shop
    definition.log.event = ["category", "action", "label"]
    definition.touchpoints[0].match = [Matcher(event: EventPattern("shop / search / text"))]
    definition.touchpoints[3].match = [Matcher(event: EventPattern("shop / order"))]
    definition.touchpoints[6].match = [
      Matcher(event: nil, conditions: [Condition(attribute: "action", tests: [.equals("rate")])])
    ]
    let (events, reader) = try events(definition, GeneratorOptions(customers: 1000))
    #expect(events.contains { $0.name == "shop / search / text" && $0.fields["label"] == "text" })
    #expect(events.contains { $0.name == "shop / order" && $0.fields["label"]?.isEmpty == true })
    #expect(events.contains { reader.touchpoint(of: $0) == 6 && $0.fields["action"] == "rate" })
  }

  @Test func `rows that exclude would leave out are not written`() throws {
    var definition = shop
    definition.log.exclude = [Condition(attribute: "test", tests: [.differs("false")])]
    let (events, _) = try events(definition, GeneratorOptions(customers: 200))
    #expect(!events.isEmpty)
    #expect(events.allSatisfy { $0.fields["test"] == "false" })
  }

  @Test func `cases have journeys of their own`() throws {
    var definition = shop
    definition.log.caseColumn = "order_id"
    let (events, _) = try events(definition, GeneratorOptions(customers: 300))
    let cases = Dictionary(grouping: events) { $0.fields["order_id", default: ""] }
    #expect(cases.count > 320)
    #expect(cases.values.allSatisfy { Set($0.map(\.customer)).count == 1 })
    definition.log.customer = nil
    let text = try Generated.text(definition, GeneratorOptions(customers: 10))
    #expect(text.hasPrefix("order_id,at,event"))
  }

  private func message(_ definition: JourneyDefinition, _ options: GeneratorOptions) -> String? {
    do throws(GeneratorError) {
      _ = try LogGenerator(definition: definition, options: options)
      return nil
    } catch {
      return error.description
    }
  }

  @Test func `a touchpoint that no event can reach is named`() {
    var definition = shop
    definition.touchpoints[5].match = [Matcher(event: EventPattern("order"))]
    #expect(
      message(definition, GeneratorOptions())
        == "no event can be written for the touchpoint `contact`: what it would match belongs to "
        + "`order` before it; narrow the `match` of `order`, or put it after"
    )
    definition.touchpoints[5].match = [
      Matcher(
        event: EventPattern("x"),
        conditions: [
          Condition(attribute: "n", tests: [.below(1)]),
          Condition(attribute: "n", tests: [.above(2)]),
        ]
      )
    ]
    #expect(
      message(definition, GeneratorOptions())
        == "no event can be written for the touchpoint `contact`: nothing was found that its "
        + "`match` accepts"
    )
  }

  @Test func `what cannot be generated says why`() throws {
    func plant(_ text: String) throws -> Plant { try Plant(parsing: text, in: shop) }
    let checkout = try plant("checkout:drop-off=40%")
    #expect(
      message(shop, GeneratorOptions(plants: [checkout, checkout]))
        == "`checkout:drop-off` is planted twice"
    )
    #expect(
      message(shop, GeneratorOptions(customers: 0))
        == "a log of 0 customers cannot be generated"
    )
    #expect(
      message(shop, GeneratorOptions(unmapped: 1))
        == "the share of unmapped events, 1.0, is not in 0 to 0.5"
    )
    #expect(
      message(shop, GeneratorOptions(returning: 2))
        == "the share of returning customers, 2.0, is not in 0 to 1"
    )
    #expect(
      message(shop, GeneratorOptions(span: .seconds(0)))
        == "the log's span is shorter than a second"
    )
    #expect(
      message(shop, GeneratorOptions(start: .latest))
        == "a log of 180d does not fit the years 1 to 9999"
    )
    var definition = shop
    definition.asOf = Instant(microseconds: 1_735_689_600_000_000)
    #expect(message(definition, GeneratorOptions()) == nil)
    #expect(
      message(definition, GeneratorOptions(start: definition.asOf))
        == "the definition is analysed as of 2025-01-01T00:00:00Z, and the log would end at "
        + "2025-06-30T00:00:00Z; leave out the start: the log then ends where it is analysed"
    )
    definition = shop
    definition.log.customer = "event"
    #expect(
      message(definition, GeneratorOptions())
        == "the mapping reads two of customer, case, time and event from the column `event`; "
        + "such a log cannot be written; give each a column of its own"
    )
    definition = shop
    definition.log.timeFormat = "%d.%m.%Y"
    definition.inactivity = .seconds(3600)
    #expect(
      message(definition, GeneratorOptions())
        == "the log's times are too coarse for a silence of 1h; give a `time-format` with hours, "
        + "minutes and seconds, or a longer `inactivity`"
    )
    definition.log.timeFormat = "%Y-%m-%dT%H:%M"
    definition.log.time = ["day", "hour"]
    #expect(
      message(definition, GeneratorOptions())
        == "the `time-format` `%Y-%m-%dT%H:%M` cannot be cut at a space into 2 columns"
    )
    definition = shop
    definition.signals.complaint?.about = nil
    let review = try plant("review:complaint=5%")
    #expect(message(shop, GeneratorOptions(plants: [review])) == nil)
    #expect(
      message(definition, GeneratorOptions(plants: [review]))
        == "no complaint can be planted at `review`: it is in the complaint's `skip`, and no "
        + "`about` could name it"
    )
  }

  @Test func `a failing sink stops the log`() throws {
    struct Full: Error {}
    let generator = try LogGenerator(definition: shop)
    var chunks = 0
    #expect(throws: Full.self) {
      try generator.write { (_) throws(Full) in
        chunks += 1
        throw Full()
      }
    }
    #expect(chunks == 1)
  }
}
