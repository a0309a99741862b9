/// A place in a run of bytes that moves forward as parts of it are read.
struct ByteCursor {
  let base: UnsafePointer<UInt8>
  let end: Int
  var index: Int

  /// Starts at the first byte that is no space, and ends after the last.
  init(trimming base: UnsafePointer<UInt8>, _ count: Int) {
    self.base = base
    var low = 0
    var high = max(count, 0)
    while low < high, Self.isSpace(base[low]) { low += 1 }
    while high > low, Self.isSpace(base[high - 1]) { high -= 1 }
    index = low
    end = high
  }

  var isAtEnd: Bool { index >= end }

  /// The byte at the cursor; 0 at the end.
  var byte: UInt8 { index < end ? base[index] : 0 }

  /// Whether the byte at the cursor is a digit.
  var isAtDigit: Bool { byte &- 0x30 < 10 }

  /// Passes over a byte if it is the next one.
  mutating func take(_ wanted: UInt8) -> Bool {
    guard byte == wanted, index < end else { return false }
    index += 1
    return true
  }

  /// Passes over a word if it comes next, letters compared regardless of case.
  mutating func takeWord(_ lowercase: StaticString) -> Bool {
    let count = lowercase.utf8CodeUnitCount
    guard index + count <= end else { return false }
    for offset in 0..<count where base[index + offset] | 0x20 != lowercase.utf8Start[offset] {
      return false
    }
    index += count
    return true
  }

  /// Passes over spaces; false where there are none.
  mutating func takeSpaces() -> Bool {
    let start = index
    while index < end, Self.isSpace(base[index]) { index += 1 }
    return index > start
  }

  /// Reads a number of `least` to `most` digits; nil where there are fewer.
  mutating func number(_ least: Int, _ most: Int) -> Int? {
    var value = 0
    var digits = 0
    while digits < most, isAtDigit {
      value = value * 10 + Int(byte &- 0x30)
      index += 1
      digits += 1
    }
    return digits >= least ? value : nil
  }

  /// Reads the digits of a fraction of a second as whole microseconds, finer digits dropped; nil
  /// where there is none.
  mutating func fraction() -> Int64? {
    guard isAtDigit else { return nil }
    var value: Int64 = 0
    var digits = 0
    while isAtDigit {
      if digits < 6 {
        value = value * 10 + Int64(byte &- 0x30)
        digits += 1
      }
      index += 1
    }
    while digits < 6 {
      value *= 10
      digits += 1
    }
    return value
  }

  /// Reads `Z` or an offset of hours, or hours and minutes, in seconds; nil where there is none.
  mutating func offset() -> Int64? {
    if byte | 0x20 == 0x7A {
      index += 1
      return 0
    }
    let isNegative = byte == 0x2D
    guard isNegative || byte == 0x2B else { return nil }
    index += 1
    guard let hours = number(2, 2), hours < 24 else { return nil }
    var minutes = 0
    if byte == 0x3A || isAtDigit {
      if byte == 0x3A { index += 1 }
      guard let read = number(2, 2), read < 60 else { return nil }
      minutes = read
    }
    let seconds = Int64(hours * 3600 + minutes * 60)
    return isNegative ? -seconds : seconds
  }

  /// Spaces and the ASCII control characters that act as such.
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 }
}

/// A time as it is written: a local reading and, where one is written too, its offset.
struct WrittenTime {
  /// Microseconds since 1970-01-01T00:00:00 on the clock that was read.
  var local: Int64
  /// Seconds to take from it to get UTC; nil where the time carries no offset.
  var offset: Int64?

  /// Puts a date and a time of day together; nil where the calendar or the clock has no such one.
  ///
  /// The second 60, a leap second, is the second after 59; the hour 24 does not exist.
  init?(days: Int?, hour: Int, minute: Int, second: Int, fraction: Int64, offset: Int64?) {
    guard let days, hour < 24, minute < 60, second <= 60 else { return nil }
    let seconds = Int64(days) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    local = seconds * 1_000_000 + fraction
    self.offset = offset
  }
}
