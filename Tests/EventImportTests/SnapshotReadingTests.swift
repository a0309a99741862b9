import EventImport
import Foundation
import JourneyModel
import ReadingLaws
import TestSupport
import Testing

/// Exports with one row for each case: every way to read them gives what the obvious reader gives.
@Suite struct SnapshotReadingTests {
  private static let plan = ImportPlan(
    mapping: LogMapping(
      customer: "who",
      times: [
        TimeColumn(event: "opened", column: "Created at"),
        TimeColumn(event: "answered, at last", column: "first_response"),
        TimeColumn(event: "gelöst", column: "solved"),
      ],
      caseColumn: "ticket",
      timeZone: "Europe/Berlin",
      delimiter: ",",
      exclude: [Condition(attribute: "kind", tests: [.equals("test")])]
    ),
    attributes: [
      AttributeMapping(name: "kind", column: "kind"),
      AttributeMapping(name: "opened", column: "Created at"),
    ],
    loggedAttributeCount: 1,
    snapshotLayouts: [.automatic, .epoch(.seconds, isBounded: true), .automatic],
    timeZone: ZoneTable(identifier: "Europe/Berlin") ?? .utc
  )
  private static let header = "ticket,who,kind,Created at,text,first_response,solved"

  /// Records of every fate, each field quoted where it needs to be, or by chance.
  private static func records(_ count: Int, _ random: inout SeededGenerator) -> [[String]] {
    let choices: [[String]] = [
      ["1", "00042", "", "T 7"], ["ann", "bob", " carl ", "", "dörte"],
      ["test", "bug", "a, b", "bug"],
      [
        "2025-03-01T10:00:00Z", " 2025-03-01 ", "", "2025-03-30 02:30:00", "2025-10-26 02:30:00",
        "soon",
      ],
      ["", "free text, with \"quotes\"\nand lines", "plain"],
      ["", "1740830400", "1740830400.5", "-", "", "17408304000000"],
      ["", "2025-03-02 10:00", "  ", "2025-03-02 09:00:00.25"],
    ]
    return (0..<count).map { _ in choices.map { $0.randomElement(using: &random) ?? "" } }
  }

  private static func text(_ records: [[String]], _ random: inout SeededGenerator) -> [UInt8] {
    let lines = records.map { record in
      record.map { field -> String in
        let needs = field.contains { "\",\r\n".contains($0) }
        guard needs || Int.random(in: 0..<3, using: &random) == 0 else { return field }
        return "\"" + field.replacing("\"", with: "\"\"") + "\""
      }.joined(separator: ",")
    }
    return Array(([header] + lines).joined(separator: "\n").utf8)
  }

  private static func check(_ bytes: [UInt8], _ label: String) throws {
    let wanted = ReferenceReader(plan: plan, delimiter: UInt8(ascii: ",")).read(bytes, newline: 10)
    let file = try TemporaryFile(Data(bytes))
    let zipped = try TemporaryFile(Data(StoredGzip.member(bytes, blockSize: 997)))
    for (blockSize, threads) in [(64, 1), (65, 3), (257, 4), (1_000, 2), (8 << 20, 1)] {
      for path in [file.path, zipped.path] {
        let options = ReadingOptions(blockSize: blockSize)
        let found = try ReadLog.read([.file(path)], plan, options, threads: threads)
        #expect(found.tally == wanted.tally, "\(label), \(blockSize)")
        #expect(found.rows == wanted.rows, "\(label), \(blockSize)")
      }
    }
    let tally = wanted.tally
    let accepted = wanted.rows.count { $0.status == .accepted }
    let rejected = tally.rejected.values.reduce(0) { $0 + $1.count }
    #expect(tally.rows == tally.excluded + rejected + accepted, "\(label)")
  }

  @Test(arguments: 0..<20)
  func `any block size and thread count read as the obvious reader does`(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let records = Self.records(Int.random(in: 0...90, using: &random), &random)
    try Self.check(Self.text(records, &random), "seed \(seed)")
  }

  @Test(arguments: 0..<10)
  func `rows with bytes changed, put in or taken out are read or told, and add up`(
    _ seed: Int
  ) throws {
    var random = SeededGenerator(seed: UInt64(1_000 + seed))
    var bytes = Self.text(Self.records(100, &random), &random)
    let first = Self.header.utf8.count + 1
    let junk: [[UInt8]] = [
      [34], [34, 34], [44], [13], [10], [32], [0], [0xFF], Array("é".utf8), Array(",,,,,,,".utf8),
      Array("9".utf8), Array("-".utf8), Array("\",\"".utf8),
    ]
    for _ in 0..<100 {
      let place = Int.random(in: first..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = junk.randomElement(using: &random)?.first ?? 0
      case 1: bytes.insert(contentsOf: junk.randomElement(using: &random) ?? [], at: place)
      default: bytes.remove(at: place)
      }
    }
    try Self.check(bytes, "seed \(seed)")
  }

  @Test func `JSON Lines give the rows of CSV`() throws {
    var random = SeededGenerator(seed: 7)
    let records = Self.records(700, &random)
    let names = Self.header.split(separator: ",").map(String.init)
    let lines = try records.map { record -> String in
      // An empty field is written in each of the ways that say nothing.
      let members = try zip(names, record).enumerated().compactMap { position, pair -> String? in
        let (name, value) = pair
        if value.isEmpty, position % 3 == 0 { return nil }
        if value.isEmpty, position % 3 == 1 { return "\"\(name)\": null" }
        let isNumber = name == "first_response" && value.hasPrefix("17")
        let data = try JSONSerialization.data(withJSONObject: value, options: .fragmentsAllowed)
        return "\"\(name)\": \(isNumber ? value : String(decoding: data, as: UTF8.self))"
      }
      return "{" + members.joined(separator: ", ") + "}"
    }
    let csv = try TemporaryFile(Data(Self.text(records, &random)))
    let json = try TemporaryFile(Data(lines.joined(separator: "\n").utf8))
    var plan = Self.plan
    plan.mapping.delimiter = nil
    let wanted = try ReadLog.read([.file(csv.path)], plan, ReadingOptions())
    for blockSize in [64, 4_096, 1 << 20] {
      let options = ReadingOptions(blockSize: blockSize)
      let found = try ReadLog.read([.file(json.path)], plan, options, threads: 2)
      #expect(found.rows == wanted.rows)
      #expect(found.tally.snapshot == wanted.tally.snapshot)
    }
    #expect(Set(wanted.rows.map(\.status.rawValue)) == [0, 1, 3, 4])
    #expect(wanted.tally.snapshot?.count == 700)
    #expect((wanted.tally.snapshot?.withoutTime ?? 0) > 0)
    #expect(wanted.tally.adjustedTimes > 0)
  }

  @Test func `what a row gives, worked out by hand`() throws {
    let text = """
      \(Self.header)
      1,ann,bug,2025-03-01T10:00:00Z,x,1740830400,2025-03-01 13:00
      2,ann,bug,,x,,
      3,,bug,2025-03-01,x,,2025-03-02
      4,bob,test,2025-03-01,x,,2025-03-02
      5,bob,bug,soon,x,,2025-03-02
      6,bob,bug
      7,bob,test,,x,,
      """
    let file = try TemporaryFile(Data(text.utf8))
    let log = try ReadLog.read([.file(file.path)], Self.plan, ReadingOptions())
    // 12:00 UTC is 13:00 in Berlin; 1740830400 is 12:00 UTC too.
    let row = { (name: String, time: Int64, ticket: String, who: String, opened: String) in
      ReadRow(
        status: .accepted,
        time: time * 1_000_000,
        fields: [who, ticket, name, "bug", opened].map { Array($0.utf8) }
      )
    }
    #expect(
      log.rows == [
        row("opened", 1_740_823_200, "1", "ann", "2025-03-01T10:00:00Z"),
        row("answered, at last", 1_740_830_400, "1", "ann", "2025-03-01T10:00:00Z"),
        row("gelöst", 1_740_830_400, "1", "ann", "2025-03-01T10:00:00Z"),
        ReadRow(status: .rejectedCustomer), ReadRow(status: .rejectedCustomer),
        ReadRow(status: .excluded), ReadRow(status: .excluded), ReadRow(status: .rejectedTime),
        row("gelöst", 1_740_870_000, "5", "bob", "soon"), ReadRow(status: .rejectedFields),
      ]
    )
    #expect(log.tally.rows == 10)
    #expect(log.tally.excluded == 2)
    #expect(log.tally.snapshot == SnapshotRecords(count: 7, withoutTime: 2))
    #expect(log.tally.rejected[.customer]?.first.map(\.line) == [4, 4])
    #expect(log.tally.rejected[.time]?.first.map(\.line) == [6])
    #expect(log.tally.rejected[.fields]?.first.map(\.line) == [7])
  }

  @Test func `an input may lack some of the columns, not all, and not the customer`() throws {
    let rest = try TemporaryFile(Data("ticket,who,kind,solved\n1,ann,bug,2025-03-02\n".utf8))
    let whole = try TemporaryFile(Data("\(Self.header)\n1,ann,bug,2025-03-01,x,1740830400,\n".utf8))
    let log = try ReadLog.read(
      [.file(whole.path), .file(rest.path)],
      Self.plan,
      ReadingOptions()
    )
    #expect(log.rows.map(\.status) == [.accepted, .accepted, .accepted])
    // Each file may have columns of its own: nothing to warn of.
    #expect(log.warnings.isEmpty)
    for text in ["ticket,who,kind\n1,ann,bug\n", "ticket,kind,solved\n1,bug,2025-03-02\n"] {
      let file = try TemporaryFile(Data(text.utf8))
      #expect(throws: InputError.self) {
        try ReadLog.read([.file(whole.path), .file(file.path)], Self.plan, ReadingOptions())
      }
    }
  }
}
