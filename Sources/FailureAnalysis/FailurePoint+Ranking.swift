import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics

extension FailurePoint {
  /// The touchpoints that lose journeys, those that lose most first.
  ///
  /// Ties go to the higher rate, then to definition order.
  static func dropOffs(_ graph: JourneyGraph, _ definition: JourneyDefinition) -> [FailurePoint] {
    // Where the losses are hidden, the rate may still be shown.
    let lossy = graph.nodes.filter {
      $0.measures.droppedOff > 0 || $0.shownDropOffRate.map { $0.count > 0 } == true
    }
    let points = lossy.map { node in
      let silence = node.measures.silence
      let threshold = definition.thresholds(of: node.position).dropOff
      var point = FailurePoint(.dropOff, node, graph)
      point.journeys = silence.droppedOff
      point.threshold = threshold
      point.goalsLost = node.measures.goalsLost
      if let rate = node.shownDropOffRate {
        point.rate = rate
        point.verdict = Verdict(rate, threshold: threshold)
        point.lowest = silence.lowestDropOff
        point.highest = silence.highestDropOff
        point.atHalfSilence = node.measures.halfSilence.dropOffRate
        point.atDoubleSilence = node.measures.doubleSilence.dropOffRate
      }
      point.nextStep = nextStep(point, definition)
      return point
    }
    return ranked(points) { $0.journeys }
  }

  /// The touchpoints that complaints are traced to, those with most complaints first.
  ///
  /// Ties go to the higher rate, then to definition order.
  static func complaints(_ graph: JourneyGraph, _ definition: JourneyDefinition) -> [FailurePoint] {
    let points = graph.nodes.filter { $0.measures.complaints > 0 }.map { node in
      let threshold = definition.thresholds(of: node.position).complaint
      var point = FailurePoint(.complaint, node, graph)
      point.journeys = node.measures.complainedJourneys
      point.complaints = node.measures.complaints
      point.rate = node.complaintRate
      point.threshold = threshold
      point.verdict = Verdict(node.complaintRate, threshold: threshold)
      point.reasons = Reasons(
        node.measures.complaintCategories,
        minimumGroup: definition.minimumGroup
      )
      point.nextStep = nextStep(point, definition)
      return point
    }
    return ranked(points) { $0.complaints }
  }

  private static func nextStep(
    _ point: FailurePoint,
    _ definition: JourneyDefinition
  ) -> NextStep {
    NextStep(
      point,
      reasons: Reasons(
        point.node.measures.complaintCategories,
        minimumGroup: definition.minimumGroup
      ),
      minimumGroup: definition.minimumGroup,
      complaintThreshold: definition.thresholds(of: point.position).complaint
    )
  }

  private init(_ kind: Kind, _ node: GraphNode, _ graph: JourneyGraph) {
    self.kind = kind
    self.node = node
    rank = 0
    stage = graph.stages[node.touchpoint.stage].title
    journeys = 0
    complaints = 0
    waysIn = graph.waysIn(to: node.position).filter { $0.share.count > 0 }
    waysOn = graph.waysOn(from: node.position).filter { $0.share.count > 0 }
    reasons = .none
    nextStep = .askOwner
  }

  private static func ranked(
    _ points: [FailurePoint],
    by weight: (FailurePoint) -> Int
  ) -> [FailurePoint] {
    let sorted = points.sorted { left, right in
      if weight(left) != weight(right) { return weight(left) > weight(right) }
      let rates = (left.rate?.value ?? 0, right.rate?.value ?? 0)
      return rates.0 != rates.1 ? rates.0 > rates.1 : left.position < right.position
    }
    return sorted.enumerated().map { index, point in
      var point = point
      point.rank = index + 1
      return point
    }
  }
}
