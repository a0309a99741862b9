public import GraphModel
import JourneyMeasurement
import JourneyModel
public import Statistics

/// What one owner answers for, and how it stands.
public struct TeamFinding: Sendable, Equatable {
  /// A way that enters or leaves the team's touchpoints, with its share of all that do.
  public struct Crossing: Sendable, Equatable {
    /// The way.
    public var edge: GraphEdge
    /// Its transitions, of all transitions across the team's border in its direction.
    public var share: Proportion
  }

  /// The team, with what journeys did at its touchpoints taken together.
  public var group: GraphGroup
  /// Its touchpoints, in definition order.
  public var touchpoints: [TouchpointFinding]
  /// Those that lose journeys, with their ranks among all of the journey.
  public var dropOffs: [FailurePoint]
  /// Those that complaints are traced to, with their ranks among all of the journey.
  public var complaints: [FailurePoint]
  /// The ways from touchpoints of others to the team's, the commonest first.
  private var into: [Crossing]
  /// The ways from the team's touchpoints to those of others, the commonest first.
  private var outOf: [Crossing]
  /// What could be mended there, with ranks among all of the journey; nil where nobody asks.
  public var fixes: [FixCandidate]?
  /// What the touchpoints of others cost the team.
  private var losses: [HandoverLoss]
  private var hidesSmallGroups: Bool

  /// Journeys that begin at one of its touchpoints.
  public var entries: Int { sum(touchpoints.map(\.node.measures.entries)) }
  /// How many of its touchpoints have a verdict, by the gravest of theirs.
  public func count(of verdict: Verdict) -> Int {
    touchpoints.count { $0.gravestVerdict == verdict }
  }

  /// Complaints traced to its touchpoints.
  public var complaintCount: Int { sum(touchpoints.map(\.node.measures.complaints)) }
  /// Where people come from outside the team, the commonest way first.
  public func waysIn(_ limit: Int) -> Excerpt<Crossing> {
    Excerpt(into, limit: limit, weight: \.share.count)
  }
  /// Where people go outside the team, the commonest way first.
  public func waysOut(_ limit: Int) -> Excerpt<Crossing> {
    Excerpt(outOf, limit: limit, weight: \.share.count)
  }

  /// What the touchpoints of others cost the team, the dearest first.
  public func handoverLosses(_ limit: Int) -> Excerpt<HandoverLoss> {
    Excerpt(losses, limit: limit) { Int($0.lost.rounded()) }
  }

  /// The sum of numbers of which none may be hidden, else 0.
  private func sum(_ numbers: [Int]) -> Int {
    hidesSmallGroups && numbers.contains(0) ? 0 : numbers.reduce(0, +)
  }

  init(_ group: GraphGroup, _ findings: Findings) {
    self.group = group
    hidesSmallGroups = findings.sharedGroup != nil
    let own = Set(group.touchpoints)
    touchpoints = group.touchpoints.map { findings.touchpoints[$0] }
    dropOffs = findings.dropOffs.filter { own.contains($0.position) }
    complaints = findings.complaints.filter { own.contains($0.position) }
    fixes = findings.fixes?.candidates(of: group.id)
    losses = Self.handoverLosses(of: own, findings)
    let taken = findings.graph.edges.filter(\.isTaken)
    let hidden = findings.graph.hidden
    into = Self.crossings(
      taken.filter { !own.contains($0.from) && own.contains($0.to) },
      areAll: own.isDisjoint(with: hidden.waysInto)
    )
    outOf = Self.crossings(
      taken.filter { own.contains($0.from) && !own.contains($0.to) },
      areAll: own.isDisjoint(with: hidden.waysFrom)
    )
  }

  private static func crossings(_ edges: [GraphEdge], areAll: Bool) -> [Crossing] {
    let all = areAll ? edges.reduce(0) { $0 + $1.count } : 0
    return edges.sorted { ($1.count, $0.from, $0.to) < ($0.count, $1.from, $1.to) }
      .map { Crossing(edge: $0, share: Proportion(count: $0.count, of: all)) }
  }
}

extension Findings {
  /// The teams, in the order in which touchpoints first name them.
  public var teams: [TeamFinding] { graph.owners.map { TeamFinding($0, self) } }

  /// The share of all journeys that visited a touchpoint of the team.
  public func metShare(of team: TeamFinding) -> Proportion {
    Proportion(count: team.group.measures.journeys, of: coverage.totals.journeys)
  }

  /// The touchpoints that nobody answers for, in definition order.
  public var unownedTouchpoints: [TouchpointFinding] {
    touchpoints.filter { $0.node.touchpoint.owner == nil }
  }
}
