public import GraphModel
import JourneyMeasurement
public import JourneyModel

/// How a touchpoint stands against its thresholds, and how soon its visitors go on.
public struct TouchpointFinding: Sendable, Equatable {
  /// The touchpoint, with all its measures.
  public var node: GraphNode
  /// The thresholds in force there.
  public var thresholds: Thresholds
  /// How its drop-off rate stands; data files keep it at an `end` too, where reports show none.
  public var dropOffVerdict: Verdict?
  /// How its complaint rate stands.
  public var complaintVerdict: Verdict?
  /// The share of visits followed by another step of the same key within a time; nil at an `end`
  /// or `exit`, which are left out, and where some of the visits are hidden.
  public var continuation: ContinuationCurve?
  /// The times from each visit to the journey's next step, of those who moved on.
  public var timesToNext: TimeDistribution
  /// The reasons of the complaints traced here.
  public var reasons: Reasons

  /// The touchpoint's position.
  public var position: Int { node.position }
  /// The verdict on drop-off that reports show: none at an `end`.
  public var shownDropOffVerdict: Verdict? { node.touchpoint.isEnd ? nil : dropOffVerdict }

  /// The gravest of the verdicts that reports show, a failure first and too few last; nil without
  /// any.
  public var gravestVerdict: Verdict? {
    let shown = [shownDropOffVerdict, complaintVerdict]
    return [Verdict.failure, .watch, .fine, .tooFew].first { shown.contains($0) }
  }

  /// Judges a touchpoint.
  init(node: GraphNode, definition: JourneyDefinition, measures: JourneyMeasures) {
    self.node = node
    timesToNext = TimeDistribution(node.timesToNext)
    reasons = Reasons(
      node.measures.complaintCategories,
      minimumGroup: definition.minimumGroup
    )
    thresholds = definition.thresholds(of: node.position)
    dropOffVerdict = Verdict(node.measures.silence.dropOffRate, threshold: thresholds.dropOff)
    complaintVerdict = Verdict(node.complaintRate, threshold: thresholds.complaint)
    let hidden = measures.hidden
    let isHidden = hidden.waysFrom.contains(node.position) || hidden.waits.contains(node.position)
    if !node.touchpoint.isEnd, !node.touchpoint.isExit, !isHidden {
      continuation = ContinuationCurve(
        movedOn: node.timesToNextOfKey,
        censored: node.measures.censored,
        silence: definition.silence
      )
    }
  }
}
