/// A sheet lying on its side, by the room within margins of 10 mm.
struct Page: Equatable {
  var width: Double
  var height: Double
  /// The longer side of a drawing is at most this many times the shorter.
  var largestAspect = Self.widestAspect

  /// The sheets from A4 to A0.
  static let all = [
    sheet(297, 210), sheet(420, 297), sheet(594, 420), sheet(841, 594), sheet(1189, 841),
  ]

  /// The same for drawings that are not made for a page of their own.
  static let widestAspect = 1.75

  /// The smallest sheet worth trying for a number of touchpoints.
  static func smallest(for cards: Int) -> Int { cards <= 15 ? 0 : cards <= 48 ? 1 : 2 }

  /// The share by which a drawing has to shrink to fit; 1 where it fits.
  func scale(_ size: Size) -> Double { min(1, width / size.width, height / size.height) }

  private static func sheet(_ millimetersWide: Double, _ high: Double) -> Page {
    let point = 72 / 25.4
    return Page(width: millimetersWide * point - 58, height: high * point - 58)
  }
}
