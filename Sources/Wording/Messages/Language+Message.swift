extension Language {
  /// What a message is in the language, by its English pattern; nil where it stays as it is.
  ///
  /// Messages are written in English where they are needed, in modules that know no catalogue; their
  /// patterns, with `{1}`, `{2}` for what is named in them, are their ids.
  package func message(_ pattern: String) -> String? {
    switch self {
    case .english: nil
    case .german: Messages.german[pattern]
    }
  }
}

/// The messages of the catalogue.
package enum Messages {
  /// All of them; a test holds them to what the sources say.
  package static let all =
    definitionRules + definitionValues + definitionReading + logs + runs + analysisReadings
    + generating + absences

  /// Why a kind of diagram has nothing to show.
  private static let absences: [TextID] = [
    .diagramNoOwners, .diagramNoBackstage, .diagramNoChannels, .diagramNoVariants,
    .diagramNoSuchVariant, .diagramNoFindings,
  ]

  fileprivate static let german = Dictionary(
    all.map { ($0.english, $0.german) },
    uniquingKeysWith: { first, _ in first }
  )
}
