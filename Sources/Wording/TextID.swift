/// A text that people read, in every language: an entry of the catalogue.
///
/// The catalogue is the files in `Texts`, one for each topic; a text's id is the name of its
/// member, so that no two texts share one and none lacks a language. The meaning of places to fill
/// is told by ``Words``.
package struct TextID: Sendable, Hashable {
  /// The text in English.
  package let english: String
  /// The text in German.
  package let german: String

  /// Makes an entry; each place to fill stands in both texts.
  package init(en: String, de: String) {
    english = en
    german = de
  }
}
