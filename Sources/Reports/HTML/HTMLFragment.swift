import Wording

/// A piece of well-formed HTML or SVG, in which every foreign text is escaped already.
struct HTMLFragment: Sendable, Equatable {
  /// The markup.
  let markup: String

  /// Takes markup as it is: what is foreign in it must have gone through ``MarkupText/escaped(_:keepsDoubleQuotes:)``.
  init(trusted markup: String) { self.markup = markup }

  /// The value of an attribute that stands in single quotes: what holds many double ones is shorter so.
  init(inSingleQuotes text: String) {
    markup = MarkupText.escaped(text, keepsDoubleQuotes: true)
  }

  /// Plain text, escaped.
  init(text: String) { markup = MarkupText.escaped(text) }
}
