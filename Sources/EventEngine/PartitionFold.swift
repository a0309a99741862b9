import JourneyMeasurement
import JourneyModel

/// One worker of the second pass: takes a partition's records, groups them by key, puts each key's
/// events in order and folds them.
///
/// Its buffers are reused from partition to partition and grow to the largest one.
struct PartitionFold: ~Copyable {
  private var fold: JourneyFold
  let tally: FoldTally
  private var readBack = RoomForBytes()
  private var stretches: [Stretch] = []
  private var pieces: [Piece] = []
  private var sorted = RoomForBytes()
  private var groupOfRecord = UnsafeMutablePointer<UInt32>.allocate(capacity: 1)
  private var groupCapacity = 1
  private var slots = UnsafeMutablePointer<UInt32>.allocate(capacity: 1)
  private var slotCount = 1
  private var keys = GrowingBuffer<UInt64>(capacity: 1024)
  private var ends = GrowingBuffer<Int>(capacity: 1024)
  private var longKeys = LongKeyGroups()

  /// Records that one worker read from one block.
  private struct Stretch {
    var block: Int
    var chunks: [RecordStreams.Chunk]
    var start: RecordStreams.Place
    var end: RecordStreams.Place
  }

  /// Records of one form that lie one after the other.
  private struct Piece {
    var memory: UnsafeMutableRawPointer
    var count: Int
    /// The base of compact records; nil for wide ones.
    var base: Int64?
  }

  init(rules: FoldRules, tally: FoldTally) {
    self.tally = tally
    fold = JourneyFold(rules: rules, tally: tally)
  }

  deinit {
    groupOfRecord.deallocate()
    slots.deallocate()
  }

  /// Folds one partition.
  ///
  /// - Parameters:
  ///   - partition: the partition's number.
  ///   - streams: the streams of all workers of the first pass.
  /// - Throws: `EventEngineError.spilling` when a temporary file cannot be read back.
  mutating func fold(
    _ partition: Int,
    of streams: [RecordStreams]
  ) throws(EventEngineError) {
    let count = streams.reduce(0) { $0 + $1.count(of: partition) }
    guard count > 0 else { return }
    try collect(partition, of: streams)
    group(count)
    scatter(count)
    var start = 0
    let events = sorted.base.assumingMemoryBound(to: TimedEvent.self)
    for group in 0..<keys.count {
      let end = ends[group]
      if fold.fold(events + start, end - start) { tally.totals.pointee.customers += 1 }
      start = end
    }
    fold.flushVariants()
  }

  /// Folds the events of one partition whose keys are long.
  ///
  /// - Throws: `EventEngineError.spilling` when a temporary file cannot be read back.
  mutating func fold(
    _ partition: Int,
    of streams: [LongKeyStreams]
  ) throws(EventEngineError) {
    try longKeys.load(partition, of: streams)
    var mapped: [Int] = []
    for group in 0..<longKeys.count {
      let (records, count) = longKeys.records(of: group)
      if fold.fold(records, count) { mapped.append(group) }
    }
    fold.flushVariants()
    tally.totals.pointee.customers += longKeys.distinctCustomers(of: mapped)
  }

  /// Lists where the partition's records are, in input order; spilled ones are read back first.
  private mutating func collect(
    _ partition: Int,
    of streams: [RecordStreams]
  ) throws(EventEngineError) {
    readBack.reserve(streams.reduce(0) { $0 + $1.spilledBytes(of: partition) })
    var free = readBack.base
    stretches.removeAll(keepingCapacity: true)
    for stream in streams {
      let chunks = try stream.load(partition, readingInto: &free)
      let runs = stream.runs[partition]
      for (number, run) in runs.enumerated() {
        let end = number + 1 < runs.count ? runs[number + 1].start : stream.end(of: partition)
        stretches.append(Stretch(block: run.block, chunks: chunks, start: run.start, end: end))
      }
    }
    stretches.sort { $0.block < $1.block }
    pieces.removeAll(keepingCapacity: true)
    for stretch in stretches { list(stretch) }
  }

  /// Lists the pieces of a stretch.
  private mutating func list(_ stretch: Stretch) {
    guard stretch.start.chunk < stretch.chunks.count else { return }
    for number in stretch.start.chunk...stretch.end.chunk {
      let chunk = stretch.chunks[number]
      let from = number == stretch.start.chunk ? stretch.start.record : 0
      let to = number == stretch.end.chunk ? stretch.end.record : chunk.count
      guard from < to, let memory = chunk.memory else { continue }
      let place = memory + from * RecordStreams.stride(chunk.base)
      pieces.append(Piece(memory: place, count: to - from, base: chunk.base))
    }
  }

  /// Numbers the distinct keys and notes each record's.
  private mutating func group(_ count: Int) {
    if groupCapacity < count {
      groupCapacity = count.roundedUpToPowerOfTwo
      groupOfRecord.deallocate()
      groupOfRecord = .allocate(capacity: groupCapacity)
    }
    keys.removeAll()
    ends.removeAll()
    let wanted = max(64, (count / 2).roundedUpToPowerOfTwo)
    if slotCount < wanted {
      slots.deallocate()
      slotCount = wanted
      slots = .allocate(capacity: slotCount)
    }
    slots.initialize(repeating: 0, count: slotCount)
    var record = 0
    for piece in pieces {
      let stride = RecordStreams.stride(piece.base)
      var place = UnsafeRawPointer(piece.memory)
      for _ in 0..<piece.count {
        // The key comes first in both forms.
        groupOfRecord[record] = numberOfGroup(place.load(as: UInt64.self))
        record &+= 1
        place += stride
      }
    }
  }

  /// The number of a key's group, which grows by one record.
  @inline(__always)
  private mutating func numberOfGroup(_ key: UInt64) -> UInt32 {
    let mask = slotCount &- 1
    var slot = Int(truncatingIfNeeded: ByteHash.spread(key)) & mask
    while true {
      let group = Int(slots[slot]) &- 1
      if group < 0 { break }
      if keys[group] == key {
        ends[group] &+= 1
        return UInt32(truncatingIfNeeded: group)
      }
      slot = (slot &+ 1) & mask
    }
    let group = keys.count
    keys.append(key)
    ends.append(1)
    slots[slot] = UInt32(group + 1)
    if keys.count * 2 > slotCount { growSlots() }
    return UInt32(truncatingIfNeeded: group)
  }

  private mutating func growSlots() {
    slotCount *= 2
    slots.deallocate()
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: 0, count: slotCount)
    for group in 0..<keys.count {
      var slot = Int(truncatingIfNeeded: ByteHash.spread(keys[group])) & (slotCount - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slotCount - 1) }
      slots[slot] = UInt32(group + 1)
    }
  }

  /// Copies the records into a buffer, key by key, keeping their order within a key.
  private mutating func scatter(_ count: Int) {
    sorted.reserve(count * MemoryLayout<TimedEvent>.stride)
    var start = 0
    for group in 0..<ends.count {
      let size = ends[group]
      ends[group] = start
      start += size
    }
    var record = 0
    let target = sorted.base.bindMemory(to: TimedEvent.self, capacity: count)
    for piece in pieces {
      if let base = piece.base {
        let records = piece.memory.assumingMemoryBound(to: CompactRecord.self)
        for index in 0..<piece.count {
          let group = Int(groupOfRecord[record])
          target[ends[group]] = records[index].event(base: base)
          ends[group] &+= 1
          record &+= 1
        }
      } else {
        let records = piece.memory.assumingMemoryBound(to: EventRecord.self)
        for index in 0..<piece.count {
          let group = Int(groupOfRecord[record])
          target[ends[group]] = records[index].event
          ends[group] &+= 1
          record &+= 1
        }
      }
    }
  }
}

/// Room for bytes that grows and is never initialised in vain.
private struct RoomForBytes: ~Copyable {
  private var memory = LargeMemory(byteCount: 8)

  /// The first byte.
  var base: UnsafeMutableRawPointer { memory.base }

  /// Makes room for a number of bytes; what was there is lost when it grows.
  mutating func reserve(_ count: Int) {
    guard count > memory.byteCount else { return }
    memory = LargeMemory(byteCount: count + count / 8)
  }
}
