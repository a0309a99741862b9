import Foundation
import Testing

/// Promised times that cannot be read: where they stand is told, as it is of rejected rows.
struct UnreadableTimesTests {
  private static let definition = """
    journey: shop
    log: { customer: who, time: at, event: what, attributes: { promised: due } }
    stages:
      - id: purchase
        touchpoints:
          - { id: order, goal: true }
          - { id: parcel, end: true }
    standards:
      - { id: promise, from: order, to: parcel, due: promised, target: 90% }

    """

  private func analyze(
    _ logs: [String],
    _ folder: TemporaryFolder,
    _ options: String...
  ) throws -> (messages: String, report: String, analysis: [String: Any]) {
    let definition = try folder.write(Self.definition, to: "shop.yaml")
    let run = waymark(
      ["analyze", definition] + logs + ["-o", folder.path("out"), "--formats", "none"] + options
    )
    #expect(run.status == 0, "\(run.messages)")
    let data = Data(try folder.text("out/analysis.json").utf8)
    let analysis = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    return (run.messages, try folder.text("out/report.md"), try #require(analysis))
  }

  @Test func `each is told with its file and line`() throws {
    let folder = try TemporaryFolder()
    let first = try folder.write(
      """
      who,at,what,due
      a,2025-01-01T10:00:00Z,order,"2025-01-03T10:00:00Z"
      a,2025-01-02T10:00:00Z,parcel,
      b,2025-01-01T10:00:00Z,order,soon
      "b
      b",2025-01-01T11:00:00Z,order,
      c,2025-01-01T10:00:00Z,parcel,never
      d,2025-01-01T12:00:00Z,order,2025-13-01

      """,
      to: "first.csv"
    )
    let second = try folder.write(
      """
      {"who": "e", "at": "2025-01-05T10:00:00Z", "what": "order", "due": "2025-01-06"}

      {"who": "f", "at": "2025-01-05T10:00:00Z", "what": "order", "due": "tomorrow <b>"}

      """,
      to: "second.jsonl"
    )
    let run = try analyze([first, second], folder)
    // Of the parcel's row no clock looks at the time.
    #expect(
      run.messages.contains(
        "first.csv:4: warning: 3 times in `promised` cannot be read, and count as none"
      ),
      "\(run.messages)"
    )
    #expect(run.messages.contains("= also on lines 8, \(second):3\n"), "\(run.messages)")
    #expect(!run.messages.contains("tomorrow") && !run.messages.contains("soon"))
    #expect(
      run.report.contains(
        "Unreadable promised times and stops: first.csv line 4; first.csv line 8; second.jsonl line 3."
      )
    )
    let places = try #require(run.analysis["unreadableDueTimes"] as? [[String: Any]])
    #expect(places.map { $0["line"] as? Int } == [4, 8, 3])
    #expect(places.map { $0["file"] as? String } == ["first.csv", "first.csv", "second.jsonl"])
    let german = try analyze([first, second], folder, "--language", "de")
    #expect(
      german.messages.contains(
        "first.csv:4: Warnung: 3 Zeiten in `promised` sind nicht lesbar und gelten als keine"
      ),
      "\(german.messages)"
    )
  }

  @Test func `ten are told, whatever the number of threads`() throws {
    let folder = try TemporaryFolder()
    var rows = ["who,at,what,due"]
    for customer in 0..<3000 {
      let due = customer % 100 == 50 ? "?" : "2025-01-03T10:00:00Z"
      rows.append("c\(customer),2025-01-01T10:00:00Z,order,\(due)")
    }
    rows.append("c0,2025-03-01T10:00:00Z,parcel,")
    let log = try folder.write(rows.joined(separator: "\n") + "\n", to: "log.csv")
    for threads in ["1", "4"] {
      let run = try analyze([log], folder, "--threads", threads)
      #expect(run.messages.contains("log.csv:52: warning: 30 times in `promised` cannot be read"))
      #expect(
        run.messages.contains("= also on lines 152, 252, 352, 452, 552, 652, 752, 852, 952, …\n")
      )
      #expect(run.report.contains("log.csv line 952, and 20 more."), "\(threads)")
    }
  }

  @Test func `an edition for sharing tells how many, and where none of them stands`() throws {
    let folder = try TemporaryFolder()
    var rows = ["who,at,what,due", ",2025-01-01T10:00:00Z,order,", "x,someday,order,"]
    for customer in 0..<60 {
      rows.append("c\(customer),2025-01-01T10:00:00Z,order,\(customer < 20 ? "?" : "")")
    }
    let log = try folder.write(rows.joined(separator: "\n") + "\n", to: "shop-log.csv")
    let own = try analyze([log], folder)
    #expect(own.report.contains("shop-log.csv line 4"))
    let shared = try analyze([log], folder, "--share")
    let totals = try #require(shared.analysis["totals"] as? [String: Any])
    #expect(totals["unreadableDueTimes"] as? Int == 20)
    #expect(shared.analysis["unreadableDueTimes"] == nil)
    let rejected = try #require(shared.analysis["rejected"] as? [[String: Any]])
    #expect(rejected.map { $0["count"] as? Int } == [1, 1])
    #expect(rejected.allSatisfy { ($0["first"] as? [Any])?.isEmpty == true })
    #expect(!shared.report.contains(#/shop-log\.csv line/#))
    #expect(!shared.report.contains("Unreadable promised times"))
    // A table says nothing of where, and not that there is more than nothing.
    #expect(!shared.report.contains("and 1 more"))
  }

  @Test func `a log without any has none told`() throws {
    let folder = try TemporaryFolder()
    let log = try folder.write(
      """
      who,at,what,due
      a,2025-01-01T10:00:00Z,order,2025-01-03 10:00
      a,2025-03-02T10:00:00Z,parcel,

      """,
      to: "log.csv"
    )
    let run = try analyze([log], folder)
    #expect(!run.messages.contains("cannot be read"))
    #expect(!run.report.contains("Unreadable promised times"))
    #expect(run.analysis["unreadableDueTimes"] == nil)
  }
}
