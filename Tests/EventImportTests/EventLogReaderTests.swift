import EventImport
import Foundation
import JourneyModel
import ReadingLaws
import TestSupport
import Testing

@Suite struct EventLogReaderTests {
  private static let plan = ImportPlan(
    mapping: LogMapping(
      customer: "id",
      time: ["time"],
      event: ["event", "detail"],
      caseColumn: "session",
      exclude: [Condition(attribute: "kind", tests: [.equals("x"), .atLeast(7)])]
    ),
    attributes: [
      AttributeMapping(name: "kind", column: "kind"), AttributeMapping(name: "id", column: "id"),
    ],
    loggedAttributeCount: 1
  )

  /// Random text: rows that are mostly right, with quotes, line ends and junk anywhere.
  private static func text(
    _ random: inout SeededGenerator,
    newline: String,
    hostility: Int
  ) -> [UInt8] {
    let header = "id,time,event,detail,session,unused,kind" + newline
    var bytes = Array(header.utf8)
    let junk: [[UInt8]] = [
      [34], [34, 34], [44], Array(newline.utf8), [13], [10], [32], Array("é".utf8), [0xFF],
      [0xE2, 0x82], [0], [9], Array("\"a,b\"".utf8), Array("\"a\nb\"".utf8), [34, 10, 34],
      Array("\"\"\"".utf8), Array(",,,,,,".utf8), Array("\",\"".utf8),
    ]
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      let second = Int.random(in: 0...59, using: &random)
      let choices: [[String]] = [
        ["17", " 4 ", "", "a\"b", "00042", "ümlaut"],
        ["2025-03-01T10:00:\(second < 10 ? "0" : "")\(second)Z", "2025-03-01", "never"],
        ["view", " buy ", "", "a, b", "x\ny"], ["", "", "part", "say \"hi\""],
        ["s1", "", "s\r\n2"], ["", "free text, with \"quotes\"\nand lines", "plain"],
        ["x", "y", "8", " 6 ", ""],
      ]
      var fields = choices.map { $0.randomElement(using: &random) ?? "" }
      if Int.random(in: 0..<12, using: &random) == 0 { fields.removeLast() }
      if Int.random(in: 0..<12, using: &random) == 0 { fields.append("more") }
      let written = fields.map { field -> String in
        let needs = field.contains { "\",\r\n".contains($0) }
        guard needs || Int.random(in: 0..<3, using: &random) == 0 else { return field }
        return "\"" + field.replacing("\"", with: "\"\"") + "\""
      }
      bytes += Array((written.joined(separator: ",") + newline).utf8)
      if hostility > 0, Int.random(in: 0..<20, using: &random) < hostility {
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let place = Int.random(in: header.utf8.count...bytes.count, using: &random)
          bytes.insert(contentsOf: junk.randomElement(using: &random) ?? [], at: place)
        }
      }
    }
    if Bool.random(using: &random), bytes.count > header.utf8.count { bytes.removeLast() }
    return bytes
  }

  @Test(arguments: 0..<60)
  func `Any block size and thread count read as the obvious reader does`(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let newline = ["\n", "\r\n", "\r"][seed % 3]
    let bytes = Self.text(&random, newline: newline, hostility: seed % 5 * 2)
    let reference = ReferenceReader(plan: Self.plan, delimiter: UInt8(ascii: ","))
    let wanted = reference.read(bytes, newline: newline == "\r" ? 13 : 10)
    var plan = Self.plan
    plan.mapping.delimiter = ","
    let file = try TemporaryFile(Data(bytes))
    let zipped = try TemporaryFile(Data(StoredGzip.member(bytes, blockSize: 1 + seed * 7)))
    for (blockSize, threads) in [(64, 1), (65, 3), (100, 2), (257, 4), (1_000, 2), (1 << 20, 1)] {
      let options = ReadingOptions(blockSize: blockSize)
      for path in [file.path, zipped.path] {
        let found = try ReadLog.read([.file(path)], plan, options, threads: threads)
        let label = "seed \(seed), block size \(blockSize), \(threads) threads, \(path)"
        #expect(found.tally == wanted.tally, "\(label)")
        if found.rows != wanted.rows {
          let index = zip(found.rows, wanted.rows).enumerated().first { $1.0 != $1.1 }?.offset ?? 0
          Issue.record(
            "\(label): \(found.rows.count) of \(wanted.rows.count) rows; at \(index): \(found.rows.dropFirst(index).first?.description ?? "-") instead of \(wanted.rows.dropFirst(index).first?.description ?? "-")"
          )
        }
      }
    }
  }

  @Test func `The random texts hold rows of every fate`() {
    var seen: Set<UInt8> = []
    var ragged = 0
    for seed in 0..<60 {
      var random = SeededGenerator(seed: UInt64(seed))
      let newline = ["\n", "\r\n", "\r"][seed % 3]
      let bytes = Self.text(&random, newline: newline, hostility: seed % 5 * 2)
      let reference = ReferenceReader(plan: Self.plan, delimiter: UInt8(ascii: ","))
      let log = reference.read(bytes, newline: newline == "\r" ? 13 : 10)
      seen.formUnion(log.rows.map(\.status.rawValue))
      ragged += log.tally.raggedRows
    }
    #expect(seen == [0, 1, 2, 3, 4, 5])
    #expect(ragged > 20)
  }
}
