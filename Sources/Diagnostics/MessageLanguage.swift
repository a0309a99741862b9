/// How messages are said in one language.
public struct MessageLanguage: Sendable {
  /// What a pattern of ``Message`` is in the language, with the same places; nil where it stays.
  let pattern: @Sendable (String) -> String?
  /// A number with one digit of its fraction at most.
  let number: @Sendable (Double) -> String

  /// Makes a language.
  ///
  /// - Parameters:
  ///   - number: How a number is written, with one digit of its fraction at most.
  ///   - pattern: What an English pattern is, with the same places; nil where it stays as it is.
  public init(
    number: @escaping @Sendable (Double) -> String,
    pattern: @escaping @Sendable (String) -> String?
  ) {
    self.number = number
    self.pattern = pattern
  }

  /// English, in which messages are written.
  public static let english = MessageLanguage(
    number: { value in
      let tenths = Int((value * 10).rounded())
      return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
    },
    pattern: { _ in nil }
  )
}
