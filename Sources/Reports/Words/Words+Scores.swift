import FailureAnalysis
import Statistics
import Wording

extension Words {
  /// What a kind of score is called.
  func name(_ kind: ScoreSummary.Kind) -> RichText {
    switch kind {
    case .csat: self(.feedbackCSAT)
    case .nps: self(.feedbackNPS)
    case .ces: self(.feedbackCES)
    }
  }

  /// A score as people write it.
  func score(_ score: Double) -> String { language.numbers.decimal(score, digits: 4) }

  /// A value in points of a scale with its interval; a dash for none.
  func cell(value: Double?, interval: ConfidenceInterval?, digits: Int) -> RichText {
    let numbers = language.numbers
    guard let value else { return none }
    let text = numbers.decimal(value, digits: digits)
    guard let interval else { return RichText(text).meaning(.number(value)) }
    return self(
      .feedbackEstimate,
      [
        "value": .text(text), "low": .text(numbers.decimal(interval.low, digits: digits)),
        "high": .text(numbers.decimal(interval.high, digits: digits)),
      ]
    ).meaning(.number(value))
  }

  /// A cell with the mean of scores and its interval.
  func cell(mean summary: ScoreSummary) -> RichText {
    cell(value: summary.mean?.value, interval: summary.mean?.interval, digits: 2)
  }

  /// A cell with a net promoter score and its interval.
  func cell(netPromoter score: NetPromoterScore?) -> RichText {
    cell(value: score?.value, interval: score?.adjustedWaldInterval(), digits: 1)
  }

  /// A cell with what scores are summed up by first: the net promoter score, else the top-2-box share.
  func cell(result summary: ScoreSummary) -> RichText {
    summary.netPromoter.map { cell(netPromoter: $0) } ?? cell(rate: summary.topTwoBox)
  }

  /// The same, but that too few scores are said to be too few.
  func cell(ratedResult summary: ScoreSummary) -> RichText {
    summary.isEnough ? cell(result: summary) : tooFew(summary)
  }

  /// A cell with the mean of scores, but that too few are said to be too few.
  func cell(ratedMean summary: ScoreSummary) -> RichText {
    summary.isEnough ? cell(mean: summary) : tooFew(summary)
  }

  private func tooFew(_ summary: ScoreSummary) -> RichText {
    summary.count == 0 ? none : self(.feedbackPlotTooFew)
  }

  /// A cell with how a group differs from all others.
  func cell(comparison: GroupComparison) -> RichText {
    switch comparison.outcome {
    case .higher: RichText(plain(.comparisonHigher), isStrong: true)
    case .lower: RichText(plain(.comparisonLower), isStrong: true)
    case .noClearDifference: self(.comparisonNone)
    case .tooFew: self(.comparisonTooFew)
    case .nothingBeside: self(.comparisonNothingBeside)
    }
  }
}
