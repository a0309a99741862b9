/// Text fitted to the columns of a terminal, where East Asian characters and emoji take two.
package enum TerminalText {
  /// The columns that a text takes.
  package static func width(of text: String) -> Int {
    text.reduce(0) { $0 + DisplayWidth.columns(of: $1) }
  }

  /// The text cut to a number of columns, with an ellipsis where something is cut.
  package static func fitted(_ text: String, to limit: Int, ellipsis: String = "…") -> String {
    guard width(of: text) > limit else { return text }
    guard limit >= width(of: ellipsis) else { return "" }
    var shown = ""
    var used = width(of: ellipsis)
    for character in text {
      let next = DisplayWidth.columns(of: character)
      guard used + next <= limit else { break }
      shown.append(character)
      used += next
    }
    return shown + ellipsis
  }

  /// The text filled with spaces to a number of columns.
  package static func padded(_ text: String, to wanted: Int, isRight: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, wanted - width(of: text)))
    return isRight ? space + text : text + space
  }

  /// A paragraph in lines of a number of columns at most, broken at spaces, and inside words that
  /// are longer than a line.
  ///
  /// - Parameters:
  ///   - text: the paragraph.
  ///   - limit: the columns of a line; nil for one line.
  ///   - indent: the spaces before the first line.
  ///   - hanging: the spaces before the others.
  /// - Returns: the lines, at least one.
  package static func wrapped(
    _ text: String,
    to limit: Int?,
    indent: Int = 0,
    hanging: Int? = nil
  ) -> [String] {
    let first = String(repeating: " ", count: indent)
    let rest = String(repeating: " ", count: hanging ?? indent)
    guard let limit else { return [first + text] }
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in text.split(separator: " ") {
      var word = String(word)
      if !isEmpty, width(of: line) + 1 + width(of: word) > limit {
        lines.append(line)
        line = rest
        isEmpty = true
      }
      while isEmpty, width(of: line + word) > limit, word.count > 1 {
        var part = fitted(word, to: max(2, limit - width(of: line)), ellipsis: "")
        // A character of two columns where there is one is still a step forward.
        if part.isEmpty { part = String(word.prefix(1)) }
        lines.append(line + part)
        word = String(word.dropFirst(part.count))
        line = rest
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = isEmpty && word.isEmpty
    }
    if !isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }
}
