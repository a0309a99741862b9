import FailureAnalysis
import GraphModel
import JourneyModel
import Statistics

extension AnalysisDocument {
  /// The scores by kind; nil where the definition has no signal for any.
  static func feedback(_ findings: Findings) -> JSONValue? {
    guard !findings.feedback.isEmpty else { return nil }
    return .object(
      findings.feedback.map { finding in
        JSONValue.Member(key: finding.kind.rawValue, value: feedback(finding, findings))
      }
    )
  }

  private static func feedback(_ finding: FeedbackFinding, _ findings: Findings) -> JSONValue {
    let scale = finding.total.scale
    return .object([
      "scale": .object([
        "low": .number(scale.lowerBound), "high": .number(scale.upperBound),
        "topTwoFrom": finding.kind == .nps ? .null : .number(ScoreSummary.topTwo(of: scale)),
      ]),
      "total": scores(finding.total), "unattributed": scores(finding.unattributed),
      "named": .integer(finding.named), "preceding": .integer(finding.preceding),
      "journeys": .rate(finding.journeys), "surveys": .bool(finding.hasSurveys),
      "responses": .rate(finding.responses), "unasked": .optional(finding.unasked),
      "touchpoints": .array(
        finding.touchpoints.map { group in
          let position = group.touchpoints.first ?? 0
          return .object([.init(key: "touchpoint", value: id(position, findings))] + members(group))
        }
      ),
      "channels": .array(
        finding.channels.map { group in
          .object([.init(key: "channel", value: .optional(group.channel))] + members(group))
        }
      ),
      "stages": .array(
        zip(findings.graph.stages, finding.stages).map { stage, summary in
          .object(["stage": .string(stage.id), "scores": scores(summary)])
        }
      ),
    ])
  }

  private static func members(_ group: FeedbackFinding.Group) -> [JSONValue.Member] {
    [
      JSONValue.Member(key: "scores", value: scores(group.scores)),
      JSONValue.Member(key: "responses", value: .rate(group.responses)),
      JSONValue.Member(key: "comparison", value: .comparison(group.comparison)),
    ]
  }

  private static func scores(_ summary: ScoreSummary) -> JSONValue {
    let interval = summary.netPromoter?.adjustedWaldInterval()
    let mean = summary.mean
    return .object([
      "n": .integer(summary.count),
      "mean": .optional(mean?.value), "meanLow": .optional(mean?.interval?.low),
      "meanHigh": .optional(mean?.interval?.high),
      "topTwoBox": summary.topTwoBox.map { .rate($0) } ?? .null,
      "netPromoter": summary.netPromoter.map { score in
        .object([
          "promoters": .integer(score.promoters), "passives": .integer(score.passives),
          "detractors": .integer(score.detractors), "value": .optional(score.value),
          "adjusted": .optional(score.adjustedValue), "low": .optional(interval?.low),
          "high": .optional(interval?.high),
        ])
      } ?? .null,
      "scores": .array(
        summary.counts.map {
          .object(["score": .number($0.score), "count": .integer($0.count)])
        }
      ),
    ])
  }
}

extension JSONValue {
  /// How a group differs from all others of a table.
  static func comparison(_ comparison: GroupComparison) -> JSONValue {
    .object([
      "outcome": .string(comparison.outcome.rawValue),
      "difference": .optional(comparison.difference?.value),
      "low": .optional(comparison.difference?.interval.low),
      "high": .optional(comparison.difference?.interval.high),
      "p": .optional(comparison.pValue), "adjustedP": .optional(comparison.adjustedPValue),
    ])
  }
}
