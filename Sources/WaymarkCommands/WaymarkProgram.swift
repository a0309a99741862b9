import ArgumentParser
import Diagnostics
import Foundation
import Pipeline
import Wording

/// The program: arguments in, an exit status out.
public enum WaymarkProgram {
  /// Runs the command that the arguments name.
  ///
  /// - Parameters:
  ///   - arguments: what stands after the program's name.
  ///   - console: where it writes.
  /// - Returns: the exit status.
  public static func run(_ arguments: [String], on console: Console = .standard) -> Int32 {
    Help.$language.withValue(Language(commandLine: arguments) ?? console.language) {
      parseAndRun(arguments, on: console)
    }
  }

  private static func parseAndRun(_ arguments: [String], on console: Console) -> Int32 {
    let parsed: any ParsableCommand
    do {
      // Only commands have the option; help, and what is wrong without one, are said by it all the same.
      let isForCommand = commandNames.contains {
        arguments.first != "help" && arguments.contains($0)
      }
      parsed = try WaymarkCommand.parseAsRoot(
        isForCommand ? arguments : Language.withoutOption(arguments)
      )
    } catch {
      let status = explain(error, on: console)
      if status == ExitStatus.usage.rawValue { suggestCommand(arguments.first, on: console) }
      return status
    }
    guard let command = parsed as? any ConsoleCommand else {
      return runByParser(parsed, on: console)
    }
    return run(command, on: console)
  }

  /// Runs one of the parser's own commands, such as `help`.
  private static func runByParser(_ parsed: any ParsableCommand, on console: Console) -> Int32 {
    var command = parsed
    do {
      try command.run()
      return ExitStatus.done.rawValue
    } catch {
      return explain(error, on: console)
    }
  }

  private static func run(_ command: any ConsoleCommand, on console: Console) -> Int32 {
    var console = console
    console.language = command.language
    do {
      return try command.run(on: console).rawValue
    } catch let failure as RunFailure {
      console.report(failure.diagnostics, sources: failure.sources)
      console.say(failure.detail)
      if failure.kind == .fault { console.say(faultAdvice.text(in: console.language.messages)) }
      return ExitStatus(failure.kind).rawValue
    } catch let error as ValidationError {
      return explain(error, on: console)
    } catch {
      console.report([Diagnostic(.error, "internal error: \(String(describing: error))")])
      console.say(faultAdvice.text(in: console.language.messages))
      return ExitStatus.fault.rawValue
    }
  }

  /// Makes the process explain itself where it traps.
  public static func explainFaults() {
    FaultReport.install("error: internal error\n" + faultAdvice.english)
  }

  /// Help and versions are data that was asked for; what is wrong with a command line is not.
  private static func explain(_ error: any Error, on console: Console) -> Int32 {
    let status = WaymarkCommand.exitCode(for: error)
    let text = WaymarkCommand.fullMessage(for: error)
    let speech = ParserSpeech(language: Help.language)
    guard status == .success else {
      let message = WaymarkCommand.message(for: error)
      console.say(speech.problem(text, message: message) + "\n")
      return ExitStatus.usage.rawValue
    }
    do {
      try console.write(speech.data(text) + "\n")
      return ExitStatus.done.rawValue
    } catch {
      return ExitStatus.unwritableOutput.rawValue
    }
  }

  private static var commandNames: [String] {
    WaymarkCommand.commands.compactMap { $0.configuration.commandName }
  }

  /// The command that a mistyped one probably meant; the parser suggests only options.
  private static func suggestCommand(_ name: String?, on console: Console) {
    guard let name, !name.hasPrefix("-"), !commandNames.contains(name),
      let nearest = NearestName.suggestion(for: name, among: commandNames)
    else { return }
    console.say("  \(Help.text(.argumentSuggestedCommand, ["command": .text(nearest)]))\n")
  }

  /// What a person does about a fault of ours.
  static var faultAdvice: Message {
    let system = ProcessInfo.processInfo.operatingSystemVersionString
    return
      "This is a fault of Waymark, not of your data. Please report it with the text above, the command\n"
      + "that you ran and, if you may share them, the definition and a few lines of the log with customers\n"
      + "replaced. Version \(WaymarkVersion.current), \(system).\n"
  }
}
