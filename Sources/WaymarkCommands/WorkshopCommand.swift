import ArgumentParser
import Diagnostics
import JourneyModel
import Pipeline
import Wording

/// `waymark workshop`: everything to print for a workshop.
struct WorkshopCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "workshop",
    abstract: "Make posters, cards and a guide for a workshop.",
    discussion: """
      Measures a log like `waymark analyze` and writes a folder to print: a poster with empty lanes \
      for notes, the map, a sheet for each stage, a card for each touchpoint, the report, and a \
      README with an agenda of 90 minutes. The folder appears whole or not at all.

      Examples:
        waymark workshop journeys/online-shop.yaml export.csv
        waymark workshop journeys/online-shop.yaml export.csv --page a4 --tile a4
        waymark workshop journeys/online-shop.yaml export.csv --language de -o workshop
      """
  )

  @OptionGroup var journey: JourneyArguments

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Where the folder goes. Default: output/<journey id>-workshop.",
      valueName: "folder"
    ),
    completion: .directory
  )
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The paper of the map and the stage sheets: \(PageChoice.names.joined(separator: ", ")). "
        + "Default: a3.",
      valueName: "size"
    ),
    completion: .list(PageChoice.names),
    transform: pageChoice
  )
  var page = PageChoice.a3

  @Option(
    help: ArgumentHelp(
      "The paper of the poster: \(PageChoice.names.joined(separator: ", ")). Default: a0.",
      valueName: "size"
    ),
    completion: .list(PageChoice.names),
    transform: pageChoice
  )
  var poster = PageChoice.a0

  @Option(
    help: ArgumentHelp(
      "Print the poster in parts as well, on paper of this size, to be stuck together.",
      valueName: "size"
    ),
    completion: .list(PageChoice.names),
    transform: pageChoice
  )
  var tile: PageChoice?

  @Option(
    help: ArgumentHelp("The language of everything: en or de. Default: en.", valueName: "tag"),
    completion: .list(Language.allCases.map(\.tag)),
    transform: reportLanguage
  )
  var language = Language.english

  @OptionGroup var measuring: MeasuringArguments
  @OptionGroup(title: "Reading the log") var log: LogArguments
  @OptionGroup(title: "Using the machine") var machine: MachineArguments

  @Flag(name: [.short, .long], help: "Print only problems: no progress, no list of files.")
  var quiet = false

  func run(on console: Console) throws -> ExitStatus {
    var analysis = AnalysisOptions(
      definition: journey.definition,
      logs: journey.logs,
      log,
      measuring,
      machine
    )
    analysis.output = output
    analysis.language = language
    analysis.layoutProgram = console.layoutProgram
    var options = WorkshopOptions(analysis: analysis)
    options.page = page
    options.poster = poster
    options.tile = tile
    let outcome = try console.interruptible { interruption in
      try WorkshopRun(
        options,
        interruption: interruption,
        observer: console.observer(isQuiet: quiet)
      ).run()
    }
    console.report(outcome.remarks.map { Diagnostic(.warning, $0) })
    if !quiet {
      let closing = Words(language: language)(
        .terminalWorkshop,
        ["folder": .text(MessageText.escaped(outcome.folder))]
      ).plain
      console.say("\(closing)\n  \(outcome.files.joined(separator: ", "))\n")
    }
    return .done
  }
}
