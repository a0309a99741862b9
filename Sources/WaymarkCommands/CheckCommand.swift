import ArgumentParser
import Diagnostics
import JourneyFiles
import Pipeline
import Wording

/// `waymark check`: what is wrong with definitions.
struct CheckCommand: ConsoleCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: Help.text(.helpCheck),
      discussion: Help.page(
        Help.text(.helpCheckAbout),
        Help.examples(
          .helpExamples,
          "waymark check journeys/*.yaml",
          "waymark check --strict --format json journeys/online-shop.yaml",
          "waymark draft export.csv | waymark check -"
        )
      )
    )
  }

  @Argument(
    help: ArgumentHelp(.helpDefinitions, value: .valueDefinition),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var definitions: [String]

  @Option(help: ArgumentHelp(.helpFormatProblems, value: .valueFormat))
  var format: ReportFormat = .text

  @Flag(help: ArgumentHelp(.helpStrictCheck))
  var strict = false

  @Option(
    help: ArgumentHelp(.helpLanguageProblems, value: .valueTag),
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
