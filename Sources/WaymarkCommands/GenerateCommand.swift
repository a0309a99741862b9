import ArgumentParser
import Diagnostics
import Foundation
import JourneyFiles
import JourneyModel
import Pipeline
import SyntheticLogs

/// `waymark generate`: a synthetic log for a definition.
struct GenerateCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write a synthetic event log for a definition.",
    discussion: """
      The log is in the definition's own mapping, and holds failures at the rates that you plant. \
      The same definition, seed and options give the same bytes. It goes to standard output unless \
      --output names a file.

      Examples:
        waymark generate journeys/app.yaml --customers 5000 --seed 7 > log.csv
        waymark generate journeys/app.yaml --plant checkout:drop-off=40% -o log.csv
        waymark generate journeys/app.yaml --plant first-answer:breach=20% > log.csv
      """
  )

  @Argument(
    help: "The journey definition; - is standard input.",
    completion: .file(extensions: ["yaml", "yml"])
  )
  var definition: String

  @Option(help: ArgumentHelp("How many customers the log has.", valueName: "count"))
  var customers: Int = 1000

  @Option(help: ArgumentHelp("What all chance is drawn from.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      """
      A failure to plant: touchpoint:drop-off=rate, touchpoint:complaint=rate, \
      touchpoint:drop-off-after-complaint=rate, touchpoint:repeat-contact=rate, \
      standard:breach=rate, standard:complaint-after-breach=rate or \
      escalation-path:skipped-level=rate; may be repeated.
      """,
      valueName: "plant"
    )
  )
  var plant: [String] = []

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write. Default: standard output.", valueName: "file"),
    completion: .file()
  )
  var output: String?

  func run(on console: Console) throws -> ExitStatus {
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
      throw RunFailure(
        .usage,
        Message(quoting: error.message),
        hint: error.hint.map { Message(quoting: $0) }
      )
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
