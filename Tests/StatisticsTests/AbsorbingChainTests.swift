import Statistics
import TestSupport
import Testing

private func near(_ left: [[Double]], _ right: [[Double]], within tolerance: Double) -> Bool {
  left.count == right.count
    && zip(left, right).allSatisfy { rows in
      rows.0.count == rows.1.count
        && zip(rows.0, rows.1).allSatisfy { abs($0 - $1) <= tolerance }
    }
}

struct AbsorbingChainTests {
  @Test func `The drunkard's walk of Grinstead and Snell`() throws {
    let walk = try AbsorbingChain(
      transient: [[0, 0.5, 0], [0.5, 0, 0.5], [0, 0.5, 0]],
      absorbing: [[0.5, 0], [0, 0], [0, 0.5]]
    )
    #expect(near(walk.expectedVisits, [[1.5, 1, 0.5], [1, 2, 1], [0.5, 1, 1.5]], within: 1e-12))
    #expect(near(walk.absorption, [[0.75, 0.25], [0.5, 0.5], [0.25, 0.75]], within: 1e-12))
    #expect(near([walk.expectedSteps], [[3, 4, 3]], within: 1e-12))
    // By hand: from the middle either neighbour is as likely first, from a side it is half way.
    let third = 1.0 / 3
    #expect(
      near(
        walk.everVisits,
        [[third, 0.5, third], [2 * third, 0.5, 2 * third], [third, 0.5, third]],
        within: 1e-12
      )
    )
  }

  @Test func `Five stages`() throws {
    // Discovery, purchase, onboarding, support, after-sales; retained or dropped off.
    let stages = try AbsorbingChain(
      transient: [
        [0, 0.4, 0, 0, 0], [0.05, 0, 0.85, 0, 0], [0, 0, 0, 0.30, 0.55], [0, 0, 0, 0.15, 0.60],
        [0, 0, 0, 0, 0],
      ],
      absorbing: [[0, 0.6], [0, 0.10], [0, 0.15], [0, 0.25], [0.8, 0.2]]
    )
    let retained = [0.211429, 0.528571, 0.609412, 0.564706, 0.8]
    let visits = [1.020408, 0.408163, 0.346939, 0.122449, 0.264286]
    #expect(near([stages.absorption.map { $0[0] }], [retained], within: 0.000_000_6))
    #expect(near([stages.expectedVisits[0]], [visits], within: 0.000_000_6))
  }

  @Test func `What is visited in random chains agrees with the laws`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    for size in [1, 2, 7, 30] {
      var transient: [[Double]] = []
      var absorbing: [[Double]] = []
      for _ in 0..<size {
        let weights = (0..<size + 2).map { _ in Double.random(in: 0.01...1, using: &generator) }
        let shares = weights.map { $0 / weights.reduce(0, +) }
        transient.append(Array(shares.prefix(size)))
        absorbing.append(Array(shares.suffix(2)))
      }
      let chain = try AbsorbingChain(transient: transient, absorbing: absorbing)
      let everVisits = chain.everVisits
      for row in 0..<size {
        #expect(abs(chain.absorption[row].reduce(0, +) - 1) < 1e-9, "seed \(seed)")
        for column in 0..<size {
          // N = I + Q N, and first-step analysis of ever visiting the column.
          var visits = row == column ? 1.0 : 0
          var ever = 0.0
          for next in 0..<size {
            visits += transient[row][next] * chain.expectedVisits[next][column]
            ever += transient[row][next] * (next == column ? 1 : everVisits[next][column])
          }
          #expect(abs(visits - chain.expectedVisits[row][column]) < 1e-9, "seed \(seed)")
          #expect(abs(ever - everVisits[row][column]) < 1e-9, "seed \(seed)")
        }
      }
    }
  }

  @Test func `States that never reach the end are named`() {
    #expect(throws: AbsorbingChainError.endless(states: [1, 2])) {
      try AbsorbingChain(
        transient: [[0, 0.5, 0], [0, 0, 1], [0, 1, 0]],
        absorbing: [[0.5], [0], [0]]
      )
    }
    #expect(throws: AbsorbingChainError.endless(states: [0])) {
      try AbsorbingChain(transient: [[1]], absorbing: [[]])
    }
  }

  @Test func `An end that is all but out of reach is refused`() {
    #expect(throws: AbsorbingChainError.nearlyEndless) {
      try AbsorbingChain(transient: [[1 - 1e-14]], absorbing: [[1e-14]])
    }
  }

  @Test func `What are no probabilities is refused`() {
    #expect(throws: AbsorbingChainError.noDistribution(state: 1)) {
      try AbsorbingChain(transient: [[0, 0.5], [0.5, 0]], absorbing: [[0.5], [0.4]])
    }
    #expect(throws: AbsorbingChainError.noDistribution(state: 0)) {
      try AbsorbingChain(transient: [[.nan]], absorbing: [[1]])
    }
    #expect(throws: AbsorbingChainError.noDistribution(state: 0)) {
      try AbsorbingChain(transient: [[-0.5]], absorbing: [[1.5]])
    }
  }

  @Test func `Matrices that do not fit are refused`() {
    #expect(throws: AbsorbingChainError.shape) {
      try AbsorbingChain(transient: [[0, 1]], absorbing: [[1]])
    }
    #expect(throws: AbsorbingChainError.shape) {
      try AbsorbingChain(transient: [[0]], absorbing: [])
    }
    #expect(throws: AbsorbingChainError.shape) {
      try AbsorbingChain(transient: [[0, 0], [0, 0]], absorbing: [[1], [0.5, 0.5]])
    }
  }

  @Test func `No states are a chain without anything in it`() throws {
    let empty = try AbsorbingChain(transient: [], absorbing: [])
    #expect(empty.expectedVisits.isEmpty && empty.absorption.isEmpty)
    #expect(empty.expectedSteps.isEmpty && empty.everVisits.isEmpty)
  }
}
