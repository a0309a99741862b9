/// The distinct sequences of touchpoints that journeys took, each with its number of journeys.
///
/// Sequences are kept one behind the other in a shared array and sorted, so that a table of
/// millions of variants is a few large arrays and merging two is one pass over both.
/// Invariant: sequences ascend strictly (shorter first, then element by element), counts are above
/// 0, and `ends[i]` is where sequence `i` ends in `steps`.
public struct VariantTable: Sendable, Equatable {
  private var steps: [UInt16] = []
  private var ends: [Int] = []
  private var counts: [Int] = []

  /// Makes an empty table, the identity of `merge`.
  public init() {}

  /// Makes a table of sequences of touchpoint positions in any order; the same sequence may occur
  /// several times.
  ///
  /// - Complexity: O(n log n) comparisons.
  public init(_ sequences: some Sequence<(path: [UInt16], journeys: Int)>) {
    var sorted = sequences.filter { $0.journeys > 0 }
    sorted.sort { Self.precedes($0.path[...], $1.path[...]) }
    for (path, journeys) in sorted { append(path[...], journeys: journeys) }
  }

  /// How many distinct variants there are.
  public var count: Int { counts.count }

  /// How many journeys there are over all variants.
  public var journeys: Int { counts.reduce(0, +) }

  /// A variant: the positions of the touchpoints visited, and how many journeys did just that.
  public subscript(index: Int) -> (path: ArraySlice<UInt16>, journeys: Int) {
    (path(at: index), counts[index])
  }

  /// Adds one sequence behind those already there.
  ///
  /// - Parameters:
  ///   - path: positions of touchpoints; not before the last sequence in the table's order.
  ///   - journeys: how many journeys took it.
  public mutating func append(_ path: ArraySlice<UInt16>, journeys: Int) {
    if count > 0, self.path(at: count - 1) == path {
      counts[count - 1] += journeys
      return
    }
    precondition(
      count == 0 || Self.precedes(self.path(at: count - 1), path),
      "variants are appended in ascending order"
    )
    steps.append(contentsOf: path)
    ends.append(steps.count)
    counts.append(journeys)
  }

  /// Adds the variants of other journeys.
  public mutating func merge(_ other: VariantTable) {
    if other.count == 0 { return }
    if count == 0 {
      self = other
      return
    }
    var merged = VariantTable()
    merged.steps.reserveCapacity(steps.count + other.steps.count)
    merged.ends.reserveCapacity(count + other.count)
    merged.counts.reserveCapacity(count + other.count)
    var mine = 0
    var theirs = 0
    while mine < count || theirs < other.count {
      let takeMine =
        theirs == other.count
        || (mine < count && !Self.precedes(other.path(at: theirs), path(at: mine)))
      if takeMine {
        merged.append(path(at: mine), journeys: counts[mine])
        mine += 1
      } else {
        merged.append(other.path(at: theirs), journeys: other.counts[theirs])
        theirs += 1
      }
    }
    self = merged
  }

  /// The commonest variants, by journeys, ties by the sequence in definition order.
  ///
  /// - Parameter limit: how many at most.
  /// - Returns: paths of touchpoint positions with their journeys.
  public func commonest(_ limit: Int) -> [(path: [UInt16], journeys: Int)] {
    let order = counts.indices.sorted { left, right in
      counts[left] != counts[right]
        ? counts[left] > counts[right]
        : path(at: left).lexicographicallyPrecedes(path(at: right))
    }
    return order.prefix(limit).map { (Array(path(at: $0)), counts[$0]) }
  }

  private func path(at index: Int) -> ArraySlice<UInt16> {
    steps[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  private static func precedes(_ left: ArraySlice<UInt16>, _ right: ArraySlice<UInt16>) -> Bool {
    left.count != right.count ? left.count < right.count : left.lexicographicallyPrecedes(right)
  }
}
