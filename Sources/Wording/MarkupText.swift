/// Makes plain text inert in HTML, SVG and the HTML-like labels of drawings: the one place that escapes
/// for them.
package enum MarkupText {
  /// Text that shows as itself between tags and in a quoted attribute.
  ///
  /// It goes by code points, never by characters: `"` with an accent on it is one character, and yet
  /// ends an attribute. What neither HTML nor XML allows is replaced.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - keepsDoubleQuotes: whether they stay as they are, for the value of an attribute in single quotes.
  /// - Returns: the markup.
  package static func escaped(_ text: String, keepsDoubleQuotes: Bool = false) -> String {
    guard text.utf8.contains(where: mayNeedEscaping) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case UInt8(ascii: "\"") where !keepsDoubleQuotes: result += "&quot;".utf8
      case UInt8(ascii: "'"): result += "&#39;".utf8
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"): result.append(bytes[index])
      case 0..<0x20, 0x7F: result += replacement
      // U+0080 to U+009F. A string's UTF-8 is whole: what begins a code point has the rest behind it.
      case 0xC2 where bytes[index + 1] < 0xA0:
        result += replacement
        index += 1
      // U+FFFE and U+FFFF.
      case 0xEF where bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE:
        result += replacement
        index += 2
      default: result.append(bytes[index])
      }
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let replacement = "\u{FFFD}".utf8

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
