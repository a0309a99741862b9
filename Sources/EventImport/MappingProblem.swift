public import Diagnostics

/// Why a log cannot be read as asked: what is wrong, and what to write instead.
public struct MappingProblem: Error, Sendable, Equatable {
  /// What is wrong, without a final period.
  public var problem: Message
  /// What to write instead.
  public var advice: Message

  /// Makes a problem.
  public init(_ problem: Message, hint advice: Message) {
    self.problem = problem
    self.advice = advice
  }

  /// What is wrong, in English.
  public var message: String { problem.english }
  /// What to write instead, in English.
  public var hint: String { advice.english }
}
