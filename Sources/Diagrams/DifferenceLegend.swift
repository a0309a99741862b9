import FailureAnalysis
import Wording

/// The legend of a difference: of what is drawn, nothing else.
struct DifferenceLegend {
  let comparison: RunComparison
  let arrows: [MapContent.Arrow]
  let words: Words

  var legend: Legend { Legend(groups: [looks, ways, examples]) }

  private var directions: [RateChange.Direction] {
    comparison.touchpoints.flatMap { [$0.dropOff?.direction, $0.complaint?.direction] }
      .compactMap(\.self)
  }

  private var looks: [Legend.Item] {
    var items: [(VisualLanguage.Severity, TextID)] = []
    if directions.contains(.higher) { items.append((VisualLanguage.higher, .differenceSignHigher)) }
    if directions.contains(.lower) { items.append((VisualLanguage.lower, .differenceSignLower)) }
    if comparison.touchpoints.contains(where: { $0.before == nil }) {
      items.append((VisualLanguage.added, .differenceSignNew))
    }
    if comparison.touchpoints.contains(where: { $0.after == nil }) {
      items.append((VisualLanguage.removed, .differenceSignGone))
    }
    return items.map { look, text in
      Legend.Item(
        sign: .mark(look.mark, fill: look.fill, ink: look.ink, outline: look.outline),
        text: words.plain(text)
      )
    }
  }

  private var ways: [Legend.Item] {
    var items: [Legend.Item] = []
    func add(_ text: TextID, _ stroke: DOTEdge.Stroke, _ color: String, _ width: Double) {
      guard arrows.contains(where: { $0.stroke == stroke && $0.color == color }) else { return }
      items.append(
        Legend.Item(sign: .line(stroke, width: width, color: color), text: words.plain(text))
      )
    }
    for stroke in [DOTEdge.Stroke.solid, .dashed] {
      add(.differenceSignMore, stroke, VisualLanguage.higher.outline, 2.5)
      add(.differenceSignLess, stroke, VisualLanguage.lower.outline, 2.5)
    }
    var seen: Set<String> = []
    items = items.filter { seen.insert($0.text).inserted }
    add(.differenceSignWayUnclear, .solid, VisualLanguage.unusedWay, 2)
    add(.diagramSignUndesigned, .dashed, VisualLanguage.unusedWay, 2)
    add(.diagramSignUnused, .dotted, VisualLanguage.cardOutline, 1.2)
    return items
  }

  /// What stands on cards and ways, by example.
  private var examples: [Legend.Item] {
    let numbers = words.language.numbers
    guard !directions.isEmpty else { return [] }
    let rates = words(
      .differenceShares,
      ["before": .shortPercent(0.22), "after": .shortPercent(0.31)]
    ).plain
    let points = words(
      .differencePoints,
      [
        "difference": .text(numbers.points(0.09)), "low": .text(numbers.points(0.04)),
        "high": .text(numbers.points(0.14)),
      ]
    ).plain
    var items = [
      Legend.Item(sign: .word(rates), text: words.plain(.differenceSignRates)),
      Legend.Item(sign: .word(points), text: words.plain(.differenceSignPoints)),
    ]
    if arrows.contains(where: { $0.label != nil }) {
      items.append(
        Legend.Item(
          sign: .word("▲ " + numbers.points(0.09)),
          text: words.plain(.differenceSignWay)
        )
      )
    }
    return items
  }
}
