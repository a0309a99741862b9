import Statistics

/// A duration histogram for the fold's inner loop: a short list of bucket numbers at first, an array
/// of counts once the list is full.
///
/// Rare transitions stay small, common ones are one increment. It becomes a `DurationHistogram`
/// when the fold is done.
struct FoldHistogram {
  private static let listCapacity = 128

  private var count = 0
  private var sum: Int128 = 0
  private var list: UnsafeMutablePointer<UInt16>?
  private var dense: UnsafeMutablePointer<UInt64>?

  /// Adds one duration in milliseconds, not negative.
  @inline(__always)
  mutating func add(_ milliseconds: Int64) {
    let bucket = DurationHistogram.foldBucket(milliseconds)
    sum &+= Int128(milliseconds)
    count &+= 1
    if let dense {
      dense[bucket] &+= 1
    } else {
      addToList(bucket)
    }
  }

  @inline(never)
  private mutating func addToList(_ bucket: Int) {
    let position = count - 1
    let list = self.list ?? .allocate(capacity: Self.listCapacity)
    self.list = list
    if position < Self.listCapacity {
      list[position] = UInt16(bucket)
      return
    }
    let counts = UnsafeMutablePointer<UInt64>.allocate(capacity: DurationHistogram.bucketCount)
    counts.initialize(repeating: 0, count: DurationHistogram.bucketCount)
    for index in 0..<Self.listCapacity { counts[Int(list[index])] += 1 }
    counts[bucket] += 1
    list.deallocate()
    self.list = nil
    dense = counts
  }

  /// Moves what was added into a mergeable histogram and frees the memory.
  mutating func finish() -> DurationHistogram {
    var result = DurationHistogram()
    // The sum goes in whole with the first bucket: how it is split over buckets is not kept.
    if let dense {
      for bucket in 0..<DurationHistogram.bucketCount where dense[bucket] > 0 {
        result.add(bucket: bucket, count: Int(dense[bucket]), sumOfMilliseconds: sum)
        sum = 0
      }
      dense.deallocate()
    } else if let list {
      for index in 0..<count {
        result.add(bucket: Int(list[index]), count: 1, sumOfMilliseconds: sum)
        sum = 0
      }
      list.deallocate()
    }
    self = FoldHistogram()
    return result
  }

  /// Frees the memory of a histogram that is not wanted any more.
  mutating func discard() {
    list?.deallocate()
    dense?.deallocate()
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
