// Unsafe memory: reads within the buffer it is given; eight bytes at once only where eight are left.

/// Finds what is no UTF-8.
enum UTF8Validation {
  /// How many invalid sequences bytes hold: each longest beginning of a character that is not
  /// completed, and each byte that begins none, counts once (Unicode 16, section 3.9, table 3-8).
  static func countInvalid(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    scan(bytes) { _ in count += 1 }
    return count
  }

  /// Calls a function with the offset of each invalid sequence.
  static func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ found: (Int) -> Void) {
    guard let base = bytes.baseAddress else { return }
    let end = bytes.count
    var index = 0
    while index < end {
      let first = base[index]
      if first < 0x80 {
        if index + 8 <= end,
          UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080
            == 0
        {
          index += 8
        } else {
          index += 1
        }
        continue
      }
      let length: Int
      var range: ClosedRange<UInt8> = 0x80...0xBF
      switch first {
      case 0xC2...0xDF: length = 2
      case 0xE0: (length, range) = (3, 0xA0...0xBF)
      case 0xED: (length, range) = (3, 0x80...0x9F)
      case 0xE1...0xEF: length = 3
      case 0xF0: (length, range) = (4, 0x90...0xBF)
      case 0xF4: (length, range) = (4, 0x80...0x8F)
      case 0xF1...0xF3: length = 4
      default:
        found(index)
        index += 1
        continue
      }
      var taken = 1
      while taken < length, index + taken < end, range.contains(base[index + taken]) {
        range = 0x80...0xBF
        taken += 1
      }
      if taken < length { found(index) }
      index += taken
    }
  }
}
