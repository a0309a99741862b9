import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// Says a headline in sentences.
struct HeadlineText {
  private let words: Words

  init(_ words: Words) { self.words = words }

  /// The sentences of a headline: rate, interval, denominator, what was lost, and the owner.
  func text(_ headline: Headline, _ findings: Findings) -> RichText {
    switch headline {
    case .failurePoint(let point): return text(point, findings)
    case .missedStandards(let standards): return text(standards)
    case .repeatContacts(let cause): return text(cause, findings)
    case .undesignedWay(let edge): return text(edge, findings)
    }
  }

  private func text(_ point: FailurePoint, _ findings: Findings) -> RichText {
    let customers = CustomersText(words, findings).text(point) ?? RichText("")
    guard point.rate != nil else {
      let sentence = words(
        .dropOffAtEnd,
        [
          "touchpoint": .label(point.node.title), "stage": .label(point.stage),
          "lost": .count(point.journeys), "rank": .count(point.rank),
        ]
      )
      return sentence + customers + owner(point.owner)
    }
    guard let rate = point.rate, let value = rate.value, let interval = point.interval else {
      return RichText("")
    }
    let sentence = words(
      id(point),
      [
        "touchpoint": .label(point.node.title), "stage": .label(point.stage),
        "rank": .count(point.rank), "rate": .percent(value), "of": .count(rate.of),
        "low": .percent(interval.low), "high": .percent(interval.high),
        "threshold": point.threshold.map { .setPercent($0) } ?? .id(.notSet),
      ]
    )
    return sentence + amount(point) + customers + small(rate) + owner(point.owner)
  }

  private func id(_ point: FailurePoint) -> TextID {
    switch (point.kind, point.verdict) {
    case (.dropOff, .failure): .dropOffFailure
    case (.dropOff, .watch): .dropOffWatch
    case (.dropOff, _): .dropOffRanked
    case (.complaint, .failure): .complaintFailure
    case (.complaint, .watch): .complaintWatch
    case (.complaint, _): .complaintRanked
    }
  }

  /// What it amounts to in all, journeys too young to be judged among them.
  private func amount(_ point: FailurePoint) -> RichText {
    if point.kind == .complaint {
      return words(.complaintsTracedHere, ["complaints": .count(point.complaints)])
    }
    guard let goals = point.goalsLost, point.node.measures.droppedBeforeGoal > 0 else {
      return words(.journeysLost, ["lost": .count(point.journeys)])
    }
    return words(
      .journeysAndGoalsLost,
      ["lost": .count(point.journeys), "goals": .estimate(goals)]
    )
  }

  private func small(_ rate: Proportion) -> RichText {
    rate.of < Verdict.leastDenominator ? words(.smallGroupSuffix) : RichText("")
  }

  private func owner(_ owner: String?) -> RichText {
    owner.map { words(.ownerSuffix, ["owner": .label($0)]) } ?? words(.noOwnerSuffix)
  }

  private func text(_ standards: [StandardFinding]) -> RichText {
    let named = standards.prefix(Headline.namedStandards)
    let texts = named.map { finding in
      let share = finding.measures.shareMet
      return words(
        .standardMissed,
        [
          "standard": .label(words.title(finding.standard)), "rate": words.percent(share),
          "of": .count(share.of),
          "interval": range(share),
          "target": .setPercent(finding.standard.target ?? 1),
        ]
      ) + owner(finding.standard.owner)
    }
    let rest = standards.count - named.count
    return texts.reduce(words(.standardsMissed, ["count": .count(standards.count)])) { $0 + $1 }
      + (rest > 0 ? words(.standardsMissedMore, ["count": .count(rest)]) : RichText(""))
  }

  private func text(_ cause: ContactFinding.Cause, _ findings: Findings) -> RichText {
    let rate = cause.counts.repeatRate
    let touchpoint = findings.graph.nodes[cause.touchpoint].touchpoint
    let sentence = words(
      .repeatsStandOut,
      [
        "touchpoint": .label(touchpoint.title), "rate": words.percent(rate),
        "of": .count(rate.of),
        "window": .setSpan(findings.contacts?.window ?? findings.coverage.silence),
        "interval": range(rate),
      ]
    )
    return sentence + owner(touchpoint.owner)
  }

  /// An interval in as few words as can be.
  private func range(_ share: Proportion) -> Words.Argument {
    let interval = share.wilsonInterval()
    let range = words(
      .terminalInterval,
      [
        "low": .text(words.language.numbers.tenths((interval?.low ?? 0) * 100)),
        "high": .percent(interval?.high ?? 1),
      ]
    )
    return .text(range.plain)
  }

  private func text(_ edge: GraphEdge, _ findings: Findings) -> RichText {
    let share = edge.journeyShare
    guard let value = share.value, let interval = share.wilsonInterval() else {
      return RichText("")
    }
    let from = findings.graph.nodes[edge.from]
    let sentence = words(
      .undesignedWay,
      [
        "from": .label(from.title),
        "to": .label(findings.graph.nodes[edge.to].title), "journeys": .count(share.count),
        "of": .count(share.of), "rate": .percent(value), "low": .percent(interval.low),
        "high": .percent(interval.high),
      ]
    )
    return sentence + owner(from.touchpoint.owner)
  }
}
