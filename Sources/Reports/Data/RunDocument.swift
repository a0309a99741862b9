public import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics

/// What a run found and wrote, in brief, for programs: `waymark analyze --json`.
///
/// `docs/summary.schema.json` describes it; like `analysis.json` it only ever gains keys.
public enum RunDocument {
  /// The version of the document's form.
  public static let schema = 1

  /// Writes the document.
  ///
  /// - Parameters:
  ///   - findings: what was found.
  ///   - changes: the comparison with the last run; nil where there was none.
  ///   - earlierProblem: why the last run's analysis could not be read.
  ///   - folder: where the results are.
  ///   - files: the names of files written.
  ///   - removed: the names of files of an earlier run that were removed.
  ///   - remarks: what went wrong without stopping the run.
  /// - Returns: JSON with a final newline.
  public static func text(
    _ findings: Findings,
    changes: RunComparison?,
    earlierProblem: String?,
    folder: String,
    files: [String],
    removed: [String],
    remarks: [String]
  ) -> String {
    let value: JSONValue = .object([
      "schema": .integer(schema),
      "journey": .object([
        "id": .string(findings.definition.id), "title": .string(findings.definition.title),
      ]),
      "asOf": .instant(findings.coverage.asOf),
      "period": .object([
        "first": .instant(findings.coverage.log.span?.lowerBound),
        "last": .instant(findings.coverage.log.span?.upperBound),
      ]),
      "totals": totals(findings.coverage),
      "failurePoints": .object([
        "dropOff": .array(findings.dropOffs.map(failurePoint)),
        "complaint": .array(findings.complaints.map(failurePoint)),
      ]),
      "caveats": .array(
        findings.caveats.map {
          .object(["id": .string($0.id), "weight": .string($0.weight.rawValue)])
        }
      ),
      "changes": changes.map(Self.changes) ?? .null,
      "earlierProblem": .optional(earlierProblem),
      "folder": .string(folder),
      "files": .array(files.map(JSONValue.string)),
      "removed": .array(removed.map(JSONValue.string)),
      "remarks": .array(remarks.map(JSONValue.string)),
    ])
    return (findings.sharedGroup == nil ? value : value.tellingOfHidden).text
  }

  private static func totals(_ coverage: Coverage) -> JSONValue {
    let totals = coverage.totals
    return .object([
      "events": .integer(coverage.log.events), "unmapped": .integer(coverage.log.unmapped),
      "rejected": .integer(coverage.log.rejectedRows), "customers": .integer(totals.customers),
      "journeys": .integer(totals.journeys), "completed": .integer(totals.standing.completed),
      "droppedOff": .integer(totals.standing.droppedOff), "open": .integer(totals.standing.open),
      "reachedGoal": .integer(totals.reachedGoal), "complaints": .integer(totals.complaints),
      "conversionRate": .rate(totals.conversionRate),
    ])
  }

  private static func failurePoint(_ point: FailurePoint) -> JSONValue {
    .object([
      "touchpoint": .string(point.node.id), "title": .string(point.node.title),
      "stage": .string(point.stage), "owner": .optional(point.owner),
      "journeys": .integer(point.journeys), "complaints": .integer(point.complaints),
      "rate": point.rate.map(JSONValue.rate) ?? .null,
      "threshold": .optional(point.threshold), "verdict": .optional(point.verdict?.rawValue),
    ])
  }

  private static func changes(_ comparison: RunComparison) -> JSONValue {
    .object([
      "since": .object([
        "asOf": .instant(comparison.before.asOf),
        "first": .instant(comparison.before.period?.lowerBound),
        "last": .instant(comparison.before.period?.upperBound),
      ]),
      "same": .bool(comparison.isSame),
      "comparisons": .integer(comparison.comparisons),
      "conversion": change(comparison.conversion),
      "touchpoints": .array(
        comparison.touchpoints.map { touchpoint in
          .object([
            "id": .string(touchpoint.id), "title": .string(touchpoint.title),
            "before": .bool(touchpoint.before != nil), "after": .bool(touchpoint.after != nil),
            "dropOff": change(touchpoint.dropOff), "complaint": change(touchpoint.complaint),
          ])
        }
      ),
      "caveats": .array(comparison.caveats.map { .string($0.id) }),
    ])
  }

  private static func change(_ change: RateChange?) -> JSONValue {
    guard let change else { return .null }
    return .object([
      "before": .rate(change.before), "after": .rate(change.after),
      "difference": .number(change.difference.value),
      "low": .number(change.difference.interval.low),
      "high": .number(change.difference.interval.high),
      "adjustedPValue": .number(change.adjustedPValue),
      "direction": .string(change.direction.rawValue),
    ])
  }
}
