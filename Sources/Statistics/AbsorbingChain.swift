/// A Markov chain that sooner or later ends: transient states, and absorbing ones that it stays in.
///
/// Source: Kemeny and Snell (1960), Finite Markov Chains; Grinstead and Snell (1997), Introduction
/// to Probability, chapter 11.
public struct AbsorbingChain: Sendable {
  /// The fundamental matrix N = (I - Q)^-1.
  ///
  /// `expectedVisits[i][j]` is how often the chain, begun in transient state i, is expected to be in
  /// transient state j; the beginning counts as a visit.
  public let expectedVisits: [[Double]]

  /// The matrix B = N R.
  ///
  /// `absorption[i][k]` is the probability that the chain, begun in transient state i, ends in
  /// absorbing state k.
  public let absorption: [[Double]]

  /// Makes the chain of its transition probabilities.
  ///
  /// - Parameters:
  ///   - transient: The matrix Q: probabilities from transient states (rows) to transient states.
  ///   - absorbing: The matrix R: probabilities from transient states (rows) to absorbing states.
  /// - Throws: `AbsorbingChainError` when these are no probabilities of such a chain, or when some
  ///   states never reach the end.
  /// - Complexity: O(n^3) for n transient states.
  public init(
    transient: [[Double]],
    absorbing: [[Double]]
  ) throws(AbsorbingChainError) {
    try Self.check(transient: transient, absorbing: absorbing)
    let visits = try Self.fundamentalMatrix(of: transient)
    expectedVisits = visits
    absorption = visits.map { row in
      (0..<(absorbing.first?.count ?? 0)).map { end in
        zip(row, absorbing).reduce(0) { $0 + $1.0 * $1.1[end] }
      }
    }
  }

  /// The expected number of steps to the end from each transient state, t = N 1.
  public var expectedSteps: [Double] {
    expectedVisits.map { $0.reduce(0, +) }
  }

  /// The probability, begun in a transient state (row), to visit a transient state (column) later.
  ///
  /// It is (N - I)(i, j) / N(j, j); on the diagonal, the probability to return.
  public var everVisits: [[Double]] {
    expectedVisits.indices.map { from in
      expectedVisits.indices.map { to in
        (expectedVisits[from][to] - (from == to ? 1 : 0)) / expectedVisits[to][to]
      }
    }
  }

  private static func check(
    transient: [[Double]],
    absorbing: [[Double]]
  ) throws(AbsorbingChainError) {
    let size = transient.count
    let ends = absorbing.first?.count ?? 0
    guard absorbing.count == size, transient.allSatisfy({ $0.count == size }),
      absorbing.allSatisfy({ $0.count == ends })
    else { throw .shape }
    for state in 0..<size {
      let row = transient[state] + absorbing[state]
      guard row.allSatisfy({ $0 >= 0 && $0 <= 1 }), abs(row.reduce(0, +) - 1) <= 1e-9 else {
        throw .noDistribution(state: state)
      }
    }
    // I - Q is invertible exactly when an absorbing state can be reached from every transient one.
    var reachesEnd = absorbing.map { $0.contains { $0 > 0 } }
    var found = true
    while found {
      found = false
      for state in 0..<size where !reachesEnd[state] {
        if (0..<size).contains(where: { reachesEnd[$0] && transient[state][$0] > 0 }) {
          reachesEnd[state] = true
          found = true
        }
      }
    }
    let endless = (0..<size).filter { !reachesEnd[$0] }
    guard endless.isEmpty else { throw .endless(states: endless) }
  }

  /// The inverse of I - Q by Gauss-Jordan elimination with partial pivoting.
  private static func fundamentalMatrix(
    of transient: [[Double]]
  ) throws(AbsorbingChainError) -> [[Double]] {
    let size = transient.count
    var left = transient.map { $0.map { -$0 } }
    var right = transient.map { $0.map { _ in 0.0 } }
    for state in 0..<size {
      left[state][state] += 1
      right[state][state] = 1
    }
    for column in 0..<size {
      var pivot = column
      for row in column..<size where abs(left[row][column]) > abs(left[pivot][column]) {
        pivot = row
      }
      // The end can be reached, but so rarely that rounding decides the result.
      guard abs(left[pivot][column]) > 1e-12 else { throw .nearlyEndless }
      left.swapAt(column, pivot)
      right.swapAt(column, pivot)
      let scale = left[column][column]
      for index in 0..<size {
        left[column][index] /= scale
        right[column][index] /= scale
      }
      for row in 0..<size where row != column && left[row][column] != 0 {
        let factor = left[row][column]
        for index in 0..<size {
          left[row][index] -= factor * left[column][index]
          right[row][index] -= factor * right[column][index]
        }
      }
    }
    return right
  }
}

/// Why transition probabilities make no absorbing chain.
public enum AbsorbingChainError: Error, Equatable {
  /// The matrices do not fit: Q is square, R has as many rows, and these are equally long.
  case shape
  /// A state's probabilities are not all from 0 to 1 or do not add up to 1 (within 1e-9).
  case noDistribution(state: Int)
  /// From these transient states no absorbing state can be reached.
  case endless(states: [Int])
  /// The end is so improbable (1e-12) that the results would be rounding errors.
  case nearlyEndless
}
