/// The texts in Swift sources as patterns of messages: literals joined by `+` made one, and what is
/// interpolated numbered, `{1}`, `{2}`.
struct MessagePatterns {
  private(set) var patterns: [String] = []

  private let source: [Character]
  private var index = 0
  /// What stands between the last literal and here, as far as it could join two.
  private var between = ""

  /// Reads a source; texts over several lines are left out.
  init(_ text: String) {
    source = Array(text)
    while index < source.count {
      if starts("//") {
        while index < source.count, source[index] != "\n" { index += 1 }
      } else if starts("\"\"\"") {
        index += 3
        while index < source.count, !starts("\"\"\"") { index += 1 }
        index += 3
        between = "-"
      } else if source[index] == "\"" {
        add(literal())
      } else {
        if !source[index].isWhitespace { between.append(source[index]) }
        index += 1
      }
    }
    patterns = pieces.map { words in
      var pattern = words[0]
      for (number, word) in words.dropFirst().enumerated() { pattern += "{\(number + 1)}" + word }
      return pattern
    }
  }

  private var pieces: [[String]] = []

  private func starts(_ text: String) -> Bool {
    source[index...].starts(with: Array(text))
  }

  private mutating func add(_ words: [String]) {
    if between == "+", var last = pieces.popLast() {
      last[last.count - 1] += words[0]
      pieces.append(last + words.dropFirst())
    } else {
      pieces.append(words)
    }
    between = ""
  }

  /// The words of the literal that begins here, around what is interpolated.
  private mutating func literal() -> [String] {
    var words = [""]
    index += 1
    while index < source.count, source[index] != "\"" {
      guard source[index] == "\\", index + 1 < source.count else {
        words[words.count - 1].append(source[index])
        index += 1
        continue
      }
      let escaped = source[index + 1]
      index += 2
      if escaped == "(" {
        skipInterpolation()
        words.append("")
      } else {
        words[words.count - 1].append(Self.escapes[escaped] ?? escaped)
      }
    }
    index += 1
    return words
  }

  private mutating func skipInterpolation() {
    var depth = 1
    while index < source.count, depth > 0 {
      switch source[index] {
      case "\"":
        _ = literal()
        continue
      case "(": depth += 1
      case ")": depth -= 1
      default: break
      }
      index += 1
    }
  }

  private static let escapes: [Character: Character] = ["n": "\n", "t": "\t", "r": "\r"]
}
