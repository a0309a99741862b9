import GraphModel
import JourneyModel
import Statistics

extension FixList {
  /// The touchpoints that lose journeys.
  static func dropOffs(_ findings: Findings) -> [FixCandidate] {
    findings.dropOffs.map { candidate(.dropOff($0.position), $0, findings) { $0.shownDropOffRate } }
  }

  /// The touchpoints that complaints are traced to.
  static func complaints(_ findings: Findings) -> [FixCandidate] {
    findings.complaints.map {
      candidate(.complaint($0.position), $0, findings) { $0.complaintRate }
    }
  }

  private static func candidate(
    _ target: Fix.Target,
    _ point: FailurePoint,
    _ findings: Findings,
    rateOf: (GraphNode) -> Proportion?
  ) -> FixCandidate {
    FixCandidate(
      target,
      title: point.node.title,
      owner: point.owner,
      verdict: point.verdict,
      cases: point.journeys,
      customers: point.customers,
      isTooFew: point.rate.map { $0.of < Verdict.leastDenominator } ?? false,
      avoidable: point.rate.flatMap {
        avoidable(
          $0,
          at: point.position,
          threshold: point.threshold,
          in: findings.graph,
          rateOf: rateOf
        )
      },
      worth: point.worth,
      playbook: point.node.touchpoint.playbook
    )
  }
}
