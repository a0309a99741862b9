import GraphModel
import JourneyModel
import Statistics

extension FixList {
  /// The touchpoints that lose journeys.
  static func dropOffs(_ findings: Findings) -> [FixCandidate] {
    findings.dropOffs.map { candidate(.dropOff($0.position), $0, findings) }
  }

  /// The touchpoints that complaints are traced to.
  static func complaints(_ findings: Findings) -> [FixCandidate] {
    findings.complaints.map { candidate(.complaint($0.position), $0, findings) }
  }

  private static func candidate(
    _ target: Fix.Target,
    _ point: FailurePoint,
    _ findings: Findings
  ) -> FixCandidate {
    FixCandidate(
      target,
      title: point.node.title,
      owner: point.owner,
      verdict: point.verdict,
      cases: point.journeys,
      customers: point.customers,
      avoidable: avoidable(point, findings),
      worth: point.worth,
      playbook: point.node.touchpoint.playbook
    )
  }

  /// What is above the threshold; where there is none, above what the best comparable touchpoint achieves
  /// for sure, which is the upper end of its interval, since being best is partly luck.
  private static func avoidable(
    _ point: FailurePoint,
    _ findings: Findings
  ) -> FixCandidate.Avoidable? {
    guard let rate = point.rate?.value else { return nil }
    if let threshold = point.threshold {
      return FixCandidate.Avoidable(.threshold, rate: threshold, of: rate)
    }
    let others = findings.graph.nodes.filter {
      $0.position != point.position && !$0.touchpoint.isExit
    }
    func best(_ isComparable: (GraphNode) -> Bool) -> (position: Int, rate: Double)? {
      let found = others.filter(isComparable).compactMap { node -> (Int, Double)? in
        let rate = point.kind == .dropOff ? node.shownDropOffRate : node.complaintRate
        guard let rate, rate.of >= Verdict.leastDenominator, let interval = rate.wilsonInterval()
        else { return nil }
        return (node.position, interval.high)
      }
      return found.min { ($0.1, $0.0) < ($1.1, $1.0) }
    }
    if let channel = point.channel, let found = best({ $0.touchpoint.channel == channel }) {
      return FixCandidate.Avoidable(.channel(found.position), rate: found.rate, of: rate)
    }
    let stage = point.node.touchpoint.stage
    return best { $0.touchpoint.stage == stage }.map {
      FixCandidate.Avoidable(.stage($0.position), rate: $0.rate, of: rate)
    }
  }
}
