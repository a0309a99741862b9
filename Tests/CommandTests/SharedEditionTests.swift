import Foundation
import TestSupport
import Testing

/// Editions for readers outside of the team, and journeys by the names of customers.
struct SharedEditionTests {
  private let folder: TemporaryFolder
  private let definition: String
  private let log: String

  init() throws {
    folder = try TemporaryFolder()
    (definition, log) = try SmallShop.write(to: folder)
  }

  private func analyze(_ options: String...) -> CommandResult {
    waymark(
      ["analyze", definition, log, "-o", folder.path("out"), "--formats", "none"] + options
    )
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder.path("out/\(name)"), encoding: .utf8)
  }

  @Test func `three who complained are hidden in every file of a shared edition`() throws {
    #expect(analyze().status == 0)
    #expect(try text("touchpoints.csv").contains(",0,30,"))
    let whole = try object("analysis.json")
    #expect(try complaints(whole) == [0, 3, 0])
    #expect(analyze("--share").status == 0)
    let shared = try object("analysis.json")
    #expect(try complaints(shared) == [0, 0, 0])
    let parameters = try #require(shared["parameters"] as? [String: Any])
    #expect(parameters["shared"] as? Bool == true)
    #expect(
      try SchemaCheck(named: "analysis.schema.json").problems(in: text("analysis.json")) == []
    )
    let totals = try #require(shared["totals"] as? [String: Any])
    #expect(totals["journeys"] as? Int == 30)
    #expect(totals["complaintsPreceding"] as? Int == 0)
    for report in ["report.md", "report.html", "summary.md"] {
      #expect(try text(report).contains("made for sharing"), "\(report)")
    }
    #expect(try !text("report.md").contains("never visited"))
  }

  private func object(_ name: String) throws -> [String: Any] {
    let data = Data(try text(name).utf8)
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func complaints(_ analysis: [String: Any]) throws -> [Int] {
    let touchpoints = try #require(analysis["touchpoints"] as? [[String: Any]])
    return touchpoints.map { $0["complaints"] as? Int ?? -1 }
  }

  @Test func `no file names a customer but the export that was asked for`() throws {
    let export = folder.path("journeys.csv")
    #expect(analyze("--export-journeys", export).status == 0)
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path("out"))
    for file in files where file.contains(".") {
      // A word of its own: digests of files may hold these letters.
      #expect(try !text(file).contains(/\bc17\b/), "\(file)")
    }
    let lines = try String(contentsOfFile: export, encoding: .utf8)
      .split(separator: "\r\n").map(String.init)
    #expect(lines.count == 31)
    #expect(
      lines[0]
        == "customer,case,journey,start,end,standing,drop_off,reached_goal,steps,path"
    )
    #expect(
      lines.contains(
        "c3,,1,2025-01-03T10:00:00Z,2025-01-03T10:10:00Z,completed,,true,3,search > basket > paid"
      )
    )
    #expect(
      lines.contains(
        "c17,,1,2025-01-17T10:00:00Z,2025-01-17T10:05:00Z,droppedOff,basket,false,2,search > basket"
      )
    )
    // The same lines in the same order on any number of threads, and beside all measures.
    for threads in ["1", "2", "7"] {
      let other = folder.path("other-\(threads).csv")
      #expect(analyze("--export-journeys", other, "--threads", threads).status == 0)
      #expect(try Data(contentsOf: URL(filePath: other)) == Data(contentsOf: URL(filePath: export)))
    }
  }

  @Test func `pseudonyms are the keyed hash of the name`() throws {
    // Test case 1 of RFC 4231, section 4.2: twenty bytes 0x0b, and "Hi There".
    let key = URL(filePath: folder.path("key"))
    try Data(repeating: 0x0b, count: 20).write(to: key)
    let log = try folder.write(
      "who,at,what\nHi There,2025-01-01T10:00:00Z,search\nHi There,2025-01-01T11:00:00Z,paid\n",
      to: "one.csv"
    )
    let export = folder.path("journeys.csv")
    let result = waymark([
      "analyze", definition, log, "-o", folder.path("out"), "--formats", "none",
      "--export-journeys", export, "--pseudonymize", key.path,
    ])
    #expect(result.status == 0)
    let text = try String(contentsOfFile: export, encoding: .utf8)
    #expect(
      text.contains("\nb0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7,,1,")
    )
    #expect(!text.contains("Hi There"))
  }

  @Test func `requests that contradict each other are refused before anything is read`() throws {
    let both = analyze("--share", "--export-journeys", folder.path("journeys.csv"))
    #expect(both.status != 0)
    #expect(both.messages.contains("a shared analysis names no customer"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("journeys.csv")))
    #expect(analyze("--pseudonymize", definition).messages.contains("--export-journeys"))
    let short = try folder.write("secret", to: "short")
    let weak = analyze(
      "--export-journeys",
      folder.path("journeys.csv"),
      "--pseudonymize",
      short
    )
    #expect(weak.status != 0)
    #expect(weak.messages.contains("at least 16"))
    let missing = analyze(
      "--export-journeys",
      folder.path("journeys.csv"),
      "--pseudonymize",
      folder.path("none")
    )
    #expect(missing.messages.contains("openssl rand"))
  }
}
