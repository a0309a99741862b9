import Foundation
import TestSupport
import Testing

/// A log whose every customer, case, agent and free text carries a mark, which nothing may repeat.
struct PrivacyTests {
  private static let mark = "SECRET"

  private static let definition = """
    journey: desk
    title: Service desk
    currency: EUR
    log:
      customer: customer
      case: ticket
      time: at
      event: what
      attributes: [reason, agent, comment, score]
    inactivity: 10d
    stages:
      - id: contact
        touchpoints: [{ id: call, channel: phone, cost: 5 }, { id: mail, channel: email }]
      - id: closing
        touchpoints: [{ id: solved, goal: true, end: true, value: 10 }]
    signals:
      complaint: { match: [complaint], about: comment, category: reason }
      csat: { attribute: score, scale: [1, 5] }
    contact: { touchpoints: [call, mail], reason: reason, actor: agent, bots: [bot] }
    escalation-path: { levels: [call, mail], within: 4h }
    standards: [{ id: answer, from: call, to: mail, within: 4h }]
    thresholds: { drop-off: 25%, complaint: 5% }

    """

  private static let header = "customer,ticket,at,what,reason,agent,comment,score,email"

  private static func row(_ number: Int, _ event: String, hour: Int, time: String? = nil) -> String
  {
    let day = 1 + number % 27
    let at = time ?? "2025-01-\(day < 10 ? "0" : "")\(day)T\(hour):00:00Z"
    let fields: [String] = [
      "SECRET-customer-\(number)", "SECRET-ticket-\(number)", at, event, "SECRET reason \(number)",
      "SECRET agent \(number % 3)", "\"SECRET: call me, Jane \(number)\"",
      "\(1 + number % 5)", "SECRET\(number)@example.org",
    ]
    return fields.joined(separator: ",")
  }

  /// Forty customers, most of whom come back to a solution; some complain.
  private static let rows: [String] = (0..<40).flatMap { number -> [String] in
    var rows = [row(number, "call", hour: 10), row(number, "mail", hour: 11)]
    if number % 3 == 0 { rows.append(row(number, "complaint", hour: 12)) }
    if number % 2 == 0 { rows.append(row(number, "solved", hour: 13)) }
    return rows
  }

  /// Rows that cannot be read, for every reason.
  private static let faults: [String] = [
    row(50, "call", hour: 10, time: "SECRET o'clock"), row(51, "", hour: 10),
    ",SECRET-ticket-52,2025-01-03T10:00:00Z,call,SECRET,SECRET,SECRET,1,SECRET",
    "SECRET-customer-53,\"SECRET\"x,2025-01-03,call,,,,,",
    "SECRET-customer-54,SECRET-ticket-54", row(55, "call", hour: 10, time: "31/12/SECRET"),
    row(56, "call", hour: 10) + ",SECRET,SECRET",
  ]

  private let folder: TemporaryFolder
  private let definition: String

  init() throws {
    folder = try TemporaryFolder()
    definition = try folder.write(Self.definition, to: "desk.yaml")
  }

  private func log(
    _ rows: [String],
    header: String = Self.header,
    name: String = "log.csv"
  ) throws
    -> String
  {
    try folder.write(([header] + rows).joined(separator: "\n") + "\n", to: name)
  }

  /// Whether the mark is in anything that a command printed, or wrote into a folder.
  private func expectNoMark(
    _ result: CommandResult,
    in output: String? = nil,
    isShared: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(
      !result.output.contains(Self.mark),
      "\(result.output.split(separator: "\n").filter { $0.contains(Self.mark) }.prefix(3))",
      sourceLocation: sourceLocation
    )
    #expect(
      !result.messages.contains(Self.mark),
      "\(result.messages)",
      sourceLocation: sourceLocation
    )
    guard let output else { return }
    let root = URL(filePath: folder.path(output))
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    #expect(!names.isEmpty, "\(result.messages)", sourceLocation: sourceLocation)
    for name in names {
      // The analyst's own data counts every category of complaints by its name.
      if name.hasSuffix("analysis.json"), !isShared { continue }
      guard let data = try? Data(contentsOf: root.appending(path: name)) else { continue }
      #expect(
        data.range(of: Data(Self.mark.utf8)) == nil,
        "\(name)",
        sourceLocation: sourceLocation
      )
    }
  }

  @Test(arguments: ["en", "de"])
  func `inspect and draft show no customer, case or free text`(language: String) throws {
    let whole = try log(Self.rows)
    let faulty = try log(Self.rows + Self.faults, name: "faulty.csv")
    for path in [whole, faulty] {
      try expectNoMark(waymark("inspect", path, "--language", language))
      try expectNoMark(waymark("inspect", "--json", path, "--language", language))
      // Columns that hold no times, or are not there.
      for wrong in [["--time", "comment"], ["--customer", "custom"], ["--event", "comment2"]] {
        try expectNoMark(waymark(["inspect", path, "--language", language] + wrong))
      }
    }
    let drafted = waymark(
      "draft",
      whole,
      "--event",
      "what",
      "--customer",
      "customer",
      "--time",
      "at"
    )
    #expect(drafted.status == 0, "\(drafted.messages)")
    try expectNoMark(drafted)
    try expectNoMark(
      waymark("draft", faulty, "--event", "what", "--customer", "customer", "--time", "at")
    )
  }

  @Test(arguments: ["en", "de"], [[], ["--share"]])
  func `an analysis names nobody`(language: String, options: [String]) throws {
    let path = try log(Self.rows + Self.faults)
    let result = waymark(
      [
        "analyze", definition, path, "-o", folder.path("out"), "--formats", "svg", "--diagrams",
        "all", "--language", language, "--checksums",
      ] + options
    )
    #expect(result.status == 0, "\(result.messages)")
    #expect(result.messages.contains(language == "de" ? "abgewiesen" : "rejected"))
    try expectNoMark(result, in: "out", isShared: !options.isEmpty)
    try expectNoMark(
      waymark(["analyze", definition, path, "-o", folder.path("out"), "--json"] + options),
      in: "out",
      isShared: !options.isEmpty
    )
  }

  @Test func `errors that stop a run name nobody`() throws {
    let path = try log(Self.rows + Self.faults)
    for options in [
      ["--strict"], ["--time", "comment"], ["--customer", "custom"], ["--time", "customer"],
      ["--event", "nothing"], ["--time-format", "%d.%m.%Y"],
    ] {
      let result = waymark(["analyze", definition, path, "-o", folder.path("out")] + options)
      #expect(result.status != 0, "\(options)")
      try expectNoMark(result)
    }
    // A first row of values where a header should be, and a log of nothing but faults.
    let headless = try folder.write(Self.rows.joined(separator: "\n") + "\n", to: "headless.csv")
    let broken = try log(Self.faults, name: "broken.csv")
    for log in [headless, broken] {
      for command in [["analyze", definition], ["draft"], ["inspect"], ["draw", definition]] {
        try expectNoMark(waymark(command + [log]))
      }
    }
  }

  @Test func `other commands that read a log name nobody`() throws {
    let path = try log(Self.rows + Self.faults)
    let drawn = waymark(
      "draw",
      definition,
      path,
      "-o",
      folder.path("drawn"),
      "--formats",
      "svg,dot",
      "--kind",
      "all"
    )
    #expect(drawn.status == 0, "\(drawn.messages)")
    try expectNoMark(drawn, in: "drawn")
    let workshop = waymark("workshop", definition, path, "-o", folder.path("workshop"))
    #expect(workshop.status == 0, "\(workshop.messages)")
    try expectNoMark(workshop, in: "workshop")
    try expectNoMark(waymark("check", definition))
  }

  @Test func `JSON Lines are told as a table is`() throws {
    let lines = Self.rows.map { row in
      let fields = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return """
        {"customer":"\(fields[0])","ticket":"\(fields[1])","at":"\(fields[2])","what":"\(fields[3])",\
        "reason":"\(fields[4])","agent":"x","comment":{"text":"SECRET text \(fields[0])"},"score":1}
        """
    }
    let broken = ["{\"customer\":\"SECRET-1\",\"at\":\"SECRET\"", "SECRET"]
    let path = try folder.write((lines + broken).joined(separator: "\n") + "\n", to: "log.jsonl")
    try expectNoMark(waymark("inspect", path))
    try expectNoMark(waymark("inspect", path, "--json", "--language", "de"))
    let result = waymark(
      "analyze",
      definition,
      path,
      "-o",
      folder.path("out"),
      "--formats",
      "none"
    )
    #expect(result.status == 0, "\(result.messages)")
    try expectNoMark(result, in: "out")
  }
}
