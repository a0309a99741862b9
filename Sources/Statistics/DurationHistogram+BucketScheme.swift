// The bucket scheme is integer arithmetic alone, so that a database can compute the same buckets.
// A duration d of 256 ms or more lies in bucket 128 (e - 7) + floor(d / 2^(e - 7)), where
// e = floor(log2(d)). The numbers have no gaps: bucket 255 holds 255 ms, 256 holds 256 and 257 ms.

extension DurationHistogram {
  /// How many bucket numbers there are, enough for every duration that an `Int64` holds.
  public static let bucketCount = 7_296

  /// The bucket of a duration.
  ///
  /// - Parameter milliseconds: The duration; a negative one counts as 0.
  /// - Returns: A number in `0..<bucketCount`, never smaller for a longer duration.
  public static func bucket(ofMilliseconds milliseconds: Int64) -> Int {
    guard milliseconds >= 256 else { return Int(truncatingIfNeeded: max(0, milliseconds)) }
    let shift = 56 &- milliseconds.leadingZeroBitCount
    return shift &* 128 &+ Int(truncatingIfNeeded: milliseconds &>> Int64(shift))
  }

  /// The shortest duration in a bucket.
  ///
  /// - Parameter bucket: The bucket's number; one outside `0..<bucketCount` counts as the nearest.
  /// - Returns: The duration in milliseconds.
  public static func lowerBound(ofBucket bucket: Int) -> Int64 {
    let bucket = min(max(0, bucket), bucketCount - 1)
    guard bucket >= 256 else { return Int64(bucket) }
    return Int64(bucket % 128 + 128) << Int64(bucket / 128 - 1)
  }

  /// The duration that a bucket's durations are read as.
  ///
  /// It is the midpoint between the bucket's lower bound and the next bucket's; below 256 ms it is
  /// the duration itself.
  ///
  /// - Parameter bucket: The bucket's number; one outside `0..<bucketCount` counts as the nearest.
  /// - Returns: The duration in milliseconds.
  public static func milliseconds(ofBucket bucket: Int) -> Int64 {
    let bucket = min(max(0, bucket), bucketCount - 1)
    guard bucket >= 256 else { return Int64(bucket) }
    return lowerBound(ofBucket: bucket) + (1 << Int64(bucket / 128 - 2))
  }
}
