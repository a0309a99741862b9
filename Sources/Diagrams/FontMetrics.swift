/// How wide text is in DejaVu Sans, closely enough to break lines before the layout is known.
///
/// The advance widths are facts of the typeface (version 2.37), in thousandths of the size.
package enum FontMetrics {
  private static let regular: [Int] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
    575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685,
    611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579,
    278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
  ]
  private static let bold: [Int] = [
    348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696,
    696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 580, 1000, 774, 762, 734, 830, 683,
    683, 821, 837, 372, 372, 775, 637, 995, 837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771,
    724, 725, 457, 365, 457, 838, 500, 500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665,
    343, 1042, 712, 687, 716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838,
  ]

  /// The width of a text in points.
  package static func width(_ text: String, size: Int, isBold: Bool = false) -> Double {
    let scalars = text.unicodeScalars
    var thousandths = 0
    var index = scalars.startIndex
    while index < scalars.endIndex {
      thousandths += advance(at: index, of: scalars, isBold: isBold)
      index = scalars.index(after: index)
    }
    return points(thousandths, size)
  }

  /// The width of each character of a text in points.
  static func widths(_ text: String, size: Int, isBold: Bool) -> [Double] {
    let scalars = text.unicodeScalars
    return text.indices.map { start in
      var thousandths = 0
      var index = start
      let end = text.index(after: start)
      while index < end {
        thousandths += advance(at: index, of: scalars, isBold: isBold)
        index = scalars.index(after: index)
      }
      return points(thousandths, size)
    }
  }

  private static func points(_ thousandths: Int, _ size: Int) -> Double {
    // Hinting rounds each glyph to the pixel; in the mean that adds little.
    Double(thousandths * size) / 1000 * 1.01
  }

  /// The height of a line of text in points, as Graphviz reckons it.
  package static func lineHeight(size: Int) -> Double { (Double(size) * 1.1).rounded() }

  private static func advance(
    at index: String.Index,
    of text: String.UnicodeScalarView,
    isBold: Bool
  ) -> Int {
    let scalar = text[index]
    let value = scalar.value
    if (0x20..<0x7F).contains(value) { return (isBold ? bold : regular)[Int(value) - 0x20] }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if let letter = RightToLeftMetrics.advance(at: index, of: text, isBold: isBold) {
      return letter
    }
    switch value {
    case 0x00A0, 0x00B7: return isBold ? 380 : 318
    case 0x2013: return 500
    case 0x2026, 0x2014: return 1000
    // Signs and the Latin, Greek and punctuation beyond the first blocks.
    case 0x1E00...0x27BF: return isBold ? 960 : 900
    case 0x1F000...0x1FAFF: return 1600
    // Scripts that other typefaces stand in for, or a box with the character's number.
    case 0x0700...: return 1270
    case 0x00A1...0x024F: return isBold ? 760 : 690
    default: return isBold ? 960 : 900
    }
  }
}
