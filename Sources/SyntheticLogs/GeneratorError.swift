/// Why a log cannot be generated as asked, in words for the person who asked.
public struct GeneratorError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong, as one sentence fragment without a final period.
  public var message: String
  /// What to do about it, if anything can be said.
  public var hint: String?

  /// Makes an error.
  public init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }

  /// The message, with the hint after a semicolon.
  public var description: String { hint.map { "\(message); \($0)" } ?? message }
}
