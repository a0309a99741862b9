import ArgumentParser
import Diagnostics
import Pipeline

/// `waymark draw`: the designed journey alone.
struct DrawCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Draw a journey as it was designed.",
    discussion: """
      Draws stages, touchpoints and designed ways; no events are needed. What an analysis left in \
      the folder stays there.

      Examples:
        waymark draw journeys/online-shop.yaml
        waymark draw journeys/online-shop.yaml --formats svg --output design
      """
  )

  @Argument(
    help: "The journey definition; - is standard input.",
    completion: .file(extensions: ["yaml", "yml"])
  )
  var definition: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Where diagrams go. Default: output/<journey id>.", valueName: "folder"),
    completion: .directory
  )
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Kinds of diagrams: \(DiagramSelection.names.joined(separator: ", ")), separated by commas, "
        + "or all. Default: journey-map.",
      valueName: "list"
    ),
    transform: diagramList
  )
  var kind = DiagramSelection.journeyMap

  @Option(
    help: ArgumentHelp(
      "Formats: svg, png, pdf, dot, separated by commas. Default: all.",
      valueName: "list"
    ),
    transform: formatList
  )
  var formats: [DiagramFormat] = DiagramFormat.allCases

  @Flag(name: [.short, .long], help: "Print nothing but errors.")
  var quiet = false

  func validate() throws {
    if formats.isEmpty { throw ValidationError("--formats none leaves nothing to draw") }
  }

  func run(on console: Console) throws -> ExitStatus {
    var options = DrawOptions(definition: definition)
    options.output = output
    options.diagrams = kind
    options.formats = formats
    options.layoutProgram = console.layoutProgram
    let outcome = try console.interruptible { interruption in
      try DrawRun(
        options,
        interruption: interruption,
        observer: console.observer(isQuiet: quiet)
      ).run()
    }
    if !quiet {
      console.report(outcome.remarks.map { Diagnostic(.warning, $0) })
      let files = outcome.files.joined(separator: ", ")
      console.say("Diagrams are in \(MessageText.escaped(outcome.folder)): \(files)\n")
    }
    return .done
  }
}
