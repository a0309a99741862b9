import Foundation
import ReadingLaws
import TestSupport

/// A small log with every kind of field that readers find hard, written in many forms.
struct HardLog {
  static let definition = """
    journey: hard
    log:
      customer: who
      case: which
      time: at
      event: what
      attributes: [kind, about, score]
      exclude: { kind: test }
    inactivity: 5d
    conversion-window: 10d
    split: { idle: 10d, restart: [view] }
    stages:
      - id: find
        touchpoints:
          - { id: view, entry: true, match: [view, "a name, quoted*"], next: [buy] }
          - { id: search, match: [search, { event: "s*", where: { kind: app } }] }
      - id: get
        touchpoints:
          - { id: buy, goal: true }
          - { id: long, match: ["a name that is longer than thirty-two bytes *"] }
          - { id: done, end: true, match: ["done\\ntwo lines", done] }
          - { id: quit, exit: true }
    signals:
      complaint: { match: [moan], about: about, within: 3d, category: kind }
      csat: { attribute: score, scale: [1, 5] }

    """
  static let header = ["who", "which", "at", "what", "kind", "about", "score", "free text"]

  private(set) var rows: [[String]] = []

  /// A random log, the same for the same seed.
  init(seed: UInt64, count: Int = 160) {
    var random = SeededGenerator(seed: seed)
    let people = (0..<9).map { number in
      [
        "p\(number)", "5f0c1b2e-8f4a-4c1b-9d2e-0000000000\(10 + number)",
        "someone.\(number)@example.org", String(repeating: "k", count: 64 + number), "é\(number)",
        "p 1, \"the \(number)th\"", "bytes8\(10 + number)",
      ][number % 7]
    }
    let names = [
      "view", "view", "search", "show", "buy", "done", "done\ntwo lines", "quit", "moan",
      "a name, quoted \"twice\"", "a name that is longer than thirty-two bytes \(seed % 3)",
      "noise",
    ]
    for index in 0..<count {
      let day = 1 + index * 27 / count
      let date = "2025-01-\(day < 10 ? "0" : "")\(day)"
      let time =
        ["", "T10:00:00Z", " 10:00:00.250", "T10:00:00.000001+01:00", "T23:59:59-05:30"]
        .randomElement(using: &random) ?? ""
      var row = [
        people.randomElement(using: &random) ?? "p",
        ["", "c1", "c1", "c\n2"].randomElement(using: &random) ?? "",
        date + time,
        names.randomElement(using: &random) ?? "view",
        ["web", "app", "", "b, ot"].randomElement(using: &random) ?? "",
        ["", "buy", "nowhere", "search"].randomElement(using: &random) ?? "",
        ["", "1", "5", "5.5", "x"].randomElement(using: &random) ?? "",
        ["", "plain", "said \"no\"", "two\nlines, and a comma", String(repeating: "y ", count: 90)]
          .randomElement(using: &random) ?? "",
      ]
      switch index % 40 {
      case 7: row[0] = " "
      case 17: row[2] = "soon"
      case 27: row[3] = ""
      case 37: row[4] = "test"
      default: break
      }
      rows.append(row)
    }
  }

  /// The log as delimited text.
  ///
  /// - Parameters:
  ///   - newline: what ends records; line ends within fields stay as they are.
  ///   - delimiter: what stands between fields.
  ///   - quotesAll: whether every field is quoted.
  ///   - blankEvery: after how many rows a blank line comes; nil for none.
  ///   - range: which rows; nil for all.
  /// - Returns: the text.
  func delimited(
    newline: String = "\n",
    delimiter: Character = ",",
    quotesAll: Bool = false,
    blankEvery: Int? = nil,
    _ range: Range<Int>? = nil
  ) -> String {
    var text = ""
    for (number, row) in ([Self.header] + rows[range ?? rows.indices]).enumerated() {
      let fields = row.map { field -> String in
        let needs = field.contains { $0 == delimiter || $0 == "\"" || $0.isNewline }
        return needs || quotesAll ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
      }
      text += fields.joined(separator: String(delimiter)) + newline
      if let blankEvery, number % blankEvery == blankEvery - 1 { text += newline + "  " + newline }
    }
    return text
  }

  /// The log as JSON Lines.
  func jsonLines() throws -> String {
    try rows.map { row in
      let members = try zip(Self.header, row).map { name, value in
        let text = try JSONSerialization.data(withJSONObject: value, options: .fragmentsAllowed)
        return "\"\(name)\": \(String(decoding: text, as: UTF8.self))"
      }
      return "{" + members.joined(separator: ", ") + "}\n"
    }.joined()
  }

  /// The log's bytes in forms that all hold the same events.
  func forms() throws -> [(name: String, bytes: [UInt8])] {
    let plain = delimited()
    let units = Array(plain.utf16)
    let half = plain.utf8.count / 3
    let bytes = Array(plain.utf8)
    return [
      ("plain", bytes),
      ("every field quoted", Array(delimited(quotesAll: true).utf8)),
      ("CRLF", Array(delimited(newline: "\r\n").utf8)),
      ("CR alone", Array(delimited(newline: "\r").utf8)),
      ("semicolons", Array(delimited(delimiter: ";").utf8)),
      (
        "tabs, CRLF, quoted",
        Array(delimited(newline: "\r\n", delimiter: "\t", quotesAll: true).utf8)
      ),
      ("blank lines", Array(delimited(blankEvery: 7).utf8)),
      ("no final newline", Array(plain.utf8.dropLast())),
      ("byte-order mark", [0xEF, 0xBB, 0xBF] + bytes),
      (
        "UTF-16, little end first",
        [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
      ),
      (
        "UTF-16, big end first",
        [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
      ),
      ("JSON Lines", Array(try jsonLines().utf8)),
      ("gzip", StoredGzip.member(bytes, blockSize: 999)),
      (
        "gzip of three members",
        StoredGzip.member(Array(bytes[..<half])) + StoredGzip.member([])
          + StoredGzip.member(Array(bytes[half...]), blockSize: 77)
      ),
      ("gzip of JSON Lines", StoredGzip.member(Array(try jsonLines().utf8))),
    ]
  }

  /// Forms that break rows: each is compared only with itself.
  func brokenForms() -> [(name: String, bytes: [UInt8])] {
    let lines = delimited().split(separator: "\n", omittingEmptySubsequences: false)
    func changed(_ change: (Int, Substring) -> String) -> [UInt8] {
      Array(lines.enumerated().map { change($0.offset, $0.element) }.joined(separator: "\n").utf8)
    }
    let open = changed { $0 == 60 ? "\"" + $1 : String($1) }
    let invalid = Array(delimited().utf8).enumerated().map { index, byte in
      index > 200 && index % 211 == 0 && byte > 64 ? 0xFF : byte
    }
    return [
      (
        "ragged rows",
        changed { $0 % 9 == 4 ? $1 + ",more" : $0 % 11 == 5 ? String($1.prefix(30)) : String($1) }
      ),
      ("an open quote", open),
      ("quotes within fields", changed { $0 % 13 == 6 ? "a\"b" + $1 : String($1) }),
      ("invalid text", invalid),
      (
        "a very long record",
        changed { $0 == 40 ? $1 + String(repeating: "z", count: 300_000) : String($1) }
      ),
      (
        "a very long record, quoted",
        changed {
          $0 == 40 ? "\"" + String(repeating: "z,\n", count: 90_000) + "\"" + $1 : String($1)
        }
      ),
      ("zero bytes", changed { $0 % 17 == 3 ? $1 + "\u{0}" : String($1) }),
      (
        "nothing but line ends",
        Array((delimited(0..<0) + String(repeating: "\r\n", count: 3_000)).utf8)
      ),
    ]
  }
}
