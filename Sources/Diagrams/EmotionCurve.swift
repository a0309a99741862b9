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
  /// The side of a point, so small that a narrow interval is seen beside it.
  private static let mark = 4.0
  /// How far the ends of an interval reach to either side.
  private static let cap = 5.0

  /// The levels at the lane's places, from the left; nil for a gap.
  let levels: [Level?]
  /// What the curve shows.
  let caption: String
  /// The worst and the best score there are, as people write them: what stands at the ends of the lane.
  let ends: (low: String, high: String)

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
        title: DOTText.label(title)
      )
    }
    let name: TextID =
      switch finding.kind {
      case .csat: .feedbackCSAT
      case .nps: .feedbackNPS
      case .ces: .feedbackCES
      }
    let range = scores.lazy.compactMap(\.self).first?.levels ?? 0...1
    let numbers = words.language.numbers
    ends = (
      numbers.decimal(range.lowerBound, digits: 0), numbers.decimal(range.upperBound, digits: 0)
    )
    caption =
      words(
        .feedbackLane,
        ["kind": .id(name), "low": .text(ends.low), "high": .text(ends.high)]
      ).plain
  }

  /// What is drawn of the curve between two heights.
  ///
  /// - Parameters:
  ///   - places: where each level stands; nil for one that has no place.
  ///   - top: the height of the best score.
  ///   - bottom: the height of the worst.
  ///   - height: the height of a line of text; labels stand over their intervals, `labelHeight` above `top` at most.
  ///   - isNamed: whether labels say what was scored, where that does not stand over them.
  ///   - fitted: a label as it is drawn, and its width.
  /// - Returns: lines with their widths, marks, and labels with their places.
  func strokes(
    at places: [Double?],
    top: Double,
    bottom: Double,
    label height: Double,
    isNamed: Bool = false,
    fitted: (String) -> (text: String, width: Double)
  ) -> (lines: [Line], marks: [Box], labels: [Label]) {
    var lines: [Line] = []
    var marks: [Box] = []
    var labels: [Label] = []
    var previous: Point?
    for (level, x) in zip(levels, places) {
      guard let level, let x else {
        previous = nil
        continue
      }
      func y(_ part: Double) -> Double { bottom - (bottom - top) * min(max(part, 0), 1) }
      let point = Point(x: x, y: y(level.value))
      if let previous { lines.append(Line(from: previous, to: point, width: 1.5)) }
      let ends = (Point(x: x, y: y(level.low)), Point(x: x, y: y(level.high)))
      // Where all gave the same score the interval has no length.
      if ends.0 != ends.1 {
        lines.append(Line(from: ends.0, to: ends.1, width: 1))
        for end in [ends.0, ends.1] {
          let cap = (Point(x: x - Self.cap, y: end.y), Point(x: x + Self.cap, y: end.y))
          lines.append(Line(from: cap.0, to: cap.1, width: 1))
        }
      }
      let half = Self.mark / 2
      marks.append(
        Box(left: x - half, top: point.y - half, right: x + half, bottom: point.y + half)
      )
      let title = isNamed ? level.title + ": " + level.label : level.label
      let (text, width) = fitted(title)
      let end = y(level.high) - Self.gap
      labels.append(
        Label(
          text: text,
          title: title,
          box: Box(left: x - width / 2, top: end - height, right: x + width / 2, bottom: end)
        )
      )
      previous = point
    }
    return (lines, marks, labels)
  }

  /// What a level line leaves out, so that it runs through no label.
  ///
  /// - Parameters:
  ///   - labels: the labels.
  ///   - left: where the line begins.
  ///   - right: where it ends.
  ///   - y: its height.
  /// - Returns: the pieces that are left of it.
  static func pieces(
    around labels: [Label],
    from left: Double,
    to right: Double,
    at y: Double
  ) -> [(left: Double, right: Double)] {
    let air = 2.0
    var pieces: [(left: Double, right: Double)] = []
    var start = left
    for box in labels.map(\.box) where box.top - air < y && y < box.bottom + air {
      if box.left - air > start { pieces.append((start, min(box.left - air, right))) }
      start = max(start, box.right + air)
    }
    return start < right ? pieces + [(start, right)] : pieces
  }

  /// A label of the curve.
  struct Label {
    /// The words as they fit.
    var text: String
    /// All of the words.
    var title: String
    var box: Box
  }

  /// A line of the curve.
  struct Line {
    var from: Point
    var to: Point
    var width: Double
  }
}

extension DOTGraph {
  /// Draws a curve between two heights, each level at its place, and what the heights mean at the left.
  ///
  /// - Returns: its labels.
  @discardableResult
  mutating func add(
    _ curve: EmotionCurve,
    name: String,
    from left: Double,
    at places: [Double?],
    top: Double,
    bottom: Double,
    isNamed: Bool = false
  ) -> [EmotionCurve.Label] {
    let height = FontMetrics.lineHeight(size: VisualLanguage.textSize)
    let strokes = curve.strokes(
      at: places,
      top: top,
      bottom: bottom,
      label: height,
      isNamed: isNamed
    ) { label in
      let size = VisualLanguage.textSize
      let text = TextFitting.cut(label, width: EmotionCurve.labelWidth, size: size)
      return (text, FontMetrics.width(text, size: size) + 6)
    }
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
    // A lane too low for both ends has them in its caption alone.
    let ends = [(curve.ends.high, top), (curve.ends.low, bottom)]
    for (end, y) in bottom - top >= height + 5 ? ends : [] {
      let width = FontMetrics.width(end, size: VisualLanguage.textSize) + 6
      nodes.append(
        DOTNode(
          name: "\(name):end:\(end)",
          center: Point(x: left + width / 2, y: y),
          shape: .text(
            end,
            size: Size(width: width, height: height + 4),
            fontSize: VisualLanguage.textSize,
            isFramed: false
          ),
          tooltip: curve.caption
        )
      )
    }
    for (number, label) in strokes.labels.enumerated() {
      nodes.append(
        DOTNode(
          name: "\(name):label:\(number)",
          center: label.box.center,
          shape: .text(
            label.text,
            size: Size(width: label.box.width, height: height + 4),
            fontSize: VisualLanguage.textSize,
            isFramed: false
          ),
          tooltip: label.title
        )
      )
    }
    return strokes.labels
  }
}

extension Canvas {
  /// Draws a curve between two heights, each level at its place, and what the heights mean at the left.
  ///
  /// - Returns: its labels.
  @discardableResult
  mutating func add(
    _ curve: EmotionCurve,
    _ style: TextStyle,
    from left: Double,
    at places: [Double?],
    top: Double,
    bottom: Double
  ) -> [EmotionCurve.Label] {
    let height = style.height(lines: 1)
    let strokes = curve.strokes(at: places, top: top, bottom: bottom, label: height) {
      ($0, style.width($0) + 6)
    }
    for line in strokes.lines {
      addLine(from: line.from, to: line.to, color: VisualLanguage.ink, width: line.width)
    }
    for mark in strokes.marks {
      add(mark, fill: VisualLanguage.ink, outline: VisualLanguage.ink)
    }
    for (end, y) in [(curve.ends.high, top), (curve.ends.low, bottom)] {
      let corner = Point(x: left, y: y - height / 2)
      add([end], style, at: corner, width: style.width(end) + 4)
    }
    var centered = style
    centered.alignment = .center
    for label in strokes.labels {
      let corner = Point(x: label.box.left, y: label.box.top)
      add([label.text], centered, at: corner, width: label.box.width)
    }
    return strokes.labels
  }
}
