import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

extension DiagramKind {
  /// The commonest variants, or one that is asked for, as strips of steps.
  public static let variants = DiagramKind(name: "variants", needsFindings: true) {
    input throws(NothingToDraw) in
    let findings = try input.measured
    guard !findings.variants.isEmpty else { throw NothingToDraw(.diagramNoVariants) }
    if let number = input.variant, !findings.variants.indices.contains(number - 1) {
      throw NothingToDraw(.diagramNoSuchVariant, count: findings.variants.count)
    }
    return VariantStrips(
      findings: findings,
      only: input.variant,
      filter: input.filter,
      words: input.words
    )
  }
}

/// Draws each variant as boxes from left to right, visits in a row collapsed to one.
struct VariantStrips: DrawableContent {
  /// The sizes of things, in points.
  private enum Room {
    static let title = 92.0
    static let boxWidth = 100.0
    static let leastHeight = 34.0
    static let between = 18.0
    static let lines = 8.0
    static let strips = 16.0
  }

  /// How many variants are drawn.
  private static let listed = 10
  /// How many steps of a variant are drawn.
  private static let shownSteps = 40

  let findings: Findings
  /// The number of the only variant to draw, from 1.
  let only: Int?
  let filter: String?
  let words: Words
  /// The height of every step: that of the one with the longest title.
  private var boxHeight = Room.leastHeight
  /// The positions of those that are drawn among all that would be; nil for all.
  private var part: Range<Int>?

  init(findings: Findings, only: Int?, filter: String?, words: Words) {
    self.findings = findings
    self.only = only
    self.filter = filter
    self.words = words
    let faces = listed.flatMap { $0.variant.runs.prefix(Self.shownSteps).map(face) }
    boxHeight = faces.map(\.height).reduce(Room.leastHeight, max)
  }

  private var shown: ArraySlice<(number: Int, variant: Variant)> {
    part.map { listed[$0] } ?? listed[...]
  }

  var sections: [Range<Int>] { listed.indices.map { $0..<($0 + 1) } }

  /// Each bears its number.
  func title(of part: Range<Int>, _ words: Words) -> String? { nil }

  func part(
    _ part: Range<Int>,
    _ words: Words,
    sheetOf: (Int) -> Int
  ) -> any DrawableContent {
    var strips = self
    strips.part = part
    return strips
  }

  private var listed: [(number: Int, variant: Variant)] {
    let numbered = findings.variants.enumerated().map { (number: $0 + 1, variant: $1) }
    guard let only else { return Array(numbered.prefix(Self.listed)) }
    return numbered.filter { $0.number == only }
  }

  func diagram(level: Int, on sheet: Sheet?) -> Diagram {
    let isPlain = level >= 2
    let frame = DrawingFrame(
      name: "variants",
      title: title,
      caption: FailurePointsWords(findings, words).caption(filter: filter) + [share],
      legend: legend,
      isPlain: isPlain,
      sheet: sheet
    )
    let perLine = perLine(frame)
    let lines = shown.map { lineCount($0.variant, perLine) }
    let graph = frame.graph(around: size(lines, perLine)) { origin, graph in
      var top = origin.y
      for ((number, variant), lines) in zip(shown, lines) {
        add(variant, number, Point(x: origin.x, y: top), perLine, isPlain, to: &graph)
        top += height(lines) + Room.strips
      }
    }
    return Diagram(
      frame,
      graph,
      description: shown.prefix(1).map(sentence).joined() + " \(share).",
      level: level
    )
  }

  private var title: String {
    let journey = Words.Argument.text(DOTText.label(findings.definition.title))
    guard let only else { return words(.diagramVariants, ["title": journey]).plain }
    return words(.diagramVariant, ["number": .count(only), "title": journey]).plain
  }

  /// How much of all journeys is drawn.
  private var share: String {
    let drawn = only.map { findings.variants[$0 - 1].share } ?? findings.variantShare(Self.listed)
    return words(
      .diagramVariantsShown,
      [
        "variants": .count(findings.coverage.variants), "count": .count(drawn.count),
        "of": .count(drawn.of), "rate": .text(words.rate(drawn.value)),
      ]
    ).plain
  }

  /// As few steps a line as make the whole fit the smallest page that holds it.
  private func perLine(_ frame: DrawingFrame) -> Int {
    let longest = shown.map { min($0.variant.runs.count, Self.shownSteps + 1) }.max() ?? 1
    for page in Page.all {
      let most = Int((page.width - 8 - Room.title) / (Room.boxWidth + Room.between))
      let count = max(1, min(most, longest))
      let lines = shown.map { lineCount($0.variant, count) }
      let size = frame.size(around: size(lines, count))
      if page.scale(size) == 1 { return count }
    }
    return min(longest, 12)
  }

  private func lineCount(_ variant: Variant, _ perLine: Int) -> Int {
    let runs = variant.runs.count
    let boxes = min(runs, Self.shownSteps) + (runs > Self.shownSteps ? 1 : 0)
    return max(1, (boxes + perLine - 1) / perLine)
  }

  private func height(_ lines: Int) -> Double {
    Double(lines) * (boxHeight + Room.lines) - Room.lines
  }

  private func size(_ lines: [Int], _ perLine: Int) -> Size {
    Size(
      width: Room.title + Double(perLine) * (Room.boxWidth + Room.between),
      height: lines.reduce(0) { $0 + height($1) + Room.strips } - Room.strips
    )
  }

  private func sentence(_ number: Int, _ variant: Variant) -> String {
    let path = variant.runs.map { run in
      findings.graph.nodes[run.touchpoint].touchpoint.drawnTitle
        + (run.visits > 1 ? " ×\(words.language.numbers.integer(run.visits))" : "")
    }
    let shown = path.prefix(Self.shownSteps).joined(separator: ", ")
    return words(
      .diagramVariantShare,
      [
        "number": .count(number), "count": .count(variant.journeys),
        "rate": .text(words.rate(variant.share.value)),
        "path": .text(path.count > Self.shownSteps ? shown + " …" : shown),
      ]
    ).plain + "."
  }

  private func add(
    _ variant: Variant,
    _ number: Int,
    _ origin: Point,
    _ perLine: Int,
    _ isPlain: Bool,
    to graph: inout DOTGraph
  ) {
    let heading = CardFace(
      titleLines: [words.rate(variant.share.value)],
      rows: [
        .texts(
          left: [
            CardFace.Run(
              text: words(.diagramJourneys, ["count": .shortCount(variant.journeys)]).plain
            )
          ],
          right: []
        )
      ],
      fill: VisualLanguage.headingFill,
      ink: VisualLanguage.ink,
      outline: VisualLanguage.stageOutline
    )
    var titled = heading
    titled.titleNote = CardFace.Run(text: "\(number)", color: VisualLanguage.quietInk)
    let width = Room.title - Room.between + 4
    add(
      titled,
      Box(
        left: origin.x,
        top: origin.y,
        right: origin.x + width,
        bottom: origin.y + boxHeight
      ),
      name: "variant:\(number)",
      plain: "\(number): \(words.rate(variant.share.value))",
      tooltip: sentence(number, variant),
      isPlain,
      to: &graph
    )
    let runs = variant.runs
    var boxes: [Box] = []
    for step in 0..<min(runs.count, Self.shownSteps + 1) {
      let left = origin.x + Room.title + Double(step % perLine) * (Room.boxWidth + Room.between)
      let top = origin.y + Double(step / perLine) * (boxHeight + Room.lines)
      let box = Box(
        left: left,
        top: top,
        right: left + Room.boxWidth,
        bottom: top + boxHeight
      )
      let name = "variant:\(number):\(step)"
      let isRest = step == Self.shownSteps
      let more = words(.diagramMore, ["count": .count(runs.count - step)]).plain
      let title =
        isRest ? more : findings.graph.nodes[runs[step].touchpoint].touchpoint.drawnTitle
      add(
        isRest ? restFace(more) : face(runs[step]),
        box,
        name: name,
        plain: title,
        tooltip: title,
        isPlain,
        to: &graph
      )
      boxes.append(box)
      guard step > 0 else { continue }
      // A step that begins a line is led to by a short arrow from its left.
      let begins = step % perLine == 0
      let y = box.center.y
      graph.addLine(
        name + ":way",
        from: Point(x: begins ? box.left - Room.between + 2 : boxes[step - 1].right, y: y),
        to: Point(x: box.left, y: y),
        stroke: .solid,
        width: 1.3,
        color: VisualLanguage.designedWay,
        hasHead: true,
        tooltip: title
      )
    }
  }

  private func add(
    _ face: CardFace,
    _ box: Box,
    name: String,
    plain: String,
    tooltip: String,
    _ isPlain: Bool,
    to graph: inout DOTGraph
  ) {
    let shape: DOTNode.Shape =
      isPlain
      ? .text(
        TextFitting.cut(plain, width: box.width - 8, size: VisualLanguage.textSize),
        size: Size(width: box.width, height: box.height),
        fontSize: VisualLanguage.textSize,
        isFramed: true
      ) : .table(face.table(width: box.width, height: box.height))
    graph.nodes.append(DOTNode(name: name, center: box.center, shape: shape, tooltip: tooltip))
  }

  /// A step, with the look of its touchpoint's graver verdict.
  private func face(_ run: Variant.Run) -> CardFace {
    let finding = findings.touchpoints[run.touchpoint]
    let severity = VisualLanguage.severity(
      [Verdict.failure, .watch].first { $0 == finding.gravestVerdict }
    )
    let mark = severity.mark.isEmpty ? "" : severity.mark + " "
    let repeats = run.visits > 1 ? " ×\(words.language.numbers.integer(run.visits))" : ""
    let room = Room.boxWidth - 2 * Double(CardFace.padding) - 6
    var lines = TextFitting.lines(
      mark + finding.node.touchpoint.drawnTitle,
      width: room - FontMetrics.width(repeats, size: VisualLanguage.titleSize, isBold: true),
      lines: 3,
      size: VisualLanguage.titleSize,
      isBold: true
    )
    lines[lines.count - 1] += repeats
    return CardFace(
      titleLines: lines,
      fill: severity.fill,
      ink: severity.ink,
      outline: severity.outline,
      outlineWidth: severity.outlineWidth
    )
  }

  private func restFace(_ text: String) -> CardFace {
    CardFace(
      titleLines: [text],
      fill: VisualLanguage.paper,
      ink: VisualLanguage.quietInk,
      outline: VisualLanguage.cardOutline,
      isDashed: true
    )
  }

  private var legend: Legend {
    let parts = FailurePointsLegend(findings: findings, arrows: [], words: words)
    return Legend(groups: [
      parts.severities,
      [Legend.Item(sign: .word("×2"), text: words.plain(.diagramSignRepeatedSteps))],
    ])
  }
}
