/// Which cards stand in which column: stages in reading order, left to right and top to bottom.
package struct Arrangement: Equatable {
  /// Cards of one stage, one below the other, under a heading of their own.
  package struct Piece: Equatable {
    /// The stage.
    package var stage: Int
    /// The positions of its cards.
    package var cards: Range<Int>
  }

  /// The pieces of each column, from the top.
  package var columns: [[Piece]]
  /// Whether every column is one stage's alone, so that rows run across all columns.
  package var isAligned: Bool

  /// The cards of each column, from the top.
  package var cards: [[Int]] { columns.map { $0.flatMap { Array($0.cards) } } }

  /// How many stages do not have columns of their own, or are broken between columns.
  package var compromises: Int {
    let shared = columns.reduce(0) { $0 + $1.count - 1 }
    let broken = zip(columns, columns.dropFirst()).count { left, right in
      left.last?.stage == right.first?.stage
    }
    return shared * 5 + broken * 4
  }
}

/// Finds arrangements for given numbers of columns.
package struct ArrangementSearch {
  /// The stage of each card; cards of a stage follow each other.
  var stages: [Int]
  /// The height of each card, the room below it included.
  var heights: [Double]
  /// The height of a stage's heading.
  var headingHeight: Double

  /// Makes a search.
  ///
  /// - Parameters:
  ///   - stages: The stage of each card; cards of a stage follow each other.
  ///   - heights: The height of each card, the room below it included.
  ///   - headingHeight: The height of a stage's heading.
  package init(stages: [Int], heights: [Double], headingHeight: Double) {
    self.stages = stages
    self.heights = heights
    self.headingHeight = headingHeight
  }

  private var stagePieces: [Arrangement.Piece] {
    var pieces: [Arrangement.Piece] = []
    for (card, stage) in stages.enumerated() {
      if let last = pieces.last, last.stage == stage {
        pieces[pieces.count - 1].cards = last.cards.lowerBound..<(card + 1)
      } else {
        pieces.append(Arrangement.Piece(stage: stage, cards: card..<(card + 1)))
      }
    }
    return pieces
  }

  /// Every stage in columns of its own; nil with fewer columns than stages or more than cards.
  package func aligned(columns: Int) -> Arrangement? {
    let pieces = stagePieces
    guard columns >= pieces.count, columns <= stages.count, !pieces.isEmpty else { return nil }
    var widths = pieces.map { _ in 1 }
    func rows(_ index: Int) -> Int {
      (pieces[index].cards.count + widths[index] - 1) / widths[index]
    }
    for _ in pieces.count..<columns {
      guard let highest = pieces.indices.max(by: { (rows($0), $1) < (rows($1), $0) }),
        rows(highest) > 1
      else { return nil }
      widths[highest] += 1
    }
    var result: [[Arrangement.Piece]] = []
    for (piece, width) in zip(pieces, widths) {
      var first = piece.cards.lowerBound
      for column in 0..<width {
        let remaining = piece.cards.upperBound - first
        let count = (remaining + width - column - 1) / (width - column)
        guard count > 0 else { continue }
        result.append([Arrangement.Piece(stage: piece.stage, cards: first..<(first + count))])
        first += count
      }
    }
    return Arrangement(columns: result, isAligned: true)
  }

  /// Stages that flow from column to column like the text of a newspaper, the columns as equal
  /// in height as may be, with stages broken only where that saves much.
  package func flowing(columns: Int) -> Arrangement? {
    let count = stages.count
    guard columns >= 1, columns <= count else { return nil }
    // What breaking a stage costs, on the scale of squared heights.
    let breaking = 20_000.0
    var tops = [Double](repeating: 0, count: count + 1)
    var headings = [Int](repeating: 0, count: count + 1)
    for card in 0..<count {
      tops[card + 1] = tops[card] + heights[card]
      headings[card + 1] = headings[card] + (card > 0 && stages[card] != stages[card - 1] ? 1 : 0)
    }
    func cost(_ first: Int, _ end: Int) -> Double {
      let inner = headings[end] - headings[first + 1]
      let height = tops[end] - tops[first] + Double(inner + 1) * headingHeight
      let isBroken = first > 0 && stages[first] == stages[first - 1]
      return height * height + (isBroken ? breaking : 0)
    }
    var best = [[Double]](
      repeating: [Double](repeating: .infinity, count: count + 1),
      count: columns + 1
    )
    var start = [[Int]](repeating: [Int](repeating: 0, count: count + 1), count: columns + 1)
    best[0][0] = 0
    for column in 1...columns {
      for end in column...count {
        for first in (column - 1)..<end where best[column - 1][first] < .infinity {
          let sum = best[column - 1][first] + cost(first, end)
          if sum < best[column][end] {
            best[column][end] = sum
            start[column][end] = first
          }
        }
      }
    }
    guard best[columns][count] < .infinity else { return nil }
    var bounds: [Range<Int>] = []
    var end = count
    for column in stride(from: columns, to: 0, by: -1) {
      bounds.append(start[column][end]..<end)
      end = start[column][end]
    }
    let result = bounds.reversed().map { range in
      range.reduce(into: [Arrangement.Piece]()) { pieces, card in
        if let last = pieces.last, last.stage == stages[card] {
          pieces[pieces.count - 1].cards = last.cards.lowerBound..<(card + 1)
        } else {
          pieces.append(Arrangement.Piece(stage: stages[card], cards: card..<(card + 1)))
        }
      }
    }
    return Arrangement(columns: result, isAligned: false)
  }
}
