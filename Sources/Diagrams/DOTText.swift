import Wording

/// The one place where foreign text is made safe for DOT.
///
/// Whatever a definition or a log holds comes out as itself: quotes do not end strings, backslashes
/// are no escapes, markup is no markup, and characters that would disturb the lines around them
/// (controls, overrides of the writing direction) are gone.
package enum DOTText {
  /// How many accents in a row are kept; more would pile up over the lines around them.
  private static let keptMarks = 4

  /// One line of plain text: runs of white space become one space, control characters, direction
  /// overrides and piles of accents are left out.
  ///
  /// A space that does not break stays one, unless it stands beside one that does. What sets a part
  /// apart by its own direction stays, and its end with it: nothing around it is turned.
  package static func plain(_ text: String) -> String {
    if isPlain(text) { return text }
    var result = ""
    var space: Unicode.Scalar?
    var marks = 0
    var apart = 0
    for scalar in text.unicodeScalars {
      let category = scalar.properties.generalCategory
      marks = category == .nonspacingMark || category == .enclosingMark ? marks + 1 : 0
      // An accent on nothing is drawn on a circle of its own, wider than it should be.
      if marks > keptMarks || marks > 0 && (result.isEmpty || space != nil) { continue }
      switch category {
      case .control, .spaceSeparator, .lineSeparator, .paragraphSeparator:
        // Controls separate like spaces, so that a tab or newline does not join two words.
        if result.isEmpty { continue }
        let isUnbroken = isNoBreakSpace(scalar) && (space ?? noBreakSpace) == noBreakSpace
        space = isUnbroken ? noBreakSpace : " "
      case .unassigned, .surrogate, .privateUse:
        if let pending = space.take() { result.unicodeScalars.append(pending) }
        result.unicodeScalars.append("\u{FFFD}")
      default:
        if isApart(scalar), apart < mostApart {
          apart += 1
        } else if scalar == endOfApart, apart > 0 {
          apart -= 1
        } else if isDirectionOverride(scalar) {
          continue
        }
        if let pending = space.take() { result.unicodeScalars.append(pending) }
        result.unicodeScalars.append(scalar)
      }
    }
    for _ in 0..<apart { result.unicodeScalars.append(endOfApart) }
    return result
  }

  /// A foreign name in one line of plain text; one with right-to-left letters is set apart, so that
  /// neither it nor the numbers beside it change places.
  package static func label(_ text: String) -> String {
    let plain = plain(text)
    let scalars = plain.unicodeScalars
    guard Label.isRightToLeft(plain), scalars.first != apart || scalars.last != endOfApart else {
      return plain
    }
    return "\(apart)\(plain)\(endOfApart)"
  }

  /// A quoted string, for attributes.
  ///
  /// Graphviz reads `\` as the start of an escape and `&` as that of a character reference.
  package static func quoted(_ text: String) -> String { inQuotes(text, ampersand: "&amp;") }

  /// A quoted name: like `quoted`, but Graphviz reads no character references in names.
  package static func name(_ text: String) -> String { inQuotes(text, ampersand: "&") }

  private static func inQuotes(_ text: String, ampersand: String) -> String {
    var result = "\""
    for scalar in plain(text).unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "&": result += ampersand
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Text inside an HTML-like label.
  package static func markup(_ text: String) -> String {
    // The escapes of strings are read here too, after character references; and some versions of
    // Graphviz take a bracket that opens a word for the start of a place.
    MarkupText.escaped(plain(text))
      .replacing("\\", with: "&#92;&#92;")
      .replacing("[", with: "&#91;")
      .replacing("]", with: "&#93;")
  }

  /// A number of points with at most two decimals, the same on every machine.
  package static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let hundredths = Int(min(max((value * 100).rounded(), -1e12), 1e12))
    let whole = hundredths.magnitude / 100
    let rest = hundredths.magnitude % 100
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Whether a text is plain already, as most are: printing ASCII with single spaces inside.
  private static func isPlain(_ text: String) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in text.utf8 {
      guard (0x20..<0x7F).contains(byte), byte != last || byte != UInt8(ascii: " ") else {
        return false
      }
      last = byte
    }
    return last != UInt8(ascii: " ") || text.isEmpty
  }

  /// What keeps two words on one line.
  package static let noBreakSpace: Unicode.Scalar = "\u{A0}"

  private static func isNoBreakSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case noBreakSpace, "\u{2007}", "\u{202F}": true
    default: false
    }
  }

  /// Sets apart what follows, by the direction of its first letter.
  static let apart: Unicode.Scalar = "\u{2068}"
  /// Sets apart what follows, from right to left.
  static let apartFromRight: Unicode.Scalar = "\u{2067}"
  /// Ends what is set apart.
  static let endOfApart: Unicode.Scalar = "\u{2069}"
  /// How deep parts stand in parts at most.
  private static let mostApart = 4

  /// Whether a character sets apart what follows.
  static func isApart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == apart || scalar == apartFromRight
  }

  private static func isDirectionOverride(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
