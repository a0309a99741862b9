import JourneyMeasurement

// Invariant: slots hold entry + 1, 0 for free; at most half are in use. Entry i's path is
// steps[starts[i]..<starts[i + 1]].

/// Counts journeys by their sequence of touchpoints while folding.
struct VariantCounter {
  private var slots: [UInt32] = Array(repeating: 0, count: 64)
  private var hashes: [VariantHash] = []
  private var counts: [Int] = []
  private var starts: [Int] = [0]
  private var steps: [UInt16] = []

  /// Counts one journey with the given hash and steps.
  @inline(__always)
  mutating func add(_ hash: VariantHash, path: UnsafeBufferPointer<UInt16>) {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash.low) & mask
    while true {
      let entry = Int(slots[slot])
      if entry == 0 { break }
      if hashes[entry &- 1] == hash {
        counts[entry &- 1] &+= 1
        return
      }
      slot = (slot &+ 1) & mask
    }
    insert(hash, path: path, slot: slot)
  }

  /// The variants counted, as a table.
  func finish() -> VariantTable {
    var table = VariantTable()
    table.reserve(variants: hashes.count, steps: steps.count)
    for index in hashes.indices.sorted(by: { hashes[$0] < hashes[$1] }) {
      table.append(
        hash: hashes[index],
        path: steps[starts[index]..<starts[index + 1]],
        journeys: counts[index]
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
    hashes.append(hash)
    counts.append(1)
    steps.append(contentsOf: path)
    starts.append(steps.count)
    slots[slot] = UInt32(hashes.count)
    if hashes.count * 2 > slots.count { grow() }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (index, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash.low) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(index + 1)
    }
  }
}
