package import JourneyModel
package import Statistics

/// Numbers as diagrams write them.
package enum NumberText {
  /// A count with its thousands told apart: `12,345`.
  package static func count(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += "," }
      result.append(digit)
    }
    return (value < 0 ? "-" : "") + result
  }

  /// A count in few characters: `98,765`, `123k`, `1.23M`; what is left out shows in tooltips.
  package static func shortCount(_ value: Int) -> String {
    switch value {
    case ..<100_000: count(value)
    case ..<999_500: "\((value + 500) / 1000)k"
    case ..<99_995_000: "\(decimal(Double(value) / 1e6, places: 2))M"
    default: "\(count((value + 500_000) / 1_000_000))M"
    }
  }

  /// A count with its noun: `1 journey`, `2 journeys`.
  package static func count(_ value: Int, _ noun: String) -> String {
    "\(count(value)) \(noun)\(value == 1 ? "" : "s")"
  }

  /// A share as a percentage: `0 %`, `2.9 %`, `31 %`; "–" for none.
  ///
  /// One decimal below 10 %, and above 99 % so that nearly all is not written as all.
  package static func percent(_ share: Double?) -> String {
    guard let share else { return "–" }
    let digits = percentDigits(share)
    return digits == "0.0" ? "<0.1 %" : "\(digits) %"
  }

  /// A share as a whole percentage: `31 %`, `<1 %`; "–" for none.
  package static func wholePercent(_ share: Double?) -> String {
    guard let share else { return "–" }
    let whole = Int((share * 100).rounded())
    if whole == 0, share > 0 { return "<1 %" }
    return whole == 100 && share < 1 ? "99 %" : "\(whole) %"
  }

  /// The two ends of an interval as percentages in brackets: `(2.3–3.6)`.
  package static func range(_ interval: ConfidenceInterval?) -> String {
    guard let interval else { return "–" }
    return "(\(percentDigits(interval.low))–\(percentDigits(interval.high)))"
  }

  /// A day in UTC: `2025-03-31`.
  package static func day(_ instant: Instant) -> String {
    let days = floorDivide(instant.microseconds, 86_400_000_000)
    // Days to date by eras of 400 years (Howard Hinnant, "chrono-compatible low-level date
    // algorithms").
    let shifted = days + 719_468
    let era = floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// A minute in UTC: `2025-03-31 12:00 UTC`.
  package static func minute(_ instant: Instant) -> String {
    let minutes = floorDivide(instant.microseconds, 60_000_000)
    let minuteOfDay = minutes - floorDivide(minutes, 1440) * 1440
    return "\(day(instant)) \(padded(minuteOfDay / 60, 2)):\(padded(minuteOfDay % 60, 2)) UTC"
  }

  private static func percentDigits(_ share: Double) -> String {
    let percent = share * 100
    if percent == 0 || percent == 100 { return "\(Int(percent))" }
    if percent > 99 { return decimal(min(percent, 99.9), places: 1) }
    return percent < 9.95 ? decimal(percent, places: 1) : "\(Int(percent.rounded()))"
  }

  private static func decimal(_ value: Double, places: Int) -> String {
    let scale = places == 1 ? 10 : 100
    let scaled = Int((value * Double(scale)).rounded())
    return "\(scaled / scale).\(padded(Int64(scaled % scale), places))"
  }

  private static func padded(_ value: Int64, _ digits: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  private static func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }
}
