import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// The journey as it was taken, as a Mermaid `flowchart`: the main ways with their numbers.
///
/// Verdicts differ by shape, by word and by colour. Ids are positions, so that no name of a
/// touchpoint can be taken for anything else.
struct MermaidFlowchart {
  /// How many ways are drawn.
  static let listed = 25

  /// The ways that are drawn, and what the others amount to.
  let ways: Excerpt<GraphEdge>
  /// The touchpoints that are not drawn, since no way at them is and nothing is wrong there.
  let hidden: [TouchpointFinding]

  private let findings: Findings
  private let words: Words

  init(_ findings: Findings, _ words: Words) {
    self.findings = findings
    self.words = words
    ways = findings.mainWays(Self.listed)
    let ends = Set(ways.shown.flatMap { [$0.from, $0.to] })
    hidden = findings.touchpoints.filter {
      !ends.contains($0.position) && $0.gravestVerdict != .failure && $0.gravestVerdict != .watch
    }
  }

  /// The drawing's source, whole lines.
  var text: String {
    let title = MermaidText.label(findings.definition.title, words, limit: Label.limit)
    var lines = ["flowchart LR", "    accTitle: " + title]
    lines.append("    accDescr: " + MermaidText.escaped(description))
    let hidden = Set(self.hidden.map(\.position))
    for (index, stage) in findings.graph.stages.enumerated() {
      let shown = stage.touchpoints.filter { !hidden.contains($0) }
      guard !shown.isEmpty else { continue }
      lines.append("    subgraph s\(index + 1)[\"\(MermaidText.label(stage.title, words))\"]")
      lines += shown.map { "        " + node(findings.touchpoints[$0]) }
      lines.append("    end")
    }
    lines += ways.shown.map { "    " + way($0) }
    lines += Self.looks.map { "    classDef \($0.name) \($0.style)" }
    for look in Self.looks {
      let members = findings.touchpoints.filter {
        !hidden.contains($0.position) && Self.look($0) == look.name
      }
      guard !members.isEmpty else { continue }
      let ids = members.map { Self.id($0.position) }.joined(separator: ",")
      lines.append("    class \(ids) \(look.name)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the drawing shows and what it leaves out, in sentences.
  var description: String {
    var sentences = [words.plain(.mermaidWays)]
    if ways.omitted > 0 {
      sentences.append(
        words(
          .mermaidWaysOmitted,
          ["ways": .count(ways.omitted), "steps": .count(ways.omittedWeight)]
        ).plain
      )
    }
    if !hidden.isEmpty {
      sentences.append(
        words(.mermaidTouchpointsOmitted, ["count": .count(hidden.count)]).plain
      )
    }
    return sentences.joined(separator: " ")
  }

  private static func id(_ position: Int) -> String { "t\(position + 1)" }

  private func node(_ finding: TouchpointFinding) -> String {
    var lines = [MermaidText.label(finding.node.title, words)]
    let journeys = finding.node.measures.journeys
    lines.append(
      MermaidText.escaped(
        finding.node.isVisited
          ? words(.mermaidJourneys, ["count": .count(journeys)]).plain
          : words.plain(.mermaidUnvisited)
      )
    )
    if finding.node.isVisited, let verdict = finding.gravestVerdict {
      lines += self.verdict(verdict, finding).map(MermaidText.escaped)
    }
    let label = "\"" + lines.joined(separator: "<br>") + "\""
    let shape =
      switch Self.look(finding) {
      case "failure": "{{\(label)}}"
      case "watch": "([\(label)])"
      case "unvisited": "(\(label))"
      default: "[\(label)]"
      }
    return Self.id(finding.position) + shape
  }

  /// The lines that say the verdict, with the rates that it comes from where it is grave.
  private func verdict(_ verdict: Verdict, _ finding: TouchpointFinding) -> [String] {
    let word = words.plain(verdict: verdict)
    guard verdict == .failure || verdict == .watch else { return [word] }
    let kinds: [(TextID, Verdict?, Proportion?)] = [
      (.mermaidDropOff, finding.shownDropOffVerdict, finding.node.shownDropOffRate),
      (.mermaidComplaints, finding.complaintVerdict, finding.node.complaintRate),
    ]
    return kinds.compactMap { text, own, rate in
      guard own == verdict, let rate, let value = rate.value else { return nil }
      return words(
        text,
        ["verdict": .text(word), "rate": .percent(value), "of": .count(rate.of)]
      ).plain
    }
  }

  private func way(_ edge: GraphEdge) -> String {
    let arrow = edge.isDesigned ? "-->" : "-.->"
    let label =
      if let share = edge.share {
        words(.mermaidWay, ["count": .count(edge.count), "rate": .percent(share)])
      } else {
        words(.mermaidWayCount, ["count": .count(edge.count)])
      }
    return Self.id(edge.from) + " " + arrow + "|\"" + MermaidText.escaped(label.plain) + "\"| "
      + Self.id(edge.to)
  }

  /// The classes and how they look: the severities of the drawings, by fill and by outline.
  private static let looks: [(name: String, style: String)] = [
    ("failure", "fill:#B30000,stroke:#B30000,stroke-width:2px,color:#FFFFFF"),
    ("watch", "fill:#FC8D59,stroke:#B8501C,stroke-width:2px,color:#000000"),
    ("fine", "fill:#E9EEF2,stroke:#7F8A94,color:#1A1A1A"),
    ("tooFew", "fill:#FFFFFF,stroke:#7F8A94,stroke-dasharray:4 3,color:#1A1A1A"),
    ("unjudged", "fill:#FFFFFF,stroke:#7F8A94,color:#1A1A1A"),
    ("unvisited", "fill:#F4F4F4,stroke:#8A8A8A,stroke-dasharray:2 2,color:#555555"),
  ]

  private static func look(_ finding: TouchpointFinding) -> String {
    guard finding.node.isVisited else { return "unvisited" }
    return finding.gravestVerdict?.rawValue ?? "unjudged"
  }
}
