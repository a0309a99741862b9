/// A 128-bit hash of a sequence of touchpoints, built step by step.
///
/// It identifies a variant: of a billion variants, two share one with a probability of about
/// 10^-21.
public struct VariantHash: Sendable, BitwiseCopyable, Hashable, Comparable {
  /// The first half, by which variants are ordered.
  public var high: UInt64
  /// The second half.
  public var low: UInt64

  /// The hash of the empty sequence.
  @inlinable
  public init() {
    high = 0x243F_6A88_85A3_08D3
    low = 0x1319_8A2E_0370_7344
  }

  /// The hash of a sequence of touchpoint positions.
  public init(of path: some Sequence<UInt16>) {
    self.init()
    for step in path { append(step) }
  }

  /// Takes in the next step, the position of a touchpoint.
  @inlinable
  public mutating func append(_ step: UInt16) {
    let value = UInt64(step) &+ 1
    let first = (high ^ value).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    let second = (low ^ (value &<< 32)).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    high = first.high ^ first.low ^ (low &>> 7)
    low = second.high ^ second.low ^ (first.low &<< 11)
  }

  /// Orders hashes by their halves.
  @inlinable
  public static func < (left: VariantHash, right: VariantHash) -> Bool {
    left.high != right.high ? left.high < right.high : left.low < right.low
  }
}

/// The distinct sequences of touchpoints that journeys took, each with its number of journeys.
///
/// Sequences are kept one behind the other in a shared array, so that a table of millions of
/// variants is a few large arrays and merging two is one pass over both. A table may list only the
/// commonest variants and count the others (`unlisted`), so that a log whose variants are more than
/// memory holds can be measured all the same.
/// Invariant: hashes ascend strictly, counts are above 0, and `ends[i]` is where sequence `i` ends
/// in `steps`.
public struct VariantTable: Sendable, Equatable {
  /// The variants that a table counts but does not list.
  public struct Unlisted: Sendable, Equatable {
    /// How many distinct variants.
    public var variants = 0
    /// How many journeys they have together.
    public var journeys = 0

    /// Makes a count of no variants.
    public init() {}

    /// Makes a count.
    public init(variants: Int, journeys: Int) {
      self.variants = variants
      self.journeys = journeys
    }
  }

  private var hashes: [VariantHash] = []
  private var counts: [Int] = []
  private var ends: [Int] = []
  private var steps: [UInt16] = []
  /// The variants that are counted but not listed, none of them commoner than any listed one but those that an
  /// edition for sharing hides.
  public private(set) var unlisted = Unlisted()

  /// Makes an empty table, the identity of `merge`.
  public init() {}

  /// Makes a table of sequences of touchpoint positions in any order, the same one any number of
  /// times.
  public init(_ sequences: some Sequence<(path: [UInt16], journeys: Int)>) {
    let hashed = sequences.filter { $0.journeys > 0 }.map { (VariantHash(of: $0.path), $0) }
    for (hash, sequence) in hashed.sorted(by: { $0.0 < $1.0 }) {
      append(hash: hash, path: sequence.path, journeys: sequence.journeys)
    }
  }

  /// Makes a table of the commonest variants.
  ///
  /// - Parameters:
  ///   - sequences: the commonest variants, in any order.
  ///   - unlisted: the others, none of them commoner than any of `sequences`.
  public init(
    commonest sequences: some Sequence<(path: [UInt16], journeys: Int)>,
    unlisted: Unlisted
  ) {
    self.init(sequences)
    self.unlisted = unlisted
  }

  /// How many distinct variants there are, listed or not.
  public var count: Int { counts.count + unlisted.variants }

  /// How many variants are listed.
  public var listedCount: Int { counts.count }

  /// How many journeys there are over all variants.
  public var journeys: Int { counts.reduce(unlisted.journeys, +) }

  /// The positions of the touchpoints of one listed variant, and how many journeys did just that.
  public subscript(index: Int) -> (path: ArraySlice<UInt16>, journeys: Int) {
    (path(at: index), counts[index])
  }

  /// Makes room for a number of variants and steps.
  public mutating func reserve(variants: Int, steps stepCount: Int) {
    hashes.reserveCapacity(variants)
    counts.reserveCapacity(variants)
    ends.reserveCapacity(variants)
    steps.reserveCapacity(stepCount)
  }

  /// Adds one sequence behind those already there, whose hash is not below the last one's.
  ///
  /// - Parameters:
  ///   - hash: the hash of the path.
  ///   - path: positions of touchpoints.
  ///   - journeys: how many journeys took it, at least one.
  public mutating func append(
    hash: VariantHash,
    path: some Collection<UInt16>,
    journeys: Int
  ) {
    if let last = hashes.last {
      if last == hash {
        counts[counts.count - 1] += journeys
        return
      }
      precondition(last < hash, "variants are appended in ascending order of their hashes")
    }
    hashes.append(hash)
    counts.append(journeys)
    steps.append(contentsOf: path)
    ends.append(steps.count)
  }

  /// Adds variants behind those already there, whose hashes are all above them.
  public mutating func append(contentsOf other: VariantTable) {
    guard let first = other.hashes.first else { return }
    if let last = hashes.last {
      precondition(last < first, "variants are appended in ascending order of their hashes")
    }
    hashes += other.hashes
    counts += other.counts
    ends += other.ends.map { $0 + steps.count }
    steps += other.steps
  }

  /// Adds the variants of other journeys.
  ///
  /// - Precondition: both tables list all their variants, or one of them is empty: which of the
  ///   unlisted ones are the same cannot be told.
  public mutating func merge(_ other: VariantTable) {
    if other.count == 0 { return }
    if count == 0 {
      self = other
      return
    }
    precondition(
      unlisted.variants == 0 && other.unlisted.variants == 0,
      "only tables that list all their variants add up"
    )
    var merged = VariantTable()
    merged.reserve(variants: count + other.count, steps: steps.count + other.steps.count)
    var mine = 0
    var theirs = 0
    while mine < listedCount || theirs < other.listedCount {
      let takeMine =
        theirs == other.listedCount
        || (mine < listedCount && hashes[mine] <= other.hashes[theirs])
      if takeMine {
        merged.append(hash: hashes[mine], path: path(at: mine), journeys: counts[mine])
        mine += 1
      } else {
        merged.append(
          hash: other.hashes[theirs],
          path: other.path(at: theirs),
          journeys: other.counts[theirs]
        )
        theirs += 1
      }
    }
    self = merged
  }

  /// The commonest listed variants, by journeys, ties by the sequence in definition order.
  ///
  /// - Parameter limit: how many at most.
  /// - Returns: paths of touchpoint positions with their journeys.
  public func commonest(_ limit: Int) -> [(path: [UInt16], journeys: Int)] {
    var floor = 0
    if listedCount / 8 > limit {
      // Most variants of a large log occur once: sort only those that can be among the first.
      let descending = counts.filter { $0 > 1 }.sorted(by: >)
      floor = descending.count >= limit && limit > 0 ? descending[limit - 1] : 0
    }
    let order = counts.indices.filter { counts[$0] >= floor }.sorted { left, right in
      counts[left] != counts[right]
        ? counts[left] > counts[right]
        : path(at: left).lexicographicallyPrecedes(path(at: right))
    }
    return order.prefix(limit).map { (Array(path(at: $0)), counts[$0]) }
  }

  private func path(at index: Int) -> ArraySlice<UInt16> {
    steps[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }
}
