import ConcurrentWork
public import GraphModel
public import JourneyMeasurement
public import JourneyModel

/// Everything that reports and diagrams show: they compute no number of their own.
public struct Findings: Sendable, Equatable {
  /// The definition that the log was measured under.
  public var definition: JourneyDefinition
  /// Designed and actual journeys, one over the other.
  public var graph: JourneyGraph
  /// What the analysis rests on.
  public var coverage: Coverage
  /// How each touchpoint stands, in definition order.
  public var touchpoints: [TouchpointFinding]
  /// The touchpoints that lose journeys, ranked by journeys lost.
  public var dropOffs: [FailurePoint]
  /// The touchpoints that complaints are traced to, ranked by complaints.
  public var complaints: [FailurePoint]
  /// The few findings that a summary gives.
  public var headlines: [Headline]
  /// The smallest group of customers that is told of, where smaller ones are hidden; nil where nothing is.
  public var sharedGroup: Int?
  /// What a reader must know before trusting the numbers; warnings first.
  public var caveats: [Caveat]
  /// How journeys stand at half the silence, at the silence, and at twice the silence.
  public var sensitivity: [SilenceSensitivity]
  /// How long journeys take to a goal, and what else ends the wait.
  public var timeToGoal: GoalCurve
  /// The commonest variants, at most `listedVariants`.
  public var variants: [Variant]
  /// The scores that customers gave, by kind; none where the definition has no signal for any.
  public var feedback: [FeedbackFinding]
  /// How customers made contact; nil where the definition has no contacts.
  public var contacts: ContactFinding?
  /// How far help had to go; nil where the definition asks for no escalations.
  public var escalation: EscalationFinding?
  /// What journeys brought and cost; nil where the definition counts no worth.
  public var worth: WorthFinding?
  /// What to mend first; nil where the definition does not ask.
  public var fixes: FixList?

  /// How promises are kept, in the definition's order.
  public var standards: [StandardFinding]
  /// What care the definition plans for each touchpoint.
  public var care: CareCoverage

  /// How many variants are listed.
  public static let listedVariants = 50

  /// Draws findings from the measures of a log under a definition.
  ///
  /// - Precondition: the measures have the definition's shape.
  public init(definition: JourneyDefinition, measures: JourneyMeasures) {
    self.init(
      definition: definition,
      measures: measures,
      graph: JourneyGraph(definition: definition, measures: measures)
    )
  }

  /// Draws findings where the graph of the same definition and measures is there already.
  public init(definition: JourneyDefinition, measures: JourneyMeasures, graph: JourneyGraph) {
    self.definition = definition
    self.graph = graph
    sharedGroup = measures.sharedGroup
    coverage = Coverage(
      log: measures.log,
      totals: measures.totals,
      asOf: measures.asOf,
      silence: definition.silence,
      variants: measures.variants.count,
      // A sum without the touchpoints that are hidden would be too small.
      steps: measures.sharedGroup != nil && measures.touchpoints.contains { $0.visits == 0 }
        ? 0 : measures.touchpoints.reduce(0) { $0 + $1.visits }
    )
    touchpoints = graph.nodes.concurrentMap {
      TouchpointFinding(node: $0, definition: definition, measures: measures)
    }
    let worth = WorthFinding(definition, measures)
    self.worth = worth
    dropOffs = FailurePoint.dropOffs(graph, definition).map { $0.valued(by: worth) }
    complaints = FailurePoint.complaints(graph, definition).map { $0.valued(by: worth) }
    headlines = []
    caveats = Caveat.all(definition, measures, graph, coverage)
    let totals = measures.totals
    sensitivity = [
      SilenceSensitivity(
        silence: TimeSpan(microseconds: definition.silence.microseconds / 2),
        standing: totals.standingAtHalfSilence,
        journeys: totals.journeys
      ),
      SilenceSensitivity(
        silence: definition.silence,
        standing: totals.standing,
        journeys: totals.journeys
      ),
      SilenceSensitivity(
        silence: TimeSpan(microseconds: definition.silence.microseconds * 2),
        standing: totals.standingAtDoubleSilence,
        journeys: totals.journeys
      ),
    ]
    standards = StandardFinding.all(definition, measures)
    care = CareCoverage(definition)
    timeToGoal = GoalCurve(measures.timeToGoal, window: definition.conversionWindow)
    variants = measures.variants.commonest(Self.listedVariants).map { path, journeys in
      Variant(path: path.map(Int.init), journeys: journeys, of: totals.journeys)
    }
    feedback = FeedbackFinding.all(definition, measures)
    contacts = ContactFinding(definition, measures)
    escalation = EscalationFinding(definition, measures)
    headlines = Headline.select(self)
    if definition.asksForFixes { fixes = FixList(self) }
  }

  /// Whether any failure point of a kind has the verdict `failure`.
  public func hasFailure(_ kind: FailurePoint.Kind) -> Bool {
    (kind == .dropOff ? dropOffs : complaints).contains { $0.verdict == .failure }
  }
}
