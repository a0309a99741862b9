import ArgumentParser
import Wording

/// The words of the command line, in the language of whoever reads it.
///
/// The parser makes commands and their options by their types, and has no place to hand a language
/// to them: so it stands around the task that parses.
enum Help {
  /// The language of help and of what is wrong with a command line.
  @TaskLocal static var language = Language.english

  /// A text of the catalogue.
  static func text(_ id: TextID, _ arguments: KeyValuePairs<String, Words.Argument> = [:]) -> String
  {
    Words(language: language)(id, arguments).plain
  }

  /// Paragraphs with a line between them.
  static func page(_ paragraphs: String...) -> String { paragraphs.joined(separator: "\n\n") }

  /// Command lines to begin with, the same in every language.
  static func examples(_ heading: TextID, _ lines: String...) -> String {
    ([text(heading)] + lines.map { "  " + $0 }).joined(separator: "\n")
  }

  /// What can be chosen from, as help names it.
  static func choice(_ names: [String]) -> Words.Argument { .text(names.joined(separator: ", ")) }
}

extension ArgumentHelp {
  /// Help of the catalogue.
  ///
  /// - Parameters:
  ///   - text: what the argument is for.
  ///   - fill: what stands in the text's places.
  ///   - value: what its value is called; nil where it has none.
  init(
    _ text: TextID,
    _ fill: KeyValuePairs<String, Words.Argument> = [:],
    value: TextID? = nil
  ) {
    self.init(Help.text(text, fill), valueName: value.map { Help.text($0) })
  }
}

extension ValidationError {
  /// What is wrong with a command line, of the catalogue.
  init(_ text: TextID, _ fill: KeyValuePairs<String, Words.Argument> = [:]) {
    self.init(Help.text(text, fill))
  }
}
