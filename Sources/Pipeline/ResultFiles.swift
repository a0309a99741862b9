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
  let remarks: [String]

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
    var context = ReportContext(version: WaymarkVersion.current, inputs: inputs)
    let input = try selection.applied(
      to: DiagramInput(findings: findings, language: language)
    )
    let teams = TeamFiles(findings)
    // What shows no picture is made while pictures are drawn; the reports wait for them.
    let (diagrams, meanwhile) = try drawing.draw(selection.kinds, of: input) {
      () throws(RunFailure) in
      (
        // The map needs no layout: it is there whatever else could be drawn.
        map: InteractiveMap(findings: findings, language: language).svg,
        summary: OutputFile(
          name: "summary.md",
          text: SummaryPage.text(findings, language: language)
        ),
        teams: teams.files(language: language),
        data: [
          OutputFile(name: "analysis.json", text: AnalysisDocument.text(findings, context)),
          OutputFile(name: "touchpoints.csv", text: TouchpointTable.csv(findings)),
          OutputFile(name: "transitions.csv", text: TransitionTable.csv(findings)),
        ]
      )
    }
    remarks = selection.absences(input) + diagrams.compactMap(\.remark)
    context.diagrams = diagrams.compactMap(\.embedded)
    context.drawings = Dictionary(diagrams.compactMap(\.page)) { first, _ in first }
    context.drawings[InteractiveMap.name] = meanwhile.map
    context.remarks =
      selection.reportedAbsences(input) + diagrams.compactMap(\.reportedRemark)
    context.teamPages = teams.names
    let markdown = ThreadedWork([context]) {
      MarkdownReport.text(findings, $0, language: language)
    }
    let page = OutputFile(name: "report.html", text: try Self.page(findings, context, language))
    let reports =
      [page] + markdown.results().map { OutputFile(name: "report.md", text: $0) }
      + [meanwhile.summary]
    files = reports + diagrams.flatMap(\.files) + meanwhile.teams + meanwhile.data
  }

  private static func page(
    _ findings: Findings,
    _ context: ReportContext,
    _ language: Language
  ) throws(RunFailure) -> String {
    do {
      return try HTMLReport.text(findings, context, language: language)
    } catch {
      throw RunFailure(.fault, "the page's templates cannot be read: \(error)")
    }
  }
}
