import Diagnostics
import JourneyModel

/// How times are written: the definition's `time-format` in its zone, in one column or more.
///
/// Without a format: RFC 3339 in UTC, or, where the definition names a zone for times without an
/// offset, local times of the form `2025-03-01 09:15:00`.
struct TimestampWriter {
  /// One piece of a time's text.
  enum Piece: Equatable {
    case literal(UInt8)
    case year, yearOfCentury, month, day, hour, hourOfHalfDay, minute, second, microsecond
    case monthName, monthAbbreviation, halfDay, offset, dayOfYear
    case epoch(unit: Int64)
  }

  /// The pieces of each time column.
  let columns: [[Piece]]
  /// The smallest difference that the format shows, in microseconds.
  let unit: Int64
  /// The zone's offsets.
  let zone: ZoneOffsets

  /// The field's quotes, for each column that needs them.
  private let quoted: [Bool]

  /// Makes the writer for a log between two instants.
  ///
  /// - Throws: `GeneratorError` where the format cannot be read, has fewer parts than there are
  ///   columns, or cannot show the log's years.
  init(
    mapping: LogMapping,
    columns count: Int,
    delimiter: UInt8,
    from start: Int64,
    through end: Int64
  ) throws(GeneratorError) {
    let format =
      mapping.timeFormat ?? (mapping.timeZone == nil ? "%Y-%m-%dT%H:%M:%SZ" : "%Y-%m-%d %H:%M:%S")
    if mapping.timeFormat != nil, let problem = TimeFormatRules.problem(with: format) {
      throw GeneratorError(problem.problem, hint: problem.advice)
    }
    // The Z of RFC 3339 cannot be cut off into a column of its own.
    let isPlain = mapping.timeFormat == nil && count > 1
    let pieces = Self.pieces(of: isPlain ? "%Y-%m-%d %H:%M:%S" : format)
    unit = Self.unit(of: pieces.pieces)
    columns = try Self.split(pieces.pieces, into: count, format: format)
    let zoneName = pieces.isUniversal ? nil : mapping.timeZone
    zone = try ZoneOffsets(named: zoneName, from: start, through: end)
    // 1969-01-02 to 2068-12-30: what two digits of a year can mean, wherever it is.
    let isShort = start >= -31_449_600_000_000 && end < 3_124_137_600_000_000
    guard isShort || !pieces.pieces.contains(.yearOfCentury) else {
      throw GeneratorError(
        "the `time-format` \(MessageText.quoted(format)) has years of two digits, and the log "
          + "does not lie in 1969 to 2068"
      )
    }
    // Digits, letters and signs may be the delimiter, absurd as that is.
    let delimiterIsWritten = !Self.isHarmless(delimiter)
    quoted = columns.map { pieces in
      delimiterIsWritten
        || pieces.contains { piece in
          guard case .literal(let byte) = piece else { return false }
          return byte == delimiter || byte == UInt8(ascii: "\"") || byte < 0x20
        }
    }
  }

  /// The latest instant at or before the given one that the format shows exactly.
  func readable(_ instant: Int64) -> Int64 {
    // A format with the offset in it tells the two occurrences of a local time apart.
    if unit < 3_600_000_000, hasOffset { return instant - ZoneOffsets.remainder(instant, unit) }
    return zone.readable(instant, unit: unit)
  }

  private var hasOffset: Bool { columns.contains { $0.contains(.offset) } }

  /// Appends the columns of an instant, each followed by the delimiter.
  func append(_ instant: Int64, delimiter: UInt8, cache: inout DayCache, to bytes: inout [UInt8]) {
    if instant < cache.from || instant >= cache.until { cache.fill(for: instant, zone: zone) }
    let ofDay = instant + cache.offset - cache.localMidnight
    for (column, isQuoted) in zip(columns, quoted) {
      if isQuoted { bytes.append(UInt8(ascii: "\"")) }
      for piece in column { append(piece, instant, ofDay, cache, to: &bytes) }
      if isQuoted { bytes.append(UInt8(ascii: "\"")) }
      bytes.append(delimiter)
    }
  }

  /// Appends an instant as one field, the parts of several columns joined by a space as they are read.
  func appendField(_ instant: Int64, cache: inout DayCache, to bytes: inout [UInt8]) {
    if instant < cache.from || instant >= cache.until { cache.fill(for: instant, zone: zone) }
    let ofDay = instant + cache.offset - cache.localMidnight
    let isQuoted = quoted.contains(true)
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    for (index, column) in columns.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: " ")) }
      for piece in column { append(piece, instant, ofDay, cache, to: &bytes) }
    }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
  }

  private func append(
    _ piece: Piece,
    _ instant: Int64,
    _ ofDay: Int64,
    _ day: DayCache,
    to bytes: inout [UInt8]
  ) {
    let second = ofDay / 1_000_000
    switch piece {
    case .literal(let byte):
      bytes.append(byte)
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
    case .year: Decimal.append(day.year, width: 4, to: &bytes)
    case .yearOfCentury: Decimal.append(day.year % 100, width: 2, to: &bytes)
    case .month: Decimal.append(day.month, width: 2, to: &bytes)
    case .day: Decimal.append(day.day, width: 2, to: &bytes)
    case .hour: Decimal.append(second / 3600, width: 2, to: &bytes)
    case .hourOfHalfDay:
      let hour = second / 3600 % 12
      Decimal.append(hour == 0 ? 12 : hour, width: 2, to: &bytes)
    case .minute: Decimal.append(second / 60 % 60, width: 2, to: &bytes)
    case .second: Decimal.append(second % 60, width: 2, to: &bytes)
    case .microsecond: Decimal.append(ofDay % 1_000_000, width: 6, to: &bytes)
    case .monthName: bytes.append(contentsOf: CivilDay.monthNames[Int(day.month) - 1].utf8)
    case .monthAbbreviation:
      bytes.append(contentsOf: CivilDay.monthNames[Int(day.month) - 1].utf8.prefix(3))
    case .halfDay: bytes.append(contentsOf: (second < 43_200 ? "AM" : "PM").utf8)
    case .offset:
      let minutes = abs(day.offset) / 60_000_000
      bytes.append(day.offset < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
      Decimal.append(minutes / 60, width: 2, to: &bytes)
      Decimal.append(minutes % 60, width: 2, to: &bytes)
    case .dayOfYear:
      Decimal.append(day.dayOfYear, width: 3, to: &bytes)
    case .epoch(let unit): Decimal.append(instant / unit, width: 1, to: &bytes)
    }
  }

  private static func isHarmless(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "+"), UInt8(ascii: "-"):
      false
    default: true
    }
  }
}

extension TimestampWriter {
  /// The pieces of a readable format, and whether it names UTC.
  private static func pieces(of format: String) -> (pieces: [Piece], isUniversal: Bool) {
    switch format {
    case "epoch-s": return ([.epoch(unit: 1_000_000)], true)
    case "epoch-ms": return ([.epoch(unit: 1000)], true)
    case "epoch-us": return ([.epoch(unit: 1)], true)
    default: break
    }
    var pieces: [Piece] = []
    var isUniversal = false
    var rest = Array(format.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%"), let directive = rest.popFirst() else {
        pieces.append(.literal(byte))
        continue
      }
      switch Unicode.Scalar(directive) {
      case "Y": pieces.append(.year)
      case "y": pieces.append(.yearOfCentury)
      case "m": pieces.append(.month)
      case "d": pieces.append(.day)
      case "H": pieces.append(.hour)
      case "I": pieces.append(.hourOfHalfDay)
      case "M": pieces.append(.minute)
      case "S": pieces.append(.second)
      case "f": pieces.append(.microsecond)
      case "b": pieces.append(.monthAbbreviation)
      case "B": pieces.append(.monthName)
      case "p": pieces.append(.halfDay)
      case "z": pieces.append(.offset)
      case "j": pieces.append(.dayOfYear)
      case "%": pieces.append(.literal(directive))
      case "T": pieces += Self.pieces(of: "%H:%M:%S").pieces
      case "R": pieces += Self.pieces(of: "%H:%M").pieces
      case "F": pieces += Self.pieces(of: "%Y-%m-%d").pieces
      case "D": pieces += Self.pieces(of: "%m/%d/%y").pieces
      case "Z":
        isUniversal = true
        pieces += "UTC".utf8.map(Piece.literal)
      default: break
      }
    }
    return (pieces, isUniversal)
  }

  /// The smallest difference that the pieces show.
  private static func unit(of pieces: [Piece]) -> Int64 {
    for piece in pieces { if case .epoch(let unit) = piece { return unit } }
    func has(_ piece: Piece) -> Bool { pieces.contains(piece) }
    guard has(.hour) || has(.hourOfHalfDay) else { return 86_400_000_000 }
    guard has(.minute) else { return 3_600_000_000 }
    guard has(.second) else { return 60_000_000 }
    return has(.microsecond) ? 1 : 1_000_000
  }

  /// The pieces cut at spaces into as many columns as there are, the second from the hour on.
  private static func split(
    _ pieces: [Piece],
    into count: Int,
    format: String
  ) throws(GeneratorError) -> [[Piece]] {
    guard count > 1 else { return [pieces] }
    let space = Piece.literal(UInt8(ascii: " "))
    var words = pieces.split(separator: space, omittingEmptySubsequences: false).map(Array.init)
    guard words.count >= count, !words.contains(where: \.isEmpty) else {
      throw GeneratorError(
        "the `time-format` \(MessageText.quoted(format)) cannot be cut at a space into "
          + "\(count) columns"
      )
    }
    var columns: [[Piece]] = []
    while columns.count < count - 1 {
      let left = count - 1 - columns.count
      let hour = words.firstIndex { $0.contains(.hour) || $0.contains(.hourOfHalfDay) }
      let wanted = hour.flatMap { $0 > 0 ? $0 : nil } ?? 1
      let taken = columns.isEmpty ? min(wanted, words.count - left) : 1
      columns.append(Array(words.prefix(taken).joined(separator: [space])))
      words.removeFirst(taken)
    }
    columns.append(Array(words.joined(separator: [space])))
    return columns
  }
}

/// The calendar day that the last time written fell on, which the next one mostly shares.
struct DayCache {
  /// The first instant that this day's values hold for.
  fileprivate(set) var from: Int64 = 0
  /// The instant from which they hold no more.
  fileprivate(set) var until: Int64 = 0
  fileprivate var offset: Int64 = 0
  fileprivate var localMidnight: Int64 = 0
  fileprivate var year: Int64 = 1970
  fileprivate var month: Int64 = 1
  fileprivate var day: Int64 = 1
  fileprivate var dayOfYear: Int64 = 1

  fileprivate mutating func fill(for instant: Int64, zone: ZoneOffsets) {
    let microsecondsPerDay: Int64 = 86_400_000_000
    let index = zone.index(at: instant)
    offset = zone.offsets[index]
    let local = instant + offset
    localMidnight = local - ZoneOffsets.remainder(local, microsecondsPerDay)
    from = max(localMidnight - offset, zone.starts[index])
    until = localMidnight - offset + microsecondsPerDay
    if index + 1 < zone.starts.count { until = min(until, zone.starts[index + 1]) }
    let days = localMidnight / microsecondsPerDay
    (year, month, day) = CivilDay.civil(daysSinceEpoch: days)
    dayOfYear = days - CivilDay.firstDay(ofYear: year) + 1
  }
}

/// Days of the proleptic Gregorian calendar.
enum CivilDay {
  /// The English names of the months.
  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// Year, month and day of a count of days since 1970-01-01.
  ///
  /// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
  static func civil(daysSinceEpoch days: Int64) -> (year: Int64, month: Int64, day: Int64) {
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

  /// The days from 1970-01-01 to the first of January of a year.
  static func firstDay(ofYear year: Int64) -> Int64 {
    let before = year - 1
    return before * 365 + before / 4 - before / 100 + before / 400 - 719_162
  }
}

/// Whole numbers as digits.
enum Decimal {
  /// Appends the digits of a number that is not negative, with leading zeros up to a width.
  static func append(_ number: Int64, width: Int, to bytes: inout [UInt8]) {
    if width == 2, number < 100 {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: number / 10))
      bytes.append(0x30 + UInt8(truncatingIfNeeded: number % 10))
      return
    }
    let isNegative = number < 0
    var rest = number.magnitude
    let start = bytes.count
    var digits = 0
    repeat {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
      digits += 1
    } while rest > 0 || digits < width
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    bytes[start...].reverse()
  }
}
