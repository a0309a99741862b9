import FailureAnalysis
import GraphModel
import Statistics
import Wording

/// The scores that customers gave after visits to a touchpoint.
struct TouchpointScores: TouchpointAddition {
  func blocks(_ finding: TouchpointFinding, _ findings: Findings, _ words: Words) -> [ReportBlock] {
    let rows = findings.feedback.flatMap { feedback in
      feedback.touchpoints.filter { $0.touchpoints == [finding.position] }.map { group in
        [words.name(feedback.kind)] + FeedbackRow.cells(group, words)
      }
    }
    guard !rows.isEmpty else { return [] }
    let columns = [words.column(.feedbackKind)] + FeedbackRow.columns(words)
    return [.table(ReportTable(columns, rows: rows, caption: words(.feedbackHere)))]
  }
}

/// What rows of tables say of scores of different kinds.
enum FeedbackRow {
  /// The columns of the cells.
  static func columns(_ words: Words) -> [ReportTable.Column] {
    [
      words.number(.feedbackScores), words.number(.feedbackResult), words.number(.feedbackMean),
      words.number(.feedbackResponses), words.column(.comparisonColumn),
    ]
  }

  /// The cells of one group.
  static func cells(_ group: FeedbackFinding.Group, _ words: Words) -> [RichText] {
    [
      words.cell(group.scores.count), words.cell(ratedResult: group.scores),
      words.cell(ratedMean: group.scores), words.cell(shareOf: group.responses),
      words.cell(comparison: group.comparison),
    ]
  }
}
