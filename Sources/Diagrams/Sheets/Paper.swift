/// A sheet of ISO 216 paper, lying on its side.
public enum Paper: String, Sendable, Hashable, CaseIterable {
  /// 1189 by 841 mm: a poster.
  case a0
  /// 841 by 594 mm: a poster.
  case a1
  /// 594 by 420 mm.
  case a2
  /// 420 by 297 mm.
  case a3
  /// 297 by 210 mm.
  case a4
  /// 148 by 105 mm: a card.
  case a6

  /// The sheets that drawings are made for.
  public static let pages: [Paper] = [.a4, .a3, .a2, .a1, .a0]

  /// The name as people write it, such as `A3`.
  public var name: String { rawValue.uppercased() }

  /// The longer side in points, 72 to the inch.
  public var width: Double { Self.points(millimeters.long) }

  /// The shorter side in points, 72 to the inch.
  public var height: Double { Self.points(millimeters.short) }

  /// The edge in points that printers leave white.
  var margin: Double {
    switch self {
    case .a0, .a1: Self.points(15)
    case .a2, .a3, .a4: Self.points(10)
    case .a6: Self.points(6)
    }
  }

  /// The smallest text in points that is read at the distance from which such a sheet is looked
  /// at.
  var textSize: Double {
    switch self {
    case .a0: 24
    case .a1: 17
    case .a2: 12
    case .a3, .a4, .a6: Double(VisualLanguage.textSize)
    }
  }

  private var millimeters: (long: Double, short: Double) {
    switch self {
    case .a0: (1189, 841)
    case .a1: (841, 594)
    case .a2: (594, 420)
    case .a3: (420, 297)
    case .a4: (297, 210)
    case .a6: (148, 105)
    }
  }

  static func points(_ millimeters: Double) -> Double { millimeters * 72 / 25.4 }
}
