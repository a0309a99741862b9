/// A poster in parts, each on a sheet that any printer takes, to be cut and stuck together.
public struct PosterTiles: Sendable {
  private let poster: Diagram
  private let sheet: PrintedSheet
  private let paper: Paper

  /// A poster in parts; nil for a drawing without a sheet, or on one no larger than the parts.
  ///
  /// - Parameters:
  ///   - poster: A drawing on a sheet.
  ///   - paper: The paper of the parts.
  public init?(_ poster: Diagram, on paper: Paper) {
    guard let sheet = poster.sheet, sheet.paper.width > paper.width else { return nil }
    self.poster = poster
    self.sheet = sheet
    self.paper = paper
  }

  /// The parts, row by row from the upper left; what lies beyond the marks of one stands on its
  /// neighbour again.
  public var document: PrintedDocument {
    let whole = Size(width: sheet.paper.width, height: sheet.paper.height)
    let room = Size(
      width: paper.width - 2 * paper.margin,
      height: paper.height - 2 * paper.margin
    )
    let columns = Int((whole.width / room.width).rounded(.up))
    let rows = Int((whole.height / room.height).rounded(.up))
    // Equal parts, the rest of each sheet white.
    let part = Size(width: whole.width / Double(columns), height: whole.height / Double(rows))
    var pages: [PrintedDocument.Page] = []
    for row in 0..<rows {
      for column in 0..<columns {
        let left = Double(column) * part.width
        let bottom = whole.height - Double(row + 1) * part.height
        pages.append(
          PrintedDocument.Page(
            dot: pages.isEmpty ? poster.dot : nil,
            sheet: PrintedSheet(paper: paper, smallestText: sheet.smallestText),
            left: left - (paper.width - part.width) / 2,
            bottom: bottom - (paper.height - part.height) / 2,
            marks: Self.marks(
              left: left,
              bottom: bottom,
              right: left + part.width,
              top: bottom + part.height
            )
          )
        )
      }
    }
    return PrintedDocument(
      name: "\(poster.name)-\(paper.rawValue)",
      title: poster.title,
      language: poster.language,
      pages: pages
    )
  }

  /// Two short lines outside each corner of a part.
  private static func marks(
    left: Double,
    bottom: Double,
    right: Double,
    top: Double
  ) -> [PrintedDocument.Page.Mark] {
    let gap = 3.0
    let length = 12.0
    var marks: [PrintedDocument.Page.Mark] = []
    for (x, outwards) in [(left, -1.0), (right, 1.0)] {
      for (y, upwards) in [(bottom, -1.0), (top, 1.0)] {
        let (nearX, farX) = (x + outwards * gap, x + outwards * (gap + length))
        let (nearY, farY) = (y + upwards * gap, y + upwards * (gap + length))
        marks.append(PrintedDocument.Page.Mark(x1: nearX, y1: y, x2: farX, y2: y))
        marks.append(PrintedDocument.Page.Mark(x1: x, y1: nearY, x2: x, y2: farY))
      }
    }
    return marks
  }
}
