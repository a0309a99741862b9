import ArgumentParser
import Diagnostics
import JourneyModel
import Pipeline
import Wording

/// `waymark analyze`: the main job.
struct AnalyzeCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Find where customers drop off and complain.",
    discussion: """
      Reads a journey definition and the events that customers left, and writes diagrams, a report \
      and data into a folder. Results appear whole or not at all: a run that fails or is \
      interrupted leaves earlier results as they were.

      Logs are CSV (comma, semicolon, tab or pipe) or JSON Lines, plain or .gz; several files are \
      one log.

      Examples:
        waymark analyze journeys/online-shop.yaml export-1.csv export-2.csv.gz
        waymark analyze journeys/app.yaml export.jsonl -o output/app --formats svg
        cat export.jsonl | waymark analyze journeys/app.yaml -
        waymark analyze journeys/app.yaml export.csv --fail-on any --quiet
      """
  )

  @OptionGroup var journey: JourneyArguments

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Where results go. Default: output/<journey id>.", valueName: "folder"),
    completion: .directory
  )
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Formats of diagrams: svg, png, pdf, dot, separated by commas, or none. Default: all.",
      valueName: "list"
    ),
    transform: formatList
  )
  var formats: [DiagramFormat] = DiagramFormat.allCases

  @Option(
    help: ArgumentHelp(
      "The language of reports: en or de. Default: en.",
      valueName: "tag"
    ),
    completion: .list(Language.allCases.map(\.tag)),
    transform: reportLanguage
  )
  var language = Language.english

  @Option(
    help: ArgumentHelp(
      "Kinds of diagrams: \(DiagramSelection.names.joined(separator: ", ")), separated by commas, "
        + "or all. Default: journey-map, failure-points.",
      valueName: "list"
    ),
    transform: diagramList
  )
  var diagrams = DiagramSelection.standard

  @OptionGroup var detail: DetailArguments

  @Option(
    help: ArgumentHelp(
      "Exit with status 1 where such a rate is a failure point.",
      valueName: "kind"
    )
  )
  var failOn: FailureKindArgument?

  @Flag(help: "Stop where a row is rejected.")
  var strict = false

  @Flag(
    help:
      "Hide groups of fewer customers than the definition's minimum-group, to share the results."
  )
  var share = false

  @Option(
    help: ArgumentHelp(
      "Write every journey, by the name of its customer, to this CSV file.",
      valueName: "file"
    ),
    completion: .file(extensions: ["csv"])
  )
  var exportJourneys: String?

  @Option(
    help: ArgumentHelp(
      "Write the HMAC-SHA-256 under the key in this file in place of customers and cases.",
      valueName: "key file"
    ),
    completion: .file()
  )
  var pseudonymize: String?

  @Flag(help: "Name the SHA-256 of every input file in the report.")
  var checksums = false

  @OptionGroup var measuring: MeasuringArguments
  @OptionGroup(title: "Reading the log") var log: LogArguments
  @OptionGroup(title: "Using the machine") var machine: MachineArguments

  @Flag(help: "Print the summary as JSON on standard output, for programs.")
  var json = false

  @Flag(name: [.short, .long], help: "Print nothing but errors: no summary, no progress.")
  var quiet = false

  func validate() throws {
    if pseudonymize != nil, exportJourneys == nil {
      throw ValidationError(
        "--pseudonymize goes with --export-journeys: nothing else names a customer"
      )
    }
  }

  func run(on console: Console) throws -> ExitStatus {
    var options = AnalysisOptions(
      definition: journey.definition,
      logs: journey.logs,
      log,
      measuring,
      machine
    )
    options.output = output
    options.formats = formats
    options.language = language
    options.diagrams = detail.added(to: diagrams)
    options.isStrict = strict
    options.isShared = share
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
  guard let language = Language(rawValue: tag.lowercased()) else {
    let tags = Language.allCases.map(\.tag)
    throw ValidationError(
      "\(MessageText.quoted(tag)) is no language of reports: they are written in "
        + MessageText.list(tags, joinedBy: "or")
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
