public import Diagnostics
import JourneyModel
import Synchronization

/// How a log is read, beside what its plan says.
public struct ReadingOptions: Sendable, Equatable {
  /// How many bytes a block has, roughly: records are never cut.
  public var blockSize: Int
  /// The longest record, in bytes; longer ones are malformed rows.
  public var recordLimit: Int
  /// How many compressed or piped inputs are read ahead at the same time.
  public var concurrentStreams: Int

  /// Makes options; block sizes are kept between 64 bytes and 1 GiB.
  public init(
    blockSize: Int = 4 << 20,
    recordLimit: Int = 64 << 20,
    concurrentStreams: Int = 2
  ) {
    self.blockSize = min(max(blockSize, 64), 1 << 30)
    self.recordLimit = min(max(recordLimit, 64), 512 << 20)
    self.concurrentStreams = max(1, concurrentStreams)
  }
}

/// Hands out the blocks of a log, in input order, to any number of threads.
///
/// Each input has its own form: header, column order, delimiter, encoding, format.
public final class EventLogReader: Sendable {
  private enum Blocks: Sendable {
    case file(FileBlocks)
    case streamed(StreamedBlocks)
  }

  private struct Position {
    var input = 0
    var segment = 0
    var failure: InputError?
  }

  private enum Claim {
    case segment(FileBlocks, Int, sequence: Int)
    case stream(StreamedBlocks, input: Int)
    case end
    case failure(InputError)
  }

  /// What was found about the inputs that a user should know: duplicate header names, attribute
  /// columns that some inputs lack.
  public let warnings: [Diagnostic]
  /// The inputs, in the order given.
  public let inputs: [LogInput]
  /// The plan that is followed.
  public let plan: ImportPlan

  private let wanted: WantedColumns
  private let heads: [InputHead]
  private let blocks: [Blocks]
  private let position = Mutex(Position())
  private let nextSequence = Atomic<Int>(0)
  private let cancelled = CancellationFlag()
  private let counter = ByteCounter()
  private let options: ReadingOptions

  /// Opens a log's inputs.
  ///
  /// - Throws: `InputError` where one cannot be read or lacks a mapped column.
  public convenience init(
    inputs: [InputSource],
    plan: ImportPlan,
    options: ReadingOptions = ReadingOptions()
  ) throws(InputError) {
    var opened: [LogInput] = []
    for source in inputs { opened.append(try LogInput(source)) }
    try self.init(inputs: opened, plan: plan, options: options)
  }

  /// Reads a log from inputs that were opened, and perhaps sampled, before.
  ///
  /// - Throws: `InputError` where one cannot be read or lacks a mapped column.
  public init(
    inputs: [LogInput],
    plan: ImportPlan,
    options: ReadingOptions = ReadingOptions()
  ) throws(InputError) {
    self.inputs = inputs
    self.plan = plan
    self.options = options
    let wanted = WantedColumns(plan)
    self.wanted = wanted
    var check = ColumnCheck(wanted)
    var heads: [InputHead] = []
    var all: [Blocks] = []
    let pool = BufferPool()
    for (file, input) in inputs.enumerated() {
      var text = try SampleText(input, asked: plan.mapping.encoding)
      let head = try InputHead(&text, input, plan.mapping)
      let isEmpty = text.isWhole && head.header.isEmpty && head.dataOffset == text.bytes.count
      let layout = try InputLayout(head, wanted, name: input.name, isEmpty: isEmpty)
      if !isEmpty { try check.add(input, head, layout, plan.mapping) }
      if let count = input.raw.count, !input.isGzip, head.profile.encoding == .utf8 {
        let blocks = FileBlocks(
          input.raw,
          file: file,
          dataStart: head.profile.markLength + head.dataOffset,
          count: count,
          layout: layout,
          options: options,
          pool: pool
        )
        all.append(.file(blocks))
      } else {
        let streamed = StreamedBlocks(
          input,
          file: file,
          head: head,
          layout: layout,
          options: options,
          cancelled: cancelled,
          counter: counter,
          pool: pool
        )
        all.append(.streamed(streamed))
      }
      heads.append(head)
    }
    self.heads = heads
    blocks = all
    warnings = try check.finish()
  }

  deinit { cancel() }

  /// The size of all inputs as they lie on disk; nil where one is a pipe.
  public var totalBytes: Int64? {
    var total: Int64 = 0
    for input in inputs {
      guard let count = input.byteCount else { return nil }
      total += count
    }
    return total
  }

  /// How many bytes of the inputs, as they lie on disk, have been handed out or decompressed.
  public var bytesRead: Int64 { Int64(counter.value) }

  /// The next block; nil at the end of the log, and after `cancel`.
  ///
  /// Any thread may call it. Blocks are numbered in input order.
  ///
  /// - Throws: `InputError` where an input turns out to be corrupt, on every call from then on.
  public func nextBlock() throws(InputError) -> InputBlock? {
    while true {
      if cancelled.isRaised { return nil }
      switch claim() {
      case .end: return nil
      case .failure(let error): throw error
      case .segment(let blocks, let segment, let sequence):
        counter.add(blocks.size(of: segment))
        do throws(InputError) {
          return try blocks.block(segment, sequence: sequence)
        } catch {
          position.withLock { $0.failure = error }
          throw error
        }
      case .stream(let streamed, let input):
        let next: InputBlock?
        do throws(InputError) {
          next = try streamed.next(takeSequence)
        } catch {
          position.withLock { $0.failure = error }
          throw error
        }
        if let next { return next }
        position.withLock { position in
          if position.input == input { position.input += 1 }
        }
      }
    }
  }

  private func claim() -> Claim {
    position.withLock { position in
      if let failure = position.failure { return .failure(failure) }
      while position.input < blocks.count {
        switch blocks[position.input] {
        case .file(let blocks):
          guard position.segment < blocks.segmentCount else {
            position.input += 1
            position.segment = 0
            continue
          }
          defer { position.segment += 1 }
          return .segment(blocks, position.segment, sequence: takeSequence())
        case .streamed(let streamed):
          startStreams(from: position.input)
          return .stream(streamed, input: position.input)
        }
      }
      return .end
    }
  }

  /// The next block's number.
  ///
  /// It is taken in the same step as the block, under the lock of the
  /// input it comes from, and an input begins only when the one before has ended.
  private func takeSequence() -> Int {
    nextSequence.wrappingAdd(1, ordering: .relaxed).oldValue
  }

  /// Starts the streams that are read ahead.
  private func startStreams(from input: Int) {
    var started = 0
    for next in blocks[input...] {
      if case .streamed(let streamed) = next {
        streamed.start()
        started += 1
        if started == options.concurrentStreams { return }
      }
    }
  }

  /// Stops reading: `nextBlock` gives nil from now on, and threads that read ahead end.
  public func cancel() {
    cancelled.raise()
    for next in blocks { if case .streamed(let streamed) = next { streamed.cancel() } }
  }

  /// A decoder for the blocks of this log; each thread makes its own.
  public func makeDecoder() -> BlockDecoder {
    BlockDecoder(wanted: wanted, plan: plan, recordLimit: options.recordLimit)
  }

  /// What all decoders counted, together, with lines of the files; the same whatever the number
  /// of decoders.
  public func mergedTally(_ tallies: [DecoderTally]) -> ImportTally {
    TallyMerge.merge(tallies, heads: heads)
  }
}
