public import Diagnostics
import JourneyModel

/// How a log is read, beside what its plan says.
public struct ReadingOptions: Sendable, Equatable {
  /// How many bytes a block has, roughly (records are never cut); nil leaves it to the input's size.
  public var blockSize: Int?
  /// The longest record, in bytes; longer ones are malformed rows.
  public var recordLimit: Int
  /// How many compressed or piped inputs are open at the same time, at most.
  public var concurrentStreams: Int

  /// Makes options; block sizes are kept between 64 bytes and 1 GiB.
  public init(
    blockSize: Int? = nil,
    recordLimit: Int = 64 << 20,
    concurrentStreams: Int = 16
  ) {
    self.blockSize = blockSize.map { min(max($0, 64), 1 << 30) }
    self.recordLimit = min(max(recordLimit, 64), 512 << 20)
    self.concurrentStreams = max(1, concurrentStreams)
  }

  /// How many bytes the blocks of an input have.
  ///
  /// A block of 1 MiB is still in the processor's cache when its rows are looked at. What is noted
  /// of each block adds up for logs of many gigabytes, so their blocks are larger, up to 4 MiB.
  ///
  /// - Parameter byteCount: the input's size; nil where it is not known.
  /// - Returns: the size asked for, or the one that suits the input.
  func blockSize(for byteCount: Int?) -> Int {
    blockSize ?? min(max((byteCount ?? 0) / 2048, 1 << 20), 4 << 20)
  }
}

/// Hands out the blocks of a log to any number of threads.
///
/// Each input has its own form: header, column order, delimiter, encoding, format.
public final class EventLogReader: Sendable {
  /// What is left of an input; a stream belongs to the thread that took it, until it is put back.
  private enum Source {
    case file(FileBlocks, next: Int)
    case stream(StreamedBlocks)
    case taken
    case ended
  }

  private struct Sources {
    var all: [Source] = []
    /// All inputs before it have ended.
    var first = 0
    /// How many streams are open.
    var open = 0
    /// The first input that turned out to be corrupt; inputs behind it are not read.
    var failure: (input: Int, error: InputError)?

    mutating func fail(_ input: Int, _ error: InputError) {
      all[input] = .ended
      if input < failure?.input ?? .max { failure = (input, error) }
    }
  }

  private enum Claim {
    case segment(FileBlocks, Int, input: Int)
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
  private let sources: Monitor<Sources>
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
    var sources = Sources()
    let pool = BufferPool()
    for (file, input) in inputs.enumerated() {
      var text = try SampleText(input, asked: plan.mapping.encoding)
      let head = try InputHead(&text, input, plan.mapping)
      let isEmpty = text.isWhole && head.header.isEmpty && head.dataOffset == text.bytes.count
      let layout = try InputLayout(head, wanted, name: input.name, isEmpty: isEmpty)
      if !isEmpty { try check.add(input, head, layout, plan.mapping) }
      let form = BlockForm(file: file, layout: layout, options: options, pool: pool)
      if let count = input.raw.count, !input.isGzip, head.profile.encoding == .utf8 {
        let start = head.profile.markLength + head.dataOffset
        let blocks = FileBlocks(input.raw, form, dataStart: start, count: count)
        sources.all.append(.file(blocks, next: 0))
      } else {
        let streamed = StreamedBlocks(
          input,
          form,
          head: head,
          cancelled: cancelled,
          counter: counter
        )
        sources.all.append(.stream(streamed))
      }
      heads.append(head)
    }
    self.heads = heads
    self.sources = Monitor(sources)
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
  /// Any thread may call it. Blocks come in input order but for one case: while a thread makes a
  /// block of a compressed input, others go on with the inputs behind it.
  ///
  /// - Throws: `InputError` where an input turns out to be corrupt: that of the first such input,
  ///   once those before it have ended, on every call from then on.
  public func nextBlock() throws(InputError) -> InputBlock? {
    while true {
      switch claim() {
      case .end: return nil
      case .failure(let error): throw error
      case .segment(let blocks, let segment, let input):
        counter.add(blocks.size(of: segment))
        do throws(InputError) {
          return try blocks.block(segment)
        } catch {
          sources.update { $0.fail(input, error) }
        }
      case .stream(let streamed, let input):
        do throws(InputError) {
          let next = try streamed.next()
          sources.update { sources in
            sources.all[input] = next == nil ? .ended : .stream(streamed)
            if next == nil { sources.open -= 1 }
          }
          if let next { return next }
        } catch {
          sources.update { sources in
            sources.open -= 1
            sources.fail(input, error)
          }
        }
      }
    }
  }

  /// Finds an input that has something to hand out, and waits while all that is left is taken.
  private func claim() -> Claim {
    sources.wait { sources in
      if cancelled.isRaised { return .end }
      let end = sources.failure?.input ?? sources.all.count
      while true {
        while sources.first < end, case .ended = sources.all[sources.first] { sources.first += 1 }
        if sources.first == end { return sources.failure.map { .failure($0.error) } ?? .end }
        for input in sources.first..<end {
          if let claim = take(input, of: &sources) { return claim }
        }
        guard case .ended = sources.all[sources.first] else { return nil }
      }
    }
  }

  /// Takes what an input has to hand out; nil where that is nothing for now.
  private func take(_ input: Int, of sources: inout Sources) -> Claim? {
    switch sources.all[input] {
    case .taken, .ended: return nil
    case .file(let blocks, let segment):
      guard segment < blocks.segmentCount else {
        sources.all[input] = .ended
        return nil
      }
      sources.all[input] = .file(blocks, next: segment + 1)
      return .segment(blocks, segment, input: input)
    case .stream(let streamed):
      // Nobody waits for a pipe while there is other work.
      guard streamed.isFile || input == sources.first else { return nil }
      if streamed.isUnread {
        guard sources.open < options.concurrentStreams else { return nil }
        sources.open += 1
      }
      sources.all[input] = .taken
      return .stream(streamed, input: input)
    }
  }

  /// Stops reading: `nextBlock` gives nil from now on, and threads that wait for one go on.
  public func cancel() {
    cancelled.raise()
    sources.update { _ in }
  }

  /// A decoder for the blocks of this log; each thread makes its own.
  public func makeDecoder() -> BlockDecoder {
    BlockDecoder(wanted: wanted, plan: plan, recordLimit: options.recordLimit)
  }

  /// What all decoders counted, together, with lines of the files; the same whatever the number
  /// of decoders.
  public func mergedTally(_ tallies: [DecoderTally]) -> ImportTally {
    TallyMerge.merge(tallies, heads: heads, isSnapshot: plan.mapping.isSnapshot)
  }
}
