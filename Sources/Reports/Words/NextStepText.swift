import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// Says what to do next about a finding.
struct NextStepText {
  private let words: Words

  init(_ words: Words) { self.words = words }

  /// The sentence for a headline.
  func text(_ headline: Headline, _ findings: Findings) -> RichText {
    switch headline {
    case .failurePoint(let point): text(point, findings)
    case .missedStandards: words(.nextReviewBreaches)
    case .repeatContacts: words(.nextReadContacts)
    case .undesignedWay: words(.nextDecideDesign)
    }
  }

  /// The sentence for a failure point.
  func text(_ point: FailurePoint, _ findings: Findings) -> RichText {
    switch point.nextStep {
    case .wait: words(.nextWait, ["least": .count(Verdict.leastDenominator)])
    case .observeLonger:
      words(
        .nextObserveLonger,
        [
          "open": .count(point.openShare.count), "of": .count(point.openShare.of),
          "rate": words.percent(point.openShare),
        ]
      )
    case .settleSilence:
      words(.nextSettleSilence, ["silence": .setSpan(findings.coverage.silence)])
    case .readComplaints(let reason): read(reason)
    case .readRareReasons(let least): words(.nextReadRareReasons, ["least": .count(least)])
    case .followDetour(let way):
      words(
        .nextFollowDetour,
        [
          "count": .count(way.share.count), "of": .count(way.share.of),
          "rate": words.percent(way.share),
          "touchpoint": .label(findings.graph.nodes[way.touchpoint].title),
        ]
      )
    case .askOwner: words(.nextAskOwner)
    case .nameOwner: words(.nextNameOwner)
    case .decideDesign: words(.nextDecideDesign)
    case .reviewBreaches: words(.nextReviewBreaches)
    case .readContacts: words(.nextReadContacts)
    }
  }

  private func read(_ reason: EventCount?) -> RichText {
    guard let reason else { return words(.nextReadComplaints) }
    return words(
      .nextReadReason,
      ["reason": .label(reason.event), "count": .count(reason.count)]
    )
  }
}
