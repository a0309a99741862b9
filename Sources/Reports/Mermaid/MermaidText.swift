import Wording

/// Makes foreign text inert in Mermaid: the one place that escapes for it.
///
/// Mermaid reads `#NN;` as the character with that number, before it looks at anything else. What
/// its grammars and what comes before them (comments, directives, entities in lines with `style`)
/// give a meaning to is written so; letters, digits and plain punctuation stay as they are, so that
/// the text can be read where nothing draws it.
enum MermaidText {
  /// How many characters of a label a drawing shows.
  static let limit = 40
  /// A character that shows nothing and ends no word.
  private static let wordJoiner = "\u{2060}"
  /// What a line of a `journey` may not begin with unless it is meant.
  private static let keywords = ["title", "section", "journey", "acctitle", "accdescr"]

  /// A foreign label on one line, escaped; never empty.
  static func label(_ text: String, _ words: Words, limit: Int = limit) -> String {
    let label = Label.cleaned(text, limit: limit)
    return withoutMarker(escaped(label.isEmpty ? words.plain(.noText) : label))
  }

  /// A name in a list that commas separate.
  static func listed(_ text: String, _ words: Words) -> String {
    label(text, words).replacing(",", with: number(","))
  }

  private static func number(_ scalar: Unicode.Scalar) -> String { "#\(scalar.value);" }

  /// The label with the marker of a list at its start as a number: Mermaid reads labels as
  /// Markdown, and refuses lists in them.
  private static func withoutMarker(_ label: String) -> String {
    let digits = label.unicodeScalars.prefix { ("0"..."9").contains($0) }
    let rest = label.unicodeScalars.dropFirst(digits.count)
    guard let marker = rest.first else { return label }
    let isMarker = digits.isEmpty ? marker == "-" || marker == "+" : marker == "." || marker == ")"
    guard isMarker else { return label }
    return String(digits) + number(marker) + String(rest.dropFirst())
  }

  /// A label that begins a line of a `journey`.
  static func line(_ label: String) -> String {
    let start = label.lowercased()
    return keywords.contains { start.hasPrefix($0) } ? wordJoiner + label : label
  }

  /// Text with every character that Mermaid could take for its own as a number.
  static func escaped(_ text: String) -> String {
    var result = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isPlain =
        switch scalar {
        case "%": !isPair(scalars, index)
        case " ", ".", ",", "(", ")", "!", "?", "'", "+", "/", "=", "-": true
        case _ where scalar.isASCII:
          scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        default: true
        }
      if isPlain {
        result.unicodeScalars.append(scalar)
        // Mermaid writes entities with these signs for itself, and reads them back several times.
        if scalar == "\u{FB02}" || scalar == "¶" { result += wordJoiner }
      } else {
        result += number(scalar)
      }
    }
    return result
  }

  /// Whether a percent sign could begin a comment or a directive.
  private static func isPair(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let beside = [index - 1, index + 1].filter(scalars.indices.contains).map { scalars[$0] }
    return beside.contains("%") || beside.contains("{")
  }
}
