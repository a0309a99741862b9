/// A language that people read: its texts, its plurals and how it writes numbers.
///
/// Another language is a case here and an argument of ``TextID/init(en:de:)``: the compiler then
/// names every text that lacks it.
public enum Language: String, Sendable, CaseIterable {
  /// English; dates are year-month-day, which no reader mistakes.
  case english = "en"
  /// German.
  case german = "de"

  /// The language's BCP 47 tag.
  public var tag: String { rawValue }

  /// How numbers are written.
  package var numbers: NumberFormat {
    switch self {
    case .english: .english
    case .german: .german
    }
  }

  /// Whether a number takes the singular.
  func isSingular(_ number: Int) -> Bool {
    switch self {
    case .english, .german: number == 1
    }
  }

  /// A text of the catalogue, with its places still to fill.
  ///
  /// - Parameters:
  ///   - id: The text.
  ///   - countsCases: Whether the log has cases and no customers.
  /// - Returns: The text.
  func text(_ id: TextID, countsCases: Bool = false) -> String {
    let cases = countsCases ? id.ofCases : nil
    return switch self {
    case .english: cases?.english ?? id.english
    case .german: cases?.german ?? id.german
    }
  }
}
