public import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
public import Wording

/// The map of a report page: every way between its cards is in the drawing, and those that too few
/// journeys take are folded.
///
/// It is SVG as it stands in a page, whose style gives it its colours by class and whose script
/// unfolds, folds, marks and moves. Without either it still holds every text. Ids begin with
/// ``name``.
public struct InteractiveMap: Sendable {
  /// The name of the drawing, with which every id in it begins.
  public static let name = "map"

  /// The shares of all journeys at which ways can be folded, ascending.
  public static let shares = [
    0, 0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2, 0.3, 0.5,
  ]

  /// The drawing as an `svg` element.
  public let svg: String
  /// The share of all journeys below which ways are folded at first: one of ``shares``.
  public let share: Double

  /// Draws the map.
  ///
  /// - Parameters:
  ///   - findings: What it shows.
  ///   - language: The language of the texts and numbers.
  public init(findings: Findings, language: Language) {
    let folding = TouchpointFolding(findings: findings, lanes: findings.graph.nodes.map { _ in 0 })
    let words = findings.words(in: language)
    share = InteractiveWays.firstShare(findings, folding)
    svg =
      InteractiveDrawing(findings: findings, folding: folding, words: words, share: share)
      .element.text
  }
}

/// The ways of an interactive map, and which of them have lines of their own.
struct InteractiveWays {
  /// How many ways there are for each card, at most, before the rarer ones are folded.
  private static let waysForCard = 2.4

  /// The share of all journeys that took a way at least once.
  static func share(_ edge: GraphEdge, _ findings: Findings) -> Double {
    findings.shareOfJourneys(edge).value ?? 0
  }

  /// The smallest share at which no more ways are left than a map can show without confusion.
  static func firstShare(_ findings: Findings, _ folding: TouchpointFolding) -> Double {
    let shown = Set(folding.shown)
    let shares = findings.graph.edges
      .filter { $0.isTaken && shown.contains($0.from) && shown.contains($0.to) }
      .map { Self.share($0, findings) }
    let limit = Int(Double(folding.shown.count) * waysForCard)
    return InteractiveMap.shares.first { share in shares.count { $0 >= share } <= limit }
      ?? InteractiveMap.shares[InteractiveMap.shares.count - 1]
  }
}
