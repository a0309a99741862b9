public import Diagnostics

/// Why a log cannot be generated as asked, in words for the person who asked.
public struct GeneratorError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong, as one sentence fragment without a final period.
  public var problem: Message
  /// What to do about it, if anything can be said.
  public var advice: Message?

  /// Makes an error.
  public init(_ problem: Message, hint advice: Message? = nil) {
    self.problem = problem
    self.advice = advice
  }

  /// What is wrong, in English.
  public var message: String { problem.english }
  /// What to do about it, in English.
  public var hint: String? { advice?.english }
  /// The message, with the hint after a semicolon.
  public var description: String { hint.map { "\(message); \($0)" } ?? message }
}
