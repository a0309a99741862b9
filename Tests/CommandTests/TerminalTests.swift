#if os(Linux)
import Foundation
import TestSupport
import Testing

/// What a terminal shows, and what it never does.
struct TerminalTests {
  private static let family = "👩‍👩‍👧‍👦"

  /// The small shop with titles that are wide, long, or made of several characters.
  private static let definition = SmallShop.definition
    .replacing("title: Small shop", with: "title: 小さなお店と大きな夢の話 \(family) of all goods in the world")
    .replacing("- id: basket", with: "- { id: basket, title: \"買い物かご \(family) と長い長い名前のついた籠\" }")
    .replacing("- id: search", with: "- { id: search, title: \"Recherche e\u{301}tendue\" }")

  private func run(
    _ columns: UInt16,
    _ options: [String] = [],
    environment: [String: String] = [:],
    isOutputPiped: Bool = false
  ) throws -> PseudoTerminal.Result {
    let folder = try TemporaryFolder()
    let definition = try folder.write(Self.definition, to: "shop.yaml")
    let log = try folder.write(SmallShop.log, to: "log.csv")
    return try PseudoTerminal.run(
      ["analyze", definition, log, "-o", folder.path("out"), "--formats", "none"] + options,
      columns: columns,
      environment: environment,
      isOutputPiped: isOutputPiped
    )
  }

  /// The columns of a line: two for what the tests use of wide characters, one for all others.
  private func width(_ line: String) -> Int {
    line.reduce(0) { sum, character in
      guard let first = character.unicodeScalars.first else { return sum }
      let isWide = (0x3000...0x9FFF).contains(first.value) || first.properties.isEmojiPresentation
      return sum + (isWide ? 2 : 1)
    }
  }

  @Test(arguments: [40, 80, 200], [[], ["--language", "de"]])
  func `no line is wider than the terminal`(columns: UInt16, options: [String]) throws {
    let result = try run(columns, options)
    #expect(result.status == 0, "\(result.bytes)")
    #expect(result.screen.contains { $0.contains("買い物") })
    for line in result.screen { #expect(width(line) <= Int(columns), "\(line)") }
    // Nothing that belongs together is torn apart.
    #expect(!result.bytes.contains("\u{FFFD}"))
    #expect(result.bytes.contains(Self.family) || columns < 80)
  }

  @Test func `the columns of the table stand under one another`() throws {
    let result = try run(100)
    let rows = result.screen.filter { $0.contains("%") && $0.hasPrefix("  ") && $0.contains("–") }
    // One touchpoint loses journeys, one is complained of.
    #expect(rows.count == 2, "\(result.screen)")
    let heads = result.screen.filter { $0.contains("95% interval") }
    for (head, row) in zip(heads, rows) {
      let end = width(
        String(head.prefix(upTo: head.range(of: "interval")?.upperBound ?? head.endIndex))
      )
      let interval = try #require(row.firstRange(of: /[0-9.]+–[0-9.]+%/))
      #expect(width(String(row[..<interval.upperBound])) == end, "\(head)\n\(row)")
    }
  }

  @Test func `bars are blocks, and in other locales plain characters`() throws {
    let blocks = try run(100)
    // 60 % of eight columns are 38 eighths and a half, rounded up.
    #expect(blocks.bytes.contains("████▊"))
    let plain = try run(100, environment: ["LC_ALL": "C"])
    #expect(plain.bytes.contains("#####..."))
    #expect(!plain.bytes.contains("█"))
    #expect(!plain.bytes.contains("–"))
  }

  @Test func `colour marks what a word says too, and NO_COLOR takes it away`() throws {
    let coloured = try run(100)
    #expect(coloured.bytes.contains("\u{1B}[1;31mfailure\u{1B}[0m"))
    let plain = try run(100, environment: ["NO_COLOR": "1"])
    #expect(plain.bytes.contains("failure"))
    #expect(plain.bytes.firstRange(of: /\u{1B}\[[0-9;]*m/) == nil)
    // The last line tells how long it took.
    #expect(plain.screen.prefix(12) == coloured.screen.prefix(12))
  }

  @Test func `a dumb terminal gets plain lines, each readable by itself`() throws {
    let result = try run(40, environment: ["TERM": "dumb"])
    #expect(!result.bytes.contains("\u{1B}"))
    #expect(!result.bytes.contains("█"))
    #expect(result.bytes.contains("drop-off rate 60.0%, 18 of 30 (95% interval "))
  }

  @Test func `COLUMNS goes before the terminal's own width`() throws {
    let result = try run(200, environment: ["COLUMNS": "50"])
    for line in result.screen { #expect(width(line) <= 50, "\(line)") }
    let odd = try run(90, environment: ["COLUMNS": "many"])
    #expect(odd.screen.contains { width($0) > 50 })
  }

  @Test func `no terminal, no escape sequence`() throws {
    let folder = try TemporaryFolder()
    let (definition, log) = try SmallShop.write(to: folder)
    let command = ["analyze", definition, log, "-o", folder.path("out"), "--formats", "none"]
    for arguments in [command, command + ["--json"], ["inspect", log], ["check", definition]] {
      let run = try Program.run(arguments, environment: ["TERM": "xterm-256color"])
      for text in [run.output, run.messages] {
        #expect(!text.contains("\u{1B}") && !text.contains("\r") && !text.contains("█"))
      }
    }
  }

  @Test func `progress and colour never reach standard output`() throws {
    let result = try run(80, ["--json"], isOutputPiped: true)
    #expect(try SchemaCheck(named: "summary.schema.json").problems(in: result.output) == [])
    #expect(!result.output.contains("\u{1B}"))
    // Progress was there to be mixed in.
    #expect(result.bytes.contains("\u{1B}[K"))
    let quiet = try run(80, ["--json", "--quiet"], isOutputPiped: true)
    #expect(quiet.bytes == "")
    #expect(quiet.output == result.output.replacing(folderName(result), with: folderName(quiet)))
  }

  private func folderName(_ result: PseudoTerminal.Result) -> String {
    let line = result.output.split(separator: "\n").first { $0.hasPrefix("  \"folder\"") }
    return String(line ?? "none")
  }

  @Test(arguments: [40, 80, 200])
  func `inspect fits the terminal`(columns: UInt16) throws {
    let folder = try TemporaryFolder()
    let log = try folder.write(
      """
      customer_id,timestamp,イベント名称がとても長い列の見出しである場合,event,note
      c1,2025-03-01,検索 \(Self.family) と長い長い説明文が続く出来事の名前,search,
      c1,2025-03-01,検索 \(Self.family) と長い長い説明文が続く出来事の名前,search,
      c2,,注文完了のお知らせ,order,
      """,
      to: "log.csv"
    )
    let result = try PseudoTerminal.run(["inspect", "--time", "timestamp", log], columns: columns)
    #expect(result.status == 0)
    // The first lines have the path of the file, which has no spaces to break it at.
    for line in result.screen { #expect(width(line) <= Int(columns), "\(line)") }
    let text = result.screen.joined(separator: " ").replacing(/\s+/, with: " ")
    #expect(text.contains("1 row equals an earlier one in every column"))
    #expect(text.contains("`timestamp` is empty in 1 of 3 rows"))
  }

  @Test func `what inspect prints for programs is as documented`() throws {
    let folder = try TemporaryFolder()
    let check = try SchemaCheck(named: "inspection.schema.json")
    let (_, log) = try SmallShop.write(to: folder)
    let lines = try folder.write("{\"user\": {\"id\": 1}, \"at\": 1740787200}\n", to: "log.jsonl")
    let run = waymark("inspect", "--json", log, lines)
    #expect(try check.problems(in: run.output) == [])
    #expect(run.output == waymark("inspect", "--format", "json", log, lines).output)
    #expect(try !check.problems(in: run.output.replacing("\"text\"", with: "\"mood\"")).isEmpty)
  }
}
#endif
