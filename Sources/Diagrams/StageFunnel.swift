import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

extension DiagramKind {
  /// How far journeys got, stage by stage, and what became of those that came there.
  public static let stageFunnel = DiagramKind(name: "stage-funnel", needsFindings: true) {
    input throws(NothingToDraw) in
    StageFunnel(findings: try input.measured, filter: input.filter, words: input.words)
  }
}

/// A bar for each stage; all bars have one scale, the whole width being all journeys.
struct StageFunnel: DrawableContent {
  private static let width = 720.0
  private static let spacing = 10.0

  let findings: Findings
  let filter: String?
  let words: Words
  /// The positions of the steps that are drawn; nil for all.
  private var part: Range<Int>?

  init(findings: Findings, filter: String?, words: Words) {
    self.findings = findings
    self.filter = filter
    self.words = words
  }

  private var steps: ArraySlice<FunnelStep> {
    part.map { findings.funnel[$0] } ?? findings.funnel[...]
  }

  var sections: [Range<Int>] { findings.funnel.indices.map { $0..<($0 + 1) } }

  func title(of part: Range<Int>, _ words: Words) -> String? {
    findings.funnel[part].map { DOTText.label(stage($0).title) }.joined(separator: ", ")
  }

  func part(
    _ part: Range<Int>,
    _ words: Words,
    sheetOf: (Int) -> Int
  ) -> any DrawableContent {
    var funnel = self
    funnel.part = part
    return funnel
  }

  func diagram(level: Int, on sheet: Sheet?) -> Diagram {
    let frame = DrawingFrame(
      name: "stage-funnel",
      title: words(
        .diagramFunnel,
        ["title": .text(DOTText.label(findings.definition.title))]
      ).plain,
      caption: FailurePointsWords(findings, words).caption(filter: filter),
      legend: legend,
      isPlain: level >= 2,
      sheet: sheet
    )
    let faces = steps.map(face)
    let heights = faces.map(\.height)
    let body = Size(
      width: Self.width,
      height: heights.reduce(0) { $0 + $1 + Self.spacing } - Self.spacing
    )
    let graph = frame.graph(around: body) { origin, graph in
      var top = origin.y
      for (step, face) in zip(steps, faces) {
        graph.nodes.append(
          DOTNode(
            name: "stage:\(step.stage)",
            center: Point(x: origin.x + Self.width / 2, y: top + face.height / 2),
            shape: shape(face, step, isPlain: level >= 2),
            tooltip: tooltip(step)
          )
        )
        top += face.height + Self.spacing
      }
    }
    return Diagram(
      frame,
      graph,
      description: FailurePointsWords(findings, words).base(
        words(.diagramShowsFunnel, ["stages": .text(steps.map(reach).joined(separator: ", "))])
          .plain
      ),
      level: level
    )
  }

  private func shape(_ face: CardFace, _ step: FunnelStep, isPlain: Bool) -> DOTNode.Shape {
    guard isPlain else { return .table(face.table(width: Self.width, height: face.height)) }
    return .text(
      TextFitting.cut(tooltip(step), width: Self.width - 8, size: VisualLanguage.textSize),
      size: Size(width: Self.width, height: face.height),
      fontSize: VisualLanguage.textSize,
      isFramed: true
    )
  }

  private func stage(_ step: FunnelStep) -> GraphGroup { findings.graph.stages[step.stage] }

  private func reached(_ step: FunnelStep) -> String {
    words(
      .diagramReached,
      ["count": .count(step.reached.count), "rate": .text(words.rate(of: step.reached))]
    ).plain
  }

  /// How many reached a stage, for a list.
  private func reach(_ step: FunnelStep) -> String {
    words(
      .diagramStageReach,
      [
        "stage": .text(DOTText.label(stage(step).title)), "count": .count(step.reached.count),
        "rate": .text(words.rate(of: step.reached)),
      ]
    ).plain
  }

  private func notFurther(_ step: FunnelStep) -> String? {
    step.notFurther.map {
      words(
        .diagramNotFurther,
        ["count": .count($0.count), "rate": .text(words.rate(of: $0))]
      ).plain
    }
  }

  private func tooltip(_ step: FunnelStep) -> String {
    let parts = [reached(step), notFurther(step)].compactMap(\.self) + [visited(step)]
    return "\(DOTText.label(stage(step).title)): \(parts.joined(separator: "; "))"
  }

  /// What became of those that visited the stage.
  private func visited(_ step: FunnelStep) -> String {
    let became = outcomes(step).filter { $0.count > 0 }.map {
      words(.diagramBecame, ["count": .count($0.count), "became": .id($0.outcome.word)]).plain
    }
    let journeys = words(.diagramJourneys, ["count": .count(stage(step).measures.journeys)]).plain
    return ([journeys] + became).joined(separator: ", ")
  }

  private func outcomes(
    _ step: FunnelStep
  ) -> [(outcome: VisualLanguage.Outcome, count: Int)] {
    let measures = stage(step).measures
    return VisualLanguage.Outcome.allCases.map { outcome in
      switch outcome {
      case .movedOn: (outcome, measures.movedOn)
      case .completed: (outcome, measures.completed)
      case .exited: (outcome, measures.exited)
      case .left: (outcome, measures.droppedOff)
      case .open: (outcome, measures.open)
      }
    }
  }

  private func face(_ step: FunnelStep) -> CardFace {
    var face = CardFace(
      titleLines: [],
      fill: VisualLanguage.headingFill,
      ink: VisualLanguage.ink,
      outline: VisualLanguage.cardOutline
    )
    let note = CardFace.Run(text: reached(step), isBold: true)
    let inner = Double(CardFace.inner(width: Self.width, outlineWidth: 1))
    face.titleLines = TextFitting.lines(
      DOTText.label(stage(step).title),
      width: inner - note.width - 12,
      lines: 1,
      size: VisualLanguage.titleSize,
      isBold: true
    )
    if face.titleLines.isEmpty { face.titleLines = [" "] }
    face.titleNote = note
    face.rows = [
      .bar(
        VisualLanguage.bar(outcomes(step), of: stage(step).measures.journeys),
        of: findings.coverage.totals.journeys,
        height: 14
      ),
      .texts(
        left: [CardFace.Run(text: visited(step))],
        right: notFurther(step).map { [CardFace.Run(text: $0, isBold: true)] } ?? []
      ),
    ]
    if case .texts(let left, let right) = face.rows[1], CardFace.width(left, right) > inner {
      face.rows[1] = .texts(left: left, right: [])
      face.rows.append(.texts(left: [], right: right))
    }
    return face
  }

  private var legend: Legend {
    let parts = FailurePointsLegend(findings: findings, arrows: [], words: words)
    return Legend(groups: [
      parts.outcomes,
      [
        Legend.Item(
          sign: .fill(VisualLanguage.stageFill, outline: VisualLanguage.quietInk),
          text: words.plain(.diagramNotVisited)
        )
      ],
    ])
  }
}
