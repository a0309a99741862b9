import FailureAnalysis
import Wording

/// Where journeys are at each of their first steps.
struct StepMatrixSection: ReportSection {
  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    if findings.hidesStepMatrix {
      return [.heading(2, words(.stepMatrixSection)), .paragraph(words(.sectionHidden))]
    }
    guard let plot = StepMatrixPlot(findings, words) else { return [] }
    return [.heading(2, words(.stepMatrixSection)), .plot(Plot(plot, words))]
  }
}
