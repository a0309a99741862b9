import ArgumentParser
import Diagnostics
import JourneyModel
import Pipeline
import Wording

/// `waymark draw`: a journey as it was designed, as a log shows it, or how two analyses differ.
struct DrawCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Draw a journey, designed or measured, or how two analyses differ.",
    discussion: """
      Draws stages, touchpoints and designed ways; no events are needed. With a log it measures \
      like `waymark analyze` and draws the kinds of diagrams that you name, and no report. With \
      --difference it draws what changed from one analysis to another: both rates of each touchpoint, their difference \
      with its interval, and whether it is clear. What an analysis left in the folder stays there.

      Examples:
        waymark draw journeys/online-shop.yaml
        waymark draw journeys/online-shop.yaml --formats svg --output design
        waymark draw journeys/online-shop.yaml export.csv --kind stage-funnel,variants --page a4
        waymark draw --difference may/analysis.json june/analysis.json -o june
        waymark draw journeys/online-shop.yaml --page a3 --formats pdf
      """
  )

  @Argument(
    help: "The journey definition; - is standard input.",
    completion: .file(extensions: ["yaml", "yml"])
  )
  var definition: String?

  @Argument(
    help: ArgumentHelp(
      "The event log's files, to draw what happened; - is standard input.",
      valueName: "log"
    ),
    completion: .file()
  )
  var logs: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Two analyses, an earlier and a later one: each an analysis.json, or the folder with it.",
      valueName: "first second"
    ),
    completion: .file(extensions: ["json"])
  )
  var difference: [String] = []

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Where diagrams go. Default: output/<journey id>.", valueName: "folder"),
    completion: .directory
  )
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Kinds of diagrams: \(DiagramSelection.names.joined(separator: ", ")), separated by commas, "
        + "or all. Default: journey-map; with a log, what analyze draws.",
      valueName: "list"
    ),
    transform: diagramList
  )
  var kind: DiagramSelection?

  @Option(
    help: ArgumentHelp(
      "Formats: svg, png, pdf, dot, separated by commas. Default: all.",
      valueName: "list"
    ),
    transform: formatList
  )
  var formats: [DiagramFormat] = DiagramFormat.allCases

  @Option(
    help: ArgumentHelp("The language of diagrams: en or de. Default: en.", valueName: "tag"),
    completion: .list(Language.allCases.map(\.tag)),
    transform: reportLanguage
  )
  var language = Language.english

  @Option(
    help: ArgumentHelp(
      "Fill a sheet of paper lying on its side: \(PageChoice.names.joined(separator: ", ")). "
        + "Default: as large as the drawing.",
      valueName: "size"
    ),
    transform: pageChoice
  )
  var page: PageChoice?

  @OptionGroup var detail: DetailArguments
  @OptionGroup var measuring: MeasuringArguments
  @OptionGroup(title: "Reading the log") var log: LogArguments
  @OptionGroup(title: "Using the machine") var machine: MachineArguments

  @Flag(name: [.short, .long], help: "Print nothing but errors.")
  var quiet = false

  func validate() throws {
    if formats.isEmpty { throw ValidationError("--formats none leaves nothing to draw") }
    _ = try subject
    if kind != nil, !difference.isEmpty {
      throw ValidationError("--kind and --difference exclude each other")
    }
  }

  private var subject: DrawOptions.Subject {
    get throws {
      switch (definition, difference.count) {
      case (let definition?, 0):
        if logs.isEmpty { return .design(definition) }
        return .measured(
          AnalysisOptions(definition: definition, logs: logs, log, measuring, machine)
        )
      case (nil, 2): return .difference(difference[0], difference[1])
      case (nil, 0): throw ValidationError("name a definition, or two analyses by --difference")
      case (_?, _): throw ValidationError("a definition and --difference exclude each other")
      case (nil, _): throw ValidationError("--difference takes two analyses")
      }
    }
  }

  /// What is drawn where no kind is named: one touchpoint or variant that is named, or the map.
  private var standardKinds: DiagramSelection {
    if detail.touchpoint != nil || detail.variant != nil { return .detail }
    return logs.isEmpty ? .journeyMap : .standard
  }

  func run(on console: Console) throws -> ExitStatus {
    var options = DrawOptions(try subject)
    options.output = output
    options.diagrams = detail.added(to: kind ?? standardKinds)
    options.formats = formats
    options.language = language
    options.page = page
    options.layoutProgram = console.layoutProgram
    let outcome = try console.interruptible { interruption in
      try DrawRun(
        options,
        interruption: interruption,
        observer: console.observer(isQuiet: quiet)
      ).run()
    }
    if !quiet {
      console.report(outcome.remarks.map { Diagnostic(.warning, $0) })
      for finding in outcome.findings {
        let lines = TerminalText.wrapped(finding, to: console.messageStyle.columns, hanging: 2)
        console.say(console.messageStyle.shown(lines.joined(separator: "\n")) + "\n")
      }
      let closing = Words(language: language)(
        .terminalDiagrams,
        [
          "folder": .text(MessageText.escaped(outcome.folder)),
          "files": .text(outcome.files.joined(separator: ", ")),
        ]
      ).plain
      console.say(closing + "\n")
    }
    return .done
  }
}

/// Reads a size of paper.
func pageChoice(_ text: String) throws -> PageChoice {
  try described { () throws(ValueProblem) in try PageChoice.parse(text) }
}
