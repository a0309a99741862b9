// Unsafe memory: reads within the range that the caller gives, and writes to buffers whose size is
// checked by the caller: unescaped text is never longer than what it came from.

import CByteKernels

/// Strings of JSON: where they end, and what their escapes stand for.
package enum JSONString {
  /// Finds the closing quote of a string whose opening quote lies before `start`.
  ///
  /// - Returns: nil where the string does not close, holds a control character or a broken escape.
  static func scan(
    _ base: UnsafePointer<UInt8>,
    _ start: Int,
    _ end: Int
  ) -> (end: Int, isEscaped: Bool)? {
    var index = start
    var isEscaped = false
    while true {
      while index + 8 <= end {
        let hit = stops(UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
        if hit != 0 {
          index += hit.trailingZeroBitCount >> 3
          break
        }
        index += 8
      }
      guard index < end else { return nil }
      let byte = base[index]
      if byte == UInt8(ascii: "\"") { return (index, isEscaped) }
      guard byte >= 0x20 else { return nil }
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        guard index + 1 < end else { return nil }
        switch base[index + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
          UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
          index += 2
        case UInt8(ascii: "u"):
          guard index + 6 <= end, hexadecimal(base + index + 2) != nil else { return nil }
          index += 6
        default: return nil
        }
      } else {
        index += 1
      }
    }
  }

  /// A high bit for the first of eight bytes that is a quote, a backslash or a control character;
  /// bits of later bytes mean nothing.
  @inline(__always)
  private static func stops(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ 0x2222_2222_2222_2222
    let slashes = word ^ 0x5C5C_5C5C_5C5C_5C5C
    return
      ((quotes &- low) & ~quotes | (slashes &- low) & ~slashes
      | (word &- 0x2020_2020_2020_2020) & ~word) & 0x8080_8080_8080_8080
  }

  /// A bit for each of 16 bytes that is a quote, a backslash or a control character, from bit 0 on;
  /// and from bit 16 on a bit for each that is not ASCII.
  @inline(__always)
  static func stops(_ bytes: UnsafePointer<UInt8>) -> UInt32 {
    #if arch(x86_64)
    waymarkStringStops(bytes)
    #else
    portableStops(bytes)
    #endif
  }

  /// The same as `stops`, without vector instructions; only the first stop counts, and of the bits
  /// from 16 on only whether there is one.
  package static func portableStops(_ bytes: UnsafePointer<UInt8>) -> UInt32 {
    let first = UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
    let second = UInt64(littleEndian: UnsafeRawPointer(bytes + 8).loadUnaligned(as: UInt64.self))
    let isForeign = (first | second) & 0x8080_8080_8080_8080 != 0
    let foreign: UInt32 = isForeign ? 1 << 16 : 0
    let hit = stops(first)
    if hit != 0 { return foreign | 1 << UInt32(hit.trailingZeroBitCount >> 3) }
    let later = stops(second)
    return later == 0 ? foreign : foreign | 256 << UInt32(later.trailingZeroBitCount >> 3)
  }

  private static func hexadecimal(_ digits: UnsafePointer<UInt8>) -> UInt32? {
    var value: UInt32 = 0
    for index in 0..<4 {
      let byte = digits[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte & 0xF)
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        value = value << 4 | (UInt32(byte & 0xF) + 9)
      default: return nil
      }
    }
    return value
  }

  /// Writes what a valid string stands for and returns its length, at most the string's own.
  ///
  /// Half a surrogate pair becomes U+FFFD, as no text can hold it.
  static func unescape(
    _ raw: UnsafeBufferPointer<UInt8>,
    into buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    guard let base = raw.baseAddress else { return 0 }
    var written = 0
    var index = 0
    while index < raw.count {
      let byte = raw[index]
      guard byte == UInt8(ascii: "\\") else {
        buffer[written] = byte
        written += 1
        index += 1
        continue
      }
      let escape = raw[index + 1]
      index += 2
      guard escape == UInt8(ascii: "u") else {
        buffer[written] =
          switch escape {
          case UInt8(ascii: "b"): 0x08
          case UInt8(ascii: "f"): 0x0C
          case UInt8(ascii: "n"): 0x0A
          case UInt8(ascii: "r"): 0x0D
          case UInt8(ascii: "t"): 0x09
          default: escape
          }
        written += 1
        continue
      }
      var scalar = hexadecimal(base + index) ?? 0xFFFD
      index += 4
      if (0xD800...0xDFFF).contains(scalar) {
        var low: UInt32 = 0
        if scalar < 0xDC00, index + 6 <= raw.count, raw[index] == UInt8(ascii: "\\"),
          raw[index + 1] == UInt8(ascii: "u")
        {
          low = hexadecimal(base + index + 2) ?? 0
        }
        if (0xDC00...0xDFFF).contains(low) {
          scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
          index += 6
        } else {
          scalar = 0xFFFD
        }
      }
      written += UTF8Encoding.write(scalar, to: buffer, at: written)
    }
    return written
  }

  /// What a valid string stands for.
  static func unescaped(_ raw: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    Array(unsafeUninitializedCapacity: raw.count) { buffer, count in
      count = unescape(raw, into: buffer)
    }
  }
}

/// Numbers, true, false and null of JSON.
enum JSONNumber {
  /// The four bytes of null, as a word loads them.
  static let null = UInt32(littleEndian: 0x6C6C_756E)

  /// Finds where a number or a name ends; nil where it is none.
  static func scanLiteral(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    switch base[start] {
    case UInt8(ascii: "t"): word(base, start, end, "true")
    case UInt8(ascii: "f"): word(base, start, end, "false")
    case UInt8(ascii: "n"): word(base, start, end, "null")
    default: number(base, start, end)
    }
  }

  private static func word(
    _ base: UnsafePointer<UInt8>,
    _ start: Int,
    _ end: Int,
    _ word: StaticString
  ) -> Int? {
    guard start + word.utf8CodeUnitCount <= end else { return nil }
    for index in 0..<word.utf8CodeUnitCount where base[start + index] != word.utf8Start[index] {
      return nil
    }
    return start + word.utf8CodeUnitCount
  }

  private static func number(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var index = start
    if base[index] == UInt8(ascii: "-") { index += 1 }
    guard index < end else { return nil }
    if base[index] == UInt8(ascii: "0") {
      index += 1
    } else {
      guard let after = digits(base, index, end) else { return nil }
      index = after
    }
    if index < end, base[index] == UInt8(ascii: ".") {
      guard let after = digits(base, index + 1, end) else { return nil }
      index = after
    }
    if index < end, base[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < end, base[index] == UInt8(ascii: "+") || base[index] == UInt8(ascii: "-") {
        index += 1
      }
      guard let after = digits(base, index, end) else { return nil }
      index = after
    }
    return index
  }

  private static func digits(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var index = start
    while index < end, base[index] >= UInt8(ascii: "0"), base[index] <= UInt8(ascii: "9") {
      index += 1
    }
    return index > start ? index : nil
  }
}
