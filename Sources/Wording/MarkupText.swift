/// Makes plain text inert in HTML, SVG and the HTML-like labels of drawings: the one place that escapes
/// for them.
package enum MarkupText {
  /// Text that shows as itself between tags and in a quoted attribute.
  ///
  /// It goes by code points, never by characters: `"` with an accent on it is one character, and yet
  /// ends an attribute. What neither HTML nor XML allows is replaced.
  package static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: mayNeedEscaping) else { return text }
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

  /// Whether a byte of UTF-8 is, or begins, what may have to be escaped or replaced.
  private static func mayNeedEscaping(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, 0xC2, 0xEF: true
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
