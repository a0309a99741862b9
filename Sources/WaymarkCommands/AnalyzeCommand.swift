import ArgumentParser
import Diagnostics
import JourneyModel
import Pipeline
import Wording

/// `waymark analyze`: the main job.
struct AnalyzeCommand: ConsoleCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "analyze",
      abstract: Help.text(.helpAnalyze),
      discussion: Help.page(
        Help.text(.helpAnalyzeAbout),
        Help.text(.helpAnalyzeLogs),
        Help.examples(
          .helpExamples,
          "waymark analyze journeys/online-shop.yaml export-1.csv export-2.csv.gz",
          "waymark analyze journeys/app.yaml export.jsonl -o output/app --formats svg",
          "cat export.jsonl | waymark analyze journeys/app.yaml -",
          "waymark analyze journeys/app.yaml export.csv --fail-on any --quiet"
        )
      )
    )
  }

  @OptionGroup var journey: JourneyArguments

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(.helpOutput, value: .valueFolder),
    completion: .directory
  )
  var output: String?

  @Option(
    help: ArgumentHelp(
      .helpFormats,
      ["formats": Help.choice(DiagramFormat.allCases.map(\.rawValue))],
      value: .valueList
    ),
    transform: formatList
  )
  var formats: [DiagramFormat] = DiagramFormat.allCases

  @Option(
    help: ArgumentHelp(.helpLanguageReports, value: .valueTag),
    completion: .list(Language.allCases.map(\.tag)),
    transform: reportLanguage
  )
  var language = Language.english

  @Option(
    help: ArgumentHelp(
      .helpDiagrams,
      ["kinds": Help.choice(DiagramSelection.names)],
      value: .valueList
    ),
    transform: diagramList
  )
  var diagrams = DiagramSelection.standard

  @OptionGroup var detail: DetailArguments

  @Option(help: ArgumentHelp(.helpFailOn, value: .valueKind))
  var failOn: FailureKindArgument?

  @Flag(help: ArgumentHelp(.helpStrict))
  var strict = false

  @OptionGroup var sharing: ShareArguments

  @Option(
    help: ArgumentHelp(.helpExportJourneys, value: .valueFile),
    completion: .file(extensions: ["csv"])
  )
  var exportJourneys: String?

  @Option(
    help: ArgumentHelp(.helpPseudonymize, value: .valueKeyFile),
    completion: .file()
  )
  var pseudonymize: String?

  @Flag(help: ArgumentHelp(.helpChecksums))
  var checksums = false

  @OptionGroup var measuring: MeasuringArguments
  @OptionGroup(title: Help.text(.helpReadingLog)) var log: LogArguments
  @OptionGroup(title: Help.text(.helpUsingMachine)) var machine: MachineArguments

  @Flag(help: ArgumentHelp(.helpJSON))
  var json = false

  @Flag(name: [.short, .long], help: ArgumentHelp(.helpQuietAnalyze))
  var quiet = false

  func validate() throws {
    if pseudonymize != nil, exportJourneys == nil {
      throw ValidationError(.argumentPseudonymizeAlone)
    }
  }

  func run(on console: Console) throws -> ExitStatus {
    var options = AnalysisOptions(
      definition: journey.definition,
      logs: journey.logs,
      log,
      measuring,
      machine,
      sharing
    )
    options.output = output
    options.formats = formats
    options.language = language
    options.diagrams = detail.added(to: diagrams)
    options.isStrict = strict
    options.journeyExport = exportJourneys
    options.pseudonymKey = pseudonymize
    options.wantsChecksums = checksums
    options.layoutProgram = console.layoutProgram
    let outcome = try console.interruptible { interruption in
      try AnalysisRun(
        options,
        interruption: interruption,
        observer: console.observer(isQuiet: quiet)
      ).run()
    }
    if !quiet { console.report(outcome.remarks.map { Diagnostic(.warning, $0) }) }
    if json {
      try console.write(outcome.summaryJSON)
    } else if !quiet {
      console.say(outcome.summary(in: language, console.messageStyle))
    }
    guard let failOn else { return .done }
    return outcome.has(failOn.kind) ? .failurePointFound : .done
  }
}

/// Reads a list of diagram formats.
func formatList(_ text: String) throws -> [DiagramFormat] {
  try described { () throws(ValueProblem) in try DiagramFormat.parse(list: text) }
}

/// Reads the tag of a language that reports are written in.
func reportLanguage(_ tag: String) throws -> Language {
  guard let language = Language(tag: tag) else {
    let tags = Message.list(Language.allCases.map(\.tag), joinedBy: .or)
    throw ValidationError(
      .argumentNoLanguage,
      [
        "tag": .text(MessageText.quoted(tag)),
        "tags": .text(tags.text(in: Help.language.messages)),
      ]
    )
  }
  return language
}

/// Reads a list of kinds of diagrams.
func diagramList(_ text: String) throws -> DiagramSelection {
  try described { () throws(ValueProblem) in try DiagramSelection.parse(list: text) }
}

/// The values of `--fail-on`.
enum FailureKindArgument: String, ExpressibleByArgument, CaseIterable {
  case dropOff = "drop-off"
  case complaint
  case any

  var kind: FailureKind {
    switch self {
    case .dropOff: .dropOff
    case .complaint: .complaint
    case .any: .any
    }
  }
}
