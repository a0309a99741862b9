// Unsafe memory: fills buffers that it allocated, within their counts; a buffer is handed on only
// when nothing writes to it any more.

/// A stream, cut into blocks by a thread of its own that runs ahead of those who decode.
final class StreamedBlocks: Sendable {
  /// Records on their way: a buffer, how much of it, and what follows.
  struct Piece: Sendable {
    var buffer: BlockBuffer?
    var count: Int
    var oversizedLines: Int?
  }

  private enum Outcome: Sendable {
    case running
    case ended
    case failed(InputError)
  }

  private struct Queue {
    var pieces: [Piece] = []
    var outcome = Outcome.running
    var isStarted = false
  }

  private let input: LogInput
  private let head: InputHead
  private let layout: InputLayout
  private let asked: TextProfile
  private let options: ReadingOptions
  private let cancelled: CancellationFlag
  private let counter: ByteCounter
  private let pool: BufferPool
  private let queue = Monitor(Queue())
  private let file: Int

  init(
    _ input: LogInput,
    file: Int,
    head: InputHead,
    layout: InputLayout,
    options: ReadingOptions,
    cancelled: CancellationFlag,
    counter: ByteCounter,
    pool: BufferPool
  ) {
    self.input = input
    self.file = file
    self.head = head
    self.layout = layout
    self.options = options
    self.cancelled = cancelled
    self.counter = counter
    self.pool = pool
    asked = head.profile
  }

  /// Starts the thread, once.
  func start() {
    let isFirst = queue.update { queue in
      defer { queue.isStarted = true }
      return !queue.isStarted
    }
    guard isFirst else { return }
    BackgroundThread.start { [self] in
      do throws(InputError) {
        try produce()
        queue.update { $0.outcome = .ended }
      } catch {
        queue.update { $0.outcome = .failed(error) }
      }
    }
  }

  /// Ends waits on either side.
  func cancel() { queue.update { _ in } }

  /// The next block, numbered in the order in which blocks are asked for; nil at the end.
  ///
  /// The number is taken and the block removed in one step, so that numbers are in input order.
  func next(_ number: () -> Int) throws(InputError) -> InputBlock? {
    let result = queue.wait { queue -> Result<(Piece, Int)?, InputError>? in
      if cancelled.isRaised { return .success(nil) }
      if !queue.pieces.isEmpty { return .success((queue.pieces.removeFirst(), number())) }
      switch queue.outcome {
      case .running: return nil
      case .ended: return .success(nil)
      case .failed(let error): return .failure(error)
      }
    }
    guard let (piece, sequence) = try result.get() else { return nil }
    let memory = piece.buffer.map { InputBlock.Memory.buffer($0) } ?? .none
    return InputBlock(
      sequence: sequence,
      file: file,
      base: piece.buffer.flatMap { UnsafePointer($0.bytes.baseAddress) } ?? EmptyBytes.base,
      count: piece.count,
      layout: layout,
      oversizedLines: piece.oversizedLines,
      memory: memory
    )
  }

  /// Hands a piece on when there is room; false when reading was cancelled.
  private func hand(_ piece: Piece) -> Bool {
    queue.wait { queue -> Bool? in
      if cancelled.isRaised { return false }
      guard queue.pieces.count < StreamedBlocks.queueLength else { return nil }
      queue.pieces.append(piece)
      return true
    }
  }

  private static let queueLength = 3

  private func produce() throws(InputError) {
    let raw = RawStream(reading: input.raw, unless: cancelled, counting: counter)
    let encoding = asked.hasByteOrderMark ? nil : asked.encoding
    let stream = try input.text(raw, asked: encoding).stream
    let cutter = RecordCutter(layout)
    var (rest, count) = try firstBuffer(stream)
    while true {
      if cancelled.isRaised { return }
      // A record that fills the buffer gets one twice as large, up to the limit.
      if rest.bytes.count - count < RecordCutter.slack {
        let larger = BlockBuffer(capacity: rest.bytes.count * 2, pool: pool)
        copy(rest, 0, count, to: larger)
        rest = larger
      }
      let room = UnsafeMutableBufferPointer(rebasing: rest.bytes[count...])
      let got = try stream.read(into: room)
      if cancelled.isRaised { return }
      count += got
      guard got > 0 else { break }
      guard rest.bytes.count - count < RecordCutter.slack else { continue }
      if let end = cutter.lastRecordEnd(rest.bytes, count) {
        let needed = max(options.blockSize, (count - end) * 2) + RecordCutter.slack
        let next = BlockBuffer(capacity: needed, pool: pool)
        copy(rest, end, count - end, to: next)
        guard hand(Piece(buffer: rest, count: end)) else { return }
        (rest, count) = (next, count - end)
      } else if count > options.recordLimit {
        guard try discard(stream, &rest, &count, cutter) else { return }
      }
    }
    if count > 0 { _ = hand(Piece(buffer: rest, count: count)) }
  }

  /// A buffer with the first data bytes: the lines before the data are passed.
  private func firstBuffer(_ stream: any ByteStream) throws(InputError) -> (BlockBuffer, Int) {
    let skipped = head.dataOffset
    let capacity = skipped + options.blockSize + RecordCutter.slack
    let buffer = BlockBuffer(capacity: capacity, pool: pool)
    var count = 0
    while count < skipped {
      let got = try stream.read(into: UnsafeMutableBufferPointer(rebasing: buffer.bytes[count...]))
      if got == 0 { return (buffer, 0) }
      count += got
    }
    buffer.base.update(from: buffer.base + skipped, count: count - skipped)
    return (buffer, count - skipped)
  }

  /// Drops the rest of a record that is longer than the limit, and what of it is in the buffer.
  private func discard(
    _ stream: any ByteStream,
    _ rest: inout BlockBuffer,
    _ count: inout Int,
    _ cutter: RecordCutter
  ) throws(InputError) -> Bool {
    var cutter = cutter
    var lines = 0
    var end: Int?
    cutter.begin()
    while true {
      end = cutter.recordEnd(rest.bytes, count)
      let passed = end ?? count
      if let base = rest.bytes.baseAddress {
        lines += LineCounter.lines(base, passed, layout.newline)
      }
      if end != nil || cancelled.isRaised { break }
      // The last byte stays, for what begins a field is told by the byte before it.
      if let base = rest.bytes.baseAddress, count > 0 {
        if base[count - 1] == layout.newline { lines -= 1 }
        base[0] = base[count - 1]
      }
      count = 1
      let room = UnsafeMutableBufferPointer(rebasing: rest.bytes[1...])
      let got = try stream.read(into: room)
      if got == 0 {
        if rest.bytes[0] == layout.newline { lines += 1 }
        count = 0
        break
      }
      count += got
    }
    if let end {
      let next = BlockBuffer(capacity: rest.bytes.count, pool: pool)
      copy(rest, end, count - end, to: next)
      (rest, count) = (next, count - end)
    }
    return hand(Piece(buffer: nil, count: 0, oversizedLines: lines))
  }

  private func copy(_ from: BlockBuffer, _ start: Int, _ count: Int, to: BlockBuffer) {
    guard let source = from.bytes.baseAddress, count > 0 else { return }
    to.bytes.baseAddress?.update(from: source + start, count: count)
  }
}

/// A place without bytes, for blocks that have none.
enum EmptyBytes {
  nonisolated(unsafe) static let base = UnsafePointer(
    UnsafeMutablePointer<UInt8>.allocate(capacity: 64)
  )
}
