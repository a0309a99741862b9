import Foundation
import TestSupport
import Testing

/// `waymark draft`: a definition that `check` accepts, from any log.
struct DraftCommandTests {
  @Test func `touchpoints stand in the order in which customers meet them`() throws {
    let folder = try TemporaryFolder()
    var rows = ["user_id,timestamp,event"]
    for customer in 1...20 {
      let steps = ["visit", "visit", "add to cart", "order_placed", "order_cancelled"]
      for (minute, step) in steps.prefix(customer > 10 ? 4 : 5).enumerated() {
        rows.append("u\(customer),2025-03-01T10:\(minute)0:00Z,\(step)")
      }
    }
    rows.append("u1,2025-04-01T10:00:00Z,complaint_received")
    let log = try folder.write(rows.joined(separator: "\n") + "\n", to: "My Shop (1).csv")
    let draft = waymark("draft", log)
    #expect(draft.status == 0, "\(draft.messages)")
    let text = draft.output
    let ids = text.matches(of: /- id: (\S+)/).map { String($0.output.1) }
      .filter { !$0.hasPrefix("stage-") }
    #expect(
      ids == ["visit", "add-to-cart", "order-placed", "order-cancelled", "complaint-received"]
    )
    #expect(text.contains("journey: my-shop-1\n"))
    #expect(text.contains("  customer: user_id\n  time: timestamp\n  event: event\n"))
    // By hand: twenty ordered, ten cancelled, one complained.
    #expect(text.contains("# goal: true   # 20 journeys came here"))
    #expect(text.contains("# exit: true   # 10 journeys came here"))
    #expect(text.contains("#       - \"complaint_received\"   # 1 event"))
    #expect(draft.messages.contains("customer: `user_id`"))
    let path = try folder.write(text, to: "draft.yaml")
    #expect(waymark("check", path).status == 0)
    let run = waymark("analyze", path, log, "-o", folder.path("out"), "--formats", "none")
    #expect(run.status == 0, "\(run.messages)")
  }

  @Test func `hostile names: a definition that check accepts all the same`() throws {
    let folder = try TemporaryFolder()
    let names = [
      "null", "true", "1.5", "- a", "a: b", "#x", "\u{1B}[31mred", "été", "ete", "ETE", "日本",
      "日本語", "*", "a*", "?", "'", "\"", "\\", "{}", "[x]", "&a", "!t", "%", "@", "`", ">= 3",
      "a\nb", "a\r\nb", "\u{2028}", "\u{202E}rtl", String(repeating: "long ", count: 200),
      "e\u{301}",
      "~", "|", "stage-1", "yes", "0x1F", "2025-01-01", "a,b", "tab\tname",
    ]
    var rows = ["customer,time,event"]
    for (number, name) in names.enumerated() {
      let field = "\"" + name.replacing("\"", with: "\"\"") + "\""
      rows.append("c,2025-01-01T00:00:\(10 + number)Z,\(field)")
    }
    let log = try folder.write(rows.joined(separator: "\r\n"), to: "hostile.csv")
    let draft = waymark(
      "draft",
      log,
      "--event",
      "event",
      "--time",
      "time",
      "--customer",
      "customer"
    )
    #expect(draft.status == 0, "\(draft.messages)")
    #expect(!draft.output.contains("\u{1B}"))
    let path = try folder.write(draft.output, to: "draft.yaml")
    let check = waymark("check", path)
    #expect(check.status == 0, "\(check.output)")
    let run = waymark("analyze", path, log, "-o", folder.path("out"), "--formats", "none")
    #expect(run.status == 0, "\(run.messages)")
    let data = Data(try folder.text("out/analysis.json").utf8)
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let totals = try #require(document["totals"] as? [String: Any])
    #expect(totals["unmapped"] as? Int == 0)
    #expect(totals["mapped"] as? Int == names.count)
  }

  @Test func `more names than a map holds: the commonest, and a comment names the rest`() throws {
    let folder = try TemporaryFolder()
    var rows = ["customer,time,event"]
    for name in 1...75 {
      for second in 0..<(name > 70 ? 1 : 2) {
        rows.append("c\(name % 7),2025-01-01T0\(second):\(name % 50 + 10):00Z,event-\(name)")
      }
    }
    let log = try folder.write(rows.joined(separator: "\n"), to: "many.csv")
    let draft = waymark("draft", log, "--event", "event", "--customer", "customer", "--quiet")
    #expect(draft.status == 0)
    #expect(draft.messages == "")
    #expect(draft.output.matches(of: /- id: event-/).count == 60)
    #expect(draft.output.contains("# 15 event names of 25 events got no touchpoint"))
  }

  @Test func `standard input is read twice all the same`() throws {
    let folder = try TemporaryFolder()
    let log = try folder.write(SmallShop.log, to: "log.csv")
    let options = ["--customer", "who", "--time", "at", "--event", "what"]
    let read = try Program.run(["draft", log] + options)
    let piped = try Program.run(["draft", "-"] + options, input: SmallShop.log)
    #expect(read.status == 0, "\(read.messages)")
    #expect(piped.status == 0, "\(piped.messages)")
    #expect(
      piped.output.replacing("journey: journey", with: "")
        == read.output.replacing("journey: log", with: "")
    )
  }

  @Test func `a log without events: 65; a log that is not there: 66`() throws {
    let folder = try TemporaryFolder()
    let log = try folder.write("customer,time,event\n", to: "empty.csv")
    #expect(waymark("draft", log).status == 65)
    #expect(waymark("draft", folder.path("absent.csv")).status == 66)
    #expect(waymark("draft", "-", "-").status == 64)
  }

  @Test(
    .enabled(if: SharedData.isPresent, "SKIPPED: the logs of others are not beside the repository"),
    arguments: RealLog.all
  )
  func `real logs: drafted, checked and analysed`(log: RealLog) throws {
    let folder = try TemporaryFolder()
    let inputs = try log.paths(scratch: folder.url.appending(path: "unpacked"))
    // What detection cannot tell about these logs, their definitions say.
    let mapping: [String] =
      switch log.name {
      case "ecom-by-session": ["--case", "session_id"]
      case "incident":
        ["--case", "number", "--time", "sys_updated_at", "--event", "ident_state"]
          + ["--time-format", "%d/%m/%Y %H:%M"]
      case "sparkify": ["--customer", "userId", "--time", "ts", "--event", "page"]
      case "cfpb":
        [
          "--case", "Complaint ID", "--time", "Date received", "--event",
          "Company response to consumer",
        ]
          + ["--skip-rows", "2"]
      case "cfpb-events": []
      case "olist-orders":
        [
          "--case", "order_id", "--times", "placed=order_purchase_timestamp", "--times",
          "delivered=order_delivered_customer_date", "--times",
          "reviewed=review_answer_timestamp",
        ]
      case "support-tickets":
        ["--customer", "Customer Email", "--time", "First Response Time", "--event", "Ticket Type"]
      default: []
      }
    let draft = waymark(["draft"] + inputs + mapping)
    try #require(draft.status == 0, "\(draft.messages)")
    let path = try folder.write(draft.output, to: "draft.yaml")
    #expect(waymark("check", path).status == 0)
    let run = waymark(
      ["analyze", path] + inputs + ["-o", folder.path("out"), "--formats", "none", "--quiet"]
    )
    #expect(run.status == 0, "\(run.messages)")
  }
}
