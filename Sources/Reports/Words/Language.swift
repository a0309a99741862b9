/// A language that reports are written in: its texts, its plurals and its numbers.
///
/// Another language is one more file like `Language+English.swift` and one line in `all`.
public struct Language: Sendable {
  /// The language's BCP 47 tag.
  public let tag: String
  /// How numbers are written.
  let numbers: NumberFormat
  /// Whether a number takes the singular.
  let isSingular: @Sendable (Int) -> Bool
  /// The text of each id.
  let text: @Sendable (TextID) -> String

  /// The languages that there are.
  public static let all = [english]
}
