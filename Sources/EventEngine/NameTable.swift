// Invariant: slots hold a name's number + 1, 0 for free; at most a quarter of the slots are in use, so that
// few names lie behind another one. A name of up to 32 bytes is its slot's four words and length; of a longer
// one the words are its first 24 bytes and a hash of the others, and its bytes in `names` decide.

/// The numbers of event names, for one lookup per event: names of up to 32 bytes are told by
/// comparisons of words, without a look at their bytes.
struct NameTable: ~Copyable {
  /// The bytes of a name as words, zero where it has none.
  private struct Words: Equatable {
    var head: UInt64 = 0
    /// The last 8 bytes of a name of 9 to 32.
    var tail: UInt64 = 0
    /// The bytes from 8 and from 16 on, of a name of more than 16.
    var second: UInt64 = 0
    var third: UInt64 = 0
  }

  private struct Slot {
    var words = Words()
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
    var words = Words(head: ByteHash.fieldWord(bytes, min(length, 8)))
    if length > 8 { Self.readMore(bytes, length, into: &words) }
    let slot = slots[Self.place(words) & mask]
    let isFound =
      slot.words == words && slot.length == UInt32(truncatingIfNeeded: length)
      && slot.number > 0 && length <= 32
    if isFound { return (Int(slot.number) &- 1, false) }
    return search(bytes, length, words)
  }

  /// Reads the words of a name of more than 8 bytes.
  @inline(__always)
  private static func readMore(_ bytes: UnsafeRawPointer, _ length: Int, into words: inout Words) {
    if length > 16 {
      words.second = ByteHash.fieldWord(bytes + 8, 8)
      words.third = ByteHash.fieldWord(bytes + 16, min(length &- 16, 8))
    }
    words.tail =
      length > 32
      ? ByteHash.fieldHash(bytes + 24, length &- 24, seed: 0)
      : ByteHash.fieldWord(bytes + (length &- 8), 8)
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
  private static func place(_ words: Words) -> Int {
    let rest = words.tail ^ words.second &* 0x9E37_79B9_7F4A_7C15 ^ words.third
    return Int(
      truncatingIfNeeded: ByteHash.mix(
        words.head ^ 0xA076_1D64_78BD_642F,
        rest ^ 0xE703_7ED1_A0B4_28DB
      )
    )
  }

  @inline(never)
  private mutating func search(
    _ bytes: UnsafeRawPointer,
    _ length: Int,
    _ words: Words
  ) -> (Int, isNew: Bool) {
    var place = Self.place(words) & mask
    while slots[place].number > 0 {
      let slot = slots[place]
      if slot.words == words, Int(slot.length) == length,
        length <= 32 || isName(Int(slot.number) - 1, bytes)
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
      words: words,
      length: UInt32(truncatingIfNeeded: length),
      number: UInt32(number + 1)
    )
    if names.count * 4 > mask { grow() }
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
      var place = Self.place(slots[index].words) & (larger - 1)
      while moved[place].number > 0 { place = (place + 1) & (larger - 1) }
      moved[place] = slots[index]
    }
    slots.deallocate()
    slots = moved
    mask = larger - 1
  }
}
