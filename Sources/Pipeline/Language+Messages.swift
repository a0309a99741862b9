package import Diagnostics
package import Wording

extension Language {
  /// How problems with what a user gave us are said in the language.
  package var messages: MessageLanguage {
    MessageLanguage(
      number: { numbers.decimal($0, digits: 1) },
      pattern: { message($0) }
    )
  }
}
