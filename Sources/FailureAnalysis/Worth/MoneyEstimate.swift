public import Statistics

/// An amount of money that was estimated, in units of the currency.
public struct MoneyEstimate: Sendable, Hashable {
  /// The estimate.
  public var value: Double
  /// From the lowest that the intervals of its factors give to the highest; nil where a factor rests on
  /// a single observation.
  public var range: ConfidenceInterval?

  /// Makes an estimate.
  public init(value: Double, range: ConfidenceInterval?) {
    self.value = value
    self.range = range
  }

  /// The product of two factors, its range from the products of their lows and of their highs.
  ///
  /// The range is wider than a 95 % interval of the product: both factors seldom lie at the same end.
  init(_ factor: IntervalEstimate, times amount: MoneyEstimate) {
    value = factor.value * amount.value
    range = amount.range.map { range in
      let (low, high) = (factor.interval.low, factor.interval.high)
      // An amount may be negative: then the larger factor makes the lower end.
      return ConfidenceInterval(
        low: min(low * range.low, high * range.low),
        high: max(low * range.high, high * range.high)
      )
    }
  }

  /// What a share of so many cases is worth, with the share's Wilson interval.
  ///
  /// - Parameters:
  ///   - share: the share, of others, that is expected of these cases too.
  ///   - cases: how many cases.
  ///   - amount: what each is worth.
  /// - Returns: nil where there is no share, unless there are no cases either.
  public static func expected(
    _ share: Proportion,
    of cases: Int,
    each amount: MoneyEstimate
  ) -> MoneyEstimate? {
    guard let value = share.value, let interval = share.wilsonInterval() else {
      return cases == 0 ? amount.scaled(by: 0) : nil
    }
    return MoneyEstimate(IntervalEstimate(value: value, interval: interval), times: amount)
      .scaled(by: Double(cases))
  }

  /// The estimate of a part, or of a multiple; the factor is not negative.
  func scaled(by factor: Double) -> MoneyEstimate {
    MoneyEstimate(
      value: value * factor,
      range: range.map { ConfidenceInterval(low: $0.low * factor, high: $0.high * factor) }
    )
  }

  /// The sum of several estimates, lows with lows and highs with highs; nil of none.
  static func sum(_ estimates: [MoneyEstimate]) -> MoneyEstimate? {
    guard let first = estimates.first else { return nil }
    return estimates.dropFirst().reduce(first) { sum, next in
      var range: ConfidenceInterval?
      if let mine = sum.range, let theirs = next.range {
        range = ConfidenceInterval(low: mine.low + theirs.low, high: mine.high + theirs.high)
      }
      return MoneyEstimate(value: sum.value + next.value, range: range)
    }
  }
}

extension SampleMean {
  /// The mean of amounts in ten-thousandths as an estimate in units; nil of nothing.
  var money: MoneyEstimate? {
    value.map { value in
      MoneyEstimate(
        value: value / 10_000,
        range: interval.map {
          ConfidenceInterval(low: $0.low / 10_000, high: $0.high / 10_000)
        }
      )
    }
  }
}
