/// Foreign text, such as a touchpoint's title or an event's name, made fit to be read.
package enum Label {
  /// How many characters of a label are shown.
  package static let limit = 80

  /// The text on one line without what does not show or turns its surroundings around; a long
  /// one ends in an ellipsis, and one with right-to-left letters is set apart from what is
  /// around it.
  package static func cleaned(_ text: String, limit: Int = limit) -> String {
    if text.utf8.count <= limit && isCleanASCII(text) { return text }
    var scalars = String.UnicodeScalarView()
    var isRightToLeft = false
    var pendingSpace = false
    // Marks may pile up on one character: their number is bounded too.
    for scalar in text.unicodeScalars.prefix(limit * 8) {
      if scalar.properties.isWhitespace {
        pendingSpace = !scalars.isEmpty
        continue
      }
      guard isShown(scalar) else { continue }
      if pendingSpace { scalars.append(" ") }
      pendingSpace = false
      isRightToLeft = isRightToLeft || isRightToLeftLetter(scalar)
      scalars.append(scalar)
    }
    var label = String(scalars)
    if label.count > limit { label = String(label.prefix(limit - 1)) + "…" }
    return isRightToLeft ? "\u{2068}" + label + "\u{2069}" : label
  }

  /// Whether a text is words of ASCII with single spaces between them, as nearly all labels are.
  private static func isCleanASCII(_ text: String) -> Bool {
    let space = UInt8(ascii: " ")
    var previous = space
    for byte in text.utf8 {
      guard byte >= space, byte < 0x7F, byte != space || previous != space else { return false }
      previous = byte
    }
    return previous != space
  }

  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .privateUse, .unassigned: return false
    // Joiners make one picture of several emoji, and shape letters in some scripts.
    case .format: return scalar == "\u{200C}" || scalar == "\u{200D}"
    default: return true
    }
  }

  private static func isRightToLeftLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
