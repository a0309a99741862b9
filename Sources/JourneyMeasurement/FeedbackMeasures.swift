public import JourneyModel

/// The scores that customers gave, by kind; nil for kinds that the definition has no signal for.
public struct FeedbackMeasures: Sendable, Equatable {
  /// Satisfaction scores.
  public var csat: ScoreMeasures?
  /// Likelihood to recommend.
  public var nps: ScoreMeasures?
  /// How much effort it took.
  public var ces: ScoreMeasures?

  /// Makes zero measures of the shape that a definition asks for.
  public init(for definition: JourneyDefinition) {
    let count = definition.touchpoints.count
    let signals = definition.signals
    csat = signals.csat.map { _ in ScoreMeasures(touchpointCount: count) }
    nps = signals.nps.map { _ in ScoreMeasures(touchpointCount: count) }
    ces = signals.ces.map { _ in ScoreMeasures(touchpointCount: count) }
  }

  /// Adds the scores of other customers.
  public mutating func merge(_ other: FeedbackMeasures) {
    if let theirs = other.csat { csat?.merge(theirs) }
    if let theirs = other.nps { nps?.merge(theirs) }
    if let theirs = other.ces { ces?.merge(theirs) }
  }
}

/// The scores of one kind, each traced to a touchpoint as complaints are.
public struct ScoreMeasures: Sendable, Equatable {
  /// The scores traced to each touchpoint, in definition order.
  public var touchpoints: [TracedScores]
  /// The scores traced to no touchpoint.
  public var unattributed = TracedScores()
  /// Scores that name their touchpoint; all others traced to one were traced to the step before.
  public var named = 0
  /// Scores traced to the step before.
  public var preceding = 0
  /// Journeys with at least one score.
  public var journeys = 0
  /// Scores that no survey of their journey had asked for; all of them where the definition does not
  /// say what asks.
  public var unasked = 0
  /// The customers of `named`, and of `preceding`.
  public var namedBy = [Crowd](repeating: Crowd(), count: 2)
  /// The customers of `unasked`, and of all other scores.
  public var unaskedBy = [Crowd](repeating: Crowd(), count: 2)

  /// Makes zero measures.
  public init(touchpointCount: Int) {
    touchpoints = Array(repeating: TracedScores(), count: touchpointCount)
  }

  /// Scores traced to a touchpoint.
  public var attributed: Int { touchpoints.reduce(0) { $0 + $1.count } }
  /// All scores.
  public var count: Int { attributed + unattributed.count }
  /// Surveys sent, wherever they are traced to.
  public var asked: Int { touchpoints.reduce(unattributed.asked) { $0 + $1.asked } }
  /// Those of `asked` that were answered.
  public var answered: Int { touchpoints.reduce(unattributed.answered) { $0 + $1.answered } }

  /// Adds the scores of other customers.
  public mutating func merge(_ other: ScoreMeasures) {
    for index in touchpoints.indices { touchpoints[index].merge(other.touchpoints[index]) }
    unattributed.merge(other.unattributed)
    named += other.named
    preceding += other.preceding
    journeys += other.journeys
    unasked += other.unasked
    for index in namedBy.indices { namedBy[index].merge(other.namedBy[index]) }
    for index in unaskedBy.indices { unaskedBy[index].merge(other.unaskedBy[index]) }
  }
}

/// Scores that were traced to one place, by value, and the surveys traced there.
public struct TracedScores: Sendable, Equatable {
  /// How many ten-thousandths a point of a score has.
  public static let unit: Int64 = 10_000

  /// How often each score was given, by the score in ten-thousandths; no count is 0.
  public var counts: [Int64: Int] = [:]
  /// Scores of which measures for sharing tell no more than whether they recommend; none of them is in `counts`.
  public var classes = PromoterCounts()
  /// Surveys sent.
  public var asked = 0
  /// Those of `asked` that a later score of their journey answered; each score answers one.
  public var answered = 0
  /// The customers of `counts`, by score: a part of those at this place.
  public var givenBy: [Int64: Crowd] = [:]
  /// The customers of all `counts`.
  public var scoredBy = Crowd()
  /// The customers of `answered`.
  public var answeredBy = Crowd()
  /// The customers of the others of `asked`.
  public var unansweredBy = Crowd()

  /// Makes zero counts.
  public init() {}

  /// How many scores there are.
  public var count: Int { counts.values.reduce(classes.count, +) }

  /// Adds the scores of other customers.
  public mutating func merge(_ other: TracedScores) {
    add(other)
    givenBy.merge(other.givenBy) { mine, theirs in
      var sum = mine
      sum.merge(theirs)
      return sum
    }
    scoredBy.merge(other.scoredBy)
    answeredBy.merge(other.answeredBy)
    unansweredBy.merge(other.unansweredBy)
  }

  /// Adds the scores of another place.
  public mutating func join(_ other: TracedScores) {
    add(other)
    givenBy.merge(other.givenBy) { $0.joined($1) }
    scoredBy.join(other.scoredBy)
    answeredBy.join(other.answeredBy)
    unansweredBy.join(other.unansweredBy)
  }

  private mutating func add(_ other: TracedScores) {
    counts.merge(other.counts, uniquingKeysWith: +)
    classes.merge(other.classes)
    asked += other.asked
    answered += other.answered
  }
}
