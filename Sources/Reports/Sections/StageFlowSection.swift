import FailureAnalysis
import Wording

/// How journeys went from stage to stage.
struct StageFlowSection: ReportSection {
  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    if findings.hidesStageFlows {
      return [.heading(2, words(.flowSection)), .paragraph(words(.sectionHidden))]
    }
    guard let plot = StageFlowPlot(findings, words) else { return [] }
    return [.heading(2, words(.flowSection)), .plot(Plot(plot, words))]
  }
}
