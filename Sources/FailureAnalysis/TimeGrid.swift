import JourneyModel

/// The times at which curves are read: round ones that people think in.
enum TimeGrid {
  private static let minute: Int64 = 60
  private static let hour: Int64 = 3600
  private static let day: Int64 = 86_400

  private static let round: [TimeSpan] = [
    1, minute, 5 * minute, 15 * minute, hour, 4 * hour, 12 * hour, day, 2 * day, 3 * day, 7 * day,
    14 * day, 30 * day, 60 * day, 90 * day, 180 * day, 365 * day, 730 * day,
  ].map(TimeSpan.seconds)

  /// The round times up to the longest observed, and one that is always among them, if any.
  static func times(upTo longestMilliseconds: Int64, always special: TimeSpan?) -> [TimeSpan] {
    let seen = round.filter { $0.microseconds / 1000 <= longestMilliseconds }
    return Set(seen + (special.map { [$0] } ?? [])).sorted()
  }
}

extension TimeSpan {
  /// The time of a duration in milliseconds; one beyond what microseconds count is the longest.
  init(milliseconds: Int64) {
    let (microseconds, isTooLong) = milliseconds.multipliedReportingOverflow(by: 1000)
    self.init(microseconds: isTooLong ? .max : microseconds)
  }
}
