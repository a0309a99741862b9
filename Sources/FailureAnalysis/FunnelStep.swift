import GraphModel
import JourneyMeasurement
public import Statistics

/// How many journeys got as far as a stage, and how many of them no further.
public struct FunnelStep: Sendable, Equatable {
  /// The stage's position.
  public var stage: Int
  /// Journeys that visited it or a later one, of all journeys.
  public var reached: Proportion
  /// Of those, the ones that visited no later stage: they left, are completed, or are open; nil at
  /// the last stage.
  public var notFurther: Proportion?
}

extension Findings {
  /// How far journeys got, stage by stage.
  public var funnel: [FunnelStep] {
    let reached = graph.stages.map(\.measures.reachedThisOrLater)
    return reached.indices.map { stage in
      FunnelStep(
        stage: stage,
        reached: reachedShare(of: graph.stages[stage]),
        notFurther: reached.indices.contains(stage + 1)
          && !(graph.hidesSmallGroups && reached[stage...(stage + 1)].contains(0))
          ? Proportion(count: reached[stage] - reached[stage + 1], of: reached[stage]) : nil
      )
    }
  }

  /// The step of the funnel that most journeys did not get beyond; the first of equals, nil where
  /// all got to the last stage or there is but one.
  public var steepestFunnelStep: FunnelStep? {
    var steepest: FunnelStep?
    for step in funnel {
      guard let lost = step.notFurther?.count, lost > 0 else { continue }
      if lost > steepest?.notFurther?.count ?? 0 { steepest = step }
    }
    return steepest
  }
}
