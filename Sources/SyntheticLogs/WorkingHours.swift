import JourneyModel

/// A calendar's working hours over the length of a log.
///
/// All instants are microseconds since 1970-01-01T00:00:00Z.
struct WorkingHours {
  private static let day: Int64 = 86_400_000_000
  private static let minute: Int64 = 60_000_000
  /// How many days are looked through for work: beyond two years, nobody works any more.
  private static let horizon = 732

  private let week: [[Range<Int>]]
  private let holidays: Set<Int>
  private let zone: ZoneOffsets

  /// Looks up the calendar's zone between two instants.
  ///
  /// - Throws: `GeneratorError` where no zone has the name.
  init(
    _ calendar: WorkingCalendar,
    from start: Int64,
    through end: Int64
  ) throws(GeneratorError) {
    week = calendar.week
    holidays = Set(calendar.holidays)
    zone = try ZoneOffsets(named: calendar.timeZone, from: start, through: end)
  }

  /// The instant at which so much has been worked since another; nil where that never comes.
  func instant(after work: Int64, from start: Int64) -> Int64? {
    var left = work
    let local = start + zone.offsets[zone.index(at: start)]
    let first = (local - ZoneOffsets.remainder(local, Self.day)) / Self.day
    for day in first..<(first + Int64(Self.horizon)) where !holidays.contains(Int(day)) {
      // 1970-01-01 was a Thursday.
      for hours in week[Int(ZoneOffsets.remainder(day + 3, 7))] {
        let opening = max(start, instant(ofDay: day, minute: hours.lowerBound))
        let closing = instant(ofDay: day, minute: hours.upperBound)
        guard closing > opening else { continue }
        if closing - opening >= left { return opening + left }
        left -= closing - opening
      }
    }
    return nil
  }

  /// The instant of a local time; within a clock change, one beside it.
  private func instant(ofDay day: Int64, minute: Int) -> Int64 {
    let local = day * Self.day + Int64(minute) * Self.minute
    let guess = local - zone.offsets[zone.index(at: local)]
    return local - zone.offsets[zone.index(at: guess)]
  }
}
