/// How wide Arabic and Hebrew letters are in DejaVu Sans, in thousandths of the size.
///
/// The advance widths are facts of the typeface (version 2.37). An Arabic letter that joins the next one
/// is much narrower than one that does not; of the two shapes that each may have, by whether it joins the
/// one before it, the wider counts.
enum RightToLeftMetrics {
  /// The advance of a letter where it stands; nil for what is no letter of these scripts.
  static func advance(
    at index: String.Index,
    of text: String.UnicodeScalarView,
    isBold: Bool
  ) -> Int? {
    let value = text[index].value
    switch value {
    case 0x5D0...0x5EA: return (isBold ? hebrewBold : hebrew)[Int(value) - 0x5D0]
    case 0x660...0x669, 0x6F0...0x6F9: return isBold ? 610 : 537
    case 0x60C, 0x61B: return isBold ? 400 : 323
    case 0x61F, 0x621...0x6D5: break
    default: return nil
    }
    let joins = joinsNext(value) && nextLetter(after: index, of: text).map(joinsPrevious) == true
    guard let letter = likeness(value) else {
      // The widest there are.
      return joins ? (isBold ? 1018 : 892) : (isBold ? 1414 : 1275)
    }
    switch (joins, isBold) {
    case (true, false): return joined[letter]
    case (true, true): return joinedBold[letter]
    case (false, false): return apart[letter]
    case (false, true): return apartBold[letter]
    }
  }

  /// The position in the tables of a letter, or of the one that it is drawn like.
  private static func likeness(_ value: UInt32) -> Int? {
    let like: UInt32 =
      switch value {
      case 0x621...0x63A, 0x640...0x64A: value
      case 0x61F: 0x62F  // The question mark, as wide as a dal.
      case 0x671...0x673, 0x675: 0x627
      case 0x67A...0x680: 0x628
      case 0x681...0x687, 0x6BF: 0x62D
      case 0x688...0x690: 0x62F
      case 0x691...0x699: 0x631
      case 0x6A9, 0x6AF: 0x643
      case 0x6BA...0x6BD: 0x646
      case 0x6BE, 0x6C0...0x6C3, 0x6D5: 0x647
      case 0x6C4...0x6CB: 0x648
      case 0x6CC, 0x6CE, 0x6D0...0x6D3: 0x64A
      default: 0
      }
    return like == 0 ? nil : Int(like) - 0x621
  }

  /// The letter that follows, past the marks on this one.
  private static func nextLetter(
    after index: String.Index,
    of text: String.UnicodeScalarView
  ) -> UInt32? {
    text[text.index(after: index)...].first { scalar in
      scalar.properties.generalCategory != .nonspacingMark
    }?.value
  }

  /// Whether a letter joins the one before it.
  private static func joinsPrevious(_ value: UInt32) -> Bool {
    (0x622...0x64A).contains(value) || (0x671...0x6D5).contains(value) && value != 0x6D4
  }

  /// Whether a letter joins the one after it.
  private static func joinsNext(_ value: UInt32) -> Bool {
    switch value {
    case 0x621...0x625, 0x627, 0x629, 0x62F...0x632, 0x648, 0x671...0x673, 0x675...0x677,
      0x688...0x699, 0x6C0, 0x6C3...0x6CB, 0x6CD, 0x6CF, 0x6D2...0x6D5, 0x61F:
      false
    default: true
    }
  }

  // From U+0621 to U+064A.
  private static let apart: [Int] = [
    470, 305, 305, 517, 305, 833, 305, 982, 536, 982, 982, 646, 646, 646, 525, 525, 552, 552,
    1275, 1275, 1225, 1225, 949, 949, 597, 597, 0, 0, 0, 0, 0, 293, 1037, 834, 843, 757, 666, 761,
    536, 517, 833, 833,
  ]
  private static let joined: [Int] = [
    470, 305, 305, 517, 305, 302, 305, 302, 536, 302, 302, 646, 646, 646, 525, 525, 552, 552, 892,
    892, 867, 867, 820, 820, 597, 523, 0, 0, 0, 0, 0, 293, 506, 506, 552, 331, 578, 302, 527, 517,
    302, 302,
  ]
  private static let apartBold: [Int] = [
    511, 375, 375, 627, 375, 917, 375, 1059, 606, 1059, 1059, 721, 721, 721, 578, 578, 622, 622,
    1414, 1414, 1364, 1364, 1071, 1071, 683, 683, 0, 0, 0, 0, 0, 342, 1191, 901, 931, 893, 784,
    900, 606, 627, 1012, 1012,
  ]
  private static let joinedBold: [Int] = [
    511, 375, 375, 627, 375, 408, 375, 408, 606, 408, 408, 721, 721, 721, 578, 578, 622, 622,
    1018, 1018, 985, 985, 974, 974, 683, 683, 0, 0, 0, 0, 0, 342, 720, 720, 582, 408, 670, 408,
    693, 627, 408, 408,
  ]
  // From U+05D0 to U+05EA.
  private static let hebrew: [Int] = [
    668, 578, 412, 546, 653, 272, 346, 653, 648, 224, 537, 529, 568, 664, 679, 272, 400, 649, 626,
    640, 625, 540, 593, 709, 564, 708, 657,
  ]
  private static let hebrewBold: [Int] = [
    728, 610, 447, 588, 687, 343, 400, 687, 679, 294, 578, 566, 605, 696, 724, 343, 453, 680, 666,
    675, 658, 661, 653, 736, 602, 758, 683,
  ]
}
