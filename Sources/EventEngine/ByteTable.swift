// Invariant: entry i's bytes are bytes[starts[i]..<starts[i + 1]]; slots hold entry + 1, 0 for free;
// at most half of the slots are in use. The arena grows by reallocation, so nothing outside keeps
// pointers into it.

/// Distinct byte strings, numbered from 0 in the order in which they were first seen.
struct ByteTable: ~Copyable {
  private var arena: UnsafeMutableRawPointer
  private var arenaCapacity: Int
  private var slots: UnsafeMutablePointer<UInt32>
  private var slotMask: Int
  private var starts: [Int] = [0]
  private var hashes: [UInt64] = []

  init(capacity: Int = 64) {
    let slotCount = max(16, capacity &* 2).roundedUpToPowerOfTwo
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: 0, count: slotCount)
    slotMask = slotCount - 1
    arenaCapacity = 1024
    arena = .allocate(byteCount: arenaCapacity, alignment: 8)
  }

  deinit {
    slots.deallocate()
    arena.deallocate()
  }

  /// How many distinct strings there are.
  var count: Int { hashes.count }

  /// The bytes in use, roughly.
  var byteCount: Int { arenaCapacity + (slotMask + 1) * 4 + hashes.count * 16 }

  /// The number of a string, given its hash, and whether it is new.
  @inline(__always)
  mutating func insert(_ bytes: UnsafeRawPointer, _ length: Int, hash: UInt64) -> (Int, Bool) {
    var slot = Int(truncatingIfNeeded: hash) & slotMask
    while true {
      let entry = Int(slots[slot])
      if entry == 0 { return (append(bytes, length, hash: hash, slot: slot), true) }
      if hashes[entry - 1] == hash {
        let start = starts[entry - 1]
        if starts[entry] - start == length, ByteHash.equal(arena + start, bytes, length) {
          return (entry - 1, false)
        }
      }
      slot = (slot + 1) & slotMask
    }
  }

  /// The bytes of a string by its number; valid until the next insertion.
  func bytes(at index: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: arena + starts[index], count: starts[index + 1] - starts[index])
  }

  /// The text of a string by its number, invalid UTF-8 replaced.
  func text(at index: Int) -> String { String(decoding: bytes(at: index), as: UTF8.self) }

  /// Forgets all strings.
  mutating func removeAll() {
    slots.update(repeating: 0, count: slotMask + 1)
    starts = [0]
    hashes.removeAll(keepingCapacity: true)
  }

  @inline(never)
  private mutating func append(
    _ bytes: UnsafeRawPointer,
    _ length: Int,
    hash: UInt64,
    slot: Int
  ) -> Int {
    let start = starts[count]
    if start + length > arenaCapacity {
      let larger = max(arenaCapacity * 2, start + length)
      let moved = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 8)
      moved.copyMemory(from: arena, byteCount: start)
      arena.deallocate()
      arena = moved
      arenaCapacity = larger
    }
    (arena + start).copyMemory(from: bytes, byteCount: length)
    starts.append(start + length)
    hashes.append(hash)
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
    for (index, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & slotMask
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
