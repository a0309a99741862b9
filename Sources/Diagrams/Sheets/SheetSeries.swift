import Wording

/// A drawing whose text is too small to read on one sheet, on several of the same paper: the whole
/// first, then its parts.
struct SheetSeries {
  let content: any DrawableContent
  let level: Int
  /// The sheet of the whole.
  let sheet: Sheet
  let words: Words

  /// The pages; none for what cannot be divided.
  var pages: [PrintedDocument.Page] {
    let parts = parts
    guard parts.count > 1 else { return [] }
    let count = parts.count + 1
    let whole = content.diagram(level: level, on: sheet(noted: note(nil, 1, of: count)))
    let sheets = parts.enumerated().map { number, part in
      let note = note(part, number + 2, of: count)
      return drawing(of: part, on: sheet(noted: note)) { thing in
        (parts.firstIndex { $0.contains(thing) } ?? 0) + 2
      }
    }
    return ([whole] + sheets).compactMap { diagram in
      diagram.sheet.map { PrintedDocument.Page(dot: diagram.dot, sheet: $0) }
    }
  }

  /// The parts in order: what belongs together stays so where it can be read on one sheet, and
  /// shares a sheet with what follows where that makes text no smaller than it should be.
  private var parts: [Range<Int>] {
    var parts: [Range<Int>] = []
    for section in content.sections {
      if let last = parts.last, last.lowerBound < section.lowerBound {
        let both = last.lowerBound..<section.upperBound
        if smallestText(both) >= sheet.paper.textSize - Self.tolerance {
          parts[parts.count - 1] = both
          continue
        }
      }
      parts += divided(section)
    }
    return parts
  }

  /// As few equal parts as can be read.
  private func divided(_ section: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    for count in 1...max(1, section.count) {
      parts = (0..<count).map { number in
        let bounds = [number, number + 1].map { section.lowerBound + section.count * $0 / count }
        return bounds[0]..<bounds[1]
      }
      if parts.allSatisfy({ smallestText($0) >= Sheet.readableText }) { break }
    }
    return parts
  }

  /// Sizes of text are reckoned from scales in steps.
  private static let tolerance = 0.05
  /// Stands for a number of sheets that is not known yet, and is hardly exceeded.
  private static let manySheets = 99

  /// The size in points of the smallest text of a part on a sheet of its own.
  private func smallestText(_ part: Range<Int>) -> Double {
    let note = note(part, Self.manySheets, of: Self.manySheets)
    let diagram = drawing(of: part, on: sheet(noted: note)) { _ in Self.manySheets }
    return diagram.sheet?.smallestText ?? 0
  }

  private func drawing(
    of part: Range<Int>,
    on sheet: Sheet,
    sheetOf: (Int) -> Int
  ) -> Diagram {
    content.part(part, words, sheetOf: sheetOf).diagram(level: level, on: sheet)
  }

  private func sheet(noted note: String) -> Sheet {
    var sheet = sheet
    sheet.note = note
    return sheet
  }

  /// Which sheet it is, and what is on it.
  private func note(_ part: Range<Int>?, _ number: Int, of count: Int) -> String {
    let name = words(.sheetNumber, ["number": .count(number), "count": .count(count)]).plain
    guard let part else { return words(.sheetOfWhole, ["sheet": .text(name)]).plain }
    guard let title = content.title(of: part, words) else { return name }
    return words(.sheetOfPart, ["sheet": .text(name), "title": .text(title)]).plain
  }
}
