// Invariant: stream p holds what this worker appended for partition p, in that order: first the
// `spilled[p]` stretches of the file, then `chunks[p]`, all full but the last. `runs[p]` says which
// stretch of the stream came from which block; a worker may take blocks in any order.

/// One worker's bytes, split by partition, in memory up to a budget and in a file past it.
final class ByteStreams {
  /// A stretch of a stream that came from one block of input.
  struct Run {
    var block: Int
    var start: Int
  }

  private struct Segment {
    var offset: Int64
    var count: Int
  }

  /// Where the next byte of a partition goes, where its chunk ends, and the block of its last run.
  private struct Tail {
    var cursor: UnsafeMutableRawPointer?
    var limit: UnsafeMutableRawPointer?
    var block = -1
  }

  /// Bytes per chunk: small enough that many partitions with little in each stay small.
  static let chunkBytes = 4096

  private let partitionCount: Int
  private let tails: UnsafeMutablePointer<Tail>
  private var block = 0
  private var chunks: [[UnsafeMutableRawPointer]]
  private var spilled: [[Segment]]
  private var spilledCounts: [Int]
  private var runs: [[Run]]
  private var slabs: [LargeMemory] = []
  private var freeChunks: [UnsafeMutableRawPointer] = []
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

  /// The memory in use, in bytes.
  var byteCount: Int {
    slabs.count * LargeMemory.pageSize - freeChunks.count * Self.chunkBytes
  }

  /// Marks that what follows comes from another block.
  func begin(block: Int) { self.block = block }

  /// Room for a number of bytes at the end of a partition's stream; the caller fills all of it.
  ///
  /// - Precondition: everything ever appended to this object takes as many bytes, which divide a
  ///   chunk.
  @inline(__always)
  func place(_ count: Int, in partition: Int) -> UnsafeMutableRawPointer? {
    let tail = tails + partition
    if tail.pointee.cursor == tail.pointee.limit || tail.pointee.block != block {
      prepare(partition)
    }
    guard let cursor = tail.pointee.cursor else { return nil }
    tail.pointee.cursor = cursor + count
    return cursor
  }

  /// Adds bytes at the end of a partition's stream, over the ends of chunks where they fall so.
  func append(_ bytes: UnsafeRawPointer, _ count: Int, to partition: Int) {
    let tail = tails + partition
    var done = 0
    while done < count {
      if tail.pointee.cursor == tail.pointee.limit || tail.pointee.block != block {
        prepare(partition)
      }
      guard let cursor = tail.pointee.cursor, let limit = tail.pointee.limit else { return }
      let now = min(count - done, limit - cursor)
      cursor.copyMemory(from: bytes + done, byteCount: now)
      tail.pointee.cursor = cursor + now
      done += now
    }
  }

  /// Notes where a block's run begins, and makes room for at least one more byte.
  @inline(never)
  private func prepare(_ partition: Int) {
    if tails[partition].block != block {
      runs[partition].append(Run(block: block, start: count(of: partition)))
      tails[partition].block = block
    }
    guard tails[partition].cursor == tails[partition].limit else { return }
    if freeChunks.isEmpty {
      let slab = LargeMemory(byteCount: LargeMemory.pageSize)
      slabs.append(slab)
      divide(slab)
    }
    let chunk = freeChunks.removeLast()
    chunks[partition].append(chunk)
    tails[partition].cursor = chunk
    tails[partition].limit = chunk + Self.chunkBytes
  }

  /// Adds a slab's chunks to the free ones.
  private func divide(_ slab: LargeMemory) {
    for index in (0..<slab.byteCount / Self.chunkBytes).reversed() {
      freeChunks.append(slab.base + index * Self.chunkBytes)
    }
  }

  /// How many bytes a partition's stream has.
  func count(of partition: Int) -> Int {
    let held = chunks[partition]
    guard let last = held.last, let cursor = tails[partition].cursor else {
      return spilledCounts[partition]
    }
    return spilledCounts[partition] + (held.count - 1) * Self.chunkBytes + (cursor - last)
  }

  /// How many of a partition's bytes are in the temporary file.
  func spilledCount(of partition: Int) -> Int { spilledCounts[partition] }

  /// The stretches of a partition's stream, each with its block of input.
  func stretches(of partition: Int) -> [(block: Int, range: Range<Int>)] {
    let runs = runs[partition]
    return runs.indices.map { index in
      let end = index + 1 < runs.count ? runs[index + 1].start : count(of: partition)
      return (runs[index].block, runs[index].start..<end)
    }
  }

  /// Frees the memory of everything appended.
  func removeAll() {
    tails.update(repeating: Tail(), count: partitionCount)
    chunks = Array(repeating: [], count: partitionCount)
    spilled = Array(repeating: [], count: partitionCount)
    spilledCounts = Array(repeating: 0, count: partitionCount)
    runs = Array(repeating: [], count: partitionCount)
    slabs = []
    freeChunks = []
    file = nil
  }

  /// Writes everything held to the temporary file; its memory is used again.
  func spill(into folder: String) throws(EventEngineError) {
    guard !slabs.isEmpty else { return }
    let file: SpillFile
    if let open = self.file { file = open } else { file = try SpillFile(folder: folder) }
    self.file = file
    for partition in 0..<partitionCount {
      let held = count(of: partition) - spilledCounts[partition]
      guard held > 0 else { continue }
      spilled[partition].append(Segment(offset: file.length, count: held))
      var rest = held
      for chunk in chunks[partition] {
        let bytes = min(rest, Self.chunkBytes)
        try file.append(UnsafeRawBufferPointer(start: chunk, count: bytes))
        rest -= bytes
      }
      spilledCounts[partition] += held
      chunks[partition] = []
      tails[partition].cursor = nil
      tails[partition].limit = nil
    }
    try file.flush()
    freeChunks = []
    for slab in slabs { divide(slab) }
  }

  /// Lists the pieces of memory that hold a stretch of a partition's stream.
  ///
  /// - Parameters:
  ///   - range: positions in the stream.
  ///   - partition: the partition.
  ///   - free: where bytes of the temporary file can be read to; moved behind those read.
  ///   - body: gets the pieces, in order.
  /// - Throws: `EventEngineError.spilling` when the temporary file cannot be read back.
  func forEachPiece(
    _ range: Range<Int>,
    of partition: Int,
    readingInto free: inout UnsafeMutableRawPointer,
    _ body: (UnsafeRawBufferPointer) -> Void
  ) throws(EventEngineError) {
    var position = range.lowerBound
    var segmentStart = 0
    for segment in spilled[partition] where position < range.upperBound {
      let segmentEnd = segmentStart + segment.count
      if position < segmentEnd {
        let count = min(range.upperBound, segmentEnd) - position
        let target = UnsafeMutableRawBufferPointer(start: free, count: count)
        try file?.read(target, at: segment.offset + Int64(position - segmentStart))
        body(UnsafeRawBufferPointer(target))
        free += count
        position += count
      }
      segmentStart = segmentEnd
    }
    while position < range.upperBound {
      let held = position - spilledCounts[partition]
      let (chunk, offset) = held.quotientAndRemainder(dividingBy: Self.chunkBytes)
      let count = min(range.upperBound - position, Self.chunkBytes - offset)
      body(UnsafeRawBufferPointer(start: chunks[partition][chunk] + offset, count: count))
      position += count
    }
  }
}
