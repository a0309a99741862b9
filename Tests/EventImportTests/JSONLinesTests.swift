import EventImport
import Foundation
import JourneyModel
import ReadingLaws
import TestSupport
import Testing

@Suite struct JSONLinesTests {
  private static let plan = ImportPlan(
    mapping: LogMapping(customer: "user.id", time: ["ts"], event: ["page", "info.part"]),
    attributes: [
      AttributeMapping(name: "tags", column: "info.tags"),
      AttributeMapping(name: "info", column: "info"),
      AttributeMapping(name: "literal", column: "a.b.c"),
    ],
    loggedAttributeCount: 0
  )

  private func read(_ text: String, _ options: ReadingOptions = ReadingOptions()) throws -> ReadLog
  {
    let file = try TemporaryFile(Data(text.utf8))
    return try ReadLog.read([.file(file.path)], Self.plan, options)
  }

  private func texts(_ log: ReadLog) -> [[String]] {
    log.rows.map { row in row.fields.map { String(decoding: $0, as: UTF8.self) } }
  }

  private static let time = "\"ts\":\"2025-01-01T00:00:00Z\""

  @Test func `Values come as their text`() throws {
    let log = try read(
      """
      {"user":{"id":007},\(Self.time),"page":"x"}
      {"user":{"id":7.50e1},\(Self.time),"page":true,"info":{"part":"p","tags":[1, {"a":"]"}]}}
      {"user.id":"a\\u00e4\\ud83d\\ude00\\n","user":{"id":1},\(Self.time),"page":"\\"q\\"","a":{"b.c":"m"}}
      {"user":{"id":"u"},\(Self.time),"page":"p","a":{"b":{"c":"deep"}},"a.b.c":null}
      {"user":{"id":"u","id":"v"},"user":{"id":"w"},\(Self.time),"page":"\\ud800x","a.b":{"c":"n"}}
      {"user":{"id":null},\(Self.time),"page":"p"}
      {"user":{"id":"u"},\(Self.time),"page":null}
      {"user":{"id":"u"},"ts":null,"page":"p"}

      [1]
      """
    )
    #expect(
      texts(log) == [
        [],
        [
          "7.50e1", "true / p", "[1, {\"a\":\"]\"}]",
          "{\"part\":\"p\",\"tags\":[1, {\"a\":\"]\"}]}", "",
        ],
        ["aä😀\n", "\"q\"", "", "", "m"], ["u", "p", "", "", ""], ["u", "\u{FFFD}x", "", "", "n"],
        [], [], [], [],
      ]
    )
    #expect(
      log.rows.map(\.status) == [
        .rejectedFields, .accepted, .accepted, .accepted, .accepted, .rejectedCustomer,
        .rejectedEvent, .rejectedTime, .rejectedFields,
      ]
    )
    #expect(log.tally.rejected[.fields]?.first.map(\.line) == [1, 10])
    #expect(log.tally.rejected[.customer]?.first.map(\.line) == [6])
  }

  @Test func `Nesting without end is malformed, not fatal`() throws {
    let deep = String(repeating: "[", count: 100_000)
    let objects = String(repeating: "{\"a\":", count: 50_000)
    let fine = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
    let log = try read(
      """
      {"user":{"id":1},\(Self.time),"page":"p","x":\(fine)}
      {"user":{"id":1},\(Self.time),"page":"p","x":\(deep)
      {"user":{"id":1},\(Self.time),"page":"p","x":\(objects)
      """
    )
    #expect(log.rows.map(\.status) == [.accepted, .rejectedFields, .rejectedFields])
  }

  /// Writes a string as JSON with escapes wherever the generator likes.
  private func quoted(_ text: String, _ random: inout SeededGenerator) -> String {
    var out = "\""
    for unit in text.utf16 {
      let needs = unit < 0x20 || unit == 34 || unit == 92 || (0xD800...0xDFFF).contains(unit)
      if needs || Int.random(in: 0..<6, using: &random) == 0 {
        let digits = String(unit, radix: 16, uppercase: Bool.random(using: &random))
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        out += String(decoding: [unit], as: UTF16.self)
      }
    }
    return out + "\""
  }

  @Test(arguments: 0..<30)
  func `Any block size and thread count give what was written`(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var text = ""
    var wanted: [ReadRow] = []
    var malformed: [Int] = []
    let breaks = [
      "{\"a\":1", "{\"a\" 1}", "nonsense", "{\"a\":\"\u{1}\"}", "{\"a\":tru}", "{\"a\":01}", "{},",
    ]
    for line in 1...Int.random(in: 1...80, using: &random) {
      if line > 1, Int.random(in: 0..<10, using: &random) == 0 {
        text += (breaks.randomElement(using: &random) ?? "") + "\n"
        malformed.append(line)
        wanted.append(ReadRow(status: .rejectedFields))
        continue
      }
      let customer = ["ä\"x", "😀", "1\\2", "c"].randomElement(using: &random) ?? ""
      let page = ["home\tpage", "ü", "{[,]}"].randomElement(using: &random) ?? ""
      let other =
        ["\"}\"", "[{},[]]", "-0.5E+3", "{\"id\":{\"x\":null}}"].randomElement(using: &random) ?? ""
      let space = ["", " ", "\t", "  \r"].randomElement(using: &random) ?? ""
      let members = [
        "\"user\"\(space):{\"z\":\(other),\(quoted("id", &random)):\(space)\(quoted(customer, &random))}",
        "\(space)\(quoted("ts", &random)):\"1970-01-01T00:00:01Z\"",
        "\"page\":\(quoted(page, &random))\(space)", "\"zz\":\(other)",
      ].shuffled(using: &random)
      text += "{" + members.joined(separator: ",") + "}\(space)\n"
      wanted.append(
        ReadRow(
          status: .accepted,
          time: 1_000_000,
          fields: [customer, page, "", "", ""].map { Array($0.utf8) }
        )
      )
    }
    if Bool.random(using: &random) { text.removeLast() }
    let file = try TemporaryFile(Data(text.utf8))
    let zipped = try TemporaryFile(Data(StoredGzip.member(Array(text.utf8), blockSize: 100)))
    for (blockSize, threads) in [(64, 1), (100, 3), (1_000, 2), (1 << 20, 1)] {
      for path in [file.path, zipped.path] {
        let options = ReadingOptions(blockSize: blockSize)
        let log = try ReadLog.read([.file(path)], Self.plan, options, threads: threads)
        #expect(log.rows == wanted, "seed \(seed), block size \(blockSize)")
        #expect(log.tally.rejected[.fields]?.first.map(\.line) ?? [] == Array(malformed.prefix(10)))
      }
    }
  }

  @Test func `A mapped key path that no row has is told with those there are`() throws {
    let error = #expect(throws: InputError.self) { try read("{\"user\":{\"name\":1},\"ts\":1}\n") }
    #expect(error?.kind == .missingColumn)
    #expect(error?.name == "user.id")
    #expect(error?.candidates == ["user.name", "ts"])
  }
}
