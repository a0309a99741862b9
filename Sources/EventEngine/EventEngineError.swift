public import Diagnostics

/// Why measuring a log could not be finished.
public enum EventEngineError: Error, Sendable, Equatable {
  /// The caller asked to stop.
  case cancelled
  /// Events fall into more classes than records can tell apart (16 million).
  case tooManyClasses
  /// A temporary file could not be written or read back; the system's reason.
  case spilling(String)

  /// What happened, as one sentence fragment without a final period.
  public var problem: Message {
    switch self {
    case .cancelled: "stopped on request"
    case .tooManyClasses:
      "the complaint category has too many different values (16 million at most)"
    case .spilling(let reason):
      "temporary files for a log larger than the memory budget could not be used: \(reason)"
    }
  }

  /// What to do about it, if anything can be said.
  public var advice: Message? {
    switch self {
    case .cancelled: nil
    case .tooManyClasses: "map `category` to a column with reasons, not free text"
    case .spilling:
      "free space in the temporary folder, set TMPDIR to another one, or raise --memory"
    }
  }

  /// What happened and what to do, in English.
  public var message: String { problem.english + (advice.map { "; \($0)" } ?? "") }
}
