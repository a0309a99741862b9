import Foundation
import Testing

/// A quotation mark that never closes: the lines that it takes are counted and told wherever people look.
struct SwallowedLinesTests {
  private static let definition = """
    journey: shop
    log: { customer: who, time: at, event: what }
    stages:
      - id: purchase
        touchpoints:
          - { id: order, goal: true }
          - { id: parcel, end: true }

    """

  private static let log: String = {
    var lines = ["who,at,what"]
    for customer in 1...40 {
      lines.append("c\(customer),2025-01-01T10:00:00Z,\(customer == 30 ? "\"order" : "order")")
      lines.append("c\(customer),2025-01-02T10:00:00Z,parcel")
    }
    return lines.joined(separator: "\n") + "\n"
  }()

  private func run(_ options: String...) throws -> (run: CommandResult, folder: TemporaryFolder) {
    let folder = try TemporaryFolder()
    let definition = try folder.write(Self.definition, to: "shop.yaml")
    let log = try folder.write(Self.log, to: "log.csv")
    let run = waymark(
      ["analyze", definition, log, "-o", folder.path("out"), "--formats", "none"] + options
    )
    return (run, folder)
  }

  @Test func `the terminal, the report, the summary and the data tell them`() throws {
    // The 30th order stands in line 60; 21 lines follow it.
    let (run, folder) = try run()
    #expect(run.status == 0)
    #expect(
      run.messages.contains(
        "log.csv:60: warning: a quotation mark opens here and never closes, or only far below; close or remove it: 21 lines below are missing, read as part of a row that cannot be read"
      ),
      "\(run.messages)"
    )
    #expect(
      (run.output + run.messages).contains(
        "further lines missing because of an open quotation mark: 21"
      ),
      "\(run.output)"
    )
    for file in ["out/report.md", "out/summary.md"] {
      #expect(
        try folder.text(file).contains(
          "A quotation mark opens in line 60 of the log and never closes, or only far below: 21 lines below were read as part of that row and are missing."
        ),
        "\(file)"
      )
    }
    #expect(
      try folder.text("out/report.md").contains(
        "A quotation mark opens and never closes, or only far below: log.csv line 60. 21 lines below were read"
      )
    )
    let data = Data(try folder.text("out/analysis.json").utf8)
    let analysis = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let caveats = try #require(analysis?["caveats"] as? [[String: Any]])
    let caveat = try #require(caveats.first { $0["id"] as? String == "swallowedLines" })
    #expect(caveat["weight"] as? String == "warning")
    #expect(caveat["lines"] as? Int == 21 && caveat["rows"] as? Int == 1)
  }

  @Test func `in German, and as an error with --strict`() throws {
    let (run, folder) = try run("--language", "de")
    #expect(
      run.messages.contains("log.csv:60: Warnung: hier öffnet ein Anführungszeichen, das nie"),
      "\(run.messages)"
    )
    #expect(
      try folder.text("out/summary.md").contains(
        "In Zeile 60 des Protokolls öffnet ein Anführungszeichen, das nie oder erst weit unten schließt: 21 Zeilen darunter wurden als Teil dieser Zeile gelesen und fehlen."
      )
    )
    let strict = try self.run("--strict").run
    #expect(strict.status == 65)
    #expect(strict.messages.contains("log.csv:60: error: a quotation mark opens here"))
  }

  @Test func `an edition for sharing points at no row`() throws {
    let (_, folder) = try run("--share")
    let report = try folder.text("out/report.md")
    #expect(report.contains("21 lines of the log are missing: read as part of a malformed row"))
    #expect(!report.contains("line 60"))
  }
}
