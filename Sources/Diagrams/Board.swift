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

  var arrangement: Arrangement
  /// The cards of each column.
  let columns: [[Int]]
  /// The column and row of each card.
  let places: [(column: Int, row: Int)]
  var cardWidth: Double
  /// The height of each card, rows evened out where they run across.
  let heights: [Double]
  var headingHeight: Double
  /// The height of each gap, by key.
  var gapHeights: [Double]
  /// The width of each channel.
  var channelWidths: [Double]

  private let rows: Int
  private let rowHeights: [Double]
  private let gapOffsets: [Int]

  init(arrangement: Arrangement, cardWidth: Double, heights: [Double], headingHeight: Double) {
    self.arrangement = arrangement
    self.cardWidth = cardWidth
    self.headingHeight = headingHeight
    columns = arrangement.cards
    var places = [(column: Int, row: Int)](repeating: (0, 0), count: heights.count)
    for (column, cards) in columns.enumerated() {
      for (row, card) in cards.enumerated() { places[card] = (column, row) }
    }
    self.places = places
    rows = columns.map(\.count).max() ?? 0
    var rowHeights = [Double](repeating: 0, count: rows)
    for card in heights.indices {
      rowHeights[places[card].row] = max(rowHeights[places[card].row], heights[card])
    }
    self.rowHeights = rowHeights
    let isAligned = arrangement.isAligned
    self.heights = heights.indices.map { isAligned ? rowHeights[places[$0].row] : heights[$0] }
    var offsets: [Int] = []
    var next = 0
    for cards in columns {
      offsets.append(next)
      next += isAligned ? 0 : cards.count + 1
    }
    gapOffsets = offsets
    let gaps = isAligned ? rows + 1 : next
    gapHeights = [Double](repeating: Room.betweenCards, count: gaps)
    channelWidths = [Double](repeating: 44, count: columns.count + 1)
    for column in columns.indices {
      for gap in 0...gapCount(column) - 1 {
        gapHeights[key(column, gap)] = baseHeight(column, gap)
      }
    }
  }

  /// How many gaps a column has.
  func gapCount(_ column: Int) -> Int {
    arrangement.isAligned ? rows + 1 : columns[column].count + 1
  }

  /// The number under which the height of a gap is kept.
  func key(_ column: Int, _ gap: Int) -> Int { gapOffsets[column] + gap }

  /// Whether a stage's heading stands right above a row's card.
  func hasHeading(_ column: Int, above row: Int) -> Bool {
    guard row > 0, row < columns[column].count else { return row == 0 }
    let card = columns[column][row]
    return arrangement.columns[column].contains { $0.cards.lowerBound == card }
  }

  /// The height of a gap in which nothing runs.
  func baseHeight(_ column: Int, _ gap: Int) -> Double {
    let last = arrangement.isAligned ? rows : columns[column].count
    if gap == 0 { return Room.belowHeading }
    if gap == last { return Room.belowCards }
    if !arrangement.isAligned, hasHeading(column, above: gap) {
      return Room.besideCards + Room.betweenStages
    }
    return Room.betweenCards
  }

  /// Where the gaps and cards of a column lie.
  func extents(_ column: Int) -> (gaps: [Extent], cards: [Extent]) {
    var gaps: [Extent] = []
    var cards: [Extent] = []
    var y = headingHeight
    let rowCount = arrangement.isAligned ? rows : columns[column].count
    for row in 0...rowCount {
      let height = gapHeights[key(column, row)]
      gaps.append(Extent(top: y, bottom: y + height))
      y += height
      guard row < rowCount else { break }
      if row > 0, !arrangement.isAligned, hasHeading(column, above: row) {
        y += headingHeight + Room.belowHeading
      }
      let cardHeight =
        arrangement.isAligned ? rowHeights[row] : heights[columns[column][row]]
      if row < columns[column].count { cards.append(Extent(top: y, bottom: y + cardHeight)) }
      y += cardHeight
    }
    return (gaps, cards)
  }

  /// The left side of a column's cards.
  func left(_ column: Int) -> Double {
    channelWidths[...column].reduce(0, +) + Double(column) * cardWidth
  }

  /// The left side of a channel.
  func channelLeft(_ channel: Int) -> Double {
    channelWidths[..<channel].reduce(0, +) + Double(channel) * cardWidth
  }

  /// The extent of the board.
  var size: Size {
    let height = columns.indices.map { extents($0).gaps.last?.bottom ?? 0 }.max() ?? 0
    return Size(
      width: channelWidths.reduce(0, +) + Double(columns.count) * cardWidth,
      height: height + 2
    )
  }

  /// Where the cards are.
  var cardBoxes: [Box] {
    var boxes = [Box](repeating: Box(left: 0, top: 0, right: 0, bottom: 0), count: places.count)
    for (column, cards) in columns.enumerated() {
      let left = left(column)
      for (card, extent) in zip(cards, extents(column).cards) {
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

  /// The backgrounds of stages: one for each run of neighbouring columns that a stage has alone,
  /// else one for each piece.
  var stageBoxes: [(stage: Int, isContinued: Bool, box: Box)] {
    let cards = cardBoxes
    var result: [(stage: Int, isContinued: Bool, box: Box)] = []
    for (column, pieces) in arrangement.columns.enumerated() {
      for piece in pieces {
        guard let first = piece.cards.first, let last = piece.cards.last else { continue }
        let gapBelow = Room.belowCards
        var box = Box(
          left: cards[first].left - Room.besideCards,
          top: cards[first].top - Room.belowHeading - headingHeight,
          right: cards[first].right + Room.besideCards,
          bottom: cards[last].bottom + gapBelow
        )
        if arrangement.isAligned {
          box.top = 0
          box.bottom = (extents(column).gaps.last?.bottom ?? box.bottom)
          if let previous = result.last, previous.stage == piece.stage {
            result[result.count - 1].box.right = box.right
            continue
          }
        }
        let isContinued = result.contains { $0.stage == piece.stage }
        result.append((piece.stage, isContinued, box))
      }
    }
    return result
  }
}
