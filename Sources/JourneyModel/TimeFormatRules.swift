import Diagnostics

/// What a `time-format` may say: strptime directives, or an epoch unit.
package enum TimeFormatRules {
  private static let epochUnits = ["epoch-s", "epoch-ms", "epoch-us"]

  /// What each directive gives; the parts of the composed ones are spelled out.
  private static let parts: [Character: [Message]] = [
    "Y": ["year"], "y": ["year"], "m": ["month"], "b": ["month"], "B": ["month"], "d": ["day"],
    "j": ["day of the year"], "H": ["hour"], "I": ["hour"], "p": ["half of the day"],
    "M": ["minute"], "S": ["second"], "f": ["fraction"], "z": ["offset"], "Z": ["offset"],
    "%": [], "T": ["hour", "minute", "second"], "R": ["hour", "minute"],
    "F": ["year", "month", "day"], "D": ["month", "day", "year"],
  ]

  private static let known = "%Y %y %m %b %B %d %j %H %I %p %M %S %f %z %Z %T %R %F %D and %%"

  /// What is wrong with a format; nil where it can be read and names a day.
  package static func problem(with format: String) -> ValueProblem? {
    if epochUnits.contains(format) { return nil }
    let name: Message = "the time format \(MessageText.quoted(format))"
    guard format.contains("%") else {
      return ValueProblem(
        "\(name) has no directives",
        hint: format.hasPrefix("epoch")
          ? "epochs are \(Message.list(epochUnits, joinedBy: .and))"
          : "write for example \"%d.%m.%Y %H:%M\""
      )
    }
    var letters: Set<Character> = []
    var given: Set<Message> = []
    var rest = format[...]
    while let percent = rest.firstIndex(of: "%") {
      rest = rest[percent...].dropFirst()
      guard let letter = rest.popFirst() else {
        return ValueProblem("\(name) ends in a lone `%`", hint: "known are \(known)")
      }
      guard let parts = parts[letter] else {
        return ValueProblem(
          "\(name) has the unknown directive \(MessageText.quoted("%\(letter)"))",
          hint: letter == "s" ? "for epoch seconds write epoch-s" : "known are \(known)"
        )
      }
      letters.insert(letter)
      for part in parts where !given.insert(part).inserted {
        return ValueProblem("\(name) gives the \(part) twice", hint: "give each part once")
      }
    }
    let hasDay =
      given.contains("day of the year")
      ? given.isDisjoint(with: ["month", "day"]) : given.isSuperset(of: ["month", "day"])
    guard given.contains("year"), hasDay else {
      return ValueProblem(
        "\(name) does not name a day",
        hint: "it needs a year (%Y or %y), and a month (%m, %b or %B) with a day (%d), or %j alone"
      )
    }
    if letters.contains("I"), !letters.contains("p") {
      return ValueProblem(
        "\(name) has %I without %p",
        hint: "write %H for hours from 0 to 23, or add %p for AM and PM"
      )
    }
    if letters.contains("p"), !letters.contains("I") {
      return ValueProblem("\(name) has %p without %I", hint: "write %I for hours of AM and PM")
    }
    return nil
  }
}
