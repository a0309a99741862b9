public import Diagnostics
import Diagrams
import EventImport
public import FailureAnalysis
import Foundation
import JourneyMeasurement
import JourneyModel
import Reports
import Wording

/// What a run did.
public struct AnalysisOutcome: Sendable {
  /// What was found.
  public var findings: Findings
  /// The folder with the results, as the user would type it.
  public var folder: String
  /// The names of the files written, in the order in which people would open them.
  public var files: [String]
  /// The file with every journey, as the user would type it; nil where none was asked for.
  public var journeyFile: String?
  /// The names of files of an earlier run that were removed.
  public var removed: [String]
  /// What went wrong without stopping the run, such as a diagram that could not be drawn.
  public var remarks: [Message]
  /// The run compared with the last one that wrote into the folder; nil where there was none that
  /// could be read.
  public var changes: RunComparison?
  /// Why the last run's analysis could not be read; nil where there was none, or it could.
  public var earlierProblem: Message?
  /// What reading and measuring the log took of the machine.
  public var usage: MachineUsage
}

/// The main job: a definition and a log in, diagrams, a report and data out.
public struct AnalysisRun: Sendable {
  private let options: AnalysisOptions
  private let interruption: Interruption
  private let observer: RunObserver

  /// Makes a run.
  public init(
    _ options: AnalysisOptions,
    interruption: Interruption = Interruption(),
    observer: RunObserver = RunObserver()
  ) {
    self.options = options
    self.interruption = interruption
    self.observer = observer
  }

  /// Runs; results appear whole, or not at all.
  ///
  /// - Throws: `RunFailure`.
  public func run() throws(RunFailure) -> AnalysisOutcome {
    let analysis = try analyze { $0.id }
    // What is hidden would seem to have changed.
    let earlier = ThreadedWork(options.isShared ? [] : [analysis]) { analysis in
      EarlierAnalysis(in: analysis.folder.url, before: analysis.findings)
    }
    let results = try ResultFiles(
      findings: analysis.findings,
      inputs: analysis.inputs,
      language: options.language,
      diagrams: options.diagrams,
      drawing: DiagramDrawing(
        formats: options.formats,
        isForPage: true,
        layoutProgram: options.layoutProgram,
        interruption: interruption
      )
    )
    let changes = earlier.results().first
    try interruption.close()
    if let path = options.journeyExport {
      try analysis.journeys?.write(to: path, interruption: interruption)
    }
    let removed = try analysis.folder.write(results.files, replacing: .everything)
    return AnalysisOutcome(
      findings: analysis.findings,
      folder: analysis.folder.path,
      files: results.files.map(\.name),
      journeyFile: options.journeyExport,
      removed: removed,
      remarks: results.remarks,
      changes: changes?.comparison,
      earlierProblem: changes?.problem,
      usage: analysis.usage
    )
  }

  /// What a log showed, and the folder for results.
  struct Analysis: Sendable {
    var findings: Findings
    var folder: OutputFolder
    var inputs: [InputFile]
    var usage: MachineUsage
    var journeys: JourneyExport?
  }

  /// Reads the definition and the log, and measures; nothing is written.
  ///
  /// - Parameter folderName: The name of the folder in `output/` where none was chosen.
  /// - Returns: What was found, and what it rests on.
  /// - Throws: `RunFailure`.
  func analyze(
    folderName: (JourneyDefinition) -> String
  ) throws(RunFailure) -> Analysis {
    if options.definition == "-", options.log.inputs.contains("-") {
      throw RunFailure(.usage, "the definition and the log cannot both be standard input (-)")
    }
    if options.isShared, options.journeyExport != nil {
      throw RunFailure(
        .usage,
        "a shared analysis names no customer: leave out --export-journeys, or --share"
      )
    }
    if let path = options.journeyExport { try WholeFile.checkFolder(of: path) }
    var definition = try DefinitionLoading.load(options.definition, for: observer)
    definition.asOf = options.asOf ?? definition.asOf
    definition.inactivity = options.inactivity ?? definition.inactivity
    // An id that names nothing is told before the log is read.
    _ = try options.diagrams.applied(to: DiagramInput(definition: definition))
    let folder = OutputFolder(path: options.output ?? "output/\(folderName(definition))")
    try folder.check()
    let inputs = try options.log.open()
    warnOfRepeatedInputs()
    let facts = InputFacts(inputs, wantsChecksums: options.wantsChecksums, interruption)
    let log = try measure(inputs, definition)
    let measures =
      options.isShared ? log.measures.shared(under: log.definition) : log.measures
    let findings = Findings(definition: log.definition, measures: measures)
    if let least = findings.sharedGroup {
      let words = findings.words(in: observer.language)
      observer.note(words(.terminalShared, ["least": .count(least)]).plain)
    }
    return Analysis(
      findings: findings,
      folder: folder,
      inputs: try facts.files(),
      usage: log.usage,
      journeys: log.journeys
    )
  }

  private func measure(
    _ inputs: [LogInput],
    _ definition: JourneyDefinition
  ) throws(RunFailure) -> MeasuredLog {
    var measurement = LogMeasurement(
      threads: options.threads,
      memory: options.memory,
      interruption: interruption,
      observer: observer
    )
    measurement.countsCustomers = options.isShared
    measurement.keepsJourneys = options.journeyExport != nil
    if let path = options.pseudonymKey {
      measurement.pseudonyms = try Pseudonyms(keyFile: path)
      observer.report(Pseudonyms.warnings(ofKeyFile: path), [:])
    }
    let mapping = definition.log.applying(options.log.overrides)
    let plan = try measurement.plan(inputs, mapping, for: definition)
    let log = try measurement.measure(inputs, plan, under: definition)
    let problems = LogProblems(
      definition: log.definition,
      measures: log.measures,
      language: observer.language,
      inputs: options.log.inputs
    )
    try problems.check(isStrict: options.isStrict)
    observer.report(
      problems.rejections(.warning) + problems.unreadableDueTimes + problems.nearMisses,
      [:]
    )
    return log
  }

  /// A file given twice counts twice; that is hardly ever meant.
  private func warnOfRepeatedInputs() {
    var seen: Set<String> = []
    let repeated = options.log.inputs.filter {
      $0 != "-" && !seen.insert(URL(filePath: $0).resolvingSymlinksInPath().path).inserted
    }
    observer.report(
      repeated.map { path in
        Diagnostic(
          .warning,
          "the file is given more than once, so its events count more than once",
          at: SourceLocation(path: path)
        )
      },
      [:]
    )
  }
}
