import JourneyMeasurement
public import Statistics

/// Transitions from the touchpoints of one owner to those of another.
public struct Handover: Sendable, Equatable {
  /// The position in `JourneyGraph.owners` of the owner they leave; nil where nobody answers.
  public var from: Int?
  /// The position of the owner they lead to; nil where nobody answers.
  public var to: Int?
  /// Transitions, of all that leave the first owner's touchpoints for those of others.
  public var share: Proportion

  /// How many transitions.
  public var count: Int { share.count }
}

extension JourneyGraph {
  /// What passes between owners: the commonest first, ties by the owners' order, nobody last.
  public var handovers: [Handover] {
    let nobody = owners.count
    var ownerOf = [Int](repeating: nobody, count: nodes.count)
    for (owner, group) in owners.enumerated() {
      for touchpoint in group.touchpoints { ownerOf[touchpoint] = owner }
    }
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: nobody + 1),
      count: nobody + 1
    )
    for edge in edges where ownerOf[edge.from] != ownerOf[edge.to] {
      counts[ownerOf[edge.from]][ownerOf[edge.to]] += edge.count
    }
    let hidden = Set(hidden.waysFrom.map { ownerOf[$0] })
    let found = counts.enumerated().flatMap { from, row in
      row.enumerated().filter { $0.element > 0 }.map { to, count in
        Handover(
          from: from == nobody ? nil : from,
          to: to == nobody ? nil : to,
          share: Proportion(count: count, of: hidden.contains(from) ? 0 : row.reduce(0, +))
        )
      }
    }
    return found.enumerated()
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
  }
}
