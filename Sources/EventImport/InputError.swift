public import Diagnostics

/// Why an input could not be read: one finding about one file, with what to do.
public struct InputError: Error, Sendable, Equatable {
  /// What kind of failure it is; it decides the exit status.
  public enum Kind: Sendable, Equatable {
    /// The input is missing, a directory, or may not be read (exit 66).
    case unreadable
    /// The input was read, but its content cannot be used (exit 65).
    case content
    /// A mapped column is not in the header (exit 65); `name` and `candidates` say which.
    case missingColumn
  }

  /// What kind of failure it is.
  public var kind: Kind
  /// The input's path as the user gave it, or "standard input".
  public var path: String
  /// What is wrong, as one sentence fragment without a final period.
  public var problem: Message
  /// What to do about it, if anything can be said.
  public var advice: Message?
  /// The column that is missing, for `missingColumn`.
  public var name: String?
  /// The names that the header has, in its order, for `missingColumn`.
  public var candidates: [String]

  /// Makes an error.
  public init(
    _ kind: Kind,
    path: String,
    _ problem: Message,
    hint advice: Message? = nil,
    name: String? = nil,
    candidates: [String] = []
  ) {
    self.kind = kind
    self.path = path
    self.problem = problem
    self.advice = advice
    self.name = name
    self.candidates = candidates
  }

  /// What is wrong, in English.
  public var message: String { problem.english }
  /// What to do about it, in English.
  public var hint: String? { advice?.english }
}

extension InputError: CustomStringConvertible {
  /// The path, what is wrong and what to do.
  public var description: String {
    "\(path): \(message)" + (hint.map { "; \($0)" } ?? "")
  }
}
