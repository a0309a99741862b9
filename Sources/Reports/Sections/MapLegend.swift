import Diagrams
import FailureAnalysis
import GraphModel
import JourneyModel
import Statistics
import Wording

/// The signs of the map, of which its drawing holds any.
struct MapLegend {
  let findings: Findings
  let words: Words

  /// One entry for each sign: the class of a way or of a part of a bar, or a mark, and its meaning.
  var signs: [HTMLTemplate.Values] {
    let edges = findings.graph.edges
    var signs: [HTMLTemplate.Values] = []
    func add(_ kind: String, _ sign: String, _ meaning: TextID) {
      signs.append([kind: .text(sign), "meaning": .text(words.plain(meaning))])
    }
    if edges.contains(where: { $0.isDesigned && $0.isTaken }) {
      add("way", "designed taken", .diagramSignDesigned)
    }
    if edges.contains(where: { !$0.isDesigned }) {
      add("way", "undesigned taken", .diagramSignUndesigned)
    }
    if edges.contains(where: { !$0.isTaken }) { add("way", "designed unused", .diagramSignUnused) }
    let outcomes: [(TouchpointFinding.Outcome, String, TextID)] = [
      (.continued, "moved-on", .diagramMovedOn), (.completed, "completed", .diagramCompleted),
      (.exited, "exited", .diagramExited), (.droppedOff, "left", .diagramDroppedOff),
      (.open, "open", .diagramOpen),
    ]
    let seen = Set(
      findings.touchpoints.flatMap { $0.outcomes.filter { $0.share.count > 0 }.map(\.outcome) }
    )
    for (outcome, sign, meaning) in outcomes where seen.contains(outcome) {
      add("bar", sign, meaning)
    }
    if findings.sharedGroup != nil { add("bar", "unknown", .diagramHidden) }
    if edges.contains(where: \.isTaken) {
      add("mark", words.language.numbers.wholePercent(0.22), .mapLegendShare)
    }
    if findings.graph.nodes.contains(where: { $0.repeatedVisits > 0 }) {
      add("mark", "↻", .diagramSignRepeats)
    }
    if findings.missesAnyStandard {
      add("mark", VisualLanguage.missedStandard, .diagramStandardMissedSign)
    }
    return signs
  }
}
