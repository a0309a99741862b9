import CByteKernels
import Foundation

// Invariant: stream p holds this worker's records of partition p in the order in which it met them:
// those of `chunks[p]`, one after the other. The last chunk is open and ends at the tail's cursor, as
// long as the tail has one. A chunk is in memory or in the file, and its records have one form.
// `runs[p]` says where in the stream the records of each block of input begin; a worker may take
// blocks in any order.

/// One worker's records, split by partition, in memory up to a budget and in a file past it.
final class RecordStreams {
  /// A place in a stream.
  struct Place {
    var chunk: Int
    var record: Int
  }

  /// Where the records that came from one block of input begin.
  ///
  /// A log of 10 GB has ten million of these, one for each block and partition: hence 12 bytes.
  struct Run {
    /// The block's place among those that this worker took.
    private var number: UInt32
    private var chunk: UInt32
    private var record: UInt32

    init(number: Int, start: Place) {
      self.number = UInt32(truncatingIfNeeded: number)
      chunk = UInt32(truncatingIfNeeded: start.chunk)
      record = UInt32(truncatingIfNeeded: start.record)
    }

    /// The block, found in the stream's `blocks`.
    func block(in blocks: [Int]) -> Int { blocks[Int(number)] }
    var start: Place { Place(chunk: Int(chunk), record: Int(record)) }
  }

  /// Records of a partition, one after the other.
  struct Chunk {
    /// Where the records are; nil when they are in the file.
    var memory: UnsafeMutableRawPointer?
    /// Where in the file they are.
    var offset: Int64 = 0
    var count = 0
    /// The form of compact records; nil for wide ones.
    var form: CompactForm?

    /// How many bytes the records have.
    var byteCount: Int { count * RecordStreams.stride(form) }
  }

  /// Where the next record of a partition goes, and where its chunk ends.
  private struct Tail {
    var cursor: UnsafeMutableRawPointer?
    var limit: UnsafeMutableRawPointer?
    /// The base of a chunk of the usual form; far from every time where it has another.
    var base = Tail.noBase
    var records = Records.usual

    /// No second of any time fits a chunk with this base.
    static let noBase = Int64.max / 2
  }

  /// What the records of an open chunk are.
  private enum Records {
    /// Compact, of the usual form with a base of the chunk's own.
    case usual
    /// Compact, of `commonForm`.
    case common
    /// `EventRecord`.
    case wide
  }

  /// How far behind a record the line is fetched that this partition's next records go to.
  private static let prefetchDistance = 64
  /// Bytes per chunk: small enough that many partitions with few records stay small.
  static let chunkBytes = 4096
  private static let slabBytes = LargeMemory.pageSize

  let partitionCount: Int
  private let tails: UnsafeMutablePointer<Tail>
  private var chunks: [[Chunk]]
  private(set) var runs: [[Run]]
  /// The blocks that this worker took, as it took them.
  private(set) var blocks: [Int] = []
  private var slabs: [LargeMemory] = []
  private var freeChunks: [UnsafeMutableRawPointer] = []
  private var file: SpillFile?
  /// Bytes left free in chunks of `newRecords` that were closed early, and bytes filled, since
  /// `newRecords` changed.
  private var wastedBytes = 0
  private var filledBytes = 0
  /// What new chunks hold.
  private var newRecords = Records.usual
  /// The form of all chunks that are not of the usual one.
  private var commonForm = CompactForm(base: 0, offsetBits: CompactForm.usualOffsetBits)
  /// What the records were that began a chunk.
  private var span = RecordSpan()

  init(partitionCount: Int) {
    self.partitionCount = partitionCount
    tails = .allocate(capacity: partitionCount)
    tails.initialize(repeating: Tail(), count: partitionCount)
    chunks = Array(repeating: [], count: partitionCount)
    runs = Array(repeating: [], count: partitionCount)
  }

  deinit { tails.deallocate() }

  /// The memory of the records held, in bytes.
  var byteCount: Int { slabs.count * Self.slabBytes - freeChunks.count * Self.chunkBytes }

  /// Adds a record to a partition's stream.
  @inline(__always)
  func append(_ record: EventRecord, to partition: Int) {
    let tail = tails + partition
    if let cursor = tail.pointee.cursor, cursor != tail.pointee.limit {
      let usual = CompactForm(
        base: tail.pointee.base,
        offsetBits: CompactForm.usualOffsetBits
      )
      if let compact = CompactRecord(key: record.key, event: record.event, form: usual) {
        put(compact, at: cursor, in: tail)
        return
      }
      switch tail.pointee.records {
      case .usual: break
      case .common:
        if let compact = CompactRecord(key: record.key, event: record.event, form: commonForm) {
          put(compact, at: cursor, in: tail)
          return
        }
      case .wide:
        cursor.storeBytes(of: record, as: EventRecord.self)
        tail.pointee.cursor = cursor + MemoryLayout<EventRecord>.stride
        return
      }
    }
    appendToNewChunk(record, to: partition)
  }

  @inline(__always)
  private func put(
    _ record: CompactRecord,
    at cursor: UnsafeMutableRawPointer,
    in tail: UnsafeMutablePointer<Tail>
  ) {
    cursor.storeBytes(of: record, as: CompactRecord.self)
    tail.pointee.cursor = cursor + MemoryLayout<CompactRecord>.stride
    waymarkPrefetch(cursor + Self.prefetchDistance)
  }

  /// Marks that the records that follow come from another block.
  func begin(block: Int) {
    let number = blocks.count
    blocks.append(block)
    for partition in 0..<partitionCount {
      let start = end(of: partition)
      if let last = runs[partition].last, last.start.chunk == start.chunk,
        last.start.record == start.record
      {
        runs[partition][runs[partition].count - 1] = Run(number: number, start: start)
      } else {
        runs[partition].append(Run(number: number, start: start))
      }
    }
  }

  /// Where the next record of a partition will be, or one after it in the order of places.
  func end(of partition: Int) -> Place {
    let last = chunks[partition].count - 1
    guard last >= 0 else { return Place(chunk: 0, record: 0) }
    return Place(chunk: last, record: count(of: last, in: partition))
  }

  /// How many records a partition's stream has.
  func count(of partition: Int) -> Int {
    let all = chunks[partition]
    return all.indices.reduce(0) { $0 + count(of: $1, in: partition) }
  }

  private func count(of chunk: Int, in partition: Int) -> Int {
    let known = chunks[partition][chunk]
    guard chunk == chunks[partition].count - 1, let memory = known.memory,
      let cursor = tails[partition].cursor
    else { return known.count }
    return (cursor - memory) / Self.stride(known.form)
  }

  /// Ends all streams; from then on they are only read, by any thread.
  func finish() { for partition in 0..<partitionCount { close(partition) } }

  /// Frees the memory of all records.
  func removeAll() {
    tails.update(repeating: Tail(), count: partitionCount)
    chunks = Array(repeating: [], count: partitionCount)
    runs = Array(repeating: [], count: partitionCount)
    blocks = []
    slabs = []
    freeChunks = []
    file = nil
  }

  /// Writes all records held to the temporary file; their memory is used again.
  func spill(into folder: String) throws(EventEngineError) {
    let file: SpillFile
    if let open = self.file { file = open } else { file = try SpillFile(folder: folder) }
    self.file = file
    for partition in 0..<partitionCount {
      close(partition)
      for index in chunks[partition].indices {
        guard let memory = chunks[partition][index].memory else { continue }
        let bytes = chunks[partition][index].byteCount
        chunks[partition][index].offset = file.length
        chunks[partition][index].memory = nil
        try file.append(UnsafeRawBufferPointer(start: memory, count: bytes))
      }
    }
    try file.flush()
    freeChunks = []
    for slab in slabs { divide(slab) }
  }

  /// How many bytes of a partition's records are in the temporary file.
  func spilledBytes(of partition: Int) -> Int {
    chunks[partition].reduce(0) { $0 + ($1.memory == nil ? $1.byteCount : 0) }
  }

  /// A partition's chunks, all in memory, after `finish`: those in the temporary file are read.
  ///
  /// - Parameters:
  ///   - partition: the partition.
  ///   - free: where chunks of the temporary file can be read to; moved behind those read.
  /// - Returns: the chunks in order, each with its memory.
  /// - Throws: `EventEngineError.spilling` when the temporary file cannot be read back.
  func load(
    _ partition: Int,
    readingInto free: inout UnsafeMutableRawPointer
  ) throws(EventEngineError) -> [Chunk] {
    var all = chunks[partition]
    var index = 0
    while index < all.count {
      guard all[index].memory == nil else {
        index += 1
        continue
      }
      // Chunks that were written together are read together.
      let (start, first) = (all[index].offset, free)
      var bytes = 0
      while index < all.count, all[index].memory == nil, all[index].offset == start + Int64(bytes) {
        all[index].memory = free
        free += all[index].byteCount
        bytes += all[index].byteCount
        index += 1
      }
      try file?.read(UnsafeMutableRawBufferPointer(start: first, count: bytes), at: start)
    }
    return all
  }

  /// How many bytes a record has in a chunk of that form.
  @inline(__always)
  static func stride(_ form: CompactForm?) -> Int {
    form == nil ? MemoryLayout<EventRecord>.stride : MemoryLayout<CompactRecord>.stride
  }

  /// Ends a partition's open chunk.
  private func close(_ partition: Int) {
    guard tails[partition].cursor != nil else { return }
    let last = chunks[partition].count - 1
    chunks[partition][last].count = count(of: last, in: partition)
    filledBytes += chunks[partition][last].byteCount
    tails[partition] = Tail()
  }

  @inline(never)
  private func appendToNewChunk(_ record: EventRecord, to partition: Int) {
    let tail = tails[partition]
    if let cursor = tail.cursor, let limit = tail.limit, tail.records == newRecords {
      wastedBytes += limit - cursor
    }
    close(partition)
    span.add(record.event)
    // Compact records take two thirds of the room of wide ones, unless half as much again is lost
    // to chunks that end early.
    if wastedBytes > filledBytes / 2 + Self.slabBytes / 8 { changeRecords() }
    if freeChunks.isEmpty {
      let slab = LargeMemory(byteCount: Self.slabBytes)
      slabs.append(slab)
      divide(slab)
    }
    let memory = freeChunks.removeLast()
    let form = form(for: record)
    let stride = Self.stride(form)
    chunks[partition].append(Chunk(memory: memory, form: form))
    let records = form == nil ? .wide : newRecords
    tails[partition] = Tail(
      cursor: memory,
      limit: memory + Self.chunkBytes / stride * stride,
      base: records == .usual ? form?.base ?? Tail.noBase : Tail.noBase,
      records: records
    )
    append(record, to: partition)
  }

  /// The form of a chunk that begins with a record; nil where its records are wide.
  private func form(for record: EventRecord) -> CompactForm? {
    let form: CompactForm
    switch newRecords {
    case .usual: form = .usual(for: record.event)
    case .common: form = commonForm
    case .wide: return nil
    }
    let isFit = CompactRecord(key: record.key, event: record.event, form: form) != nil
    return isFit ? form : nil
  }

  /// Gives up the form of chunks that end early too often: for one that fits rows in any order, then
  /// for wide records.
  private func changeRecords() {
    (wastedBytes, filledBytes) = (0, 0)
    if newRecords == .usual, let form = span.form {
      (newRecords, commonForm) = (.common, form)
    } else {
      newRecords = .wide
    }
  }

  /// Adds a slab's chunks to the free ones.
  private func divide(_ slab: LargeMemory) {
    for index in (0..<slab.byteCount / Self.chunkBytes).reversed() {
      freeChunks.append(slab.base + index * Self.chunkBytes)
    }
  }
}

/// What some of a stream's records are like, to choose a form that fits nearly all.
private struct RecordSpan {
  private var earliest = Int64.max
  private var latest = Int64.min
  private var highestCode: UInt64 = 0

  mutating func add(_ event: TimedEvent) {
    let second = CompactRecord.second(of: event)
    earliest = min(earliest, second)
    latest = max(latest, second)
    highestCode = max(highestCode, UInt64(event.code))
  }

  /// A form for such records, for somewhat earlier and later ones, and if possible for more codes; nil
  /// where there is none.
  var form: CompactForm? {
    guard earliest <= latest else { return nil }
    let span = UInt64(latest - earliest) + 1
    let codeBits = UInt64(UInt64.bitWidth - highestCode.leadingZeroBitCount)
    let offsetBits = [span + span / 4, span + span / 32]
      .map { UInt64(UInt64.bitWidth - $0.leadingZeroBitCount) }
      .first { $0 + codeBits <= CompactForm.bits }
    return offsetBits.map { bits in
      let room = (Int64(1) << Int64(bits)) - Int64(span)
      return CompactForm(base: earliest - room / 2, offsetBits: bits)
    }
  }
}
