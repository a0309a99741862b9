// Unsafe memory: reads exactly 64 bytes from the address it is given.

/// Where the bytes that matter are in 64 bytes of text: bit n speaks of byte n.
///
/// This is the one narrow place where bytes are compared; a kernel in C may replace it.
struct StructuralMasks {
  /// Delimiters and line ends, quoted or not.
  var structural: UInt64
  /// Quotes.
  var quotes: UInt64
  /// How many of the bytes are line ends.
  var newlineCount: Int
  /// Not zero where a byte is not ASCII.
  var highBits: UInt64
}

/// Makes the masks for one delimiter and line end.
struct StructuralScanner: Sendable {
  let delimiters: UInt64
  let newlines: UInt64

  init(delimiter: UInt8, newline: UInt8) {
    delimiters = UInt64(delimiter) &* 0x0101_0101_0101_0101
    newlines = UInt64(newline) &* 0x0101_0101_0101_0101
  }

  private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The high bit of each byte that is not zero; its low bits are all set.
  @inline(__always)
  private static func nonzero(_ word: UInt64) -> UInt64 { ((word & low) &+ low) | word | low }

  /// One bit for each byte whose high bit is set; all other bits are zero.
  @inline(__always)
  private static func gather(_ highBits: UInt64) -> UInt64 {
    ((highBits >> 7) &* 0x0102_0408_1020_4080) >> 56
  }

  /// The masks of 64 bytes.
  @inline(__always)
  func masks(_ base: UnsafeRawPointer) -> StructuralMasks {
    var structural: UInt64 = 0
    var newlineBytes: UInt64 = 0
    var quoteBytes: UInt64 = 0
    var highBits: UInt64 = 0
    for part in 0..<8 {
      let word = base.loadUnaligned(fromByteOffset: part &* 8, as: UInt64.self)
      highBits |= word
      let newline = ~Self.nonzero(word ^ newlines)
      let either = ~Self.nonzero(word ^ delimiters) | newline
      newlineBytes &+= newline >> 7
      structural |= Self.gather(either) << UInt64(part &* 8)
      let quoted = word ^ 0x2222_2222_2222_2222
      // Exact as a yes or no, not as a place.
      quoteBytes |= (quoted &- Self.ones) & ~quoted
    }
    return StructuralMasks(
      structural: structural,
      quotes: quoteBytes & 0x8080_8080_8080_8080 == 0 ? 0 : Self.mask(base, 0x2222_2222_2222_2222),
      newlineCount: Int(truncatingIfNeeded: (newlineBytes &* Self.ones) >> 56),
      highBits: highBits & 0x8080_8080_8080_8080
    )
  }

  /// The mask of the line ends alone.
  @inline(__always)
  func newlineMask(_ base: UnsafeRawPointer) -> UInt64 { Self.mask(base, newlines) }

  /// The mask of one byte, given eight times over.
  @inline(__always)
  static func mask(_ base: UnsafeRawPointer, _ pattern: UInt64) -> UInt64 {
    var mask: UInt64 = 0
    for part in 0..<8 {
      let word = base.loadUnaligned(fromByteOffset: part &* 8, as: UInt64.self)
      mask |= gather(~nonzero(word ^ pattern)) << UInt64(part &* 8)
    }
    return mask
  }

  /// Bit n is the parity of the bits 0 to n.
  @inline(__always)
  static func prefixParity(_ bits: UInt64) -> UInt64 {
    var parity = bits
    parity ^= parity << 1
    parity ^= parity << 2
    parity ^= parity << 4
    parity ^= parity << 8
    parity ^= parity << 16
    parity ^= parity << 32
    return parity
  }
}
