import Diagnostics

extension TimeSpan {
  /// The longest length that a definition may give: 10,000 years of 365.25 days.
  ///
  /// Doubled, and added to any instant, it still fits 64 bits of microseconds.
  public static let longest = TimeSpan.days(3_652_500)

  private static let units: [(letter: Character, seconds: Int64)] = [
    ("w", 604_800), ("d", 86_400), ("h", 3600), ("m", 60), ("s", 1),
  ]

  /// Reads a length of time as definitions write it: `90s`, `15m`, `4h`, `30d`, `2w`.
  ///
  /// - Throws: `ValueProblem` where the text is no such length, or a longer one than `longest`.
  public static func parse(_ text: String) throws(ValueProblem) -> TimeSpan {
    let form: Message = "write a whole number and a unit: 90s, 15m, 4h, 30d or 2w"
    let quoted = MessageText.quoted(text)
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    if text.hasPrefix("-"), text.dropFirst().first?.isNumber == true {
      throw ValueProblem("the duration \(quoted) is negative", hint: form)
    }
    guard !digits.isEmpty, rest.count <= 1 else {
      throw ValueProblem("\(quoted) is no duration", hint: form)
    }
    guard let letter = rest.first else {
      throw ValueProblem("the duration \(quoted) has no unit", hint: form)
    }
    guard let unit = units.first(where: { $0.letter == letter }) else {
      throw ValueProblem("\(quoted) is no duration", hint: form)
    }
    guard let count = Int64(digits), count <= longest.microseconds / 1_000_000 / unit.seconds
    else {
      throw ValueProblem("the duration \(quoted) is longer than 10,000 years")
    }
    return .seconds(count * unit.seconds)
  }

  /// The length as definitions write it, in the largest unit that divides it; parts of a second
  /// are dropped.
  public var definitionText: String {
    let seconds = microseconds / 1_000_000
    // Weeks are written as days: people think of 14 days more often than of two weeks.
    for unit in Self.units.dropFirst() where seconds != 0 && seconds % unit.seconds == 0 {
      return "\(seconds / unit.seconds)\(unit.letter)"
    }
    return "\(seconds)s"
  }
}
