package import JourneyModel

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How numbers, shares and times are written for people of one language.
///
/// Data files never use it.
package struct NumberFormat: Sendable, Equatable {
  /// What stands between groups of three digits.
  var groupSeparator: String
  /// What stands before the fraction.
  var decimalSeparator: String
  /// What follows the number of a percentage.
  var percentSign: String
  /// What follows a count of thousands, and of millions.
  var thousand: String
  var million: String
  /// What is written where there is no number.
  package var none: String
  /// Seconds, minutes, hours and days, as they follow a number.
  var units: Units
  /// Whether days are written day.month.year rather than year-month-day.
  var startsDatesWithDay: Bool
  /// Whether a currency follows its amount.
  var putsCurrencyLast: Bool

  static let english = NumberFormat(
    groupSeparator: ",",
    decimalSeparator: ".",
    percentSign: "%",
    thousand: "k",
    million: "M",
    none: "–",
    units: Units(
      second: "s",
      minute: "min",
      hour: "h",
      day: "day",
      days: "days",
      daysInDative: "days"
    ),
    startsDatesWithDay: false,
    putsCurrencyLast: false
  )

  /// As DIN 5008 has it, with a point between groups; the space before the sign does not break.
  static let german = NumberFormat(
    groupSeparator: ".",
    decimalSeparator: ",",
    percentSign: "\u{A0}%",
    thousand: "\u{A0}Tsd.",
    million: "\u{A0}Mio.",
    none: "–",
    units: Units(
      second: "s",
      minute: "min",
      hour: "h",
      day: "Tag",
      days: "Tage",
      daysInDative: "Tagen"
    ),
    startsDatesWithDay: true,
    putsCurrencyLast: true
  )

  /// The names of units of time.
  package struct Units: Sendable, Equatable {
    var second: String
    var minute: String
    var hour: String
    var day: String
    var days: String
    /// As it follows words such as "nach", "binnen" and "von".
    var daysInDative: String
  }

  /// The sign of a number below 0.
  static let minus = "−"

  /// A whole number with its digits in groups.
  package func integer(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += groupSeparator }
      text.append(digit)
    }
    return value < 0 ? Self.minus + text : text
  }

  /// A number with so many digits of its fraction, fewer where they would be zero.
  package func decimal(_ value: Double, digits: Int) -> String {
    fixed(value, digits: digits, keepsZeros: false)
  }

  /// A measured share as a percentage with one digit of its fraction; nothing but nothing is 0.0,
  /// nothing but all is 100.0.
  package func percent(_ share: Double) -> String {
    if share > 0, share < 0.0005 { return "<" + fixed(0.1, digits: 1) + percentSign }
    if share < 1, share >= 0.9995 { return ">" + fixed(99.9, digits: 1) + percentSign }
    return fixed(share * 100, digits: 1) + percentSign
  }

  /// A number with exactly one digit of its fraction.
  package func tenths(_ value: Double) -> String { fixed(value, digits: 1) }

  /// A difference of two shares in percentage points, with its sign: `+4.2`, `−17.9`, `0.0`.
  package func points(_ difference: Double) -> String {
    let text = fixed(abs(difference) * 100, digits: 1)
    let isNothing = abs(difference) < 0.0005
    return isNothing ? text : (difference < 0 ? Self.minus : "+") + text
  }

  /// A share that somebody set, with just the digits that it needs.
  package func setPercent(_ share: Double) -> String {
    fixed(share * 100, digits: 6, keepsZeros: false) + percentSign
  }

  /// A measured length of time in the unit that suits it, to about two digits: quantiles are known
  /// to 0.4 % only.
  ///
  /// - Parameters:
  ///   - seconds: The length.
  ///   - isDative: Whether it follows a word that asks for the dative, such as "nach".
  /// - Returns: The length with its unit.
  package func duration(seconds: Double, isDative: Bool = false) -> String {
    let (value, unit) =
      switch seconds {
      case ..<60: (seconds, units.second)
      case ..<3600: (seconds / 60, units.minute)
      case ..<172_800: (seconds / 3600, units.hour)
      default: (seconds / 86_400, isDative ? units.daysInDative : units.days)
      }
    return decimal(value, digits: value < 9.95 ? 1 : 0) + " " + unit
  }

  /// A length of time that somebody set, exactly, in the largest unit that divides it.
  ///
  /// - Parameters:
  ///   - span: The length.
  ///   - isDative: Whether it follows a word that asks for the dative, such as "nach".
  /// - Returns: The length with its unit.
  package func setDuration(_ span: TimeSpan, isDative: Bool = false) -> String {
    let days = isDative ? units.daysInDative : units.days
    let larger: [(Int64, String)] = [
      (86_400, days), (3600, units.hour), (60, units.minute), (1, units.second),
    ]
    for (seconds, unit) in larger where span.microseconds % (seconds * 1_000_000) == 0 {
      let count = span.microseconds / (seconds * 1_000_000)
      if count == 1, unit == days { return "1 " + units.day }
      if count > 0 { return integer(Int(count)) + " " + unit }
    }
    return decimal(Double(span.microseconds) / 1_000_000, digits: 6) + " " + units.second
  }

  /// A day and time of day in UTC.
  package func time(_ instant: Instant) -> String {
    day(instant) + " " + instant.rfc3339.dropFirst(11).prefix(5) + " UTC"
  }

  /// A day and time of day in UTC, to the second, without the zone.
  package func timeToSecond(_ instant: Instant) -> String {
    day(instant) + " " + instant.rfc3339.dropFirst(11).prefix(8)
  }

  /// A day in UTC.
  package func day(_ instant: Instant) -> String {
    let day = String(instant.rfc3339.prefix(10))
    guard startsDatesWithDay else { return day }
    return day.split(separator: "-").reversed().joined(separator: ".")
  }

  func fixed(_ value: Double, digits: Int, keepsZeros: Bool = true) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return none }
    let scale = pow(10, Double(digits))
    // Shares come from whole numbers, so that a half is meant where one is met.
    let scaled = (abs(value) * scale + 1e-9).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e18 else { return integer(Int(value)) }
    let whole = Int(scaled)
    let divisor = Int(scale)
    var fraction = String(whole % divisor)
    fraction = String(repeating: "0", count: max(0, digits - fraction.count)) + fraction
    if !keepsZeros { while fraction.hasSuffix("0") { fraction.removeLast() } }
    let sign = value < 0 && whole > 0 ? Self.minus : ""
    let number = sign + integer(whole / divisor)
    return fraction.isEmpty || digits == 0 ? number : number + decimalSeparator + fraction
  }
}
