import Statistics
import TestSupport
import Testing

/// The scheme computed the slow way: double the bucket width until the duration is in reach.
private func slowBucket(_ milliseconds: Int64) -> (bucket: Int, low: Int64, width: Int64) {
  guard milliseconds >= 256 else { return (Int(milliseconds), milliseconds, 1) }
  var start: Int64 = 256
  var firstBucket = 256
  var width: Int64 = 2
  while milliseconds - start >= 128 * width {
    start += 128 * width
    width *= 2
    firstBucket += 128
  }
  let index = (milliseconds - start) / width
  return (firstBucket + Int(index), start + index * width, width)
}

struct DurationHistogramBucketSchemeTests {
  @Test func `Below 256 ms every duration has its own bucket`() {
    for milliseconds in Int64(0)...255 {
      #expect(DurationHistogram.bucket(ofMilliseconds: milliseconds) == Int(milliseconds))
      #expect(DurationHistogram.lowerBound(ofBucket: Int(milliseconds)) == milliseconds)
      #expect(DurationHistogram.milliseconds(ofBucket: Int(milliseconds)) == milliseconds)
    }
  }

  @Test(arguments: [
    (255, 255, 255, 255), (256, 256, 256, 257), (257, 256, 256, 257), (258, 257, 258, 259),
    (511, 383, 510, 511), (512, 384, 512, 514), (515, 384, 512, 514), (516, 385, 516, 518),
    (1_023, 511, 1_020, 1_022), (1_024, 512, 1_024, 1_028),
  ])
  func `Boundaries`(milliseconds: Int64, bucket: Int, low: Int64, middle: Int64) {
    #expect(DurationHistogram.bucket(ofMilliseconds: milliseconds) == bucket)
    #expect(DurationHistogram.lowerBound(ofBucket: bucket) == low)
    #expect(DurationHistogram.milliseconds(ofBucket: bucket) == middle)
  }

  @Test func `The scheme agrees with a slow one`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    var durations = Array(Int64(0)...70_000)
    for exponent in Int64(8)...61 {
      let power: Int64 = 1 << exponent
      durations += [power - 1, power, power + 1, power + power / 128]
      durations += (0..<50).map { _ in Int64.random(in: power..<2 * power, using: &generator) }
    }
    durations += [9_999 * 366 * 86_400_000, 9_999 * 366 * 86_400_000 - 1]
    for duration in durations {
      let (bucket, low, width) = slowBucket(duration)
      #expect(DurationHistogram.bucket(ofMilliseconds: duration) == bucket, "seed \(seed)")
      #expect(DurationHistogram.lowerBound(ofBucket: bucket) == low, "seed \(seed)")
      #expect(DurationHistogram.milliseconds(ofBucket: bucket) == low + width / 2, "seed \(seed)")
    }
  }

  @Test func `Buckets tile all durations without gap or overlap`() {
    for bucket in 1..<DurationHistogram.bucketCount {
      let low = DurationHistogram.lowerBound(ofBucket: bucket)
      #expect(DurationHistogram.bucket(ofMilliseconds: low) == bucket)
      #expect(DurationHistogram.bucket(ofMilliseconds: low - 1) == bucket - 1)
      let middle = DurationHistogram.milliseconds(ofBucket: bucket)
      #expect(DurationHistogram.bucket(ofMilliseconds: middle) == bucket)
    }
    #expect(
      DurationHistogram.bucket(ofMilliseconds: Int64.max) == DurationHistogram.bucketCount - 1
    )
  }

  @Test func `Negative durations count as none, and unknown buckets as the nearest`() {
    #expect(DurationHistogram.bucket(ofMilliseconds: -1) == 0)
    #expect(DurationHistogram.bucket(ofMilliseconds: Int64.min) == 0)
    #expect(DurationHistogram.lowerBound(ofBucket: -1) == 0)
    #expect(DurationHistogram.milliseconds(ofBucket: Int.min) == 0)
    let last = DurationHistogram.bucketCount - 1
    #expect(
      DurationHistogram.lowerBound(ofBucket: Int.max)
        == DurationHistogram.lowerBound(ofBucket: last)
    )
    #expect(
      DurationHistogram.milliseconds(ofBucket: Int.max)
        == DurationHistogram.milliseconds(ofBucket: last)
    )
  }
}
