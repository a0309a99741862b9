import GraphModel
import JourneyMeasurement
import JourneyModel

extension AnalysisSnapshot {
  /// What findings say.
  public init(_ findings: Findings) {
    let definition = findings.definition
    self.init(
      id: definition.id,
      title: definition.title,
      asOf: findings.coverage.asOf,
      period: findings.coverage.log.span,
      rules: Rules(
        inactivity: definition.inactivity,
        splitIdle: definition.split.idle,
        conversionWindow: definition.conversionWindow,
        complaintWithin: definition.signals.complaint?.within
      ),
      stages: findings.graph.stages.map { stage in
        Stage(
          id: stage.id,
          title: stage.title,
          journeys: stage.measures.journeys,
          droppedOff: stage.measures.droppedOff
        )
      },
      touchpoints: findings.touchpoints.map(Touchpoint.init),
      ways: findings.graph.allTransitions.map { edge in
        Way(
          from: edge.from,
          to: edge.to,
          isDesigned: edge.isDesigned,
          count: edge.count,
          journeys: edge.journeys
        )
      }
    )
    countsCases = findings.countsCases
    totals = Totals(findings.coverage)
  }
}

extension AnalysisSnapshot.Totals {
  init(_ coverage: Coverage) {
    events = coverage.log.events
    customers = coverage.totals.customers
    journeys = coverage.totals.journeys
    completed = coverage.totals.standing.completed
    droppedOff = coverage.totals.standing.droppedOff
    open = coverage.totals.standing.open
    reachedGoal = coverage.totals.reachedGoal
    complaints = coverage.totals.complaints
    conversionRate = coverage.totals.conversionRate
  }
}

extension AnalysisSnapshot.Touchpoint {
  init(_ finding: TouchpointFinding) {
    let touchpoint = finding.node.touchpoint
    let measures = finding.node.measures
    self.init(id: touchpoint.id, title: touchpoint.title, stage: touchpoint.stage)
    channel = touchpoint.channel
    owner = touchpoint.owner
    isEntry = touchpoint.isEntry
    isGoal = touchpoint.isGoal
    isEnd = touchpoint.isEnd
    isExit = touchpoint.isExit
    visits = measures.visits
    journeys = measures.journeys
    droppedOff = measures.droppedOff
    open = measures.open
    complaints = measures.complaints
    dropOffRate = measures.silence.dropOffRate
    complaintRate = finding.node.complaintRate
    thresholds = finding.thresholds
  }
}
