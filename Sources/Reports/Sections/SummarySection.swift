import FailureAnalysis
import GraphModel
import JourneyModel
import Wording

/// The summary page as the first part of the report.
struct SummarySection: ReportSection {
  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    [.heading(2, words(.summary))] + SummaryPage(findings, words).blocks(headings: 3)
  }
}
