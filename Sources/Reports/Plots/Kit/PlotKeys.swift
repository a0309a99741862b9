import Diagrams
import Wording

/// The explanation of a plot's signs, one after the other in as many lines as they need.
struct PlotKeys: Sendable {
  /// The room there is.
  let width: Double
  private var x = 0.0
  private var line: Double

  /// Begins below a height.
  init(width: Double, y: Double) {
    self.width = width
    line = y
  }

  /// Where the last line ends.
  var bottom: Double { line + (x > 0 ? PlotSheet.lineHeight + 6 : 0) }

  /// Adds a sign and what it means.
  ///
  /// - Parameters:
  ///   - text: what it means.
  ///   - sheet: what is drawn on.
  ///   - sign: draws the sign at an x and on a base line, and says how wide it is.
  mutating func add(
    _ text: String,
    on sheet: inout PlotSheet,
    sign: (inout PlotSheet, Double, Double) -> Double = { _, _, _ in 0 }
  ) {
    // Drawn aside first: only then is its width known.
    var trial = PlotSheet(width: width)
    let signWidth = sign(&trial, 0, 0)
    let gap = signWidth > 0 ? 6.0 : 0
    let textWidth = PlotSheet.width(text, size: PlotSheet.smallSize)
    if x > 0, x + signWidth + gap + textWidth > width {
      line += PlotSheet.lineHeight + 3
      x = 0
    }
    _ = sign(&sheet, x, line + 12)
    let lines = sheet.paragraph(
      text,
      x: x + signWidth + gap,
      y: line + 12,
      room: width - x - signWidth - gap,
      lines: 4,
      size: PlotSheet.smallSize,
      color: .quiet
    )
    if lines > 1 {
      line += Double(lines) * PlotSheet.lineHeight + 3
      x = 0
    } else {
      x += signWidth + gap + textWidth + 18
    }
  }

  /// Adds a character as the sign.
  mutating func add(_ text: String, mark: String, on sheet: inout PlotSheet) {
    add(text, on: &sheet) { sheet, x, y in
      sheet.text(mark, x: x, y: y, size: PlotSheet.smallSize)
      return PlotSheet.width(mark, size: PlotSheet.smallSize)
    }
  }

  /// Adds a patch of a colour as the sign.
  mutating func add(_ text: String, color: PlotColor, on sheet: inout PlotSheet) {
    add(text, on: &sheet) { sheet, x, y in
      sheet.rectangle(x: x, y: y - 10, width: 12, height: 12, fill: color, stroke: .axis)
      return 12
    }
  }
}
