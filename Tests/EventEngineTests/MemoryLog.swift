import EventEngine
import EventImport
import JourneyModel
import Synchronization

/// Events in memory as a source for the engine, cut into blocks and batches of any size.
final class MemoryLog: EventBatchSource {
  struct Row: Sendable, Equatable {
    var customer: String
    var caseName = ""
    var time: Int64
    var name: String
    var attributes: [String] = []
  }

  private let blocks: [[Row]]
  private let batchSize: Int
  private let attributeCount: Int
  private let next = Atomic(0)
  private let rowCount: Int

  init(_ rows: [Row], blockSize: Int = 100, batchSize: Int = 7, attributeCount: Int = 0) {
    blocks = stride(from: 0, to: rows.count, by: blockSize).map {
      Array(rows[$0..<min($0 + blockSize, rows.count)])
    }
    self.batchSize = batchSize
    self.attributeCount = attributeCount
    rowCount = rows.count
  }

  var estimatedRows: Int? { rowCount }

  func makeReader() -> any EventBatchReader { Reader(log: self) }

  func tally() -> ImportTally {
    var tally = ImportTally()
    tally.rows = rowCount
    return tally
  }

  private final class Reader: EventBatchReader {
    private let log: MemoryLog
    private var block: [Row] = []
    private var position = 0
    private var bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 64)

    init(log: MemoryLog) { self.log = log }

    deinit { bytes.deallocate() }

    func nextBlock() -> Int? {
      let turn = log.next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard turn < log.blocks.count else { return nil }
      // Blocks come out of order, and their numbers have gaps.
      let number = turn ^ 1 < log.blocks.count ? turn ^ 1 : turn
      block = log.blocks[number]
      position = 0
      return number << 32
    }

    func read(into batch: inout EventBatch) -> Bool {
      guard position < block.count else { return false }
      let rows = block[position..<min(position + log.batchSize, block.count)]
      position = rows.endIndex
      var text: [UInt8] = []
      func slice(_ string: String) -> FieldSlice {
        let start = UInt32(text.count)
        text.append(contentsOf: string.utf8)
        return FieldSlice(start: start, length: UInt32(text.count) - start)
      }
      batch = EventBatch(attributeCount: log.attributeCount)
      batch.count = rows.count
      batch.acceptedCount = rows.count
      for row in rows {
        batch.status.append(.accepted)
        batch.times.append(row.time)
        batch.customers.append(slice(row.customer))
        batch.cases.append(slice(row.caseName))
        batch.names.append(slice(row.name))
        for index in 0..<log.attributeCount {
          let value = index < row.attributes.count ? row.attributes[index] : ""
          batch.attributes[index].append(slice(value))
        }
      }
      bytes.deallocate()
      // Readers of a batch may look 64 bytes ahead from the start of any field.
      bytes = .allocate(capacity: text.count + 64)
      _ = bytes.initialize(from: text + Array(repeating: 0, count: 64))
      batch.bytes = UnsafePointer(bytes.baseAddress)
      return true
    }
  }
}
