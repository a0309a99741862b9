import EventEngine
import EventImport
import Synchronization

/// A log's reader, as the engine asks for events: one decoder for each worker, tallies gathered.
final class LogBatchSource: EventBatchSource {
  /// Bytes that a row takes, roughly; it only sizes the engine's tables.
  private static let bytesPerRow: Int64 = 60
  /// How many times its compressed size a log has, roughly.
  private static let compression: Int64 = 6

  let reader: EventLogReader
  let progress: EngineProgress
  private let tallies = Mutex<[DecoderTally]>([])

  init(reader: EventLogReader, progress: EngineProgress) {
    self.reader = reader
    self.progress = progress
  }

  var estimatedRows: Int? {
    var bytes: Int64 = 0
    for input in reader.inputs {
      guard let count = input.byteCount else { return nil }
      bytes += input.isGzip ? count * Self.compression : count
    }
    return Int(bytes / Self.bytesPerRow)
  }

  func makeReader() -> any EventBatchReader { BatchReader(source: self) }

  func tally() -> ImportTally { reader.mergedTally(tallies.withLock { $0 }) }

  private func add(_ tally: DecoderTally) { tallies.withLock { $0.append(tally) } }

  private final class BatchReader: EventBatchReader {
    private let source: LogBatchSource
    private var decoder: BlockDecoder?

    init(source: LogBatchSource) {
      self.source = source
      decoder = source.reader.makeDecoder()
    }

    func nextBlock() throws -> Int? {
      guard let block = try source.reader.nextBlock() else {
        // A reader that was told to stop looks as if the log had ended.
        if source.progress.isCancelled { throw EventEngineError.cancelled }
        if let tally = decoder.take()?.tally() { source.add(tally) }
        return nil
      }
      decoder?.start(block)
      return block.sequence
    }

    func read(into batch: inout EventBatch) -> Bool { decoder?.decode(into: &batch) ?? false }

    func noteUnreadableTime(ofRow row: Int) { decoder?.noteUnreadableTime(ofRow: row) }
  }
}
