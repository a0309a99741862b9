import JourneyMeasurement
import JourneyModel

/// One worker of the second pass: takes a partition's records, groups them by key, puts each key's
/// events in order and folds them.
///
/// Its buffers are reused from partition to partition and grow to the largest one.
struct PartitionFold: ~Copyable {
  private var fold: JourneyFold
  let tally: FoldTally
  private var readBack = RecordBuffer()
  private var stretches: [(block: Int, stream: Int, range: Range<Int>)] = []
  private var pieces: [UnsafeBufferPointer<EventRecord>] = []
  private var sorted = RecordBuffer()
  private var groupOfRecord = UnsafeMutablePointer<UInt32>.allocate(capacity: 1)
  private var groupCapacity = 1
  private var slots = UnsafeMutablePointer<UInt32>.allocate(capacity: 1)
  private var slotCount = 1
  private var keys = GrowingBuffer<UInt64>(capacity: 1024)
  private var ends = GrowingBuffer<Int>(capacity: 1024)
  private var longKeys = LongKeyGroups()

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
    for group in 0..<keys.count {
      let end = ends[group]
      let records = sorted.base + start
      Self.order(records, end - start)
      if fold.fold(records, end - start) { tally.totals.pointee.customers += 1 }
      start = end
    }
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
      Self.order(records, count)
      if fold.fold(records, count) { mapped.append(group) }
    }
    tally.totals.pointee.customers += longKeys.distinctCustomers(of: mapped)
  }

  /// Lists where the partition's records are, in input order; spilled ones are read back first.
  private mutating func collect(
    _ partition: Int,
    of streams: [RecordStreams]
  ) throws(EventEngineError) {
    readBack.reserve(streams.reduce(0) { $0 + $1.spilledCount(of: partition) })
    stretches.removeAll(keepingCapacity: true)
    for (index, stream) in streams.enumerated() {
      let runs = stream.runs[partition]
      for (number, run) in runs.enumerated() {
        let end = number + 1 < runs.count ? runs[number + 1].start : stream.count(of: partition)
        if run.start < end { stretches.append((run.block, index, run.start..<end)) }
      }
    }
    stretches.sort { $0.block < $1.block }
    pieces.removeAll(keepingCapacity: true)
    var free = readBack.base
    for stretch in stretches {
      try streams[stretch.stream].pieces(
        stretch.range,
        of: partition,
        readingInto: &free,
        appendingTo: &pieces
      )
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
      for index in piece.indices {
        groupOfRecord[record] = numberOfGroup(piece[index].key)
        record &+= 1
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
    sorted.reserve(count)
    var start = 0
    for group in 0..<ends.count {
      let size = ends[group]
      ends[group] = start
      start += size
    }
    var record = 0
    let target = sorted.base
    for piece in pieces {
      for index in piece.indices {
        let group = Int(groupOfRecord[record])
        target[ends[group]] = piece[index]
        ends[group] &+= 1
        record &+= 1
      }
    }
  }

  /// Puts records into time order where they are not, equal times keeping their order.
  private static func order(_ records: UnsafeMutablePointer<EventRecord>, _ count: Int) {
    for index in 1..<max(count, 1) where records[index].time < records[index - 1].time {
      sort(records, count)
      return
    }
  }

  @inline(never)
  private static func sort(_ records: UnsafeMutablePointer<EventRecord>, _ count: Int) {
    if count <= 24 {
      for index in 1..<count {
        let record = records[index]
        var position = index
        while position > 0 && records[position - 1].time > record.time {
          records[position] = records[position - 1]
          position -= 1
        }
        records[position] = record
      }
      return
    }
    let order = (0..<count).sorted { left, right in
      records[left].time != records[right].time
        ? records[left].time < records[right].time
        : left < right
    }
    let copy = UnsafeMutablePointer<EventRecord>.allocate(capacity: count)
    copy.update(from: records, count: count)
    for (position, index) in order.enumerated() { records[position] = copy[index] }
    copy.deallocate()
  }
}

/// Room for records that grows and is never initialised in vain.
private struct RecordBuffer: ~Copyable {
  private(set) var base = UnsafeMutablePointer<EventRecord>.allocate(capacity: 1)
  private var capacity = 1

  deinit { base.deallocate() }

  /// Makes room for a number of records; what was there is lost when the buffer grows.
  mutating func reserve(_ count: Int) {
    guard count > capacity else { return }
    base.deallocate()
    capacity = count.roundedUpToPowerOfTwo
    base = .allocate(capacity: capacity)
  }
}
