public import Pipeline

/// What a command tells the program that started it; numbers above 63 are those of sysexits.h.
public enum ExitStatus: Int32, Sendable, CaseIterable {
  /// Done.
  case done = 0
  /// Done, and `--fail-on` met a failure verdict.
  case failurePointFound = 1
  /// The command line is wrong.
  case usage = 64
  /// A definition or a log cannot be used.
  case content = 65
  /// An input is missing or may not be read.
  case unreadableInput = 66
  /// A fault of Waymark itself.
  case fault = 70
  /// A result could not be written.
  case unwritableOutput = 73
  /// The run was asked to stop.
  case interrupted = 130

  /// The status that tells a failure.
  public init(_ kind: RunFailure.Kind) {
    self =
      switch kind {
      case .usage: .usage
      case .content: .content
      case .unreadableInput: .unreadableInput
      case .unwritableOutput: .unwritableOutput
      case .interrupted: .interrupted
      case .fault: .fault
      }
  }
}
