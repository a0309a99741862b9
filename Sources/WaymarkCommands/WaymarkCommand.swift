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
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "waymark",
      abstract: Help.text(.helpWaymark),
      discussion: Help.page(
        Help.text(.helpWaymarkAbout),
        Help.examples(
          .helpFirstLook,
          "waymark inspect export.csv",
          "waymark draft export.csv > journeys/mine.yaml",
          "waymark analyze journeys/mine.yaml export.csv"
        ),
        Help.text(.helpExitStatus)
      ),
      version: WaymarkVersion.current,
      subcommands: commands
    )
  }

  /// Every command, in the order in which people meet them.
  static let commands: [any ParsableCommand.Type] = [
    AnalyzeCommand.self, CheckCommand.self, DrawCommand.self, WorkshopCommand.self,
    InspectCommand.self, DraftCommand.self,
    GenerateCommand.self,
  ]
}
