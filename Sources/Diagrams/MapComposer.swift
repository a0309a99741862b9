/// Gives a map's content its places: tries arrangements until one fits the page.
struct MapComposer {
  /// What is given up to fit a page: the share of optional ways that stay, and which ways have
  /// labels.
  private typealias Sacrifice = (share: Double, labels: RoutedMap.Labels)

  /// What is given up step by step; what a page of such text does not hold even then is drawn smaller.
  private static let sacrifices: [Sacrifice] = [
    (1, .all), (0.6, .all), (0.3, .all), (0.6, .main), (0.3, .main), (0, .all), (0, .main),
  ]
  /// What is given up last, where text must not be smaller.
  private static let simplest: Sacrifice = (0, .none)
  /// How many arrangements are routed for each page and style of cards.
  private static let triesOfStyle = 3

  var content: MapContent
  /// 0 draws all; 1 the essential ways without labels; 2 that, with plain boxes.
  var level: Int
  /// What nothing more is given up after: a sheet and lanes rather have smaller text than no labels.
  private var last: Sacrifice {
    let keepsLabels = level == 0 && (sheet != nil || !content.lanes.isEmpty)
    return keepsLabels ? Self.sacrifices[Self.sacrifices.count - 1] : Self.simplest
  }
  /// The sheet that it must fit; nil for the smallest page that does.
  var sheet: Sheet?

  private struct Candidate {
    var arrangement: any MapArrangement
    var cardWidth: Double
    var isTight: Bool
    /// The height of each card.
    var heights: [Double]
    var cost: Double
  }

  struct Result {
    var arrangement: any MapArrangement
    var map: RoutedMap
    var isTight: Bool
    var arrows: [MapContent.Arrow]
    var size: Size
    var scale: Double
    /// How far it is from fitting, 0 where it fits.
    var shortfall: Double
  }

  /// The drawing.
  func graph() -> DOTGraph {
    guard !content.cards.isEmpty else { return drawing(nil) }
    var best: Result?
    var smaller: (candidate: Candidate, page: Page)?
    for page in pages {
      // What does not fit with all sacrifices fits with none of them.
      var fitting: [(candidate: Candidate, result: Result)] = []
      // What cannot fit any page is at least measured on the last.
      let possible = candidates(for: page, mayExceed: false)
      let isLast = page == pages.last && possible.isEmpty && best == nil
      for candidate in isLast ? candidates(for: page, mayExceed: true) : possible {
        let result = route(candidate, last, page)
        if result.shortfall == 0 { fitting.append((candidate, result)) }
        if result.shortfall < best?.shortfall ?? .infinity {
          best = result
          smaller = (candidate, page)
        }
      }
      guard !fitting.isEmpty else { continue }
      if level == 0 {
        for sacrifice in Self.sacrifices {
          for (candidate, _) in fitting {
            let result = route(candidate, sacrifice, page)
            if result.shortfall == 0 { return drawing(result) }
          }
        }
      }
      return drawing(fitting[0].result)
    }
    // What is drawn smaller anyway has all labels where that costs little more.
    if level == 0, let best, let smaller {
      let labelled = route(smaller.candidate, (last.share, .all), smaller.page)
      if labelled.scale >= best.scale * Self.costOfLabels { return drawing(labelled) }
    }
    return drawing(best)
  }

  /// To what part text may shrink for labels that are not kept.
  private static let costOfLabels = 0.95

  private var pages: [Page] {
    guard let sheet else { return Array(Page.all[Page.smallest(for: content.cards.count)...]) }
    return [sheet.page]
  }

  private func arrows(_ sacrifice: Sacrifice) -> [MapContent.Arrow] {
    func stays(_ arrow: MapContent.Arrow) -> Bool {
      arrow.isEssential || (arrow.isWide && sacrifice.labels != .none)
    }
    let optional = content.arrows.count { !stays($0) }
    var rest = Int((Double(optional) * sacrifice.share).rounded(.up))
    return content.arrows.filter { arrow in
      if stays(arrow) { return true }
      rest -= 1
      return rest >= 0
    }
  }

  func face(_ card: MapContent.Card, _ width: Double, _ isTight: Bool) -> CardFace {
    var face = card.face(width)
    face.isTight = isTight
    return face
  }

  /// The arrangements that promise most on a page.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - mayExceed: Whether to take those too that are too large for it however ways run.
  /// - Returns: A few of each width of cards, the most promising first.
  private func candidates(for page: Page, mayExceed: Bool) -> [Candidate] {
    var result: [Candidate] = []
    // What stands above and below the map takes more lines in a narrower drawing, but little more.
    let headAndLegend = frame(content.arrows)
      .size(around: Size(width: page.width, height: 0)).height
    let styles = content.cardWidths.map { ($0, false) } + content.cardWidths.map { ($0, true) }
    for (density, (width, isTight)) in styles.enumerated() {
      let heights = content.cards.map { face($0, width, isTight).height }
      for arrangement in arrangements(heights) {
        // The sizes that the board will have with a middling number of ways.
        let plan = arrangement.plan(for: content)
        let board = Board(plan: plan, cardWidth: width, heights: heights)
        let least = board.leastSize
        let leastSize = Size(width: least.width, height: least.height + headAndLegend)
        guard mayExceed || page.scale(leastSize) == 1 else { continue }
        let gaps = Double((plan.columns.map(\.count).max() ?? 1) - 1) * 4
        let size = Size(
          width: board.size.width - 60,
          height: board.size.height + gaps + headAndLegend
        )
        let cost =
          shortfall(size, page) * 100 + Double(arrangement.compromises)
          + Double(density) * 0.8 + emptiness(size, page)
        result.append(
          Candidate(
            arrangement: arrangement,
            cardWidth: width,
            isTight: isTight,
            heights: heights,
            cost: cost
          )
        )
      }
    }
    let sorted = result.enumerated()
      .sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }.map(\.element)
    // Of each card width the best few: what ways need is only known when they are routed.
    var taken: [Double: Int] = [:]
    return sorted.filter { candidate in
      let style = candidate.isTight ? -candidate.cardWidth : candidate.cardWidth
      taken[style, default: 0] += 1
      return taken[style, default: 0] <= Self.triesOfStyle
    }
  }

  /// The arrangements worth weighing, in any number of columns.
  private func arrangements(_ heights: [Double]) -> [any MapArrangement] {
    let stages = content.cards.map(\.stage)
    guard content.lanes.isEmpty else {
      return LaneSearch(stages: stages, lanes: content.cards.map(\.lane)).arrangements
    }
    let search = ArrangementSearch(
      stages: stages,
      heights: heights.map { $0 + Board.Room.betweenCards + 5 },
      headingHeight: content.headingHeight + Board.Room.betweenStages
    )
    return (1...min(content.cards.count, 24)).flatMap { columns in
      var aligned = search.aligned(columns: columns)
      if !content.hasEvenRows { aligned?.isAligned = false }
      return [aligned, search.flowing(columns: columns)].compactMap(\.self)
    }
  }

  /// A small price for shapes unlike the page's.
  private func emptiness(_ size: Size, _ page: Page) -> Double {
    let aspect = size.width / size.height / (page.width / page.height)
    return max(aspect, 1 / aspect)
  }

  /// How far a drawing is from fitting: what it must shrink, and what its aspect is off.
  private func shortfall(_ size: Size, _ page: Page) -> Double {
    let aspect = max(size.width / size.height, size.height / size.width)
    return 1 / page.scale(size) - 1 + max(0, aspect / page.largestAspect - 1)
  }

  /// What stands around a map with some arrows drawn.
  func frame(_ drawn: [MapContent.Arrow]) -> DrawingFrame {
    DrawingFrame(
      name: content.name,
      title: content.title,
      caption: content.caption + content.remainders(drawn),
      legend: content.legend(drawn),
      isPlain: level >= 2,
      sheet: sheet
    )
  }

  private func route(_ candidate: Candidate, _ sacrifice: Sacrifice, _ page: Page) -> Result {
    let arrows = arrows(sacrifice)
    let board = Board(
      plan: candidate.arrangement.plan(for: content),
      cardWidth: candidate.cardWidth,
      heights: candidate.heights
    )
    let ways = arrows.map { arrow in
      Way(
        from: arrow.from,
        to: arrow.to,
        lineWidth: arrow.width,
        labelWidth: arrow.label.map { FontMetrics.width($0, size: VisualLanguage.textSize) },
        keepsLabel: arrow.keepsLabel
      )
    }
    let map = RoutedMap(board: board, ways: ways, labels: sacrifice.labels)
    let drawn = zip(arrows, map.lines).map { arrow, line in
      var arrow = arrow
      if line.labelPlace == nil { arrow.label = nil }
      return arrow
    }
    let size = frame(drawn).size(around: map.board.size)
    return Result(
      arrangement: candidate.arrangement,
      map: map,
      isTight: candidate.isTight,
      arrows: drawn,
      size: size,
      scale: page.scale(size),
      shortfall: shortfall(size, page)
    )
  }
}
