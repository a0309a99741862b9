import Diagnostics
import EventEngine
import EventImport
import FailureAnalysis
import JourneyMeasurement
import JourneyModel
import Wording

/// A log that was read under a definition, and what it gave.
struct MeasuredLog {
  /// The definition with the mapping in force.
  var definition: JourneyDefinition
  var measures: JourneyMeasures
  var reader: EventLogReader
  var usage: MachineUsage
  /// The journeys by the names of customers; nil where nobody asked for them.
  var journeys: JourneyExport?
}

/// How a log is read and measured: which threads, how much memory, who watches, who may stop it.
struct LogMeasurement: Sendable {
  var threads: Int?
  var memory: Int?
  var interruption: Interruption
  var observer: RunObserver
  /// Whether journeys are kept to be written; under which names, where these are not the customers'.
  var keepsJourneys = false
  var pseudonyms: Pseudonyms?
  /// Whether the customers behind the counts of journeys are counted.
  var countsCustomers = false

  /// Decides from a sample of the first input how the log is to be read.
  ///
  /// - Throws: `RunFailure` where that cannot be told.
  func plan(
    _ inputs: [LogInput],
    _ mapping: LogMapping,
    for definition: JourneyDefinition?
  ) throws(RunFailure) -> ImportPlan {
    guard let first = inputs.first else { throw RunFailure(.usage, "no log is given") }
    let resolution: MappingResolution
    do throws(InputError) {
      let sample = try RecordSampler.sample(first, mapping: mapping)
      if sample.isWholeInput, sample.columns.allSatisfy({ $0.name.isEmpty }), sample.rowCount == 0,
        sample.malformedRows == 0
      {
        throw InputError(.content, path: first.name, "the log is empty")
      }
      var others: [SampleRows] = []
      let isSnapshot = inputs.count > 1 && MappingResolution.detectsSnapshot(mapping, in: sample)
      for input in inputs.dropFirst()
      where isSnapshot
        || MappingResolution.lacksColumns(mapping, for: definition, in: [sample] + others)
      {
        others.append(try RecordSampler.sample(input, mapping: mapping))
      }
      resolution = MappingResolution(mapping, for: definition, over: sample, and: others)
    } catch {
      throw RunFailure([error])
    }
    try interruption.check()
    let problems = resolution.diagnostics(of: first.name, in: observer.language)
    guard let plan = resolution.plan else {
      throw RunFailure(.content, problems)
    }
    observer.report(problems, [:])
    if resolution.choices.contains(where: { !$0.isGiven }) {
      let words = InspectionWords(Words(language: observer.language))
      for choice in resolution.choices { observer.note(words.line(choice)) }
      for note in resolution.notes { observer.note(words.text(note)) }
    }
    return plan
  }

  /// Reads and measures a log.
  ///
  /// - Throws: `RunFailure` where an input turns out to be unusable, or the run is stopped.
  func measure(
    _ inputs: [LogInput],
    _ plan: ImportPlan,
    under definition: JourneyDefinition
  ) throws(RunFailure) -> MeasuredLog {
    let meter = UsageMeter()
    let progress = EngineProgress()
    let reader: EventLogReader
    do throws(InputError) {
      reader = try EventLogReader(inputs: inputs, plan: plan)
    } catch {
      throw RunFailure([error])
    }
    observer.report(reader.warnings, [:])
    interruption.onRaise {
      progress.cancel()
      reader.cancel()
    }
    let ticker = observer.progress.map { ProgressTicker(progress, reader, tell: $0) }
    defer { ticker?.stop() }
    var definition = definition
    definition.log = plan.mapping
    let options = EventEngine.Options(
      workers: threads,
      memoryBudget: memory ?? MemorySize.defaultBudget,
      listedVariants: Findings.listedVariants
    )
    let journeys =
      keepsJourneys
      ? try JourneyExport(definition: definition, pseudonyms: pseudonyms) : nil
    let engine = EventEngine(definition: definition, plan: plan, options: options)
    do {
      let source = LogBatchSource(reader: reader, progress: progress)
      let measures = try engine.measure(
        source,
        progress: progress,
        listener: journeys,
        countsCustomers: countsCustomers
      )
      try interruption.check()
      return MeasuredLog(
        definition: definition,
        measures: measures,
        reader: reader,
        usage: meter.read(threads: options.workers),
        journeys: journeys
      )
    } catch let failure as RunFailure {
      throw failure
    } catch let error as InputError {
      throw RunFailure([error])
    } catch let error as EventEngineError {
      if error == .cancelled { throw .interrupted }
      var kind = RunFailure.Kind.content
      if case .spilling = error { kind = .unwritableOutput }
      throw RunFailure(kind, error.problem, hint: error.advice)
    } catch {
      throw RunFailure(.fault, "internal error: \(String(describing: error))")
    }
  }
}
