import ArgumentParser
import Diagnostics
import JourneyFiles
import Pipeline
import Wording

/// `waymark check`: what is wrong with definitions.
struct CheckCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check journey definitions.",
    discussion: """
      Prints every problem with its place, the line and what to do. The exit status is 0 without \
      errors, 65 with any, and 66 where a file is missing.

      Examples:
        waymark check journeys/*.yaml
        waymark check --strict --format json journeys/online-shop.yaml
        waymark draft export.csv | waymark check -
      """
  )

  @Argument(
    help: ArgumentHelp("Definitions to check; - is standard input.", valueName: "definition"),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var definitions: [String]

  @Option(help: "How to print problems.")
  var format: ReportFormat = .text

  @Flag(help: "Make warnings errors.")
  var strict = false

  @Option(
    help: ArgumentHelp("The language of problems: en or de. Default: en.", valueName: "tag"),
    completion: .list(Language.allCases.map(\.tag)),
    transform: reportLanguage
  )
  var language = Language.english

  func run(on console: Console) throws -> ExitStatus {
    var findings: [Diagnostic] = []
    var sources: [String: String] = [:]
    var isUnreadable = false
    for path in definitions {
      let result = JourneyFile.read(path: path)
      findings += strict ? result.diagnostics.treatingWarningsAsErrors() : result.diagnostics
      sources[result.path] = result.text
      isUnreadable = isUnreadable || result.isUnreadable
    }
    switch format {
    case .json:
      try console.write(DiagnosticJSON.text(of: findings))
    case .text:
      if !findings.isEmpty {
        let printer = DiagnosticPrinter(
          sources: sources,
          colour: console.dataStyle.hasColour,
          language: language.messages
        )
        try console.write(printer.text(of: findings))
      }
      let files: Message =
        definitions.count == 1 ? "1 definition" : "\(definitions.count) definitions"
      let summary: Message = "\(files): \(findings.summary)"
      console.say(summary.text(in: language.messages) + "\n")
    }
    if isUnreadable { return .unreadableInput }
    return findings.hasErrors ? .content : .done
  }
}

/// For whom a command prints.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people.
  case text
  /// For programs.
  case json
}
