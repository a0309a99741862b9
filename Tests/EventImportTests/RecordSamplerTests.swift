import EventImport
import Foundation
import JourneyModel
import TestSupport
import Testing

@Suite struct RecordSamplerTests {
  private func sample(_ text: String, _ mapping: LogMapping = LogMapping()) throws -> SampleRows {
    try sample(Data(text.utf8), mapping)
  }

  private func sample(_ bytes: Data, _ mapping: LogMapping = LogMapping()) throws -> SampleRows {
    let file = try TemporaryFile(bytes)
    return try RecordSampler.sample(try LogInput(.file(file.path)), mapping: mapping)
  }

  private func table(_ rows: SampleRows) -> [[String]] {
    rows.columns.indices.map { [rows.columns[$0].name] + rows.values(ofColumn: $0) }
  }

  @Test func `Delimited text gives header and rows`() throws {
    let rows = try sample("id, name ,\"a,b\"\r\n1,\"x\"\"y\",\"l1\nl2\"\r\n\r\n2,\"\"")
    #expect(rows.format == .delimited(UInt8(ascii: ",")))
    #expect(table(rows) == [["id", "1", "2"], ["name", "x\"y", ""], ["a,b", "l1\nl2", ""]])
    #expect(rows.raggedRows == 1)
    #expect(rows.isWholeInput)
  }

  @Test(arguments: [",", ";", "\t", "|"])
  func `The delimiter is told by consistent counts`(_ delimiter: String) throws {
    let lines = ["a,;b", "1,2;3", "x;y,z", "p,q;r"]
    let text = lines.map { line in
      ["k", "\"\(line)\"", "1"].joined(separator: delimiter)
    }.joined(separator: "\n")
    let rows = try sample(text)
    #expect(rows.format == .delimited(UInt8(delimiter.utf8.first ?? 0)))
    #expect(rows.columns.count == 3)
  }

  @Test func `One column is allowed`() throws {
    let rows = try sample("name\na b\nc")
    #expect(table(rows) == [["name", "a b", "c"]])
  }

  @Test func `Lines before the header are skipped, whatever ends them`() throws {
    let rows = try sample("junk \"\r\nmore\rid,x\n1,2\n", LogMapping(skipRows: 2))
    #expect(table(rows) == [["id", "1"], ["x", "2"]])
    #expect(rows.headerLine == 3)
  }

  @Test func `A quote that takes the rest of the sample is no row that was cut off`() throws {
    let good = "1,\(String(repeating: "x", count: 100))\n"
    let text = "id,x\n" + good + "2,\"open\n" + String(repeating: good, count: 30_000)
    let file = try TemporaryFile(Data(text.utf8))
    let input = try LogInput(.file(file.path))
    let rows = try RecordSampler.sample(input, mapping: LogMapping(), byteLimit: 2 << 20)
    #expect(rows.rowCount == 1)
    #expect(rows.malformedRows == 1)
    #expect(rows.firstSwallowingLine == 3)
    #expect(rows.swallowedLines > 15_000)
    #expect(!rows.isWholeInput)
  }

  @Test func `Files of old Macs are told by their header's end`() throws {
    let rows = try sample("id,x\r1,2\r3,4")
    #expect(rows.hasCarriageReturnLines)
    #expect(table(rows) == [["id", "1", "3"], ["x", "2", "4"]])
  }

  @Test func `JSON Lines give key paths, literal keys first`() throws {
    let rows = try sample(
      """
      {"user": {"id": 7, "tags": [1, {"a": 2}]}, "ts": 1.50, "x": null}
      {"user.id": "lit\\u00e9ral", "user": {"id": 8}, "ok": true}
      broken
      {"ts": "\\ud83d\\ude00", "ts": "second", "empty": {}}
      """
    )
    #expect(rows.format == .jsonLines)
    #expect(rows.malformedRows == 1)
    let found = Dictionary(uniqueKeysWithValues: table(rows).map { ($0[0], Array($0[1...])) })
    #expect(
      found == [
        "user.id": ["7", "litéral", ""], "user.tags": ["[1, {\"a\": 2}]", "", ""],
        "ts": ["1.50", "", "😀"], "x": ["", "", ""], "ok": ["", "true", ""],
        "empty": ["", "", "{}"],
      ]
    )
  }

  @Test func `Encodings are told by marks or by the mapping`() throws {
    let text = "id,näme\n1,€😀\n"
    let utf8 = Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)
    let little =
      Data([0xFF, 0xFE]) + Data(text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    let big = Data([0xFE, 0xFF]) + Data(text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] })
    for bytes in [utf8, little, big] {
      let rows = try sample(bytes)
      #expect(table(rows) == [["id", "1"], ["näme", "€😀"]])
      #expect(rows.hasByteOrderMark)
      #expect(rows.invalidText == 0)
    }
    let latin = Data("id,n".utf8) + [0xE4] + Data("me\n1,".utf8) + [0x80] + Data("\n".utf8)
    #expect(
      table(try sample(latin, LogMapping(encoding: .windows1252)))
        == [["id", "1"], ["näme", "€"]]
    )
    #expect(
      table(try sample(latin, LogMapping(encoding: .latin1))) == [
        ["id", "1"], ["näme", "\u{80}"],
      ]
    )
    #expect(try sample(latin).invalidText == 2)
  }

  @Test func `Other kinds of files get one line on what to do`() throws {
    let kinds: [(Data, String)] = [
      (Data([0x50, 0x4B, 0x03, 0x04, 0x14]), "ZIP archive or an Excel workbook"),
      (Data([0x28, 0xB5, 0x2F, 0xFD, 0]), "Zstandard"), (Data("PAR1....".utf8), "Parquet"),
      (Data("<?xml version=\"1.0\"?><log/>".utf8), "XML"), (Data("\n <log>".utf8), "XML"),
      (Data("[{\"a\":1}]".utf8), "JSON array"), (Data("{\n \"a\":1\n}".utf8), "several lines"),
      (Data("%PDF-1.4".utf8), "PDF"), (Data("BZh91".utf8), "bzip2"),
      (Data("SQLite format 3\0".utf8), "SQLite"),
    ]
    for (bytes, wanted) in kinds {
      let error = #expect(throws: InputError.self) { try sample(bytes) }
      #expect(error?.kind == .content)
      #expect(error?.message.contains(wanted) == true, "\(wanted): \(error?.description ?? "")")
      #expect(error?.hint != nil)
    }
  }

  @Test func `Missing files and directories cannot be read`() {
    for path in ["/nowhere/log.csv", NSTemporaryDirectory()] {
      let error = #expect(throws: InputError.self) { try LogInput(.file(path)) }
      #expect(error?.kind == .unreadable)
    }
  }

  @Test func `Empty inputs have no columns`() throws {
    #expect(try sample("").columns.isEmpty)
    #expect(try sample("\n\n").rowCount == 0)
    #expect(table(try sample("a,b")) == [["a"], ["b"]])
  }
}
