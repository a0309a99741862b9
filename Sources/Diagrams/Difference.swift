public import FailureAnalysis
import JourneyModel
import Statistics
public import Wording

extension DiagramKind {
  /// The difference of two analyses on the map of the journey.
  public static let difference = DiagramKind(name: "difference", needsFindings: true) {
    input throws(NothingToDraw) in
    guard let comparison = input.comparison else { throw NothingToDraw(.diagramNoFindings) }
    return DifferenceMap(comparison: comparison, words: input.words).drawing
  }
}

extension DiagramInput {
  /// The input for two analyses held against each other.
  public init(comparison: RunComparison, language: Language = .english) {
    let touchpoints = comparison.touchpoints.map { touchpoint in
      Touchpoint(id: touchpoint.id, title: touchpoint.title, stage: touchpoint.stage, match: [])
    }
    var start = 0
    let stages = comparison.stages.enumerated().map { position, stage in
      let end = start + touchpoints.count { $0.stage == position }
      defer { start = end }
      return Stage(id: stage.id, title: stage.title, touchpoints: start..<end)
    }
    self.init(
      definition: JourneyDefinition(
        id: comparison.after.id,
        title: comparison.after.title,
        stages: stages,
        touchpoints: touchpoints
      ),
      language: language
    )
    self.comparison = comparison
  }
}

/// Draws both analyses' touchpoints and ways, with what clearly differs.
struct DifferenceMap {
  /// The share of journeys from which a way that nobody designed is drawn without a clear change.
  private static let leastShare = 0.05

  let comparison: RunComparison
  let words: Words

  private var numbers: NumberFormat { words.language.numbers }
  private var text: DifferenceText { DifferenceText(words: words) }

  var drawing: MapDiagram {
    let ways = ways
    let drawn = ways.filter { $0.from != $0.to && isWorthDrawing($0) }
    let largest = drawn.map(journeys).max() ?? 0
    let cards = comparison.touchpoints.map { DifferenceCard(touchpoint: $0, words: words).card }
    let content = MapContent(
      name: "difference",
      title: words(.differenceTitle, ["title": .text(DOTText.label(comparison.after.title))]).plain,
      caption: caption,
      headings: comparison.stages.map(heading),
      cards: cards,
      arrows: drawn.map { arrow($0, largest: largest) },
      legend: { [comparison, words] arrows in
        DifferenceLegend(comparison: comparison, arrows: arrows, words: words).legend
      },
      cardWidths: [196, 180, 164, 150],
      remainder: { [words] arrows in Self.remainder(of: ways, arrows, words) }
    )
    return MapDiagram(content: content, description: description)
  }

  private var caption: [String] {
    var lines = [
      side(.differenceFirst, comparison.before), side(.differenceSecond, comparison.after),
    ]
    let rates =
      comparison.touchpoints.flatMap { [$0.dropOff, $0.complaint] } + [comparison.conversion]
    let clear = rates.count { $0 != nil && $0?.direction != .unclear }
    lines.append(
      comparison.comparisons == 0
        ? words.plain(.terminalNotCompared)
        : words(
          .differenceClearCount,
          ["clear": .count(clear), "count": .count(comparison.comparisons)]
        ).plain
    )
    if let change = comparison.conversion, change.direction != .unclear {
      lines.append(text.sentence(.differenceConversion, "", change) + ".")
    }
    // Signs stand between them, and no full stop before one.
    return (lines + comparison.caveats.map { text.caveat($0, of: comparison) }).map {
      $0.hasSuffix(".") ? String($0.dropLast()) : $0
    }
  }

  private func side(_ id: TextID, _ snapshot: AnalysisSnapshot) -> String {
    let period =
      snapshot.period.map { period in
        words(
          .diagramPeriod,
          ["first": .day(period.lowerBound), "last": .day(period.upperBound)]
        ).plain
      } ?? words.plain(.diagramNoEvents)
    return words(id, ["period": .text(period), "journeys": .count(snapshot.totals.journeys)]).plain
  }

  private var description: String {
    let clear = text.clear(comparison)
    let sentences =
      clear.isEmpty
      ? [words(.terminalNothingClear, ["count": .count(comparison.comparisons)]).plain]
      : clear.prefix(3).map { $0 + "." }
    return (sentences + caption.prefix(2)).joined(separator: " ")
  }

  private func heading(_ stage: RunComparison.Stage) -> MapContent.Heading {
    MapContent.Heading(
      title: DOTText.label(stage.title).isEmpty ? stage.id : stage.title,
      details: [
        words(
          .differenceJourneyCount,
          [
            "before": .text(stage.before.map { numbers.shortInteger($0.journeys) } ?? numbers.none),
            "after": .text(stage.after.map { numbers.shortInteger($0.journeys) } ?? numbers.none),
          ]
        ).plain
      ]
    )
  }

  /// The ways, those with a clear change first, then those that most journeys take.
  private var ways: [RunComparison.Way] {
    comparison.ways.sorted { left, right in
      let (isLeft, isRight) = (Self.isClear(left), Self.isClear(right))
      if isLeft != isRight { return isLeft }
      let counts = (journeys(left), journeys(right))
      return counts.0 != counts.1
        ? counts.0 > counts.1 : (left.from, left.to) < (right.from, right.to)
    }
  }

  private func journeys(_ way: RunComparison.Way) -> Int { max(way.before.count, way.after.count) }

  private static func isClear(_ way: RunComparison.Way) -> Bool {
    way.change.map { $0.direction != .unclear } ?? false
  }

  private func isWorthDrawing(_ way: RunComparison.Way) -> Bool {
    if Self.isClear(way) || way.isDesigned || way.wasDesigned { return true }
    return max(way.before.value ?? 0, way.after.value ?? 0) >= Self.leastShare
  }

  private func arrow(_ way: RunComparison.Way, largest: Int) -> MapContent.Arrow {
    let ends = [way.from, way.to].map { position in
      let touchpoint = comparison.touchpoints[position]
      let title = DOTText.label(touchpoint.title)
      return title.isEmpty ? touchpoint.id : title
    }
    let name = words(.diagramWay, ["from": .text(ends[0]), "to": .text(ends[1])]).plain
    let look = VisualLanguage.look(way.change?.direction)
    let isClear = Self.isClear(way)
    let isTaken = journeys(way) > 0
    let label = way.change.flatMap { change in
      isClear ? "\(look.mark) \(numbers.points(change.difference.value))" : nil
    }
    let tooltip =
      way.change.map { text.sentence(.differenceWay, name, $0) }
      ?? words(.differenceWayNotCompared, ["way": .text(name)]).plain
    return MapContent.Arrow(
      from: way.from,
      to: way.to,
      stroke: isTaken ? (way.isDesigned || way.wasDesigned ? .solid : .dashed) : .dotted,
      width: isTaken ? VisualLanguage.wayWidth(count: journeys(way), largest: largest) : 1.2,
      color: isClear
        ? look.outline : isTaken ? VisualLanguage.unusedWay : VisualLanguage.cardOutline,
      label: label,
      tooltip: tooltip,
      isEssential: isClear
    )
  }

  private static func remainder(
    of ways: [RunComparison.Way],
    _ arrows: [MapContent.Arrow],
    _ words: Words
  ) -> String? {
    let drawn = Set(arrows.map { [$0.from, $0.to] })
    let missing = ways.filter { $0.from != $0.to && !drawn.contains([$0.from, $0.to]) }
    guard !missing.isEmpty else { return nil }
    let clear = missing.count(where: isClear)
    return words(
      clear == 0 ? .differenceWaysNotDrawn : .differenceClearWaysNotDrawn,
      ["count": .count(missing.count), "clear": .count(clear)]
    ).plain
  }
}
