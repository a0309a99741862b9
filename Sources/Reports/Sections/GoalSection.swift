import FailureAnalysis
import Wording

/// How soon journeys reach a goal.
struct GoalSection: ReportSection {
  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    guard let plot = GoalPlot(findings, words) else { return [] }
    return [.heading(2, words(.goalPlotSection)), .plot(Plot(plot, words))]
  }
}
