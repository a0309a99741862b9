// Unsafe memory: reads the buffers that it is given, within their counts.

import JourneyModel

/// Numbers as `DecimalNumber` reads them, from bytes.
package enum DecimalBytes {
  /// Powers of ten that a `Double` holds exactly, as far as 15 digits need them.
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// The number that bytes stand for, surrounding spaces aside; nil where they are none.
  ///
  /// A number of at most 15 digits without an exponent is its digits, an integer that a `Double`
  /// holds exactly, divided by a power of ten that one holds too: correctly rounded (W. D. Clinger,
  /// "How to Read Floating Point Numbers Accurately", 1990, section 3). Any other is read as text.
  package static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var index = 0
    var end = bytes.count
    while index < end, bytes[index] == 0x20 { index += 1 }
    while end > index, bytes[end - 1] == 0x20 { end -= 1 }
    guard index < end else { return nil }
    let first = bytes[index]
    if first == 0x2B || first == 0x2D { index += 1 }
    var digits: Int64 = 0
    var count = 0
    var decimals = 0
    var hasPoint = false
    while index < end {
      let digit = bytes[index] &- 0x30
      if digit < 10, count < 15 {
        digits = digits * 10 + Int64(digit)
        count += 1
        if hasPoint { decimals += 1 }
      } else if bytes[index] == 0x2E, !hasPoint, count > 0, index + 1 < end {
        hasPoint = true
      } else {
        return isPlain(bytes[index]) ? asText(bytes) : nil
      }
      index += 1
    }
    guard count > 0 else { return nil }
    let value = Double(digits) / powers[decimals]
    return first == 0x2D ? -value : value
  }

  /// Whether a byte may be part of a number that is written in another way.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || byte == 0x2E || byte == 0x2D || byte == 0x2B || byte | 0x20 == 0x65
  }

  private static func asText(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    DecimalNumber.parse(String(decoding: bytes, as: UTF8.self))
  }
}
