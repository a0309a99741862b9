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
    let whole = try folder.object("out/analysis.json")
    #expect(try complaints(whole) == [0, 3, 0])
    #expect(analyze("--share").status == 0)
    let shared = try folder.object("out/analysis.json")
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

  private func complaints(_ analysis: [String: Any]) throws -> [Int] {
    let touchpoints = try #require(analysis["touchpoints"] as? [[String: Any]])
    return touchpoints.map { $0["complaints"] as? Int ?? -1 }
  }

  @Test(arguments: ["en", "de"])
  func `no file of a shared edition names what few customers gave`(language: String) throws {
    let definition = """
      journey: rare
      log:
        customer: who
        time: at
        event: what
        attributes: [category, reason]
      stages:
        - id: all
          touchpoints: [{ id: buy, entry: true }, { id: call }, { id: done, end: true }]
      signals: { complaint: { match: moan, category: category } }
      contact: { touchpoints: [call], reason: reason, window: 1d }
      """
    var rows = ["who,at,what,category,reason"]
    for customer in 0..<40 {
      let isRare = customer < 8
      let page = customer < 4 ? "lawsuit" : "page"
      for (hour, event) in ["buy", "call", "moan", page, "done"].enumerated() {
        // Four customers give each of the rare ones, which together are enough to be hidden.
        let rare = customer < 4 ? ("poisoned", "divorced") : ("robbed", "bankrupt")
        let given = isRare ? rare : ("late", "invoice")
        rows.append(
          "c\(customer),2025-01-0\(customer % 9 + 1)T0\(hour):00:00Z,\(event),\(given.0),\(given.1)"
        )
      }
    }
    let file = try folder.write(definition, to: "rare.yaml")
    let log = try folder.write(rows.joined(separator: "\n"), to: "rare.csv")
    func files(_ name: String, _ options: [String]) throws -> [String: String] {
      let result = waymark(
        ["analyze", file, log, "-o", folder.path(name), "--language", language] + options
      )
      #expect(result.status == 0, "\(result.messages)")
      let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path(name))
      var texts = ["terminal": result.output + result.messages]
      for path in paths where !path.hasSuffix(".png") && !path.hasSuffix(".pdf") {
        texts[path] = try? String(contentsOfFile: folder.path("\(name)/\(path)"), encoding: .utf8)
      }
      return texts
    }
    let shared = try files("shared", ["--share"])
    #expect(shared.count > 5)
    for (name, text) in shared {
      for word in ["poisoned", "robbed", "divorced", "bankrupt", "lawsuit"] {
        #expect(!text.contains(word), "\(word) in \(name)")
      }
    }
    #expect(shared["contact-reasons.csv"]?.contains("invoice") == true)
    // The analyst's own analysis counts each category of complaints by its name, and no report does.
    for (name, text) in try files("own", ["--formats", "none"]) {
      #expect(text.contains("poisoned") == (name == "analysis.json"), "\(name)")
      #expect(!text.contains("divorced"), "\(name)")
    }
  }

  @Test(arguments: [
    ("en", "No step that contacts came after can be told here"),
    ("de", "Kein Schritt, nach dem Kontakte kamen, lässt sich hier nennen"),
  ])
  func `a report that may tell no cause of contacts says so, without an empty table`(
    language: String,
    sentence: String
  ) throws {
    let definition = """
      journey: few
      log: { customer: who, time: at, event: what }
      stages:
        - id: all
          touchpoints: [{ id: buy, entry: true }, { id: look }, { id: call }, { id: done, end: true }]
      contact: { touchpoints: [call], window: 1d }
      """
    var rows = ["who,at,what"]
    for customer in 0..<36 {
      // Three call after each of two steps; the others do not call.
      let path =
        customer < 3
        ? ["buy", "call", "done"] : ["buy", "look"] + (customer < 6 ? ["call"] : []) + ["done"]
      for (hour, event) in path.enumerated() {
        rows.append("c\(customer),2025-01-0\(customer % 9 + 1)T0\(hour):00:00Z,\(event)")
      }
    }
    let file = try folder.write(definition, to: "few.yaml")
    let log = try folder.write(rows.joined(separator: "\n"), to: "few.csv")
    func report(_ options: String...) throws -> String {
      let result = waymark(
        ["analyze", file, log, "-o", folder.path("out"), "--formats", "none"]
          + ["--language", language] + options
      )
      #expect(result.status == 0, "\(result.messages)")
      return try text("report.md")
    }
    #expect(try !report().contains(sentence))
    #expect(try report("--share").contains(sentence))
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

  /// Test cases of RFC 4231, sections 4.2, 4.6 (cut to 128 bits there), 4.7 and 4.8, whose data is text and
  /// whose keys are long enough: the byte of the key, its length, the data, the digest or its beginning.
  @Test(arguments: [
    (0x0b, 20, "Hi There", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
    (0x0c, 20, "Test With Truncation", "a3b6167473100ee06e0c796c2955552b"),
    (
      0xaa, 131, "Test Using Larger Than Block-Size Key - Hash Key First",
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
    (
      0xaa, 131,
      "This is a test using a larger than block-size key and a larger than block-size data. The key "
        + "needs to be hashed before being used by the HMAC algorithm.",
      "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
    ),
  ])
  func `pseudonyms of customers and cases are keyed hashes`(
    byte: UInt8,
    length: Int,
    name: String,
    digest: String
  ) throws {
    let key = URL(filePath: folder.path("key"))
    try Data(repeating: byte, count: length).write(to: key)
    let log = try folder.write(
      "who,case,at,what\nJane,\(name),2025-01-01T10:00:00Z,search\n"
        + "\(name),Jane's case,2025-01-01T11:00:00Z,paid\n",
      to: "one.csv"
    )
    let export = folder.path("journeys.csv")
    let result = waymark([
      "analyze", definition, log, "-o", folder.path("out"), "--formats", "none", "--case", "case",
      "--export-journeys", export, "--pseudonymize", key.path,
    ])
    #expect(result.status == 0, "\(result.messages)")
    let rows = try String(contentsOfFile: export, encoding: .utf8)
      .split(separator: "\r\n").dropFirst().map { $0.split(separator: ",") }
    #expect(rows.count == 2)
    #expect(rows.contains { $0[0].hasPrefix(digest) && !$0[1].hasPrefix(digest) })
    #expect(rows.contains { $0[1].hasPrefix(digest) && !$0[0].hasPrefix(digest) })
    #expect(rows.allSatisfy { $0[0].count == 64 && $0[1].count == 64 })
    let text = try String(contentsOfFile: export, encoding: .utf8)
    #expect(!text.contains(name) && !text.contains("Jane"))
    #expect(!result.messages.contains(name) && !result.messages.contains("Jane"))
  }

  @Test func `a key that others may read is warned of, and one of no use is refused`() throws {
    func run(_ key: String) -> CommandResult {
      analyze("--export-journeys", folder.path("journeys.csv"), "--pseudonymize", key)
    }
    let key = try folder.write(String(repeating: "k", count: 32), to: "key")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key)
    let seen = run(key)
    #expect(seen.status == 0)
    #expect(seen.messages.contains("others on this machine may read the key"))
    #expect(seen.messages.contains("chmod 600"))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key)
    #expect(!run(key).messages.contains("others on this machine"))
    try FileManager.default.removeItem(atPath: folder.path("journeys.csv"))
    let empty = run(try folder.write("", to: "empty"))
    #expect(empty.status == 65)
    #expect(empty.messages.contains("the key file is empty"))
    let isFolder = run(folder.path("."))
    #expect(isFolder.status == 66)
    #expect(isFolder.messages.contains("is a folder"))
    let missing = run(folder.path("none"))
    #expect(missing.status == 66)
    #expect(missing.messages.contains("no such key file"))
    #expect(missing.messages.contains("openssl rand"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("journeys.csv")))
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
