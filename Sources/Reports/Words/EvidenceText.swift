import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// Says the evidence for a failure point in sentences.
struct EvidenceText {
  /// How many ways and reasons a sentence names.
  private static let named = 4

  private let words: Words
  private let findings: Findings

  init(_ words: Words, _ findings: Findings) {
    self.words = words
    self.findings = findings
  }

  /// The sentences about a failure point.
  func sentences(_ point: FailurePoint) -> [RichText] {
    let own = point.kind == .dropOff ? dropOff(point) : complaint(point)
    let worth = CustomersText(words, findings).text(point).map { [$0] } ?? []
    return [place(point)] + own + worth + ways(point) + next(point)
  }

  /// What to do next; nothing where the touchpoint is fine and there is nothing but to ask its owner.
  private func next(_ point: FailurePoint) -> [RichText] {
    if point.verdict == .fine, point.nextStep == .askOwner { return [] }
    return [NextStepText(words).text(point, findings)]
  }

  private func place(_ point: FailurePoint) -> RichText {
    words(
      .evidencePlace,
      [
        "stage": .label(point.stage),
        "channel": point.channel.map { .label($0) } ?? .id(.notNamed),
        "owner": point.owner.map { .label($0) } ?? .id(.notNamed),
      ]
    )
  }

  /// The sentences on how sure a loss is, and what it cost.
  func dropOff(_ point: FailurePoint) -> [RichText] {
    var sentences: [RichText] = []
    let measures = point.node.measures
    if point.rate == nil { sentences.append(words(.evidenceEnd)) }
    if let low = point.lowest, let high = point.highest, measures.silence.matureOpenHere > 0,
      let lowShare = low.value, let highShare = high.value
    {
      sentences.append(
        words(
          .evidenceBounds,
          [
            "open": .count(measures.silence.matureOpenHere), "low": .percent(lowShare),
            "high": .percent(highShare), "of": .count(low.of),
          ]
        )
      )
    }
    if let half = point.atHalfSilence, let double = point.atDoubleSilence,
      !words.hidesSmallGroups || half.of > 0 || double.of > 0
    {
      sentences.append(
        words(
          .evidenceSensitivity,
          [
            "half": words.percent(half), "halfOf": .count(half.of), "double": words.percent(double),
            "doubleOf": .count(double.of),
          ]
        )
      )
    }
    if let goals = point.goalsLost, measures.droppedBeforeGoal > 0 {
      sentences.append(
        words(
          .evidenceGoals,
          [
            "before": .count(measures.droppedBeforeGoal),
            "continued": .count(measures.continuedBeforeGoal), "after": .count(measures.goalAfter),
            "goals": .estimate(goals),
          ]
        )
      )
    }
    if let curve = findings.touchpoints[point.position].continuation, let at = curve.atSilence,
      let share = at.share
    {
      sentences.append(
        words(
          .evidenceContinued,
          ["rate": .percent(share), "visits": .count(curve.visits), "silence": .setSpan(at.within)]
        )
      )
    }
    return sentences
  }

  private func complaint(_ point: FailurePoint) -> [RichText] {
    guard !point.reasons.named.isEmpty else { return [] }
    let reasons = point.reasons
    let categories = reasons.named.prefix(Self.named).map { category in
      "\(words.label(category.event)) (\(words.language.numbers.integer(category.count)))"
    }
    var list = categories.joined(separator: ", ")
    let rest = reasons.named.dropFirst(Self.named)
    if !rest.isEmpty || reasons.folded > 0 {
      list =
        words(
          .reasonsMore,
          [
            "reasons": .text(list), "count": .count(rest.count + reasons.folded),
            "complaints": .count(rest.reduce(reasons.foldedComplaints) { $0 + $1.count }),
          ]
        ).plain
    }
    return [words(.evidenceCategories, ["categories": .text(list)])]
  }

  private func ways(_ point: FailurePoint) -> [RichText] {
    var arrival =
      point.waysIn.isEmpty
      ? words(.evidenceWaysInNone) : words(.evidenceWaysIn, ["ways": list(point.waysIn)])
    if point.entries > 0 {
      arrival = arrival + words(.entriesHere, ["count": .count(point.entries)])
    }
    var departure =
      point.waysOn.isEmpty
      ? words(.evidenceWaysOnNone) : words(.evidenceWaysOn, ["ways": list(point.waysOn)])
    if !point.detours.isEmpty {
      departure = departure + words(.evidenceDetours, ["ways": names(point.detours)])
    }
    return [arrival, departure]
  }

  private func list(_ ways: [FailurePoint.Way]) -> Words.Argument {
    let texts = ways.prefix(Self.named).map { way in
      if words.hidesSmallGroups, way.share.of == 0 {
        // Of how many is hidden.
        let title = words.label(findings.graph.nodes[way.touchpoint].title)
        return "\(title) (\(words.language.numbers.integer(way.share.count)))"
      }
      return words(
        .way,
        [
          "touchpoint": .label(findings.graph.nodes[way.touchpoint].title),
          "rate": words.percent(way.share), "count": .count(way.share.count),
          "of": .count(way.share.of),
        ]
      ).plain
    }
    return .text(shortened(.waysMore, "ways", texts.joined(separator: ", "), ways.count))
  }

  private func names(_ ways: [FailurePoint.Way]) -> Words.Argument {
    let texts = ways.prefix(Self.named).map {
      words.label(findings.graph.nodes[$0.touchpoint].title)
    }
    let list = texts.joined(separator: ", ")
    return .text(shortened(.touchpointsMore, "touchpoints", list, ways.count))
  }

  private func shortened(_ text: TextID, _ place: String, _ list: String, _ count: Int) -> String {
    guard count > Self.named else { return list }
    return words(text, [place: .text(list), "count": .count(count - Self.named)]).plain
  }
}
