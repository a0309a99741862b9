// Invariant: after `load`, group i's records are those from `start(i)` to `ends[i]` in `sorted`, in input
// order; `groups[i].bytes` is where the key of a group of form `.bytes` lies, in `keyBytes`. After
// `orderByCustomer`, `customers[i]` is the number of group i's customer, counted in the order of their first
// groups, and `order` holds the groups by customer, those of one customer in their own order.

/// A partition's events with long keys, grouped by key.
///
/// Its buffers are reused from partition to partition and grow to the largest one.
struct LongKeyGroups: ~Copyable {
  private struct Group {
    var key: LongKey
    var form: Int64
    var bytes: UnsafeRawPointer?
  }

  private struct Stretch {
    var block: Int
    var stream: Int
    var range: Range<Int>
  }

  private struct Piece {
    var records: UnsafePointer<LongRecord>
    var count: Int
    var stream: Int
  }

  private var readBack = RoomForBytes()
  private var keyBytes = RoomForBytes()
  private var keyBases: [UnsafeMutableRawPointer] = []
  private var pieces: [Piece] = []
  private var sorted = RoomForBytes()
  private var groupOfRecord = RoomForBytes()
  private var slots = UnsafeMutablePointer<UInt32>.allocate(capacity: 64)
  private var slotCount = 64
  private var groups = GrowingBuffer<Group>(capacity: 64)
  private var ends = GrowingBuffer<Int>(capacity: 64)
  private var customers: [Int] = []
  private var order: [Int] = []

  init() {}

  deinit { slots.deallocate() }

  /// How many groups the partition has.
  var count: Int { groups.count }

  /// The records of a group, in input order.
  func records(of group: Int) -> (UnsafeMutablePointer<TimedEvent>, Int) {
    let start = group == 0 ? 0 : ends[group - 1]
    let base = sorted.base.assumingMemoryBound(to: TimedEvent.self)
    return (base + start, ends[group] - start)
  }

  /// Whose a group's records are: the hash by which its partition was chosen, its customer, and its case.
  func key(of group: Int) -> (hash: UInt64, customer: [UInt8], caseName: [UInt8]?) {
    let key = groups[group].key
    guard let bytes = groups[group].bytes else {
      let form = LongKey.Form(rawValue: groups[group].form) ?? .padded
      return (key.hash, key.text(form), nil)
    }
    let lengths = (
      Int(UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self))),
      Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self)))
    )
    let base = bytes + LongKeyStreams.headBytes
    let hash = ByteHash.spread(ByteHash.hash(base, lengths.0, seed: 0))
    let customer = [UInt8](UnsafeRawBufferPointer(start: base, count: lengths.0))
    return (
      hash, customer, [UInt8](UnsafeRawBufferPointer(start: base + lengths.0, count: lengths.1))
    )
  }

  /// Puts the groups of one customer, which differ in their case alone, one after the other; asked once, where
  /// keys have cases.
  mutating func orderByCustomer() {
    var known = ByteTable(capacity: groups.count)
    var sizes: [Int] = []
    customers.removeAll(keepingCapacity: true)
    for group in 0..<groups.count {
      guard let bytes = groups[group].bytes else {
        customers.append(sizes.count)
        sizes.append(1)
        continue
      }
      let length = Int(UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self)))
      let customer = bytes + LongKeyStreams.headBytes
      let hash = ByteHash.hash(customer, length, seed: 0)
      let (number, isNew) = known.insert(customer, length, hash: hash)
      if isNew { sizes.append(0) }
      sizes[number] += 1
      customers.append(number)
    }
    var start = 0
    for number in sizes.indices {
      let size = sizes[number]
      sizes[number] = start
      start += size
    }
    order = Array(repeating: 0, count: groups.count)
    for (group, number) in customers.enumerated() {
      order[sizes[number]] = group
      sizes[number] += 1
    }
  }

  /// The group at a place of the order by customer, and whether the group before it is of the same customer.
  func ordered(_ place: Int) -> (group: Int, isSameCustomer: Bool) {
    let group = order[place]
    return (group, place > 0 && customers[order[place - 1]] == customers[group])
  }

  /// Groups a partition's events.
  ///
  /// - Throws: `EventEngineError.spilling` when a temporary file cannot be read back.
  mutating func load(
    _ partition: Int,
    of streams: [LongKeyStreams]
  ) throws(EventEngineError) {
    groups.removeAll()
    ends.removeAll()
    let total = streams.reduce(0) { $0 + $1.count(of: partition) }
    guard total > 0 else { return }
    try collectKeys(partition, of: streams)
    try collectRecords(partition, of: streams)
    group(total)
    scatter(total)
  }

  /// Puts the key bytes of each worker one behind the other.
  private mutating func collectKeys(
    _ partition: Int,
    of streams: [LongKeyStreams]
  ) throws(EventEngineError) {
    keyBases.removeAll(keepingCapacity: true)
    keyBytes.reserve(streams.reduce(0) { $0 + $1.keys.count(of: partition) })
    var free = keyBytes.base
    for stream in streams {
      keyBases.append(free)
      let whole = 0..<stream.keys.count(of: partition)
      var target = free
      try stream.keys.forEachPiece(whole, of: partition, readingInto: &free) { piece in
        // What came from the file was read to its place already.
        if let base = piece.baseAddress, base != UnsafeRawPointer(target) {
          target.copyMemory(from: base, byteCount: piece.count)
        }
        target += piece.count
      }
      free = target
    }
  }

  /// Lists where the records are, in input order; spilled ones are read back first.
  private mutating func collectRecords(
    _ partition: Int,
    of streams: [LongKeyStreams]
  ) throws(EventEngineError) {
    readBack.reserve(streams.reduce(0) { $0 + $1.records.spilledCount(of: partition) })
    var stretches: [Stretch] = []
    for (index, stream) in streams.enumerated() {
      for (block, range) in stream.records.stretches(of: partition) {
        stretches.append(Stretch(block: block, stream: index, range: range))
      }
    }
    stretches.sort { $0.block < $1.block }
    pieces.removeAll(keepingCapacity: true)
    var free = readBack.base
    for stretch in stretches {
      try streams[stretch.stream].records.forEachPiece(
        stretch.range,
        of: partition,
        readingInto: &free
      ) { bytes in
        guard let base = bytes.baseAddress else { return }
        pieces.append(
          Piece(
            records: base.assumingMemoryBound(to: LongRecord.self),
            count: bytes.count / LongKeyStreams.stride,
            stream: stretch.stream
          )
        )
      }
    }
  }

  /// Numbers the distinct keys and notes each record's.
  private mutating func group(_ total: Int) {
    groupOfRecord.reserve(total * MemoryLayout<UInt32>.stride)
    slots.update(repeating: 0, count: slotCount)
    let numbers = groupOfRecord.base.assumingMemoryBound(to: UInt32.self)
    var position = 0
    for piece in pieces {
      let base = keyBases[piece.stream]
      for index in 0..<piece.count {
        numbers[position] = number(of: piece.records[index], base)
        position &+= 1
      }
    }
  }

  /// The number of a record's group, which grows by one record.
  @inline(__always)
  private mutating func number(
    of record: LongRecord,
    _ base: UnsafeMutableRawPointer
  ) -> UInt32 {
    let isBytes = record.form == LongKey.Form.bytes.rawValue
    // The low bits: the high ones chose the partition.
    let hash = isBytes ? record.key.first : record.key.hash
    let mask = slotCount &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let group = Int(slots[slot]) &- 1
      if group < 0 { break }
      if groups[group].key.first == record.key.first, groups[group].form == record.form,
        isBytes
          ? Self.isSame(groups[group].bytes, base + Int(record.key.second))
          : groups[group].key.second == record.key.second
      {
        ends[group] &+= 1
        return UInt32(truncatingIfNeeded: group)
      }
      slot = (slot &+ 1) & mask
    }
    let bytes = isBytes ? UnsafeRawPointer(base + Int(record.key.second)) : nil
    groups.append(Group(key: record.key, form: record.form, bytes: bytes))
    ends.append(1)
    slots[slot] = UInt32(truncatingIfNeeded: groups.count)
    if groups.count * 2 > slotCount { growSlots() }
    return UInt32(truncatingIfNeeded: groups.count - 1)
  }

  /// Whether two keys in bytes are equal, lengths and all.
  private static func isSame(_ left: UnsafeRawPointer?, _ right: UnsafeRawPointer) -> Bool {
    guard let left else { return false }
    if left.loadUnaligned(as: UInt64.self) != right.loadUnaligned(as: UInt64.self) { return false }
    let customer = UInt32(littleEndian: left.loadUnaligned(as: UInt32.self))
    let caseName = UInt32(littleEndian: left.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
    let head = LongKeyStreams.headBytes
    return ByteHash.equal(left + head, right + head, Int(customer) + Int(caseName))
  }

  private mutating func growSlots() {
    slots.deallocate()
    slotCount *= 2
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: 0, count: slotCount)
    for group in 0..<groups.count {
      let isBytes = groups[group].bytes != nil
      let hash = isBytes ? groups[group].key.first : groups[group].key.hash
      var slot = Int(truncatingIfNeeded: hash) & (slotCount - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slotCount - 1) }
      slots[slot] = UInt32(truncatingIfNeeded: group + 1)
    }
  }

  /// Copies the records into a buffer, key by key, keeping their order within a key.
  private mutating func scatter(_ total: Int) {
    sorted.reserve(total * MemoryLayout<TimedEvent>.stride)
    var start = 0
    for group in 0..<ends.count {
      let size = ends[group]
      ends[group] = start
      start += size
    }
    let numbers = groupOfRecord.base.assumingMemoryBound(to: UInt32.self)
    let target = sorted.base.assumingMemoryBound(to: TimedEvent.self)
    var position = 0
    for piece in pieces {
      for index in 0..<piece.count {
        let group = Int(numbers[position])
        let record = piece.records[index]
        (target + ends[group]).initialize(
          to: TimedEvent(time: record.time, meta: record.meta)
        )
        ends[group] &+= 1
        position &+= 1
      }
    }
  }
}
