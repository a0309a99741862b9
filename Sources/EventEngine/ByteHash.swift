// Hashing and exact short loads of byte strings. Nothing here reads outside the bytes it is given:
// short strings are put together from overlapping loads that stay inside.

/// Hashes of byte strings for the engine's tables; identity is always decided by the bytes.
enum ByteHash {
  /// Mixes two words into one by a full multiplication.
  @inline(__always)
  static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  /// Spreads the bits of one word.
  @inline(__always)
  static func spread(_ word: UInt64) -> UInt64 {
    mix(word ^ 0xA076_1D64_78BD_642F, 0xE703_7ED1_A0B4_28DB)
  }

  /// The first up to 8 bytes as a little-endian word, zero-padded.
  ///
  /// - Precondition: `count` is at most 8.
  @inline(__always)
  static func word(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
    if count >= 4 {
      if count == 8 { return bytes.loadUnaligned(as: UInt64.self) }
      let head = UInt64(bytes.loadUnaligned(as: UInt32.self))
      let tail = UInt64(bytes.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
      return head | tail &<< UInt64((count &- 4) &* 8)
    }
    if count == 0 { return 0 }
    let middle = count &>> 1
    let first = UInt64(bytes.load(as: UInt8.self))
    let second = UInt64(bytes.load(fromByteOffset: middle, as: UInt8.self))
    let third = UInt64(bytes.load(fromByteOffset: count &- 1, as: UInt8.self))
    return first | second &<< UInt64(middle &* 8) | third &<< UInt64((count &- 1) &* 8)
  }

  /// `word` for fields of a batch, of which 64 bytes are readable from the first one on.
  ///
  /// - Precondition: `count` is at most 8.
  @inline(__always)
  static func fieldWord(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
    let word = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
    return word & (UInt64.max >> UInt64(truncatingIfNeeded: 64 &- count &* 8))
  }

  /// `hash` for fields of a batch, of which 64 bytes are readable from the first one on.
  @inline(__always)
  static func fieldHash(_ bytes: UnsafeRawPointer, _ count: Int, seed: UInt64) -> UInt64 {
    if count > 8 { return longHash(bytes, count, seed: seed) }
    return mix(fieldWord(bytes, count) ^ seed, 0x9E37_79B9_7F4A_7C15 ^ UInt64(count))
  }

  /// The hash of a byte string.
  @inline(__always)
  static func hash(_ bytes: UnsafeRawPointer, _ count: Int, seed: UInt64) -> UInt64 {
    if count <= 8 {
      return mix(word(bytes, count) ^ seed, 0x9E37_79B9_7F4A_7C15 ^ UInt64(count))
    }
    return longHash(bytes, count, seed: seed)
  }

  @inline(never)
  private static func longHash(
    _ bytes: UnsafeRawPointer,
    _ count: Int,
    seed: UInt64
  ) -> UInt64 {
    var state = seed ^ UInt64(count) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset &+ 8 < count {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      state = mix(state ^ word, 0xD6E8_FEB8_6659_FD93)
      offset &+= 8
    }
    let last = bytes.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    return mix(state ^ last, 0xA076_1D64_78BD_642F)
  }

  /// Whether two byte strings of the same length are equal.
  @inline(__always)
  static func equal(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ count: Int) -> Bool {
    if count <= 8 { return word(left, count) == word(right, count) }
    var offset = 0
    while offset &+ 8 < count {
      let a = left.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let b = right.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      if a != b { return false }
      offset &+= 8
    }
    return left.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      == right.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
  }
}
