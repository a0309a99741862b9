import GraphModel
import JourneyMeasurement
import JourneyModel
public import Statistics

/// What another team's touchpoint cost a team: journeys that would have come to it next.
///
/// Of those that went on from the touchpoint, a share came straight to the team; of those that were lost
/// there, and of those that complained of it, as many would have come or came. An estimate: those who
/// left might have gone elsewhere.
public struct HandoverLoss: Sendable, Equatable {
  /// The position of the touchpoint.
  public var position: Int
  /// Its steps to the team's touchpoints, of all to other touchpoints.
  public var share: Proportion
  /// Journeys lost there that would have come to the team.
  public var lost: Double
  /// Journeys that complained of it and came to the team, or would have.
  public var complained: Double
  /// The team's part of the worth that was lost there; nil where it is not known.
  public var worth: MoneyEstimate?
}

extension TeamFinding {
  /// What the touchpoints of others cost the team, the dearest first, then by journeys lost.
  static func handoverLosses(of own: Set<Int>, _ findings: Findings) -> [HandoverLoss] {
    let worths = Dictionary(
      findings.dropOffs.map { ($0.position, $0.worth) },
      uniquingKeysWith: { first, _ in first }
    )
    var arrivals = [Int](repeating: 0, count: findings.graph.nodes.count)
    for edge in findings.graph.edges where own.contains(edge.to) {
      arrivals[edge.from] += edge.count
    }
    let losses = findings.graph.nodes.compactMap { node -> HandoverLoss? in
      let share = Proportion(count: arrivals[node.position], of: node.departures)
      let measures = node.measures
      guard !own.contains(node.position), let part = share.value, part > 0,
        measures.droppedOff + measures.complainedJourneys > 0
      else { return nil }
      return HandoverLoss(
        position: node.position,
        share: share,
        lost: Double(measures.droppedOff) * part,
        complained: Double(measures.complainedJourneys) * part,
        worth: worths[node.position]?.map { $0.scaled(by: part) }
      )
    }
    return losses.sorted { left, right in
      let worths = (left.worth?.value ?? 0, right.worth?.value ?? 0)
      if worths.0 != worths.1 { return worths.0 > worths.1 }
      return (right.lost, right.complained, left.position)
        < (left.lost, left.complained, right.position)
    }
  }
}

extension Findings {
  /// Owners of standards that own no touchpoint, in the definition's order.
  public var ownersWithoutTouchpoint: [String] {
    let known = Set(definition.owners)
    return definition.standards.compactMap(\.owner).reduce(into: []) { owners, owner in
      if !known.contains(owner), !owners.contains(owner) { owners.append(owner) }
    }
  }

  /// The teams of these owners: what is found of them is their standards, and what to mend there.
  public var teamsWithoutTouchpoint: [TeamFinding] {
    ownersWithoutTouchpoint.map { TeamFinding(GraphGroup(ownerWithoutTouchpoint: $0), self) }
  }
}
