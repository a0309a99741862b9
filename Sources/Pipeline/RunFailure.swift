public import Diagnostics

/// Why a run ended without doing what was asked, with everything that is to be said about it.
public struct RunFailure: Error, Sendable {
  /// What kind of failure it is; it decides the exit status.
  public enum Kind: Sendable, Hashable {
    /// What was asked makes no sense as a whole: two inputs that are both standard input.
    case usage
    /// A definition or a log was read, but cannot be used.
    case content
    /// A definition or a log is missing or may not be read.
    case unreadableInput
    /// A result could not be written.
    case unwritableOutput
    /// The user, or the system, asked to stop.
    case interrupted
    /// A fault of Waymark itself.
    case fault
  }

  /// What kind of failure it is.
  public var kind: Kind
  /// What is wrong, in the order in which it is to be printed.
  public var diagnostics: [Diagnostic]
  /// The texts of the files that the findings point into, by path.
  public var sources: [String: String]
  /// Lines to print after the findings, such as a table; empty for none.
  public var detail = ""

  /// Makes a failure of findings.
  public init(_ kind: Kind, _ diagnostics: [Diagnostic], sources: [String: String] = [:]) {
    self.kind = kind
    self.diagnostics = diagnostics
    self.sources = sources
  }

  /// Makes a failure of one finding, about a file where a path is given.
  public init(_ kind: Kind, _ message: Message, path: String? = nil, hint: Message? = nil) {
    let location = path.map { SourceLocation(path: $0) }
    self.init(kind, [Diagnostic(.error, message, at: location, hint: hint)])
  }

  /// The failure of a run that was asked to stop.
  public static let interrupted = RunFailure(
    .interrupted,
    "stopped on request; nothing was written"
  )
}
