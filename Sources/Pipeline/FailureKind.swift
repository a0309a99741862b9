import FailureAnalysis

/// What `--fail-on` looks for: a rate whose verdict is `failure`.
public enum FailureKind: String, Sendable, CaseIterable {
  /// A drop-off rate.
  case dropOff = "drop-off"
  /// A complaint rate.
  case complaint
  /// Either.
  case any
}

extension AnalysisOutcome {
  /// Whether any rate of a kind is a failure.
  public func has(_ kind: FailureKind) -> Bool {
    switch kind {
    case .dropOff: findings.hasFailure(.dropOff)
    case .complaint: findings.hasFailure(.complaint)
    case .any: findings.hasFailure(.dropOff) || findings.hasFailure(.complaint)
    }
  }
}
