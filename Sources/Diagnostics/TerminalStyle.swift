/// What a stream that people read can show.
///
/// Where nobody watches (a pipe, a file, `TERM=dumb`), text comes in plain lines: of any length,
/// without colour, without bars, each readable by itself.
public struct TerminalStyle: Sendable, Hashable {
  /// The columns of the terminal; nil where there is none, and lines may have any length.
  public var columns: Int?
  /// Whether colours may be used; they never say anything alone.
  public var hasColour: Bool
  /// Whether characters beyond ASCII can be shown.
  public var hasUnicode: Bool

  /// Makes a style; that of plain lines where nothing is said.
  public init(columns: Int? = nil, hasColour: Bool = false, hasUnicode: Bool = true) {
    self.columns = columns.map { max(20, $0) }
    self.hasColour = hasColour
    self.hasUnicode = hasUnicode
  }

  /// What is emphasised, and how.
  package enum Emphasis: String, Sendable, Hashable {
    /// A heading.
    case strong = "1"
    /// What needs to be looked at first.
    case alarming = "1;31"
    /// What needs to be looked at.
    case notable = "33"
  }

  /// The text with its emphasis, where colours may be used.
  package func emphasised(_ text: String, _ emphasis: Emphasis?) -> String {
    guard hasColour, let emphasis, !text.isEmpty else { return text }
    return "\u{1B}[\(emphasis.rawValue)m\(text)\u{1B}[0m"
  }

  /// Text of our own as it can be shown: without the marks that set right-to-left text apart,
  /// which terminals show as boxes, and in ASCII where nothing else can be.
  package func shown(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2066}"..."\u{2069}": continue
      case _ where hasUnicode || scalar.isASCII: result.unicodeScalars.append(scalar)
      case "\u{A0}", "\u{202F}": result += " "
      case "–", "—", "−": result += "-"
      case "“", "”", "„": result += "\""
      case "‘", "’": result += "'"
      case "…": result += "..."
      case "→": result += "->"
      case "×": result += "x"
      case "·": result += "-"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A bar for a share from 0 to 1, in eighths of a column where they can be shown.
  package func bar(_ share: Double, columns: Int) -> String {
    let share = min(max(share, 0), 1)
    guard hasUnicode else {
      // Something that is not nothing shows.
      let filled = share > 0 ? max(1, Int((share * Double(columns)).rounded())) : 0
      return String(repeating: "#", count: filled)
        + String(repeating: ".", count: columns - filled)
    }
    let eighths = share > 0 ? max(1, Int((share * Double(columns * 8)).rounded())) : 0
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }
}
