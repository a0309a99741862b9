public import GraphModel
import Statistics

/// One of the few findings that a summary gives.
public enum Headline: Sendable, Equatable {
  /// A touchpoint that loses journeys or draws complaints.
  case failurePoint(FailurePoint)
  /// A way that nobody designed and many take.
  case undesignedWay(GraphEdge)

  /// What to do next about it.
  public var nextStep: NextStep {
    switch self {
    case .failurePoint(let point): point.nextStep
    case .undesignedWay: .decideDesign
    }
  }

  /// How many headlines a summary has at most.
  public static let limit = 5
  /// The share of journeys from which a way that nobody designed is worth a headline.
  static let leastShare = 0.05

  /// Picks the headlines: what fails first, then what is to be watched, then, where no threshold
  /// says what failing is, what loses most; a way that nobody designed if there is room.
  ///
  /// Where nothing is lost and nobody complains, no failure point is among them.
  static func select(
    dropOffs: [FailurePoint],
    complaints: [FailurePoint],
    graph: JourneyGraph
  ) -> [Headline] {
    let dropOffs = byVerdict(dropOffs).prefix(3)
    let complaints = byVerdict(complaints).prefix(2)
    var headlines = (dropOffs + complaints).map(Headline.failurePoint)
    let ways = graph.undesignedTransitions.filter {
      $0.journeysAtFrom >= Verdict.leastDenominator && ($0.journeyShare.value ?? 0) >= leastShare
    }
    let commonest = ways.max { ($0.journeys, $1.from, $1.to) < ($1.journeys, $0.from, $0.to) }
    if let commonest, headlines.count < limit { headlines.append(.undesignedWay(commonest)) }
    return headlines
  }

  private static func byVerdict(_ points: [FailurePoint]) -> [FailurePoint] {
    points.filter { $0.verdict == .failure } + points.filter { $0.verdict == .watch }
      // An end that tops the ranking is told without a rate, whatever the thresholds.
      + points.filter { $0.rate == nil && $0.rank == 1 }
      + points.filter { $0.threshold == nil && $0.rate?.value != nil && $0.journeys > 0 }
  }
}
