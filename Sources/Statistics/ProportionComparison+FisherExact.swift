extension ProportionComparison {
  /// The two-sided p value of Fisher's exact test.
  ///
  /// The sum of the probabilities of all tables with the same margins that are no more probable
  /// than the observed one; tables within one part in ten million of it count as equally probable,
  /// as in R. Source: Fisher (1935), J. R. Stat. Soc. 98:39.
  ///
  /// `nil` where nothing was observed in either group, and where there are so many tables (the
  /// first count has a standard deviation above 300,000) that the z test is as good.
  ///
  /// - Complexity: O(s), s the standard deviation of the first count given the margins.
  public var fisherExactPValue: Double? {
    guard first.isDefined, second.isDefined else { return nil }
    let tables = TablesWithMargins(
      first: Double(first.of),
      second: Double(second.of),
      counted: Double(first.count) + Double(second.count)
    )
    guard tables.total < 9_007_199_254_740_992, tables.variance < 9e10 else { return nil }
    let observed = Double(first.count)
    var observedWeight = 0.0
    tables.visit { count, weight in
      if count == observed {
        observedWeight = weight
      }
    }
    let limit = observedWeight * (1 + 1e-7)
    var asExtreme = 0.0
    var all = 0.0
    tables.visit { _, weight in
      all += weight
      if weight <= limit {
        asExtreme += weight
      }
    }
    return min(1, asExtreme / all)
  }
}

/// All two-by-two tables with given margins, told apart by the count in the first group.
private struct TablesWithMargins {
  /// The size of the first group.
  var first: Double
  /// The size of the second group.
  var second: Double
  /// The count in both groups together.
  var counted: Double

  var total: Double { first + second }

  /// The variance of the count in the first group (hypergeometric).
  var variance: Double {
    let share = counted / total
    return first * (second / total) * share * (1 - share) * (total / max(1, total - 1))
  }

  /// Calls a closure with the tables' counts and their probabilities relative to the commonest.
  ///
  /// The ratio of neighbours leads outwards from the commonest table until the probability
  /// vanishes. Logarithms of factorials would be shorter, but lose digits as the counts grow.
  func visit(_ body: (_ count: Double, _ weight: Double) -> Void) {
    let lowest = max(0, counted - second)
    let highest = min(counted, first)
    let exactMode = (first + 1) * ((counted + 1) / (total + 2))
    let mode = min(max(exactMode.rounded(.down), lowest), highest)
    body(mode, 1)
    var weight = 1.0
    var count = mode
    while count < highest, weight > 0 {
      weight *= ratio(above: count)
      count += 1
      body(count, weight)
    }
    weight = 1
    count = mode
    while count > lowest, weight > 0 {
      count -= 1
      weight /= ratio(above: count)
      body(count, weight)
    }
  }

  /// How much more probable the table with the next count is than the one with this count.
  private func ratio(above count: Double) -> Double {
    ((counted - count) / (count + 1)) * ((first - count) / (second - counted + count + 1))
  }
}
