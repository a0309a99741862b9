extension StrptimeFormat {
  /// What the steps of a format have read so far.
  private struct Parts {
    var year = 0
    var month = 0
    var day = 0
    var dayOfYear = 0
    var hour = 0
    var isAfternoon = false
    var minute = 0
    var second = 0
    var fraction: Int64 = 0
    var offset: Int64?
  }

  /// Reads a time in this format; nil where it is not written so.
  func read(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> WrittenTime? {
    var cursor = ByteCursor(trimming: bytes, count)
    var parts = Parts()
    for step in steps {
      guard Self.take(step, from: &cursor, into: &parts) else { return nil }
    }
    guard cursor.isAtEnd else { return nil }
    let days =
      parts.dayOfYear > 0
      ? CivilDate.days(year: parts.year, dayOfYear: parts.dayOfYear)
      : CivilDate.days(year: parts.year, month: parts.month, day: parts.day)
    return WrittenTime(
      days: days,
      hour: parts.hour + (parts.isAfternoon ? 12 : 0),
      minute: parts.minute,
      second: parts.second,
      fraction: parts.fraction,
      offset: parts.offset
    )
  }

  private static func take(
    _ step: Step,
    from cursor: inout ByteCursor,
    into parts: inout Parts
  ) -> Bool {
    switch step {
    case .byte(let byte): return cursor.take(byte)
    case .spaces: return cursor.takeSpaces()
    case .year: return store(cursor.number(4, 4), in: &parts.year)
    case .shortYear:
      guard let year = cursor.number(2, 2) else { return false }
      parts.year = year < 69 ? 2000 + year : 1900 + year
      return true
    case .month: return store(cursor.number(1, 2), in: &parts.month)
    case .monthName: return store(month(from: &cursor), in: &parts.month)
    case .day: return store(cursor.number(1, 2), in: &parts.day)
    case .dayOfYear:
      return store(cursor.number(1, 3), in: &parts.dayOfYear) && parts.dayOfYear > 0
    case .hour: return store(cursor.number(1, 2), in: &parts.hour)
    case .hourOfTwelve:
      guard let hour = cursor.number(1, 2), (1...12).contains(hour) else { return false }
      parts.hour = hour % 12
      return true
    case .half:
      parts.isAfternoon = cursor.byte | 0x20 == 0x70
      return cursor.takeWord(parts.isAfternoon ? "pm" : "am")
    case .minute: return store(cursor.number(1, 2), in: &parts.minute)
    case .second: return store(cursor.number(1, 2), in: &parts.second)
    case .fraction:
      guard let fraction = cursor.fraction() else { return false }
      parts.fraction = fraction
      return true
    case .offset:
      guard let offset = cursor.offset() else { return false }
      parts.offset = offset
      return true
    case .zoneName:
      parts.offset = 0
      return cursor.takeWord("utc") || cursor.takeWord("gmt") || cursor.takeWord("z")
    }
  }

  private static func store(_ value: Int?, in part: inout Int) -> Bool {
    guard let value else { return false }
    part = value
    return true
  }

  private static let months: [(short: StaticString, rest: StaticString)] = [
    ("jan", "uary"), ("feb", "ruary"), ("mar", "ch"), ("apr", "il"), ("may", ""), ("jun", "e"),
    ("jul", "y"), ("aug", "ust"), ("sep", "tember"), ("oct", "ober"), ("nov", "ember"),
    ("dec", "ember"),
  ]

  private static func month(from cursor: inout ByteCursor) -> Int? {
    for (position, month) in months.enumerated() where cursor.takeWord(month.short) {
      _ = cursor.takeWord(month.rest)
      return position + 1
    }
    return nil
  }
}
