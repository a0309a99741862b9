public import Diagnostics
import Diagrams
import FailureAnalysis
import Reports
public import Wording

extension AnalysisOutcome {
  /// The few lines that people see when a run is done, ending with a newline.
  public func summary(in language: Language, _ style: TerminalStyle = TerminalStyle()) -> String {
    let words = findings.words(in: language)
    return RunSummary(outcome: self, words: words, style: style).text
  }

  /// The same for programs: JSON as `docs/summary.schema.json` describes it, with a final newline.
  public var summaryJSON: String {
    RunDocument.text(
      findings,
      changes: changes,
      earlierProblem: earlierProblem.map { MessageText.escaped($0.english) },
      folder: folder,
      files: files,
      removed: removed,
      remarks: remarks.map(\.english)
    )
  }
}
