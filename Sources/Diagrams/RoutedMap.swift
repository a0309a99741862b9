/// Cards and ways at their final places.
///
/// First each way gets its channels and gaps, then the gaps their tracks and thereby heights, then
/// the cards' sides their ports, then the channels their tracks and widths. Nothing overlaps by
/// construction: tracks, labels and arrow heads have zones of their own.
struct RoutedMap {
  /// The line and label of a way.
  struct Line {
    var corners: [Point]
    var labelPlace: Point?
  }

  /// Which ways have their labels.
  enum Labels {
    /// All that have room.
    case all
    /// Those that ways keep, and those straight down or up a column.
    case main
    /// None.
    case none
  }

  private struct Port {
    var route: Int
    var isStart: Bool
    var y = 0.0
    /// Where the way goes from here, to order the ports of one side.
    var heading = 0.0
  }

  private(set) var board: Board
  let ways: [Way]
  /// One line for each way.
  private(set) var lines: [Line]

  private var routes: [Route] = []
  /// Ways straight down or up to the neighbour in the column.
  private var straight: [Int] = []
  /// The y of each crossing of each route.
  private var crossingY: [[Double]] = []
  /// The ports of each card's left and right side.
  private var ports: [[Port]]
  /// The y at each route's start and end.
  private var portY: [(start: Double, end: Double)] = []
  /// The labels that found room.
  private var hasLabel: [Bool]

  /// Lays out ways on a board.
  ///
  /// - Parameters:
  ///   - board: The cards, at nominal distances.
  ///   - ways: The ways, the weightiest first: it gets the shortest route.
  ///   - labels: Which ways have their labels.
  init(board: Board, ways: [Way], labels: Labels = .all) {
    self.board = board
    self.ways = ways
    lines = ways.map { _ in Line(corners: []) }
    ports = Array(repeating: [], count: board.places.count * 2)
    hasLabel = ways.map { $0.labelWidth != nil && labels != .none }
    var router = Router(board: board)
    for (index, way) in ways.enumerated() {
      if board.areNeighbours(way.from, way.to) {
        straight.append(index)
      } else {
        if labels == .main, !way.keepsLabel { hasLabel[index] = false }
        routes.append(router.route(way, index: index))
      }
    }
    layGaps()
    layPorts()
    layChannels()
    drawStraight()
  }

  private func side(_ card: Int, _ side: Route.Side) -> Int { card * 2 + (side == .left ? 0 : 1) }

  /// The middle of a channel, before widths are known.
  private func nominalX(_ channel: Int) -> Double {
    board.channelLeft(channel) + board.channelWidths[channel] / 2
  }

  /// The y that a route has before (or after) a crossing, before heights are known.
  private func nominalY(_ route: Route, stretch: Int, isStart: Bool) -> Double {
    let way = ways[route.way]
    let crossing = isStart ? stretch - 1 : stretch
    if crossing >= 0, crossing < route.crossings.count {
      let at = route.crossings[crossing]
      return board.extents(at.columns.lowerBound).gaps[at.gap].middle
    }
    let place = board.places[crossing < 0 ? way.from : way.to]
    return board.extents(place.column).rows[place.row].middle
  }

  private mutating func layGaps() {
    var stretches: [[TrackOrder.Stretch]] = board.gapHeights.map { _ in [] }
    var owners: [[(route: Int, crossing: Int)]] = board.gapHeights.map { _ in [] }
    for (index, route) in routes.enumerated() {
      for (number, crossing) in route.crossings.enumerated() {
        let y = nominalY(route, stretch: number, isStart: false)
        let enter = nominalX(route.channel(after: number))
        let leave = nominalX(route.channel(after: number + 1))
        let from = nominalY(route, stretch: number, isStart: true)
        let to = nominalY(route, stretch: number + 1, isStart: false)
        stretches[crossing.key].append(
          TrackOrder.Stretch(ends: [
            .init(position: enter, leadsLow: from < y), .init(position: leave, leadsLow: to < y),
          ])
        )
        owners[crossing.key].append((index, number))
      }
    }
    // Labels beside vertical ways keep the upper part of a gap.
    var labelZones = [Double](repeating: 0, count: board.gapHeights.count)
    for index in straight {
      let from = board.places[ways[index].from]
      let to = board.places[ways[index].to]
      let key = board.key(from.column, min(from.row, to.row) + 1)
      labelZones[key] = max(labelZones[key], hasLabel[index] ? Room.label : 2)
    }
    crossingY = routes.map { $0.crossings.map { _ in 0 } }
    var tracksOfGaps: [[Int]] = []
    for key in stretches.indices {
      let (tracks, count) = TrackOrder.tracks(stretches[key])
      tracksOfGaps.append(tracks)
      if count > 0 {
        let tracks = Double(count - 1) * Room.track + 9
        board.gapHeights[key] = max(board.gapHeights[key], labelZones[key] + tracks)
      } else if labelZones[key] > 0 {
        board.gapHeights[key] = max(board.gapHeights[key], labelZones[key] + 4)
      }
    }
    let extents = board.plan.columns.indices.map { board.extents($0) }
    for key in owners.indices {
      let count = (tracksOfGaps[key].max() ?? 0) + 1
      for (owner, track) in zip(owners[key], tracksOfGaps[key]) {
        let crossing = routes[owner.route].crossings[owner.crossing]
        let gap = extents[crossing.columns.lowerBound].gaps[crossing.gap]
        let free = gap.bottom - gap.top - labelZones[key] - Double(count - 1) * Room.track
        crossingY[owner.route][owner.crossing] =
          gap.top + labelZones[key] + free / 2 + Double(track) * Room.track
      }
    }
  }

  private mutating func layPorts() {
    for (index, route) in routes.enumerated() {
      let way = ways[route.way]
      let cardY = [way.from, way.to].map { card in
        let place = board.places[card]
        return board.extents(place.column).rows[place.row].middle
      }
      let first = crossingY[index].first
      let last = crossingY[index].last
      ports[side(way.from, route.start)].append(
        Port(route: index, isStart: true, heading: first ?? cardY[1])
      )
      ports[side(way.to, route.end)].append(
        Port(route: index, isStart: false, heading: last ?? cardY[0])
      )
    }
    portY = routes.map { _ in (0, 0) }
    let boxes = board.cardBoxes
    for index in ports.indices where !ports[index].isEmpty {
      ports[index].sort {
        // Among ways to the same height, those that come stand above those that go.
        ($0.heading, $0.isStart ? 1 : 0, $0.route) < ($1.heading, $1.isStart ? 1 : 0, $1.route)
      }
      placePorts(index, in: boxes[index / 2])
    }
    straighten()
  }

  /// Puts the ports of a card's side at distances that their lines, heads and labels need; where
  /// there is no room for all labels, those of the thinnest lines go, those that ways keep last.
  private mutating func placePorts(_ side: Int, in box: Box) {
    let top = box.top + 3
    let room = box.bottom - 3 - top
    func need() -> Double { ports[side].reduce(0) { $0 + above($1) + below($1) } }
    let byWidth = ports[side].filter(\.isStart).map { routes[$0.route].way }
      .sorted {
        let (left, right) = (ways[$0], ways[$1])
        return (left.keepsLabel ? 1 : 0, left.lineWidth, $1)
          < (right.keepsLabel ? 1 : 0, right.lineWidth, $0)
      }
    for way in byWidth where need() > room { hasLabel[way] = false }
    let slack = room - need()
    // More than some air between ports looks scattered; the rest goes above and below them all.
    let air = slack > 0 ? min(slack / Double(ports[side].count + 1), 7) : 0
    let squeeze = min(1, room / need())
    var y = top + max(0, slack - air * Double(ports[side].count - 1)) / 2
    for number in ports[side].indices {
      y += above(ports[side][number]) * squeeze
      ports[side][number].y = y
      y += below(ports[side][number]) * squeeze + air
      let port = ports[side][number]
      if port.isStart { portY[port.route].start = port.y } else { portY[port.route].end = port.y }
    }
  }

  /// The room that a port needs above its line: for its label, or for half the arrow's head.
  private func above(_ port: Port) -> Double {
    let way = routes[port.route].way
    let half = ways[way].lineWidth / 2
    if port.isStart { return hasLabel[way] ? Room.label + half : half + 1 }
    return below(port)
  }

  /// The room that a port needs below its line.
  private func below(_ port: Port) -> Double {
    let width = ways[routes[port.route].way].lineWidth
    guard !port.isStart else { return width / 2 + 1 }
    return 3.5 * VisualLanguage.arrowHead(width: width) + width / 2 + 1
  }

  /// Moves the two ports of a way between neighbouring columns to one height where both have room.
  private mutating func straighten() {
    let boxes = board.cardBoxes
    func freedom(_ side: Int, _ number: Int) -> (low: Double, high: Double) {
      let box = boxes[side / 2]
      let row = ports[side]
      let port = row[number]
      let ceiling = number > 0 ? row[number - 1].y + below(row[number - 1]) : box.top + 3
      let floor =
        number + 1 < row.count ? row[number + 1].y - above(row[number + 1]) : box.bottom - 3
      let (low, high) = (ceiling + above(port), floor - below(port))
      return (low, high)
    }
    for (index, route) in routes.enumerated() where route.crossings.isEmpty {
      let way = ways[route.way]
      guard route.start != route.end else { continue }
      let sides = (side(way.from, route.start), side(way.to, route.end))
      guard
        let start = ports[sides.0].firstIndex(where: { $0.route == index && $0.isStart }),
        let end = ports[sides.1].firstIndex(where: { $0.route == index && !$0.isStart })
      else { continue }
      let a = freedom(sides.0, start)
      let b = freedom(sides.1, end)
      let low = max(a.low, b.low)
      let high = min(a.high, b.high)
      guard low <= high else { continue }
      let y = min(max((ports[sides.0][start].y + ports[sides.1][end].y) / 2, low), high)
      ports[sides.0][start].y = y
      ports[sides.1][end].y = y
      portY[index] = (y, y)
    }
    // A way through a corridor leaves and arrives at its height where there is room.
    for (index, route) in routes.enumerated() {
      for isStart in [true, false] {
        guard let crossing = isStart ? route.crossings.first : route.crossings.last,
          let y = isStart ? crossingY[index].first : crossingY[index].last,
          board.isCorridor(crossing.gap)
        else { continue }
        let way = ways[route.way]
        let side = isStart ? side(way.from, route.start) : side(way.to, route.end)
        guard
          let port = ports[side].firstIndex(where: { $0.route == index && $0.isStart == isStart })
        else { continue }
        let (low, high) = freedom(side, port)
        guard low <= y, y <= high else { continue }
        ports[side][port].y = y
        if isStart { portY[index].start = y } else { portY[index].end = y }
      }
    }
  }

  private mutating func layChannels() {
    var stretches: [[TrackOrder.Stretch]] = board.channelWidths.map { _ in [] }
    var owners: [[(route: Int, stretch: Int)]] = board.channelWidths.map { _ in [] }
    var leftZones = [Double](repeating: 0, count: board.channelWidths.count)
    var rightZones = leftZones
    for (index, route) in routes.enumerated() {
      for stretch in 0...route.crossings.count {
        let channel = route.channel(after: stretch)
        let from = stretch == 0 ? portY[index].start : crossingY[index][stretch - 1]
        let to =
          stretch == route.crossings.count ? portY[index].end : crossingY[index][stretch]
        guard abs(from - to) > 0.6 else { continue }
        let cameFromLeft =
          stretch == 0 ? route.start == .right : route.crossings[stretch - 1].isRightwards
        let goesLeft =
          stretch == route.crossings.count
          ? route.end == .right : !route.crossings[stretch].isRightwards
        stretches[channel].append(
          TrackOrder.Stretch(ends: [
            .init(position: from, leadsLow: cameFromLeft), .init(position: to, leadsLow: goesLeft),
          ])
        )
        owners[channel].append((index, stretch))
      }
      let way = ways[route.way]
      let label = hasLabel[route.way] ? (way.labelWidth ?? 0) + 6 : Room.departure
      if route.start == .right {
        leftZones[route.channel] = max(leftZones[route.channel], label)
      } else {
        rightZones[route.channel] = max(rightZones[route.channel], label)
      }
      let last = route.channel(after: route.crossings.count)
      if route.end == .right {
        leftZones[last] = max(leftZones[last], Room.arrowHead)
      } else {
        rightZones[last] = max(rightZones[last], Room.arrowHead)
      }
    }
    var trackX: [[Double]] = routes.map { Array(repeating: 0, count: $0.crossings.count + 1) }
    for channel in board.channelWidths.indices {
      let (tracks, count) = TrackOrder.tracks(stretches[channel])
      let isOuter = channel == 0 || channel == board.plan.columns.count
      let least = isOuter ? Room.besideCards + 1 : Room.betweenColumns
      let edge = Room.besideCards + 2
      let left = channel == 0 ? 3 : count > 0 ? max(leftZones[channel], edge) : leftZones[channel]
      let right =
        channel == board.plan.columns.count
        ? 3 : count > 0 ? max(rightZones[channel], edge) : rightZones[channel]
      let used = left + right + Double(max(count - 1, 0)) * Room.track
      board.channelWidths[channel] = max(least, used).rounded(.up)
      let spare = board.channelWidths[channel] - used
      for (owner, track) in zip(owners[channel], tracks) {
        trackX[owner.route][owner.stretch] = left + spare / 2 + Double(track) * Room.track
      }
    }
    for (index, route) in routes.enumerated() {
      for stretch in trackX[index].indices {
        trackX[index][stretch] += board.channelLeft(route.channel(after: stretch))
      }
    }
    draw(trackX)
  }

  private typealias Room = Board.Room

  private mutating func draw(_ trackX: [[Double]]) {
    let boxes = board.cardBoxes
    for (index, route) in routes.enumerated() {
      let way = ways[route.way]
      let start = portY[index].start
      let startX = route.start == .left ? boxes[way.from].left : boxes[way.from].right
      let endX = route.end == .left ? boxes[way.to].left : boxes[way.to].right
      var corners = [Point(x: startX, y: start)]
      var y = start
      for stretch in 0...route.crossings.count {
        let next =
          stretch == route.crossings.count ? portY[index].end : crossingY[index][stretch]
        if abs(next - y) > 0.6 {
          corners.append(Point(x: trackX[index][stretch], y: y))
          corners.append(Point(x: trackX[index][stretch], y: next))
        }
        y = next
      }
      corners.append(Point(x: endX, y: y))
      lines[route.way].corners = corners
      if let width = way.labelWidth, hasLabel[route.way] {
        let offset = 3 + width / 2
        lines[route.way].labelPlace = Point(
          x: route.start == .left ? startX - offset : startX + offset,
          y: start - 5.5 - way.lineWidth / 2
        )
      }
    }
  }

  private mutating func drawStraight() {
    let boxes = board.cardBoxes
    for index in straight {
      let way = ways[index]
      let isDown = board.places[way.from].row < board.places[way.to].row
      let isPaired = straight.contains { ways[$0].from == way.to && ways[$0].to == way.from }
      let box = boxes[way.from]
      let x = box.center.x + (isPaired ? (isDown ? -0.22 : 0.22) * box.width : 0)
      let tail = isDown ? box.bottom : box.top
      let tip = isDown ? boxes[way.to].top : boxes[way.to].bottom
      lines[index].corners = [Point(x: x, y: tail), Point(x: x, y: tip)]
      if let width = way.labelWidth, hasLabel[index] {
        lines[index].labelPlace = Point(
          x: x + 4 + 1.4 * way.lineWidth + width / 2,
          y: min(tail, tip) + Room.label / 2 + 1.5
        )
      }
    }
  }
}
