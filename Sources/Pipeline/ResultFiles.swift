import FailureAnalysis
import Foundation
import Reports

/// Everything that a run writes, made from its findings.
struct ResultFiles {
  /// The files, in the order in which people would open them.
  let files: [OutputFile]
  /// What could not be made, in words for the report and for the person who waits.
  let remarks: [String]

  init(findings: Findings, inputs: [InputFile]) {
    let context = ReportContext(version: WaymarkVersion.current, inputs: inputs)
    remarks = []
    files = [
      OutputFile(name: "report.md", text: MarkdownReport.text(findings, context)),
      OutputFile(name: "analysis.json", text: AnalysisDocument.text(findings, context)),
      OutputFile(name: "touchpoints.csv", text: TouchpointTable.csv(findings)),
      OutputFile(name: "transitions.csv", text: TransitionTable.csv(findings)),
    ]
  }
}
