/// Plain text of which parts are strong.
package struct RichText: Sendable, Hashable, ExpressibleByStringLiteral {
  /// A stretch of text.
  package struct Run: Sendable, Hashable {
    /// The text, as people read it: nothing in it is escaped.
    package var text: String
    /// Whether it is emphasised.
    package var isStrong: Bool

    /// Makes a stretch.
    package init(text: String, isStrong: Bool) {
      self.text = text
      self.isStrong = isStrong
    }
  }

  /// The stretches, none of them empty.
  package let runs: [Run]

  /// A text of one stretch.
  package init(_ text: String, isStrong: Bool = false) {
    runs = text.isEmpty ? [] : [Run(text: text, isStrong: isStrong)]
  }

  /// A text that is not emphasised.
  package init(stringLiteral value: String) { self.init(value) }

  /// A text of stretches; empty ones are left out.
  package init(runs: [Run]) { self.runs = runs.filter { !$0.text.isEmpty } }

  /// The text without its emphasis.
  package var plain: String { runs.map(\.text).joined() }

  /// Both texts with a space between them.
  package static func + (left: RichText, right: RichText) -> RichText {
    if left.runs.isEmpty { return right }
    if right.runs.isEmpty { return left }
    return RichText(runs: left.runs + [Run(text: " ", isStrong: false)] + right.runs)
  }
}
