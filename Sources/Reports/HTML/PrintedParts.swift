import Wording

/// The parts in which a drawing is printed, behind the whole, where a sheet across shows the whole too small to read.
///
/// They show the drawing that the page has, so that it is there once. Neighbours share a margin, so that
/// what a cut goes through is whole on one of them.
struct PrintedParts {
  /// The largest drawing whose text a sheet of A4 across shows at 6 points at least, in points of the drawing.
  ///
  /// The style of printed pages has the height that this asks for.
  private static let room = (width: 1_100.0, height: 650.0)
  /// What neighbours share: a touchpoint's card, and what is written beside it.
  private static let overlap = (width: 180.0, height: 120.0)

  /// What a template of the page needs of the parts, row by row; none where the whole is large enough.
  let values: [HTMLTemplate.Values]

  /// Cuts a drawing.
  ///
  /// - Parameters:
  ///   - drawing: An `svg` element with a `viewBox`.
  ///   - id: The id of that element.
  ///   - label: What a part is called, by its number and the count of all.
  init(of drawing: String, id: String, label: (_ number: Int, _ count: Int) -> String) {
    guard let size = Self.size(of: drawing) else {
      values = []
      return
    }
    let columns = Self.cuts(size.width, Self.room.width, Self.overlap.width)
    let rows = Self.cuts(size.height, Self.room.height, Self.overlap.height)
    let boxes = rows.flatMap { row in
      columns.map { column in [column.start, row.start, column.length, row.length] }
    }
    guard boxes.count > 1 else {
      values = []
      return
    }
    values = boxes.enumerated().map { index, box in
      [
        "label": .text(label(index + 1, boxes.count)), "id": .text(id),
        "box": .text(box.map { String(Int($0.rounded())) }.joined(separator: " ")),
        "width": .text(String(size.width)), "height": .text(String(size.height)),
      ]
    }
  }

  /// A drawing with an id, by which its parts refer to it.
  static func named(_ drawing: String, _ id: String) -> String {
    guard drawing.hasPrefix("<svg ") else { return drawing }
    return "<svg id=\"\(id)\" " + drawing.dropFirst("<svg ".count)
  }

  /// The extent of the `viewBox` that the first element has.
  private static func size(of drawing: String) -> (width: Double, height: Double)? {
    let root = drawing.prefix { $0 != ">" }
    guard let start = root.firstRange(of: "viewBox=\"")?.upperBound else { return nil }
    let numbers = root[start...].prefix { $0 != "\"" }.split(separator: " ").compactMap {
      Double($0)
    }
    guard numbers.count == 4 else { return nil }
    return (numbers[2], numbers[3])
  }

  /// Where parts of equal length begin that overlap and cover a length, none longer than the room.
  private static func cuts(
    _ length: Double,
    _ room: Double,
    _ overlap: Double
  ) -> [(start: Double, length: Double)] {
    let count = length <= room ? 1 : ((length - overlap) / (room - overlap)).rounded(.up)
    let part = (length + (count - 1) * overlap) / count
    return (0..<Int(count)).map { (Double($0) * (part - overlap), part) }
  }
}

extension Words {
  /// What a part of a drawing is called that is printed behind the whole.
  func part(_ number: Int, of count: Int, _ title: String) -> String {
    self(
      .drawingPart,
      ["title": .text(title), "number": .count(number), "count": .count(count)]
    ).plain
  }
}
