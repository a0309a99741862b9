import Wording

/// Breaks titles into lines that fit.
package enum TextFitting {
  private static let noBreakSpace = Character(DOTText.noBreakSpace)

  /// Breaks a text at spaces and, where a word is too long, within it: at a space that should not
  /// break, where it has one.
  ///
  /// - Parameters:
  ///   - text: Any text; it is made one line first.
  ///   - width: The room in points.
  ///   - limit: The most lines there may be; what is left over is cut with an ellipsis.
  ///   - size: The size of the type.
  ///   - isBold: Whether it is bold.
  /// - Returns: One to `lines` lines, none for a text without visible characters.
  package static func lines(
    _ text: String,
    width: Double,
    lines limit: Int,
    size: Int,
    isBold: Bool = false
  ) -> [String] {
    func fits(_ line: some StringProtocol) -> Bool {
      FontMetrics.width(String(line), size: size, isBold: isBold) <= width
    }
    var rest = Substring(DOTText.plain(text))
    var result: [String] = []
    while !rest.isEmpty, result.count < limit {
      // No line holds more than this, and measuring all of a very long text would take long.
      let candidate = rest.prefix(400)
      if candidate.count == rest.count, fits(rest) {
        result.append(String(rest))
        return setApart(result)
      }
      var end = candidate.startIndex
      var lastSpace: Substring.Index?
      var lastUnbroken: Substring.Index?
      var index = candidate.startIndex
      var used = 0.0
      for characterWidth in FontMetrics.widths(String(candidate), size: size, isBold: isBold) {
        used += characterWidth
        guard used <= width else { break }
        if candidate[index] == " " { lastSpace = index }
        if candidate[index] == noBreakSpace { lastUnbroken = index }
        index = candidate.index(after: index)
        if index < candidate.endIndex, "-–/".contains(candidate[candidate.index(before: index)]) {
          lastSpace = index
        }
        end = index
      }
      if index < candidate.endIndex, candidate[index] == " " { lastSpace = index }
      // A single character that is too wide still has to go somewhere.
      if end == candidate.startIndex { end = candidate.index(after: end) }
      if let space = lastSpace ?? lastUnbroken, space > candidate.startIndex { end = space }
      result.append(String(rest[..<end]))
      rest = rest[end...].drop { $0 == " " || $0 == noBreakSpace }
    }
    if !rest.isEmpty, let last = result.last {
      var shortened = last
      while !shortened.isEmpty, !fits(shortened + "…") { shortened.removeLast() }
      while shortened.last == " " { shortened.removeLast() }
      result[result.count - 1] = shortened + "…"
    }
    return setApart(result)
  }

  /// Lines of which each sets apart by itself what is set apart in the text that they were broken of.
  private static func setApart(_ lines: [String]) -> [String] {
    guard lines.contains(where: { $0.unicodeScalars.contains(where: DOTText.isApart) }) else {
      return lines
    }
    let scalars = lines.flatMap(\.unicodeScalars)
    var position = 0
    var open: [Unicode.Scalar] = []
    return lines.map { line in
      var result = String(String.UnicodeScalarView(open))
      for scalar in line.unicodeScalars {
        position += 1
        result.unicodeScalars.append(scalar)
        if DOTText.isApart(scalar) {
          // The next line begins with another letter, but is of the same text.
          let first = scalars[position...].first { $0.properties.isAlphabetic }
          let isFromRight = first.map(Label.isRightToLeftLetter) ?? false
          open.append(isFromRight ? DOTText.apartFromRight : scalar)
        } else if scalar == DOTText.endOfApart {
          _ = open.popLast()
        }
      }
      for _ in open { result.unicodeScalars.append(DOTText.endOfApart) }
      return result
    }
  }

  /// A text cut to one line.
  package static func cut(_ text: String, width: Double, size: Int, isBold: Bool = false) -> String
  {
    lines(text, width: width, lines: 1, size: size, isBold: isBold).first ?? ""
  }
}
