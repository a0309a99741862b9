import JourneyMeasurement
import JourneyModel

/// One worker of the second pass: takes a partition's records, groups them by key, puts each key's
/// events in order and folds them.
///
/// Its buffers are reused from partition to partition and grow to the largest one.
struct PartitionFold: ~Copyable {
  private let hasCase: Bool
  private var fold: JourneyFold
  let tally: FoldTally
  private var gathered = RecordBuffer()
  private var sorted = RecordBuffer()
  private var groupOfRecord: [UInt32] = []
  private var slots: [UInt32] = []
  private var keys: [UInt64] = []
  private var ends: [Int] = []

  init(rules: FoldRules, tally: FoldTally) {
    hasCase = rules.hasCase
    self.tally = tally
    fold = JourneyFold(rules: rules, tally: tally)
  }

  /// Folds one partition.
  ///
  /// - Parameters:
  ///   - partition: the partition's number.
  ///   - streams: the streams of all workers of the first pass.
  ///   - keyTable: the partition's keys that are no words.
  /// - Throws: `EventEngineError.spilling` when a temporary file cannot be read back.
  mutating func fold(
    _ partition: Int,
    of streams: [RecordStreams],
    keyTable: KeyTable
  ) throws(EventEngineError) {
    let count = streams.reduce(0) { $0 + $1.count(of: partition) }
    guard count > 0 else { return }
    try gather(partition, of: streams, count: count)
    group(count)
    scatter(count)
    var mappedKeys: [UInt64] = []
    var start = 0
    for group in keys.indices {
      let end = ends[group]
      let records = sorted.base + start
      Self.order(records, end - start)
      if fold.fold(records, end - start) {
        if hasCase { mappedKeys.append(keys[group]) } else { tally.totals.customers += 1 }
      }
      start = end
    }
    if hasCase {
      let numbers = mappedKeys.map { $0 & ~JourneyKey.tableBit }
      tally.totals.customers += keyTable.distinctCustomers(ofKeys: numbers)
    }
  }

  /// Copies the partition's records of all streams into one buffer, in input order.
  private mutating func gather(
    _ partition: Int,
    of streams: [RecordStreams],
    count: Int
  ) throws(EventEngineError) {
    gathered.reserve(count)
    var stretches: [(block: Int, stream: Int, range: Range<Int>)] = []
    for (index, stream) in streams.enumerated() {
      let runs = stream.runs[partition]
      for (number, run) in runs.enumerated() {
        let end = number + 1 < runs.count ? runs[number + 1].start : stream.count(of: partition)
        if run.start < end { stretches.append((run.block, index, run.start..<end)) }
      }
    }
    stretches.sort { $0.block < $1.block }
    var target = gathered.base
    for stretch in stretches {
      try streams[stretch.stream].copy(stretch.range, of: partition, to: target)
      target += stretch.range.count
    }
  }

  /// Numbers the distinct keys and notes each record's.
  private mutating func group(_ count: Int) {
    if groupOfRecord.count < count {
      groupOfRecord = Array(repeating: 0, count: count.roundedUpToPowerOfTwo)
    }
    keys.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    let wanted = max(64, (count / 2).roundedUpToPowerOfTwo)
    if slots.count < wanted {
      slots = Array(repeating: 0, count: wanted)
    } else {
      slots.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    }
    for record in 0..<count {
      let key = gathered.base[record].key
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: ByteHash.spread(key)) & mask
      var group = 0
      while true {
        group = Int(slots[slot])
        if group == 0 || keys[group - 1] == key { break }
        slot = (slot + 1) & mask
      }
      if group == 0 {
        keys.append(key)
        ends.append(0)
        group = keys.count
        slots[slot] = UInt32(group)
        if group * 2 > slots.count { growSlots() }
      }
      groupOfRecord[record] = UInt32(group - 1)
      ends[group - 1] += 1
    }
  }

  private mutating func growSlots() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (group, key) in keys.enumerated() {
      var slot = Int(truncatingIfNeeded: ByteHash.spread(key)) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(group + 1)
    }
  }

  /// Copies the records into a second buffer, key by key, keeping their order within a key.
  private mutating func scatter(_ count: Int) {
    sorted.reserve(count)
    var start = 0
    for group in ends.indices {
      let size = ends[group]
      ends[group] = start
      start += size
    }
    for record in 0..<count {
      let group = Int(groupOfRecord[record])
      sorted.base[ends[group]] = gathered.base[record]
      ends[group] += 1
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
