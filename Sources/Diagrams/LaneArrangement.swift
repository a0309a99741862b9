/// Cards in a grid: stages and, within them, time from left to right, lanes from top to bottom.
package struct LaneArrangement: Equatable {
  /// The card of each row of each column; nil where a lane has none there.
  package var columns: [[Int?]]
  /// The stage of each column.
  package var stages: [Int]
  /// The lane of each row.
  package var lanes: [Int]
}

/// Finds the grids that some cards may stand in, from narrow and high to wide and low.
///
/// Cards keep their order from left to right: a card stands in the column of the one before it, or
/// to the right of it. How many cards of one lane may stand above each other decides the rest.
package struct LaneSearch {
  /// The stage of each card, ascending.
  let stages: [Int]
  /// The lane of each card.
  let lanes: [Int]

  /// Makes a search.
  ///
  /// - Parameters:
  ///   - stages: The stage of each card, ascending.
  ///   - lanes: The lane of each card; every lane up to the last has one.
  package init(stages: [Int], lanes: [Int]) {
    self.stages = stages
    self.lanes = lanes
  }

  /// The grids, the narrowest first.
  package var arrangements: [LaneArrangement] {
    guard let laneCount = lanes.max().map({ $0 + 1 }) else { return [] }
    var limits = [Int](repeating: stages.count, count: laneCount)
    var arrangement = arrangement(limits)
    var found = [arrangement]
    // Each step takes a row from the lane that can best do without it.
    while true {
      limits = limits.indices.map { lane in arrangement.lanes.count { $0 == lane } }
      let narrower = limits.indices.filter { limits[$0] > 1 }.map { lane in
        var fewer = limits
        fewer[lane] -= 1
        return self.arrangement(fewer)
      }
      guard
        let next = narrower.min(by: {
          ($0.columns.count, $0.lanes.count) < ($1.columns.count, $1.lanes.count)
        })
      else { return found }
      arrangement = next
      found.append(next)
    }
  }

  /// The grid with at most so many cards of each lane above each other.
  private func arrangement(_ limits: [Int]) -> LaneArrangement {
    var stacks: [[[Int]]] = []
    var columnStages: [Int] = []
    for card in stages.indices {
      if columnStages.last != stages[card]
        || stacks[stacks.count - 1][lanes[card]].count >= limits[lanes[card]]
      {
        stacks.append(limits.map { _ in [] })
        columnStages.append(stages[card])
      }
      stacks[stacks.count - 1][lanes[card]].append(card)
    }
    let heights = limits.indices.map { lane in stacks.map { $0[lane].count }.max() ?? 0 }
    return LaneArrangement(
      columns: stacks.map { stack in
        zip(stack, heights).flatMap { cards, height -> [Int?] in
          cards + [Int?](repeating: nil, count: height - cards.count)
        }
      },
      stages: columnStages,
      lanes: heights.enumerated().flatMap { lane, height in
        [Int](repeating: lane, count: height)
      }
    )
  }
}
