import Foundation
import Testing

/// `waymark analyze` in process, without pictures.
struct AnalyzeCommandTests {
  private static let results = [
    ".waymark-files", "analysis.json", "fixes.csv", "report.html", "report.md", "summary.md",
    "touchpoints.csv", "transitions.csv",
  ]

  private func totals(_ folder: TemporaryFolder, _ name: String = "out") throws -> [String: Any] {
    let data = Data(try folder.text("\(name)/analysis.json").utf8)
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    return try #require(document["totals"] as? [String: Any])
  }

  /// Analyses a log into a folder, without pictures.
  private func analyze(
    _ files: String...,
    into folder: String,
    _ options: [String] = []
  ) -> CommandResult {
    waymark(["analyze"] + files + ["-o", folder, "--formats", "none"] + options)
  }

  @Test func `results are written, nothing on standard output, a summary on standard error`() throws
  {
    let folder = try TemporaryFolder()
    let (definition, log) = try SmallShop.write(to: folder)
    let run = analyze(definition, log, into: folder.path("out"))
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(try folder.files().filter { $0.hasPrefix("out/") } == Self.results.map { "out/" + $0 })
    // By hand: 30 + 30 + 12 + 3 + 1 rows, of which the newsletter is unmapped.
    let totals = try totals(folder)
    #expect(totals["rows"] as? Int == 76)
    #expect(totals["mapped"] as? Int == 75)
    #expect(totals["unmapped"] as? Int == 1)
    #expect(totals["journeys"] as? Int == 30)
    #expect(totals["completed"] as? Int == 12)
    #expect(totals["droppedOff"] as? Int == 18)
    #expect(totals["complaints"] as? Int == 3)
    #expect(run.messages.contains("Small shop, as of 2025-02-28 10:00 UTC\n"))
    #expect(run.messages.contains("30 journeys: completed 12 (40.0%), dropped off 18 (60.0%)"))
    #expect(run.messages.contains("Basket: 18 journeys lost; drop-off rate 60.0%, 18 of 30 ("))
    #expect(run.messages.contains("Results are in \(folder.path("out")): report.html, report.md"))
    #expect(!run.messages.contains("\u{1B}"))
  }

  @Test func `--quiet prints nothing but errors`() throws {
    let folder = try TemporaryFolder()
    let (definition, log) = try SmallShop.write(to: folder)
    let run = analyze(definition, log, into: folder.path("out"), ["--quiet"])
    #expect(run.status == 0)
    #expect(run.messages == "")
  }

  @Test(arguments: [("drop-off", 1), ("complaint", 0), ("any", 1)])
  func `--fail-on gives status 1 for a failure verdict, and writes everything all the same`(
    kind: String,
    status: Int32
  ) throws {
    let folder = try TemporaryFolder()
    let (definition, log) = try SmallShop.write(to: folder)
    let run = analyze(definition, log, into: folder.path("out"), ["--fail-on", kind])
    #expect(run.status == status)
    #expect(FileManager.default.fileExists(atPath: folder.path("out/analysis.json")))
  }

  @Test func `several files are one log, compressed or not, in any cut`() throws {
    let folder = try TemporaryFolder()
    let (definition, log) = try SmallShop.write(to: folder)
    let lines = SmallShop.log.split(separator: "\n").map(String.init)
    let first = try folder.write(lines.prefix(40).joined(separator: "\n") + "\n", to: "one.csv")
    let second = try folder.write(
      ([lines[0]] + lines.dropFirst(40)).joined(separator: "\n"),
      to: "two.csv"
    )
    try Gzip.compress(second)
    let whole = analyze(definition, log, into: folder.path("a"))
    let cut = analyze(definition, first, second + ".gz", into: folder.path("b"))
    #expect(whole.status == 0)
    #expect(cut.status == 0, "\(cut.messages)")
    #expect(try folder.text("a/analysis.json") == folder.text("b/analysis.json"))
  }

  @Test(arguments: [[], ["--share"]])
  func `the same run gives the same bytes, whatever the threads and the memory`(
    options: [String]
  ) throws {
    let folder = try TemporaryFolder()
    let (definition, log) = try SmallShop.write(to: folder)
    let machines = [["--threads", "1"], ["--threads", "7"], ["--memory", "1M"], []]
    for (number, machine) in machines.enumerated() {
      let run = analyze(definition, log, into: folder.path("\(number)"), machine + options)
      #expect(run.status == 0, "\(run.messages)")
      for file in Self.results {
        #expect(try folder.text("\(number)/\(file)") == folder.text("0/\(file)"))
      }
    }
  }

  @Test func `files of an earlier run that are not written again go, and only those`() throws {
    let folder = try TemporaryFolder()
    let (definition, log) = try SmallShop.write(to: folder)
    let digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    // An empty file of ours, one of ours that was changed since, and one of somebody else.
    try folder.write("", to: "out/old.svg")
    try folder.write("", to: "out/below/deep/old.md")
    try folder.write("", to: "out/beside/old.md")
    try folder.write("mine", to: "out/beside/notes.md")
    try folder.write("my notes", to: "out/changed.md")
    try folder.write("mine", to: "out/notes.txt")
    try folder.write("", to: "outside.txt")
    try folder.write(
      """
      \(digest)  old.svg
      \(digest)  changed.md
      \(digest)  ../outside.txt
      \(digest)  below/../../outside.txt
      \(digest)  below/deep/old.md
      \(digest)  beside/old.md
      \(digest)  gone.csv

      """,
      to: "out/.waymark-files"
    )
    let run = analyze(definition, log, into: folder.path("out"))
    #expect(run.status == 0)
    let left = try folder.files().filter { $0.hasPrefix("out/") }.map { $0.dropFirst(4) }
    #expect(
      Set(left.map(String.init))
        == Set(Self.results + ["beside/notes.md", "changed.md", "notes.txt"])
    )
    #expect(!FileManager.default.fileExists(atPath: folder.path("out/below")))
    #expect(try folder.files().contains("outside.txt"))
  }

  @Test func `the columns that were detected are said`() throws {
    let folder = try TemporaryFolder()
    let definition = try folder.write(
      SmallShop.definition.replacing("log: { customer: who, time: at, event: what }\n", with: ""),
      to: "shop.yaml"
    )
    let log = try folder.write(
      SmallShop.log.replacing("who,at,what", with: "customer_id,timestamp,event"),
      to: "log.csv"
    )
    let run = analyze(definition, log, into: folder.path("out"))
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.contains("customer: `customer_id`"))
    let given = analyze(
      definition,
      log,
      into: folder.path("out"),
      ["--customer", "customer_id", "--time", "timestamp", "--event", "event"]
    )
    #expect(given.status == 0)
    #expect(!given.messages.contains("customer: `customer_id`"))
  }

  @Test func `an event name that is nearly a touchpoint's is pointed out`() throws {
    let folder = try TemporaryFolder()
    let (_, log) = try SmallShop.write(to: folder)
    let definition = try folder.write(
      SmallShop.definition.replacing("- id: basket", with: "- id: baskets"),
      to: "other.yaml"
    )
    let run = analyze(definition, log, into: folder.path("out"))
    #expect(run.status == 0)
    #expect(run.messages.contains("no event `baskets` in the log"))
    #expect(run.messages.contains("did you mean `basket`?"))
  }

  @Test func `--as-of and --inactivity take the place of the definition's`() throws {
    let folder = try TemporaryFolder()
    let (definition, log) = try SmallShop.write(to: folder)
    let run = analyze(
      definition,
      log,
      into: folder.path("out"),
      ["--as-of", "2025-01-20T23:59:59Z", "--inactivity", "60d"]
    )
    #expect(run.status == 0)
    let totals = try totals(folder)
    // By hand: customers 1 to 20 until then; those of 13 to 20 have been silent for days only.
    #expect(totals["journeys"] as? Int == 20)
    #expect(totals["completed"] as? Int == 12)
    #expect(totals["open"] as? Int == 8)
    #expect(totals["afterAsOf"] as? Int == 24)
  }
}
