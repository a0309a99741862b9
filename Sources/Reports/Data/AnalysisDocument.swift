public import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics

/// The analysis as data: `analysis.json`, with every number at full precision.
///
/// The keys that `docs/analysis.schema.json` requires are fixed and never change their meaning;
/// what later versions add stands behind them.
public enum AnalysisDocument {
  /// The version of the document's form.
  public static let schema = 1
  /// How many unmapped events are listed.
  static let listedEvents = 100

  /// Writes the document.
  ///
  /// - Parameters:
  ///   - findings: what is written.
  ///   - context: gives the version and the names of input files; their sizes and times, and
  ///     pictures, are not part of the data.
  /// - Returns: JSON with a final newline; the same findings give the same text.
  public static func text(_ findings: Findings, _ context: ReportContext) -> String {
    let members: KeyValuePairs<String, JSONValue> = [
      "schema": .integer(schema),
      "journey": .object([
        "id": .string(findings.definition.id), "title": .string(findings.definition.title),
      ]),
      "asOf": .instant(findings.coverage.asOf),
      "inactivitySeconds": .seconds(findings.definition.inactivity),
      "totals": totals(findings),
      "stages": .array(findings.graph.stages.map(stage)),
      "touchpoints": .array(findings.touchpoints.map { touchpoint($0, findings) }),
      "unusedTransitions": .array(
        findings.graph.unusedTransitions.map { edge in
          .object(["from": id(edge.from, findings), "to": id(edge.to, findings)])
        }
      ),
      "transitions": .array(findings.graph.takenTransitions.map { transition($0, findings) }),
      "variants": .array(
        findings.variants.map { variant in
          .object([
            "path": .array(variant.path.map { id($0, findings) }),
            "journeys": .integer(variant.journeys),
          ])
        }
      ),
      "unmappedEvents": .array(
        findings.graph.unmappedEvents.prefix(listedEvents).map {
          .object(["event": .string($0.event), "count": .integer($0.count)])
        }
      ),
      "rejected": rejected(findings.coverage.log, context),
      "owners": .array(findings.graph.owners.map { owner($0, findings) }),
      "failurePoints": .object([
        "dropOff": .array(findings.dropOffs.map { id($0.position, findings) }),
        "complaint": .array(findings.complaints.map { id($0.position, findings) }),
      ]),
      "timeToGoal": timeToGoal(findings.timeToGoal),
      "period": .object([
        "first": .instant(findings.coverage.log.span?.lowerBound),
        "last": .instant(findings.coverage.log.span?.upperBound),
        "seconds": .seconds(findings.coverage.span),
      ]),
      "parameters": parameters(findings, context),
      "caveats": .array(findings.caveats.map { caveat($0, findings) }),
    ]
    let added = additions.compactMap { key, value in
      value(findings).map { JSONValue.Member(key: key, value: $0) }
    }
    let unreadable = findings.coverage.log.unreadableDueTimes.first
    let rare =
      unreadable.isEmpty
      ? []
      : [JSONValue.Member(key: "unreadableDueTimes", value: places(unreadable, context))]
    let all = members.map { JSONValue.Member(key: $0.key, value: $0.value) } + rare + added
    let document = JSONValue.object(all)
    return (findings.sharedGroup == nil ? document : document.tellingOfHidden).text
  }

  /// The id of the touchpoint at a position.
  static func id(_ position: Int, _ findings: Findings) -> JSONValue {
    .string(findings.graph.nodes[position].id)
  }

  private static func transition(_ edge: GraphEdge, _ findings: Findings) -> JSONValue {
    .object([
      "from": id(edge.from, findings), "to": id(edge.to, findings),
      "count": .integer(edge.count), "journeys": .integer(edge.journeys),
      "share": .optional(edge.share), "designed": .bool(edge.isDesigned),
      "p50Seconds": .optional(edge.time.p50Seconds),
      "p90Seconds": .optional(edge.time.p90Seconds),
      "journeyShare": .rate(edge.journeyShare),
    ])
  }

  private static func rejected(_ log: LogCounts, _ context: ReportContext) -> JSONValue {
    .array(
      RejectionReason.allCases.compactMap { reason in
        guard let rows = log.rejected[reason], rows.count > 0 else { return nil }
        return .object([
          "reason": .string(reason.rawValue), "count": .integer(rows.count),
          "first": places(rows.first, context),
        ])
      }
    )
  }

  private static func places(_ places: [InputPlace], _ context: ReportContext) -> JSONValue {
    .array(
      places.map { place in
        .object([
          "file": .string(context.name(ofInput: place.file)), "line": .integer(place.line),
        ])
      }
    )
  }

  private static func timeToGoal(_ curve: GoalCurve) -> JSONValue {
    .object([
      "of": .integer(curve.journeys),
      "at": .array(
        curve.points.map { point in
          .object([
            "seconds": .seconds(point.within), "atRisk": .integer(point.atRisk),
            "goal": .optional(point.goal), "droppedOff": .optional(point.droppedOff),
            "completed": .optional(point.completed),
          ])
        }
      ),
    ])
  }

  private static func parameters(_ findings: Findings, _ context: ReportContext) -> JSONValue {
    let definition = findings.definition
    return .object([
      "version": .string(context.version),
      "silenceSeconds": .seconds(findings.coverage.silence),
      "conversionWindowSeconds": .seconds(definition.conversionWindow),
      "splitIdleSeconds": .seconds(definition.split.idle),
      "complaintWithinSeconds": .seconds(definition.signals.complaint?.within),
      "minimumGroup": .integer(definition.minimumGroup),
      "shared": .bool(findings.sharedGroup != nil),
      "countsCases": .bool(findings.countsCases),
      "dropOffThreshold": .optional(definition.thresholds.dropOff),
      "complaintThreshold": .optional(definition.thresholds.complaint),
    ])
  }
}
