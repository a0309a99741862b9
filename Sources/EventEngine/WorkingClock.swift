import EventImport
import Foundation
package import JourneyModel

// Invariants: `periods` ascend and the first begins at `Int64.min`; `bases[p] + hours.worked(until:)` is
// the same on both sides of a change of the offset, so that one subtraction gives the working time
// between two instants.

/// How much working time passes between two instants, under a calendar.
///
/// An instant is working time where the clock of the calendar's zone then shows one of the working
/// hours of a day that is no holiday. So an hour that a clock change repeats counts twice, and one that it
/// skips not at all: what people worked.
package struct WorkingClock: Sendable {
  /// A run of instants at one offset from UTC; microseconds.
  private struct Period {
    var start: Int64
    var offset: Int64
    /// What turns the working time of the zone's clock into that since a fixed instant.
    var base: Int64
    /// The working time from that fixed instant to the start.
    var worked = Int64.min
  }

  /// The last second that clock changes are looked up for: the end of 2099.
  private static let lastChange: Int64 = 4_102_444_800

  private let hours: WorkingHours
  private let periods: [Period]

  /// Makes a clock.
  ///
  /// - Parameters:
  ///   - calendar: the working hours; a zone that nobody knows is taken for UTC.
  ///   - span: the instants that it will be asked of, in microseconds since 1970; clock changes are
  ///     known for these, up to the year 2099.
  package init(_ calendar: WorkingCalendar, in span: ClosedRange<Int64>) {
    hours = WorkingHours(calendar)
    let zone = TimeZone(identifier: calendar.timeZone) ?? .gmt
    let start = span.lowerBound.dividedDown(by: 1_000_000) - 86_400
    let end = max(start, min(span.upperBound.dividedDown(by: 1_000_000) + 1, Self.lastChange))
    let first = ZoneChanges.offset(of: zone, at: start) * 1_000_000
    var periods = [Period(start: .min, offset: first, base: 0)]
    for change in ZoneChanges.all(of: zone, after: start, to: end) {
      let instant = change.instant * 1_000_000
      let (before, after) = (change.before * 1_000_000, change.after * 1_000_000)
      let worked =
        periods[periods.count - 1].base + hours.worked(until: instant + before)
      let base = worked - hours.worked(until: instant + after)
      periods.append(Period(start: instant, offset: after, base: base, worked: worked))
    }
    self.periods = periods
  }

  /// The working time between two instants in microseconds, the later one last.
  package func worked(from start: Int64, to end: Int64) -> Int64 {
    worked(until: end) - worked(until: start)
  }

  /// The last instant up to which at most so much working time passes after another.
  ///
  /// - Parameters:
  ///   - start: where it begins.
  ///   - span: the working time, in microseconds.
  ///   - limit: an instant by which more has passed.
  /// - Returns: microseconds since 1970, before the limit.
  package func deadline(from start: Int64, after span: Int64, before limit: Int64) -> Int64 {
    let worked = worked(until: start) + span
    var index = periods.count - 1
    while index > 0, periods[index].worked > worked { index -= 1 }
    let period = periods[index]
    let last = hours.last(worked: worked - period.base, from: start + period.offset)
    return min(last.map { $0 - period.offset } ?? limit, limit - 1)
  }

  /// The working time from a fixed instant on.
  private func worked(until instant: Int64) -> Int64 {
    var index = periods.count - 1
    while periods[index].start > instant { index -= 1 }
    return periods[index].base + hours.worked(until: instant + periods[index].offset)
  }
}

/// Working hours on a clock that never changes; times are microseconds since 1970-01-01T00:00:00 on it.
private struct WorkingHours: Sendable {
  private static let day: Int64 = 86_400_000_000
  private static let minute: Int64 = 60_000_000

  /// For each day of the week, Monday first, its working hours.
  private let days: [[Range<Int64>]]
  /// The working time in the week before each of its days, and in a whole week.
  private let before: [Int64]
  /// The days on which nobody works, and the working time that is lost before each.
  private let holidays: [Int64]
  private let lost: [Int64]

  init(_ calendar: WorkingCalendar) {
    days = calendar.week.map { ranges in
      ranges.map { Int64($0.lowerBound) * Self.minute..<Int64($0.upperBound) * Self.minute }
    }
    var before: [Int64] = [0]
    let lengths = days.map { $0.reduce(0) { $0 + $1.upperBound - $1.lowerBound } }
    for length in lengths { before.append(before[before.count - 1] + length) }
    self.before = before
    holidays = calendar.holidays.map(Int64.init)
    var lost: [Int64] = [0]
    for holiday in holidays {
      lost.append(lost[lost.count - 1] + lengths[Int((holiday + 3).remainder(by: 7))])
    }
    self.lost = lost
  }

  /// The working time from a fixed instant on.
  func worked(until local: Int64) -> Int64 {
    let day = local.dividedDown(by: Self.day)
    // 1970-01-01 was a Thursday.
    let week = (day + 3).dividedDown(by: 7)
    let weekday = Int(day + 3 - week * 7)
    let worked = week * before[7] + before[weekday]
    let passed = holidays(before: day)
    if passed < holidays.count, holidays[passed] == day { return worked - lost[passed] }
    let time = local - day * Self.day
    var today: Int64 = 0
    for hours in days[weekday] {
      today += max(0, min(time, hours.upperBound) - hours.lowerBound)
    }
    return worked + today - lost[passed]
  }

  /// The last time up to which no more than so much working time passes from the fixed instant on.
  ///
  /// - Parameters:
  ///   - worked: the working time.
  ///   - start: a time up to which no more passes.
  /// - Returns: the time; nil where no week has working hours.
  func last(worked: Int64, from start: Int64) -> Int64? {
    guard before[7] > 0 else { return nil }
    var passed = holidays(before: start.dividedDown(by: Self.day))
    while true {
      // Weeks and days without holidays, in which what those so far took has been worked too.
      let all = worked + lost[passed]
      let week = all.dividedDown(by: before[7])
      var rest = all - week * before[7]
      guard let weekday = (0..<7).last(where: { before[$0] <= rest && before[$0 + 1] > rest })
      else { return nil }
      rest -= before[weekday]
      let day = week * 7 + Int64(weekday) - 3
      if passed < holidays.count, holidays[passed] <= day {
        passed += 1
        continue
      }
      for hours in days[weekday] {
        let length = hours.upperBound - hours.lowerBound
        if rest < length { return day * Self.day + hours.lowerBound + rest }
        rest -= length
      }
      return nil
    }
  }

  /// How many of the holidays lie before a day.
  private func holidays(before day: Int64) -> Int {
    var (low, high) = (0, holidays.count)
    while low < high {
      let middle = (low + high) / 2
      if holidays[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Int64 {
  /// The quotient, rounded down also where it is negative.
  fileprivate func dividedDown(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }

  /// What `dividedDown` leaves, never negative.
  fileprivate func remainder(by divisor: Int64) -> Int64 {
    self - dividedDown(by: divisor) * divisor
  }
}
