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

  /// The text where the log has cases and no customers, in both languages; nil where it holds
  /// there as it stands.
  package let ofCases: Cases?

  /// A text about cases.
  package struct Cases: Sendable, Hashable {
    /// The text in English.
    package let english: String
    /// The text in German.
    package let german: String
  }

  /// Makes an entry; each place to fill stands in all texts.
  ///
  /// `casesEn` and `casesDe` stand in place of the others where a log has cases and no customers:
  /// what counts customers counts cases there.
  package init(
    en: String,
    de: String,
    casesEn: String? = nil,
    casesDe: String? = nil,
    whereHidden: Hidden? = nil
  ) {
    english = en
    german = de
    ofCases = casesEn.flatMap { english in
      casesDe.map { Cases(english: english, german: $0) }
    }
    self.whereHidden = whereHidden
  }
}
