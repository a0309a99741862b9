/// The distribution of many durations in whole milliseconds, in little memory.
///
/// Durations below 256 ms are kept exactly. Above, each power of two is cut into 128 equal buckets,
/// and a duration is read back as the middle of its bucket, which is within 1/256 (0.4 %) of it.
/// The count and the sum are exact, so the mean is too.
///
/// Histograms merge: `merge` is associative and commutative and the empty histogram is its
/// identity, so parts made by threads, partitions or databases add up to the same histogram.
/// Equality compares what was added, not how it is stored.
///
/// A histogram begins as a short sorted list of buckets. When it holds more than `sparseLimit` of
/// them, or many durations, the counts move to an array that spans the powers of two in use, where
/// adding is one indexed increment.
public struct DurationHistogram: Sendable {
  /// A bucket of the sparse form with its count, which is never 0.
  struct Entry: Sendable {
    var bucket: Int
    var count: Int
  }

  /// The most distinct buckets that are kept as a sorted list.
  static let sparseLimit = 96

  /// The step by which the dense form grows: the buckets of one power of two.
  static let pageSize = 128

  /// How many durations were added; more than `Int.max` cannot be counted.
  public private(set) var count = 0

  /// The exact sum of the durations added, in milliseconds.
  ///
  /// It is 128 bits wide because a log with stray dates (year 1, year 9999) exhausts 64 bits after
  /// some thirty thousand durations. It cannot overflow before `count` does.
  public private(set) var sumOfMilliseconds: Int128 = 0

  /// The sparse form, ascending by bucket; empty once the dense form is in use.
  private var entries: [Entry] = []
  /// The dense form: counts of the buckets from `denseStart` on; empty while the sparse one is used.
  private var dense: [Int] = []
  /// The bucket of the first element of `dense`, a multiple of `pageSize`.
  private var denseStart = 0

  /// Makes an empty histogram.
  public init() {}

  /// Whether nothing was added.
  public var isEmpty: Bool { count == 0 }

  /// The mean of the durations in milliseconds, or `nil` of nothing.
  public var meanMilliseconds: Double? {
    count > 0 ? Double(sumOfMilliseconds) / Double(count) : nil
  }

  /// Adds one duration.
  ///
  /// - Parameter milliseconds: The duration; a negative one counts as 0.
  public mutating func add(milliseconds: Int64) {
    let duration = max(0, milliseconds)
    count += 1
    sumOfMilliseconds &+= Int128(duration)
    increment(Self.bucket(ofMilliseconds: duration), by: 1)
  }

  /// Adds many durations that fell into one bucket elsewhere, as a database groups them.
  ///
  /// - Parameters:
  ///   - bucket: The bucket's number; one outside `0..<bucketCount` counts as the nearest.
  ///   - count: How many durations; nothing is added unless it is above 0.
  ///   - sumOfMilliseconds: The exact sum of these durations; a negative one counts as 0.
  public mutating func add(bucket: Int, count: Int, sumOfMilliseconds: Int128) {
    guard count > 0 else { return }
    self.count += count
    self.sumOfMilliseconds += max(0, sumOfMilliseconds)
    increment(min(max(0, bucket), Self.bucketCount - 1), by: count)
  }

  /// Adds the counts of neighbouring buckets, as a fold keeps them.
  ///
  /// - Parameters:
  ///   - counts: How many durations fell into each bucket.
  ///   - first: The bucket of the first of them; none lies outside `0..<bucketCount`.
  ///   - sumOfMilliseconds: The exact sum of these durations, not negative.
  public mutating func add(
    counts: borrowing Span<UInt32>,
    fromBucket first: Int,
    sumOfMilliseconds: Int128
  ) {
    precondition(first >= 0 && first + counts.count <= Self.bucketCount, "no such bucket")
    var added = 0
    for index in counts.indices { added &+= Int(counts[index]) }
    guard added > 0 else { return }
    count += added
    self.sumOfMilliseconds += sumOfMilliseconds
    guard !dense.isEmpty else {
      for index in counts.indices where counts[index] > 0 {
        increment(first + index, by: Int(counts[index]))
      }
      return
    }
    makeDense(covering: first...(first + counts.count - 1))
    let start = first - denseStart
    var held = dense.mutableSpan
    for index in counts.indices { held[start &+ index] &+= Int(counts[index]) }
  }

  /// Prepares for counts in a range of buckets, so that room for them is made once.
  ///
  /// - Parameters:
  ///   - buckets: The buckets; those outside `0..<bucketCount` count as the nearest.
  ///   - distinct: How many of them will hold something; where a list is short enough for so few,
  ///     nothing is done.
  public mutating func makeRoom(forBuckets buckets: ClosedRange<Int>, distinct: Int) {
    guard !dense.isEmpty || entries.count + distinct > Self.sparseLimit else { return }
    makeDense(covering: buckets.clamped(to: 0...Self.bucketCount - 1))
  }

  /// Adds all durations of another histogram.
  public mutating func merge(_ other: DurationHistogram) {
    guard !other.isEmpty else { return }
    guard !isEmpty else {
      self = other
      return
    }
    count += other.count
    sumOfMilliseconds += other.sumOfMilliseconds
    if !other.dense.isEmpty {
      makeDense(covering: other.denseStart...(other.denseStart + other.dense.count - 1))
    }
    for entry in other.entries { increment(entry.bucket, by: entry.count) }
    let added = other.dense.span
    guard !added.isEmpty else { return }
    let start = other.denseStart - denseStart
    var held = dense.mutableSpan
    for index in added.indices { held[start &+ index] &+= added[index] }
  }

  private mutating func increment(_ bucket: Int, by count: Int) {
    let offset = bucket &- denseStart
    if offset >= 0 && offset < dense.count {
      dense[offset] &+= count
    } else if dense.isEmpty {
      incrementSparse(bucket, by: count)
    } else {
      makeDense(covering: bucket)
      dense[bucket - denseStart] += count
    }
  }

  private mutating func incrementSparse(_ bucket: Int, by count: Int) {
    // The place of the last entry at or below the bucket, by halves and without branches, which
    // durations in random order would make unpredictable.
    var place = 0
    var length = entries.count
    while length > 1 {
      let half = length / 2
      place = entries[place &+ half].bucket <= bucket ? place &+ half : place
      length &-= half
    }
    if place < entries.count {
      if entries[place].bucket == bucket {
        entries[place].count &+= count
        if isWorthDense {
          makeDense(covering: bucket)
        }
        return
      }
      if entries[place].bucket < bucket {
        place += 1
      }
    }
    if entries.count < Self.sparseLimit {
      entries.insert(Entry(bucket: bucket, count: count), at: place)
    } else {
      makeDense(covering: bucket)
      dense[bucket - denseStart] += count
    }
  }

  /// Whether the dense form would take at most four bytes for each duration added.
  ///
  /// So much memory is well spent on the speed of histograms that are added to often, even where
  /// few buckets are in use (logs with dates alone).
  private var isWorthDense: Bool {
    guard let first = entries.first, let last = entries.last else { return false }
    return count >= 2 * (last.bucket - first.bucket + 2 * Self.pageSize)
  }

  /// Brings the counts into the dense form, or widens it, so that it holds a bucket.
  private mutating func makeDense(covering bucket: Int) { makeDense(covering: bucket...bucket) }

  /// Brings the counts into the dense form, or widens it, so that it holds some buckets.
  private mutating func makeDense(covering buckets: ClosedRange<Int>) {
    func page(of bucket: Int) -> Int { bucket / Self.pageSize * Self.pageSize }
    var first = page(of: buckets.lowerBound)
    var end = page(of: buckets.upperBound) + Self.pageSize
    if dense.isEmpty {
      if let least = entries.first { first = min(first, page(of: least.bucket)) }
      if let most = entries.last { end = max(end, page(of: most.bucket) + Self.pageSize) }
      denseStart = first
      dense = [Int](repeating: 0, count: end - first)
      for entry in entries { dense[entry.bucket - first] = entry.count }
      entries = []
      return
    }
    // Concatenated rather than appended to: a new array has the exact size, an appended one
    // reserves up to twice of it.
    if first < denseStart {
      dense = [Int](repeating: 0, count: denseStart - first) + dense
      denseStart = first
    }
    if end > denseStart + dense.count {
      dense = dense + [Int](repeating: 0, count: end - denseStart - dense.count)
    }
  }
}

extension DurationHistogram: Equatable {
  /// Whether both hold the same buckets, counts and sum, however they store them.
  public static func == (left: DurationHistogram, right: DurationHistogram) -> Bool {
    left.count == right.count && left.sumOfMilliseconds == right.sumOfMilliseconds
      && left.buckets.elementsEqual(right.buckets) { $0 == $1 }
  }
}

extension DurationHistogram {
  /// The buckets that hold something, ascending, each with its count.
  public var buckets: Buckets { Buckets(entries: entries, dense: dense, denseStart: denseStart) }

  /// The buckets of a histogram that hold something, ascending, each with its count.
  public struct Buckets: Sequence, IteratorProtocol, Sendable {
    private let entries: [Entry]
    private let dense: [Int]
    private let denseStart: Int
    private var position = 0

    init(entries: [Entry], dense: [Int], denseStart: Int) {
      self.entries = entries
      self.dense = dense
      self.denseStart = denseStart
    }

    /// The next bucket that holds something, and how many durations it holds.
    public mutating func next() -> (bucket: Int, count: Int)? {
      if position < entries.count {
        defer { position += 1 }
        return (entries[position].bucket, entries[position].count)
      }
      while position < dense.count {
        defer { position += 1 }
        if dense[position] > 0 {
          return (denseStart + position, dense[position])
        }
      }
      return nil
    }
  }
}
