import Diagnostics
import Diagrams
import FailureAnalysis
import Foundation
import Reports
import Wording

/// Everything that a run writes, made from its findings.
struct ResultFiles {
  /// The files, in the order in which people would open them.
  let files: [OutputFile]
  /// What could not be made, in words for the report and for the person who waits.
  let remarks: [Message]

  /// Makes the files.
  ///
  /// - Throws: `RunFailure.interrupted`.
  init(
    findings: Findings,
    inputs: [InputFile],
    language: Language,
    diagrams selection: DiagramSelection,
    drawing: DiagramDrawing
  ) throws(RunFailure) {
    let teams = TeamFiles(findings)
    let bare = ReportContext(
      version: WaymarkVersion.current,
      inputs: inputs,
      teamPages: teams.names
    )
    let input = try selection.applied(
      to: DiagramInput(findings: findings, language: language)
    )
    // What shows no picture is made beside all else.
    let plain = ThreadedWork([bare]) { context in
      [
        [
          OutputFile(
            name: "summary.md",
            text: SummaryPage.text(findings, language: language)
          )
        ], teams.files(language: language),
        [
          OutputFile(name: "analysis.json", text: AnalysisDocument.text(findings, context)),
          OutputFile(name: "touchpoints.csv", text: TouchpointTable.csv(findings)),
          OutputFile(name: "transitions.csv", text: TransitionTable.csv(findings)),
        ],
        [
          ("fixes.csv", FixTable.csv(findings)),
          ("contact-reasons.csv", ContactReasonTable.csv(findings)),
          ("coverage.csv", CareCoverageTable.csv(findings)),
        ].compactMap { name, text in text.map { OutputFile(name: name, text: $0) } },
      ]
    }
    /// What reports say of diagrams.
    func context(_ diagrams: [DrawnDiagram], _ map: String) -> ReportContext {
      var context = bare
      context.diagrams = diagrams.compactMap(\.embedded)
      context.drawings = Dictionary(diagrams.compactMap(\.page)) { first, _ in first }
      context.drawings[InteractiveMap.name] = map
      context.remarks =
        selection.reportedAbsences(input) + diagrams.compactMap(\.reportedRemark)
      return context
    }
    let (diagrams, early) = try drawing.draw(selection.kinds, of: input) {
      (shown) throws(RunFailure) in
      // The map needs no layout: it is there whatever else could be drawn.
      let map = InteractiveMap(findings: findings, language: language).svg
      let reports = try shown().map { diagrams throws(RunFailure) in
        try Reports(findings, context(diagrams, map), language)
      }
      return (map: map, reports: reports)
    }
    let reports: Reports
    let full = context(diagrams, early.map)
    if let made = early.reports, made.context == full {
      reports = made
    } else {
      // A picture turned out otherwise than it first seemed.
      reports = try Reports(findings, full, language)
    }
    let rest = plain.results().flatMap(\.self)
    remarks = selection.absences(input) + diagrams.compactMap(\.remark)
    files =
      reports.files + rest[0] + diagrams.flatMap(\.files) + rest.dropFirst().flatMap(\.self)
  }

  /// What shows pictures.
  private struct Reports {
    let context: ReportContext
    let files: [OutputFile]

    init(
      _ findings: Findings,
      _ context: ReportContext,
      _ language: Language
    ) throws(RunFailure) {
      self.context = context
      let markdown = ThreadedWork([context]) {
        OutputFile(
          name: "report.md",
          text: MarkdownReport.text(findings, $0, language: language)
        )
      }
      let page: String
      do {
        page = try HTMLReport.text(findings, context, language: language)
      } catch {
        throw RunFailure(
          .fault,
          "the page's templates cannot be read: \(String(describing: error))"
        )
      }
      files = [OutputFile(name: "report.html", text: page)] + markdown.results()
    }
  }
}
