package import FailureAnalysis
package import Wording

extension Findings {
  /// The words that fit what was found: whether small groups are hidden, and whether cases stand for
  /// customers.
  package func words(in language: Language) -> Words {
    Words(
      language: language,
      hidesSmallGroups: sharedGroup != nil,
      countsCases: countsCases
    )
  }
}

extension RunComparison {
  /// The words that fit both analyses: whether cases stand for customers.
  package func words(in language: Language) -> Words {
    Words(language: language, countsCases: before.countsCases && after.countsCases)
  }
}
