import FailureAnalysis

extension AnalysisDocument {
  /// What measures add that a definition may ask for: each a key, and its value where it was asked for.
  ///
  /// A new one is a file and a line here.
  static let additions: [(key: String, value: @Sendable (Findings) -> JSONValue?)] = [
    ("feedback", { feedback($0) }), ("contacts", { contacts($0) }),
    ("escalation", { escalation($0) }), ("standards", { standards($0) }),
    ("careCoverage", { careCoverage($0) }),
    ("worth", worth), ("retention", retention), ("fixes", fixes),
  ]
}
