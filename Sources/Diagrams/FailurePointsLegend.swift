import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Wording

/// The legend of the failure points: of what is drawn, nothing else.
struct FailurePointsLegend {
  let findings: Findings
  let arrows: [MapContent.Arrow]
  let words: Words

  var legend: Legend { Legend(groups: [severities, outcomes, ways, examples]) }

  /// How touchpoints stand.
  var severities: [Legend.Item] {
    let thresholds = findings.touchpoints.contains {
      $0.thresholds.dropOff != nil || $0.thresholds.complaint != nil
    }
    var items: [(VisualLanguage.Severity, TextID)] = []
    if thresholds {
      items = [
        (VisualLanguage.failure, .diagramSignFailure), (VisualLanguage.watch, .diagramSignWatch),
        (VisualLanguage.fine, .verdictFine), (VisualLanguage.tooFew, .diagramSignTooFew),
      ]
    }
    if !thresholds, !findings.dropOffs.isEmpty, let ranked = VisualLanguage.ranked(1) {
      items.append((ranked, .diagramSignRanked))
    }
    if findings.touchpoints.contains(where: { !$0.node.isVisited }) {
      items.append((VisualLanguage.neverVisited, .diagramNeverVisited))
    }
    return items.map { severity, text in
      Legend.Item(
        sign: .mark(
          severity.mark,
          fill: severity.fill,
          ink: severity.ink,
          outline: severity.outline
        ),
        text: words.plain(text)
      )
    }
  }

  /// The sign of touchpoints whose standard is missed, where there are any.
  var standards: [Legend.Item] {
    guard findings.missesAnyStandard else { return [] }
    return [
      Legend.Item(
        sign: .word(VisualLanguage.missedStandard),
        text: words.plain(.diagramStandardMissedSign)
      )
    ]
  }

  /// What became of journeys.
  var outcomes: [Legend.Item] {
    let hasExits = findings.touchpoints.contains { $0.node.measures.exited > 0 }
    let outcomes = VisualLanguage.Outcome.allCases.filter { $0 != .exited || hasExits }.map {
      ($0.fill, $0.word)
    }
    let hidden =
      findings.sharedGroup == nil ? [] : [(VisualLanguage.hiddenFill, TextID.diagramHidden)]
    return (outcomes + hidden).map { fill, word in
      Legend.Item(sign: .fill(fill, outline: VisualLanguage.quietInk), text: words.plain(word))
    }
  }

  /// The kinds of ways.
  var ways: [Legend.Item] {
    var items: [Legend.Item] = []
    func add(_ stroke: DOTEdge.Stroke, _ width: Double, _ color: String, _ text: TextID) {
      guard arrows.contains(where: { $0.stroke == stroke }) else { return }
      items.append(
        Legend.Item(sign: .line(stroke, width: width, color: color), text: words.plain(text))
      )
    }
    add(.solid, 3, VisualLanguage.designedWay, .diagramSignDesigned)
    add(.dashed, 2, VisualLanguage.undesignedWay, .diagramSignUndesigned)
    add(.dotted, 1.2, VisualLanguage.unusedWay, .diagramSignUnused)
    return items
  }

  /// What stands on cards and ways, by example.
  private var examples: [Legend.Item] {
    let numbers = words.language.numbers
    var items: [Legend.Item] = []
    if arrows.contains(where: { $0.label != nil }) {
      items.append(
        Legend.Item(
          sign: .word(numbers.wholePercent(0.22)),
          text: words.plain(.diagramSignShare)
        )
      )
    }
    let of = words(.diagramOf, ["count": .count(900)]).plain
    let rate = "\(numbers.wholePercent(0.22)) \(numbers.shortRange(low: 0.19, high: 0.25)) \(of)"
    items.append(Legend.Item(sign: .word(rate), text: words.plain(.diagramSignRate)))
    if findings.graph.nodes.contains(where: { $0.repeatedVisits > 0 }) {
      items.append(Legend.Item(sign: .word("↻"), text: words.plain(.diagramSignRepeats)))
    }
    items += standards
    let roles = findings.definition.touchpoints.flatMap(VisualLanguage.roles)
    for role in VisualLanguage.everyRole where roles.contains(role) {
      guard let word = role.word else { continue }
      items.append(Legend.Item(sign: .word(role.mark), text: words.plain(word)))
    }
    return items
  }
}
