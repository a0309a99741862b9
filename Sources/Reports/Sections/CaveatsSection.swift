import FailureAnalysis
import GraphModel
import Wording

/// Everything a reader must know before trusting the numbers; the summary has the gravest of it.
struct CaveatsSection: ReportSection {
  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    let caveats = findings.caveats.map { CaveatText(words).text($0, findings) }
    return [
      .heading(2, words(.caveats)),
      caveats.isEmpty ? .paragraph(words(.noWarnings)) : .list(caveats, isNumbered: false),
    ]
  }
}
