/// The net promoter score: the share of promoters minus the share of detractors, in points.
///
/// Promoters answer 9 or 10 on the scale from 0 to 10, passives 7 or 8, detractors 0 to 6. Without
/// answers, or with a negative count, there is no score (`nil`).
public struct NetPromoterScore: Sendable, Hashable {
  /// Answers of 9 and 10.
  public let promoters: Int
  /// Answers of 7 and 8.
  public let passives: Int
  /// Answers from 0 to 6.
  public let detractors: Int

  /// Makes the score of so many answers of each kind.
  public init(promoters: Int, passives: Int, detractors: Int) {
    self.promoters = promoters
    self.passives = passives
    self.detractors = detractors
  }

  /// How many answers there are, where the counts can be: none negative and not all 0.
  private var answers: Double? {
    guard promoters >= 0, passives >= 0, detractors >= 0 else { return nil }
    let answers = Double(promoters) + Double(passives) + Double(detractors)
    return answers > 0 ? answers : nil
  }

  /// The score, from -100 to 100, or `nil` without answers.
  public var value: Double? {
    answers.map { 100 * (Double(promoters) - Double(detractors)) / $0 }
  }

  /// The score with three answers added, 3/4 of them promoters and 3/4 detractors, in points: the middle of
  /// the adjusted-Wald interval before that is cut off; `nil` without answers.
  public var adjustedValue: Double? {
    answers.map { 100 * (Double(promoters) - Double(detractors)) / ($0 + 3) }
  }

  /// The adjusted-Wald interval of the score, cut off at -100 and 100.
  ///
  /// Three answers are added, 3/4 of them promoters and 3/4 detractors, so that unanimous answers
  /// do not look certain. The interval surrounds the score so adjusted, which is nearer to 0 than
  /// `value` is. Source: Rocks (2016), Am. Stat. 70:365.
  ///
  /// - Parameter z: The two-sided quantile of the standard normal distribution (1.96 for 95 %).
  /// - Returns: The interval in points, or `nil` without answers.
  public func adjustedWaldInterval(z: Double = ConfidenceInterval.z95) -> ConfidenceInterval? {
    guard let answers else { return nil }
    let n = answers + 3
    let promoting = (Double(promoters) + 0.75) / n
    let detracting = (Double(detractors) + 0.75) / n
    let score = promoting - detracting
    let halfWidth = abs(z) * ((promoting + detracting - score * score) / n).squareRoot()
    return ConfidenceInterval(
      low: max(-100, 100 * (score - halfWidth)),
      high: min(100, 100 * (score + halfWidth))
    )
  }
}
