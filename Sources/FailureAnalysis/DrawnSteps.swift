/// Which steps of a curve are worth drawing.
enum DrawnSteps {
  /// The least change of a share that is drawn: half a percentage point, less than a line is wide.
  static let tolerance = 0.005

  /// The points at which any of a curve's shares has moved by the tolerance since the last point
  /// taken, and the last point at which any moved at all.
  ///
  /// - Parameters:
  ///   - curve: the shares at each point.
  ///   - start: the shares before the first point.
  /// - Returns: positions in `curve`, ascending.
  static func indices(of curve: [[Double]], start: [Double]) -> [Int] {
    var taken: [Int] = []
    var last = start
    var lastMove: Int?
    for (index, shares) in curve.enumerated() {
      if shares != (index > 0 ? curve[index - 1] : start) { lastMove = index }
      guard zip(shares, last).contains(where: { abs($0 - $1) >= tolerance }) else { continue }
      taken.append(index)
      last = shares
    }
    if let lastMove, taken.last != lastMove { taken.append(lastMove) }
    return taken
  }
}
