public import Diagnostics

/// Why a text is no value of the kind wanted, and what to write instead.
public struct ValueProblem: Error, Sendable, Equatable {
  /// What is wrong, as one sentence fragment that quotes the text.
  public var problem: Message
  /// What to write, if anything can be said.
  public var advice: Message?

  /// Makes a problem.
  public init(_ problem: Message, hint advice: Message? = nil) {
    self.problem = problem
    self.advice = advice
  }

  /// What is wrong, in English.
  public var message: String { problem.english }
  /// What to write, in English.
  public var hint: String? { advice?.english }
}
