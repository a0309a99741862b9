import Diagnostics
import EventImport
import Foundation
import JourneyModel
import ReadingLaws
import Synchronization
import Testing

#if canImport(Glibc)
import Glibc
#endif

@Suite struct InputFormsTests {
  private static let plan = ImportPlan(
    mapping: LogMapping(customer: "id", time: ["time"], event: ["event"]),
    attributes: [],
    loggedAttributeCount: 0
  )
  private static let rows = (0..<500).map { "c\($0 % 7),2025-01-01T00:00:0\($0 % 10)Z,\"e,\($0)\"" }
  private static let text = "id,time,event\n" + rows.joined(separator: "\n") + "\n"

  private func names(_ log: ReadLog) -> [String] {
    log.rows.map { String(decoding: $0.fields.last ?? [], as: UTF8.self) }
  }

  private func read(
    _ bytes: [UInt8],
    _ plan: ImportPlan = plan,
    blockSize: Int = 1_000
  ) throws
    -> ReadLog
  {
    let file = try TemporaryFile(Data(bytes))
    let options = ReadingOptions(blockSize: blockSize)
    return try ReadLog.read([.file(file.path)], plan, options, threads: 2)
  }

  private let wanted = (0..<500).map { "e,\($0)" }

  /// Compresses with the system's gzip, whose members have Huffman blocks.
  private func gzip(_ bytes: [UInt8], level: Int) throws -> [UInt8] {
    let file = try TemporaryFile(Data(bytes))
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-\(level)", "-c", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Array(data)
  }

  @Test(arguments: [1, 6, 9])
  func `Compressed text reads as it was, in one member or several`(_ level: Int) throws {
    let bytes = Array(Self.text.utf8)
    let first = try gzip(Array(bytes[..<5_001]), level: level)
    let second = try gzip(Array(bytes[5_001...]), level: level)
    let empty = StoredGzip.member([])
    for zipped in [
      try gzip(bytes, level: level), first + second, empty + first + empty + second,
      first + second + [0, 0, 0],
    ] {
      for blockSize in [64, 1_000, 1 << 20] {
        #expect(names(try read(zipped, blockSize: blockSize)) == wanted)
      }
    }
  }

  @Test func `Many small members, cut anywhere, are one text`() throws {
    var zipped: [UInt8] = []
    var rest = Array(Self.text.utf8)[...]
    var size = 1
    while !rest.isEmpty {
      zipped += StoredGzip.member(Array(rest.prefix(size)))
      rest = rest.dropFirst(size)
      size = size % 97 + 1
    }
    #expect(names(try read(zipped)) == wanted)
  }

  @Test func `Damaged gzip is an error that names the file, never fewer rows`() throws {
    let zipped = try gzip(Array(Self.text.utf8), level: 6)
    var checksum = zipped
    checksum[zipped.count - 6] ^= 1
    var middle = zipped
    middle[zipped.count / 2] ^= 0x55
    var cases = [checksum, middle, zipped + Array("junk".utf8)]
    for length in [2, 5, 10, 11, 100, zipped.count / 2, zipped.count - 9, zipped.count - 1] {
      cases.append(Array(zipped[..<length]))
    }
    for bytes in cases {
      let file = try TemporaryFile(Data(bytes))
      let error = #expect(throws: InputError.self) {
        try ReadLog.read([.file(file.path)], Self.plan, ReadingOptions(blockSize: 500), threads: 2)
      }
      #expect(error?.kind == .content)
      #expect(error?.path == file.path)
      #expect(error?.message.contains("gzip") == true, "\(error?.description ?? "")")
    }
  }

  @Test func `An empty gzip and an empty file have no rows`() throws {
    let inputs: [[UInt8]] = [
      [], StoredGzip.member([]), Array("\n".utf8), Array("id,time,event".utf8),
    ]
    for bytes in inputs {
      let log = try read(bytes)
      #expect(log.rows.isEmpty)
      #expect(log.tally == ImportTally())
    }
  }

  @Test func `Encodings read as the text they stand for`() throws {
    let text = "id,time,event\nä,2025-01-01,€ und ü\nb,2025-01-02,\"x\n😀\"\n"
    let units = Array(text.utf16)
    let little: [UInt8] =
      [0xFF, 0xFE] + units.flatMap { unit -> [UInt8] in [UInt8(unit & 255), UInt8(unit >> 8)] }
    let big: [UInt8] =
      [0xFE, 0xFF] + units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 255)] }
    let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    for bytes in [little, big, marked, StoredGzip.member(little)] {
      let log = try read(bytes, blockSize: 64)
      #expect(names(log) == ["€ und ü", "x\n😀"])
    }
    // Half a pair and a last odd byte are invalid text, each once.
    let broken: [UInt8] = Array(little.dropLast(2)) + [0x00, 0xD8, 0x0A, 0x00, 0x41]
    let log = try read(broken)
    #expect(log.tally.invalidText.count == 2)
    #expect(log.tally.invalidText.first.map(\.line) == [4, 5])
  }

  @Test func `Single-byte encodings follow the mapping`() throws {
    let bytes = Array("id,time,event\nx,2025-01-01,".utf8) + [0x80, 0xE4, 0x95, 0x0A]
    for (encoding, wanted) in [
      (TextEncoding.windows1252, "€ä•"), (.latin1, "\u{80}ä\u{95}"),
    ] {
      var plan = Self.plan
      plan.mapping.encoding = encoding
      for blockSize in [64, 1 << 20] {
        let log = try read(bytes, plan, blockSize: blockSize)
        #expect(names(log) == [wanted])
        #expect(log.tally.invalidText.count == 0)
      }
    }
    // Read as UTF-8, E4 95 is one character cut short.
    let log = try read(bytes)
    #expect(log.tally.invalidText.count == 2)
    #expect(log.tally.invalidText.first == Array(repeating: InputPlace(file: 0, line: 2), count: 2))
    #expect(log.rows.first?.fields.last == [0x80, 0xE4, 0x95])
  }

  @Test func `Several inputs are one log, each with its own form`() throws {
    let files = [
      try TemporaryFile(Data("event;id;time\nb;1;2025-01-01\n;2;2025-01-01\n".utf8)),
      try TemporaryFile(
        Data(StoredGzip.member(Array("id,time,event\n1,2025-01-02,c\n\n,x,d".utf8)))
      ),
      try TemporaryFile(
        Data("{\"event\":\"e\",\"id\":1,\"time\":\"2025-01-03\"}\n{\"id\":3}".utf8)
      ),
      try TemporaryFile(Data()),
      try TemporaryFile(Data("time\tid\tevent\tid\n2025-01-04\t1\tf\tother\nbad\t1\tg\t\n".utf8)),
    ]
    for (blockSize, threads) in [(64, 1), (64, 4), (1 << 20, 3)] {
      let log = try ReadLog.read(
        files.map { InputSource.file($0.path) },
        Self.plan,
        ReadingOptions(blockSize: blockSize),
        threads: threads
      )
      #expect(names(log) == ["b", "", "c", "", "e", "", "f", ""])
      #expect(log.tally.rows == 8)
      #expect(
        log.tally.rejected.mapValues(\.first) == [
          .event: [InputPlace(file: 0, line: 3)], .customer: [InputPlace(file: 1, line: 4)],
          .time: [InputPlace(file: 2, line: 2), InputPlace(file: 4, line: 3)],
        ]
      )
      #expect(
        log.warnings == [
          "the header has `id` more than once; the first column of that name is read"
        ]
      )
    }
  }

  @Test func `A mapped column that is missing is told with those there are`() throws {
    let error = #expect(throws: InputError.self) {
      try read(Array("customer,time,event\n".utf8))
    }
    #expect(error?.kind == .missingColumn)
    #expect(error?.name == "id")
    #expect(error?.candidates == ["customer", "time", "event"])
  }

  @Test func `An attribute column may be missing in some inputs, not in all`() throws {
    var plan = Self.plan
    plan.attributes = [AttributeMapping(name: "channel", column: "channel")]
    let with = try TemporaryFile(Data("id,time,event,channel\n1,2025-01-01,a,web\n".utf8))
    let without = try TemporaryFile(Data("id,time,event\n1,2025-01-01,a\n".utf8))
    let log = try ReadLog.read(
      [.file(with.path), .file(without.path)],
      plan,
      ReadingOptions()
    )
    #expect(names(log) == ["web", ""])
    #expect(log.warnings == ["there is no column `channel`; it is read as empty"])
    #expect(throws: InputError.self) {
      try ReadLog.read([.file(without.path)], plan, ReadingOptions())
    }
  }

  @Test func `A quote that nothing closes takes the rest, as one row with its line`() throws {
    let good = "1,2025-01-01,a\n"
    let text =
      "id,time,event\n" + good + "2,2025-01-01,\"open\n" + String(repeating: good, count: 300)
    // The last line may have no end of its own.
    for bytes in [text, String(text.dropLast())].map({ Array($0.utf8) }).flatMap({
      [$0, StoredGzip.member($0)]
    }) {
      for (blockSize, limit) in [(64, 64), (64, 1_000), (500, 100_000), (1 << 20, 100_000)] {
        let file = try TemporaryFile(Data(bytes))
        let options = ReadingOptions(blockSize: blockSize, recordLimit: limit)
        let log = try ReadLog.read([.file(file.path)], Self.plan, options, threads: 2)
        #expect(log.tally.rows == 2, "block size \(blockSize), limit \(limit)")
        #expect(log.tally.rejected[.fields]?.count == 1)
        #expect(log.tally.rejected[.fields]?.first == [InputPlace(file: 0, line: 3)])
        #expect(log.tally.swallowedLines == 300, "block size \(blockSize), limit \(limit)")
        #expect(log.tally.swallowing.first == [InputPlace(file: 0, line: 3)])
      }
    }
  }

  @Test func `A quote that closes far below takes the lines between`() throws {
    let good = "1,2025-01-01,a\n"
    let text =
      "id,time,event\n" + good + "2,2025-01-01,\"open\n" + String(repeating: good, count: 40)
      + "3,2025-01-01,\"closed\"\n" + good + "4,2025-01-01,\"whole\ntext\"\n5,\"2025\n\"\n"
    for (blockSize, limit) in [(64, 200), (64, 10_000), (1 << 20, 200), (1 << 20, 10_000)] {
      let file = try TemporaryFile(Data(text.utf8))
      let options = ReadingOptions(blockSize: blockSize, recordLimit: limit)
      let log = try ReadLog.read([.file(file.path)], Self.plan, options, threads: 2)
      #expect(log.tally.rows == 5, "block size \(blockSize), limit \(limit)")
      // A row of two lines that is read is none of these; one that lacks fields is.
      #expect(log.tally.swallowedLines == 42, "block size \(blockSize), limit \(limit)")
      #expect(log.tally.swallowing.first.map(\.line) == [3, 48])
    }
  }

  @Test func `A record beyond the limit is one malformed row, whatever the block size`() throws {
    let long = "2,2025-01-01,\"" + String(repeating: "x\n", count: 400) + "\"\n"
    let good = "1,2025-01-01,a\n"
    let text = "id,time,event\n" + good + long + good + ",2025-01-01,b\n"
    for bytes in [Array(text.utf8), StoredGzip.member(Array(text.utf8))] {
      for blockSize in [64, 100, 640, 1 << 20] {
        let file = try TemporaryFile(Data(bytes))
        let options = ReadingOptions(blockSize: blockSize, recordLimit: 300)
        let log = try ReadLog.read([.file(file.path)], Self.plan, options, threads: 2)
        #expect(log.tally.rows == 4, "block size \(blockSize)")
        #expect(log.tally.rejected[.fields]?.first == [InputPlace(file: 0, line: 3)])
        #expect(log.tally.rejected[.customer]?.first == [InputPlace(file: 0, line: 405)])
      }
    }
  }

  @Test(arguments: [false, true])
  func `A pipe can be sampled and then read`(_ isZipped: Bool) throws {
    let path = NSTemporaryDirectory() + "waymark-pipe-\(UUID().uuidString)"
    #expect(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    let bytes = isZipped ? StoredGzip.member(Array(Self.text.utf8)) : Array(Self.text.utf8)
    let writer = Thread {
      let handle = FileHandle(forWritingAtPath: path)
      for start in stride(from: 0, to: bytes.count, by: 777) {
        try? handle?.write(contentsOf: Data(bytes[start..<min(bytes.count, start + 777)]))
      }
      try? handle?.close()
    }
    writer.start()
    let input = try LogInput(.file(path))
    #expect(input.byteCount == nil)
    for _ in 0..<2 {
      let sample = try RecordSampler.sample(input, mapping: LogMapping(), rowLimit: 100)
      #expect(sample.values(ofColumn: 2) == Array(wanted.prefix(100)))
    }
    let log = try ReadLog.read([input], Self.plan, ReadingOptions(blockSize: 300), threads: 3)
    #expect(names(log) == wanted)
  }

  @Test func `Cancelling ends the wait for a silent pipe`() throws {
    let path = NSTemporaryDirectory() + "waymark-pipe-\(UUID().uuidString)"
    #expect(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    let done = DispatchSemaphore(value: 0)
    let writer = Thread {
      let handle = FileHandle(forWritingAtPath: path)
      try? handle?.write(contentsOf: Data(repeating: 65, count: 600) + Data("\n".utf8))
      try? handle?.write(contentsOf: Data("id,time,event\n1,2025-01-01,a\n".utf8))
      try? handle?.write(contentsOf: Data(repeating: 10, count: 70_000))
      done.wait()
      try? handle?.close()
    }
    writer.start()
    defer { done.signal() }
    var plan = Self.plan
    plan.mapping.skipRows = 1
    plan.mapping.delimiter = ","
    let input = try LogInput(.file(path))
    let reader = try EventLogReader(inputs: [input], plan: plan)
    let canceller = Thread {
      Thread.sleep(forTimeInterval: 0.1)
      reader.cancel()
    }
    canceller.start()
    let begun = Date()
    while try reader.nextBlock() != nil {}
    #expect(Date().timeIntervalSince(begun) < 2)
    #expect(try reader.nextBlock() == nil)
  }

  @Test(arguments: [1, 3])
  func `A file that is cut short while it is read is an error`(_ threads: Int) throws {
    let file = try TemporaryFile(Data(Self.text.utf8))
    let options = ReadingOptions(blockSize: 1_000)
    let input = try LogInput(.file(file.path))
    let reader = try EventLogReader(inputs: [input], plan: Self.plan, options: options)
    #expect(try reader.nextBlock() != nil)
    #expect(truncate(file.path, 2_500) == 0)
    let errors = Mutex<[InputError]>([])
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      do throws(InputError) {
        while try reader.nextBlock() != nil {}
      } catch {
        errors.withLock { $0.append(error) }
      }
    }
    let found = errors.withLock { $0 }
    #expect(found.count == threads)
    #expect(found.allSatisfy { $0.kind == .unreadable && $0.path == file.path })
    #expect(found.allSatisfy { $0.message.contains("shorter") })
  }

  @Test func `Progress counts bytes as they lie on disk`() throws {
    let zipped = try gzip(Array(Self.text.utf8), level: 6)
    let files = [try TemporaryFile(Data(zipped)), try TemporaryFile(Data(Self.text.utf8))]
    let reader = try withExtendedLifetime(files) {
      try EventLogReader(inputs: files.map { .file($0.path) }, plan: Self.plan)
    }
    #expect(reader.totalBytes == Int64(zipped.count + Self.text.utf8.count))
    while try reader.nextBlock() != nil {}
    #expect(reader.bytesRead <= reader.totalBytes ?? 0)
    #expect(reader.bytesRead > (reader.totalBytes ?? 0) * 9 / 10)
  }
}
