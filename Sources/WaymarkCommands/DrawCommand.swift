import ArgumentParser
import Diagnostics
import JourneyModel
import Pipeline
import Wording

/// `waymark draw`: a journey as it was designed, as a log shows it, or how two analyses differ.
struct DrawCommand: ConsoleCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "draw",
      abstract: Help.text(.helpDraw),
      discussion: Help.page(
        Help.text(.helpDrawAbout),
        Help.examples(
          .helpExamples,
          "waymark draw journeys/online-shop.yaml",
          "waymark draw journeys/online-shop.yaml --formats svg --output design",
          "waymark draw journeys/online-shop.yaml export.csv --kind variants --page a4",
          "waymark draw --difference may/analysis.json june/analysis.json -o june",
          "waymark draw journeys/online-shop.yaml --page a3 --formats pdf"
        )
      )
    )
  }

  @Argument(
    help: ArgumentHelp(.helpDefinition, value: .valueDefinition),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var definition: String?

  @Argument(
    help: ArgumentHelp(.helpLogsToDraw, value: .valueLog),
    completion: .file()
  )
  var logs: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(.helpDifference, value: .valueAnalyses),
    completion: .file(extensions: ["json"])
  )
  var difference: [String] = []

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(.helpOutputDiagrams, value: .valueFolder),
    completion: .directory
  )
  var output: String?

  @Option(
    help: ArgumentHelp(
      .helpKind,
      ["kinds": Help.choice(DiagramSelection.names)],
      value: .valueList
    ),
    transform: diagramList
  )
  var kind: DiagramSelection?

  @Option(
    help: ArgumentHelp(
      .helpFormatsToDraw,
      ["formats": Help.choice(DiagramFormat.allCases.map(\.rawValue))],
      value: .valueList
    ),
    transform: formatList
  )
  var formats: [DiagramFormat] = DiagramFormat.allCases

  @Option(
    help: ArgumentHelp(.helpLanguageDiagrams, value: .valueTag),
    completion: .list(Language.allCases.map(\.tag)),
    transform: reportLanguage
  )
  var language = Language.english

  @Option(
    help: ArgumentHelp(
      .helpPage,
      ["sizes": Help.choice(PageChoice.names)],
      value: .valueSize
    ),
    transform: pageChoice
  )
  var page: PageChoice?

  @OptionGroup var detail: DetailArguments
  @OptionGroup var sharing: ShareArguments
  @OptionGroup var measuring: MeasuringArguments
  @OptionGroup(title: Help.text(.helpReadingLog)) var log: LogArguments
  @OptionGroup(title: Help.text(.helpUsingMachine)) var machine: MachineArguments

  @Flag(name: [.short, .long], help: ArgumentHelp(.helpQuiet))
  var quiet = false

  func validate() throws {
    if formats.isEmpty { throw ValidationError(.argumentNoFormats) }
    _ = try subject
    if kind != nil, !difference.isEmpty {
      throw ValidationError(.argumentKindAndDifference)
    }
    if sharing.share, !difference.isEmpty {
      throw ValidationError(.argumentShareAndDifference)
    }
  }

  private var subject: DrawOptions.Subject {
    get throws {
      switch (definition, difference.count) {
      case (let definition?, 0):
        if logs.isEmpty { return .design(definition) }
        return .measured(
          AnalysisOptions(definition: definition, logs: logs, log, measuring, machine, sharing)
        )
      case (nil, 2): return .difference(difference[0], difference[1])
      case (nil, 0): throw ValidationError(.argumentNothingToDraw)
      case (_?, _): throw ValidationError(.argumentDefinitionAndDifference)
      case (nil, _): throw ValidationError(.argumentOneAnalysis)
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
