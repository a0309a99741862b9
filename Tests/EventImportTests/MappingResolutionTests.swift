import Diagnostics
import EventImport
import Foundation
import JourneyModel
import TestSupport
import Testing

@Suite("Resolving a mapping")
struct MappingResolutionTests {
  private let log = """
    user_id,session_id,event,timestamp,platform,reason,score
    u1,s1,search,2025-03-01 10:00:00,web,,
    u1,s1,order,2025-03-01 10:05:00,web,,5
    u2,s2,search,2025-03-01 11:00:00,app,late,1
    """

  private func resolve(
    _ mapping: LogMapping = LogMapping(),
    _ definition: JourneyDefinition? = nil,
    over text: String? = nil
  ) throws -> MappingResolution {
    MappingResolution(mapping, for: definition, over: try sample(text ?? log, mapping: mapping))
  }

  private func definition(_ log: LogMapping = LogMapping()) -> JourneyDefinition {
    JourneyDefinition(
      id: "shop",
      title: "Shop",
      log: log,
      stages: [Stage(id: "all", title: "All", touchpoints: 0..<1)],
      touchpoints: [
        Touchpoint(
          id: "order",
          title: "Order",
          stage: 0,
          match: [
            Matcher(
              event: EventPattern("order"),
              conditions: [Condition(attribute: "channel", tests: [.equals("web")])]
            )
          ],
          value: .attribute("score")
        )
      ],
      signals: Signals(
        complaint: ComplaintSignal(match: [], about: "session_id", category: "reason"),
        csat: ScoreSignal(attribute: "score", scale: 1...5)
      )
    )
  }

  @Test("attributes: those of the log first, then every other one, each once")
  func attributes() throws {
    var mapping = LogMapping(
      attributes: [
        AttributeMapping(name: "channel", column: "platform"),
        AttributeMapping(name: "user_id", column: "user_id"),
      ]
    )
    mapping.exclude = [Condition(attribute: "reason", tests: [.equals("test")])]
    let plan = try #require(try resolve(mapping, definition(mapping)).plan)
    #expect(
      plan.attributes == [
        AttributeMapping(name: "channel", column: "platform"),
        AttributeMapping(name: "user_id", column: "user_id"),
        AttributeMapping(name: "reason", column: "reason"),
        AttributeMapping(name: "score", column: "score"),
        AttributeMapping(name: "session_id", column: "session_id"),
      ]
    )
    #expect(plan.loggedAttributeCount == 2)
    #expect(plan.mapping.customer == "user_id")
    #expect(plan.mapping.time == ["timestamp"])
    #expect(plan.mapping.event == ["event"])
    #expect(plan.mapping.caseColumn == nil)
  }

  @Test("what is detected is told with its reason, what is given is kept")
  func choices() throws {
    #expect(
      try resolve().choices.map(\.line) == [
        "customer: `user_id` (named like a customer; 2 different values in 3 rows)",
        "time: `timestamp` (named like a time; year first)",
        "event: `event` (named like an event; 2 different values in 3 rows)",
      ]
    )
    let given = try resolve(LogMapping(customer: "platform", event: ["event", "platform"]))
    #expect(
      given.choices.map(\.line) == [
        "customer: `platform` (as given)",
        "time: `timestamp` (named like a time; year first)",
        "event: `event` and `platform` (as given)",
      ]
    )
    #expect(
      given.noteTexts == [
        "`session_id` is named like a case: with --case session_id, "
          + "journeys are per customer and case"
      ]
    )
    let byCase = try resolve(LogMapping(caseColumn: "session_id"))
    #expect(
      byCase.choices.first?.line
        == "case: `session_id` (as given; it stands for the customer)"
    )
    #expect(byCase.plan?.mapping.customer == nil)
  }

  @Test("options override the definition one by one")
  func overrides() {
    let mapping = LogMapping(customer: "c", time: ["t"], event: ["e"], timeZone: "Europe/Oslo")
    #expect(mapping.applying(MappingOverrides()) == mapping)
    let changed = mapping.applying(
      MappingOverrides(
        time: ["date", "clock"],
        caseColumn: "k",
        timeFormat: "%F",
        delimiter: ";",
        encoding: .latin1,
        skipRows: 2
      )
    )
    #expect(
      changed
        == LogMapping(
          customer: "c",
          time: ["date", "clock"],
          event: ["e"],
          caseColumn: "k",
          timeZone: "Europe/Oslo",
          timeFormat: "%F",
          delimiter: ";",
          encoding: .latin1,
          skipRows: 2
        )
    )
    let renamed = mapping.applying(
      MappingOverrides(customer: "x", event: ["y", "z"], timeZone: "UTC")
    )
    #expect(renamed.customer == "x")
    #expect(renamed.event == ["y", "z"])
    #expect(renamed.timeZone == "UTC")
  }

  @Test(
    "a time or an event on the command line takes the place of `times`, and the other way round"
  )
  func overriddenTimes() {
    let times = [TimeColumn(event: " opened ", column: "Created at")]
    #expect(times.first?.event == "opened")
    let snapshot = LogMapping(customer: "c", times: times)
    #expect(snapshot.applying(MappingOverrides(customer: "x")).times == times)
    for overrides in [MappingOverrides(time: ["t"]), MappingOverrides(event: ["e"])] {
      #expect(snapshot.applying(overrides).times == [])
    }
    let events = LogMapping(customer: "c", time: ["t"], event: ["e"])
    #expect(events.applying(MappingOverrides(times: times)) == snapshot)
  }

  @Test("a column that is not there is refused, with the nearest or all")
  func missingColumns() throws {
    let problems = try resolve(LogMapping(customer: "user_ID", time: ["when"])).diagnostics
    #expect(
      problems.map(\.message) == [
        "the log has no column `user_ID`, which is to be the customer",
        "the log has no column `when`, which is to be the time",
      ]
    )
    #expect(
      problems.map(\.hint) == [
        "did you mean `user_id`?",
        "its columns are `user_id`, `session_id`, `event`, `timestamp`, `platform`, `reason` "
          + "and `score`",
      ]
    )
    let attribute = LogMapping(attributes: [AttributeMapping(name: "channel", column: "platfrom")])
    let refused = try resolve(attribute)
    #expect(refused.plan == nil)
    #expect(
      refused.diagnostics.map(\.message)
        == ["the log has no column `platfrom`, which is to be the attribute `channel`"]
    )
    #expect(refused.diagnostics.map(\.hint) == ["did you mean `platform`?"])
  }

  @Test("a key that no sampled row has may come later")
  func missingKeys() throws {
    let mapping = LogMapping(attributes: [AttributeMapping(name: "rating", column: "rating")])
    let resolution = try resolve(
      mapping,
      over: """
        {"user":{"id":"u1"},"event":"a","ts":1740824100123}
        {"user":{"id":"u1"},"event":"b","ts":1740824100124}
        """
    )
    #expect(resolution.plan?.mapping.customer == "user.id")
    #expect(resolution.diagnostics.map(\.severity) == [.warning])
    #expect(resolution.diagnostics.map(\.message) == ["no sampled row has the key `rating`"])
  }

  @Test("date and time of day in two columns are found and joined")
  func twoColumns() throws {
    let resolution = try resolve(
      over: """
        customer;Date;Time;activity
        c1;2025-03-01;10:15;a
        c1;2025-03-02;9:05;b
        """
    )
    #expect(resolution.plan?.mapping.time == ["Date", "Time"])
    #expect(resolution.plan?.timeLayout == .automatic)
    #expect(
      resolution.choices.first { $0.role == .time }?.line
        == "time: `Date` and `Time` (a date and a time of day)"
    )
  }

  @Test("two columns that fit alike stop the analysis")
  func ties() throws {
    let resolution = try resolve(
      over: """
        user_id,client_id,activity,event,timestamp
        u1,k1,a,x,2025-03-01
        u1,k2,b,y,2025-03-02
        """
    )
    #expect(resolution.plan == nil)
    #expect(
      resolution.diagnostics.map(\.message) == [
        "`user_id` and `client_id` could each be the customer",
        "`activity` and `event` could each be the event",
      ]
    )
    #expect(
      resolution.diagnostics.map(\.hint) == [
        "choose one with --customer, or `customer:` under `log:`",
        "choose one with --event, or `event:` under `log:`",
      ]
    )
    let times = try resolve(
      over: "user_id,event,opened_at,closed_at\nu1,a,2025-03-01,2025-03-02\n"
        + "u1,a,2025-03-01,2025-03-02\n"
    )
    #expect(
      times.diagnostics.map(\.message) == ["`opened_at` and `closed_at` could each be the time"]
    )
  }

  @Test("columns that say the same are no tie")
  func sameValues() throws {
    let resolution = try resolve(
      over: """
        user_id,activity,event,timestamp
        u1,a,a,2025-03-01
        u1,b,b,2025-03-02
        """
    )
    #expect(resolution.plan?.mapping.event == ["activity"])
    #expect(resolution.noteTexts == ["`event` says the same as `activity` in every row"])
  }

  @Test("columns that nothing fits stop the analysis")
  func nothingFits() throws {
    let resolution = try resolve(over: "a,b,c\n1,2,x\n1,2,y\n")
    #expect(resolution.plan == nil)
    #expect(
      resolution.diagnostics.map(\.message) == [
        "no column can be told to be the time",
        "no column is named like a customer or a case",
        "no column can be told to be the event",
      ]
    )
    #expect(
      resolution.diagnostics.map(\.hint) == [
        "name one with --time, or `time:` under `log:`; its columns are `a`, `b` and `c`",
        "name one with --customer, or `customer:` under `log:`; its columns are `a`, `b` and `c`",
        "name one with --event, or `event:` under `log:`; its columns are `a`, `b` and `c`",
      ]
    )
  }

  @Test("a key that never repeats is no customer")
  func uniqueKey() throws {
    let rows = (0..<30).map { "o\($0),placed\($0 % 2),2025-03-01 10:00:\(padded($0))" }
    let resolution = try resolve(
      over: "order_id,event,timestamp\n" + rows.joined(separator: "\n")
    )
    #expect(
      resolution.diagnostics.map(\.message)
        == ["no column can be the customer: `order_id` never repeats"]
    )
  }

  @Test("one row for each case with several times is recognised")
  func snapshot() throws {
    let text = """
      order_id,order_status,placed_at,paid_at
      o1,done,2025-03-01,2025-03-02
      o2,done,2025-03-02,2025-03-02
      """
    let resolution = try resolve(over: text)
    #expect(resolution.diagnostics == [])
    let times = [
      TimeColumn(event: "placed", column: "placed_at"),
      TimeColumn(event: "paid", column: "paid_at"),
    ]
    #expect(resolution.plan?.mapping == LogMapping(times: times, caseColumn: "order_id"))
    #expect(
      resolution.choices.map(\.line) == [
        "case: `order_id` (named like a case; 2 different values in 2 rows; it stands for the "
          + "customer)",
        "times: { placed: placed_at, paid: paid_at } (each row is a whole case: `order_id` never "
          + "repeats, and each of these columns holds a time)",
      ]
    )
    // Half of a mapping of events is no mapping.
    let half = try resolve(LogMapping(time: ["paid_at"]), over: text)
    #expect(
      half.diagnostics.map(\.message) == [
        "each row is a whole case, not one event: `order_id` never repeats, and `placed_at` and "
          + "`paid_at` each hold a time"
      ]
    )
    #expect(
      half.diagnostics.map(\.hint) == [
        "with `times:` under `log:` (or --times) in place of `time` and `event`, each of them is "
          + "an event"
      ]
    )
    // Someone who knows what they want is not held up.
    let given = LogMapping(customer: "order_id", time: ["placed_at"], event: ["order_status"])
    #expect(try resolve(given, over: text).plan != nil)
  }

  @Test("a step's column may be written in its own way, be empty, or be in another file")
  func snapshotColumns() throws {
    let times = [
      TimeColumn(event: "opened", column: "Created at"),
      TimeColumn(event: "solved", column: "solved_ms"),
      TimeColumn(event: "reopened", column: "Reopened at"),
    ]
    let mapping = LogMapping(customer: "id", times: times)
    let text = "id,Created at,solved_ms,Reopened at\na,2025-03-01 10:00,1740830400000,\n"
    let resolution = try resolve(mapping, over: text)
    #expect(
      resolution.plan?.snapshotLayouts
        == [.automatic, .epoch(.milliseconds, isBounded: true), .automatic]
    )
    #expect(
      resolution.timeDescription == "`Created at` year first, `solved_ms` epoch milliseconds"
    )
    let empty = try resolve(mapping, over: "id,Created at,solved_ms,Reopened at\na,,,\n")
    #expect(
      empty.diagnostics.map(\.message)
        == ["`Created at`, `solved_ms` and `Reopened at` are empty in all 1 sampled rows"]
    )

    let first = try sample("id,Created at\na,2025-03-01\n", mapping: mapping)
    let lacking = MappingResolution(mapping, for: nil, over: first)
    #expect(
      lacking.diagnostics.map(\.message) == [
        "the log has no column `solved_ms`, which is to be the time of `solved`",
        "the log has no column `Reopened at`, which is to be the time of `reopened`",
      ]
    )
    let second = try sample("id,solved_ms,Reopened at\na,1740830400000,\n", mapping: mapping)
    #expect(MappingResolution.lacksColumns(mapping, for: nil, in: [first]))
    #expect(!MappingResolution.lacksColumns(mapping, for: nil, in: [first, second]))
    let both = MappingResolution(mapping, for: nil, over: first, and: [second])
    #expect(both.diagnostics == [])
    #expect(both.plan?.snapshotLayouts == resolution.plan?.snapshotLayouts)
  }

  @Test("a log without rows has nothing to detect a layout from, and is no error by that")
  func noRows() throws {
    let given = LogMapping(customer: "a", time: ["b"], event: ["c"])
    let resolution = try resolve(given, over: "a,b,c\n")
    #expect(resolution.diagnostics == [])
    #expect(resolution.plan?.timeLayout == .automatic)
  }
}
