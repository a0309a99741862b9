/// How foreign text appears inside messages: quoted, on one line, and of bearable length.
public enum MessageText {
  /// A text in backquotes, its control characters escaped, cut after `limit` characters.
  public static func quoted(_ text: String, limit: Int = 60) -> String {
    let shown = text.count > limit ? String(text.prefix(limit)) + "…" : text
    return "`" + escaped(shown) + "`"
  }

  /// A text without characters that move the cursor, end the line or reorder what is shown.
  ///
  /// A terminal obeys escape sequences wherever they come from, so none may pass.
  public static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnprintable) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where isUnprintable(scalar):
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Names in backquotes, joined as a sentence joins them: "`a`, `b` or `c`".
  public static func list(_ names: [String], joinedBy conjunction: String = "or") -> String {
    let quoted = names.map { Self.quoted($0) }
    guard let last = quoted.last else { return "" }
    guard quoted.count > 1 else { return last }
    return quoted.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// Whether a scalar would disturb a line of text: controls, line separators, and the marks
  /// that change the direction of writing.
  static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
