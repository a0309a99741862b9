/// Makes plain text inert in the SVG that diagrams write themselves: the one place that escapes for
/// it.
enum SVGText {
  /// One line of text that shows as itself between tags and in a quoted attribute.
  ///
  /// It goes by code points, never by characters: a quotation mark with an accent on it is one
  /// character, and yet ends an attribute.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in DOTText.plain(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// An id as part of a link within the page: what a link may not hold is written as its bytes.
  static func fragment(_ id: String) -> String {
    id.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"):
        return String(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }.joined()
  }
}
