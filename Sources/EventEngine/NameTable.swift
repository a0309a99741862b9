// Invariant: slots hold a name's number + 1, 0 for free; at most half of the slots are in use. A name of up
// to 16 bytes is its slot's two words and length; of a longer one the words are its first bytes and a
// hash, and its bytes in `names` decide.

/// The numbers of event names, for one lookup per event: names of up to 16 bytes are told by two
/// comparisons of words, without a look at their bytes.
struct NameTable: ~Copyable {
  private struct Slot {
    var head: UInt64 = 0
    var rest: UInt64 = 0
    var length: UInt32 = 0
    var number: UInt32 = 0
  }

  private var names = ByteTable(capacity: 64)
  private var slots: UnsafeMutablePointer<Slot>
  private var mask = 127

  init() {
    slots = .allocate(capacity: 128)
    slots.initialize(repeating: Slot(), count: 128)
  }

  deinit { slots.deallocate() }

  /// The number of a name, and whether it is new; 64 bytes are readable from its first one on.
  @inline(__always)
  mutating func number(_ bytes: UnsafeRawPointer, _ length: Int) -> (Int, isNew: Bool) {
    let head = ByteHash.fieldWord(bytes, min(length, 8))
    var rest: UInt64 = 0
    if length > 8 {
      rest =
        length > 16
        ? ByteHash.fieldHash(bytes + 8, length &- 8, seed: 0)
        : UInt64(littleEndian: (bytes + (length &- 8)).loadUnaligned(as: UInt64.self))
    }
    let place = Self.place(head, rest) & mask
    let slot = slots[place]
    let isFound =
      slot.head == head && slot.rest == rest && slot.length == UInt32(truncatingIfNeeded: length)
      && slot.number > 0 && length <= 16
    if isFound { return (Int(slot.number) &- 1, false) }
    return search(bytes, length, head, rest)
  }

  /// The text of a name by its number, invalid UTF-8 replaced.
  func text(at number: Int) -> String { names.text(at: number) }

  /// The hash of a name by its number; it depends on the name alone.
  func hash(at number: Int) -> UInt64 {
    let bytes = names.bytes(at: number)
    guard let base = bytes.baseAddress else { return 0 }
    return ByteHash.hash(base, bytes.count, seed: 0)
  }

  @inline(__always)
  private static func place(_ head: UInt64, _ rest: UInt64) -> Int {
    let mixed = (head ^ (rest &* 0xA076_1D64_78BD_642F)) &* 0xE703_7ED1_A0B4_28DB
    return Int(truncatingIfNeeded: mixed &>> 32)
  }

  @inline(never)
  private mutating func search(
    _ bytes: UnsafeRawPointer,
    _ length: Int,
    _ head: UInt64,
    _ rest: UInt64
  ) -> (Int, isNew: Bool) {
    var place = Self.place(head, rest) & mask
    while slots[place].number > 0 {
      let slot = slots[place]
      if slot.head == head, slot.rest == rest, Int(slot.length) == length,
        length <= 16 || isName(Int(slot.number) - 1, bytes)
      {
        return (Int(slot.number) - 1, false)
      }
      place = (place + 1) & mask
    }
    let (number, isNew) = names.insert(
      bytes,
      length,
      hash: ByteHash.hash(bytes, length, seed: 0)
    )
    slots[place] = Slot(
      head: head,
      rest: rest,
      length: UInt32(truncatingIfNeeded: length),
      number: UInt32(number + 1)
    )
    if names.count * 2 > mask { grow() }
    return (number, isNew)
  }

  private func isName(_ number: Int, _ bytes: UnsafeRawPointer) -> Bool {
    let known = names.bytes(at: number)
    guard let base = known.baseAddress else { return false }
    return ByteHash.equal(base, bytes, known.count)
  }

  private mutating func grow() {
    let larger = (mask + 1) * 2
    let moved = UnsafeMutablePointer<Slot>.allocate(capacity: larger)
    moved.initialize(repeating: Slot(), count: larger)
    for index in 0...mask where slots[index].number > 0 {
      var place = Self.place(slots[index].head, slots[index].rest) & (larger - 1)
      while moved[place].number > 0 { place = (place + 1) & (larger - 1) }
      moved[place] = slots[index]
    }
    slots.deallocate()
    slots = moved
    mask = larger - 1
  }
}
