import ArgumentParser
import Pipeline
import Wording

/// `waymark draft`: a first definition from a log.
struct DraftCommand: ConsoleCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "draft",
      abstract: Help.text(.helpDraft),
      discussion: Help.page(
        Help.text(.helpDraftAbout),
        Help.examples(
          .helpExamples,
          "waymark draft export.csv > journeys/mine.yaml",
          "waymark draft --customer user_id part-*.csv.gz > journeys/mine.yaml",
          "waymark draft export.csv | waymark check -"
        )
      )
    )
  }

  @Argument(
    help: ArgumentHelp(.helpLogs, value: .valueLog),
    completion: .file()
  )
  var logs: [String]

  @OptionGroup(title: Help.text(.helpReadingLog)) var log: LogArguments
  @OptionGroup(title: Help.text(.helpUsingMachine)) var machine: MachineArguments

  @Option(
    help: ArgumentHelp(.helpLanguageComments, value: .valueTag),
    completion: .list(Language.allCases.map(\.tag)),
    transform: reportLanguage
  )
  var language = Language.english

  @Flag(name: [.short, .long], help: ArgumentHelp(.helpQuietDraft))
  var quiet = false

  func run(on console: Console) throws -> ExitStatus {
    let text = try console.interruptible { interruption in
      try DraftRun(
        LogRequest(inputs: logs, overrides: log.overrides),
        threads: machine.threads,
        memory: machine.memory,
        interruption: interruption,
        observer: console.observer(isQuiet: quiet)
      ).run()
    }
    try console.write(text)
    return .done
  }
}
