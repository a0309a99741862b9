/// Why a log cannot be read as asked: what is wrong, and what to write instead.
public struct MappingProblem: Error, Sendable, Equatable {
  /// What is wrong, without a final period.
  public var message: String
  /// What to write instead.
  public var hint: String

  /// Makes a problem.
  public init(_ message: String, hint: String) {
    self.message = message
    self.hint = hint
  }
}
