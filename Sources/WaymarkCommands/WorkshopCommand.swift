import ArgumentParser
import Diagnostics
import JourneyModel
import Pipeline
import Wording

/// `waymark workshop`: everything to print for a workshop.
struct WorkshopCommand: ConsoleCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "workshop",
      abstract: Help.text(.helpWorkshop),
      discussion: Help.page(
        Help.text(.helpWorkshopAbout),
        Help.examples(
          .helpExamples,
          "waymark workshop journeys/online-shop.yaml export.csv",
          "waymark workshop journeys/online-shop.yaml export.csv --page a4 --tile a4",
          "waymark workshop journeys/online-shop.yaml export.csv --language de -o print"
        )
      )
    )
  }

  @OptionGroup var journey: JourneyArguments

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(.helpOutputWorkshop, value: .valueFolder),
    completion: .directory
  )
  var output: String?

  @Option(
    help: ArgumentHelp(
      .helpPageWorkshop,
      ["sizes": Help.choice(PageChoice.names)],
      value: .valueSize
    ),
    completion: .list(PageChoice.names),
    transform: pageChoice
  )
  var page = PageChoice.a3

  @Option(
    help: ArgumentHelp(
      .helpPoster,
      ["sizes": Help.choice(PageChoice.names)],
      value: .valueSize
    ),
    completion: .list(PageChoice.names),
    transform: pageChoice
  )
  var poster = PageChoice.a0

  @Option(
    help: ArgumentHelp(.helpTile, value: .valueSize),
    completion: .list(PageChoice.names),
    transform: pageChoice
  )
  var tile: PageChoice?

  @Option(
    help: ArgumentHelp(.helpLanguageEverything, value: .valueTag),
    completion: .list(Language.allCases.map(\.tag)),
    transform: reportLanguage
  )
  var language = Language.english

  @OptionGroup var sharing: ShareArguments
  @OptionGroup var measuring: MeasuringArguments
  @OptionGroup(title: Help.text(.helpReadingLog)) var log: LogArguments
  @OptionGroup(title: Help.text(.helpUsingMachine)) var machine: MachineArguments

  @Flag(name: [.short, .long], help: ArgumentHelp(.helpQuietWorkshop))
  var quiet = false

  func run(on console: Console) throws -> ExitStatus {
    var analysis = AnalysisOptions(
      definition: journey.definition,
      logs: journey.logs,
      log,
      measuring,
      machine,
      sharing
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
      let words = Words(language: language)
      let closing = words(
        .terminalWorkshop,
        ["folder": .text(MessageText.escaped(outcome.folder))]
      ).plain
      console.say("\(closing)\n  \(FileList(outcome.files).text(words))\n")
    }
    return .done
  }
}
