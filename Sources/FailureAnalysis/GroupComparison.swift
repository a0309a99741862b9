public import Statistics

/// How a group differs from all other groups of a table taken together, with the false discovery rate
/// kept over all comparisons made in that table.
///
/// Groups of fewer than `Verdict.leastDenominator`, or with fewer beside them, are not compared. The
/// groups are taken for independent; where the same customers are in several, a difference is less sure
/// than it says.
public struct GroupComparison: Sendable, Equatable {
  /// What can be said.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// It is higher, at a false discovery rate of 5 %.
    case higher
    /// It is lower, at a false discovery rate of 5 %.
    case lower
    /// Chance alone may have made the difference.
    case noClearDifference
    /// Too few to compare.
    case tooFew
    /// Enough, but with too few beside them: nothing to compare with.
    case nothingBeside
  }

  /// The false discovery rate up to which a difference is told.
  public static let falseDiscoveryRate = 0.05

  /// The group's value minus that of all others together, with its 95 % interval; nil where too few.
  public var difference: IntervalEstimate?
  /// The two-sided p value of that difference; nil where too few.
  public var pValue: Double?
  /// The p value adjusted by Benjamini and Hochberg over the comparisons of the table; nil where too
  /// few.
  public var adjustedPValue: Double?
  /// What can be said.
  public var outcome = Outcome.tooFew

  /// Compares shares: a group's difference is Newcombe's, its p value that of the two-proportion z
  /// test, or of Fisher's exact test where an expected count is under 5.
  static func all(_ shares: [Proportion]) -> [GroupComparison] {
    let count = shares.reduce(0) { $0 + $1.count }
    let of = shares.reduce(0) { $0 + $1.of }
    return adjusted(
      shares.map { share in
        let others = Proportion(count: count - share.count, of: of - share.of)
        if let outcome = refusal(share.of, others.of) { return GroupComparison(outcome: outcome) }
        let comparison = ProportionComparison(share, with: others)
        return GroupComparison(
          difference: comparison.newcombeDifference(),
          pValue: comparison.pValue
        )
      }
    )
  }

  /// Compares net promoter scores, by the normal distribution of their difference.
  static func all(_ scores: [NetPromoterScore]) -> [GroupComparison] {
    func sum(_ part: (NetPromoterScore) -> Int) -> Int { scores.reduce(0) { $0 + part($1) } }
    let all = (sum(\.promoters), sum(\.passives), sum(\.detractors))
    return adjusted(
      scores.map { score in
        let others = NetPromoterScore(
          promoters: all.0 - score.promoters,
          passives: all.1 - score.passives,
          detractors: all.2 - score.detractors
        )
        if let outcome = refusal(score.answers, others.answers) {
          return GroupComparison(outcome: outcome)
        }
        return GroupComparison(
          difference: score.difference(from: others),
          pValue: score.pValue(against: others)
        )
      }
    )
  }

  /// Why a group is not compared; nil where it is.
  private static func refusal(_ count: Int, _ others: Int) -> Outcome? {
    if count < Verdict.leastDenominator { return .tooFew }
    return others < Verdict.leastDenominator ? .nothingBeside : nil
  }

  private static func adjusted(_ comparisons: [GroupComparison]) -> [GroupComparison] {
    let tested = comparisons.indices.filter { comparisons[$0].pValue != nil }
    let adjusted = BenjaminiHochberg.adjusted(tested.compactMap { comparisons[$0].pValue })
    var result = comparisons
    for (index, value) in zip(tested, adjusted) {
      result[index].adjustedPValue = value
      let difference = comparisons[index].difference?.value ?? 0
      if value > falseDiscoveryRate || difference == 0 {
        result[index].outcome = .noClearDifference
      } else {
        result[index].outcome = difference > 0 ? .higher : .lower
      }
    }
    return result
  }
}

extension NetPromoterScore {
  /// How many answers there are.
  public var answers: Int { promoters + passives + detractors }
}
