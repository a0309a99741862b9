import EventImport
import Foundation
import JourneyModel
import ReadingLaws
import TestSupport
import Testing

@Suite struct ExclusionTests {
  private func number(_ text: String) -> Double? {
    Array(text.utf8).withUnsafeBufferPointer { DecimalBytes.parse($0) }
  }

  @Test(
    arguments: [
      ("0", 0), ("7", 7), ("-7", -7), ("+7", 7), (" 42 ", 42), ("0.1", 0.1), ("-12.50", -12.5),
      ("123456789012345", 123_456_789_012_345), ("1234567890123456789", 1.234567890123456789e18),
      ("0.30000000000000004", 0.30000000000000004), ("1e3", 1_000), ("2.5E-3", 0.0025),
      ("9007199254740993", 9_007_199_254_740_992), ("000000000000000000001", 1),
    ] as [(String, Double)]
  )
  func `Numbers are read from bytes`(_ text: String, _ wanted: Double) {
    #expect(number(text) == wanted)
  }

  @Test(
    arguments: [
      "", " ", "-", "+", "x", "1x", "x1", "1 2", "0x10", "nan", "inf", "1e999", "--1", "1.2.3",
      "1,5",
      "é", "1\t", "1e", "e1", "-e", "+-1", "1\u{A0}",
    ]
  )
  func `What is no number is none`(_ text: String) {
    #expect(number(text) == nil)
    #expect(DecimalNumber.parse(text) == nil)
  }

  @Test(arguments: 0..<20)
  func `Bytes give the numbers that texts give`(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let bytes = Array("00123456789..-+eE  x".utf8)
    for round in 0..<2_000 {
      let text: String
      if round % 2 == 0 {
        let value = Double.random(in: -1e6...1e6, using: &random)
        text = String(format: "%.*f", Int.random(in: 0...9, using: &random), value)
      } else {
        let count = Int.random(in: 0...20, using: &random)
        let picked = (0..<count).map { _ in bytes.randomElement(using: &random) ?? 48 }
        text = String(decoding: picked, as: UTF8.self)
      }
      let (found, wanted) = (number(text), DecimalNumber.parse(text))
      if found != wanted {
        Issue.record("\(text.debugDescription): \(found as Any), not \(wanted as Any)")
      }
    }
  }

  @Test(
    arguments: [
      (.below(5), ["4", "-1", "4.99"]), (.atMost(5), ["4", "5", "-1", "4.99", " 5.0 "]),
      (.above(5), ["5.01", "1e1"]), (.atLeast(5), ["5", "5.01", "1e1", " 5.0 "]),
      (.equals("5"), ["5"]),
      (.differs("5"), ["4", "-1", "4.99", "5.01", "1e1", " 5.0 ", "", "five"]),
    ] as [(Condition.Test, [String])]
  )
  func `Rows are left out by every comparison`(_ test: Condition.Test, _ left: [String]) throws {
    let fields = ["4", "5", "-1", "4.99", "5.01", "1e1", " 5.0 ", "", "five"]
    let text = fields.map { "c,2025-01-01,\($0.isEmpty ? "empty" : $0),\($0)\n" }.joined()
    let file = try TemporaryFile(Data(("id,time,event,score\n" + text).utf8))
    var mapping = LogMapping(customer: "id", time: ["time"], event: ["event"])
    mapping.exclude = [Condition(attribute: "score", tests: [test])]
    let plan = ImportPlan(mapping: mapping, attributes: [], loggedAttributeCount: 0)
    let log = try ReadLog.read([.file(file.path)], plan, ReadingOptions())
    let found = zip(fields, log.rows).filter { $0.1.status == .excluded }.map(\.0)
    #expect(Set(found) == Set(left))
    #expect(log.tally.excluded == left.count)
  }
}
