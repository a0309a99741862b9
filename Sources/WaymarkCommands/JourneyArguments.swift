import ArgumentParser
import JourneyModel
import Pipeline
import Wording

/// A definition and the log that is measured by it.
struct JourneyArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(.helpDefinition, value: .valueDefinition),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var definition: String

  @Argument(
    help: ArgumentHelp(.helpLogs, value: .valueLog),
    completion: .file()
  )
  var logs: [String]
}

/// The options that say how a log is measured; each overrides the definition.
struct MeasuringArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(.helpAsOf, value: .valueTime),
    transform: { text in
      try described { () throws(ValueProblem) in try Instant.parse(rfc3339: text) }
    }
  )
  var asOf: Instant?

  @Option(
    help: ArgumentHelp(.helpInactivity, value: .valueDuration),
    transform: { text in try described { () throws(ValueProblem) in try TimeSpan.parse(text) } }
  )
  var inactivity: TimeSpan?

  func validate() throws {
    if let inactivity, inactivity.microseconds <= 0 {
      throw ValidationError(.argumentInactivity)
    }
  }
}

/// The option that makes what is written an edition for readers outside of the team.
struct ShareArguments: ParsableArguments {
  @Flag(help: ArgumentHelp(.helpShare))
  var share = false
}

/// The options that say which touchpoint and which variant are drawn alone.
struct DetailArguments: ParsableArguments {
  @Option(help: ArgumentHelp(.helpTouchpoint, value: .valueID))
  var touchpoint: String?

  @Option(help: ArgumentHelp(.helpVariant, value: .valueNumber))
  var variant: Int?

  func validate() throws {
    if let variant, variant < 1 { throw ValidationError(.argumentVariant) }
  }

  /// Adds them to the kinds of diagrams that are drawn.
  func added(to selection: DiagramSelection) -> DiagramSelection {
    var selection = selection
    selection.touchpoint = touchpoint
    selection.variant = variant
    return selection
  }
}

extension AnalysisOptions {
  /// What the command line says about a definition, its log and the machine.
  init(
    definition: String,
    logs: [String],
    _ log: LogArguments,
    _ measuring: MeasuringArguments,
    _ machine: MachineArguments,
    _ sharing: ShareArguments
  ) {
    self.init(
      definition: definition,
      log: LogRequest(inputs: logs, overrides: log.overrides)
    )
    asOf = measuring.asOf
    inactivity = measuring.inactivity
    threads = machine.threads
    memory = machine.memory
    isShared = sharing.share
  }
}
