import GraphModel
import JourneyMeasurement
public import Statistics

/// Where journeys are at their first step, their second, and so on.
///
/// In each column, the journeys at each touchpoint and those that had ended add up to all journeys.
public struct StepMatrix: Sendable, Equatable {
  /// All journeys.
  public var journeys: Int
  /// For each touchpoint, in definition order, the journeys whose k-th step is there.
  public var counts: [[Int]]
  /// For each k, the journeys that have a k-th step.
  public var underWay: [Int]

  /// The steps that are told apart.
  public var steps: Int { underWay.count }

  /// The share of all journeys whose step is at a touchpoint.
  public func share(touchpoint: Int, step: Int) -> Proportion {
    Proportion(count: counts[touchpoint][step], of: journeys)
  }

  /// The share of all journeys whose step is at any of several touchpoints.
  public func share(touchpoints: [Int], step: Int) -> Proportion {
    Proportion(count: touchpoints.reduce(0) { $0 + counts[$1][step] }, of: journeys)
  }

  /// The share of all journeys that have such a step.
  public func underWayShare(step: Int) -> Proportion {
    Proportion(count: underWay[step], of: journeys)
  }

  /// The share of all journeys that had fewer steps, so far.
  public func endedShare(step: Int) -> Proportion {
    Proportion(count: journeys - underWay[step], of: journeys)
  }

  /// Takes the steps that any journey has, or none.
  init(_ graph: JourneyGraph, journeys: Int) {
    self.journeys = journeys
    let positions = graph.nodes.map(\.measures.positions)
    let sums = (0..<TouchpointMeasures.countedPositions).map { step in
      positions.reduce(0) { $0 + $1[step] }
    }
    let underWay = Array(sums.prefix { $0 > 0 })
    self.underWay = underWay
    counts = positions.map { Array($0.prefix(underWay.count)) }
  }
}

extension Findings {
  /// Whether parts of the matrix are hidden, so that the rest would not add up.
  public var hidesStepMatrix: Bool { graph.hidden.positions }

  /// Where journeys are at each of their first steps.
  public var stepMatrix: StepMatrix { StepMatrix(graph, journeys: coverage.totals.journeys) }
}
