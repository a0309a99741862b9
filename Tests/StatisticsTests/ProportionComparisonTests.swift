import Statistics
import Testing

private func compare(_ x1: Int, _ n1: Int, _ x2: Int, _ n2: Int) -> ProportionComparison {
  ProportionComparison(Proportion(count: x1, of: n1), with: Proportion(count: x2, of: n2))
}

struct ProportionComparisonTests {
  // Newcombe (1998), Stat. Med. 17:873, table II, method 10, with more digits from statsmodels;
  // the last but two is not in the paper.
  @Test(arguments: [
    (56, 70, 48, 80, 0.2, 0.052431, 0.333873),
    (9, 10, 3, 10, 0.6, 0.170523, 0.809018),
    (6, 7, 2, 7, 0.571429, 0.058228, 0.806250),
    (5, 56, 0, 29, 0.089286, -0.038137, 0.192560),
    (0, 10, 0, 20, 0, -0.161125, 0.277533),
    (0, 10, 0, 10, 0, -0.277533, 0.277533),
    (120, 1_000, 150, 1_000, -0.03, -0.060008, -0.000014),
    (10, 10, 0, 20, 1, 0.679086, 1),
    (10, 10, 0, 10, 1, 0.607509, 1),
  ])
  func `Newcombe's differences are the published ones`(
    x1: Int,
    n1: Int,
    x2: Int,
    n2: Int,
    difference: Double,
    low: Double,
    high: Double
  ) throws {
    let estimate = try #require(compare(x1, n1, x2, n2).newcombeDifference())
    #expect(abs(estimate.value - difference) < 0.000_000_6)
    #expect(abs(estimate.interval.low - low) < 0.000_000_6)
    #expect(abs(estimate.interval.high - high) < 0.000_000_6)
    let reversed = try #require(compare(x2, n2, x1, n1).newcombeDifference())
    #expect(abs(reversed.interval.low + estimate.interval.high) < 1e-12)
    #expect(abs(reversed.interval.high + estimate.interval.low) < 1e-12)
  }

  @Test func `The pooled z test`() throws {
    let comparison = compare(120, 1_000, 150, 1_000)
    let z = try #require(comparison.zStatistic)
    let p = try #require(comparison.pValue)
    #expect(abs(z + 1.963050) < 0.000_000_6)
    #expect(abs(p - 0.049640) < 0.000_000_6)
  }

  @Test func `Without any difference to see the statistic is 0`() {
    #expect(compare(0, 30, 0, 40).zStatistic == 0)
    #expect(compare(30, 30, 40, 40).zStatistic == 0)
    #expect(compare(0, 30, 0, 40).pValue == 1)
    #expect(compare(30, 30, 40, 40).pValue == 1)
  }

  // scipy.stats.fisher_exact; the second is Fisher's own: the lady tasting tea, 34/70.
  @Test(arguments: [
    (9, 10, 3, 10, 0.0197666), (3, 4, 1, 4, 0.485714), (4, 4, 0, 4, 0.0285714),
  ])
  func `Fisher's exact test`(x1: Int, n1: Int, x2: Int, n2: Int, expected: Double) throws {
    let comparison = compare(x1, n1, x2, n2)
    #expect(abs(try #require(comparison.fisherExactPValue) - expected) < 0.000_000_6)
  }

  @Test func `Fisher's exact test agrees with counting all arrangements`() throws {
    // Rows of Pascal's triangle: the tables are counted in integers.
    var choose: [[Int]] = [[1]]
    for n in 1...40 {
      let last = choose[n - 1]
      choose.append((0...n).map { k in (k > 0 ? last[k - 1] : 0) + (k < n ? last[k] : 0) })
    }
    for (n1, n2) in [(1, 1), (5, 9), (12, 12), (20, 7), (13, 20)] {
      for x1 in 0...n1 {
        for x2 in 0...n2 {
          let counted = x1 + x2
          let weights = (max(0, counted - n2)...min(counted, n1)).map { x in
            choose[n1][x] * choose[n2][counted - x]
          }
          let observed = choose[n1][x1] * choose[n2][x2]
          let asExtreme = weights.filter { $0 <= observed }.reduce(0, +)
          let expected = Double(asExtreme) / Double(choose[n1 + n2][counted])
          let p = try #require(compare(x1, n1, x2, n2).fisherExactPValue)
          #expect(abs(p - expected) < 1e-12, "\(x1)/\(n1) \(x2)/\(n2)")
        }
      }
    }
  }

  @Test func `In large groups Fisher's test keeps its digits, and it never hangs`() throws {
    // scipy.stats.fisher_exact
    let large = try #require(compare(500_300, 1_000_000, 499_000, 1_000_000).fisherExactPValue)
    #expect(abs(large / 0.066_200_440_634_276 - 1) < 1e-9)
    #expect(compare(0, 1_000_000, 1_000_000, 1_000_000).fisherExactPValue == 0)
    #expect(compare(Int.max / 2, Int.max, 0, Int.max).fisherExactPValue == nil)
  }

  @Test func `Few expected counts call for the exact test`() throws {
    // Expected 4.5 of 10 in the smaller cell, against 5.
    let few = compare(7, 10, 2, 10)
    #expect(few.leastExpectedCount == 4.5)
    #expect(few.pValue == few.fisherExactPValue)
    let enough = compare(7, 10, 3, 10)
    #expect(enough.leastExpectedCount == 5)
    #expect(enough.pValue == NormalDistribution.twoSidedPValue(try #require(enough.zStatistic)))
    #expect(enough.pValue != enough.fisherExactPValue)
    // The rare cell may be the complement, and in the smaller group.
    #expect(compare(9, 10, 28, 30).leastExpectedCount == 0.75)
  }

  @Test func `The relative risk`() throws {
    let risk = try #require(compare(40, 120, 90, 880).relativeRisk())
    #expect(abs(risk.value - 3.259259) < 0.000_000_6)
    #expect(abs(risk.interval.low - 2.366923) < 0.000_000_6)
    #expect(abs(risk.interval.high - 4.488009) < 0.000_000_6)
    #expect(compare(0, 120, 90, 880).relativeRisk() == nil)
    #expect(compare(40, 120, 0, 880).relativeRisk() == nil)
  }

  @Test func `Nothing observed cannot be compared`() {
    for comparison in [compare(0, 0, 3, 10), compare(3, 10, 0, 0), compare(5, 4, 3, 10)] {
      #expect(comparison.newcombeDifference() == nil)
      #expect(comparison.zStatistic == nil)
      #expect(comparison.leastExpectedCount == nil)
      #expect(comparison.pValue == nil)
      #expect(comparison.fisherExactPValue == nil)
      #expect(comparison.relativeRisk() == nil)
    }
  }
}
