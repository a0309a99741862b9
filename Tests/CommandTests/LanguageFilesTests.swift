import Foundation
import TestSupport
import Testing

/// What `--language` changes of the files that a run writes, and what it leaves alone.
struct LanguageFilesTests {
  private func analyze(
    _ journey: String,
    _ language: String,
    _ folder: TemporaryFolder
  ) throws -> (String) throws -> Data {
    let path = { ShippedSample.folder.appending(path: journey + $0).path }
    let run = waymark(
      "analyze",
      path(".yaml"),
      path(".csv"),
      "-o",
      folder.path(language),
      "--formats",
      "none",
      "--quiet",
      "--language",
      language
    )
    try #require(run.status == 0, "\(run.messages)")
    return { try Data(contentsOf: folder.url.appending(path: "\(language)/\($0)")) }
  }

  @Test(arguments: ["online-shop", "telecom-support"])
  func `data files are the same bytes in every language, pages are not`(
    journey: String
  ) throws {
    let folder = try TemporaryFolder()
    let english = try analyze(journey, "en", folder)
    let german = try analyze(journey, "de", folder)
    for file in ["analysis.json", "touchpoints.csv", "transitions.csv"] {
      #expect(try english(file) == german(file), "\(file)")
    }
    let pages = try folder.files().filter { $0.hasPrefix("en/teams/") }.map { $0.dropFirst(3) }
    #expect(pages.count >= 3)
    for file in ["report.md", "summary.md", "report.html"] + pages.map(String.init) {
      #expect(try english(file) != german(file), "\(file)")
    }
  }

  @Test(
    arguments: [
      ("draw", "en", "Diagrams are in"), ("draw", "de", "Diagramme stehen in"),
      ("workshop", "en", "The workshop is in"), ("workshop", "de", "Der Workshop steht in"),
    ]
  )
  func `what a run says at its end is in its language`(
    command: String,
    language: String,
    closing: String
  ) throws {
    let folder = try TemporaryFolder()
    let (definition, log) = try SmallShop.write(to: folder)
    let run = waymark(
      [command, definition, log, "-o", folder.path("out"), "--language", language]
    )
    #expect(run.status == 0, "\(run.messages)")
    let lines = run.messages.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("\(closing) \(folder.path("out"))") }, "\(lines)")
    let other = ["Diagrams are", "Diagramme stehen", "The workshop is", "Der Workshop steht"]
    for words in other where !closing.hasPrefix(words) {
      #expect(!run.messages.contains(words), "\(lines)")
    }
  }

  @Test(arguments: [("en", "is too large for A4"), ("de", "ist zu groß für A4")])
  func `what is too large for its paper is said in the language`(
    language: String,
    words: String
  ) throws {
    let folder = try TemporaryFolder()
    let path = { ShippedSample.folder.appending(path: "online-shop" + $0).path }
    let run = waymark(
      "draw",
      path(".yaml"),
      path(".csv"),
      "-o",
      folder.path("out"),
      "--kind",
      "journey-map-channels",
      "--page",
      "a4",
      "--formats",
      "dot",
      "--language",
      language
    )
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.contains("journey-map-channels \(words)"), "\(run.messages)")
  }

  @Test(arguments: ["online-shop", "telecom-support"], ["en", "de"])
  func `the summary of a shipped journey fits on a page`(journey: String, language: String) throws {
    let folder = try TemporaryFolder()
    let summary = try analyze(journey, language, folder)("summary.md")
    #expect(SummaryLength.words(summary) <= 350)
  }

  @Test func `owners with names that files cannot have get pages all the same`() throws {
    let folder = try TemporaryFolder()
    let owners = [
      "../../up", "con", "A/B", "a b", "Ä b", "営業部", String(repeating: "x", count: 300),
    ]
    let touchpoints = owners.enumerated().map { number, owner in
      "      - { id: t\(number), owner: \"\(owner)\" }"
    }
    let definition = try folder.write(
      """
      journey: owners
      log: { customer: who, time: at, event: what }
      stages:
        - id: all
          touchpoints:
      \(touchpoints.joined(separator: "\n"))

      """,
      to: "owners.yaml"
    )
    let log = try folder.write("who,at,what\na,2025-01-01T00:00:00Z,t0\n", to: "log.csv")
    let run = waymark("analyze", definition, log, "-o", folder.path("out"), "--formats", "none")
    #expect(run.status == 0, "\(run.messages)")
    let pages = try folder.files().filter { $0.hasPrefix("out/teams/") }
      .map { String($0.dropFirst("out/teams/".count)) }
    #expect(pages.count == owners.count)
    let isSafe = pages.allSatisfy { $0.wholeMatch(of: #/[a-z0-9-]{1,60}\.md/#) != nil }
    #expect(isSafe, "\(pages)")
    #expect(!pages.contains("con.md"))
    let report = try folder.text("out/report.md")
    for page in pages { #expect(report.contains("(teams/\(page))"), "\(page)") }
  }
}

/// How long a summary is.
enum SummaryLength {
  static func words(_ page: Data) -> Int {
    String(decoding: page, as: UTF8.self).split(whereSeparator: \.isWhitespace).count
  }
}

/// The summaries of every real log.
@Suite(
  .heavy,
  .enabled(if: SharedData.isPresent, "SKIPPED: the logs of others are not beside the repository")
)
struct RealSummaryTests {
  @Test(arguments: RealLog.all, ["en", "de"])
  func `the summary of a real log fits on a page`(log: RealLog, language: String) throws {
    let folder = try TemporaryFolder()
    let inputs = try log.paths(scratch: folder.url.appending(path: "unpacked"))
    let run = waymark(
      ["analyze", log.definition] + inputs + [
        "--output", folder.path("out"), "--formats", "none", "--quiet", "--language", language,
      ]
    )
    try #require(run.status == 0, "\(run.messages)")
    let summary = try Data(contentsOf: folder.url.appending(path: "out/summary.md"))
    let words = SummaryLength.words(summary)
    #expect(words <= 350 && words > 100, "\(words)")
  }
}
