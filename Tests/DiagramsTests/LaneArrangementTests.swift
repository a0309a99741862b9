import Diagrams
import TestSupport
import Testing

@Suite struct LaneArrangementTests {
  /// Cards in stages and lanes, every lane up to the last with a card.
  static func cards(_ seed: UInt64) -> (stages: [Int], lanes: [Int]) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...60, using: &generator)
    let laneCount = Int.random(in: 1...min(8, count), using: &generator)
    let lanes =
      (0..<count).map { $0 < laneCount ? $0 : Int.random(in: 0..<laneCount, using: &generator) }
    let stages = (0..<count).map { _ in Int.random(in: 0..<6, using: &generator) }.sorted()
    return (stages, lanes.shuffled(using: &generator))
  }

  @Test(arguments: 0..<100) func everyCardStandsInItsStageAndLane(seed: UInt64) throws {
    let (stages, lanes) = Self.cards(seed)
    let found = LaneSearch(stages: stages, lanes: lanes).arrangements
    #expect(!found.isEmpty)
    for grid in found {
      #expect(grid.columns.flatMap { $0.compactMap(\.self) }.sorted() == Array(stages.indices))
      #expect(grid.columns.allSatisfy { $0.count == grid.lanes.count })
      #expect(grid.stages.count == grid.columns.count)
      #expect(grid.lanes == grid.lanes.sorted())
      #expect(Set(grid.lanes) == Set(lanes))
      for (column, cards) in grid.columns.enumerated() {
        for (row, card) in cards.enumerated() {
          guard let card else { continue }
          #expect(grid.stages[column] == stages[card])
          #expect(grid.lanes[row] == lanes[card])
        }
      }
    }
  }

  @Test(arguments: 0..<100) func timeRunsFromLeftToRight(seed: UInt64) {
    let (stages, lanes) = Self.cards(seed)
    for grid in LaneSearch(stages: stages, lanes: lanes).arrangements {
      // Within a column cards stand in the order of their lanes; columns follow each other.
      let columns = grid.columns.map { $0.compactMap(\.self) }
      for (left, right) in zip(columns, columns.dropFirst()) {
        #expect((left.max() ?? -1) < (right.min() ?? .max))
      }
    }
  }

  @Test(arguments: 0..<100) func gridsGrowWiderAsTheyGrowLower(seed: UInt64) throws {
    let (stages, lanes) = Self.cards(seed)
    let found = LaneSearch(stages: stages, lanes: lanes).arrangements
    for (one, next) in zip(found, found.dropFirst()) {
      #expect(next.columns.count >= one.columns.count)
      #expect(next.lanes.count < one.lanes.count)
    }
    let first = try #require(found.first)
    let last = try #require(found.last)
    #expect(first.columns.count == Set(stages).count)
    #expect(last.lanes.count == Set(lanes).count)
  }

  @Test func nothingHasNoGrid() {
    #expect(LaneSearch(stages: [], lanes: []).arrangements.isEmpty)
  }
}
