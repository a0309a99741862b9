/// Plain text of which parts are strong, and parts lead to other files.
package struct RichText: Sendable, Hashable, ExpressibleByStringLiteral {
  /// A stretch of text.
  package struct Run: Sendable, Hashable {
    /// The text, as people read it: nothing in it is escaped.
    package var text: String
    /// Whether it is emphasised.
    package var isStrong: Bool
    /// The path of the file that it leads to, from the file that it stands in; nil for none.
    package var destination: String?

    /// Makes a stretch.
    package init(text: String, isStrong: Bool, destination: String? = nil) {
      self.text = text
      self.isStrong = isStrong
      self.destination = destination
    }
  }

  /// How grave something is.
  package enum Severity: String, Sendable, Hashable, CaseIterable {
    /// Above its threshold beyond doubt.
    case failure
    /// Above its threshold, perhaps by chance.
    case watch
    /// Not above its threshold.
    case fine
    /// Too few to tell.
    case tooFew

    /// The graver, the greater: what tables sort by.
    package var weight: Int {
      switch self {
      case .failure: 3
      case .watch: 2
      case .fine: 1
      case .tooFew: 0
      }
    }
  }

  /// What a text stands for, where it stands for one thing: forms that show more than words sort by
  /// it, or draw it.
  package enum Meaning: Sendable, Hashable {
    /// A number: a count, or a length of time in seconds.
    case number(Double)
    /// A share of a whole, from 0 to 1.
    case share(Double)
    /// How grave something is.
    case severity(Severity)
    /// What has a place of its own on a page: the id that a link points to.
    case link(String)
    /// A number that is none, or hidden; with what is said of it below a table.
    case hidden(String)
  }

  /// The stretches, none of them empty.
  package let runs: [Run]
  /// What the text stands for; nil where it is words, or more than one thing.
  package var meaning: Meaning?

  /// A text of one stretch.
  package init(_ text: String, isStrong: Bool = false) {
    runs = text.isEmpty ? [] : [Run(text: text, isStrong: isStrong)]
  }

  /// A text that is not emphasised.
  package init(stringLiteral value: String) { self.init(value) }

  /// A text of stretches; empty ones are left out.
  package init(runs: [Run]) { self.runs = runs.filter { !$0.text.isEmpty } }

  /// A text that leads to a file.
  package static func link(_ text: String, to path: String) -> RichText {
    RichText(runs: [Run(text: text, isStrong: false, destination: path)])
  }

  /// The text without its emphasis.
  package var plain: String { runs.map(\.text).joined() }

  /// The same text, and what it stands for.
  package func meaning(_ meaning: Meaning?) -> RichText {
    var text = self
    text.meaning = meaning
    return text
  }

  /// Both texts with a space between them.
  package static func + (left: RichText, right: RichText) -> RichText {
    if left.runs.isEmpty { return right }
    if right.runs.isEmpty { return left }
    return RichText(runs: left.runs + [Run(text: " ", isStrong: false)] + right.runs)
  }
}
