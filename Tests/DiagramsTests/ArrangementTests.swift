import Diagrams
import Testing

@Suite struct ArrangementTests {
  func search(_ sizes: [Int], height: Double = 80) -> ArrangementSearch {
    let stages = sizes.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
    return ArrangementSearch(
      stages: stages,
      heights: stages.map { _ in height },
      headingHeight: 30
    )
  }

  @Test func stagesAreColumns() throws {
    let arrangement = try #require(search([2, 3, 1]).aligned(columns: 3))
    #expect(arrangement.cards == [[0, 1], [2, 3, 4], [5]])
    #expect(arrangement.compromises == 0)
    #expect(search([2, 3, 1]).aligned(columns: 2) == nil)
    #expect(search([2, 3, 1]).aligned(columns: 7) == nil)
  }

  @Test func theLongestStageGetsMoreColumns() throws {
    let arrangement = try #require(search([2, 6]).aligned(columns: 4))
    #expect(arrangement.cards == [[0, 1], [2, 3], [4, 5], [6, 7]])
    #expect(arrangement.columns.map { $0[0].stage } == [0, 1, 1, 1])
  }

  @Test func smallStagesShareAColumn() throws {
    let arrangement = try #require(search([1, 1, 1, 1, 1, 1]).flowing(columns: 3))
    #expect(arrangement.cards == [[0, 1], [2, 3], [4, 5]])
    #expect(!arrangement.isAligned)
    #expect(arrangement.compromises > 0)
  }

  @Test(arguments: 0..<30) func everyCardStandsOnceInReadingOrder(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let sizes = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
      Int.random(in: 1...7, using: &generator)
    }
    let count = sizes.reduce(0, +)
    for columns in 1...count {
      let found = [
        search(sizes).aligned(columns: columns), search(sizes).flowing(columns: columns),
      ]
      for arrangement in found.compactMap(\.self) {
        #expect(arrangement.cards.flatMap(\.self) == Array(0..<count))
        #expect(arrangement.columns.allSatisfy { !$0.isEmpty })
      }
      let flowing = try #require(found[1])
      #expect(flowing.columns.count == columns)
    }
  }
}
