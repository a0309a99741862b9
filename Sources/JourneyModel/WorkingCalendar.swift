/// The hours in which a company works.
public struct WorkingCalendar: Sendable, Equatable {
  /// For each day of the week, Monday first, the working hours as minutes since midnight, in order,
  /// none touching another; `0..<1440` is the whole day.
  public var week: [[Range<Int>]]
  /// Days on which nobody works, as days since 1970-01-01, ascending.
  public var holidays: [Int]
  /// The IANA name of the zone that the hours and days are of.
  public var timeZone: String

  /// Makes a calendar.
  ///
  /// - Precondition: `week` has seven days.
  public init(week: [[Range<Int>]], holidays: [Int] = [], timeZone: String = "UTC") {
    precondition(week.count == 7, "a week has seven days")
    self.week = week
    self.holidays = holidays
    self.timeZone = timeZone
  }
}
