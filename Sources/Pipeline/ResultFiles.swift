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
    // Data are written while pictures are drawn; the report waits, since it shows them.
    let (diagrams, data) = try drawing.draw(selection.kinds, of: input) {
      () throws(RunFailure) -> [OutputFile] in
      [
        OutputFile(name: "analysis.json", text: AnalysisDocument.text(findings, context)),
        OutputFile(name: "touchpoints.csv", text: TouchpointTable.csv(findings)),
        OutputFile(name: "transitions.csv", text: TransitionTable.csv(findings)),
      ]
    }
    remarks = selection.absences(input) + diagrams.compactMap(\.remark)
    context.diagrams = diagrams.compactMap(\.embedded)
    context.drawings = Dictionary(diagrams.compactMap(\.page)) { first, _ in first }
    // The map needs no layout: it is there whatever else could be drawn.
    context.drawings[InteractiveMap.name] =
      InteractiveMap(findings: findings, language: language).svg
    context.remarks = remarks
    let teams = TeamFiles(findings)
    context.teamPages = teams.names
    let reports = [
      OutputFile(name: "report.html", text: try Self.page(findings, context, language)),
      OutputFile(
        name: "report.md",
        text: MarkdownReport.text(findings, context, language: language)
      ),
      OutputFile(name: "summary.md", text: SummaryPage.text(findings, language: language)),
    ]
    files = reports + diagrams.flatMap(\.files) + teams.files(language: language) + data
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
