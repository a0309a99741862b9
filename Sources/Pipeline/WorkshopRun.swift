public import Diagnostics
import Diagrams
import FailureAnalysis
import Foundation
import GraphvizRendering
import JourneyModel
import Reports
import Wording

/// What a workshop's folder is asked to hold.
public struct WorkshopOptions: Sendable {
  /// The journey, its log and the language.
  public var analysis: AnalysisOptions
  /// The paper of the map and the stage sheets.
  public var page = PageChoice.a3
  /// The paper of the poster.
  public var poster = PageChoice.a0
  /// The paper of the parts that the poster is printed in besides; nil for none.
  public var tile: PageChoice?

  /// Makes options for an analysis; all else has its default.
  public init(analysis: AnalysisOptions) { self.analysis = analysis }
}

/// Makes a folder with everything that is printed for a workshop about a measured journey.
public struct WorkshopRun: Sendable {
  /// What a run did.
  public struct Outcome: Sendable {
    /// The folder, as the user would type it.
    public var folder: String
    /// The names of the files written, in the order in which people would open them.
    public var files: [String]
    /// What went wrong without stopping the run.
    public var remarks: [Message]
  }

  private let options: WorkshopOptions
  private let interruption: Interruption
  private let observer: RunObserver

  /// Makes a run.
  public init(
    _ options: WorkshopOptions,
    interruption: Interruption = Interruption(),
    observer: RunObserver = RunObserver()
  ) {
    self.options = options
    self.interruption = interruption
    self.observer = observer
  }

  /// Runs; the folder appears whole, or not at all.
  ///
  /// - Throws: `RunFailure`.
  public func run() throws(RunFailure) -> Outcome {
    let language = options.analysis.language
    let analysis = try AnalysisRun(
      options.analysis,
      interruption: interruption,
      observer: observer
    ).analyze { "\($0.id)-workshop" }
    let findings = analysis.findings
    let drawings = try drawings(findings, language)
    let documents = try documents(findings, language, drawings.poster)
    let report = try ResultFiles(
      findings: findings,
      inputs: analysis.inputs,
      language: language,
      diagrams: .standard,
      drawing: drawing([.svg])
    )
    let remarks = drawings.remarks + documents.remarks + report.remarks
    let reportFiles = report.files.map { OutputFile(name: "report/\($0.name)", bytes: $0.bytes) }
    let printed = drawings.materials + documents.materials
    let guide = WorkshopGuide.text(
      findings,
      files: printed + [WorkshopGuide.File(.report, path: "report/report.html")],
      language: language
    )
    let files =
      [OutputFile(name: "README.md", text: guide)] + drawings.files + documents.files + reportFiles
    try interruption.close()
    _ = try analysis.folder.write(files, replacing: .everything)
    return Outcome(
      folder: analysis.folder.path,
      files: files.map(\.name),
      remarks: remarks
    )
  }

  /// Files to print, with what the guide says of them.
  private struct Prints {
    var files: [OutputFile] = []
    var materials: [WorkshopGuide.File] = []
    var remarks: [Message] = []
    var poster: Diagram?
  }

  private func drawing(_ formats: [DiagramFormat]) -> DiagramDrawing {
    DiagramDrawing(
      formats: formats,
      isForPage: true,
      layoutProgram: options.analysis.layoutProgram,
      interruption: interruption
    )
  }

  /// The poster and the map.
  private func drawings(
    _ findings: Findings,
    _ language: Language
  ) throws(RunFailure) -> Prints {
    var prints = Prints()
    for (kind, page, material) in [
      (DiagramKind.poster, options.poster, WorkshopGuide.Material.poster),
      (DiagramKind.failurePoints, options.page, .map),
    ] {
      var input = DiagramInput(findings: findings, language: language)
      input.paper = page.paper
      let drawn = try drawing([.svg, .png, .pdf]).draw([kind], of: input) {
        _ throws(RunFailure) in
      }.diagrams
      if drawn.contains(where: \.isMissing) {
        throw RunFailure(.fault, drawn.compactMap(\.remark).map { Diagnostic(.error, $0) })
      }
      prints.files += drawn.flatMap(\.files)
      prints.remarks += drawn.compactMap(\.remark)
      prints.materials.append(
        WorkshopGuide.File(
          material,
          path: "\(kind.name).pdf",
          paper: page.paper.name,
          pages: drawn.first?.pages
        )
      )
      if material == .poster { prints.poster = kind.draw(input) }
    }
    return prints
  }

  /// The stage sheets, the cards, and the poster in parts.
  private func documents(
    _ findings: Findings,
    _ language: Language,
    _ poster: Diagram?
  ) throws(RunFailure) -> Prints {
    let pack = WorkshopPack(findings: findings, language: language)
    var prints = Prints()
    var documents = [
      (WorkshopGuide.Material.stages, pack.stages(on: options.page.paper)),
      (.cards, pack.cards), (.cardsToCut, pack.cardsToCut),
    ]
    if let tile = options.tile?.paper, let poster, let tiles = PosterTiles(poster, on: tile) {
      documents.append((.tiles, tiles.document))
    }
    let renderer =
      options.analysis.layoutProgram.map { GraphvizRenderer(executable: $0) } ?? GraphvizRenderer()
    let stop = StopFlag()
    interruption.onRaise { stop.set() }
    for (material, document) in documents {
      try interruption.check()
      let bytes: [UInt8]
      do throws(RenderingFailure) {
        bytes = try renderer.document(
          pages: document.pages.map { DocumentPage($0) },
          title: document.title,
          language: language.tag,
          isCancelled: { stop.isSet }
        )
      } catch {
        try interruption.check()
        throw RunFailure(.fault, "\(document.name).pdf could not be made: \(error.problem)")
      }
      let name = document.name + ".pdf"
      prints.files.append(OutputFile(name: name, bytes: Data(bytes)))
      prints.materials.append(
        WorkshopGuide.File(
          material,
          path: name,
          paper: document.pages.first?.sheet.paper.name,
          pages: document.pages.count
        )
      )
      prints.remarks += Set(document.pages.compactMap { $0.sheet.remark(on: document.name) })
        .sorted { $0.english < $1.english }
    }
    return prints
  }
}

extension DocumentPage {
  /// A page of a printed document.
  init(_ page: PrintedDocument.Page) {
    let paper = page.sheet.paper
    self.init(
      dot: page.dot,
      left: page.left,
      bottom: page.bottom,
      width: paper.width,
      height: paper.height,
      strokes: page.marks.map {
        Stroke(x1: $0.x1, y1: $0.y1, x2: $0.x2, y2: $0.y2)
      }
    )
  }
}
