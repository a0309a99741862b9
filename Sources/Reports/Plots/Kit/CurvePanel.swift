import FailureAnalysis
import JourneyModel
import Statistics
import Wording

/// A panel in which shares rise over time: axes, curves and how many they rest on.
struct CurvePanel: Sendable {
  /// A curve of steps.
  struct Curve: Sendable {
    /// Each time at which the share changes, the share from then on, and its interval.
    var steps: [(time: TimeSpan, share: Double, interval: ConfidenceInterval?)]
    /// How long it is known; it ends there.
    var observed: TimeSpan
    /// Its colour.
    var color: PlotColor
    /// Its dashes; none where it is drawn through.
    var dashes: String?
  }

  /// The room of the labels to the left of the panel.
  static let labels = 44.0

  /// The left edge of the panel's field.
  var x: Double
  /// The upper edge of the field.
  var y: Double
  /// The height of the field.
  var height: Double
  /// Where times lie.
  var axis: TimeScale

  /// Makes a panel whose labels begin at an x.
  init(x: Double, y: Double, width: Double, height: Double, from: TimeSpan, to: TimeSpan) {
    self.x = x + Self.labels
    self.y = y
    self.height = height
    // The last label of the axis reaches beyond its end.
    axis = TimeScale(
      from: from,
      to: to,
      start: x + Self.labels,
      length: width - Self.labels - TimeScale.overhang
    )
  }

  private var shares: LinearScale { LinearScale(sharesFrom: y + height, length: -height) }

  /// Draws the axes and a curve of what had happened, over how many were still watched.
  func draw(_ curve: ContinuationCurve, _ words: Words, on sheet: inout PlotSheet) {
    let read = curve.points.filter { $0.atRisk > 0 || $0.share != nil }
    drawAxes(read.map { (time: $0.within, count: $0.atRisk) }, words, on: &sheet)
    guard let observed = curve.observed else { return }
    draw(
      Curve(
        steps: curve.steps.map { (time: $0.time, share: $0.share, interval: $0.interval) },
        observed: observed,
        color: .measure
      ),
      on: &sheet
    )
  }

  /// Draws the axes, with how many were still watched below the times that have room.
  ///
  /// - Parameters:
  ///   - watched: the times that may stand below the field, and how many were still watched then.
  ///   - words: what times and shares are written with.
  ///   - sheet: what is drawn on.
  func drawAxes(
    _ watched: [(time: TimeSpan, count: Int)],
    _ words: Words,
    on sheet: inout PlotSheet
  ) {
    let numbers = words.language.numbers
    func count(_ time: TimeSpan) -> Int { watched.first { $0.time == time }?.count ?? 0 }
    let ticks = axis.ticks(among: watched.map(\.time)) { time in
      let labels = [numbers.setDuration(time), numbers.integer(count(time))]
      return labels.max { PlotSheet.width($0) < PlotSheet.width($1) } ?? ""
    }
    for share in shares.ticks {
      sheet.line(
        x1: x,
        y1: shares(share),
        x2: x + axis.length,
        y2: shares(share),
        color: share == 0 ? .axis : .grid
      )
      guard share == 0 || share == 0.5 || share == 1 else { continue }
      sheet.text(
        numbers.setPercent(share),
        x: x - 5,
        y: shares(share) + 4,
        anchor: .end,
        size: PlotSheet.smallSize,
        color: .quiet
      )
    }
    for tick in ticks {
      sheet.line(x1: axis(tick), y1: y + height, x2: axis(tick), y2: y + height + 4)
      sheet.text(
        numbers.setDuration(tick),
        x: axis(tick),
        y: y + height + 16,
        anchor: .middle,
        size: PlotSheet.smallSize,
        color: .quiet
      )
    }
    drawAtRisk(ticks.map { (time: $0, count: count($0)) }, words, on: &sheet)
  }

  /// Writes below the ticks how many were still watched then.
  private func drawAtRisk(
    _ counts: [(time: TimeSpan, count: Int)],
    _ words: Words,
    on sheet: inout PlotSheet
  ) {
    sheet.text(
      words.plain(.continuationAtRisk),
      x: x - Self.labels,
      y: y + height + 34,
      size: PlotSheet.smallSize,
      color: .quiet,
      room: axis.length + Self.labels
    )
    for (time, count) in counts {
      sheet.text(
        words.language.numbers.integer(count),
        x: axis(time),
        y: y + height + 49,
        anchor: .middle,
        size: PlotSheet.smallSize
      )
    }
  }

  /// Marks a time by an upright line.
  func mark(_ time: TimeSpan, on sheet: inout PlotSheet) {
    sheet.line(
      x1: axis(time),
      y1: y,
      x2: axis(time),
      y2: y + height,
      color: .quiet,
      dashes: "2 3"
    )
  }

  /// Draws a curve over its band.
  func draw(_ curve: Curve, on sheet: inout PlotSheet) {
    for band in bands(curve) { sheet.path(band, fill: .pale) }
    sheet.path(line(curve), stroke: curve.color, width: 2, dashes: curve.dashes)
  }

  /// Where a curve ends.
  func end(of curve: Curve) -> (x: Double, y: Double) {
    (axis(min(curve.observed, axis.longest)), shares(curve.steps.last?.share ?? 0))
  }

  private func line(_ curve: Curve) -> PlotPath {
    var path = PlotPath(x: x, y: shares(0))
    for step in curve.steps {
      path.level(toX: axis(step.time))
      path.upright(toY: shares(step.share))
    }
    path.level(toX: axis(curve.observed))
    return path
  }

  /// The bands of the intervals: one for each stretch of steps that have one.
  private func bands(_ curve: Curve) -> [PlotPath] {
    var bands: [PlotPath] = []
    var stretch: [(low: Double, high: Double, interval: ConfidenceInterval)] = []
    func finish() {
      guard let first = stretch.first else { return }
      var path = PlotPath(x: first.low, y: shares(first.interval.high))
      for part in stretch {
        path.upright(toY: shares(part.interval.high))
        path.level(toX: part.high)
      }
      for part in stretch.reversed() {
        path.upright(toY: shares(part.interval.low))
        path.level(toX: part.low)
      }
      path.close()
      bands.append(path)
      stretch = []
    }
    for (index, step) in curve.steps.enumerated() {
      let until = index + 1 < curve.steps.count ? curve.steps[index + 1].time : curve.observed
      guard let interval = step.interval else {
        finish()
        continue
      }
      stretch.append((low: axis(step.time), high: axis(until), interval: interval))
    }
    finish()
    return bands
  }
}
