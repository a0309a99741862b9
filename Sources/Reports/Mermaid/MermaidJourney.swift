import FailureAnalysis
import GraphModel
import JourneyModel
import Wording

/// The designed journey as a Mermaid `journey`: a section for each stage, a task for each
/// touchpoint, with its owner as the actor.
///
/// Mermaid asks for a score from 1 to 5 and draws it as a face. Nobody asked people here, so the
/// score is made of rates, and the drawing says so.
enum MermaidJourney {
  /// The drawing's source, whole lines.
  static func text(_ findings: Findings, _ words: Words) -> String {
    let definition = findings.definition
    let title = MermaidText.label(definition.title, words, limit: Label.limit)
    var lines = [
      "journey",
      "    title " + title,
      "    accTitle: " + title,
      "    accDescr: " + MermaidText.escaped(words.plain(.mermaidScores)),
    ]
    for stage in findings.graph.stages {
      lines.append("    section " + MermaidText.label(stage.title, words))
      lines += stage.touchpoints.map { task(findings.touchpoints[$0], words) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func task(_ finding: TouchpointFinding, _ words: Words) -> String {
    var name = MermaidText.label(finding.node.title, words)
    if let verdict = finding.gravestVerdict {
      name += " (" + MermaidText.escaped(words.plain(verdict: verdict)) + ")"
    }
    var task = "      " + MermaidText.line(name) + ": \(JourneyScore.score(finding))"
    if let owner = finding.node.touchpoint.owner {
      task += ": " + MermaidText.listed(owner, words)
    }
    return task
  }
}
