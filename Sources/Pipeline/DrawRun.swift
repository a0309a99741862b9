public import Diagnostics
import Diagrams
import FailureAnalysis
import JourneyModel
import Wording

/// Draws a designed journey alone, what a log shows of it, or the difference of two analyses.
public struct DrawRun: Sendable {
  /// What a run did.
  public struct Outcome: Sendable {
    /// The folder with the diagrams, as the user would type it.
    public var folder: String
    /// The names of the files written.
    public var files: [String]
    /// What went wrong without stopping the run.
    public var remarks: [Message]
    /// Of two analyses, what clearly differs and what makes them hard to compare, a sentence each.
    public var findings: [String] = []
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
    switch options.subject {
    case .design(let path):
      let journey = try DefinitionLoading.load(path, for: observer)
      let input = DiagramInput(definition: journey, language: options.language)
      return try draw(options.diagrams, of: options.diagrams.applied(to: input))
    case .measured(var measuring):
      measuring.output = options.output
      measuring.diagrams = options.diagrams
      let findings = try AnalysisRun(measuring, interruption: interruption, observer: observer)
        .analyze { $0.id }.findings
      let input = DiagramInput(findings: findings, language: options.language)
      return try draw(options.diagrams, of: options.diagrams.applied(to: input))
    case .difference(let first, let second):
      let before = try AnalysisLoading.load(first)
      let comparison = RunComparison(before: before, after: try AnalysisLoading.load(second))
      let input = DiagramInput(comparison: comparison, language: options.language)
      let text = DifferenceText(words: comparison.words(in: options.language))
      var outcome = try draw(.difference, of: input)
      outcome.findings =
        text.clear(comparison) + comparison.caveats.map { text.caveat($0, of: comparison) }
      return outcome
    }
  }

  private func draw(
    _ selection: DiagramSelection,
    of input: DiagramInput
  ) throws(RunFailure) -> Outcome {
    let folder = OutputFolder(path: options.output ?? "output/\(input.definition.id)")
    try folder.check()
    let absences = selection.absences(input)
    guard selection.kinds.contains(where: { $0.absence(input) == nil }) else {
      throw RunFailure(.content, absences.map { Diagnostic(.error, $0) })
    }
    let drawing = DiagramDrawing(
      formats: options.formats,
      layoutProgram: options.layoutProgram,
      interruption: interruption
    )
    let kinds = selection.kinds
    var input = input
    input.paper = options.page?.paper
    let diagrams = try drawing.draw(kinds, of: input) { _ throws(RunFailure) in }.diagrams
    let remarks = absences + diagrams.compactMap(\.remark)
    if diagrams.contains(where: \.isMissing) {
      throw RunFailure(.fault, remarks.map { Diagnostic(.error, $0) })
    }
    let files = diagrams.flatMap(\.files)
    try interruption.close()
    _ = try folder.write(files, replacing: .files(kinds.map(\.name)))
    return Outcome(folder: folder.path, files: files.map(\.name), remarks: remarks)
  }
}
