import EventImport
import Foundation
import JourneyModel
import ReadingLaws
import Testing

/// What `EventBatch` promises: 64 readable bytes from the start of every field.
@Suite struct ReadableSlackTests {
  private static let plan = ImportPlan(
    mapping: LogMapping(customer: "id", time: ["time"], event: ["event", "step"]),
    attributes: [
      AttributeMapping(name: "note", column: "note"),
      AttributeMapping(name: "gone", column: "gone"),
    ],
    loggedAttributeCount: 2
  )
  private static let page = Int(sysconf(Int32(_SC_PAGESIZE)))

  /// A log of exactly that many bytes, whose last field is as short as can be.
  private func log(_ length: Int, _ end: String) -> [UInt8] {
    let header = "id,time,event,step,note,gone\n"
    let row = "c1,2025-01-01,\"a \"\"b\"\"\",second,"
    let first = "c0,2025-01-01,a,b,,x\n"
    let filler = length - header.utf8.count - first.utf8.count - row.utf8.count - end.utf8.count
    return Array((header + first + row + String(repeating: "n", count: filler) + end).utf8)
  }

  @Test(arguments: [0, 1, 2, 64, 4_096], ["y", "", "\"\"", "y\n", "\"z\"\r\n", ",,,"])
  func `Every field can be read 64 bytes ahead, at the end of a page and of a buffer too`(
    _ short: Int,
    _ last: String
  ) throws {
    let bytes = log(Self.page * 2 - short, ",\(last)")
    let utf16 = String(decoding: bytes, as: UTF8.self).utf16.flatMap {
      [UInt8($0 & 255), UInt8($0 >> 8)]
    }
    for form in [bytes, StoredGzip.member(bytes), [0xFF, 0xFE] + utf16] {
      let file = try TemporaryFile(Data(form))
      let options = ReadingOptions(blockSize: 64)
      let reader = try EventLogReader(inputs: [.file(file.path)], plan: Self.plan, options: options)
      var decoder = reader.makeDecoder()
      var batch = EventBatch(attributeCount: 2)
      var rows = 0
      var sum = 0
      while let block = try reader.nextBlock() {
        decoder.start(block)
        while decoder.decode(into: &batch) {
          for row in 0..<batch.count {
            for slice in [batch.customers[row], batch.names[row]]
              + batch.attributes.map({ $0[row] })
              + [.empty]
            {
              let field = try #require(batch.bytes(of: slice).baseAddress)
              // A fault ends the test here.
              for byte in UnsafeBufferPointer(start: field, count: 64) { sum += Int(byte) }
            }
          }
          rows += batch.count
        }
      }
      #expect(rows == 2)
      #expect(sum > 0)
    }
  }
}
