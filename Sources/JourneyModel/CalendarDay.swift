import Diagnostics

/// Days as definitions write them: `2025-12-25`.
package enum CalendarDay {
  /// Reads a day as days since 1970-01-01.
  ///
  /// - Throws: `ValueProblem` where the text is no day of the years 1 to 9999.
  package static func parse(_ text: String) throws(ValueProblem) -> Int {
    let quoted = MessageText.quoted(text)
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let hasForm =
      parts.map(\.count) == [4, 2, 2]
      && parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
    guard hasForm, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else {
      throw ValueProblem("\(quoted) is no date", hint: "write year, month and day: 2025-12-25")
    }
    guard year >= 1, (1...12).contains(month), day >= 1,
      day <= CivilDate.days(inMonth: month, of: year)
    else { throw ValueProblem("\(quoted) is a day that no calendar has") }
    return CivilDate.daysSinceEpoch(year: year, month: month, day: day)
  }

  /// A count of days since 1970-01-01 as definitions write it.
  package static func text(daysSinceEpoch days: Int) -> String {
    let microseconds = Int64(days) * 86_400_000_000
    return String(Instant(microseconds: microseconds).rfc3339.prefix(10))
  }
}
