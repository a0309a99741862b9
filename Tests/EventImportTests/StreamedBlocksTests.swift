import EventImport
import Foundation
import JourneyModel
import ReadingLaws
import Testing

/// Several inputs whose blocks are made while others are decoded.
@Suite struct StreamedBlocksTests {
  private static let plan = ImportPlan(
    mapping: LogMapping(customer: "c", time: ["t"], event: ["e"]),
    attributes: [],
    loggedAttributeCount: 0
  )

  private func text(_ file: Int) -> String {
    "c,t,e\n"
      + (0..<200 + 50 * file).map { "c\($0),2025-01-01T00:00:00Z,\"file \(file),\nrow \($0)\"\n" }
      .joined()
  }

  private func zipped(_ file: Int) throws -> TemporaryFile {
    try TemporaryFile(Data(StoredGzip.member(Array(text(file).utf8), blockSize: 300)))
  }

  private func names(_ log: ReadLog) -> [String] {
    log.rows.map { String(decoding: $0.fields[1], as: UTF8.self) }
  }

  @Test(arguments: [1, 2, 3, 7], [64, 1_000, 1 << 20])
  func `Compressed and plain inputs keep their order`(_ threads: Int, _ blockSize: Int) throws {
    let files = try (0..<6).map { file in
      file == 3 ? try TemporaryFile(Data(text(file).utf8)) : try zipped(file)
    }
    for streams in [1, 2, 16] {
      let options = ReadingOptions(blockSize: blockSize, concurrentStreams: streams)
      let inputs = files.map { InputSource.file($0.path) }
      let log = try ReadLog.read(inputs, Self.plan, options, threads: threads)
      let wanted = (0..<6).flatMap { file in
        (0..<200 + 50 * file).map { "file \(file),\nrow \($0)" }
      }
      #expect(names(log) == wanted)
      #expect(log.tally.rows == wanted.count)
    }
  }

  @Test(arguments: [1, 2, 7])
  func `Of several damaged inputs the first is told`(_ threads: Int) throws {
    let whole = try zipped(0)
    // A stored block whose checksum no longer matches, far behind its beginning.
    let damaged = try [1, 2].map { file in
      var bytes = StoredGzip.member(Array(text(file).utf8), blockSize: 300)
      bytes[bytes.count - 6] ^= 0xFF
      return try TemporaryFile(Data(bytes))
    }
    let inputs = [whole, damaged[0], damaged[1], whole].map { InputSource.file($0.path) }
    for _ in 0..<20 {
      let error = #expect(throws: InputError.self) {
        try ReadLog.read(inputs, Self.plan, ReadingOptions(blockSize: 1_000), threads: threads)
      }
      #expect(error?.path == damaged[0].path)
    }
  }

  @Test func `Reading that is cancelled ends for all threads`() throws {
    let files = try (0..<3).map { try zipped($0) }
    // Optimised code lets the files go after their last use.
    let reader = try withExtendedLifetime(files) {
      try EventLogReader(
        inputs: files.map { .file($0.path) },
        plan: Self.plan,
        options: ReadingOptions(blockSize: 64)
      )
    }
    #expect(try reader.nextBlock() != nil)
    reader.cancel()
    #expect(try reader.nextBlock() == nil)
  }
}
