import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel

/// The legend of the failure points: of what is drawn, nothing else.
struct FailurePointsLegend {
  let findings: Findings
  let arrows: [MapContent.Arrow]

  var legend: Legend { Legend(groups: [severities, outcomes, ways, words]) }

  private var severities: [Legend.Item] {
    let thresholds = findings.touchpoints.contains {
      $0.thresholds.dropOff != nil || $0.thresholds.complaint != nil
    }
    var items: [(VisualLanguage.Severity, String)] = []
    if thresholds {
      items = [
        (VisualLanguage.failure, "failure: interval above threshold"),
        (VisualLanguage.watch, "watch: rate above it"),
        (VisualLanguage.fine, "fine"), (VisualLanguage.tooFew, "too few: under 20"),
      ]
    }
    if !thresholds, !findings.dropOffs.isEmpty, let ranked = VisualLanguage.ranked(1) {
      items.append((ranked, "most journeys left here (no threshold is set)"))
    }
    if findings.touchpoints.contains(where: { !$0.node.isVisited }) {
      items.append((VisualLanguage.neverVisited, "never visited"))
    }
    return items.map { severity, text in
      Legend.Item(
        sign: .mark(
          severity.mark,
          fill: severity.fill,
          ink: severity.ink,
          outline: severity.outline
        ),
        text: text
      )
    }
  }

  private var outcomes: [Legend.Item] {
    let hasExits = findings.touchpoints.contains { $0.node.measures.exited > 0 }
    return VisualLanguage.Outcome.allCases.filter { $0 != .exited || hasExits }.map {
      Legend.Item(
        sign: .fill($0.fill, outline: VisualLanguage.quietInk),
        text: $0.word
      )
    }
  }

  private var ways: [Legend.Item] {
    var items: [Legend.Item] = []
    func add(_ stroke: DOTEdge.Stroke, _ width: Double, _ color: String, _ text: String) {
      guard arrows.contains(where: { $0.stroke == stroke }) else { return }
      items.append(Legend.Item(sign: .line(stroke, width: width, color: color), text: text))
    }
    add(.solid, 3, VisualLanguage.designedWay, "designed, width by steps")
    add(.dashed, 2, VisualLanguage.undesignedWay, "not designed")
    add(.dotted, 1.2, VisualLanguage.unusedWay, "designed, never taken")
    return items
  }

  private var words: [Legend.Item] {
    var items: [Legend.Item] = []
    if arrows.contains(where: { $0.label != nil }) {
      items.append(Legend.Item(sign: .word("22 %"), text: "share of the steps out"))
    }
    items.append(
      Legend.Item(sign: .word("2 % (1–3) of 900"), text: "rate, 95 % interval, journeys judged")
    )
    if findings.graph.nodes.contains(where: { $0.repeatedVisits > 0 }) {
      items.append(Legend.Item(sign: .word("↻"), text: "repeated visits"))
    }
    let roles = findings.definition.touchpoints.flatMap(VisualLanguage.roles)
    for role in [
      VisualLanguage.entry, VisualLanguage.goal, VisualLanguage.end, VisualLanguage.exit,
    ]
    where roles.contains(role) {
      items.append(Legend.Item(sign: .word(role.mark), text: role.word))
    }
    return items
  }
}
