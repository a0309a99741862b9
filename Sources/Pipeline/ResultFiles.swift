import FailureAnalysis
import Foundation
import Reports

/// Everything that a run writes, made from its findings.
struct ResultFiles {
  /// The files, in the order in which people would open them.
  let files: [OutputFile]
  /// What could not be made, in words for the report and for the person who waits.
  let remarks: [String]

  init(
    findings: Findings,
    inputs: [InputFile],
    formats: [DiagramFormat],
    interruption: Interruption
  ) throws(RunFailure) {
    let context = ReportContext(version: WaymarkVersion.current, inputs: inputs)
    files = [OutputFile(name: "analysis.json", text: AnalysisDocument.text(findings, context))]
    remarks = []
    try interruption.check()
  }
}
