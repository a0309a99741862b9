public import GraphModel
import JourneyMeasurement
import Statistics

/// One of the few findings that a summary gives.
public enum Headline: Sendable, Equatable {
  /// A touchpoint that loses journeys or draws complaints.
  case failurePoint(FailurePoint)
  /// The standards that are missed beyond doubt, the farthest below its target first.
  case missedStandards([StandardFinding])
  /// The touchpoint after which contacts stand out for being repeated.
  case repeatContacts(ContactFinding.Cause)
  /// A way that nobody designed and many take.
  case undesignedWay(GraphEdge)

  /// What to do next about it.
  public var nextStep: NextStep {
    switch self {
    case .failurePoint(let point): point.nextStep
    case .missedStandards: .reviewBreaches
    case .repeatContacts: .readContacts
    case .undesignedWay: .decideDesign
    }
  }

  /// How many failure points and ways a summary has at most.
  public static let limit = 5
  /// How many missed standards a headline names at most.
  public static let namedStandards = 3
  /// The share of journeys from which a way that nobody designed is worth a headline.
  static let leastShare = 0.05

  /// Picks the headlines: what fails first, the standards that are missed and what contacts are repeated after,
  /// then what is to be watched, then, where no threshold says what failing is, what loses most; a way that
  /// nobody designed if there is room.
  ///
  /// Where nothing is lost and nobody complains, no failure point is among them.
  static func select(_ findings: Findings) -> [Headline] {
    let points =
      Array(byVerdict(findings.dropOffs).prefix(3) + byVerdict(findings.complaints).prefix(2))
    let isFailing = points.map { $0.verdict == .failure }
    let ways = findings.graph.undesignedTransitions.filter {
      $0.journeysAtFrom >= Verdict.leastDenominator && ($0.journeyShare.value ?? 0) >= leastShare
    }
    let commonest = ways.max { ($0.journeys, $1.from, $1.to) < ($1.journeys, $0.from, $0.to) }
    let missed = findings.missedStandards
    return zip(points, isFailing).filter(\.1).map { .failurePoint($0.0) }
      + (missed.isEmpty ? [] : [.missedStandards(missed)])
      + (findings.contacts?.standingOut.map { [.repeatContacts($0)] } ?? [])
      + zip(points, isFailing).filter { !$0.1 }.map { .failurePoint($0.0) }
      + (points.count < limit ? commonest.map { [.undesignedWay($0)] } ?? [] : [])
  }

  private static func byVerdict(_ points: [FailurePoint]) -> [FailurePoint] {
    points.filter { $0.verdict == .failure } + points.filter { $0.verdict == .watch }
      // An end that tops the ranking is told without a rate, whatever the thresholds.
      + points.filter { $0.rate == nil && $0.rank == 1 }
      + points.filter { $0.threshold == nil && $0.rate?.value != nil && $0.journeys > 0 }
  }
}
