import Foundation
import TestSupport
import Testing

/// Drawings and workshops for readers outside of the team.
struct SharedDrawingsTests {
  /// What four customers did in 692 journeys, and sixty others once each, of whom four complained.
  private static let definition = """
    journey: desk
    title: Service desk
    log: { customer: who, time: at, event: what, attributes: [category] }
    inactivity: 1d
    split: { idle: 1d }
    minimum-group: 5
    thresholds: { drop-off: 25%, complaint: 5% }
    stages:
      - id: contact
        touchpoints:
          - { id: search, entry: true, owner: web }
          - { id: basket, owner: web }
          - { id: lawyer, owner: legal }
      - id: closing
        touchpoints:
          - { id: paid, goal: true, end: true, owner: web }
    signals: { complaint: { match: [moan], category: category } }

    """

  private static let log: String = {
    var rows = ["who,at,what,category"]
    func time(_ day: Int, _ minute: Int) -> String {
      let month = 1 + day / 28
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      return
        "\(2025 + (month - 1) / 12)-\(two(1 + (month - 1) % 12))-\(two(1 + day % 28))T10:\(two(minute)):00Z"
    }
    for customer in 0..<4 {
      for journey in 0..<173 {
        rows.append("busy\(customer),\(time(journey * 2, customer)),lawyer,")
      }
    }
    for customer in 0..<60 {
      rows.append("c\(customer),\(time(customer, 1)),search,")
      rows.append("c\(customer),\(time(customer, 2)),basket,")
      if customer < 37 { rows.append("c\(customer),\(time(customer, 3)),paid,") }
      if customer >= 56 { rows.append("c\(customer),\(time(customer, 4)),moan,poisoned") }
    }
    rows.append("c99,\(time(400, 0)),newsletter,")
    return rows.joined(separator: "\n") + "\n"
  }()

  /// What a text must not tell: the journeys of four; in reports, which no drawing does, those of the others beside
  /// all, which leave these, and what the four who complained gave as their reason.
  private static func small(_ command: String) -> [Regex<Substring>] {
    let all = [#/\b692\b/#, #/\b60\s+(?:of|von)\s+752\b/#, #/\bpoisoned\b/#]
    return command == "draw" ? Array(all.prefix(1)) : all
  }

  private let folder: TemporaryFolder
  private let definition: String
  private let log: String

  init() throws {
    folder = try TemporaryFolder()
    definition = try folder.write(Self.definition, to: "desk.yaml")
    log = try folder.write(Self.log, to: "log.csv")
  }

  private func arguments(_ command: String) -> [String] {
    switch command {
    case "workshop": ["workshop", definition, log, "--tile", "a3"]
    default: ["draw", definition, log, "--kind", "all", "--formats", "svg,dot,pdf,png"]
    }
  }

  /// What a command says, and every file that it writes, as text; of PDF files as another program reads them.
  private func texts(
    _ arguments: [String],
    _ name: String,
    language: String
  ) throws -> [(name: String, text: String)] {
    let run = waymark(arguments + ["-o", folder.path(name), "--language", language])
    #expect(run.status == 0, "\(run.messages)")
    var texts = [("terminal", run.output + run.messages)]
    for file in try folder.files() where file.hasPrefix(name + "/") {
      if file.hasSuffix(".png") { continue }
      if file.hasSuffix(".pdf") {
        texts.append((file, try PDFText.read(folder.path(file), "-layout")))
      } else {
        texts.append((file, try folder.text(file)))
      }
    }
    return texts
  }

  @Test(
    .enabled(if: PDFText.isInstalled, "poppler's pdftotext is not installed"),
    arguments: ["workshop", "draw"],
    ["en", "de"]
  )
  func `no file and no message tells of the few`(command: String, language: String) throws {
    let own = try texts(arguments(command), "own", language: language)
    for words in Self.small(command) {
      #expect(own.contains { $0.text.contains(words) })
    }
    let shared = try texts(arguments(command) + ["--share"], "shared", language: language)
    // What has nothing left to show is not drawn, as variants that few took.
    func names(_ texts: [(name: String, text: String)]) -> Set<String> {
      Set(texts.map { $0.name.split(separator: "/").dropFirst().joined(separator: "/") })
    }
    #expect(names(shared).isSubset(of: names(own)))
    #expect(shared.count > 5)
    for (name, text) in shared {
      for words in Self.small(command) { #expect(!text.contains(words), "\(name)") }
    }
    // Everybody who looks at one of them learns what it is.
    let remark = language == "en" ? "sharing" : "Weitergeben"
    for (name, text) in shared
    where !name.hasSuffix(".waymark-files") && !name.contains("/journey-map.") {
      let isSaid = text.replacing(#/\s+/#, with: " ").contains(remark)
      let isReport = name.contains("/report/") && !name.hasSuffix("/report.html")
      #expect(isSaid || isReport, "\(name)")
    }
    for (name, text) in own { #expect(!text.contains(remark), "\(name)") }
  }

  @Test func `an analysis says in the terminal that it is for sharing, and draws so`() throws {
    let run = waymark(
      "analyze",
      definition,
      log,
      "--share",
      "--formats",
      "svg",
      "-o",
      folder.path("analyzed")
    )
    #expect(run.status == 0 && run.messages.contains("Share one edition of a log only"))
    let drawn = try folder.files().filter { $0.hasSuffix("failure-points.svg") }
    #expect(drawn.count == 1)
    for file in drawn {
      #expect(try folder.text(file).contains("edition for sharing: groups of fewer than 5"))
    }
  }

  @Test func `a difference has no edition for sharing`() throws {
    for (name, options) in [("one", [String]()), ("two", ["--share"])] {
      let run = waymark(
        ["analyze", definition, log, "--formats", "none", "-o", folder.path(name)] + options
      )
      #expect(run.status == 0)
    }
    func draw(_ first: String, _ second: String, _ options: String...) -> CommandResult {
      waymark(
        [
          "draw", "--difference", folder.path(first), folder.path(second), "-o",
          folder.path("drawn"),
        ]
          + options
      )
    }
    let refused = draw("one", "one", "--share")
    #expect(refused.status == 64)
    #expect(refused.messages.contains("--share and --difference exclude each other"))
    #expect(refused.messages.contains("draw its definition and the log with --share"))
    for (first, second) in [("one", "two"), ("two", "one"), ("two", "two")] {
      let run = draw(first, second)
      #expect(run.status == 65)
      #expect(run.messages.contains("an edition for sharing, which hides numbers"))
      #expect(run.messages.contains("without --share"))
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path("drawn")))
  }

  @Test func `a design holds nothing to hide`() throws {
    for (name, options) in [("plain", [String]()), ("shared", ["--share"])] {
      let run = waymark(
        ["draw", definition, "--formats", "svg", "-o", folder.path(name)] + options
      )
      #expect(run.status == 0)
    }
    #expect(try folder.text("plain/journey-map.svg") == folder.text("shared/journey-map.svg"))
  }
}
