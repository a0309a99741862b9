/// Orders parallel stretches of ways so that they cross little and never lie on each other.
///
/// Stretches in a channel run along it (up and down, say); each end leads off to the low side (the
/// left) or the high side (the right).
package struct TrackOrder {
  /// A stretch of one way along a channel.
  package struct Stretch {
    /// An end of a stretch.
    package struct End {
      /// Where along the channel it lies.
      package var position: Double
      /// Whether the way leaves to the low side there.
      package var leadsLow: Bool

      /// Makes an end.
      package init(position: Double, leadsLow: Bool) {
        self.position = position
        self.leadsLow = leadsLow
      }
    }

    /// Its two ends.
    package var ends: [End]

    /// Makes a stretch.
    package init(ends: [End]) { self.ends = ends }

    /// The lower end.
    package var low: Double { ends.map(\.position).min() ?? 0 }
    /// The upper end.
    package var high: Double { ends.map(\.position).max() ?? 0 }
  }

  /// How close the ends of two stretches in one track may come.
  private static let clearance = 8.0

  /// The track of each stretch, from the low side, and how many tracks there are.
  package static func tracks(_ stretches: [Stretch]) -> (tracks: [Int], count: Int) {
    guard !stretches.isEmpty else { return ([], 0) }
    let order = order(stretches)
    var tracks = [Int](repeating: 0, count: stretches.count)
    for (place, index) in order.enumerated() {
      for earlier in order[..<place] where overlap(stretches[earlier], stretches[index]) {
        tracks[index] = max(tracks[index], tracks[earlier] + 1)
      }
    }
    return (tracks, (tracks.max() ?? 0) + 1)
  }

  private static func overlap(_ a: Stretch, _ b: Stretch) -> Bool {
    a.low < b.high + clearance && b.low < a.high + clearance
  }

  /// What lying on another line costs, in crossings.
  private static let coveringCost = 20

  /// How many crossings there are when `a` lies on the low side of `b`.
  private static func crossings(_ a: Stretch, _ b: Stretch) -> Int {
    let ofHigh = a.ends.count { !$0.leadsLow && $0.position > b.low && $0.position < b.high }
    let ofLow = b.ends.count { $0.leadsLow && $0.position > a.low && $0.position < a.high }
    // Ends at one height that lead past each other would lie on each other.
    var covered = 0
    for high in a.ends where !high.leadsLow {
      covered += b.ends.count { $0.leadsLow && abs($0.position - high.position) < 3 }
    }
    return ofHigh + ofLow + covered * coveringCost
  }

  /// Local search: each stretch is moved to where it crosses least, until nothing improves.
  private static func order(_ stretches: [Stretch]) -> [Int] {
    let count = stretches.count
    var cost = [[Int]](repeating: [Int](repeating: 0, count: count), count: count)
    for a in 0..<count {
      for b in 0..<count where a != b { cost[a][b] = crossings(stretches[a], stretches[b]) }
    }
    var order = Array(0..<count)
    // Few rounds suffice; the bound only makes sure that it ends.
    for _ in 0..<8 {
      var hasChanged = false
      for index in 0..<count {
        guard let place = order.firstIndex(of: index) else { continue }
        var rest = order
        rest.remove(at: place)
        // The cost of each place, from that of the first by moving past one at a time.
        var current = rest.reduce(0) { $0 + cost[index][$1] }
        var costs = [current]
        for other in rest {
          current += cost[other][index] - cost[index][other]
          costs.append(current)
        }
        guard let least = costs.min(), least < costs[place],
          let best = costs.firstIndex(of: least)
        else { continue }
        rest.insert(index, at: best)
        order = rest
        hasChanged = true
      }
      if !hasChanged { break }
    }
    return order
  }
}
