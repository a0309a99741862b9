import Statistics

// Invariant: what was added is the `listCount` buckets of `list`, the counts of `pages`, and `carried`;
// the sum of the durations is `sumHigh << 64 | sumLow`. A page holds the counts of the 128 buckets of
// one power of two and exists once one of them was counted.

/// A duration histogram for the fold's inner loop: a short list of bucket numbers, emptied into
/// counts whenever it is full.
///
/// Rare transitions never get counts. Common ones touch theirs in bursts: with hundreds of
/// transitions, an increment for each event would miss the cache most of the time. It becomes a
/// `DurationHistogram` when the fold is done.
struct FoldHistogram {
  /// The list grows while it is shorter than counts would be: most of many transitions never get
  /// counts.
  private static let firstListCapacity: UInt16 = 64
  private static let listCapacity: UInt16 = 2048
  /// So few that a mergeable histogram takes them one by one sooner than by pages.
  private static let fewDurations: UInt16 = 128
  private static let pageBits = 7
  private static let pageSize = 1 << pageBits
  private static let pageCount = (DurationHistogram.bucketCount + pageSize - 1) / pageSize

  private typealias Page = UnsafeMutablePointer<UInt32>

  /// The list's capacity once there is one, so that one comparison tells that it is full or absent.
  private var listLimit: UInt16 = 0
  private var listCount: UInt16 = 0
  /// How many durations the pages hold.
  private var emptied: UInt32 = 0
  private var sumLow: UInt64 = 0
  private var sumHigh: UInt64 = 0
  private var list: UnsafeMutablePointer<UInt16>?
  private var pages: UnsafeMutablePointer<Page?>?
  /// Counts that outgrew 32 bits, moved out of the pages before they could.
  private var carried: UnsafeMutablePointer<DurationHistogram>?

  /// Adds one duration in milliseconds, not negative.
  @inline(__always)
  mutating func add(_ milliseconds: Int64) {
    let bucket = DurationHistogram.foldBucket(milliseconds)
    let (low, carry) = sumLow.addingReportingOverflow(UInt64(bitPattern: milliseconds))
    sumLow = low
    sumHigh &+= carry ? 1 : 0
    if listCount == listLimit { makeRoom() }
    guard let list else { return }
    list[Int(listCount)] = UInt16(truncatingIfNeeded: bucket)
    listCount &+= 1
  }

  /// Makes the list, or a longer one, or empties it into the pages.
  @inline(never)
  private mutating func makeRoom() {
    guard let list else {
      list = .allocate(capacity: Int(Self.firstListCapacity))
      listLimit = Self.firstListCapacity
      return
    }
    if listLimit == Self.listCapacity {
      empty()
      return
    }
    listLimit *= 2
    let longer = UnsafeMutablePointer<UInt16>.allocate(capacity: Int(listLimit))
    longer.initialize(from: list, count: Int(listCount))
    list.deallocate()
    self.list = longer
  }

  private mutating func empty() {
    guard let list else { return }
    let directory: UnsafeMutablePointer<Page?>
    if let pages {
      directory = pages
    } else {
      directory = .allocate(capacity: Self.pageCount)
      directory.initialize(repeating: nil, count: Self.pageCount)
      pages = directory
    }
    for index in 0..<Int(listCount) {
      let bucket = Int(list[index])
      let page = directory[bucket >> Self.pageBits] ?? Self.newPage(in: directory, for: bucket)
      page[bucket & (Self.pageSize - 1)] &+= 1
    }
    emptied += UInt32(listCount)
    listCount = 0
    if emptied > UInt32.max - UInt32(Self.listCapacity) { carry() }
  }

  private static func newPage(
    in directory: UnsafeMutablePointer<Page?>,
    for bucket: Int
  ) -> Page {
    let page = Page.allocate(capacity: pageSize)
    page.initialize(repeating: 0, count: pageSize)
    directory[bucket >> pageBits] = page
    return page
  }

  /// Moves the counts of the pages, and the sum so far, into a mergeable histogram.
  private mutating func carry() {
    var counts = DurationHistogram()
    takePages(into: &counts)
    if let carried {
      carried.pointee.merge(counts)
    } else {
      let place = UnsafeMutablePointer<DurationHistogram>.allocate(capacity: 1)
      place.initialize(to: counts)
      carried = place
    }
  }

  /// Adds the pages' counts to a histogram and frees them; the sum so far goes with the first
  /// page, since how it is split over buckets is not kept.
  private mutating func takePages(into histogram: inout DurationHistogram) {
    guard let directory = pages else { return }
    let held = (0..<Self.pageCount).compactMap { index in
      directory[index].map {
        (
          bucket: index << Self.pageBits,
          counts: UnsafeBufferPointer(start: $0, count: Self.pageSize)
        )
      }
    }
    if let first = held.first, let last = held.last {
      histogram.makeRoom(
        forBuckets: first.bucket...last.bucket,
        distinct: held.reduce(0) { $0 + $1.counts.count { $0 > 0 } }
      )
    }
    for (bucket, counts) in held {
      histogram.add(counts: counts.span, fromBucket: bucket, sumOfMilliseconds: takeSum())
      counts.deallocate()
    }
    directory.deallocate()
    pages = nil
    emptied = 0
  }

  private mutating func takeSum() -> Int128 {
    let sum = Int128(sumHigh) << 64 | Int128(sumLow)
    sumLow = 0
    sumHigh = 0
    return sum
  }

  /// Moves what was added into a mergeable histogram and frees the memory.
  mutating func finish() -> DurationHistogram {
    var result = DurationHistogram()
    finish(into: &result)
    return result
  }

  /// Adds what was added to a mergeable histogram and frees the memory.
  mutating func finish(into result: inout DurationHistogram) {
    if pages == nil, listCount < Self.fewDurations, let list {
      for index in 0..<Int(listCount) {
        result.add(bucket: Int(list[index]), count: 1, sumOfMilliseconds: takeSum())
      }
    } else {
      empty()
      takePages(into: &result)
    }
    if let carried { result.merge(carried.pointee) }
    discard()
  }

  /// Frees the memory of a histogram that is not wanted any more.
  mutating func discard() {
    list?.deallocate()
    if let pages {
      for index in 0..<Self.pageCount { pages[index]?.deallocate() }
      pages.deallocate()
    }
    carried?.deinitialize(count: 1)
    carried?.deallocate()
    self = FoldHistogram()
  }
}

extension DurationHistogram {
  /// `bucket(ofMilliseconds:)` for a duration that is not negative, inside this module's loops: without a branch.
  @inline(__always)
  fileprivate static func foldBucket(_ milliseconds: Int64) -> Int {
    let shift = 56 &- (milliseconds | 255).leadingZeroBitCount
    return shift &* 128 &+ Int(truncatingIfNeeded: milliseconds &>> Int64(shift))
  }
}
