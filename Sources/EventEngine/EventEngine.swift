public import EventImport
import Foundation
public import JourneyMeasurement
public import JourneyModel
import Synchronization

/// Measures a log under a definition: events to records, records to journeys, journeys to counts.
///
/// One pass over the input routes a small record per event to the partition of its customer; then
/// each partition is folded alone. The result is the same, to the last bit, for any number of
/// workers, any size of blocks and any memory budget.
public struct EventEngine: Sendable {
  /// How a run uses the machine; none of it changes the result.
  public struct Options: Sendable {
    /// Threads.
    public var workers: Int
    /// The memory for records, in bytes, past which they go to temporary files.
    public var memoryBudget: Int
    /// Where temporary files go.
    public var temporaryFolder: String
    /// How many partitions, rounded up to a power of two; nil lets the engine choose.
    public var partitions: Int?

    /// Makes options; what is not given is all processors, half of the machine's memory, and the
    /// system's folder for temporary files.
    public init(
      workers: Int? = nil,
      memoryBudget: Int? = nil,
      temporaryFolder: String? = nil,
      partitions: Int? = nil
    ) {
      let machine = ProcessInfo.processInfo
      self.workers = workers ?? machine.activeProcessorCount
      self.memoryBudget = memoryBudget ?? Int(clamping: machine.physicalMemory / 2)
      self.temporaryFolder = temporaryFolder ?? FileManager.default.temporaryDirectory.path
      self.partitions = partitions
    }
  }

  /// Records per partition aimed at: what fits a core's cache while it is folded.
  private static let partitionSize = 60_000
  private static let mostPartitions = 4096

  private let definition: JourneyDefinition
  private let plan: ImportPlan
  private let options: Options

  /// Makes an engine for one definition and the plan by which its log is read.
  public init(definition: JourneyDefinition, plan: ImportPlan, options: Options = Options()) {
    self.definition = definition
    self.plan = plan
    self.options = options
  }

  /// Measures a log.
  ///
  /// - Parameters:
  ///   - source: where the events come from.
  ///   - progress: told how far the run has come; asked whether to stop.
  /// - Returns: everything counted; `asOf` is nil when no event was accepted.
  /// - Throws: `EventEngineError`, and what the source throws.
  public func measure(
    _ source: some EventBatchSource,
    progress: EngineProgress = EngineProgress()
  ) throws -> JourneyMeasures {
    let workers = max(1, options.workers)
    let context = ScanContext(
      plan: plan,
      rules: ClassRules(definition: definition, plan: plan),
      classes: ClassTable(),
      keyTables: (0..<partitionCount(for: source)).map { _ in KeyTable() },
      asOf: definition.asOf?.microseconds ?? .max,
      hasCase: plan.mapping.customer != nil && plan.mapping.caseColumn != nil
    )
    let scans = try WorkerTeam.run(workers) { _ in
      try scan(source, context, progress, budget: options.memoryBudget / workers)
    }
    let scanned = try scans.compactMap { try $0.value?.get() }
    var measures = JourneyMeasures(for: definition)
    for scan in scanned { measures.log.merge(scan.log) }
    measures.log.add(source.tally())
    if let span = measures.log.span {
      let asOf = definition.asOf ?? span.upperBound
      measures.asOf = asOf
      let rules = FoldRules(
        definition: definition,
        hasCase: context.hasCase,
        asOf: asOf,
        firstEvent: span.lowerBound,
        classes: context.classes.classes
      )
      try fold(scans, rules, context, progress, into: &measures)
    }
    progress.enter(.finished)
    return measures
  }

  private func partitionCount(for source: some EventBatchSource) -> Int {
    let wanted = options.partitions ?? (source.estimatedRows ?? 4_000_000) / Self.partitionSize
    return min(max(wanted, 1), Self.mostPartitions).roundedUpToPowerOfTwo
  }

  /// The first pass, on one thread: batches to records.
  private func scan(
    _ source: some EventBatchSource,
    _ context: ScanContext,
    _ progress: EngineProgress,
    budget: Int
  ) throws -> Scan {
    var worker = ScanWorker(context: context)
    let reader = source.makeReader()
    var batch = EventBatch(attributeCount: plan.attributes.count)
    while let block = try reader.nextBlock() {
      worker.streams.begin(block: block)
      while reader.read(into: &batch) {
        if progress.isCancelled { throw EventEngineError.cancelled }
        progress.add(rows: batch.count)
        try worker.consume(batch)
      }
      if worker.streams.byteCount > budget {
        try worker.streams.spill(into: options.temporaryFolder)
      }
    }
    return Scan(streams: worker.streams, log: worker.logCounts())
  }

  /// What one worker made of its share of the input.
  private struct Scan {
    var streams: RecordStreams
    var log: LogCounts
  }

  /// The second pass: every partition once, by whichever worker is free.
  private func fold(
    _ scans: [WorkerTeam.Box<Result<Scan, any Error>>],
    _ rules: FoldRules,
    _ context: ScanContext,
    _ progress: EngineProgress,
    into measures: inout JourneyMeasures
  ) throws {
    progress.enter(.folding)
    let partitions = context.keyTables.count
    let next = Counter()
    let categories = context.classes.categories
    let folds = try WorkerTeam.run(max(1, options.workers)) { _ in
      let streams = try scans.compactMap { try $0.value?.get().streams }
      let tally = FoldTally(definition: definition, categories: categories)
      var fold = PartitionFold(rules: rules, tally: tally)
      while true {
        let partition = next.take()
        guard partition < partitions else { break }
        if progress.isCancelled { throw EventEngineError.cancelled }
        try fold.fold(partition, of: streams, keyTable: context.keyTables[partition])
        progress.folded(partition, of: partitions)
      }
      return tally.finish()
    }
    for box in folds {
      if let part = try box.value?.get() { measures.merge(part) }
    }
  }

  /// Hands out numbers, each once.
  private final class Counter: Sendable {
    private let value = Atomic(0)

    func take() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
  }
}

extension LogCounts {
  /// Adds what the import counted.
  fileprivate mutating func add(_ tally: ImportTally) {
    rows += tally.rows
    excluded += tally.excluded
    raggedRows += tally.raggedRows
    adjustedTimes += tally.adjustedTimes
    for (reason, problem) in tally.rejected {
      rejected[reason, default: Rejected()].merge(
        Rejected(count: problem.count, first: problem.first)
      )
    }
    invalidText.merge(
      Rejected(count: tally.invalidText.count, first: tally.invalidText.first)
    )
  }
}
