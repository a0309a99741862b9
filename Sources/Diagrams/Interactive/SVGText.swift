import Wording

/// Makes plain text fit for the SVG that diagrams write themselves.
enum SVGText {
  /// One line of text that shows as itself between tags and in a quoted attribute.
  static func escaped(_ text: String) -> String {
    MarkupText.escaped(DOTText.plain(text))
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
