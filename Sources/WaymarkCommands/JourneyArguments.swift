import ArgumentParser
import JourneyModel
import Pipeline

/// A definition and the log that is measured by it.
struct JourneyArguments: ParsableArguments {
  @Argument(
    help: "The journey definition; - is standard input.",
    completion: .file(extensions: ["yaml", "yml"])
  )
  var definition: String

  @Argument(
    help: ArgumentHelp("The event log's files; - is standard input.", valueName: "log"),
    completion: .file()
  )
  var logs: [String]
}

/// The options that say how a log is measured; each overrides the definition.
struct MeasuringArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Leave out events after this time, such as 2025-12-31T23:59:59Z. Default: the newest event.",
      valueName: "time"
    ),
    transform: { text in
      try described { () throws(ValueProblem) in try Instant.parse(rfc3339: text) }
    }
  )
  var asOf: Instant?

  @Option(
    help: ArgumentHelp(
      "The silence after which an unfinished journey counts as dropped off, such as 14d. "
        + "Default: the definition's.",
      valueName: "duration"
    ),
    transform: { text in try described { () throws(ValueProblem) in try TimeSpan.parse(text) } }
  )
  var inactivity: TimeSpan?

  func validate() throws {
    if let inactivity, inactivity.microseconds <= 0 {
      throw ValidationError("--inactivity must be longer than zero")
    }
  }
}

/// The options that say which touchpoint and which variant are drawn alone.
struct DetailArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp("Draw the neighbourhood of this touchpoint.", valueName: "id")
  )
  var touchpoint: String?

  @Option(
    help: ArgumentHelp(
      "Draw this variant alone, 1 being the commonest.",
      valueName: "number"
    )
  )
  var variant: Int?

  func validate() throws {
    if let variant, variant < 1 { throw ValidationError("--variant counts from 1") }
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
    _ machine: MachineArguments
  ) {
    self.init(
      definition: definition,
      log: LogRequest(inputs: logs, overrides: log.overrides)
    )
    asOf = measuring.asOf
    inactivity = measuring.inactivity
    threads = machine.threads
    memory = machine.memory
  }
}
