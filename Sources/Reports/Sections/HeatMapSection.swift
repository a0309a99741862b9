import FailureAnalysis
import Wording

/// Where touchpoints fail, by each measure.
struct HeatMapSection: ReportSection {
  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    guard let plot = HeatMapPlot(findings, words) else { return [] }
    return [.heading(2, words(.heatMapSection)), .plot(Plot(plot, words))]
  }
}
