import Diagnostics
import FailureAnalysis
import Foundation
import Reports

/// What the last run left in the folder that a run writes to.
struct EarlierAnalysis: Sendable {
  /// This run compared with it; nil where there is none that could be read.
  private(set) var comparison: RunComparison?
  /// Why it could not be read; nil where there is none, or it could.
  private(set) var problem: Message?

  /// Compares findings with the `analysis.json` in a folder, before it is replaced.
  init(in folder: URL, before findings: Findings) {
    let file = folder.appending(path: "analysis.json")
    let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular else { return }
    do throws(RunFailure) {
      let snapshot = try AnalysisLoading.load(file.path)
      comparison = RunComparison(before: snapshot, after: AnalysisSnapshot(findings))
    } catch {
      problem = error.diagnostics.first?.problem
    }
  }
}
