import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Wording

/// Which touchpoints have cards of their own when there are too many for a sheet.
struct TouchpointFolding {
  /// Touchpoints of one stage and lane that share a card.
  struct Fold: Equatable {
    var stage: Int
    var lane: Int
    var positions: [Int]
  }

  /// The most touchpoints that have cards of their own.
  static let limit = 40

  /// The positions of those that have, ascending.
  let shown: [Int]
  /// The others, by stage and lane.
  let folds: [Fold]

  private let visits: (folded: Int, all: Int)
  private let left: (folded: Int, all: Int)

  /// Keeps what fails, then what loses, then what is visited most.
  ///
  /// - Parameters:
  ///   - findings: What a log showed.
  ///   - lanes: The lane of each touchpoint.
  init(findings: Findings, lanes: [Int]) {
    let nodes = findings.graph.nodes
    func gravity(_ position: Int) -> Int {
      let finding = findings.touchpoints[position]
      let verdicts = [finding.shownDropOffVerdict, finding.complaintVerdict]
      return verdicts.contains(.failure) ? 2 : verdicts.contains(.watch) ? 1 : 0
    }
    let ranked = nodes.indices.sorted { a, b in
      let x = nodes[a].measures
      let y = nodes[b].measures
      return (gravity(b), y.droppedOff, y.complaints, y.visits, a)
        < (gravity(a), x.droppedOff, x.complaints, x.visits, b)
    }
    shown =
      nodes.count <= Self.limit ? Array(nodes.indices) : ranked.prefix(Self.limit).sorted()
    let kept = Set(shown)
    let hidden = nodes.indices.filter { !kept.contains($0) }
    folds = findings.graph.stages.indices.flatMap { stage in
      let inStage = hidden.filter { nodes[$0].touchpoint.stage == stage }
      return Set(inStage.map { lanes[$0] }).sorted().map { lane in
        Fold(stage: stage, lane: lane, positions: inStage.filter { lanes[$0] == lane })
      }
    }
    visits = (
      hidden.reduce(0) { $0 + nodes[$1].measures.visits },
      nodes.reduce(0) { $0 + $1.measures.visits }
    )
    left = (
      hidden.reduce(0) { $0 + nodes[$1].measures.droppedOff },
      nodes.reduce(0) { $0 + $1.measures.droppedOff }
    )
  }

  /// A line on what is folded; nil where nothing is.
  func remainder(_ words: Words) -> String? {
    guard !folds.isEmpty else { return nil }
    let hidden = folds.reduce(0) { $0 + $1.positions.count }
    return words(
      .diagramFolded,
      [
        "count": .count(hidden), "all": .count(hidden + shown.count),
        "visits": .count(visits.folded), "allVisits": .count(visits.all),
        "left": .count(left.folded), "allLeft": .count(left.all),
      ]
    ).plain
  }
}
