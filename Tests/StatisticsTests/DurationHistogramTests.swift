import Statistics
import TestSupport
import Testing

private let longest: Int64 = 9_999 * 366 * 86_400_000

/// Durations of very different sizes, many of them equal.
private func randomDurations(
  count: Int,
  using generator: inout SeededGenerator
) -> [Int64] {
  let scale = Int.random(in: 1...49, using: &generator)
  return (0..<count).map { _ in
    let bits = Int.random(in: 0...scale, using: &generator)
    return min(longest, Int64.random(in: 0...(1 << Int64(bits)), using: &generator))
  }
}

private func histogram(of durations: some Sequence<Int64>) -> DurationHistogram {
  var histogram = DurationHistogram()
  for duration in durations {
    histogram.add(milliseconds: duration)
  }
  return histogram
}

private func merged(_ left: DurationHistogram, _ right: DurationHistogram) -> DurationHistogram {
  var left = left
  left.merge(right)
  return left
}

struct DurationHistogramTests {
  let seed: UInt64
  var generator: SeededGenerator

  init() {
    seed = UInt64.random(in: 0...UInt64.max)
    generator = SeededGenerator(seed: seed)
  }

  @Test func `Nothing has no mean and no quantile`() {
    let empty = DurationHistogram()
    #expect(empty.isEmpty)
    #expect(empty.count == 0)
    #expect(empty.sumOfMilliseconds == 0)
    #expect(empty.meanMilliseconds == nil)
    #expect(empty.quantile(0.5) == nil)
    #expect(Array(empty.buckets).isEmpty)
  }

  @Test mutating func `Quantiles are within 0.4 % of the exact sample quantile`() throws {
    for size in [1, 2, 3, 10, 95, 96, 97, 100, 1_000, 20_000] {
      for _ in 0..<5 {
        let durations = randomDurations(count: size, using: &generator)
        let ascending = durations.sorted()
        let histogram = histogram(of: durations)
        for percent in 0...100 {
          // The rank in integers: ceil(percent * n / 100).
          let rank = max(1, (percent * size + 99) / 100)
          let exact = ascending[rank - 1]
          let read = try #require(histogram.quantile(Double(percent) / 100))
          if exact < 256 {
            #expect(read == exact, "seed \(seed)")
          } else {
            #expect(abs(Double(read - exact)) <= 0.004 * Double(exact), "seed \(seed)")
          }
        }
        let sum = durations.reduce(Int128(0)) { $0 + Int128($1) }
        #expect(histogram.count == size)
        #expect(histogram.sumOfMilliseconds == sum, "seed \(seed)")
        #expect(histogram.meanMilliseconds == Double(sum) / Double(size), "seed \(seed)")
      }
    }
  }

  @Test mutating func `Buckets come ascending, with the counts of a plain tally`() {
    for size in [1, 50, 96, 97, 5_000] {
      let durations = randomDurations(count: size, using: &generator)
      var tally: [Int: Int] = [:]
      for duration in durations {
        tally[DurationHistogram.bucket(ofMilliseconds: duration), default: 0] += 1
      }
      let expected = tally.sorted { $0.key < $1.key }
      let buckets = Array(histogram(of: durations).buckets)
      #expect(buckets.map(\.bucket) == expected.map(\.key), "seed \(seed)")
      #expect(buckets.map(\.count) == expected.map(\.value), "seed \(seed)")
    }
  }

  @Test mutating func `Merging is associative and commutative, and nothing is its identity`() {
    for _ in 0..<60 {
      let parts = (0..<3).map { _ in
        randomDurations(count: Int.random(in: 0...400, using: &generator), using: &generator)
      }
      let (a, b, c) = (histogram(of: parts[0]), histogram(of: parts[1]), histogram(of: parts[2]))
      #expect(merged(a, b) == merged(b, a), "seed \(seed)")
      #expect(merged(merged(a, b), c) == merged(a, merged(b, c)), "seed \(seed)")
      #expect(merged(a, DurationHistogram()) == a, "seed \(seed)")
      #expect(merged(DurationHistogram(), a) == a, "seed \(seed)")
      #expect(merged(merged(a, b), c) == histogram(of: parts.joined()), "seed \(seed)")
      var twice = a
      twice.merge(twice)
      #expect(twice == histogram(of: parts[0] + parts[0]), "seed \(seed)")
    }
  }

  @Test mutating func `The order of adding does not matter`() {
    for _ in 0..<20 {
      let durations = randomDurations(count: 500, using: &generator)
      let shuffled = durations.shuffled(using: &generator)
      #expect(histogram(of: durations) == histogram(of: durations.sorted()), "seed \(seed)")
      #expect(
        histogram(of: durations.sorted().reversed()) == histogram(of: shuffled),
        "seed \(seed)"
      )
    }
  }

  @Test func `Equality sees counts, sums and buckets`() {
    #expect(histogram(of: [1, 2]) != histogram(of: [1, 2, 2]))
    // One bucket, another sum.
    #expect(histogram(of: [256]) != histogram(of: [257]))
    // One sum, other buckets.
    #expect(histogram(of: [1, 3]) != histogram(of: [2, 2]))
  }

  @Test mutating func `Buckets grouped elsewhere give the same histogram`() {
    let durations = randomDurations(count: 3_000, using: &generator)
    let groups = Dictionary(grouping: durations) { DurationHistogram.bucket(ofMilliseconds: $0) }
    var grouped = DurationHistogram()
    for (bucket, members) in groups {
      let sum = members.reduce(Int128(0)) { $0 + Int128($1) }
      grouped.add(bucket: bucket, count: members.count, sumOfMilliseconds: sum)
    }
    #expect(grouped == histogram(of: durations), "seed \(seed)")
  }

  @Test func `Impossible input is clamped`() {
    var clamped = DurationHistogram()
    clamped.add(milliseconds: -1)
    clamped.add(milliseconds: Int64.min)
    #expect(clamped == histogram(of: [0, 0]))
    clamped.add(bucket: 3, count: 0, sumOfMilliseconds: 5)
    clamped.add(bucket: 3, count: -4, sumOfMilliseconds: 5)
    #expect(clamped == histogram(of: [0, 0]))
    clamped.add(bucket: -7, count: 1, sumOfMilliseconds: -9)
    #expect(clamped == histogram(of: [0, 0, 0]))
    clamped.add(bucket: Int.max, count: 1, sumOfMilliseconds: 9)
    #expect(Array(clamped.buckets).last?.bucket == DurationHistogram.bucketCount - 1)
    #expect(clamped.quantile(.nan) == nil)
    #expect(clamped.quantile(-1) == 0)
    #expect(clamped.quantile(-.infinity) == 0)
    #expect(clamped.quantile(.infinity) == clamped.quantile(1))
  }

  @Test func `Sums do not overflow where 64 bits would`() {
    let many = histogram(of: repeatElement(Int64.max, count: 1_000))
    #expect(many.sumOfMilliseconds == Int128(Int64.max) * 1_000)
    #expect(many.meanMilliseconds == Double(Int64.max))
  }

  @Test func `Ranks follow the decimal, not its floating-point error`() {
    // 0.07 * 100 is 7.000000000000001 in floating point.
    let hundred = histogram(of: 1...100)
    for percent in 1...100 {
      #expect(hundred.quantile(Double(percent) / 100) == Int64(percent))
    }
    let ten = histogram(of: 1...10)
    #expect(ten.quantile(0.5) == 5)
    #expect(ten.quantile(0.9) == 9)
    #expect(ten.quantile(0.95) == 10)
  }

  @Test func `A histogram of few durations is small`() {
    #expect(MemoryLayout<DurationHistogram>.stride <= 64)
  }

  @Test(arguments: 1..<20)
  func `counts of neighbouring buckets add up to what their durations do`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var (one, many) = (DurationHistogram(), DurationHistogram())
    for _ in 0..<(seed % 4) {
      let duration = Int64.random(in: 0...100_000, using: &random)
      one.add(milliseconds: duration)
      many.add(milliseconds: duration)
    }
    if seed % 3 == 0 { many.makeRoom(forBuckets: 300...900, distinct: seed * 10) }
    for _ in 0..<seed {
      let first = Int.random(in: 0..<2000, using: &random)
      let counts = (0..<128).map { _ in
        UInt32.random(in: 0...(seed % 5 == 0 ? 1 : 3), using: &random)
      }
      var sum: Int128 = 0
      for (offset, times) in counts.enumerated() {
        let duration = DurationHistogram.lowerBound(ofBucket: first + offset)
        for _ in 0..<times { one.add(milliseconds: duration) }
        sum += Int128(duration) * Int128(times)
      }
      many.add(counts: counts.span, fromBucket: first, sumOfMilliseconds: sum)
    }
    #expect(one == many)
    #expect(one.meanMilliseconds == many.meanMilliseconds)
  }

  @Test func `counts of the last buckets have room, and none add nothing`() {
    var histogram = DurationHistogram()
    let none = [UInt32](repeating: 0, count: 128)
    histogram.add(counts: none.span, fromBucket: 0, sumOfMilliseconds: 0)
    #expect(histogram.isEmpty)
    let ones = [UInt32](repeating: 1, count: 128)
    let last = DurationHistogram.bucketCount - 128
    histogram.makeRoom(forBuckets: last...DurationHistogram.bucketCount, distinct: 128)
    histogram.add(counts: ones.span, fromBucket: last, sumOfMilliseconds: 5)
    #expect(histogram.count == 128)
    #expect(
      histogram.quantile(1)
        == DurationHistogram.milliseconds(ofBucket: DurationHistogram.bucketCount - 1)
    )
  }

  @Test func `quantiles come in the order asked for, each as it would alone`() {
    var histogram = DurationHistogram()
    for duration: Int64 in 1...100 { histogram.add(milliseconds: duration) }
    let shares = [0.95, 0.5, .nan, 1, 0, 0.5, -1, 2]
    #expect(histogram.quantiles(shares) == [95, 50, nil, 100, 1, 50, 1, 100])
    #expect(DurationHistogram().quantiles([0.5, 0.9]) == [nil, nil])
    #expect(histogram.quantiles([]).isEmpty)
  }
}
