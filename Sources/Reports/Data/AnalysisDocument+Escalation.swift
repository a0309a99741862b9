import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics

extension AnalysisDocument {
  /// How far help had to go; nil where the definition asks for no escalations.
  static func escalation(_ findings: Findings) -> JSONValue? {
    guard let escalation = findings.escalation else { return nil }
    let signals: JSONValue = escalation.apart.map { .integer($0.of) } ?? .null
    let signalsApart: JSONValue = escalation.apart.map { .integer($0.count) } ?? .null
    return .object([
      "of": .string(escalation.countsContacts ? "contacts" : "journeys"),
      "windowSeconds": .seconds(escalation.window),
      "units": .integer(escalation.total.units),
      "escalated": .integer(escalation.total.escalated),
      "rate": .rate(escalation.total.rate),
      "signals": signals,
      "signalsApart": signalsApart,
      "touchpoints": .array(
        escalation.touchpoints.map { group in
          .object([
            "touchpoint": id(group.touchpoint, findings), "units": .integer(group.counts.units),
            "escalated": .integer(group.counts.escalated), "rate": .rate(group.counts.rate),
            "comparison": .comparison(group.comparison),
          ])
        }
      ),
      "path": escalation.path.map(path) ?? .null,
    ])
  }

  /// How the declared path was kept.
  private static func path(_ path: PathFinding) -> JSONValue {
    .object([
      "withinSeconds": .seconds(path.within),
      "levels": .array(
        zip(path.levels, path.reached).map { level, share in
          .object(["level": .string(level), "journeys": .rate(share)])
        }
      ),
      "escalations": .integer(path.escalations), "takeovers": .integer(path.takeovers),
      "skipped": .rate(path.skipped), "late": path.late.map { .rate($0) } ?? .null,
      "unanswered": path.unanswered.map { .rate($0) } ?? .null,
      "pingPong": .rate(path.pingPong), "timeToTakeover": .durations(path.timeToTakeover),
    ])
  }
}
