// Invariant: entry i's bytes are `length` bytes of the arena from `start`; slots hold entry + 1, 0 for
// free; at most half of the slots are in use. The arena and the entries grow by reallocation, so
// nothing outside keeps pointers into them.

/// Distinct byte strings, numbered from 0 in the order in which they were first seen.
struct ByteTable: ~Copyable {
  struct Entry {
    var hash: UInt64
    var start: Int
    var length: Int
  }

  private var arena = UnsafeMutableRawPointer.allocate(byteCount: 1024, alignment: 8)
  private var arenaCapacity = 1024
  private var arenaCount = 0
  private var entries: UnsafeMutablePointer<Entry>
  private var slots: UnsafeMutablePointer<UInt32>
  private var slotMask: Int
  /// How many distinct strings there are.
  private(set) var count = 0

  init(capacity: Int = 64) {
    let slotCount = max(16, capacity &* 2).roundedUpToPowerOfTwo
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: 0, count: slotCount)
    slotMask = slotCount - 1
    entries = .allocate(capacity: slotCount / 2 + 1)
  }

  deinit {
    slots.deallocate()
    entries.deallocate()
    arena.deallocate()
  }

  /// The memory in use, in bytes.
  var byteCount: Int {
    arenaCapacity + (slotMask + 1) * (4 + MemoryLayout<Entry>.stride / 2)
  }

  /// The number of a string, given its hash, and whether it is new.
  @inline(__always)
  mutating func insert(_ bytes: UnsafeRawPointer, _ length: Int, hash: UInt64) -> (Int, Bool) {
    var slot = Int(truncatingIfNeeded: hash) & slotMask
    while true {
      let entry = Int(slots[slot]) &- 1
      if entry < 0 { return (append(bytes, length, hash: hash, slot: slot), true) }
      if entries[entry].hash == hash, entries[entry].length == length,
        ByteHash.equal(arena + entries[entry].start, bytes, length)
      {
        return (entry, false)
      }
      slot = (slot &+ 1) & slotMask
    }
  }

  /// The bytes of a string by its number; valid until the next insertion.
  func bytes(at index: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: arena + entries[index].start, count: entries[index].length)
  }

  /// The text of a string by its number, invalid UTF-8 replaced.
  func text(at index: Int) -> String { String(decoding: bytes(at: index), as: UTF8.self) }

  /// Forgets all strings.
  mutating func removeAll() {
    slots.update(repeating: 0, count: slotMask + 1)
    arenaCount = 0
    count = 0
  }

  @inline(never)
  private mutating func append(
    _ bytes: UnsafeRawPointer,
    _ length: Int,
    hash: UInt64,
    slot: Int
  ) -> Int {
    if arenaCount + length > arenaCapacity {
      let larger = max(arenaCapacity * 2, arenaCount + length)
      let moved = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 8)
      moved.copyMemory(from: arena, byteCount: arenaCount)
      arena.deallocate()
      arena = moved
      arenaCapacity = larger
    }
    (arena + arenaCount).copyMemory(from: bytes, byteCount: length)
    (entries + count).initialize(to: Entry(hash: hash, start: arenaCount, length: length))
    arenaCount += length
    count += 1
    slots[slot] = UInt32(count)
    if count * 2 > slotMask { grow() }
    return count - 1
  }

  private mutating func grow() {
    let slotCount = (slotMask + 1) * 2
    slots.deallocate()
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: 0, count: slotCount)
    slotMask = slotCount - 1
    let moved = UnsafeMutablePointer<Entry>.allocate(capacity: slotCount / 2 + 1)
    moved.initialize(from: entries, count: count)
    entries.deallocate()
    entries = moved
    for index in 0..<count {
      var slot = Int(truncatingIfNeeded: entries[index].hash) & slotMask
      while slots[slot] != 0 { slot = (slot + 1) & slotMask }
      slots[slot] = UInt32(index + 1)
    }
  }
}

extension Int {
  /// The least power of two that is not below this; 1 for anything below 1.
  var roundedUpToPowerOfTwo: Int {
    self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
  }
}
