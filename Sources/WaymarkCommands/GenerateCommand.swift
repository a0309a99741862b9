import ArgumentParser
import Diagnostics
import Foundation
import JourneyFiles
import JourneyModel
import Pipeline
import SyntheticLogs
import Wording

/// `waymark generate`: a synthetic log for a definition.
struct GenerateCommand: ConsoleCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "generate",
      abstract: Help.text(.helpGenerate),
      discussion: Help.page(
        Help.text(.helpGenerateAbout),
        Help.examples(
          .helpExamples,
          "waymark generate journeys/app.yaml --customers 5000 --seed 7 > log.csv",
          "waymark generate journeys/app.yaml --plant checkout:drop-off=40% -o log.csv",
          "waymark generate journeys/app.yaml --plant first-answer:breach=20% > log.csv"
        )
      )
    )
  }

  @Argument(
    help: ArgumentHelp(.helpDefinition, value: .valueDefinition),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var definition: String

  @Option(help: ArgumentHelp(.helpCustomers, value: .valueCount))
  var customers: Int = 1000

  @Option(help: ArgumentHelp(.helpSeed, value: .valueSeed))
  var seed: UInt64 = 1

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(.helpPlant, value: .valuePlant)
  )
  var plant: [String] = []

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(.helpOutputLog, value: .valueFile),
    completion: .file()
  )
  var output: String?

  @Option(
    help: ArgumentHelp(.helpLanguageProblems, value: .valueTag),
    completion: .list(Language.allCases.map(\.tag)),
    transform: reportLanguage
  )
  var language = Language.english

  func run(on console: Console) throws -> ExitStatus {
    if let output { try WholeFile.checkFolder(of: output) }
    let result = JourneyFile.read(path: definition)
    let sources = result.text.map { [result.path: $0] } ?? [:]
    guard let journey = result.definition else {
      throw RunFailure(
        result.isUnreadable ? .unreadableInput : .content,
        result.diagnostics,
        sources: sources
      )
    }
    let generator: LogGenerator
    do throws(GeneratorError) {
      var plants: [Plant] = []
      for text in plant { plants.append(try Plant(parsing: text, in: journey)) }
      let options = GeneratorOptions(customers: customers, seed: seed, plants: plants)
      generator = try LogGenerator(definition: journey, options: options)
    } catch {
      throw RunFailure(.usage, error.problem, hint: error.advice)
    }
    try console.interruptible { interruption in
      guard let output else {
        try generator.write { (chunk) throws in
          if interruption.isRaised { throw RunFailure.interrupted }
          try console.write(Data(chunk))
        }
        return
      }
      try WholeFile.write(to: output, interruption: interruption) { append in
        try generator.write { (chunk) throws in try append(Data(chunk)) }
      }
    }
    return .done
  }
}
