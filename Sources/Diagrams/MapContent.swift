/// What a map of touchpoints shows, before anything has a place.
struct MapContent {
  /// A touchpoint's card.
  struct Card {
    /// The node's name: the touchpoint's id.
    var name: String
    /// The position of its stage.
    var stage: Int
    /// The position of its lane, where there are lanes.
    var lane = 0
    /// What a screen reader and a mouse get.
    var tooltip: String
    /// What stands on a card of some width.
    var face: @Sendable (_ width: Double) -> CardFace
    /// The words that stand on it where the drawing must stay simple.
    var plainText: String
  }

  /// A way from card to card.
  struct Arrow {
    var from: Int
    var to: Int
    var stroke: DOTEdge.Stroke
    var width: Double
    var color: String
    var label: String?
    var tooltip: String
    /// Whether it stays when there is no room for all.
    var isEssential = false
    /// Whether it stays as long as any labels do.
    var isWide = false
    /// Whether its label stays when there is no room for all.
    var keepsLabel = false
  }

  /// A stage's heading.
  struct Heading {
    var title: String
    /// Small lines below it; one that does not fit is cut.
    var details: [String] = []
    /// What stands in place of each detail that does not fit.
    var shortDetails: [String] = []
  }

  /// A lane across all stages.
  struct Lane {
    /// The title at its left.
    var title: String
    /// Small lines below it.
    var details: [String] = []
    /// What a line above it says that parts it from the lanes before; nil without such a line.
    var lineAbove: String?
  }

  /// A lane without cards.
  struct Blank {
    /// The title at its left.
    var title: String
    /// What customers scored, by stage; nil where the lane stays empty.
    var curve: EmotionCurve?
  }

  var name: String
  var title: String
  /// Lines below the title; long ones wrap.
  var caption: [String]
  /// The stages' headings; none where cards stand in no stages.
  var headings: [Heading]
  /// The lanes from the top, each with a card at least; none for a map by stages alone.
  var lanes: [Lane] = []
  /// Lanes below all others that no card stands in, to be filled by hand.
  var blankLanes: [Blank] = []
  var cards: [Card]
  /// Whether cards side by side are of one height where every stage has columns of its own.
  var hasEvenRows = true
  /// The commonest first; of those that are not essential the last are left out first.
  var arrows: [Arrow]
  /// The signs of what is drawn; only ways with a label drawn have one there.
  var legend: @Sendable (_ drawn: [Arrow]) -> Legend
  /// Card widths to try, the most comfortable first.
  var cardWidths: [Double]
  /// A line of the caption on the arrows that are left out, given those that are drawn.
  var remainder: @Sendable (_ drawn: [Arrow]) -> String?
  /// A line of the caption on the arrows that are drawn without their labels, given how many; nil where arrows
  /// have none.
  var labelRemainder: (@Sendable (_ count: Int) -> String)?

  /// What the caption says of some arrows being drawn, and of their labels.
  func remainders(_ drawn: [Arrow]) -> [String] {
    let labelled = Set(arrows.filter { $0.label != nil }.map { [$0.from, $0.to] })
    let bare = drawn.count { $0.label == nil && labelled.contains([$0.from, $0.to]) }
    return [remainder(drawn), bare > 0 ? labelRemainder?(bare) : nil].compactMap(\.self)
  }

  /// How many lines the title of a stage may take: a second one where a title may be wider than its stage.
  var titleLines: Int {
    let narrowest = cardWidths.min() ?? 0
    let isLong = headings.contains {
      FontMetrics.width($0.title, size: VisualLanguage.stageSize, isBold: true) > narrowest
    }
    return isLong ? 2 : 1
  }

  /// The height of a stage's heading.
  var headingHeight: Double {
    guard !headings.isEmpty else { return 0 }
    let details = headings.map(\.details.count).max() ?? 0
    return 7 + Double(titleLines) * FontMetrics.lineHeight(size: VisualLanguage.stageSize)
      + Double(details) * FontMetrics.lineHeight(size: VisualLanguage.textSize)
  }
}
