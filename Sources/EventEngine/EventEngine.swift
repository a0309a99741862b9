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
    /// The memory for what is read and counted, in bytes, past which it goes to temporary files.
    public var memoryBudget: Int
    /// Where temporary files go.
    public var temporaryFolder: String
    /// How many partitions, rounded up to a power of two; nil lets the engine choose.
    public var partitions: Int?
    /// How many of the commonest variants are listed, the others being counted; nil lists all of
    /// them, in memory.
    public var listedVariants: Int?

    /// Makes options; what is not given is all processors, half of the machine's memory, the
    /// system's folder for temporary files, and all variants.
    public init(
      workers: Int? = nil,
      memoryBudget: Int? = nil,
      temporaryFolder: String? = nil,
      partitions: Int? = nil,
      listedVariants: Int? = nil
    ) {
      let machine = ProcessInfo.processInfo
      self.workers = workers ?? machine.activeProcessorCount
      self.memoryBudget = memoryBudget ?? Int(clamping: machine.physicalMemory / 2)
      self.temporaryFolder = temporaryFolder ?? FileManager.default.temporaryDirectory.path
      self.partitions = partitions
      self.listedVariants = listedVariants
    }
  }

  /// Records per partition aimed at: what fits a core's cache while it is folded.
  private static let partitionSize = 60_000
  private static let mostPartitions = 4096

  private let definition: JourneyDefinition
  private let plan: ImportPlan
  let options: Options

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
  ///   - listener: told every journey by the name of its customer; nil where nobody asks for them.
  ///   - countsCustomers: whether the customers behind the counts of journeys are counted, as editions for
  ///     sharing need it.
  /// - Returns: everything counted; `asOf` is nil when no event was accepted.
  /// - Throws: `EventEngineError`, and what the source and the listener throw.
  public func measure(
    _ source: some EventBatchSource,
    progress: EngineProgress = EngineProgress(),
    listener: (any JourneyListener)? = nil,
    countsCustomers: Bool = false
  ) throws -> JourneyMeasures {
    let workers = max(1, options.workers)
    let budget = MemoryBudget(bytes: options.memoryBudget, workers: workers)
    let numbers = NumberPlan(definition: definition, plan: plan)
    let context = ScanContext(
      plan: plan,
      rules: ClassRules(definition: definition, plan: plan),
      classes: ClassTable(numberKinds: numbers.kindCount),
      numbers: numbers,
      partitionCount: partitionCount(for: source),
      asOf: definition.asOf?.microseconds ?? .max,
      hasCase: plan.mapping.customer != nil && plan.mapping.caseColumn != nil
    )
    let scans = try WorkerTeam.run(workers) { _ in
      try scan(source, context, progress, budget: budget.records)
    }
    var measures = JourneyMeasures(for: definition)
    for scan in scans { if let log = try scan.value?.get().log { measures.log.merge(log) } }
    measures.log.add(source.tally())
    if let span = measures.log.span {
      let asOf = definition.asOf ?? span.upperBound
      measures.asOf = asOf
      let rules = FoldRules(
        definition: definition,
        // A case that stands for the customer is a case all the same.
        hasCase: plan.mapping.caseColumn != nil,
        isCaseAlone: plan.mapping.caseColumn != nil && plan.mapping.customer == nil,
        asOf: asOf,
        firstEvent: span.lowerBound,
        classes: context.classes.classes,
        tellsStories: listener != nil || countsCustomers
      )
      let folds = try fold(
        scans,
        rules,
        context,
        progress,
        budget: budget.variants,
        listener: listener,
        countsCustomers: countsCustomers
      )
      try merge(folds, of: scans, progress, into: &measures)
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
      worker.longKeys.begin(block: block)
      while reader.read(into: &batch) {
        if progress.isCancelled { throw EventEngineError.cancelled }
        progress.add(rows: batch.count)
        try worker.consume(batch)
        for row in worker.unreadableRows { reader.noteUnreadableTime(ofRow: row) }
      }
      if worker.streams.byteCount + worker.longKeys.byteCount > budget {
        try worker.streams.spill(into: options.temporaryFolder)
        try worker.longKeys.spill(into: options.temporaryFolder)
      }
    }
    worker.streams.finish()
    return Scan(streams: worker.streams, longKeys: worker.longKeys, log: worker.logCounts())
  }

  /// What one worker made of its share of the input.
  struct Scan {
    var streams: RecordStreams
    var longKeys: LongKeyStreams
    var log: LogCounts
  }

  typealias Results<Value> = [WorkerTeam.Box<Result<Value, any Error>>]

  /// The second pass: every partition once, by whichever worker is free.
  ///
  /// The largest come first: a partition that a single customer fills is then folded while the
  /// other workers have the others to do.
  private func fold(
    _ scans: Results<Scan>,
    _ rules: FoldRules,
    _ context: ScanContext,
    _ progress: EngineProgress,
    budget: Int,
    listener: (any JourneyListener)?,
    countsCustomers: Bool
  ) throws -> Results<FoldTally> {
    progress.enter(.folding)
    let next = Counter()
    let categories = context.classes.categories
    let partitions = try largestFirst(scans, count: context.partitionCount)
    return try WorkerTeam.run(max(1, options.workers)) { worker in
      let streams = try scans.compactMap { try $0.value?.get().streams }
      let longKeys = try scans.compactMap { try $0.value?.get().longKeys }
      let tally = FoldTally(definition: definition, categories: categories)
      tally.stories = StoryFolds(
        StoryContext(definition: definition, rules: rules, categories: categories)
      )
      if countsCustomers {
        tally.customers = CustomerTally(rules, definition, worker: worker)
      }
      var fold = PartitionFold(
        rules: rules,
        tally: tally,
        listener: listener,
        hasCase: context.hasCase
      )
      while true {
        let number = next.take()
        guard number < partitions.count else { break }
        if progress.isCancelled { throw EventEngineError.cancelled }
        try fold.fold(partitions[number], of: streams)
        try fold.fold(partitions[number], of: longKeys)
        try fold.handOver(partitions[number])
        if tally.variants.byteCount > budget {
          try tally.variants.spill(into: options.temporaryFolder)
        }
        progress.folded(number, of: partitions.count)
      }
      tally.variants.close()
      return tally
    }
  }

  /// The partitions that have events, by their number, equal ones in order.
  private func largestFirst(_ scans: Results<Scan>, count: Int) throws -> [Int] {
    var counts = [Int](repeating: 0, count: count)
    for scan in scans {
      guard let scan = try scan.value?.get() else { continue }
      for partition in 0..<count {
        counts[partition] += scan.streams.count(of: partition)
        counts[partition] += scan.longKeys.count(of: partition)
      }
    }
    return counts.indices.filter { counts[$0] > 0 }.sorted { left, right in
      counts[left] != counts[right] ? counts[left] > counts[right] : left < right
    }
  }

  /// Hands out numbers, each once.
  final class Counter: Sendable {
    private let value = Atomic(0)

    func take() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
  }
}

extension LogCounts {
  /// Adds what the import counted.
  fileprivate mutating func add(_ tally: ImportTally) {
    rows += tally.rows
    if let records = tally.snapshot {
      snapshot = snapshot ?? SnapshotRecords()
      snapshot?.merge(records)
    }
    excluded += tally.excluded
    raggedRows += tally.raggedRows
    adjustedTimes += tally.adjustedTimes
    for (reason, problem) in tally.rejected {
      rejected[reason, default: Rejected()].merge(
        Rejected(count: problem.count, first: problem.first)
      )
    }
    swallowing.merge(Rejected(count: tally.swallowing.count, first: tally.swallowing.first))
    swallowedLines += tally.swallowedLines
    invalidText.merge(
      Rejected(count: tally.invalidText.count, first: tally.invalidText.first)
    )
    unreadableDueTimes.first = tally.unreadableTimes.first
  }
}
