import JourneyMeasurement

// Invariant: slots hold entry + 1, 0 for free; at most half are in use. Entry i's path is
// `length` steps from `start`.

/// Counts journeys by their sequence of touchpoints while folding.
struct VariantCounter: ~Copyable {
  struct Entry {
    var hash: VariantHash
    var start: Int
    var length: Int
    var journeys: Int
  }

  private var slots = UnsafeMutablePointer<UInt32>.allocate(capacity: 64)
  private var mask = 63
  private var entries = GrowingBuffer<Entry>(capacity: 64)
  private var steps = UnsafeMutablePointer<UInt16>.allocate(capacity: 1024)
  private var stepCount = 0
  private var stepCapacity = 1024

  init() { slots.initialize(repeating: 0, count: 64) }

  deinit {
    slots.deallocate()
    steps.deallocate()
  }

  /// Counts one journey with the given hash and steps.
  @inline(__always)
  mutating func add(_ hash: VariantHash, path: UnsafeBufferPointer<UInt16>) {
    var slot = Int(truncatingIfNeeded: hash.low) & mask
    while true {
      let entry = Int(slots[slot]) &- 1
      if entry < 0 { break }
      if entries[entry].hash == hash {
        entries[entry].journeys &+= 1
        return
      }
      slot = (slot &+ 1) & mask
    }
    insert(hash, path: path, slot: slot)
  }

  /// The variants counted, as a table.
  ///
  /// Entries are put into buckets by the top bits of their hashes, and each bucket, a few entries, is
  /// put in order.
  func finish() -> VariantTable {
    var table = VariantTable()
    let count = entries.count
    table.reserve(variants: count, steps: stepCount)
    let bits = max(1, Int.bitWidth - count.leadingZeroBitCount - 2)
    let shift = UInt64(UInt64.bitWidth - bits)
    var ends = [Int](repeating: 0, count: (1 << bits) + 1)
    for index in 0..<count { ends[Int(entries[index].hash.high >> shift) + 1] += 1 }
    for bucket in 1..<ends.count { ends[bucket] += ends[bucket - 1] }
    var order = [UInt32](repeating: 0, count: count)
    var next = ends
    for index in 0..<count {
      let bucket = Int(entries[index].hash.high >> shift)
      order[next[bucket]] = UInt32(index)
      next[bucket] += 1
    }
    for bucket in 0..<(1 << bits) {
      for position in ends[bucket]..<ends[bucket + 1] {
        let entry = order[position]
        var place = position
        while place > ends[bucket],
          entries[Int(entry)].hash < entries[Int(order[place - 1])].hash
        {
          order[place] = order[place - 1]
          place -= 1
        }
        order[place] = entry
      }
    }
    for index in order {
      let entry = entries[Int(index)]
      table.append(
        hash: entry.hash,
        path: UnsafeBufferPointer(start: steps + entry.start, count: entry.length),
        journeys: entry.journeys
      )
    }
    return table
  }

  @inline(never)
  private mutating func insert(
    _ hash: VariantHash,
    path: UnsafeBufferPointer<UInt16>,
    slot: Int
  ) {
    if stepCount + path.count > stepCapacity {
      stepCapacity = max(stepCapacity * 2, stepCount + path.count)
      let moved = UnsafeMutablePointer<UInt16>.allocate(capacity: stepCapacity)
      moved.initialize(from: steps, count: stepCount)
      steps.deallocate()
      steps = moved
    }
    if let base = path.baseAddress {
      (steps + stepCount).initialize(from: base, count: path.count)
    }
    entries.append(Entry(hash: hash, start: stepCount, length: path.count, journeys: 1))
    stepCount += path.count
    slots[slot] = UInt32(entries.count)
    if entries.count * 2 > mask { grow() }
  }

  private mutating func grow() {
    mask = mask * 2 + 1
    slots.deallocate()
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: 0, count: mask + 1)
    for index in 0..<entries.count {
      var slot = Int(truncatingIfNeeded: entries[index].hash.low) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(index + 1)
    }
  }
}
