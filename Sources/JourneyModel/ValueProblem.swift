/// Why a text is no value of the kind wanted, and what to write instead.
public struct ValueProblem: Error, Sendable, Equatable {
  /// What is wrong, as one sentence fragment that quotes the text.
  public var message: String
  /// What to write, if anything can be said.
  public var hint: String?

  /// Makes a problem.
  public init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}
