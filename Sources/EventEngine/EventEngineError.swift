/// Why measuring a log could not be finished.
public enum EventEngineError: Error, Sendable, Equatable {
  /// The caller asked to stop.
  case cancelled
  /// Events fall into more classes than records can tell apart (16 million).
  case tooManyClasses
  /// A temporary file could not be written or read back; the system's reason.
  case spilling(String)

  /// What happened and what to do, as one sentence without a final period.
  public var message: String {
    switch self {
    case .cancelled: "stopped on request"
    case .tooManyClasses:
      "the complaint category has too many different values (16 million at most); "
        + "map `category` to a column with reasons, not free text"
    case .spilling(let reason):
      "temporary files for a log larger than the memory budget could not be used: \(reason); "
        + "free space in the temporary folder, set TMPDIR to another one, or raise --memory"
    }
  }
}
