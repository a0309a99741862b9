import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics

extension AnalysisDocument {
  /// What journeys did at a touchpoint.
  static func touchpoint(_ finding: TouchpointFinding, _ findings: Findings) -> JSONValue {
    let node = finding.node
    let touchpoint = node.touchpoint
    let measures = node.measures
    let silence = measures.silence
    return .object([
      "id": .string(node.id),
      "stage": .string(findings.graph.stages[touchpoint.stage].id),
      "visits": .integer(measures.visits), "journeys": .integer(measures.journeys),
      "entries": .integer(measures.entries), "repeats": .integer(measures.repeats),
      "continued": .integer(measures.continued), "completed": .integer(measures.completed),
      "exited": .integer(measures.exited), "droppedOff": .integer(measures.droppedOff),
      "open": .integer(measures.open), "dropOffRate": .rate(silence.dropOffRate),
      "droppedBeforeGoal": .integer(measures.droppedBeforeGoal),
      "continuedBeforeGoal": .integer(measures.continuedBeforeGoal),
      "goalAfter": .integer(measures.goalAfter), "complaints": .integer(measures.complaints),
      "namedElsewhere": .integer(measures.namedElsewhere),
      "complainedJourneys": .integer(measures.complainedJourneys),
      "complaintRate": .rate(node.complaintRate),
      "dropOffVerdict": .optional(finding.dropOffVerdict?.rawValue),
      "complaintVerdict": .optional(finding.complaintVerdict?.rawValue),
      "secondsToNext": .durations(node.timeToNext),
      "title": .string(node.title), "channel": .optional(touchpoint.channel),
      "owner": .optional(touchpoint.owner), "entry": .bool(touchpoint.isEntry),
      "goal": .bool(touchpoint.isGoal), "end": .bool(touchpoint.isEnd),
      "exit": .bool(touchpoint.isExit),
      "dropOffThreshold": .optional(finding.thresholds.dropOff),
      "complaintThreshold": .optional(finding.thresholds.complaint),
      "dropOffBounds": .object([
        "of": .integer(silence.lowestDropOff.of), "low": .optional(silence.lowestDropOff.value),
        "high": .optional(silence.highestDropOff.value),
      ]),
      "sensitivity": .object([
        "half": sensitivity(measures.halfSilence),
        "double": sensitivity(measures.doubleSilence),
      ]),
      "continuedWithin": finding.continuation.map(continuedWithin) ?? .null,
      "goalsLost": .optional(measures.goalsLost),
      "repeatRate": .rate(node.repeatRate),
      "repeatedVisits": .integer(node.repeatedVisits),
      "complaintsByRule": .object([
        "named": .integer(measures.complaintsNamed),
        "preceding": .integer(measures.complaintsPreceding),
      ]),
      "complaintsPer1000Visits": .optional(node.complaintsPer1000Visits),
      "categories": .categories(measures.complaintCategories),
      "positions": .array(measures.positions.map(JSONValue.integer)),
    ])
  }

  private static func sensitivity(_ counts: SilenceCounts) -> JSONValue {
    .object([
      "droppedOff": .integer(counts.droppedOff), "open": .integer(counts.open),
      "dropOffRate": .rate(counts.dropOffRate),
    ])
  }

  private static func continuedWithin(_ curve: ContinuationCurve) -> JSONValue {
    .object([
      "of": .integer(curve.visits), "followed": .integer(curve.followed),
      "censored": .integer(curve.censored),
      "at": .array(
        curve.points.map { point in
          .object([
            "seconds": .seconds(point.within), "atRisk": .integer(point.atRisk),
            "value": .optional(point.share), "low": .optional(point.interval?.low),
            "high": .optional(point.interval?.high),
          ])
        }
      ),
    ])
  }
}
