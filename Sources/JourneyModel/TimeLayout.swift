import Diagnostics

/// The layouts that `time-format` may give: strptime directives, or an epoch unit.
public enum TimeLayout {
  /// The epoch units that stand in place of a layout.
  public static let epochUnits = ["epoch-s", "epoch-ms", "epoch-us"]
  /// The letters of the directives that are read.
  public static let directives = "YmdHMSfybBpIzjZ%"

  /// What is wrong with a layout; nil where it can be read and names a day.
  public static func problem(with layout: String) -> ValueProblem? {
    if epochUnits.contains(layout) { return nil }
    let quoted = MessageText.quoted(layout)
    if layout.hasPrefix("epoch") {
      return ValueProblem(
        "unknown time format \(quoted)",
        hint: "epochs are \(MessageText.list(epochUnits))"
      )
    }
    var used: Set<Character> = []
    var rest = layout[...]
    while let percent = rest.firstIndex(of: "%") {
      rest = rest[percent...].dropFirst()
      guard let letter = rest.first else {
        return ValueProblem("the time format \(quoted) ends in a lone `%`")
      }
      guard directives.contains(letter) else {
        return ValueProblem(
          "the time format \(quoted) has an unknown directive \(MessageText.quoted("%\(letter)"))",
          hint: hint(for: letter)
        )
      }
      used.insert(letter)
      rest = rest.dropFirst()
    }
    if used.isDisjoint(with: "YmdyjHMS") {
      return ValueProblem(
        "the time format \(quoted) has no directives",
        hint: "write for example \"%d.%m.%Y %H:%M\""
      )
    }
    let hasMonth = !used.isDisjoint(with: "mbB")
    guard !used.isDisjoint(with: "Yy"), used.contains("j") || (hasMonth && used.contains("d"))
    else {
      return ValueProblem(
        "the time format \(quoted) does not name a day",
        hint: "it needs a year (%Y or %y), and a month (%m, %b or %B) with a day (%d), or %j"
      )
    }
    if used.contains("I"), !used.contains("p") {
      return ValueProblem(
        "the time format \(quoted) has %I without %p",
        hint: "use %H for hours from 0 to 23, or add %p for AM and PM"
      )
    }
    return nil
  }

  private static func hint(for letter: Character) -> String {
    switch letter {
    case "F": "write %Y-%m-%d"
    case "T": "write %H:%M:%S"
    case "R": "write %H:%M"
    case "D": "write %m/%d/%y"
    case "s": "epochs are \(MessageText.list(epochUnits))"
    case "e": "write %d, which also reads unpadded days"
    default:
      "known are "
        + directives.filter { $0 != "%" }.map { "%\($0)" }.joined(separator: " ")
    }
  }
}
