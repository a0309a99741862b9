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

  /// What is added where small groups are hidden; nil where the text holds there as it stands.
  package let whereHidden: Hidden?

  /// What is added to a text that might claim too much where small groups are hidden.
  package enum Hidden: Sendable, Hashable {
    /// To one that says that there is nothing: that it may be hidden.
    case orHidden
    /// To one that speaks of all: that it does so as far as is shown.
    case asFarAsShown
  }

  /// Makes an entry; each place to fill stands in both texts.
  package init(en: String, de: String, whereHidden: Hidden? = nil) {
    english = en
    german = de
    self.whereHidden = whereHidden
  }
}
