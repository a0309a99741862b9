public import GraphModel
import JourneyMeasurement
public import Statistics

extension JourneyGraph {
  /// The ways that lead to a touchpoint from others, designed ones that nobody took among them: the
  /// commonest first, ties in definition order.
  public func waysIn(to position: Int) -> [FailurePoint.Way] {
    edges(into: position)
      .map { FailurePoint.Way($0, touchpoint: $0.from, of: nodes[position].arrivals) }.sorted()
  }

  /// The ways that lead from a touchpoint to others, designed ones that nobody took among them: the
  /// commonest first, ties in definition order.
  public func waysOn(from position: Int) -> [FailurePoint.Way] {
    edges(from: position)
      .map { FailurePoint.Way($0, touchpoint: $0.to, of: nodes[position].departures) }.sorted()
  }
}

extension FailurePoint.Way {
  fileprivate init(_ edge: GraphEdge, touchpoint: Int, of all: Int) {
    self.touchpoint = touchpoint
    isDesigned = edge.isDesigned
    share = Proportion(count: edge.count, of: all)
    journeys = edge.journeys
    time = edge.time
  }
}

extension [FailurePoint.Way] {
  fileprivate func sorted() -> Self {
    sorted { ($1.share.count, $0.touchpoint) < ($0.share.count, $1.touchpoint) }
  }
}

extension Findings {
  /// The share of all journeys that took a way at least once.
  public func shareOfJourneys(_ edge: GraphEdge) -> Proportion {
    Proportion(count: edge.journeys, of: coverage.totals.journeys)
  }
}
