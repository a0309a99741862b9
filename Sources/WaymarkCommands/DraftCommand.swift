import ArgumentParser
import Pipeline
import Wording

/// `waymark draft`: a first definition from a log.
struct DraftCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: "Write a first journey definition from a log, to edit.",
    discussion: """
      Makes a touchpoint of each event name, in the order in which customers typically meet them, \
      and cuts them into stages. What may be a goal, an end, an exit or a complaint stands as a \
      comment with the counts behind it. The definition goes to standard output, and `waymark \
      check` accepts it.

      Examples:
        waymark draft export.csv > journeys/mine.yaml
        waymark draft --customer user_id part-*.csv.gz > journeys/mine.yaml
        waymark draft export.csv | waymark check -
      """
  )

  @Argument(
    help: ArgumentHelp("The event log's files; - is standard input.", valueName: "log"),
    completion: .file()
  )
  var logs: [String]

  @OptionGroup(title: "Reading the log") var log: LogArguments
  @OptionGroup(title: "Using the machine") var machine: MachineArguments

  @Option(
    help: ArgumentHelp("The language of comments: en or de. Default: en.", valueName: "tag"),
    completion: .list(Language.allCases.map(\.tag)),
    transform: reportLanguage
  )
  var language = Language.english

  @Flag(name: [.short, .long], help: "Print nothing but errors: no decisions, no progress.")
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
