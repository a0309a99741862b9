import Diagnostics

extension Instant {
  /// Reads an instant written by RFC 3339, with a time and an offset: `2025-12-31T23:59:59Z`.
  ///
  /// Digits of the fraction beyond microseconds are dropped; the second 60 of a leap second is
  /// the first of the next minute.
  ///
  /// - Throws: `ValueProblem` where the text is no such instant.
  public static func parse(rfc3339 text: String) throws(ValueProblem) -> Instant {
    var reader = DigitReader(bytes: Array(text.utf8))
    let problem = ValueProblem(
      "\(MessageText.quoted(text)) is no RFC 3339 time",
      hint: "write date, time and offset: 2025-12-31T23:59:59Z or 2025-12-31T23:59:59+01:00"
    )
    guard
      let year = reader.number(4), reader.take("-"), let month = reader.number(2),
      reader.take("-"), let day = reader.number(2)
    else { throw problem }
    if reader.isAtEnd {
      throw ValueProblem(
        "\(MessageText.quoted(text)) has no time of day",
        hint: "write date, time and offset: \(text)T23:59:59Z"
      )
    }
    guard
      reader.take("T") || reader.take("t") || reader.take(" "),
      let hour = reader.number(2), reader.take(":"), let minute = reader.number(2),
      reader.take(":"), let second = reader.number(2)
    else { throw problem }
    var fraction: Int64 = 0
    if reader.take(".") {
      guard let digits = reader.fraction() else { throw problem }
      fraction = digits
    }
    if reader.isAtEnd {
      throw ValueProblem(
        "\(MessageText.quoted(text)) has no offset",
        hint: "add Z for UTC, or an offset such as +01:00"
      )
    }
    var offset: Int64 = 0
    if !reader.take("Z"), !reader.take("z") {
      let isAhead = reader.take("+")
      guard isAhead || reader.take("-"), let hours = reader.number(2), reader.take(":"),
        let minutes = reader.number(2), hours < 24, minutes < 60
      else { throw problem }
      offset = Int64(hours * 3600 + minutes * 60) * (isAhead ? 1 : -1)
    }
    guard reader.isAtEnd, year >= 1, (1...12).contains(month), hour < 24, minute < 60, second <= 60
    else { throw problem }
    guard day >= 1, day <= CivilDate.days(inMonth: month, of: year) else {
      throw ValueProblem("\(MessageText.quoted(text)) is a day that no calendar has")
    }
    let days = CivilDate.daysSinceEpoch(year: year, month: month, day: day)
    let seconds = Int64(days) * 86_400 + Int64(hour * 3600 + minute * 60 + second) - offset
    let instant = Instant(microseconds: seconds * 1_000_000 + fraction)
    guard instant >= .earliest, instant <= .latest else {
      throw ValueProblem("\(MessageText.quoted(text)) is outside the years 1 to 9999")
    }
    return instant
  }

  /// The instant by RFC 3339 in UTC, with as many digits of the second as it needs.
  public var rfc3339: String {
    let (seconds, fraction) = microseconds.floorDivided(by: 1_000_000)
    let (days, second) = seconds.floorDivided(by: 86_400)
    let (year, month, day) = CivilDate.civil(daysSinceEpoch: Int(days))
    func padded(_ value: Int64, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    var text = "\(padded(Int64(year), 4))-\(padded(Int64(month), 2))-\(padded(Int64(day), 2))T"
    text += "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
    if fraction > 0 {
      var digits = padded(fraction, 6)
      while digits.hasSuffix("0") { digits.removeLast() }
      text += "." + digits
    }
    return text + "Z"
  }
}

/// The proleptic Gregorian calendar as arithmetic.
enum CivilDate {
  /// Days since 1970-01-01, negative before it.
  ///
  /// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
  static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month and day of a count of days since 1970-01-01.
  ///
  /// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
  static func civil(daysSinceEpoch days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The days of a month, leap years considered.
  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

/// Reads digits and separators one after another.
private struct DigitReader {
  let bytes: [UInt8]
  var position = 0

  var isAtEnd: Bool { position == bytes.count }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard position < bytes.count, UInt32(bytes[position]) == scalar.value else { return false }
    position += 1
    return true
  }

  mutating func digit() -> Int? {
    guard position < bytes.count, (0x30...0x39).contains(bytes[position]) else { return nil }
    position += 1
    return Int(bytes[position - 1]) - 0x30
  }

  mutating func number(_ width: Int) -> Int? {
    var value = 0
    for _ in 0..<width {
      guard let digit = digit() else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// The digits of a fraction of a second as microseconds.
  mutating func fraction() -> Int64? {
    var value: Int64 = 0
    var count = 0
    while let digit = digit() {
      if count < 6 { value = value * 10 + Int64(digit) }
      count += 1
    }
    guard count > 0 else { return nil }
    for _ in min(count, 6)..<6 { value *= 10 }
    return value
  }
}

extension Int64 {
  /// Quotient and remainder where the remainder is never negative.
  fileprivate func floorDivided(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
