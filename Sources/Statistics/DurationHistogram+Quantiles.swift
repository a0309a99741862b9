extension DurationHistogram {
  /// The lower empirical quantile in milliseconds: the duration at rank `ceil(q n)`, ascending.
  ///
  /// It is exact below 256 ms and within 0.4 % above. `q` is taken as the decimal that it stands
  /// for: 0.07 of 100 is rank 7, although the floating-point product is a little more than 7.
  ///
  /// - Parameter q: The share of durations at or below the result; clamped to 0...1 (0 asks for the
  ///   least duration).
  /// - Returns: The quantile, or `nil` of nothing or when `q` is not a number.
  public func quantile(_ q: Double) -> Int64? { quantiles([q])[0] }

  /// Several quantiles, found in one pass.
  ///
  /// - Parameter shares: The shares, in any order, each as `quantile` takes it.
  /// - Returns: The quantile of each share, or `nil` as `quantile` gives it.
  public func quantiles(_ shares: [Double]) -> [Int64?] {
    var found = [Int64?](repeating: nil, count: shares.count)
    let ranks = shares.enumerated()
      .compactMap { index, share in rank(of: share).map { (index: index, rank: $0) } }
      .sorted { $0.rank < $1.rank }
    var next = ranks.startIndex
    var passed = 0
    for (bucket, count) in buckets {
      passed += count
      while next < ranks.endIndex, ranks[next].rank <= passed {
        found[ranks[next].index] = Self.milliseconds(ofBucket: bucket)
        next += 1
      }
      if next == ranks.endIndex { break }
    }
    return found
  }

  /// The rank of a quantile, from 1; `nil` of nothing or when the share is not a number.
  private func rank(of share: Double) -> Int? {
    guard count > 0, !share.isNaN else { return nil }
    let product = min(max(share, 0), 1) * Double(count)
    let nearest = product.rounded()
    let isWhole = abs(product - nearest) <= 2 * nearest.ulp
    let rank = Int(exactly: isWhole ? nearest : product.rounded(.up)) ?? count
    return min(max(rank, 1), count)
  }
}
