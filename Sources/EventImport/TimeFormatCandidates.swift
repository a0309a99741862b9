/// Formats that a written time suggests: every sensible order of day, month and year.
struct TimeFormatCandidates {
  /// One format that may read the time.
  struct Candidate: Sendable, Equatable {
    var reading: DateOrder
    var format: StrptimeFormat
  }

  /// The candidates for one written time, most usual first; none where it has no date at its start.
  static func candidates(for text: String) -> [Candidate] {
    let tokens = tokens(of: text)
    return dates(tokens).compactMap { date in
      let rest = tokens[date.length...]
      guard
        let clock = clock(rest),
        let format = try? StrptimeFormat(date.format + clock)
      else { return nil }
      return Candidate(reading: date.reading, format: format)
    }
  }

  /// What times have in common that are written alike: each run of digits as `9`, each letter as
  /// `a`, everything else as it is.
  static func shape(of text: String) -> String {
    tokens(of: text).reduce(into: "") { shape, token in
      switch token {
      case .digits(let digits): shape += digits.count > 2 ? "9999" : "9"
      case .letters: shape += "a"
      case .other(let other): shape.append(other)
      }
    }
  }

  private enum Token: Equatable {
    case digits(String)
    case letters(String)
    case other(Character)
  }

  private static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    for character in text.prefix(80) {
      if character.isASCII, character.isNumber {
        if case .digits(let run)? = tokens.last {
          tokens[tokens.count - 1] = .digits(run + String(character))
        } else {
          tokens.append(.digits(String(character)))
        }
      } else if character.isLetter {
        if case .letters(let run)? = tokens.last {
          tokens[tokens.count - 1] = .letters(run + String(character))
        } else {
          tokens.append(.letters(String(character)))
        }
      } else {
        tokens.append(.other(character))
      }
    }
    return tokens
  }

  private struct DatePart {
    var reading: DateOrder
    var format: String
    /// How many tokens it takes.
    var length: Int
  }

  private static func dates(_ tokens: [Token]) -> [DatePart] {
    // Digits and month names with what stands between them, as far as three parts.
    var parts: [Token] = []
    var between: [String] = []
    var index = 0
    while index < tokens.count, parts.count < 3 {
      let token = tokens[index]
      if case .other(let other) = token {
        guard !parts.isEmpty else { return [] }
        if between.count < parts.count { between.append("") }
        between[between.count - 1].append(other == "%" ? "%%" : String(other))
      } else {
        if between.count < parts.count { between.append("") }
        parts.append(token)
      }
      index += 1
      if case .digits(let digits) = token, parts.count == 1, digits.count == 8 || digits.count == 14
      {
        let clock = digits.count == 14 ? "%H%M%S" : ""
        return [DatePart(reading: .yearFirst, format: "%Y%m%d" + clock, length: index)]
      }
    }
    guard parts.count == 3 else { return [] }
    return orders(parts).map { reading, directives in
      DatePart(
        reading: reading,
        format: directives[0] + between[0] + directives[1] + between[1] + directives[2],
        length: index
      )
    }
  }

  private static func orders(_ parts: [Token]) -> [(DateOrder, [String])] {
    func width(_ token: Token) -> Int? {
      if case .digits(let digits) = token { digits.count } else { nil }
    }
    func year(_ token: Token) -> String? {
      switch width(token) {
      case 4: "%Y"
      case 2: "%y"
      default: nil
      }
    }
    let isShort = parts.map { width($0).map { $0 <= 2 } ?? false }
    let isName = parts.map { width($0) == nil }
    if isShort[0], isName[1], let year = year(parts[2]) {
      return [(.named, ["%d", "%b", year])]
    }
    if isName[0], isShort[1], let year = year(parts[2]) {
      return [(.named, ["%b", "%d", year])]
    }
    if width(parts[0]) == 4, isName[1], isShort[2] { return [(.named, ["%Y", "%b", "%d"])] }
    if width(parts[0]) == 4, isShort[1], isShort[2] {
      return [(.yearFirst, ["%Y", "%m", "%d"])]
    }
    guard isShort[0], isShort[1], let last = year(parts[2]) else { return [] }
    var orders: [(DateOrder, [String])] = [
      (.dayFirst, ["%d", "%m", last]), (.monthFirst, ["%m", "%d", last]),
    ]
    if last == "%y", width(parts[0]) == 2 { orders.append((.yearFirst, ["%y", "%m", "%d"])) }
    return orders
  }

  /// The format of what follows the date; nil where it is no time of day.
  private static func clock(_ tokens: ArraySlice<Token>) -> String? {
    guard !tokens.isEmpty else { return "" }
    let isHalved = tokens.contains {
      if case .letters(let word) = $0 { ["am", "pm"].contains(word.lowercased()) } else { false }
    }
    var format = ""
    var directives = [isHalved ? "%I" : "%H", "%M", "%S"][...]
    var hasSign = false
    for (position, token) in zip(tokens.indices, tokens) {
      switch token {
      case .digits(let digits):
        let afterPoint = tokens[..<position].last.map { $0 == .other(".") || $0 == .other(",") }
        if hasSign {
          // The rest of an offset belongs to `%z`.
          return position == tokens.indices.last || digits.count == 2 ? format + "%z" : nil
        } else if directives.isEmpty, afterPoint == true {
          format += "%f"
        } else if digits.count <= 2, let directive = directives.popFirst() {
          format += directive
        } else if digits.count == 6 || digits.count == 4, directives.count == 3 {
          format += digits.count == 6 ? "%H%M%S" : "%H%M"
          directives = []
        } else {
          return nil
        }
      case .letters(let word):
        switch word.lowercased() {
        case "am", "pm": format += "%p"
        case "utc", "gmt", "z": format += "%Z"
        default: format += word
        }
      case .other(let other):
        hasSign = directives.count <= 1 && (other == "+" || other == "-")
        if !hasSign { format += other == "%" ? "%%" : String(other) }
      }
    }
    return directives.count < 3 ? format : nil
  }
}

/// In which order the parts of a date stand.
public enum DateOrder: Sendable, Equatable {
  /// The day, the month, the year.
  case dayFirst
  /// The month, the day, the year.
  case monthFirst
  /// The year, the month, the day.
  case yearFirst
  /// The month is a name, which leaves one reading.
  case named
}
