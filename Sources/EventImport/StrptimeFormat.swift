import Diagnostics

/// A strptime format: how a time is written when it is not year-first.
///
/// Numbers may be unpadded, except `%Y` (four digits) and `%y` (two: 69 to 99 are 1969 to 1999, the
/// rest 2000 to 2068, as POSIX has it). Month names are English, in full or three letters, and like
/// `%p` read regardless of case. `%f` takes any number of digits. `%z` is `Z` or an offset of hours,
/// or hours and minutes; `%Z` is UTC, GMT or Z and nothing else, as other abbreviations mean several
/// zones. Spaces stand for one or more; all else stands for itself. `%T`, `%R`, `%F` and `%D` are
/// `%H:%M:%S`, `%H:%M`, `%Y-%m-%d` and `%m/%d/%y`.
public struct StrptimeFormat: Sendable, Hashable {
  /// One part of a format.
  enum Step: Sendable, Hashable {
    case byte(UInt8)
    case spaces
    case year
    case shortYear
    case month
    case monthName
    case day
    case dayOfYear
    case hour
    case hourOfTwelve
    case half
    case minute
    case second
    case fraction
    case offset
    case zoneName
  }

  /// The format as written.
  public let text: String
  let steps: [Step]

  /// The directives that a format may have.
  public static let directives =
    "%Y %y %m %b %B %d %j %H %I %p %M %S %f %z %Z %T %R %F %D and %%"

  /// Compiles a format.
  ///
  /// - Throws: `MappingProblem` for an unknown directive, a part that is given twice, a format
  ///   without a full date, and `%I` and `%p` one without the other.
  public init(_ text: String) throws(MappingProblem) {
    guard text.utf8.contains(0x25) else {
      throw MappingProblem(
        "time-format \"\(text)\" is not known",
        hint: "write strptime directives, as in \"%d.%m.%Y %H:%M\", "
          + "or one of epoch-s, epoch-ms, epoch-us"
      )
    }
    var steps: [Step] = []
    var rest = Substring(text)
    while let character = rest.popFirst() {
      if character == "%" {
        steps += try Self.steps(of: rest.popFirst(), in: text)
      } else if character == " " || character == "\t" {
        if steps.last != .spaces { steps.append(.spaces) }
      } else {
        steps += character.utf8.map { .byte($0) }
      }
    }
    // The text is trimmed before it is read.
    if steps.first == .spaces { steps.removeFirst() }
    if steps.last == .spaces { steps.removeLast() }
    try Self.check(steps, of: text)
    self.text = text
    self.steps = steps
  }

  private static func steps(
    of directive: Character?,
    in text: String
  ) throws(MappingProblem) -> [Step] {
    switch directive {
    case "Y": return [.year]
    case "y": return [.shortYear]
    case "m": return [.month]
    case "b", "B": return [.monthName]
    case "d": return [.day]
    case "j": return [.dayOfYear]
    case "H": return [.hour]
    case "I": return [.hourOfTwelve]
    case "p": return [.half]
    case "M": return [.minute]
    case "S": return [.second]
    case "f": return [.fraction]
    case "z": return [.offset]
    case "Z": return [.zoneName]
    case "T": return [.hour, .byte(0x3A), .minute, .byte(0x3A), .second]
    case "R": return [.hour, .byte(0x3A), .minute]
    case "F": return [.year, .byte(0x2D), .month, .byte(0x2D), .day]
    case "D": return [.month, .byte(0x2F), .day, .byte(0x2F), .shortYear]
    case "%": return [.byte(0x25)]
    case .some(let unknown):
      throw MappingProblem(
        "time-format \"\(text)\" has the unknown directive `%\(String(unknown))`",
        hint: "known are \(directives)"
      )
    case nil:
      throw MappingProblem(
        "time-format \"\(text)\" ends in a lone `%`",
        hint: "known are \(directives)"
      )
    }
  }

  private static func check(_ steps: [Step], of text: String) throws(MappingProblem) {
    func count(_ wanted: Step...) -> Int { steps.count { wanted.contains($0) } }
    let parts: [(Message, Int)] = [
      ("year", count(.year, .shortYear)), ("month", count(.month, .monthName)),
      ("day", count(.day, .dayOfYear)), ("hour", count(.hour, .hourOfTwelve)),
      ("half of the day", count(.half)), ("minute", count(.minute)), ("second", count(.second)),
      ("fraction", count(.fraction)), ("offset", count(.offset, .zoneName)),
    ]
    if let (part, _) = parts.first(where: { $0.1 > 1 }) {
      throw MappingProblem(
        "time-format \"\(text)\" gives the \(part) more than once",
        hint: "give each part of a time once"
      )
    }
    let hasDay =
      count(.dayOfYear) == 1 && count(.month, .monthName) == 0
      || count(.month, .monthName) == 1 && count(.day) == 1
    guard count(.year, .shortYear) == 1, hasDay else {
      throw MappingProblem(
        "time-format \"\(text)\" has no full date",
        hint: "it needs %Y or %y, with %m or %b and %d, or with %j"
      )
    }
    if count(.hourOfTwelve) == 1, count(.half) == 0 {
      throw MappingProblem(
        "time-format \"\(text)\" has %I without %p",
        hint: "write %H for hours from 0 to 23, or add %p for AM and PM"
      )
    }
    if count(.half) == 1, count(.hourOfTwelve) == 0 {
      throw MappingProblem(
        "time-format \"\(text)\" has %p without %I",
        hint: "write %I for the hours that AM or PM go with"
      )
    }
  }
}
