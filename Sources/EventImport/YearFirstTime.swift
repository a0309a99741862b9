/// Times that need no `time-format`: year first.
enum YearFirstTime {
  /// Reads a time as `TimeLayout.automatic` describes it; nil where it is not written so.
  static func read(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> WrittenTime? {
    var cursor = ByteCursor(trimming: bytes, count)
    guard let year = cursor.number(4, 4) else { return nil }
    let separator = cursor.byte
    if cursor.isAtDigit { return readBasic(year, &cursor) }
    guard separator == 0x2D || separator == 0x2F || separator == 0x2E else { return nil }
    cursor.index += 1
    guard
      let month = cursor.number(1, 2), cursor.take(separator), let day = cursor.number(1, 2)
    else { return nil }
    let days = CivilDate.days(year: year, month: month, day: day)

    // A letter that is no `T`, or a space with no digit after it, begins a zone.
    var beforeTime = cursor
    let hasSeparator = beforeTime.byte | 0x20 == 0x74 || beforeTime.byte == 0x20
    var clock = (hour: 0, minute: 0, second: 0, fraction: Int64(0))
    if hasSeparator {
      if beforeTime.byte == 0x20 { _ = beforeTime.takeSpaces() } else { beforeTime.index += 1 }
      if beforeTime.isAtDigit {
        cursor = beforeTime
        guard let read = readClock(&cursor) else { return nil }
        clock = read
      }
    }
    return finish(days, clock, &cursor)
  }

  /// Reads what follows the year of the basic form, `0301T101500`.
  private static func readBasic(_ year: Int, _ cursor: inout ByteCursor) -> WrittenTime? {
    guard
      let month = cursor.number(2, 2), let day = cursor.number(2, 2),
      cursor.byte | 0x20 == 0x74
    else { return nil }
    cursor.index += 1
    guard let hour = cursor.number(2, 2), let minute = cursor.number(2, 2) else { return nil }
    var clock = (hour: hour, minute: minute, second: 0, fraction: Int64(0))
    if cursor.isAtDigit {
      guard let second = cursor.number(2, 2), let fraction = readFraction(&cursor) else {
        return nil
      }
      clock.second = second
      clock.fraction = fraction
    }
    return finish(CivilDate.days(year: year, month: month, day: day), clock, &cursor)
  }

  private static func readClock(
    _ cursor: inout ByteCursor
  ) -> (hour: Int, minute: Int, second: Int, fraction: Int64)? {
    guard
      let hour = cursor.number(1, 2), cursor.take(0x3A), let minute = cursor.number(2, 2)
    else { return nil }
    guard cursor.take(0x3A) else { return (hour, minute, 0, 0) }
    guard let second = cursor.number(2, 2), let fraction = readFraction(&cursor) else {
      return nil
    }
    return (hour, minute, second, fraction)
  }

  /// Reads a fraction, if there is one; nil where a point has no digits after it.
  private static func readFraction(_ cursor: inout ByteCursor) -> Int64? {
    guard cursor.take(0x2E) || cursor.take(0x2C) else { return 0 }
    return cursor.fraction()
  }

  private static func finish(
    _ days: Int?,
    _ clock: (hour: Int, minute: Int, second: Int, fraction: Int64),
    _ cursor: inout ByteCursor
  ) -> WrittenTime? {
    var offset: Int64?
    if !cursor.isAtEnd {
      _ = cursor.takeSpaces()
      if cursor.takeWord("utc") || cursor.takeWord("gmt") {
        offset = 0
      } else {
        guard let read = cursor.offset() else { return nil }
        offset = read
      }
      guard cursor.isAtEnd else { return nil }
    }
    return WrittenTime(
      days: days,
      hour: clock.hour,
      minute: clock.minute,
      second: clock.second,
      fraction: clock.fraction,
      offset: offset
    )
  }
}

/// Times that count units since 1970-01-01T00:00:00Z.
enum EpochTime {
  /// Reads a number as microseconds since 1970 UTC, digits finer than those dropped; nil where it
  /// is no plain number (an exponent hides digits), or has another unit's magnitude where the unit
  /// was told by magnitude.
  static func read(
    _ bytes: UnsafePointer<UInt8>,
    _ count: Int,
    _ unit: EpochUnit,
    isBounded: Bool
  ) -> Int64? {
    guard let number = number(bytes, count, decimals: unit.decimals) else { return nil }
    if isBounded, EpochUnit(magnitude: number.whole) != unit { return nil }
    let (scaled, overflow) = number.whole.multipliedReportingOverflow(
      by: UInt64(unit.microseconds)
    )
    guard !overflow, scaled < UInt64(Int64.max) - 1_000_000 else { return nil }
    let value = Int64(scaled) + number.decimals
    return number.isNegative ? -value : value
  }

  /// The whole part of a plain decimal number, its sign, and its first decimals as an integer; nil
  /// where it is none or its whole part has more than 18 digits.
  static func number(
    _ bytes: UnsafePointer<UInt8>,
    _ count: Int,
    decimals wanted: Int
  ) -> (whole: UInt64, decimals: Int64, isNegative: Bool)? {
    var cursor = ByteCursor(trimming: bytes, count)
    let isNegative = cursor.take(0x2D)
    if !isNegative { _ = cursor.take(0x2B) }
    guard let whole = cursor.number(1, 18) else { return nil }
    var decimals: Int64 = 0
    if cursor.take(0x2E) {
      var digits = 0
      while cursor.isAtDigit {
        if digits < wanted {
          decimals = decimals * 10 + Int64(cursor.byte &- 0x30)
          digits += 1
        }
        cursor.index += 1
      }
      while digits < wanted {
        decimals *= 10
        digits += 1
      }
    }
    guard cursor.isAtEnd else { return nil }
    return (UInt64(whole), decimals, isNegative)
  }
}
