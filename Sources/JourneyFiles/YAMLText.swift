/// Text as YAML scalars that read back the same.
public enum YAMLText {
  /// A text as a YAML scalar on one line: plain where nobody could read it otherwise, else in
  /// double quotes.
  ///
  /// Words and numbers that other YAML readers would turn into something else are quoted too.
  public static func scalar(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  /// A text as a YAML scalar in double quotes, on one line.
  public static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where isPrintable(scalar): result.unicodeScalars.append(scalar)
      default: result += escape(scalar)
      }
    }
    return result + "\""
  }

  /// Texts as a YAML list on one line.
  static func list(_ texts: [String]) -> String {
    "[" + texts.map(scalar).joined(separator: ", ") + "]"
  }

  /// A text as lines of comment, each after `indent` spaces.
  static func comment(_ text: String, indent: Int) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let margin = String(repeating: " ", count: indent)
    return lines.map { line in
      let shown = String(
        String.UnicodeScalarView(line.unicodeScalars.map { isPrintable($0) ? $0 : " " })
      )
      return shown.isEmpty ? margin + "#\n" : margin + "# " + shown + "\n"
    }.joined()
  }

  private static let reserved: Set<String> = [
    "true", "false", "yes", "no", "on", "off", "y", "n", "null",
  ]

  /// Whether a text means itself without quotes, wherever a scalar may stand.
  private static func isPlain(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, isLetter(first), last != " ",
      !reserved.contains(text.lowercased())
    else { return false }
    return scalars.allSatisfy { scalar in
      isLetter(scalar) || ("0"..."9").contains(scalar) || " _-./".unicodeScalars.contains(scalar)
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic && isPrintable(scalar)
  }

  /// Whether a scalar may stand in YAML text as it is, and shows where it is.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse,
      .surrogate:
      return false
    default: return true
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (letter, width) =
      scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
    return "\\" + letter + String(repeating: "0", count: width - digits.count) + digits
  }
}
