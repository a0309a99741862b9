import EventEngine
import EventImport
import JourneyFiles
import JourneyMeasurement
import JourneyModel
import ReadingLaws
import Synchronization
import Testing

/// A log measured through the modules' own interfaces, where block sizes and budgets of nothing can
/// be asked for.
struct MeasuredReading {
  /// How a log is read and measured; none of it may change the result.
  struct Machine: Sendable, CustomStringConvertible {
    var blockSize = 4 << 20
    var threads = 1
    /// Whether all records go through temporary files.
    var spills = false

    var description: String {
      "blocks of \(blockSize), \(threads) threads\(spills ? ", spilling" : "")"
    }
  }

  let definition: JourneyDefinition

  /// Reads a definition.
  init(definition text: String) throws {
    let result = JourneyFile.parse(text: text, path: "definition.yaml")
    definition = try #require(result.definition, "\(result.diagnostics)")
  }

  /// How inputs are read under the definition.
  func plan(_ inputs: [InputSource]) throws -> ImportPlan {
    let samples = try inputs.map { try RecordSampler.sample(LogInput($0), mapping: definition.log) }
    let first = try #require(samples.first)
    let others = Array(samples.dropFirst())
    let resolution = MappingResolution(definition.log, for: definition, over: first, and: others)
    return try #require(resolution.plan, "\(resolution.findings)")
  }

  /// How bytes are read under the definition.
  func plan(_ input: BytesInput) throws -> ImportPlan { try input.whileOpen { try plan([$0]) } }

  /// Measures bytes in one or several inputs.
  func measure(
    _ inputs: [BytesInput],
    _ plan: ImportPlan,
    _ machine: Machine
  ) throws -> JourneyMeasures {
    try withExtendedLifetime(inputs) {
      try measure(inputs.map { input in input.whileOpen { $0 } }, plan, machine)
    }
  }

  /// Measures inputs.
  func measure(
    _ inputs: [InputSource],
    _ plan: ImportPlan,
    _ machine: Machine,
    progress: EngineProgress = EngineProgress()
  ) throws -> JourneyMeasures {
    let options = ReadingOptions(blockSize: machine.blockSize)
    let reader = try EventLogReader(inputs: inputs, plan: plan, options: options)
    var definition = definition
    definition.log = plan.mapping
    let engine = EventEngine(
      definition: definition,
      plan: plan,
      options: EventEngine.Options(
        workers: machine.threads,
        memoryBudget: machine.spills ? 0 : nil
      )
    )
    return try engine.measure(ReaderSource(reader), progress: progress)
  }
}

/// A log's reader as the engine asks for events.
private final class ReaderSource: EventBatchSource {
  private let reader: EventLogReader
  private let tallies = Mutex<[DecoderTally]>([])

  init(_ reader: EventLogReader) { self.reader = reader }

  var estimatedRows: Int? { reader.totalBytes.map { Int($0) / 40 } }

  func makeReader() -> any EventBatchReader { Worker(self) }

  func tally() -> ImportTally { reader.mergedTally(tallies.withLock { $0 }) }

  private final class Worker: EventBatchReader {
    private let source: ReaderSource
    private var decoder: BlockDecoder?

    init(_ source: ReaderSource) {
      self.source = source
      decoder = source.reader.makeDecoder()
    }

    func nextBlock() throws -> Int? {
      guard let block = try source.reader.nextBlock() else {
        if let tally = decoder.take()?.tally() { source.tallies.withLock { $0.append(tally) } }
        return nil
      }
      decoder?.start(block)
      return block.sequence
    }

    func read(into batch: inout EventBatch) -> Bool {
      decoder?.decode(into: &batch) ?? false
    }
  }
}
