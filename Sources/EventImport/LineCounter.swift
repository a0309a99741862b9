// Unsafe memory: reads `base[from..<to]`, or `base[..<count]`, and nothing else.

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Finds bytes.
enum ByteSearch {
  /// Where a byte first occurs in `base[from..<to]`; nil where it does not.
  @inline(__always)
  static func first(
    _ byte: UInt8,
    _ base: UnsafePointer<UInt8>,
    from: Int,
    to: Int
  ) -> Int? {
    guard from < to, let found = memchr(base + from, Int32(byte), to - from) else { return nil }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }
}

/// Counts and finds line ends.
enum LineCounter {
  /// One past the last line end of a stretch.
  static func endOfLastLine(
    _ base: UnsafePointer<UInt8>,
    from: Int,
    to: Int,
    _ newline: UInt8
  ) -> Int? {
    var index = to
    while index > from {
      if base[index - 1] == newline { return index }
      index -= 1
    }
    return nil
  }

  /// How many physical lines begin in some bytes, the first of which begins one: the last needs no end.
  static func started(_ base: UnsafePointer<UInt8>, _ count: Int, _ newline: UInt8) -> Int {
    guard count > 0 else { return 0 }
    return lines(base, count, newline) + (base[count - 1] == newline ? 0 : 1)
  }

  /// How many physical lines end in some bytes.
  static func lines(_ base: UnsafePointer<UInt8>, _ count: Int, _ newline: UInt8) -> Int {
    let pattern = UInt64(newline) &* 0x0101_0101_0101_0101
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    var lines = 0
    var index = 0
    while index + 8 <= count {
      let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self) ^ pattern
      lines += (~(((word & low) &+ low) | word | low)).nonzeroBitCount
      index += 8
    }
    while index < count {
      if base[index] == newline { lines += 1 }
      index += 1
    }
    return lines
  }
}
