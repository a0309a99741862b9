import FailureAnalysis
import GraphModel
import JourneyModel
import Statistics
import Wording

/// Scores that customers gave, as a curve in the lane that is left for emotion.
///
/// It is drawn from scores alone: a place that too few customers scored is a gap, and nothing leads through
/// it.
struct EmotionCurve {
  /// A point of the curve, in parts of the lane's height from its bottom.
  struct Level {
    var value: Double
    var low: Double
    var high: Double
    /// The value as people write it.
    var label: String
    /// What was scored.
    var title: String
  }

  /// The most width that a label takes.
  static let labelWidth = 200.0
  /// The height that a label takes over the point it belongs to.
  static let labelHeight = 20.0
  /// Between a point and its label.
  private static let gap = 6.0

  /// The levels at the lane's places, from the left; nil for a gap.
  let levels: [Level?]
  /// What the curve shows.
  let caption: String

  /// The curve along the stages; nil where too few scores were given.
  init?(stagesOf findings: Findings?, _ words: Words) {
    guard let emotion = findings?.emotion else { return nil }
    self.init(emotion, emotion.stages, findings?.graph.stages.map(\.title) ?? [], words)
  }

  /// The curve along touchpoints, by their positions; nil where too few scores were given at any.
  init?(touchpoints: some Sequence<Int>, of findings: Findings, _ words: Words) {
    guard let emotion = findings.emotion else { return nil }
    self.init(
      emotion,
      touchpoints.map { position in
        emotion.touchpoints.first { $0.touchpoints == [position] }?.scores
      },
      touchpoints.map { findings.graph.nodes[$0].title },
      words
    )
  }

  private init?(
    _ finding: FeedbackFinding,
    _ scores: [ScoreSummary?],
    _ titles: [String],
    _ words: Words
  ) {
    guard scores.contains(where: { $0?.isEnough ?? false }) else { return nil }
    levels = zip(scores, titles).map { scores, title in
      guard let scores, let level = scores.level else { return nil }
      let range = scores.levels
      func part(_ value: Double) -> Double {
        (value - range.lowerBound)
          / max(range.upperBound - range.lowerBound, .leastNonzeroMagnitude)
      }
      let numbers = words.language.numbers
      return Level(
        value: part(level.value),
        low: part(level.interval.low),
        high: part(level.interval.high),
        label: words(
          .feedbackLanePoint,
          [
            "value": .text(
              finding.kind == .nps
                ? numbers.decimal(level.value, digits: 0) : numbers.tenths(level.value)
            ),
            "count": .shortCount(scores.count),
          ]
        ).plain,
        title: DOTText.plain(title)
      )
    }
    let name: TextID =
      switch finding.kind {
      case .csat: .feedbackCSAT
      case .nps: .feedbackNPS
      case .ces: .feedbackCES
      }
    caption = words(.feedbackLane, ["kind": .id(name)]).plain
  }

  /// What is drawn of the curve between two heights.
  ///
  /// - Parameters:
  ///   - places: where each level stands; nil for one that has no place.
  ///   - top: the height of the best score.
  ///   - bottom: the height of the worst.
  ///   - height: the height of a line of text; labels stand over their intervals, `labelHeight` above `top` at most.
  ///   - isNamed: whether labels say what was scored, where that does not stand over them.
  /// - Returns: lines with their widths, marks, and labels with their middles.
  func strokes(
    at places: [Double?],
    top: Double,
    bottom: Double,
    label height: Double,
    isNamed: Bool = false
  ) -> (lines: [Line], marks: [Box], labels: [(text: String, place: Point)]) {
    var lines: [Line] = []
    var marks: [Box] = []
    var labels: [(text: String, place: Point)] = []
    var previous: Point?
    for (level, x) in zip(levels, places) {
      guard let level, let x else {
        previous = nil
        continue
      }
      func y(_ part: Double) -> Double { bottom - (bottom - top) * min(max(part, 0), 1) }
      let point = Point(x: x, y: y(level.value))
      if let previous { lines.append(Line(from: previous, to: point, width: 1.5)) }
      lines.append(
        Line(from: Point(x: x, y: y(level.low)), to: Point(x: x, y: y(level.high)), width: 0.8)
      )
      marks.append(Box(left: x - 3, top: point.y - 3, right: x + 3, bottom: point.y + 3))
      labels.append(
        (
          isNamed ? level.title + ": " + level.label : level.label,
          Point(x: x, y: y(level.high) - height / 2 - Self.gap)
        )
      )
      previous = point
    }
    return (lines, marks, labels)
  }

  /// A line of the curve.
  struct Line {
    var from: Point
    var to: Point
    var width: Double
  }
}

extension DOTGraph {
  /// Draws a curve between two heights, each level at its place.
  mutating func add(
    _ curve: EmotionCurve,
    name: String,
    at places: [Double?],
    top: Double,
    bottom: Double,
    isNamed: Bool = false
  ) {
    let height = FontMetrics.lineHeight(size: VisualLanguage.textSize)
    let strokes = curve.strokes(
      at: places,
      top: top,
      bottom: bottom,
      label: height,
      isNamed: isNamed
    )
    for (number, line) in strokes.lines.enumerated() {
      addLine(
        "\(name):curve:\(number)",
        from: line.from,
        to: line.to,
        stroke: .solid,
        width: line.width,
        color: VisualLanguage.ink,
        tooltip: curve.caption
      )
    }
    for (number, mark) in strokes.marks.enumerated() {
      nodes.append(
        DOTNode(
          name: "\(name):mark:\(number)",
          center: mark.center,
          shape: .box(
            Size(width: mark.width, height: mark.height),
            fill: VisualLanguage.ink,
            outline: VisualLanguage.ink
          ),
          tooltip: curve.caption
        )
      )
    }
    for (number, label) in strokes.labels.enumerated() {
      let text = TextFitting.cut(
        label.text,
        width: EmotionCurve.labelWidth,
        size: VisualLanguage.textSize
      )
      let size = Size(
        width: FontMetrics.width(text, size: VisualLanguage.textSize) + 6,
        height: height + 4
      )
      nodes.append(
        DOTNode(
          name: "\(name):label:\(number)",
          center: label.place,
          shape: .text(
            text,
            size: size,
            fontSize: VisualLanguage.textSize,
            isFramed: false
          ),
          tooltip: label.text
        )
      )
    }
  }
}

extension Canvas {
  /// Draws a curve between two heights, each level at its place.
  mutating func add(
    _ curve: EmotionCurve,
    _ style: TextStyle,
    at places: [Double?],
    top: Double,
    bottom: Double
  ) {
    let height = style.height(lines: 1)
    let strokes = curve.strokes(at: places, top: top, bottom: bottom, label: height)
    for line in strokes.lines {
      addLine(from: line.from, to: line.to, color: VisualLanguage.ink, width: line.width)
    }
    for mark in strokes.marks {
      add(mark, fill: VisualLanguage.ink, outline: VisualLanguage.ink)
    }
    var centered = style
    centered.alignment = .center
    for label in strokes.labels {
      let width = style.width(label.text) + 6
      let corner = Point(x: label.place.x - width / 2, y: label.place.y - height / 2)
      add([label.text], centered, at: corner, width: width)
    }
  }
}
