/// Finds the channels and gaps for each way: the shortest paths, with a price on corners, on
/// crowded gaps and on the outermost channels.
struct Router {
  /// What a corner or a crossing of a column costs beyond its length, in points.
  private static let crossingCost = 60.0
  /// What each way that already runs through a gap adds.
  private static let crowdCost = 14.0
  /// What running around the outside adds.
  private static let outsideCost = 25.0

  private struct Anchor {
    var channel: Int
    var y: Double
    /// The anchor across the column, if this is a gap.
    var across: Int?
    var column = 0
    var gap = 0
    /// The neighbours in the channel.
    var above: Int?
    var below: Int?
  }

  private let board: Board
  private var anchors: [Anchor] = []
  /// The anchors at the left and right side of each card.
  private var ports: [[Int]]
  private var usage: [Int]

  init(board: Board) {
    self.board = board
    ports = Array(repeating: [0, 0], count: board.places.count)
    usage = Array(repeating: 0, count: board.gapHeights.count)
    var channels = [[Int]](repeating: [], count: board.plan.columns.count + 1)
    func add(_ channel: Int, _ y: Double) -> Int {
      anchors.append(Anchor(channel: channel, y: y))
      channels[channel].append(anchors.count - 1)
      return anchors.count - 1
    }
    for column in board.plan.columns.indices {
      let extents = board.extents(column)
      let gaps = Array(0...extents.rows.count) + board.corridors(column)
      for gap in gaps {
        let extent = extents.gaps[gap]
        let left = add(column, extent.middle)
        let right = add(column + 1, extent.middle)
        for (anchor, other) in [(left, right), (right, left)] {
          anchors[anchor].across = other
          anchors[anchor].column = column
          anchors[anchor].gap = gap
        }
      }
      for (card, extent) in zip(board.plan.columns[column], extents.rows) {
        guard let card else { continue }
        ports[card] = [add(column, extent.middle), add(column + 1, extent.middle)]
      }
    }
    for channel in channels {
      let sorted = channel.sorted { (anchors[$0].y, $0) < (anchors[$1].y, $1) }
      for (upper, lower) in zip(sorted, sorted.dropFirst()) {
        anchors[upper].below = lower
        anchors[lower].above = upper
      }
    }
  }

  /// Finds a way's route and takes it into account for those that follow.
  mutating func route(_ way: Way, index: Int) -> Route {
    var cost = [Double](repeating: .infinity, count: anchors.count)
    var previous = [Int](repeating: -1, count: anchors.count)
    var queue = PriorityQueue()
    func reach(_ anchor: Int, _ value: Double, from: Int) {
      guard value < cost[anchor] else { return }
      cost[anchor] = value
      previous[anchor] = from
      queue.insert(anchor, value)
    }
    func outside(_ anchor: Int) -> Double {
      let channel = anchors[anchor].channel
      return channel == 0 || channel == board.plan.columns.count ? Self.outsideCost : 0
    }
    // A port that an end of the way uses, and the others' price, so that ties fall to the right
    // side for beginnings and to the left for ends.
    reach(ports[way.from][1], outside(ports[way.from][1]), from: -1)
    reach(ports[way.from][0], outside(ports[way.from][0]) + 1, from: -1)
    let targets = ports[way.to]
    while let (anchor, value) = queue.removeFirst() {
      guard value <= cost[anchor] else { continue }
      if targets.contains(anchor) { break }
      let here = anchors[anchor]
      for neighbour in [here.above, here.below] {
        guard let neighbour else { continue }
        reach(neighbour, value + abs(anchors[neighbour].y - here.y) + 0.01, from: anchor)
      }
      if let across = here.across {
        let crowd = Double(usage[board.key(here.column, here.gap)]) * Self.crowdCost
        reach(across, value + board.cardWidth + Self.crossingCost + crowd, from: anchor)
      }
    }
    let end = cost[targets[0]] <= cost[targets[1]] ? targets[0] : targets[1]
    var path = [end]
    while let last = path.last, previous[last] >= 0 { path.append(previous[last]) }
    path.reverse()
    return route(along: path, of: way, index: index)
  }

  private mutating func route(along path: [Int], of way: Way, index: Int) -> Route {
    let first = path[0]
    var crossings: [Route.Crossing] = []
    var hasMoved = true
    for (here, next) in zip(path, path.dropFirst()) {
      guard anchors[here].channel != anchors[next].channel else {
        if anchors[here].y != anchors[next].y { hasMoved = true }
        continue
      }
      let column = anchors[here].column
      let gap = anchors[here].gap
      let key = board.key(column, gap)
      usage[key] += 1
      let isRightwards = anchors[next].channel > anchors[here].channel
      if !hasMoved, let last = crossings.last, last.key == key, last.isRightwards == isRightwards {
        let low = min(last.columns.lowerBound, column)
        crossings[crossings.count - 1].columns = low...max(last.columns.upperBound, column)
      } else {
        crossings.append(
          Route.Crossing(columns: column...column, gap: gap, key: key, isRightwards: isRightwards)
        )
      }
      hasMoved = false
    }
    return Route(
      way: index,
      start: first == ports[way.from][0] ? .left : .right,
      end: path[path.count - 1] == ports[way.to][0] ? .left : .right,
      channel: anchors[first].channel,
      crossings: crossings
    )
  }
}

/// A heap of anchors, the cheapest first; ties in the order of insertion.
private struct PriorityQueue {
  private struct Element {
    var anchor: Int
    var value: Double
    var order: Int

    func isBefore(_ other: Element) -> Bool {
      value != other.value ? value < other.value : order < other.order
    }
  }

  private var heap: [Element] = []
  private var inserted = 0

  mutating func insert(_ anchor: Int, _ value: Double) {
    let element = Element(anchor: anchor, value: value, order: inserted)
    inserted += 1
    var place = heap.count
    heap.append(element)
    while place > 0 {
      let parent = (place - 1) / 2
      guard element.isBefore(heap[parent]) else { break }
      heap[place] = heap[parent]
      place = parent
    }
    heap[place] = element
  }

  mutating func removeFirst() -> (anchor: Int, value: Double)? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    if heap.isEmpty { return (first.anchor, first.value) }
    var place = 0
    while 2 * place + 1 < heap.count {
      var child = 2 * place + 1
      if child + 1 < heap.count, heap[child + 1].isBefore(heap[child]) { child += 1 }
      guard heap[child].isBefore(last) else { break }
      heap[place] = heap[child]
      place = child
    }
    heap[place] = last
    return (first.anchor, first.value)
  }
}
