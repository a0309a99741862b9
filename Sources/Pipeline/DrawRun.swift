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

  private let options: DrawOptions
  private let interruption: Interruption
  private let observer: RunObserver

  /// Makes a run.
  public init(
    _ options: DrawOptions,
    interruption: Interruption = Interruption(),
    observer: RunObserver = RunObserver()
  ) {
    self.options = options
    self.interruption = interruption
    self.observer = observer
  }

  /// Runs; the diagrams appear whole, or not at all, and what an analysis left in the folder stays.
  ///
  /// - Throws: `RunFailure`.
  public func run() throws(RunFailure) -> Outcome {
    let journey = try DefinitionLoading.load(options.definition, for: observer)
    let folder = OutputFolder(path: options.output ?? "output/\(journey.id)")
    try folder.check()
    let input = DiagramInput(definition: journey, language: options.language)
    let absences = options.diagrams.absences(input)
    guard options.diagrams.kinds.contains(where: { $0.absence(input) == nil }) else {
      throw RunFailure(.content, absences.joined(separator: "; "))
    }
    let drawing = DiagramDrawing(
      formats: options.formats,
      layoutProgram: options.layoutProgram,
      interruption: interruption
    )
    let kinds = options.diagrams.kinds
    let diagrams = try drawing.draw(kinds, of: input) { () throws(RunFailure) in }.diagrams
    let remarks = absences + diagrams.compactMap(\.remark)
    if diagrams.contains(where: \.isMissing) {
      throw RunFailure(.fault, remarks.joined(separator: "; "))
    }
    let files = diagrams.flatMap(\.files)
    try interruption.close()
    _ = try folder.write(files, replacing: .files(kinds.map(\.name)))
    return Outcome(folder: folder.path, files: files.map(\.name), remarks: remarks)
  }
}
