/// What a map of touchpoints shows, before anything has a place.
struct MapContent {
  /// A touchpoint's card.
  struct Card {
    /// The node's name: the touchpoint's id.
    var name: String
    /// The position of its stage.
    var stage: Int
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
  }

  /// A stage's heading.
  struct Heading {
    var title: String
    /// Small lines below it; one that does not fit is cut.
    var details: [String] = []
  }

  var name: String
  var title: String
  /// Lines below the title; long ones wrap.
  var caption: [String]
  var headings: [Heading]
  var cards: [Card]
  /// The commonest first; of those that are not essential the last are left out first.
  var arrows: [Arrow]
  /// The signs of what is drawn; only ways with a label drawn have one there.
  var legend: @Sendable (_ drawn: [Arrow]) -> Legend
  /// Card widths to try, the most comfortable first.
  var cardWidths: [Double]
  /// A line of the caption on the arrows that are left out, given those that are drawn.
  var remainder: @Sendable (_ drawn: [Arrow]) -> String?
}
