import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// What is printed of a touchpoint for a workshop: its number, a question and the evidence.
struct TouchpointCard {
  /// A fact with its name.
  struct Row {
    var label: String
    var value: String
  }

  /// How many ways a card names.
  private static let named = 3

  let finding: TouchpointFinding
  /// The number that people call it by, such as `2.3`.
  let number: String
  private let findings: Findings
  private let words: Words

  init(_ findings: Findings, position: Int, number: String, _ words: Words) {
    self.findings = findings
    self.words = words
    self.number = number
    finding = findings.touchpoints[position]
  }

  private var node: GraphNode { finding.node }
  private var hasComplaints: Bool { findings.definition.signals.complaint != nil }
  private var numbers: NumberFormat { words.language.numbers }

  var title: String { node.touchpoint.drawnTitle }

  private var face: FailurePointCard {
    FailurePointCard(
      finding: finding,
      hasComplaints: hasComplaints,
      lossRank: findings.dropOffs.first { $0.position == finding.position && $0.journeys > 0 }?
        .rank,
      roles: VisualLanguage.roles(node.touchpoint),
      words: words,
      missesStandard: findings.missesStandard(at: finding.position)
    )
  }

  /// How it stands, the graver of its verdicts; a missed standard leaves nothing fine.
  var severity: VisualLanguage.Severity {
    let severity = face.severity
    return missedStandards.isEmpty
      || [VisualLanguage.failure, VisualLanguage.watch, VisualLanguage.neverVisited].contains(
        severity
      )
      ? severity : VisualLanguage.standardMissed
  }

  /// The standards that start or stop here and are missed.
  private var missedStandards: [StandardFinding] {
    findings.standards(at: finding.position).filter { $0.verdict == .missed }
  }

  /// Where it belongs.
  ///
  /// - Parameter withStage: Whether the stage is named.
  /// - Returns: One line, which may be long.
  func facts(withStage: Bool) -> String {
    let touchpoint = node.touchpoint
    var parts: [String] = []
    if withStage { parts.append(DOTText.label(findings.graph.stages[touchpoint.stage].title)) }
    parts += VisualLanguage.roles(touchpoint).compactMap { role in
      role.word.map { "\(role.mark) \(words.plain($0))" }
    }
    if let channel = touchpoint.channel {
      parts.append("\(words.plain(.diagramChannel)) \(DOTText.label(channel))")
    }
    if let owner = touchpoint.owner {
      parts.append(words(.diagramOwnedBy, ["owner": .text(DOTText.label(owner))]).plain)
    }
    parts.append(words(.cardId, ["id": .text(DOTText.label(touchpoint.id))]).plain)
    return parts.joined(separator: " · ")
  }

  /// What a group should talk about; it asks for causes and never names one.
  var question: String {
    let measures = node.measures
    func counted(_ text: TextID, _ count: Int) -> String {
      words(text, ["count": .count(count), "title": .text(title)]).plain
    }
    func rated(_ text: TextID, _ rate: Proportion) -> String {
      words(
        text,
        [
          "rate": .text(words.rate(rate.value)), "range": .text(words.range(rate)),
          "of": .count(rate.of), "title": .text(title),
        ]
      ).plain
    }
    func titled(_ text: TextID) -> String { words(text, ["title": .text(title)]).plain }
    guard node.isVisited else {
      return titled(words.hidesSmallGroups ? .questionHidden : .questionNeverVisited)
    }
    let dropOff = finding.shownDropOffVerdict
    let complaint = hasComplaints ? finding.complaintVerdict : nil
    for verdict in [Verdict.failure, .watch] {
      if dropOff == verdict, let rate = node.shownDropOffRate {
        return rated(.questionDropOff, rate)
      }
      if complaint == verdict { return rated(.questionComplaints, node.complaintRate) }
      if verdict == .failure, let missed = missedStandards.first { return question(missed) }
    }
    if measures.journeys < Verdict.leastDenominator {
      return counted(.questionTooFew, measures.journeys)
    }
    if node.touchpoint.isExit, measures.exited > 0 {
      return counted(.questionExit, measures.exited)
    }
    if node.touchpoint.isGoal { return counted(.questionGoal, measures.journeys) }
    if node.touchpoint.isEnd { return counted(.questionEnd, measures.journeys) }
    if dropOff == nil, face.severity.mark == VisualLanguage.ranked(1)?.mark,
      let rate = node.shownDropOffRate, rate.value != nil
    {
      return rated(.questionMostLeft, rate)
    }
    if dropOff == .fine || complaint == .fine {
      return titled(node.touchpoint.isBackstage ? .questionFineBackstage : .questionFine)
    }
    if dropOff == nil, complaint == nil { return titled(.questionUnjudged) }
    return titled(words.hidesSmallGroups ? .questionHidden : .questionTooYoung)
  }

  /// What to talk about where a standard is missed.
  private func question(_ missed: StandardFinding) -> String {
    let share = missed.measures.shareMet
    return words(
      .questionStandard,
      [
        "standard": .text(DOTText.label(words.title(missed.standard))),
        "rate": .text(words.rate(share.value)), "range": .text(words.range(share)),
        "of": .count(share.of), "target": .setPercent(missed.standard.target ?? 0),
        "title": .text(title),
      ]
    ).plain
  }

  /// The evidence, the most important first.
  var rows: [Row] {
    guard node.isVisited else { return standards + worth + ways }
    let measures = node.measures
    var rows = [
      row(
        .cardJourneys,
        words(
          .cardJourneysValue,
          ["journeys": .count(measures.journeys), "visits": .count(measures.visits)]
        ).plain
      )
    ]
    if let rate = node.shownDropOffRate {
      let value = judged(rate, finding.shownDropOffVerdict, finding.thresholds.dropOff)
      rows.append(row(.cardDropOff, value))
    }
    if hasComplaints {
      let value = judged(
        node.complaintRate,
        finding.complaintVerdict,
        finding.thresholds.complaint
      )
      rows.append(row(.cardComplaints, value))
    }
    rows += standards + worth
    let outcomes = face.outcomes.filter { $0.count > 0 }.map {
      words(.diagramBecame, ["count": .count($0.count), "became": .id($0.outcome.word)]).plain
    }
    rows.append(row(.cardOutcomes, outcomes.joined(separator: ", ")))
    rows += ways
    if let half = node.timeToNext.p50Seconds, let most = node.timeToNext.p90Seconds {
      let value = words(
        .cardTimeValue,
        [
          "half": .seconds(half), "most": .seconds(most), "count": .count(node.timeToNext.count),
        ]
      ).plain
      rows.append(row(.cardTime, value))
    }
    return rows
  }

  private func row(_ label: TextID, _ value: String) -> Row {
    Row(label: words.plain(label), value: value)
  }

  /// A rate with its interval, what it is a share of, and how it stands.
  private func judged(_ rate: Proportion, _ verdict: Verdict?, _ threshold: Double?) -> String {
    guard let value = rate.value else { return words.plain(.cardNoRate) }
    let text = words(
      .cardRate,
      [
        "rate": .shortPercent(value), "range": .text(words.range(rate)), "of": .count(rate.of),
      ]
    ).plain
    let severity = VisualLanguage.severity(verdict)
    guard let word = severity.word, let threshold else { return text }
    return words(
      .cardVerdict,
      [
        "rate": .text(text), "verdict": .text("\(severity.mark) \(words.plain(word))"),
        "threshold": .setPercent(threshold),
      ]
    ).plain
  }

  /// How the standards that start or stop here and are missed are kept.
  private var standards: [Row] {
    missedStandards.map { standard in
      let share = standard.measures.shareMet
      return row(
        .columnStandard,
        words(
          .cardStandardValue,
          [
            "sign": .text(VisualLanguage.missedStandard),
            "title": .text(DOTText.label(words.title(standard.standard))),
            "rate": .text(words.rate(share.value)), "range": .text(words.range(share)),
            "of": .count(share.of), "target": .setPercent(standard.standard.target ?? 0),
          ]
        ).plain
      )
    }
  }

  /// What goes wrong here costs in a year, and what planned fixes would bring.
  private var worth: [Row] {
    guard let currency = findings.worth?.currency else { return [] }
    let costs = findings.costlyCandidates(at: finding.position).compactMap { candidate in
      candidate.worthPerYear.map { worth in
        words(
          .cardWorthValue,
          ["kind": .id(.fix(candidate.target)), "worth": .text(amount(worth, currency))]
        ).plain
      }
    }
    let plans = findings.plannedFixes(at: finding.position).map { planned in
      words(
        planned.gainPerYear == nil ? .cardFixCost : .cardFixGain,
        [
          "title": .text(DOTText.label(planned.fix.title)),
          "cost": .money(planned.fix.cost.units, currency: currency),
          "gain": .text(planned.gainPerYear.map { amount($0, currency) } ?? ""),
        ]
      ).plain
    }
    return costs.map { row(.cardWorth, $0) } + plans.map { row(.cardFix, $0) }
  }

  private func amount(_ estimate: MoneyEstimate, _ currency: String) -> String {
    words.amount(
      estimate.value,
      low: estimate.range?.low,
      high: estimate.range?.high,
      currency: currency
    )
  }

  /// Where people go on to and come from.
  private var ways: [Row] {
    let edges = findings.graph.edges.filter { $0.isTaken && !$0.isRepeat }
    let position = finding.position
    let on = edges.filter { $0.from == position }
      .sorted { ($0.count, $1.to) > ($1.count, $0.to) }
      .map { edge in
        words(
          .cardWayOn,
          [
            "title": .text(title(edge.to)),
            "share": .text(edge.share.map(numbers.wholePercent) ?? numbers.none),
          ]
        ).plain
      }
    var before = edges.filter { $0.to == position }
      .sorted { ($0.count, $1.from) > ($1.count, $0.from) }
      .map { edge in
        words(
          .cardWayIn,
          ["title": .text(title(edge.from)), "count": .text(numbers.integer(edge.count))]
        ).plain
      }
    if node.measures.entries > 0 {
      let entries = words(.cardEntries, ["count": .count(node.measures.entries)]).plain
      // First: between or after the others, the rest that is counted would seem to begin here too.
      before.insert(entries, at: 0)
    }
    return [(TextID.cardNext, on), (.cardBefore, before)].filter { !$0.1.isEmpty }
      .map { row($0.0, shortened($0.1)) }
  }

  private func title(_ position: Int) -> String {
    findings.graph.nodes[position].touchpoint.drawnTitle
  }

  private func shortened(_ ways: [String]) -> String {
    let shown = ways.prefix(Self.named).joined(separator: ", ")
    guard ways.count > Self.named else { return shown }
    return words(
      .cardMoreWays,
      ["ways": .text(shown), "count": .count(ways.count - Self.named)]
    ).plain
  }
}
