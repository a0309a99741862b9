/// Makes plain text inert in HTML and SVG: the one place that escapes for them.
enum HTMLText {
  /// Text that shows as itself between tags and in a quoted attribute.
  ///
  /// It goes by code points, never by characters: `"` with an accent on it is one character, and yet
  /// ends an attribute. What neither HTML nor XML allows is replaced.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// A piece of well-formed HTML or SVG, in which every foreign text is escaped already.
struct HTMLFragment: Sendable, Equatable {
  /// The markup.
  let markup: String

  /// Takes markup as it is: what is foreign in it must have gone through ``HTMLText/escaped(_:)``.
  init(trusted markup: String) { self.markup = markup }

  /// Plain text, escaped.
  init(text: String) { markup = HTMLText.escaped(text) }
}
