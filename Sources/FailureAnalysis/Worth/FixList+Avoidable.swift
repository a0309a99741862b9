import GraphModel
import JourneyModel
import Statistics

extension FixList {
  /// What of a touchpoint's rate could be avoided.
  ///
  /// What is above the threshold; where there is none, above what the best comparable touchpoint
  /// achieves for sure, which is the upper end of its interval, since being best is partly luck.
  /// Comparable are touchpoints of the same channel, else of the same stage, with enough journeys.
  ///
  /// - Returns: nil where the rate is of too few to be judged, or there is nothing to compare it with.
  static func avoidable(
    _ rate: Proportion,
    at position: Int,
    threshold: Double?,
    in graph: JourneyGraph,
    rateOf: (GraphNode) -> Proportion?
  ) -> FixCandidate.Avoidable? {
    guard rate.of >= Verdict.leastDenominator, let value = rate.value else { return nil }
    if let threshold { return FixCandidate.Avoidable(.threshold, rate: threshold, of: value) }
    let touchpoint = graph.nodes[position].touchpoint
    func best(_ isComparable: (Touchpoint) -> Bool) -> (position: Int, rate: Double)? {
      let others = graph.nodes.filter {
        $0.position != position && !$0.touchpoint.isExit && isComparable($0.touchpoint)
      }
      let found = others.compactMap { node -> (position: Int, rate: Double)? in
        guard let rate = rateOf(node), rate.of >= Verdict.leastDenominator,
          let interval = rate.wilsonInterval()
        else { return nil }
        return (node.position, interval.high)
      }
      return found.min { ($0.rate, $0.position) < ($1.rate, $1.position) }
    }
    if let channel = touchpoint.channel, let found = best({ $0.channel == channel }) {
      return FixCandidate.Avoidable(.channel(found.position), rate: found.rate, of: value)
    }
    return best { $0.stage == touchpoint.stage }.map {
      FixCandidate.Avoidable(.stage($0.position), rate: $0.rate, of: value)
    }
  }
}
