import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// A touchpoint's card with what happened there.
struct FailurePointCard {
  let finding: TouchpointFinding
  let hasComplaints: Bool
  /// Its place among the touchpoints that lose journeys.
  let lossRank: Int?
  let roles: [VisualLanguage.Role]
  let words: Words
  /// The number before its title.
  var number: String?
  /// Whether a standard whose clock starts or stops there is missed.
  var missesStandard = false

  private typealias Run = CardFace.Run

  private var node: GraphNode { finding.node }

  /// The graver of its two verdicts.
  var severity: VisualLanguage.Severity {
    guard node.isVisited else { return VisualLanguage.neverVisited }
    let verdicts = [finding.shownDropOffVerdict, hasComplaints ? finding.complaintVerdict : nil]
      .compactMap(\.self)
    for verdict in [Verdict.failure, .watch, .fine, .tooFew] where verdicts.contains(verdict) {
      return VisualLanguage.severity(verdict)
    }
    return lossRank.flatMap(VisualLanguage.ranked) ?? VisualLanguage.unjudged
  }

  var card: MapContent.Card {
    MapContent.Card(
      name: node.id,
      stage: node.touchpoint.stage,
      tooltip: tooltip,
      face: { face(width: $0) },
      plainText: (number.map { $0 + " " } ?? "")
        + "\(severity.mark) \(node.touchpoint.drawnTitle)"
    )
  }

  func face(width: Double) -> CardFace {
    let severity = severity
    var face = CardFace(
      titleLines: [],
      fill: severity.fill,
      ink: severity.ink,
      outline: severity.outline,
      outlineWidth: severity.outlineWidth,
      isDashed: !node.isVisited
    )
    let inner = Double(CardFace.inner(width: width, outlineWidth: severity.outlineWidth)) - 1
    // The marks of its roles stand after the title; the legend has their words.
    let marks = roles.map { " " + $0.mark }.joined()
    face.titleLines = TextFitting.lines(
      (number.map { $0 + " " } ?? "") + node.touchpoint.drawnTitle,
      width: inner - FontMetrics.width(marks, size: VisualLanguage.titleSize, isBold: true),
      lines: 2,
      size: VisualLanguage.titleSize,
      isBold: true
    )
    face.titleLines[face.titleLines.count - 1] += marks
    addSeverity(to: &face, inner)
    if missesStandard { face.headRows.append(.texts(left: [missedStandard], right: [])) }
    guard node.isVisited else { return face }
    addRows(to: &face, inner)
    return face
  }

  private var missedStandard: Run {
    Run(
      text: words.missedStandard,
      color: severity.ink,
      isBold: true
    )
  }

  /// The severity beside the title where both fit, else below it; "fine" is left to the colour,
  /// the marks at the rates and the legend.
  private func addSeverity(to face: inout CardFace, _ inner: Double) {
    guard let word = severity.word, severity != VisualLanguage.fine else { return }
    let text = "\(severity.mark) \(words.plain(word))"
    let note = Run(text: text, color: severity.ink, isBold: true)
    let title = FontMetrics.width(
      face.titleLines[face.titleLines.count - 1],
      size: VisualLanguage.titleSize,
      isBold: true
    )
    if title + note.width + 6 <= inner {
      face.titleNote = note
    } else {
      face.headRows.append(.texts(left: [note], right: []))
    }
  }

  private func addRows(to face: inout CardFace, _ inner: Double) {
    let measures = node.measures
    let journeys = [
      Run(text: numbers.shortInteger(measures.journeys), isBold: true),
      Run(
        text: " "
          + words.plain(measures.journeys == 1 ? .diagramJourneyWord : .diagramJourneysWord)
      ),
    ]
    var left: [Run] = []
    if measures.droppedOff > 0 {
      let text = words(.diagramLeft, ["count": .shortCount(measures.droppedOff)]).plain
      left = [Run(text: text, isBold: true)]
    }
    let count = numbers.shortInteger(node.repeatedVisits)
    func quiet(_ text: String) -> Run { Run(text: text, color: VisualLanguage.quietInk) }
    let hasRepeats = node.repeatedVisits > 0
    // A number stands on no line of another's rate: it would read as a part of it.
    let together = hasRepeats ? journeys + [Run(text: " "), quiet("↻ " + count)] : journeys
    // Two runs, as other lines have: Graphviz sets lines of one run lower.
    let alone = hasRepeats ? [quiet("↻"), quiet(" " + count)] : []
    if CardFace.width(together, left) <= inner {
      face.rows.append(.texts(left: together, right: left))
    } else if CardFace.width(journeys, left) <= inner {
      face.rows.append(.texts(left: journeys, right: left))
      face.rows.append(.texts(left: alone, right: []))
    } else {
      face.rows.append(.texts(left: journeys, right: []))
      face.rows.append(.texts(left: alone, right: left))
    }
    if let rate = node.shownDropOffRate {
      addRate(.diagramDropOffWord, rate, finding.shownDropOffVerdict, to: &face, inner)
    }
    if hasComplaints {
      addRate(
        .diagramComplaintWord,
        node.complaintRate,
        finding.complaintVerdict,
        to: &face,
        inner
      )
    }
    face.rows.append(.bar(VisualLanguage.bar(outcomes, of: node.measures.journeys)))
  }

  private var numbers: NumberFormat { words.language.numbers }

  private func addRate(
    _ word: TextID,
    _ rate: Proportion,
    _ verdict: Verdict?,
    to face: inout CardFace,
    _ inner: Double
  ) {
    let isGrave = verdict == .failure || verdict == .watch
    let color = verdict == .failure ? VisualLanguage.failure.fill : VisualLanguage.ink
    var left = [Run(text: "\(words.plain(word)) ", color: color)]
    if isGrave {
      left.insert(Run(text: "\(VisualLanguage.severity(verdict).mark) ", color: color), at: 0)
    }
    left.append(Run(text: words.rate(rate.value), color: color, isBold: true))
    let base =
      rate.value == nil
      ? words.plain(.diagramOfNobody) : words(.diagramOf, ["count": .shortCount(rate.of)]).plain
    func quiet(_ text: String) -> Run { Run(text: text, color: VisualLanguage.quietInk) }
    // Two runs, as above.
    let evidence =
      rate.value == nil ? [quiet(base)] : [quiet(words.range(rate)), quiet(" " + base)]
    if rate.value == nil, words.hidesSmallGroups {
      face.rows.append(.texts(left: left, right: []))
      return
    }
    if CardFace.width(left, evidence) <= inner {
      face.rows.append(.texts(left: left, right: evidence))
      return
    }
    face.rows.append(.texts(left: left, right: []))
    face.rows.append(.texts(left: [], right: evidence))
  }

  /// What became of its journeys.
  var outcomes: [(outcome: VisualLanguage.Outcome, count: Int)] {
    let measures = node.measures
    return VisualLanguage.Outcome.allCases.map { outcome in
      switch outcome {
      case .movedOn: (outcome, measures.continued)
      case .completed: (outcome, measures.completed)
      case .exited: (outcome, measures.exited)
      case .left: (outcome, measures.droppedOff)
      case .open: (outcome, measures.open)
      }
    }
  }

  var tooltip: String {
    let title = node.touchpoint.drawnTitle
    guard node.isVisited else { return "\(title): \(words.plain(.diagramNeverVisited))" }
    let measures = node.measures
    var parts = [
      words(.diagramJourneys, ["count": .count(measures.journeys)]).plain,
      words(.diagramVisits, ["count": .count(measures.visits)]).plain,
    ]
    if node.repeatedVisits > 0 {
      parts.append(words(.diagramRepeats, ["count": .count(node.repeatedVisits)]).plain)
    }
    if let rate = node.shownDropOffRate {
      parts.append(
        sentence(
          rate.value == nil ? .diagramNoDropOffYet : .diagramDropOffRate,
          rate,
          finding.shownDropOffVerdict
        )
      )
    }
    if hasComplaints {
      let rate = node.complaintRate
      parts.append(
        sentence(
          rate.value == nil ? .diagramNoComplaintYet : .diagramComplaintRate,
          rate,
          finding.complaintVerdict
        )
      )
    }
    let became = outcomes.filter { $0.count > 0 }.map {
      words(.diagramBecame, ["count": .count($0.count), "became": .id($0.outcome.word)]).plain
    }
    var text = "\(title): \(parts.joined(separator: ", ")); \(became.joined(separator: ", "))"
    if let lossRank { text += "; " + words(.diagramLossRank, ["rank": .count(lossRank)]).plain }
    if missesStandard { text += "; " + words.plain(.diagramStandardMissed) }
    if let owner = node.touchpoint.owner {
      text += "; " + words(.diagramOwnedBy, ["owner": .text(DOTText.label(owner))]).plain
    }
    return text
  }

  private func sentence(_ text: TextID, _ rate: Proportion, _ verdict: Verdict?) -> String {
    let sentence =
      words(
        text,
        [
          "rate": .text(words.rate(rate.value)), "range": .text(words.range(rate)),
          "count": .count(rate.count), "of": .count(rate.of),
        ]
      ).plain
    guard rate.value != nil, let word = VisualLanguage.severity(verdict).word else {
      return sentence
    }
    return "\(sentence): \(words.plain(word))"
  }
}
