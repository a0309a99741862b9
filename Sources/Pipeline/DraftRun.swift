import Diagnostics
import EventImport
import Foundation
import JourneyFiles
import JourneyMeasurement
import JourneyModel

/// Writes a first definition from a log, for people to edit.
///
/// The log is read twice: for the names of its events, then under a definition with one touchpoint
/// for each of the commonest names.
public struct DraftRun: Sendable {
  private let log: LogRequest
  private let threads: Int?
  private let memory: Int?
  private let interruption: Interruption
  private let observer: RunObserver

  /// Makes a run.
  ///
  /// - Parameters:
  ///   - log: the log, and what is known about reading it.
  ///   - threads: the number of threads; nil is one for each processor.
  ///   - memory: the memory for events in bytes; nil is half of what is free.
  ///   - interruption: may stop the run.
  ///   - observer: told what detection chose, and how far the run is.
  public init(
    _ log: LogRequest,
    threads: Int? = nil,
    memory: Int? = nil,
    interruption: Interruption = Interruption(),
    observer: RunObserver = RunObserver()
  ) {
    self.log = log
    self.threads = threads
    self.memory = memory
    self.interruption = interruption
    self.observer = observer
  }

  /// The definition as YAML text, which `check` accepts.
  ///
  /// - Throws: `RunFailure`.
  public func run() throws(RunFailure) -> String {
    if log.inputs.count(where: { $0 == "-" }) > 1 {
      throw RunFailure(.usage, "standard input (-) can be given once only")
    }
    let (paths, handles) = try SpooledInput.paths(of: log, unless: interruption)
    defer { withExtendedLifetime(handles) {} }
    let request = LogRequest(inputs: paths, overrides: log.overrides)
    let measurement = LogMeasurement(
      threads: threads,
      memory: memory,
      interruption: interruption,
      observer: observer
    )
    let mapping = LogMapping().applying(log.overrides)
    let plan = try measurement.plan(try request.open(), mapping, for: nil)
    var quiet = measurement
    quiet.observer.report = { _, _ in }

    let empty = DraftDefinition.matchingNothing(plan.mapping)
    let names = try measurement.measure(try request.open(), plan, under: empty).measures
    try LogProblems(
      definition: empty,
      measures: names,
      language: observer.language,
      inputs: log.inputs
    ).checkHasEvents()
    let draft = DraftDefinition(
      id: Self.id(of: log.inputs),
      mapping: plan.mapping,
      events: names.log.unmappedEvents
    )
    let first = try quiet.measure(try request.open(), plan, under: draft.unordered).measures
    return DraftText(
      draft.ordered(by: first, observer.language),
      columns: try otherColumns(request, plan),
      language: observer.language
    ).text
  }

  /// The columns that play no role yet.
  private func otherColumns(
    _ request: LogRequest,
    _ plan: ImportPlan
  ) throws(RunFailure) -> [String] {
    let mapping = plan.mapping
    // Each file of a snapshot may have columns of its own.
    let inputs = try request.open().prefix(mapping.isSnapshot ? .max : 1)
    var names: [String] = []
    do throws(InputError) {
      for input in inputs {
        let sample = try RecordSampler.sample(input, mapping: mapping, rowLimit: 1000)
        names += sample.columns.map(\.name).filter { !names.contains($0) }
      }
    } catch {
      throw RunFailure([error])
    }
    let used = Set(
      [mapping.customer, mapping.caseColumn].compactMap { $0 } + mapping.timeColumns
        + mapping.event
    )
    return names.filter { !$0.isEmpty && !used.contains($0) }
  }

  /// A journey's id from the name of its first file.
  private static func id(of inputs: [String]) -> String {
    guard let first = inputs.first, first != "-" else { return "journey" }
    let name = URL(filePath: first).lastPathComponent.prefix { $0 != "." }
    return Slug.make(String(name), otherwise: "journey")
  }
}
