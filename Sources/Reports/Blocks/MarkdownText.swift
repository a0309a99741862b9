/// Makes plain text inert in GitHub-flavoured Markdown: the one place that escapes for it.
enum MarkdownText {
  /// A character that shows nothing and breaks what is looked for across it.
  private static let wordJoiner = "\u{2060}"

  /// Text that renders as itself in a paragraph, a list, a heading or a cell of a table.
  ///
  /// - Parameters:
  ///   - text: any text; line breaks become spaces.
  ///   - startsLine: whether it stands where a list, a rule or a heading could begin.
  /// - Returns: the text, escaped.
  static func escaped(_ text: String, startsLine: Bool = false) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$":
        result += "\\" + String(scalar)
      case "#":
        // A number after it would refer to an issue where the report is pasted into one.
        result += next.map(isDigit) == true ? "\\#" + wordJoiner : "\\#"
      case "@": result += "@" + wordJoiner
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case ":" where next == "/": result += "\\:"
      case ":" where startsEmoji(scalars[(index + 1)...]): result += ":" + wordJoiner
      case "." where isWorldWideWeb(scalars[..<index]): result += "\\."
      case "\n", "\r", "\t", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return startsLine ? withoutMarker(result) : result
  }

  /// A path as the destination of a link.
  static func destination(_ path: String) -> String {
    path.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return String(UnicodeScalar(byte))
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"):
        return String(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }.joined()
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Whether what follows a colon is the name of an emoji and another colon.
  private static func startsEmoji(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = rest.prefix {
      isDigit($0) || $0 == "+" || $0 == "-" || $0 == "_"
        || ($0.isASCII && $0.properties.isAlphabetic)
    }
    return !name.isEmpty && rest.dropFirst(name.count).first == ":"
  }

  private static func isWorldWideWeb(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let tail = scalars.suffix(3)
    return tail.count == 3 && tail.allSatisfy { $0 == "w" || $0 == "W" }
  }

  /// The text with the marker of a list, a rule or a heading at its start made inert.
  private static func withoutMarker(_ text: String) -> String {
    let text = String(text.drop { $0 == " " })
    guard let first = text.unicodeScalars.first else { return text }
    if first == "-" || first == "+" || first == "=" { return "\\" + text }
    let digits = text.unicodeScalars.prefix(while: isDigit)
    let rest = text.unicodeScalars.dropFirst(digits.count)
    guard !digits.isEmpty, let marker = rest.first, marker == "." || marker == ")",
      rest.dropFirst().first.map({ $0 == " " }) ?? true
    else { return text }
    return String(digits) + "\\" + String(rest)
  }
}
