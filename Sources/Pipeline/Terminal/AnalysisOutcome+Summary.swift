public import Diagnostics
import Reports
public import Wording

extension AnalysisOutcome {
  /// The few lines that people see when a run is done, ending with a newline.
  public func summary(in language: Language, _ style: TerminalStyle = TerminalStyle()) -> String {
    RunSummary(outcome: self, words: Words(language: language), style: style).text
  }

  /// The same for programs: JSON as `docs/summary.schema.json` describes it, with a final newline.
  public var summaryJSON: String {
    RunDocument.text(
      findings,
      changes: changes,
      earlierProblem: earlierProblem,
      folder: folder,
      files: files,
      removed: removed,
      remarks: remarks
    )
  }
}
