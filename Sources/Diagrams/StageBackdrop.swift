extension Arrangement: MapArrangement {
  func plan(for content: MapContent) -> BoardPlan { plan(headingHeight: content.headingHeight) }

  /// The board's plan, with room for headings of some height.
  func plan(headingHeight: Double) -> BoardPlan {
    let heading = BoardPlan.Border(
      gap: Board.Room.besideCards + Board.Room.betweenStages,
      height: headingHeight + Board.Room.belowHeading,
      stopsWays: true
    )
    return BoardPlan(
      columns: cards.map { $0.map { $0 } },
      isAligned: isAligned,
      top: headingHeight,
      borders: columns.map { pieces in
        pieces.enumerated().flatMap { number, piece in
          piece.cards.map { $0 == piece.cards.lowerBound && number > 0 ? heading : nil }
        }
      }
    )
  }

  func drawBackdrop(_ backdrop: MapBackdrop, into graph: inout DOTGraph) {
    // What is no journey's has no stages.
    guard !backdrop.content.headings.isEmpty else { return }
    let boxes = stageBoxes(backdrop.board, headingHeight: backdrop.content.headingHeight)
    for (index, stage) in boxes.enumerated() {
      graph.clusters.append(
        backdrop.stageHeading(
          stage.stage,
          isContinued: stage.isContinued,
          box: stage.box,
          name: "stage:\(index)",
          fill: VisualLanguage.stageFill
        )
      )
    }
  }

  /// The backgrounds of stages: one for each run of neighbouring columns that a stage has alone,
  /// else one for each piece.
  func stageBoxes(
    _ board: Board,
    headingHeight: Double
  ) -> [(stage: Int, isContinued: Bool, box: Box)] {
    let cards = board.cardBoxes
    var result: [(stage: Int, isContinued: Bool, box: Box)] = []
    for (column, pieces) in columns.enumerated() {
      for piece in pieces {
        guard let first = piece.cards.first, let last = piece.cards.last else { continue }
        var box = Box(
          left: cards[first].left - Board.Room.besideCards,
          top: cards[first].top - Board.Room.belowHeading - headingHeight,
          right: cards[first].right + Board.Room.besideCards,
          bottom: cards[last].bottom + Board.Room.belowCards
        )
        if isAligned {
          box.top = 0
          box.bottom = board.extents(column).bottom
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
