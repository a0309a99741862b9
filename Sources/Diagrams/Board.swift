/// Cards in columns with the channels between and around them, in which ways run.
///
/// Channel `v` lies to the left of column `v`; the last one to the right of all. Gaps lie above,
/// between and below the cards of a column. Where rows run across all columns, so do gaps.
struct Board {
  /// The upper and lower side of something.
  struct Extent {
    var top: Double
    var bottom: Double

    var middle: Double { (top + bottom) / 2 }
  }

  /// The room that things leave around themselves, in points.
  enum Room {
    /// Between cards, without any way between them.
    static let betweenCards = 11.0
    /// Between a stage's heading and its first card.
    static let belowHeading = 4.0
    /// Below a column's last card.
    static let belowCards = 6.0
    /// Between a card's sides and the outline of its stage.
    static let besideCards = 7.0
    /// Between the stages of one column.
    static let betweenStages = 9.0
    /// Between neighbouring columns, without any way between them.
    static let betweenColumns = 25.0
    /// From one track to the next.
    static let track = 7.0
    /// For an arrow's head before a card.
    static let arrowHead = 15.0
    /// For the straight piece with which a way without a label leaves a card.
    static let departure = 9.0
    /// For a label beside a vertical way.
    static let label = 11.0
  }

  let plan: BoardPlan
  /// The column and row of each card.
  let places: [(column: Int, row: Int)]
  var cardWidth: Double
  /// The height of each card, rows evened out where they run across.
  let heights: [Double]
  /// The height of each gap and corridor, by key.
  var gapHeights: [Double]
  /// The width of each channel.
  var channelWidths: [Double]

  /// Whether ways may run through empty places.
  private let hasCorridors: Bool
  private let rows: Int
  private let rowHeights: [Double]
  private let gapOffsets: [Int]

  init(plan: BoardPlan, cardWidth: Double, heights: [Double]) {
    self.plan = plan
    self.cardWidth = cardWidth
    var places = [(column: Int, row: Int)](repeating: (0, 0), count: heights.count)
    for (column, cards) in plan.columns.enumerated() {
      for (row, card) in cards.enumerated() {
        if let card { places[card] = (column, row) }
      }
    }
    self.places = places
    rows = plan.columns.map(\.count).max() ?? 0
    hasCorridors = plan.isAligned && plan.columns.contains { $0.contains { $0 == nil } }
    var rowHeights = [Double](repeating: 0, count: rows)
    for card in heights.indices {
      rowHeights[places[card].row] = max(rowHeights[places[card].row], heights[card])
    }
    self.rowHeights = rowHeights
    self.heights = heights.indices.map {
      plan.isAligned ? rowHeights[places[$0].row] : heights[$0]
    }
    var offsets: [Int] = []
    var next = 0
    for cards in plan.columns {
      offsets.append(next)
      next += plan.isAligned ? 0 : cards.count + 1
    }
    gapOffsets = offsets
    let gaps = plan.isAligned ? rows + 1 : next
    gapHeights = [Double](repeating: 0, count: gaps + (hasCorridors ? rows : 0))
    channelWidths = [Double](repeating: 44, count: plan.columns.count + 1)
    for column in plan.columns.indices {
      for gap in 0...rowCount(column) {
        gapHeights[key(column, gap)] = baseHeight(column, gap)
      }
    }
  }

  /// How many rows a column has, empty ones at its end included where rows run across.
  private func rowCount(_ column: Int) -> Int {
    plan.isAligned ? rows : plan.columns[column].count
  }

  /// The number under which the height of a gap or corridor is kept.
  func key(_ column: Int, _ gap: Int) -> Int { gapOffsets[column] + gap }

  /// The corridors of a column: the numbers that its empty places have after those of the gaps.
  func corridors(_ column: Int) -> [Int] {
    guard hasCorridors else { return [] }
    return plan.columns[column].indices.filter { plan.columns[column][$0] == nil }
      .map { rows + 1 + $0 }
  }

  /// Whether a gap is a corridor through empty places.
  func isCorridor(_ gap: Int) -> Bool { hasCorridors && gap > rows }

  /// What stands above a row.
  private func border(_ column: Int, above row: Int) -> BoardPlan.Border? {
    let borders = plan.borders[column]
    return row < borders.count ? borders[row] : nil
  }

  /// Whether two cards stand in one column with nothing but gaps and empty places between them.
  func areNeighbours(_ first: Int, _ second: Int) -> Bool {
    let (column, row) = places[first]
    let other = places[second]
    guard other.column == column, other.row != row else { return false }
    let upper = min(row, other.row)
    let lower = max(row, other.row)
    return (upper + 1..<lower).allSatisfy { plan.columns[column][$0] == nil }
      && (upper + 1...lower).allSatisfy { border(column, above: $0)?.stopsWays != true }
  }

  /// The height of a gap in which nothing runs.
  private func baseHeight(_ column: Int, _ gap: Int) -> Double {
    if gap == 0 { return Room.belowHeading }
    if gap == rowCount(column) { return Room.belowCards }
    return border(column, above: gap)?.gap ?? Room.betweenCards
  }

  /// Where the gaps and rows of a column lie; corridors stand after the gaps.
  func extents(_ column: Int) -> (gaps: [Extent], rows: [Extent], bottom: Double) {
    var gaps: [Extent] = []
    var extents: [Extent] = []
    var y = plan.top
    for row in 0...rowCount(column) {
      let height = gapHeights[key(column, row)]
      gaps.append(Extent(top: y, bottom: y + height))
      y += height
      guard row < rowCount(column) else { break }
      y += border(column, above: row)?.height ?? 0
      extents.append(Extent(top: y, bottom: y + rowHeight(column, row)))
      y += rowHeight(column, row)
    }
    return (gaps + (hasCorridors ? extents : []), extents, y)
  }

  private func rowHeight(_ column: Int, _ row: Int) -> Double {
    guard plan.isAligned else { return plan.columns[column][row].map { heights[$0] } ?? 0 }
    return max(rowHeights[row], hasCorridors ? gapHeights[rows + 1 + row] : 0)
  }

  /// The left side of a column's cards.
  func left(_ column: Int) -> Double {
    channelLeft(column) + channelWidths[column]
  }

  /// The left side of a channel.
  func channelLeft(_ channel: Int) -> Double {
    plan.left + channelWidths[..<channel].reduce(0, +) + Double(channel) * cardWidth
  }

  /// The extent of the board.
  var size: Size {
    let height = plan.columns.indices.map { extents($0).bottom }.max() ?? 0
    return Size(
      width: channelLeft(plan.columns.count) + channelWidths[plan.columns.count],
      height: height + plan.bottom + 2
    )
  }

  /// The least extent that the board can have, whatever runs on it.
  var leastSize: Size {
    let inner = Double(max(plan.columns.count - 1, 0)) * Room.betweenColumns
    return Size(
      width: plan.left + Double(plan.columns.count) * cardWidth + inner
        + 2 * (Room.besideCards + 1),
      height: size.height
    )
  }

  /// Where the cards are.
  var cardBoxes: [Box] {
    var boxes = [Box](repeating: Box(left: 0, top: 0, right: 0, bottom: 0), count: places.count)
    for (column, cards) in plan.columns.enumerated() {
      let left = left(column)
      for (card, extent) in zip(cards, extents(column).rows) {
        guard let card else { continue }
        boxes[card] = Box(
          left: left,
          top: extent.top,
          right: left + cardWidth,
          bottom: extent.bottom
        )
      }
    }
    return boxes
  }
}
