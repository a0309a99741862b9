import Wording

extension Language {
  /// How a command line asks for a language.
  private static let option = "--language"

  /// The language that a command line asks for by `--language`, wherever it stands; nil for none.
  ///
  /// Help and what is wrong with a command line are said before its options are read.
  init?(commandLine arguments: [String]) {
    let places = Self.placesOfOption(arguments)
    let tags = places.map { place in
      place.count == 1
        ? String(arguments[place.lowerBound].dropFirst(Self.option.count + 1))
        : arguments[place.lowerBound + 1]
    }
    guard let asked = tags.compactMap({ Language(tag: $0) }).last else { return nil }
    self = asked
  }

  /// A command line without what asks for a language.
  static func withoutOption(_ arguments: [String]) -> [String] {
    var arguments = arguments
    for place in placesOfOption(arguments).reversed() { arguments.removeSubrange(place) }
    return arguments
  }

  /// Where a command line has the option with its value.
  private static func placesOfOption(_ arguments: [String]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    for index in arguments.prefix(while: { $0 != "--" }).indices {
      // What is the value of an option is none itself.
      if let last = places.last, last.contains(index) { continue }
      if arguments[index].hasPrefix(option + "=") {
        places.append(index..<(index + 1))
      } else if arguments[index] == option, index + 1 < arguments.count {
        places.append(index..<(index + 2))
      }
    }
    return places
  }

  /// The language of a tag in letters of any size; nil where there is none.
  init?(tag: String) { self.init(rawValue: tag.lowercased()) }

  /// The language of the environment's locale, as POSIX has it: the first variable that is set
  /// decides, and English stands in for languages that the catalogue lacks.
  init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
      .first { !$0.isEmpty }
    let tag = locale?.prefix { $0.isASCII && $0.isLetter } ?? ""
    self = Language(tag: String(tag)) ?? .english
  }
}
