import Wording

/// Says what the parser of command lines says in English in another language.
///
/// The parser has no catalogue: its words are known by their patterns. What has none stays English.
struct ParserSpeech {
  let language: Language

  private var words: Words { Words(language: language) }

  /// A help page, or other data that was asked for, which stays as it is.
  func data(_ text: String) -> String {
    guard language != .english, text.hasPrefix(ParserWords.overview.english) else { return text }
    return replaced(text, ParserWords.help + ParserWords.usage)
  }

  /// What is wrong with a command line, and what stands below it.
  ///
  /// - Parameters:
  ///   - text: all that the parser says.
  ///   - message: what is wrong, as it stands in it.
  /// - Returns: the same in the language.
  func problem(_ text: String, message: String) -> String {
    let start = ParserWords.error.english + message
    guard language != .english, text.hasPrefix(start) else { return data(text) }
    let problem = said(message, of: ParserWords.messages) ?? message
    let advice = text.dropFirst(start.count)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        said(String(line), of: ParserWords.advice).map { replaced($0, ParserWords.usage) }
          ?? String(line)
      }
    return words.plain(ParserWords.error) + problem + advice.joined(separator: "\n")
  }

  private func replaced(_ text: String, _ stretches: [TextID]) -> String {
    stretches.reduce(text) { $0.replacing($1.english, with: words.plain($1)) }
  }

  /// A text by the first pattern that it follows; nil where it follows none.
  private func said(_ text: String, of patterns: [TextID]) -> String? {
    for pattern in patterns {
      guard let values = Self.values(in: text, by: pattern.english) else { continue }
      func value(_ number: Int) -> Words.Argument {
        .text(values.indices.contains(number - 1) ? values[number - 1] : "")
      }
      return words(
        pattern,
        [
          "1": value(1), "2": value(2), "3": value(3), "4": value(4), "5": value(5), "6": value(6),
        ]
      ).plain
    }
    return nil
  }

  /// What stands in a text where a pattern has `{1}`, `{2}` and so on; nil where it does not follow
  /// the pattern.
  private static func values(in text: String, by pattern: String) -> [String]? {
    var literals = pattern.split(separator: #/\{\d\}/#, omittingEmptySubsequences: false)
    guard let last = literals.popLast(), let first = literals.first else {
      return text == pattern ? [] : nil
    }
    guard text.hasPrefix(first), text.hasSuffix(last) else { return nil }
    var rest = text.dropFirst(first.count)
    var values: [String] = []
    for literal in literals.dropFirst() {
      guard let range = rest.firstRange(of: literal) else { return nil }
      values.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    guard rest.count >= last.count else { return nil }
    return values + [String(rest.dropLast(last.count))]
  }
}
