import JourneyMeasurement

// Invariants: slots hold entry + 1, 0 for free; at most half are in use. Entry i is at place
// `i % blockCapacity` of block `i / blockCapacity`, and its steps, `width` bytes each, lie whole in one
// step block. Blocks never move, so that growing copies nothing and doubles nothing.
// After `close`, `order` lists the entries range by range, `starts[r]` being where range r begins.

/// Counts journeys by their sequence of touchpoints while folding, in memory up to a budget and in
/// a file past it.
///
/// The same variant may have several entries, in other runs of the file or other workers'
/// counters: `VariantMerge` adds them up.
struct VariantCounter: ~Copyable {
  /// The entries of a variant counted so far, a part of all its journeys.
  struct Entry {
    var hash: VariantHash
    var steps: UnsafeMutableRawPointer
    var length: UInt32
    var journeys: UInt32
  }

  /// A range of hashes is those with the same top bits.
  static let rangeBits: UInt64 = 8
  static let rangeCount = 1 << rangeBits
  private static let blockBits = 12
  private static let blockCapacity = 1 << blockBits
  private static let stepBlockBytes = 128 << 10

  /// Bytes per step: touchpoints' positions are small numbers in all but the widest definitions.
  let width: Int
  private var slots = UnsafeMutablePointer<UInt32>.allocate(capacity: 64)
  private var mask = 63
  private var blocks = GrowingBuffer<UnsafeMutablePointer<Entry>>(capacity: 16)
  private var entryCount = 0
  private var stepBlocks = GrowingBuffer<UnsafeMutableRawPointer>(capacity: 16)
  private var stepCursor: UnsafeMutableRawPointer?
  private var stepRoom = 0
  private var stepBytes = 0
  private var order: [UInt32] = []
  private var starts: [Int] = []
  private var spill: VariantSpill?

  init(touchpointCount: Int) {
    width = touchpointCount <= 256 ? 1 : 2
    slots.initialize(repeating: 0, count: 64)
  }

  deinit {
    slots.deallocate()
    for index in 0..<blocks.count { blocks[index].deallocate() }
    for index in 0..<stepBlocks.count { stepBlocks[index].deallocate() }
  }

  /// The memory of what is counted, in bytes.
  var byteCount: Int {
    entryCount * MemoryLayout<Entry>.stride + stepBytes + (mask + 1) * MemoryLayout<UInt32>.stride
  }

  /// Counts one journey with the given hash and steps.
  @inline(__always)
  mutating func add(_ hash: VariantHash, path: UnsafeBufferPointer<UInt16>) {
    var slot = Int(truncatingIfNeeded: hash.low) & mask
    while true {
      let number = Int(slots[slot]) &- 1
      if number < 0 { break }
      let entry = entry(number)
      if entry.pointee.hash == hash {
        if entry.pointee.journeys == .max { break }
        entry.pointee.journeys &+= 1
        return
      }
      slot = (slot &+ 1) & mask
    }
    insert(hash, path: path, slot: slot)
  }

  /// Counts the journeys of a queue, and empties it.
  ///
  /// What the table holds for each of them is loaded first, in loops that wait for nothing between
  /// one load and the next.
  mutating func add(_ queue: inout VariantQueue) {
    let (hashes, found, slots, mask) = (queue.hashes, queue.found, slots, mask)
    for index in 0..<queue.count {
      found[index] = slots[Int(truncatingIfNeeded: hashes[index].low) & mask]
    }
    if entryCount > 0 {
      for index in 0..<queue.count {
        let entry = entry(max(Int(found[index]), 1) &- 1)
        let isFound =
          entry.pointee.hash == hashes[index]
          && entry.pointee.journeys <= .max - UInt32(VariantQueue.capacity)
        found[index] = isFound ? max(found[index], 1) : 0
      }
      for index in 0..<queue.count where found[index] > 0 {
        entry(Int(found[index]) &- 1).pointee.journeys &+= 1
      }
    }
    for index in 0..<queue.count where found[index] == 0 {
      add(hashes[index], path: queue.path(at: index))
    }
    queue.removeAll()
  }

  @inline(__always)
  private func entry(_ number: Int) -> UnsafeMutablePointer<Entry> {
    blocks[number &>> Self.blockBits] + (number & (Self.blockCapacity &- 1))
  }

  @inline(never)
  private mutating func insert(
    _ hash: VariantHash,
    path: UnsafeBufferPointer<UInt16>,
    slot: Int
  ) {
    let steps = takeSteps(path.count * width)
    if width == 1 {
      let bytes = steps.bindMemory(to: UInt8.self, capacity: path.count)
      for index in 0..<path.count { bytes[index] = UInt8(truncatingIfNeeded: path[index]) }
    } else if let base = path.baseAddress {
      steps.copyMemory(from: base, byteCount: path.count * 2)
    }
    if entryCount >> Self.blockBits == blocks.count {
      blocks.append(.allocate(capacity: Self.blockCapacity))
    }
    // A variant whose entry is full gets another one in the same slot.
    entry(entryCount).initialize(
      to: Entry(hash: hash, steps: steps, length: UInt32(path.count), journeys: 1)
    )
    entryCount += 1
    slots[slot] = UInt32(entryCount)
    if entryCount * 2 > mask { grow() }
  }

  /// Room for the steps of a new entry.
  private mutating func takeSteps(_ count: Int) -> UnsafeMutableRawPointer {
    stepBytes += count
    if let place = stepCursor, count <= stepRoom {
      stepCursor = place + count
      stepRoom -= count
      return place
    }
    let room = max(count, Self.stepBlockBytes)
    let block = UnsafeMutableRawPointer.allocate(byteCount: room, alignment: 8)
    stepBlocks.append(block)
    stepCursor = block + count
    stepRoom = room - count
    return block
  }

  private mutating func grow() {
    mask = mask * 2 + 1
    slots.deallocate()
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: 0, count: mask + 1)
    for number in 0..<entryCount {
      var slot = Int(truncatingIfNeeded: entry(number).pointee.hash.low) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// The range of a hash.
  @inline(__always)
  static func range(of hash: VariantHash) -> Int {
    Int(truncatingIfNeeded: hash.high &>> (64 - rangeBits))
  }

  /// Ends counting: puts the entries in the order of their ranges and frees the table.
  mutating func close() {
    starts = [Int](repeating: 0, count: Self.rangeCount + 1)
    for number in 0..<entryCount { starts[Self.range(of: entry(number).pointee.hash) + 1] += 1 }
    for range in 1...Self.rangeCount { starts[range] += starts[range - 1] }
    var next = starts
    order = [UInt32](repeating: 0, count: entryCount)
    for number in 0..<entryCount {
      let range = Self.range(of: entry(number).pointee.hash)
      order[next[range]] = UInt32(number)
      next[range] += 1
    }
    slots.deallocate()
    slots = .allocate(capacity: 64)
    slots.initialize(repeating: 0, count: 64)
    mask = 63
  }

  /// Writes what is counted to a temporary file, range by range, and goes on with an empty table.
  mutating func spill(into folder: String) throws(EventEngineError) {
    close()
    let file: VariantSpill
    if let open = spill { file = open } else { file = try VariantSpill(folder: folder) }
    spill = file
    for range in 0..<Self.rangeCount {
      try file.begin(range: range)
      for index in starts[range]..<starts[range + 1] {
        try file.append(entry(Int(order[index])).pointee, width: width)
      }
    }
    try file.endRun()
    order = []
    starts = []
    entryCount = 0
    for index in 0..<blocks.count { blocks[index].deallocate() }
    blocks.removeAll()
    for index in 0..<stepBlocks.count { stepBlocks[index].deallocate() }
    stepBlocks.removeAll()
    stepCursor = nil
    stepRoom = 0
    stepBytes = 0
  }

  /// How many bytes of a range are in the temporary file.
  func spilledBytes(ofRange range: Int) -> Int { spill?.byteCount(ofRange: range) ?? 0 }

  /// Calls a function with every entry of a range, after `close`.
  ///
  /// - Parameters:
  ///   - range: the range.
  ///   - free: where entries of the temporary file can be read to, `spilledBytes(ofRange:)` bytes;
  ///     moved behind those read. The steps of the entries stay there.
  ///   - body: gets the entries.
  /// - Throws: `EventEngineError.spilling` when the temporary file cannot be read back.
  func forEach(
    inRange range: Int,
    readingInto free: inout UnsafeMutableRawPointer,
    _ body: (Entry) -> Void
  ) throws(EventEngineError) {
    for index in starts[range]..<starts[range + 1] { body(entry(Int(order[index])).pointee) }
    try spill?.forEach(inRange: range, width: width, readingInto: &free, body)
  }
}
