import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// The touchpoints that a plot has room for, and how many there are.
struct Selection: Sendable {
  /// Their positions, in definition order.
  let positions: [Int]
  /// How many there are to choose from.
  let all: Int

  /// Takes the touchpoints of the greatest weight; ties in definition order.
  ///
  /// - Parameters:
  ///   - findings: what has the touchpoints.
  ///   - limit: how many at most.
  ///   - weight: by what they are chosen; those without any are left out unless there is room.
  init(_ findings: Findings, limit: Int, weight: (TouchpointFinding) -> Int) {
    self.init(findings.touchpoints.map { ($0.position, weight($0)) }, limit: limit)
  }

  /// Takes the positions of the greatest weight; ties in order.
  init(_ candidates: [(position: Int, weight: Int)], limit: Int) {
    all = candidates.count
    let chosen = candidates.sorted { ($1.weight, $0.position) < ($0.weight, $1.position) }
    positions = chosen.prefix(limit).map(\.position).sorted()
  }

  /// Whether any is left out.
  var isCut: Bool { positions.count < all }

  /// Says how many are shown; nil where all are.
  func note(_ text: TextID, _ words: Words) -> String? {
    guard isCut else { return nil }
    return words(text, ["shown": .count(positions.count), "all": .count(all)]).plain
  }
}
