import FailureAnalysis
import Wording

/// How long it takes from each touchpoint to the next step.
struct TimesSection: ReportSection {
  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    guard let plot = TimesPlot(findings, words) else { return [] }
    return [.heading(2, words(.timesPlotSection)), .plot(Plot(plot, words))]
  }
}
