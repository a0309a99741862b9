import Foundation

// Invariant: stream p holds this worker's records of partition p in the order in which it met them.
// Its records are, in this order, those of `spilled[p]` in the file and those in `chunks[p]`, all
// chunks but the last being full. `runs[p]` says which stretch of the stream came from which block,
// ascending by block, since a worker takes blocks in input order.

/// One worker's records, split by partition, in memory up to a budget and in a file past it.
final class RecordStreams {
  /// A stretch of a stream that came from one block of input.
  struct Run {
    var block: Int
    var start: Int
  }

  private struct Segment {
    var offset: Int64
    var count: Int
  }

  /// Records per chunk: small enough that many partitions with few records stay small.
  static let chunkCapacity = 256
  private static let slabBytes = LargeMemory.pageSize

  let partitionCount: Int
  /// Where the next record of a partition goes, and where its chunk ends.
  private struct Tail {
    var cursor: UnsafeMutablePointer<EventRecord>?
    var limit: UnsafeMutablePointer<EventRecord>?
  }

  private let tails: UnsafeMutablePointer<Tail>
  private var chunks: [[UnsafeMutablePointer<EventRecord>]]
  private var spilled: [[Segment]]
  private var spilledCounts: [Int]
  private(set) var runs: [[Run]]
  private var slabs: [LargeMemory] = []
  private var freeChunks: [UnsafeMutablePointer<EventRecord>] = []
  private var file: SpillFile?

  init(partitionCount: Int) {
    self.partitionCount = partitionCount
    tails = .allocate(capacity: partitionCount)
    tails.initialize(repeating: Tail(), count: partitionCount)
    chunks = Array(repeating: [], count: partitionCount)
    spilled = Array(repeating: [], count: partitionCount)
    spilledCounts = Array(repeating: 0, count: partitionCount)
    runs = Array(repeating: [], count: partitionCount)
  }

  deinit { tails.deallocate() }

  /// The memory of the records held, in bytes.
  var byteCount: Int {
    slabs.count * Self.slabBytes - freeChunks.count * Self.chunkCapacity * Self.stride
  }

  /// Adds a record to a partition's stream.
  @inline(__always)
  func append(_ record: EventRecord, to partition: Int) {
    let tail = tails + partition
    if tail.pointee.cursor == tail.pointee.limit { addChunk(to: partition) }
    guard let cursor = tail.pointee.cursor else { return }
    cursor.initialize(to: record)
    tail.pointee.cursor = cursor + 1
  }

  /// Marks that the records that follow come from another block.
  func begin(block: Int) {
    for partition in 0..<partitionCount {
      let start = count(of: partition)
      if let last = runs[partition].last, last.start == start {
        runs[partition][runs[partition].count - 1].block = block
      } else {
        runs[partition].append(Run(block: block, start: start))
      }
    }
  }

  /// How many records a partition's stream has.
  func count(of partition: Int) -> Int {
    let held = chunks[partition]
    guard let last = held.last, let cursor = tails[partition].cursor else {
      return spilledCounts[partition]
    }
    return spilledCounts[partition] + (held.count - 1) * Self.chunkCapacity + (cursor - last)
  }

  /// Writes all records held to the temporary file; their memory is used again.
  func spill(into folder: String) throws(EventEngineError) {
    let file: SpillFile
    if let open = self.file { file = open } else { file = try SpillFile(folder: folder) }
    self.file = file
    for partition in 0..<partitionCount {
      let held = count(of: partition) - spilledCounts[partition]
      guard held > 0 else { continue }
      spilled[partition].append(Segment(offset: file.length, count: held))
      spilledCounts[partition] += held
      var rest = held
      for chunk in chunks[partition] {
        let records = min(rest, Self.chunkCapacity)
        try file.append(UnsafeRawBufferPointer(start: chunk, count: records * Self.stride))
        rest -= records
      }
      chunks[partition] = []
      tails[partition] = Tail()
    }
    try file.flush()
    freeChunks = []
    for slab in slabs { divide(slab) }
  }

  /// How many of a partition's records are in the temporary file.
  func spilledCount(of partition: Int) -> Int { spilledCounts[partition] }

  /// Lists the pieces of memory that hold a stretch of a partition's stream.
  ///
  /// - Parameters:
  ///   - range: positions in the stream.
  ///   - partition: the partition.
  ///   - free: where records of the temporary file can be read to; moved behind those read.
  ///   - pieces: gets the pieces, in order.
  /// - Throws: `EventEngineError.spilling` when the temporary file cannot be read back.
  func pieces(
    _ range: Range<Int>,
    of partition: Int,
    readingInto free: inout UnsafeMutablePointer<EventRecord>,
    appendingTo pieces: inout [UnsafeBufferPointer<EventRecord>]
  ) throws(EventEngineError) {
    var position = range.lowerBound
    var segmentStart = 0
    for segment in spilled[partition] where position < range.upperBound {
      let segmentEnd = segmentStart + segment.count
      if position < segmentEnd {
        let records = min(range.upperBound, segmentEnd) - position
        let offset = segment.offset + Int64((position - segmentStart) * Self.stride)
        try file?.read(
          UnsafeMutableRawBufferPointer(start: free, count: records * Self.stride),
          at: offset
        )
        pieces.append(UnsafeBufferPointer(start: free, count: records))
        free += records
        position += records
      }
      segmentStart = segmentEnd
    }
    while position < range.upperBound {
      let held = position - spilledCounts[partition]
      let (chunk, offset) = held.quotientAndRemainder(dividingBy: Self.chunkCapacity)
      let records = min(range.upperBound - position, Self.chunkCapacity - offset)
      pieces.append(UnsafeBufferPointer(start: chunks[partition][chunk] + offset, count: records))
      position += records
    }
  }

  private static let stride = MemoryLayout<EventRecord>.stride

  @inline(never)
  private func addChunk(to partition: Int) {
    if freeChunks.isEmpty {
      let slab = LargeMemory(byteCount: Self.slabBytes)
      slabs.append(slab)
      divide(slab)
    }
    let chunk = freeChunks.removeLast()
    chunks[partition].append(chunk)
    tails[partition] = Tail(cursor: chunk, limit: chunk + Self.chunkCapacity)
  }

  /// Adds a slab's chunks to the free ones.
  private func divide(_ slab: LargeMemory) {
    let count = slab.byteCount / (Self.chunkCapacity * Self.stride)
    let first = slab.base.bindMemory(to: EventRecord.self, capacity: count * Self.chunkCapacity)
    for index in (0..<count).reversed() { freeChunks.append(first + index * Self.chunkCapacity) }
  }
}
