/// A way as the router gets it: between cards, with the room its line and label need.
struct Way: Equatable {
  var from: Int
  var to: Int
  /// The width of its line.
  var lineWidth = 1.0
  /// The width of its label; nil without one.
  var labelWidth: Double?
  /// Whether its label is among the last to go where there is no room for all.
  var keepsLabel = false
}

/// The channels and gaps that a way runs through, before it is known where exactly.
struct Route {
  /// A side of a card.
  enum Side {
    case left
    case right
  }

  /// A run across one or more columns through gaps at one height.
  struct Crossing {
    var columns: ClosedRange<Int>
    var gap: Int
    var key: Int
    var isRightwards: Bool
  }

  var way: Int
  var start: Side
  var end: Side
  /// The channel that the way begins in.
  var channel: Int
  var crossings: [Crossing]

  /// The channel after a number of crossings.
  func channel(after count: Int) -> Int {
    guard count > 0 else { return channel }
    let crossing = crossings[count - 1]
    return crossing.isRightwards ? crossing.columns.upperBound + 1 : crossing.columns.lowerBound
  }
}
