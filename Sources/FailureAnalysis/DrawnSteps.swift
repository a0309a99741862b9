/// Which steps of a curve are worth drawing.
enum DrawnSteps {
  /// The least change of a share that is drawn: half a percentage point, less than a line is wide.
  static let tolerance = 0.005

  /// The points at which any of a curve's shares has moved by the tolerance since the last point
  /// taken, and the last point at which any moved at all.
  ///
  /// - Parameters:
  ///   - shares: the shares at each point, those of a point one after the other.
  ///   - start: the shares before the first point.
  /// - Returns: positions of points, ascending.
  static func indices(of shares: [Double], start: [Double]) -> [Int] {
    var taken: [Int] = []
    var last = start
    var before = start
    var lastMove: Int?
    for index in 0..<shares.count / start.count {
      let first = index * start.count
      var isMove = false
      var isFar = false
      for position in start.indices {
        let share = shares[first + position]
        isMove = isMove || share != before[position]
        isFar = isFar || abs(share - last[position]) >= tolerance
        before[position] = share
      }
      if isMove { lastMove = index }
      guard isFar else { continue }
      taken.append(index)
      for position in start.indices { last[position] = before[position] }
    }
    if let lastMove, taken.last != lastMove { taken.append(lastMove) }
    return taken
  }
}
