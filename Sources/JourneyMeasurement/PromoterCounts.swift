/// How many scores from 0 to 10 recommend, and how many do not.
///
/// By F. Reichheld, "The one number you need to grow", Harvard Business Review 12/2003.
public struct PromoterCounts: Sendable, Hashable {
  /// What a score says.
  public enum Class: Sendable, CaseIterable {
    /// 9 and more.
    case promoter
    /// From 7 to below 9.
    case passive
    /// Below 7.
    case detractor

    /// The class of a score in ten-thousandths.
    public init(of score: Int64) {
      self =
        score >= 9 * TracedScores.unit
        ? .promoter : score >= 7 * TracedScores.unit ? .passive : .detractor
    }
  }

  /// Scores of 9 and more.
  public var promoters = 0
  /// Scores from 7 to below 9.
  public var passives = 0
  /// Scores below 7.
  public var detractors = 0

  /// Makes zero counts.
  public init() {}

  /// Counts scores by their value in ten-thousandths.
  public init(_ counts: [Int64: Int]) {
    for (score, count) in counts {
      switch Class(of: score) {
      case .promoter: promoters += count
      case .passive: passives += count
      case .detractor: detractors += count
      }
    }
  }

  /// How many scores there are.
  public var count: Int { promoters + passives + detractors }

  /// How many of a class there are.
  public func count(_ scores: Class) -> Int {
    switch scores {
    case .promoter: promoters
    case .passive: passives
    case .detractor: detractors
    }
  }

  /// Adds other scores.
  public mutating func merge(_ other: PromoterCounts) {
    promoters += other.promoters
    passives += other.passives
    detractors += other.detractors
  }
}
