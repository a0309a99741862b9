import EventImport
import Foundation
import JourneyModel
import ReadingLaws
import TestSupport
import Testing

/// Lines that are nearly like those before them: what a predictor of lines must not get wrong.
@Suite struct JSONLineShapesTests {
  private static let plan = ImportPlan(
    mapping: LogMapping(customer: "user.id", time: ["ts"], event: ["page"]),
    attributes: [
      AttributeMapping(name: "n", column: "n"), AttributeMapping(name: "info", column: "info"),
      AttributeMapping(name: "tags", column: "info.tags"),
      AttributeMapping(name: "literal", column: "a.b"),
    ],
    loggedAttributeCount: 0
  )

  /// Reads the same text in blocks of one line, where nothing can be predicted, and in one block.
  private func read(_ text: [UInt8]) throws -> (one: ReadLog, all: ReadLog) {
    let file = try TemporaryFile(Data(text))
    return (
      try ReadLog.read([.file(file.path)], Self.plan, ReadingOptions(blockSize: 64)),
      try ReadLog.read([.file(file.path)], Self.plan, ReadingOptions(blockSize: 1 << 20))
    )
  }

  /// Whether Foundation takes a line for a JSON object; nil where a comma comes before a closing
  /// bracket, which Foundation lets pass in objects.
  private func isObject(_ line: [UInt8]) -> Bool? {
    if String(decoding: line, as: UTF8.self).contains(/,\s*[}\]]/) { return nil }
    return (try? JSONSerialization.jsonObject(with: Data(line))) is [String: Any]
  }

  private let shapes = [
    "{\"user\":{\"id\":\"c1\"},\"ts\":\"2025-01-01T00:00:00Z\",\"page\":\"home\",\"n\":null}",
    "{\"user\":{\"id\":\"c2\"},\"ts\":\"2025-01-01T00:00:01Z\",\"page\":\"cart\",\"n\":-1.5e3,"
      + "\"info\":{\"tags\":[1,\"x\",{}],\"and a key that is longer than sixteen bytes\":true}}",
    " { \"page\" : \"a\\\"b\" , \"a.b\":\"l\",\"ts\":\"2025-01-01T00:00:02Z\",\"user\":{\"id\":7}} ",
    "{\"page\":\"p\",\"page\":\"q\",\"a\":{\"b\":0},\"ts\":\"2025-01-01T00:00:03Z\",\"user.id\":\"d\"}",
  ]

  @Test(arguments: 0..<40)
  func `Damaged lines are told as Foundation tells them, whatever came before`(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let alphabet = Array("\"\\{}[]:,0123456789-+.eEtfn u\t\r\u{1}ax".utf8)
    var text: [UInt8] = []
    var wanted: [Bool?] = []
    for _ in 0..<300 {
      var line = Array((shapes.randomElement(using: &random) ?? "").utf8)
      if Int.random(in: 0..<3, using: &random) == 0 {
        for _ in 0...Int.random(in: 0..<2, using: &random) {
          let place = Int.random(in: 0..<line.count, using: &random)
          let byte = alphabet.randomElement(using: &random) ?? 0
          switch Int.random(in: 0..<3, using: &random) {
          case 0: line[place] = byte
          case 1: line.insert(byte, at: place)
          default: line.remove(at: place)
          }
        }
      }
      text += line + [10]
      wanted.append(isObject(line))
    }
    // Behind the last line are bytes enough that each of them could be predicted.
    text += Array((shapes[0] + "\n" + shapes[0] + "\n").utf8)
    wanted += [true, true]
    let (one, all) = try read(text)
    #expect(one == all)
    let lines = text.split(separator: 10)
    for (row, isWanted) in zip(all.rows.indices, wanted) {
      let isAccepted = all.rows[row].status != .rejectedFields
      #expect(
        isWanted == nil || isAccepted == isWanted,
        "\(String(decoding: lines[row], as: UTF8.self))"
      )
    }
  }

  @Test func `Values of a known shape come from where they are in this line`() throws {
    let prefix = "{\"user\":{\"id\":\"a\"},\"ts\":\"2025-01-01T00:00:00Z\",\"page\":\"p\",\"info\":"
    let values = [
      "{\"tags\":[1,2]}", "{\"tags\":[\"long \\u00e4 text\",-0.25]}", "{\"tags\":[null,true]}",
      "null",
      "\"\\ttext\"", "3.0", "{\"tags\":\"x\"}", "{\"tags\":\"\"}", "{}", "[]",
    ]
    let order = (0..<100).map { $0 * 7 % values.count }
    let text = order.map { prefix + values[$0] + "}\n" }.joined()
    let (one, all) = try read(Array((text + shapes[0] + "\n").utf8))
    #expect(one == all)
    for (row, value) in zip(all.rows, order) {
      let info = String(decoding: row.fields[3], as: UTF8.self)
      #expect(info == [3: "", 4: "\ttext"][value, default: values[value]])
      let tags = [
        0: "[1,2]", 1: "[\"long \\u00e4 text\",-0.25]", 2: "[null,true]", 6: "x",
      ][value, default: ""]
      #expect(String(decoding: row.fields[4], as: UTF8.self) == tags)
    }
  }

  @Test func `Ever new keys are read like any others`() throws {
    var text = ""
    for row in 0..<9_000 {
      text +=
        "{\"k\(row)\":\(row),\"user\":{\"id\":\"u\(row)\"},\"ts\":\"2025-01-01T00:00:00Z\",\"page\":\"p\"}\n"
    }
    let (one, all) = try read(Array(text.utf8))
    #expect(one == all)
    #expect(all.rows.count == 9_000)
    #expect(all.rows.enumerated().allSatisfy { $1.fields[0] == Array("u\($0)".utf8) })
  }

  @Test func `Invalid text and long lines are found in lines of a known shape`() throws {
    var text: [UInt8] = []
    for row in 0..<200 {
      let page: [UInt8] = row % 50 == 49 ? [0xFF, 0x41] : Array("page".utf8)
      text += Array("{\"user\":{\"id\":\"a\"},\"ts\":\"2025-01-01T00:00:00Z\",\"page\":\"".utf8)
      text += page + Array("\",\"x\":\"".utf8)
      text += Array(repeating: 0x78, count: row == 120 ? 500 : 3) + Array("\"}\n".utf8)
    }
    let file = try TemporaryFile(Data(text))
    let options = ReadingOptions(blockSize: 1 << 20, recordLimit: 400)
    let log = try ReadLog.read([.file(file.path)], Self.plan, options)
    #expect(log.tally.invalidText.count == 4)
    #expect(log.tally.invalidText.first.map(\.line) == [50, 100, 150, 200])
    #expect(log.tally.rejected[.fields]?.first.map(\.line) == [121])
    #expect(log.tally.rows == 200)
  }
}
