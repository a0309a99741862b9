/// Foreign text, such as a touchpoint's title or an event's name, made fit to be read.
package enum Label {
  /// How many characters of a label are shown.
  package static let limit = 80

  /// The text on one line without what does not show or turns its surroundings around; a long
  /// one ends in an ellipsis, and one with right-to-left letters is set apart from what is
  /// around it.
  package static func cleaned(_ text: String, limit: Int = limit) -> String {
    if text.utf8.count <= limit && isCleanASCII(text) { return text }
    let label = line(text, limit: limit, keepsLabels: false)
    return isRightToLeft(label) ? "\u{2068}" + label + "\u{2069}" : label
  }

  /// A text of ours with labels in it, on one line that is cut like a label.
  ///
  /// The labels are set apart in it as they were, and what is around them keeps its order.
  package static func sentence(_ text: String, limit: Int) -> String {
    if text.utf8.count <= limit && isCleanASCII(text) { return text }
    return line(text, limit: limit, keepsLabels: true)
  }

  private static func line(_ text: String, limit: Int, keepsLabels: Bool) -> String {
    var scalars = String.UnicodeScalarView()
    var pendingSpace = false
    // Marks may pile up on one character: their number is bounded too.
    for scalar in text.unicodeScalars.prefix(limit * 8) {
      if scalar.properties.isWhitespace {
        pendingSpace = !scalars.isEmpty
        continue
      }
      guard isShown(scalar) || keepsLabels && isEndOfLabel(scalar) else { continue }
      if pendingSpace { scalars.append(" ") }
      pendingSpace = false
      scalars.append(scalar)
    }
    var line = String(scalars)
    if line.count > limit { line = String(line.prefix(limit - 1)) + "…" }
    return keepsLabels ? balanced(line) : line
  }

  /// Whether a label begins or ends here.
  private static func isEndOfLabel(_ scalar: Unicode.Scalar) -> Bool {
    ("\u{2067}"..."\u{2069}").contains(scalar)
  }

  /// A line in which every label that begins also ends, and none ends that did not begin.
  private static func balanced(_ line: String) -> String {
    guard line.unicodeScalars.contains(where: isEndOfLabel) else { return line }
    var depth = 0
    var result = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      if scalar == "\u{2069}" {
        if depth == 0 { continue }
        depth -= 1
      } else if isEndOfLabel(scalar) {
        depth += 1
      }
      result.append(scalar)
    }
    result.append(contentsOf: repeatElement("\u{2069}", count: depth))
    return String(result)
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

  /// Whether a text has letters that are read from right to left.
  package static func isRightToLeft(_ text: String) -> Bool {
    // What is written so begins at U+0590, which is 0xD6 0x90 in UTF-8.
    text.utf8.contains { $0 >= 0xD6 } && text.unicodeScalars.contains(where: isRightToLeftLetter)
  }

  /// Whether a letter is read from right to left.
  package static func isRightToLeftLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
