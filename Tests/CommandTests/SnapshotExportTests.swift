import Foundation
import TestSupport
import Testing

/// Exports with one row for each case, from the file to the figures.
struct SnapshotExportTests {
  private static let orders = "olist/olist_orders_dataset.csv"
  private static let reviews = "olist/olist_order_reviews_dataset.csv"
  private static let tickets = "support_tickets_csat/customer_support_tickets.csv"
  private static let dayFirst = "support_tickets_csat/customer_support_tickets.ddmmyyyy.crlf.csv"

  /// The events of real orders, by the last step that the export says of each.
  private static let orderDefinition = """
    journey: orders
    log:
      case: order_id
      times:
        placed: order_purchase_timestamp
        approved: order_approved_at
        handed over: order_delivered_carrier_date
        delivered: order_delivered_customer_date
      attributes: [order_status]
    stages:
      - id: order
        touchpoints: [{ id: placed }, { id: approved }, { id: handed-over, match: handed over }]
      - id: delivery
        touchpoints: [{ id: delivered, goal: true, end: true }]

    """

  /// The same journey over the log of events that was derived from these orders.
  private static let derivedDefinition = """
    journey: orders
    log:
      case: case_id
      time: timestamp
      event: activity
      exclude: { activity: [Survey sent, "Review: happy (4-5)", "Review: neutral (3)", "Review: unhappy (1-2)"] }
    stages:
      - id: order
        touchpoints:
          - { id: placed, match: Order placed }
          - { id: approved, match: Payment approved }
          - { id: handed-over, match: "Handed to *" }
      - id: delivery
        touchpoints: [{ id: delivered, match: Delivered, goal: true, end: true }]

    """

  /// Runs an analysis and gives the text of `analysis.json`, or nothing where the run failed.
  private func analysis(
    _ definition: String,
    _ logs: [String],
    in folder: TemporaryFolder,
    _ options: [String] = []
  ) throws -> String {
    let output = folder.path("output-\(UUID().uuidString)")
    let path = try folder.write(definition, to: "definition-\(UUID().uuidString).yaml")
    let run = waymark(
      ["analyze", path] + logs + ["--output", output, "--formats", "none", "--quiet"] + options
    )
    try #require(run.status == 0, "\(run.messages)")
    return try String(
      contentsOf: URL(filePath: output).appending(path: "analysis.json"),
      encoding: .utf8
    )
  }

  private func totals(_ analysis: String) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(analysis.utf8)) as? [String: Any]
    return try #require(object?["totals"] as? [String: Any])
  }

  /// What a Python program that uses the `csv` module prints, as JSON.
  private func python(_ program: String, _ arguments: String...) throws -> [String: Any] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// The events of a snapshot, counted by Python: rows of the file, times by column, empty rows.
  private static let counting = """
    import csv, json, sys
    csv.field_size_limit(1 << 30)
    columns = sys.argv[2:]
    rows, empty, times = 0, 0, dict.fromkeys(columns, 0)
    for row in csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8")):
        rows += 1
        there = [c for c in columns if row[c].strip(" ")]
        empty += not there
        for c in there:
            times[c] += 1
    print(json.dumps({"rows": rows, "empty": empty, "times": times}))
    """

  @Test(
    .enabled(if: SharedData.isPresent, "SKIPPED: the logs of others are not beside the repository")
  )
  func `real orders give the times that their derived log of events has`() throws {
    let folder = try TemporaryFolder()
    let data = try #require(SharedData.folder)
    let path = data.appending(path: Self.orders).path
    let counted = try python(
      Self.counting,
      path,
      "order_purchase_timestamp",
      "order_approved_at",
      "order_delivered_carrier_date",
      "order_delivered_customer_date"
    )
    let made = try analysis(Self.orderDefinition, [path], in: folder)
    let totals = try totals(made)
    let times = try #require(counted["times"] as? [String: Int])
    #expect(totals["records"] as? Int == counted["rows"] as? Int)
    #expect(totals["recordsWithoutTime"] as? Int == counted["empty"] as? Int)
    #expect(totals["rows"] as? Int == times.values.reduce(0, +))
    #expect(totals["events"] as? Int == times.values.reduce(0, +))
    #expect(totals["rejected"] as? Int == 0)

    // The derived log has the same steps, and surveys and reviews besides.
    let log = data.appending(path: "olist/olist_journey.csv").path
    let other = try analysis(Self.derivedDefinition, [log], in: folder)
    for key in ["touchpoints", "transitions", "variants", "stages"] {
      #expect(try part(key, of: made) == part(key, of: other), "\(key)")
    }
  }

  private func part(_ key: String, of analysis: String) throws -> NSObject? {
    let object = try JSONSerialization.jsonObject(with: Data(analysis.utf8)) as? [String: Any]
    return object?[key] as? NSObject
  }

  @Test(
    .enabled(if: SharedData.isPresent, "SKIPPED: the logs of others are not beside the repository"),
    arguments: [(tickets, [String]()), (dayFirst, ["--time-format", "%d-%m-%Y %H:%M"])]
  )
  func `real tickets are what Python counts, whatever ends their lines`(
    file: String,
    options: [String]
  ) throws {
    let folder = try TemporaryFolder()
    let path = try #require(SharedData.folder).appending(path: file).path
    let counted = try python(Self.counting, path, "First Response Time", "Time to Resolution")
    let definition = """
      journey: tickets
      log:
        case: Ticket ID
        times: { answered: First Response Time, solved: Time to Resolution }
      stages: [{ id: s, touchpoints: [{ id: answered }, { id: solved, goal: true, end: true }] }]
      """
    let totals = try totals(analysis(definition, [path], in: folder, options))
    let times = try #require(counted["times"] as? [String: Int])
    #expect(counted["rows"] as? Int == 8_469)
    #expect(totals["records"] as? Int == 8_469)
    #expect(totals["recordsWithoutTime"] as? Int == counted["empty"] as? Int)
    #expect(totals["events"] as? Int == times.values.reduce(0, +))
    #expect(totals["rejected"] as? Int == 0)
  }

  @Test(
    .enabled(if: SharedData.isPresent, "SKIPPED: the logs of others are not beside the repository")
  )
  func `orders and reviews, joined by the order, are one log`() throws {
    let folder = try TemporaryFolder()
    let data = try #require(SharedData.folder)
    let definition = Self.orderDefinition.replacing(
      "  attributes: [order_status]",
      with: "    asked: review_creation_date\n    reviewed: review_answer_timestamp\n"
        + "  attributes: [order_status, review_score]"
    )
    let (orders, reviews) = (
      data.appending(path: Self.orders).path, data.appending(path: Self.reviews).path
    )
    let times = try [(orders, "order_purchase_timestamp"), (reviews, "review_answer_timestamp")]
      .map { try python(Self.counting, $0, $1)["rows"] as? Int ?? 0 }
    for logs in [[orders, reviews], [reviews, orders]] {
      let totals = try totals(analysis(definition, logs, in: folder))
      #expect(totals["records"] as? Int == times.reduce(0, +))
      #expect(totals["unmapped"] as? Int == 2 * times[1])
      #expect(totals["customers"] as? Int == 3_000)
    }
  }

  // A log of our own.

  private static let definition = """
    journey: desk
    log:
      customer: Requester
      case: Ticket
      times: { opened: Created at, answered: First response, solved: Solved at }
      attributes: [Channel, Rating]
      exclude: { Channel: test }
    inactivity: 5d
    stages:
      - id: s
        touchpoints: [{ id: opened }, { id: answered }, { id: solved, goal: true, end: true }]
    signals:
      complaint: { match: { event: solved, where: { Rating: ["1", "2"] } }, category: Channel }

    """

  /// Tickets with steps that are missing, at the same time, out of order, or no times.
  private static func tickets(_ count: Int) -> (header: String, records: [[String]]) {
    var random = SeededGenerator(seed: 11)
    func day(_ day: Int, _ hour: Int) -> String { "2025-01-\(day + 10) \(hour + 10):00" }
    let records = (0..<count).map { number -> [String] in
      let start = number * 15 / count
      let hour = Int.random(in: 0...8, using: &random)
      let answered = ["", day(start, hour), day(start + 1, hour), "soon"]
      let solved = ["", "", day(start + 2, hour), day(start, 0), " "]
      return [
        "T\(number)", ["ann", "bob", "cem", "", "dörte, 2"].randomElement(using: &random) ?? "",
        ["mail", "chat", "test"].randomElement(using: &random) ?? "",
        number % 17 == 0 ? "" : day(start, hour), answered.randomElement(using: &random) ?? "",
        solved.randomElement(using: &random) ?? "",
        ["", "1", "4"].randomElement(using: &random) ?? "", "two\nlines, \"quoted\"",
      ]
    }
    return ("Ticket,Requester,Channel,Created at,First response,Solved at,Rating,Text", records)
  }

  private static func csv(_ header: String, _ records: some Sequence<[String]>) -> String {
    ([header]
      + records.map { record in
        record.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
      }).joined(separator: "\n") + "\n"
  }

  @Test func `files, gzip and JSON Lines change nothing, and the sums hold`() throws {
    let folder = try TemporaryFolder()
    let (header, records) = Self.tickets(300)
    let whole = try folder.write(Self.csv(header, records), to: "whole.csv")
    let expected = try analysis(Self.definition, [whole], in: folder)
    let totals = try totals(expected)
    func count(_ key: String) -> Int { totals[key] as? Int ?? -1 }
    #expect(count("records") == 300)
    #expect(count("rows") == count("excluded") + count("rejected") + count("events"))
    #expect(count("events") == count("mapped") + count("unmapped") + count("afterAsOf"))
    // Counted over the rows themselves: Channel, then Requester, then each time.
    let times = records.map { record in record[3...5].filter { !$0.allSatisfy { $0 == " " } } }
    #expect(count("rows") == times.reduce(0) { $0 + $1.count })
    #expect(count("recordsWithoutTime") == times.count { $0.isEmpty })
    let excluded = zip(records, times).filter { $0.0[2] == "test" }
    #expect(count("excluded") == excluded.reduce(0) { $0 + $1.1.count })
    let kept = zip(records, times).filter { $0.0[2] != "test" && !$0.0[1].isEmpty }
    #expect(count("events") == kept.reduce(0) { $0 + $1.1.count { $0 != "soon" } })

    for cuts in [[0, 150, 300], [0, 1, 2, 299, 300]] {
      let parts = try zip(cuts, cuts.dropFirst()).enumerated().map { number, bounds in
        try folder.write(
          Self.csv(header, records[bounds.0..<bounds.1]),
          to: "part-\(cuts.count)-\(number).csv"
        )
      }
      #expect(
        try withoutPlaces(analysis(Self.definition, parts, in: folder)) == withoutPlaces(expected)
      )
    }
    let zipped = try folder.write(Self.csv(header, records), to: "whole2.csv")
    try Gzip.compress(zipped)
    #expect(
      try withoutPlaces(analysis(Self.definition, [zipped + ".gz"], in: folder))
        == withoutPlaces(expected)
    )
    let names = header.split(separator: ",").map(String.init)
    let lines = try records.map { record in
      let pairs = Dictionary(uniqueKeysWithValues: zip(names, record)).filter { !$0.value.isEmpty }
      let object = try JSONSerialization.data(withJSONObject: pairs, options: .sortedKeys)
      return String(decoding: object, as: UTF8.self)
    }
    let json = try folder.write(lines.joined(separator: "\n"), to: "whole.jsonl")
    #expect(
      try withoutPlaces(analysis(Self.definition, [json], in: folder)) == withoutPlaces(expected)
    )
  }

  /// An analysis without the lines of rejected rows.
  private func withoutPlaces(_ analysis: String) throws -> NSDictionary {
    var object =
      try JSONSerialization.jsonObject(with: Data(analysis.utf8)) as? [String: Any] ?? [:]
    let rejected = object["rejected"] as? [[String: Any]] ?? []
    object["rejected"] = rejected.map { $0.filter { $0.key != "first" } }
    return object as NSDictionary
  }

  @Test func `options stand for the definition's keys`() throws {
    let folder = try TemporaryFolder()
    let (header, records) = Self.tickets(60)
    let log = try folder.write(Self.csv(header, records), to: "log.csv")
    let expected = try analysis(Self.definition, [log], in: folder)
    let without = Self.definition.split(separator: "\n").filter { !$0.contains("times:") }
      .joined(separator: "\n")
    let options = ["opened=Created at", "answered=First response", "solved=Solved at"]
      .flatMap { ["--times", $0] }
    #expect(try analysis(without, [log], in: folder, options) == expected)
    // A time and an event make an event of each row.
    let single = try totals(
      analysis(
        Self.definition.replacing("{ id: opened }", with: "{ id: opened, match: chat }"),
        [log],
        in: folder,
        ["--time", "Created at", "--event", "Channel"]
      )
    )
    #expect(single["records"] == nil)
    #expect(single["rows"] as? Int == 60)
    for wrong in [
      ["--times", "opened"], ["--times", "=Created at"], ["--times", "a=b", "--time", "c"],
      ["--times", "a=b", "--times", "a=c"],
    ] {
      #expect(waymark(["inspect", log] + wrong).status == 64, "\(wrong)")
    }
  }

  @Test func `an export is recognised, drafted and analysed as drafted`() throws {
    let folder = try TemporaryFolder()
    let (header, records) = Self.tickets(300)
    let dated = records.map { record in
      record[0...3] + [record[4] == "soon" ? "" : record[4]] + record[5...] + [record[3]]
    }
    let log = try folder.write(
      Self.csv(header + ",Due date", dated.map(Array.init)),
      to: "desk.csv"
    )
    let seen = waymark("inspect", log)
    #expect(seen.status == 0)
    #expect(
      seen.output.contains(
        "times: { created: Created at, first-response: First response, solved: Solved at }"
      ),
      "\(seen.output)"
    )
    #expect(seen.output.contains("`Due date` is left out of `times`"))
    let json = waymark("inspect", "--json", log)
    let files = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    let mapping = files?.first?["mapping"] as? [[String: Any]]
    #expect(
      mapping?.compactMap { $0["events"] as? [String] } == [
        ["created", "first-response", "solved"]
      ]
    )
    let drafted = waymark("draft", log, "--quiet")
    #expect(drafted.status == 0, "\(drafted.messages)")
    #expect(drafted.output.contains("  times:\n    created: Created at\n"), "\(drafted.output)")
    let path = try folder.write(drafted.output, to: "drafted.yaml")
    #expect(waymark("check", path).status == 0)
    let totals = try totals(analysis(drafted.output, [log], in: folder))
    #expect(totals["unmapped"] as? Int == 0)
    #expect(totals["records"] as? Int == 300)
  }

  @Test func `two exports of the same cases are drafted and read together without a warning`()
    throws
  {
    let folder = try TemporaryFolder()
    let orders = (0..<40).map { number in
      "A\(number),2025-01-\(10 + number % 9) 10:00,2025-01-2\(number % 9) 12:00,2025-02-01"
    }
    // The review's own number comes first; the order's joins the files.
    let reviews = (0..<30).map { number in
      "R\(number),A\(number),\(number % 5 + 1),2025-02-0\(number % 9 + 1) 08:00"
    }
    let first = try folder.write(
      (["order_id,ordered_at,delivered_at,estimated_at"] + orders).joined(separator: "\n"),
      to: "orders.csv"
    )
    let second = try folder.write(
      (["review_id,order_id,score,answered_at,created_at"]
        + reviews.map { "\($0),\($0.suffix(16))" })
        .joined(separator: "\n"),
      to: "reviews.csv"
    )
    for logs in [[first, second], [second, first]] {
      let drafted = waymark(["draft"] + logs + ["--quiet"])
      #expect(drafted.status == 0, "\(drafted.messages)")
      for line in ["case: order_id", "ordered: ordered_at", "answered: answered_at"] {
        #expect(drafted.output.contains(line), "\(drafted.output)")
      }
      let totals = try totals(analysis(drafted.output, logs, in: folder))
      #expect(totals["customers"] as? Int == 40 && totals["records"] as? Int == 70)
      #expect(totals["events"] as? Int == 140 && totals["unmapped"] as? Int == 0)
      let path = try folder.write(drafted.output, to: "both.yaml")
      let run = waymark(["analyze", path] + logs + ["--output", folder.path("both")])
      #expect(run.status == 0 && !run.messages.contains("there is no column"), "\(run.messages)")
    }
  }

  @Test func `a score that cannot be read counts once for its row`() throws {
    let folder = try TemporaryFolder()
    let log = try folder.write(
      """
      Ticket,Created at,First response,Solved at,Rating
      T1,2025-01-01 10:00,2025-01-01 11:00,2025-01-01 12:00,good
      T2,2025-01-02 10:00,2025-01-02 11:00,,9
      T3,2025-01-03 10:00,2025-01-03 11:00,2025-01-03 12:00,4
      T4,2025-01-04 10:00,,,

      """,
      to: "rated.csv"
    )
    let definition = """
      journey: rated
      log:
        case: Ticket
        times: { opened: Created at, answered: First response, solved: Solved at }
        attributes: [Rating]
      stages:
        - id: s
          touchpoints: [{ id: opened }, { id: answered }, { id: solved, goal: true, end: true }]
      signals:
        csat: { attribute: Rating, scale: [1, 5] }
      """
    let made = try analysis(definition, [log], in: folder)
    #expect(try totals(made)["unreadableScores"] as? Int == 2)
    // As many as of the same rows by themselves.
    let single = definition.replacing(
      "times: { opened: Created at, answered: First response, solved: Solved at }",
      with: "time: Created at\n  event: Ticket"
    )
    let rows = try totals(analysis(single, [log], in: folder))
    #expect(rows["unreadableScores"] as? Int == 2)
  }

  @Test func `a log without any time says so, and cannot be generated`() throws {
    let folder = try TemporaryFolder()
    let definition = try folder.write(Self.definition, to: "desk.yaml")
    let header = "Ticket,Requester,Channel,Created at,First response,Solved at,Rating"
    let log = try folder.write(header + "\nT1,ann,mail,,,,\n", to: "log.csv")
    let run = waymark("analyze", definition, log, "--output", folder.path("out"))
    #expect(run.status == 65)
    #expect(run.messages.contains("are empty in all 1 sampled rows"), "\(run.messages)")
    let late = header + String(repeating: "\nT1,,test,,,,", count: 3) + "\nT2,ann,mail,soon,,,\n"
    let rejected = waymark(
      "analyze",
      definition,
      try folder.write(late, to: "late.csv"),
      "--time-format",
      "%F",
      "--output",
      folder.path("out")
    )
    #expect(rejected.status == 65)
    #expect(
      rejected.messages.contains(
        "1 row rejected: no readable time in `Created at`, `First response` and `Solved at`"
      ),
      "\(rejected.messages)"
    )
    let made = waymark("generate", definition)
    #expect(made.status == 64)
    #expect(made.messages.contains("`times` reads one row for each case"), "\(made.messages)")
  }
}
