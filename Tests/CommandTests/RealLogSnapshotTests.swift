import FailureAnalysis
import Foundation
import Pipeline
import Reports
import TestSupport
import Testing

/// What an analysis of real logs writes reads back as it was.
@Suite(.enabled(if: SharedData.isPresent, "the real logs are not on this machine"))
struct RealLogSnapshotTests {
  @Test(arguments: RealLog.all.filter { ["sepsis", "receipt", "helpdesk-fau"].contains($0.name) })
  func `an analysis of a real log reads back as it was`(log: RealLog) throws {
    let folder = try TemporaryFolder()
    var options = AnalysisOptions(
      definition: log.definition,
      log: LogRequest(inputs: try log.paths(scratch: folder.url))
    )
    options.output = folder.path("out")
    options.formats = []
    let outcome = try AnalysisRun(options).run()
    let bytes = Array(try folder.text("out/analysis.json").utf8)
    let reader = AnalysisReader(bytes: bytes, path: "analysis.json")
    #expect(reader.diagnostics == [])
    #expect(reader.snapshot == AnalysisSnapshot(outcome.findings))
  }
}
