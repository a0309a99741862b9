import JourneyMeasurement
import JourneyModel
public import Statistics

/// The scores of one kind that customers gave, as a whole, by touchpoint, by channel, and along the
/// stages.
///
/// Only customers who answered have a score: what the others think is not in any interval.
public struct FeedbackFinding: Sendable, Equatable {
  /// The scores traced to one touchpoint, or to those of one channel.
  public struct Group: Sendable, Equatable {
    /// The positions of its touchpoints.
    public var touchpoints: [Int]
    /// The channel; nil for a single touchpoint.
    public var channel: String?
    /// The scores.
    public var scores: ScoreSummary
    /// The share of surveys that were answered, or of visits that were scored.
    public var responses: Proportion
    /// How it differs from all others in the table.
    public var comparison = GroupComparison()
  }

  /// What was scored.
  public var kind: ScoreSummary.Kind
  /// All scores.
  public var total: ScoreSummary
  /// Those that were traced to no touchpoint.
  public var unattributed: ScoreSummary
  /// How many name their touchpoint.
  public var named: Int
  /// How many were traced to the step before.
  public var preceding: Int
  /// The share of journeys with at least one score.
  public var journeys: Proportion
  /// Whether the definition says which events ask for the score.
  public var hasSurveys: Bool
  /// The share of surveys that were answered, or, where nothing says what asks, scores per visit.
  public var responses: Proportion
  /// Scores that no survey of their journey had asked for; nil where nothing says what asks.
  public var unasked: Int?
  /// The touchpoints with a score or a survey, in definition order.
  public var touchpoints: [Group]
  /// The channels of touchpoints with a score or a survey, in definition order; none where there are
  /// fewer than two.
  public var channels: [Group]
  /// The scores of each stage, in order.
  public var stages: [ScoreSummary]

  /// Whether a curve along the stages has anything to show.
  public var hasCurve: Bool { stages.contains(where: \.isEnough) }

  /// All kinds of scores that a definition has a signal for.
  static func all(
    _ definition: JourneyDefinition,
    _ measures: JourneyMeasures
  ) -> [FeedbackFinding] {
    let signals = definition.signals
    let feedback = measures.feedback
    let kinds: [(ScoreSummary.Kind, ScoreSignal?, ScoreMeasures?)] = [
      (.csat, signals.csat, feedback.csat), (.nps, signals.nps, feedback.nps),
      (.ces, signals.ces, feedback.ces),
    ]
    return kinds.compactMap { kind, signal, scores in
      guard let signal, let scores else { return nil }
      return FeedbackFinding(kind, signal, scores, definition, measures)
    }
  }

  private init(
    _ kind: ScoreSummary.Kind,
    _ signal: ScoreSignal,
    _ scores: ScoreMeasures,
    _ definition: JourneyDefinition,
    _ measures: JourneyMeasures
  ) {
    self.kind = kind
    let hasSurveys = !signal.asked.isEmpty
    self.hasSurveys = hasSurveys
    named = scores.named
    preceding = scores.preceding
    journeys = Proportion(count: scores.journeys, of: measures.totals.journeys)
    unasked = hasSurveys ? scores.unasked : nil
    func sum(_ positions: some Sequence<Int>) -> TracedScores {
      var sum = TracedScores()
      for position in positions { sum.join(scores.touchpoints[position]) }
      return sum
    }
    func summary(_ traced: TracedScores) -> ScoreSummary {
      ScoreSummary(kind, scale: signal.scale, traced)
    }
    // Where scores may be hidden, visits are those of the places whose scores are told.
    let isTold = scores.touchpoints.map { measures.sharedGroup == nil || $0.count > 0 }
    func visits(_ positions: some Sequence<Int>) -> Int {
      positions.reduce(0) { $0 + (isTold[$1] ? measures.touchpoints[$1].visits : 0) }
    }
    func group(_ positions: [Int], channel: String? = nil) -> Group? {
      let traced = sum(positions)
      guard traced.count > 0 || traced.asked > 0 else { return nil }
      return Group(
        touchpoints: positions,
        channel: channel,
        scores: summary(traced),
        responses: hasSurveys
          ? Proportion(count: traced.answered, of: traced.asked)
          : Proportion(count: traced.count, of: visits(positions))
      )
    }
    let all = definition.touchpoints.indices
    var whole = sum(all)
    whole.join(scores.unattributed)
    total = summary(whole)
    unattributed = summary(scores.unattributed)
    responses =
      hasSurveys
      ? Proportion(count: scores.answered, of: scores.asked)
      : Proportion(
        count: measures.sharedGroup == nil ? scores.count : scores.attributed,
        of: visits(all)
      )
    touchpoints = Self.compared(all.compactMap { group([$0]) })
    let channels = definition.channels.compactMap { channel in
      group(all.filter { definition.touchpoints[$0].channel == channel }, channel: channel)
    }
    self.channels = channels.count > 1 ? Self.compared(channels) : []
    stages = definition.stages.map { summary(sum($0.touchpoints)) }
  }

  private static func compared(_ groups: [Group]) -> [Group] {
    let comparisons =
      groups.contains { $0.scores.netPromoter != nil }
      ? GroupComparison.all(groups.compactMap(\.scores.netPromoter))
      : GroupComparison.all(groups.compactMap(\.scores.topTwoBox))
    var result = groups
    for (index, comparison) in comparisons.enumerated() { result[index].comparison = comparison }
    return result
  }
}

extension Findings {
  /// The scores that a drawing of emotion along the stages may show: the first kind of satisfaction,
  /// effort and recommendation that has enough; nil where customers did not say how they felt.
  public var emotion: FeedbackFinding? {
    let order: [ScoreSummary.Kind] = [.csat, .ces, .nps]
    return order.lazy.compactMap { kind in
      feedback.first { $0.kind == kind && $0.hasCurve }
    }.first
  }
}
