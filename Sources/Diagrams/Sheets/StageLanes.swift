import FailureAnalysis
import Wording

/// The lanes under the columns of a stage's sheet: fields that a group fills.
struct StageLanes {
  private enum Room {
    /// Around the words of a field.
    static let inset = 6.0
    /// Above the title of a field.
    static let top = 4.0
    /// Between one lane and the next.
    static let between = 6.0
    /// For what a group writes, at least.
    static let notes = 22.0
    /// For a curve, at least.
    static let curve = 26.0
    /// Between a title and the hint beside it.
    static let besideTitle = 8.0
  }

  private typealias Style = Canvas.TextStyle

  /// The left side of each column.
  let lefts: [Double]
  private let width: Double
  private let lanes: [Sheet.Lane]
  private let title = Style(size: 12, isBold: true)
  private let hint = Style(size: 10, color: VisualLanguage.quietInk)

  /// The lanes under some touchpoints, a column for each.
  init(
    touchpoints: ArraySlice<Int>,
    of findings: Findings,
    lefts: [Double],
    width: Double,
    words: Words
  ) {
    self.lefts = lefts
    self.width = width
    lanes = Sheet.Lane.workshop(
      words,
      EmotionCurve(touchpoints: touchpoints, of: findings, words)
    )
  }

  /// Where all columns end.
  private var right: Double { (lefts.last ?? 0) + width }

  /// The height below which the lanes have no room for their words and what is put there.
  var leastHeight: Double { lanes.reduce(0) { $0 + least($1) } }

  private func least(_ lane: Sheet.Lane) -> Double {
    var height = Room.top + wordsHeight(lane) + Room.between
    height += lane.isCurve ? Room.curve : Room.notes
    return lane.curve == nil ? height : height + EmotionCurve.labelHeight + Room.between
  }

  /// The left and right side of each field of a lane.
  private func fields(_ lane: Sheet.Lane) -> [(left: Double, right: Double)] {
    lane.isCurve ? [(lefts.first ?? 0, right)] : lefts.map { ($0, $0 + width) }
  }

  /// The room for words in a field of a lane.
  private func room(_ lane: Sheet.Lane) -> Double {
    let field = fields(lane).first ?? (0, 0)
    return field.right - field.left - 2 * Room.inset
  }

  /// Where a lane's hint begins beside its title; nil where it stands below.
  private func besideTitle(_ lane: Sheet.Lane) -> Double? {
    let left = title.width(lane.title) + Room.besideTitle
    return left + hint.width(lane.hint) + 4 <= room(lane) ? left : nil
  }

  private func hintLines(_ lane: Sheet.Lane) -> [String] {
    hint.lines(lane.hint, width: room(lane), limit: 2)
  }

  private func wordsHeight(_ lane: Sheet.Lane) -> Double {
    let height = title.height(lines: 1)
    guard besideTitle(lane) == nil else { return height }
    return height + hint.height(lines: hintLines(lane).count)
  }

  /// Draws the lanes between two heights.
  func paint(on canvas: inout Canvas, top: Double, bottom: Double) {
    // What is above the least that all need is shared out.
    let spare = max(0, bottom - top - leastHeight)
    var y = top
    for lane in lanes {
      let end = y + least(lane) + spare * lane.share
      paint(lane, on: &canvas, top: y, bottom: end - Room.between)
      y = end
    }
  }

  private func paint(
    _ lane: Sheet.Lane,
    on canvas: inout Canvas,
    top: Double,
    bottom: Double
  ) {
    for (left, right) in fields(lane) {
      canvas.addFrame(Box(left: left, top: top, right: right, bottom: bottom))
      let corner = Point(x: left + Room.inset, y: top + Room.top)
      if let beside = besideTitle(lane) {
        canvas.add([lane.title], title, at: corner, width: beside - 4)
        canvas.add(
          [lane.hint],
          hint,
          at: Point(x: corner.x + beside, y: corner.y + 2),
          width: hint.width(lane.hint) + 2
        )
      } else {
        canvas.add(lane.title, title, at: corner, width: room(lane))
        canvas.add(
          hintLines(lane),
          hint,
          at: Point(x: corner.x, y: corner.y + title.height(lines: 1)),
          width: room(lane)
        )
      }
    }
    if lane.isCurve {
      paintCurve(lane, on: &canvas, top: top + Room.top + wordsHeight(lane), bottom: bottom)
    }
  }

  /// The middle of what the words leave, and what customers scored.
  private func paintCurve(
    _ lane: Sheet.Lane,
    on canvas: inout Canvas,
    top: Double,
    bottom: Double
  ) {
    let top = lane.curve == nil ? top : top + EmotionCurve.labelHeight
    let floor = lane.curve == nil ? bottom : bottom - Room.between
    let middle = (top + floor) / 2
    let places = lefts.map { $0 + width / 2 }
    let left = (lefts.first ?? 0) + Room.inset
    let labels =
      lane.curve.map {
        canvas.add(
          $0,
          Style(size: 10),
          from: left,
          at: places,
          top: top,
          bottom: floor
        )
      } ?? []
    let pieces = EmotionCurve.pieces(
      around: labels,
      from: left,
      to: right - Room.inset,
      at: middle
    )
    for piece in pieces {
      canvas.addLine(
        from: Point(x: piece.left, y: middle),
        to: Point(x: piece.right, y: middle),
        stroke: .dotted
      )
    }
  }
}
