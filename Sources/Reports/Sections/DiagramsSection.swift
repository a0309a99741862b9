import FailureAnalysis
import GraphModel
import JourneyModel
import Wording

/// The pictures, each with a text for those who do not see it.
struct DiagramsSection: ReportSection {
  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    guard !context.diagrams.isEmpty || !context.remarks.isEmpty else { return [] }
    var blocks: [ReportBlock] = [.heading(2, words(.diagrams))]
    for diagram in context.diagrams {
      blocks.append(.heading(3, RichText(Label.sentence(diagram.title, limit: 200))))
      blocks.append(.figure(diagram))
      if !diagram.otherFormats.isEmpty {
        let formats = diagram.otherFormats.map { Label.cleaned($0) }.joined(separator: ", ")
        blocks.append(.paragraph(words(.otherFormats, ["formats": .text(formats)])))
      }
    }
    let remarks = context.remarks.map { Label.sentence($0, limit: 500) }
    return blocks + remarks.filter { !$0.isEmpty }.map { .paragraph(RichText($0)) }
  }
}
