import FailureAnalysis
import GraphModel
import JourneyModel
import Wording

/// The journey as text that Markdown viewers draw, where pictures beside a report do not travel.
struct MermaidSection: ReportSection {
  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    guard !findings.definition.touchpoints.isEmpty else { return [] }
    let flowchart = MermaidFlowchart(findings, words)
    return [
      .heading(2, words(.mermaid)), .paragraph(words(.mermaidIntro)),
      .heading(3, words(.mermaidFlowchart)), .code("mermaid", flowchart.text),
      .paragraph(RichText(flowchart.description)),
      .heading(3, words(.mermaidJourney)),
      .code("mermaid", MermaidJourney.text(findings, words)),
      .paragraph(words(.mermaidScores)),
    ]
  }
}
