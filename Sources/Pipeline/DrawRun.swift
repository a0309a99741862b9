import Diagrams
import JourneyModel

/// Draws a designed journey alone, without events.
public struct DrawRun: Sendable {
  /// What a run did.
  public struct Outcome: Sendable {
    /// The folder with the diagrams, as the user would type it.
    public var folder: String
    /// The names of the files written.
    public var files: [String]
    /// What went wrong without stopping the run.
    public var remarks: [String]
  }

  private let definition: String
  private let output: String?
  private let formats: [DiagramFormat]
  private let layoutProgram: String?
  private let interruption: Interruption
  private let observer: RunObserver

  /// Makes a run.
  ///
  /// - Parameters:
  ///   - definition: the definition's path; `-` is standard input.
  ///   - output: the folder; nil is `output/` and the journey's id.
  ///   - formats: what to write.
  ///   - layoutProgram: the program that lays out; nil is the running one.
  ///   - interruption: may stop the run.
  ///   - observer: told of the definition's warnings.
  public init(
    definition: String,
    output: String? = nil,
    formats: [DiagramFormat] = DiagramFormat.allCases,
    layoutProgram: String? = nil,
    interruption: Interruption = Interruption(),
    observer: RunObserver = RunObserver()
  ) {
    self.definition = definition
    self.output = output
    self.formats = formats
    self.layoutProgram = layoutProgram
    self.interruption = interruption
    self.observer = observer
  }

  /// Runs; the diagrams appear whole, or not at all, and what an analysis left in the folder stays.
  ///
  /// - Throws: `RunFailure`.
  public func run() throws(RunFailure) -> Outcome {
    let journey = try DefinitionLoading.load(definition, for: observer)
    let folder = OutputFolder(path: output ?? "output/\(journey.id)")
    try folder.check()
    let kinds = DiagramKind.all.filter { !$0.needsFindings }
    let drawing = DiagramDrawing(
      formats: formats,
      layoutProgram: layoutProgram,
      interruption: interruption
    )
    let diagrams = try drawing.draw(kinds, of: DiagramInput(definition: journey)) {
      () throws(RunFailure) in
    }.diagrams
    let remarks = diagrams.compactMap(\.remark)
    if diagrams.contains(where: \.isMissing) {
      throw RunFailure(.fault, remarks.joined(separator: "; "))
    }
    let files = diagrams.flatMap(\.files)
    try interruption.close()
    _ = try folder.write(files, replacing: .files(kinds.map(\.name)))
    return Outcome(folder: folder.path, files: files.map(\.name), remarks: remarks)
  }
}
