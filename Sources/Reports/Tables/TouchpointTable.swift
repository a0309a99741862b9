public import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel

/// The touchpoints as a table for spreadsheets: `touchpoints.csv`.
public enum TouchpointTable {
  /// Writes the table: a row for each touchpoint, in definition order.
  ///
  /// Numbers are written in full with a decimal point, whatever the language; a rate of nothing is
  /// empty.
  public static func csv(_ findings: Findings) -> String {
    var table = DelimitedTable(header: header, hidesSmallGroups: findings.sharedGroup != nil)
    for finding in findings.touchpoints { table.append(row(finding, findings, table)) }
    return table.text
  }

  private static let header =
    [
      "id", "title", "stage", "channel", "owner", "entry", "goal", "end", "exit", "visits",
      "journeys", "entries", "repeats", "continued", "completed", "exited", "dropped_off", "open",
    ]
    + DelimitedTable.rateColumns("drop_off_rate") + [
      "drop_off_threshold", "drop_off_verdict", "dropped_before_goal", "continued_before_goal",
      "goal_after", "goals_lost", "complaints", "complaints_named", "complaints_preceding",
      "named_elsewhere", "complained_journeys",
    ]
    + DelimitedTable.rateColumns("complaint_rate") + [
      "complaint_threshold", "complaint_verdict", "complaints_per_1000_visits",
      "seconds_to_next_n", "seconds_to_next_mean", "seconds_to_next_p50", "seconds_to_next_p90",
      "seconds_to_next_p95",
    ]

  private static func row(
    _ finding: TouchpointFinding,
    _ findings: Findings,
    _ table: DelimitedTable
  ) -> [DelimitedTable.Cell] {
    let node = finding.node
    let touchpoint = node.touchpoint
    let measures = node.measures
    let design: [DelimitedTable.Cell] = [
      .text(node.id), .text(node.title), .text(findings.graph.stages[touchpoint.stage].id),
      .text(touchpoint.channel), .text(touchpoint.owner), .flag(touchpoint.isEntry),
      .flag(touchpoint.isGoal), .flag(touchpoint.isEnd), .flag(touchpoint.isExit),
    ]
    let standing: [DelimitedTable.Cell] = [
      .integer(measures.visits), .integer(measures.journeys), .integer(measures.entries),
      .integer(measures.repeats), .integer(measures.continued), .integer(measures.completed),
      .integer(measures.exited), .integer(measures.droppedOff), .integer(measures.open),
    ]
    let dropOff: [DelimitedTable.Cell] =
      table.cells(measures.silence.dropOffRate, isJudged: true) + [
        .whole(finding.thresholds.dropOff), .text(finding.dropOffVerdict?.rawValue),
        .integer(measures.droppedBeforeGoal), .integer(measures.continuedBeforeGoal),
        .integer(measures.goalAfter), .number(measures.goalsLost),
      ]
    let complaints: [DelimitedTable.Cell] =
      [
        .integer(measures.complaints), .integer(measures.complaintsNamed),
        .integer(measures.complaintsPreceding), .integer(measures.namedElsewhere),
        .integer(measures.complainedJourneys),
      ] + table.cells(node.complaintRate, isJudged: true) + [
        .whole(finding.thresholds.complaint), .text(finding.complaintVerdict?.rawValue),
        .number(node.complaintsPer1000Visits),
      ]
    let time = node.timeToNext
    let times: [DelimitedTable.Cell] = [
      .integer(time.count), .number(time.meanSeconds), .number(time.p50Seconds),
      .number(time.p90Seconds), .number(time.p95Seconds),
    ]
    return design + standing + dropOff + complaints + times
  }
}
