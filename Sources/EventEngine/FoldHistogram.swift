import Statistics

/// A duration histogram for the fold's inner loop: a short list of bucket numbers, emptied into an
/// array of counts whenever it is full.
///
/// Rare transitions never get the array. Common ones touch it in bursts: with hundreds of
/// transitions, an increment in the array for each event would miss the cache most of the time. It
/// becomes a `DurationHistogram` when the fold is done.
struct FoldHistogram {
  private static let listCapacity = 128

  private var listCount = 0
  private var sum: Int128 = 0
  private var list: UnsafeMutablePointer<UInt16>?
  private var dense: UnsafeMutablePointer<UInt32>?
  /// Counts that outgrew 32 bits, moved out of `dense` before they could.
  private var carried: UnsafeMutablePointer<UInt64>?
  private var emptied = 0

  /// Adds one duration in milliseconds, not negative.
  @inline(__always)
  mutating func add(_ milliseconds: Int64) {
    let bucket = DurationHistogram.foldBucket(milliseconds)
    sum &+= Int128(milliseconds)
    if listCount == Self.listCapacity || list == nil { makeRoom() }
    list?[listCount] = UInt16(truncatingIfNeeded: bucket)
    listCount &+= 1
  }

  /// Makes the list, or empties it into the array.
  @inline(never)
  private mutating func makeRoom() {
    guard let list else {
      list = .allocate(capacity: Self.listCapacity)
      return
    }
    let counts: UnsafeMutablePointer<UInt32>
    if let dense {
      counts = dense
    } else {
      counts = .allocate(capacity: DurationHistogram.bucketCount)
      counts.initialize(repeating: 0, count: DurationHistogram.bucketCount)
      dense = counts
    }
    for index in 0..<listCount { counts[Int(list[index])] &+= 1 }
    emptied &+= listCount
    listCount = 0
    if emptied > Int(UInt32.max) - Self.listCapacity { carry(counts) }
  }

  /// Moves the counts of the array into one of 64 bits.
  private mutating func carry(_ counts: UnsafeMutablePointer<UInt32>) {
    let wide: UnsafeMutablePointer<UInt64>
    if let carried {
      wide = carried
    } else {
      wide = .allocate(capacity: DurationHistogram.bucketCount)
      wide.initialize(repeating: 0, count: DurationHistogram.bucketCount)
      carried = wide
    }
    for bucket in 0..<DurationHistogram.bucketCount {
      wide[bucket] += UInt64(counts[bucket])
      counts[bucket] = 0
    }
    emptied = 0
  }

  /// Moves what was added into a mergeable histogram and frees the memory.
  mutating func finish() -> DurationHistogram {
    var result = DurationHistogram()
    // The sum goes in whole with the first bucket: how it is split over buckets is not kept.
    func add(_ bucket: Int, _ count: Int) {
      result.add(bucket: bucket, count: count, sumOfMilliseconds: sum)
      sum = 0
    }
    if dense != nil {
      makeRoom()
    } else if let list {
      for index in 0..<listCount { add(Int(list[index]), 1) }
    }
    if let dense {
      for bucket in 0..<DurationHistogram.bucketCount {
        let count = Int(dense[bucket]) + Int(carried?[bucket] ?? 0)
        if count > 0 { add(bucket, count) }
      }
    }
    discard()
    return result
  }

  /// Frees the memory of a histogram that is not wanted any more.
  mutating func discard() {
    list?.deallocate()
    dense?.deallocate()
    carried?.deallocate()
    self = FoldHistogram()
  }
}

extension DurationHistogram {
  /// `bucket(ofMilliseconds:)` for a duration that is not negative, inside this module's loops.
  @inline(__always)
  fileprivate static func foldBucket(_ milliseconds: Int64) -> Int {
    guard milliseconds >= 256 else { return Int(truncatingIfNeeded: milliseconds) }
    let shift = 56 &- milliseconds.leadingZeroBitCount
    return shift &* 128 &+ Int(truncatingIfNeeded: milliseconds &>> Int64(shift))
  }
}
