public import FailureAnalysis
import GraphModel

/// The ways between touchpoints as a table for spreadsheets: `transitions.csv`.
public enum TransitionTable {
  /// Writes the table: a row for each way that was taken or designed, by where it begins, then by
  /// where it leads, in definition order.
  public static func csv(_ findings: Findings) -> String {
    var table = DelimitedTable(
      header: ["from", "to", "designed", "count", "transitions_out", "share"]
        + DelimitedTable.rateColumns("journey_share") + ["p50_seconds", "p90_seconds"],
      hidesSmallGroups: findings.sharedGroup != nil
    )
    let graph = findings.graph
    for edge in graph.allTransitions {
      let ends: [DelimitedTable.Cell] = [
        .text(graph.nodes[edge.from].id), .text(graph.nodes[edge.to].id),
        .flag(edge.isDesigned), .integer(edge.count), .integer(edge.transitionsOut),
        .number(edge.share),
      ]
      table.append(
        ends + table.cells(edge.journeyShare)
          + [.number(edge.time.p50Seconds), .number(edge.time.p90Seconds)]
      )
    }
    return table.text
  }
}
