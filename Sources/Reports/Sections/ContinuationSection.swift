import FailureAnalysis
import Wording

/// How soon visits are followed by another step.
struct ContinuationSection: ReportSection {
  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    guard let plot = ContinuationPlot(findings, words) else { return [] }
    return [.heading(2, words(.continuationSection)), .plot(Plot(plot, words))]
  }
}
