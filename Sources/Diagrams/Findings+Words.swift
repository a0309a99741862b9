package import FailureAnalysis
import JourneyModel
package import Wording

extension Findings {
  /// The words that fit what was found: whether small groups are hidden, and whether cases stand for
  /// customers.
  package func words(in language: Language) -> Words {
    let log = definition.log
    return Words(
      language: language,
      hidesSmallGroups: sharedGroup != nil,
      countsCases: log.customer == nil && log.caseColumn != nil
    )
  }
}
