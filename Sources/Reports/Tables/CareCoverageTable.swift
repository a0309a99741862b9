public import FailureAnalysis
import GraphModel
import JourneyModel

/// What is planned for each touchpoint as a table for spreadsheets: `coverage.csv`.
public enum CareCoverageTable {
  /// Writes the table: a row for each touchpoint, in definition order; nil where the definition plans
  /// nothing of the kind.
  public static func csv(_ findings: Findings) -> String? {
    guard findings.care.isPlanned else { return nil }
    var table = DelimitedTable(
      header: [
        "id", "title", "stage", "channel", "owner", "standards", "escalation_path",
        "data_protection", "threshold", "playbook",
      ]
    )
    for row in findings.care.rows {
      let touchpoint = findings.graph.nodes[row.touchpoint].touchpoint
      let standards = row.standards.map { findings.standards[$0].standard.id }
      table.append([
        .text(touchpoint.id), .text(touchpoint.title),
        .text(findings.graph.stages[touchpoint.stage].id), .text(touchpoint.channel),
        .text(touchpoint.owner), .text(standards.joined(separator: " ")),
        .flag(row.has(.escalationPath)), .flag(row.has(.dataProtection)),
        .flag(row.has(.threshold)), .flag(row.has(.playbook)),
      ])
    }
    return table.text
  }
}
