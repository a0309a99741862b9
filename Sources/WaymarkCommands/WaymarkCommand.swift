import ArgumentParser
import Pipeline
import Wording

/// A command that writes to a console it is given and tells how it went.
protocol ConsoleCommand: ParsableCommand {
  /// The language of what is said to people.
  var language: Language { get }

  /// Does what was asked.
  ///
  /// - Returns: the exit status.
  /// - Throws: `RunFailure`, or `ValidationError` for arguments that make no sense together.
  func run(on console: Console) throws -> ExitStatus
}

extension ConsoleCommand {
  /// What a command without a choice of languages speaks.
  var language: Language { .english }
}

/// The root: names the commands.
struct WaymarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waymark",
    abstract: "Map customer journeys and find where they fail.",
    discussion: """
      Waymark reads a journey definition and the events that customers left, and writes \
      diagrams, a report and data that show where customers drop off and complain.

      A first look at your own export:
        waymark inspect export.csv
        waymark draft export.csv > journeys/mine.yaml
        waymark analyze journeys/mine.yaml export.csv

      Exit status: 0 done, 1 --fail-on met a failure point, 64 wrong usage, 65 a definition or a \
      log cannot be used, 66 an input is missing, 70 a fault of Waymark, 73 output cannot be \
      written, 130 interrupted.
      """,
    version: WaymarkVersion.current,
    subcommands: commands
  )

  /// Every command, in the order in which people meet them.
  static let commands: [any ParsableCommand.Type] = [
    AnalyzeCommand.self, CheckCommand.self, DrawCommand.self, WorkshopCommand.self,
    InspectCommand.self, DraftCommand.self,
    GenerateCommand.self,
  ]
}
