import JourneyMeasurement
public import Statistics

/// What scores of one kind add up to.
public struct ScoreSummary: Sendable, Equatable {
  /// What customers score.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// How satisfied they are.
    case csat
    /// How likely they are to recommend.
    case nps
    /// How little effort it took.
    case ces
  }

  /// A score and how often it was given.
  public struct Count: Sendable, Equatable {
    /// The score.
    public var score: Double
    /// How often it was given.
    public var count: Int
  }

  /// What was scored.
  public var kind: Kind
  /// The lowest and highest score that count.
  public var scale: ClosedRange<Double>
  /// How many scores there are.
  public var count: Int
  /// The scores, ascending; none where an edition for sharing tells only how many recommend.
  public var counts: [Count]
  /// Their mean, with Student's interval cut off at the ends of the scale; nil without scores, and the
  /// interval nil of fewer than two.
  public var mean: (value: Double, interval: ConfidenceInterval?)? {
    sample.value.map { value in
      let interval = sample.interval.map { interval in
        ConfidenceInterval(
          low: max(scale.lowerBound, interval.low / Self.unit),
          high: min(scale.upperBound, interval.high / Self.unit)
        )
      }
      return (value / Self.unit, interval)
    }
  }
  /// The scores in ten-thousandths.
  private var sample: SampleMean
  private static let unit = Double(TracedScores.unit)
  /// The share of scores among the two highest whole points of the scale; nil for net promoter
  /// scores.
  public var topTwoBox: Proportion?
  /// The net promoter score; nil for all other scores.
  public var netPromoter: NetPromoterScore?

  /// The lowest score among the two highest whole points of a scale: 4 on a scale from 1 to 5.
  ///
  /// On a scale with no more than two whole points, such as 0 and 1, it is the highest alone.
  public static func topTwo(of scale: ClosedRange<Double>) -> Double {
    let highest = scale.upperBound.rounded(.down)
    return highest - 1 > scale.lowerBound.rounded(.up) ? highest - 1 : highest
  }

  init(_ kind: Kind, scale: ClosedRange<Double>, _ traced: TracedScores) {
    self.kind = kind
    self.scale = scale
    count = traced.count
    let told = traced.classes.count > 0 ? [:] : traced.counts
    counts = told.sorted { $0.key < $1.key }.map {
      Count(score: Double($0.key) / Self.unit, count: $0.value)
    }
    sample = SampleMean(
      count: told.values.reduce(0, +),
      sum: told.reduce(0) { $0 + Int128($1.key) * Int128($1.value) },
      sumOfSquares: Self.sumOfSquares(told)
    )
    guard kind == .nps else {
      let least = Self.topTwo(of: scale)
      let top = counts.reduce(0) { $0 + ($1.score >= least ? $1.count : 0) }
      topTwoBox = Proportion(count: top, of: count)
      return
    }
    var classes = PromoterCounts(traced.counts)
    classes.merge(traced.classes)
    netPromoter = NetPromoterScore(
      promoters: classes.promoters,
      passives: classes.passives,
      detractors: classes.detractors
    )
  }

  /// The sum of the squares of scores in ten-thousandths; nil where it is too large.
  private static func sumOfSquares(_ counts: [Int64: Int]) -> UInt128? {
    var sum: UInt128 = 0
    for (score, count) in counts {
      let square = UInt128(score.magnitude) * UInt128(score.magnitude)
      let (squares, isTooLarge) = square.multipliedReportingOverflow(by: UInt128(count))
      let (next, isTooMuch) = sum.addingReportingOverflow(squares)
      if isTooLarge || isTooMuch { return nil }
      sum = next
    }
    return sum
  }

  /// Whether there are enough scores for a point of a curve.
  public var isEnough: Bool { count >= Verdict.leastDenominator }

  /// What a curve shows, with its interval: the net promoter score, else the mean; nil where too few
  /// scores were given.
  public var level: IntervalEstimate? {
    guard isEnough else { return nil }
    if let netPromoter {
      return netPromoter.value.flatMap { value in
        netPromoter.adjustedWaldInterval().map { IntervalEstimate(value: value, interval: $0) }
      }
    }
    return mean.flatMap { mean in
      mean.interval.map { IntervalEstimate(value: mean.value, interval: $0) }
    }
  }

  /// The lowest and highest level that a curve can show.
  public var levels: ClosedRange<Double> { kind == .nps ? -100...100 : scale }
}
