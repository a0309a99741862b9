// Unsafe memory: fills buffers that it allocated, within their counts; a buffer is handed on only
// when nothing writes to it any more. Belongs to one thread at a time: see `EventLogReader`.

/// A stream, cut into blocks by whoever asks for the next one.
///
/// Whoever makes a block decodes it, while another makes the next: no thread runs ahead, none waits
/// for one that does, and a block is decoded where it is still in the cache.
final class StreamedBlocks {
  private let input: LogInput
  private let head: InputHead
  private let form: BlockForm
  private let recordLimit: Int
  private let blockSize: Int
  private let cancelled: CancellationFlag
  private let counter: ByteCounter
  private let cutter: RecordCutter
  private var stream: (any ByteStream)?
  /// What is read but not handed out: the first `count` bytes, which begin with a record.
  private var rest: BlockBuffer?
  private var count = 0
  private var number = 0

  init(
    _ input: LogInput,
    _ form: BlockForm,
    head: InputHead,
    cancelled: CancellationFlag,
    counter: ByteCounter
  ) {
    self.input = input
    self.form = form
    self.head = head
    self.cancelled = cancelled
    self.counter = counter
    recordLimit = form.options.recordLimit
    blockSize = form.options.blockSize(for: nil)
    cutter = RecordCutter(form.layout)
  }

  /// Whether nothing was read yet.
  var isUnread: Bool { stream == nil }
  /// Whether reading never waits for somebody else's bytes.
  var isFile: Bool { input.raw.count != nil }

  /// The next block; nil at the end, and when reading was cancelled.
  func next() throws(InputError) -> InputBlock? {
    let stream: any ByteStream
    if let opened = self.stream {
      stream = opened
    } else {
      stream = try open()
    }
    guard var rest else { return nil }
    while true {
      if cancelled.isRaised { return nil }
      // A record that fills the buffer gets one twice as large, up to the limit.
      if rest.bytes.count - count < RecordCutter.slack {
        let larger = form.buffer(rest.bytes.count * 2)
        copy(rest, 0, count, to: larger)
        rest = larger
      }
      let room = UnsafeMutableBufferPointer(rebasing: rest.bytes[count...])
      let got = try stream.read(into: room)
      if cancelled.isRaised { return nil }
      count += got
      guard got > 0 else {
        self.rest = nil
        return count > 0 ? block(rest, count) : nil
      }
      guard rest.bytes.count - count < RecordCutter.slack else { continue }
      if let end = cutter.lastRecordEnd(rest.bytes, count) {
        keep(from: end, of: rest, room: max(blockSize, (count - end) * 2) + RecordCutter.slack)
        return block(rest, end)
      }
      if count > recordLimit {
        let lines = try discard(stream, rest)
        return cancelled.isRaised ? nil : block(nil, 0, oversizedLines: lines)
      }
    }
  }

  /// Opens the stream and passes the lines before the data.
  private func open() throws(InputError) -> any ByteStream {
    let raw = RawStream(reading: input.raw, unless: cancelled, counting: counter)
    let encoding = head.profile.hasByteOrderMark ? nil : head.profile.encoding
    let opened = try input.text(raw, asked: encoding).stream
    stream = opened
    (rest, count) = try firstBuffer(opened)
    return opened
  }

  private func block(_ buffer: BlockBuffer?, _ count: Int, oversizedLines: Int? = nil) -> InputBlock
  {
    defer { number += 1 }
    return form.block(
      number,
      buffer.flatMap { UnsafePointer($0.bytes.baseAddress) } ?? EmptyBytes.base,
      count: count,
      in: buffer,
      oversizedLines: oversizedLines
    )
  }

  /// Puts the bytes behind a record's end into a buffer of their own.
  private func keep(from end: Int, of buffer: BlockBuffer, room: Int) {
    let next = form.buffer(room)
    copy(buffer, end, count - end, to: next)
    (rest, count) = (next, count - end)
  }

  /// A buffer with the first data bytes: the lines before the data are passed.
  private func firstBuffer(_ stream: any ByteStream) throws(InputError) -> (BlockBuffer, Int) {
    let skipped = head.dataOffset
    let capacity = skipped + blockSize + RecordCutter.slack
    let buffer = form.buffer(capacity)
    var count = 0
    while count < skipped {
      let got = try stream.read(into: UnsafeMutableBufferPointer(rebasing: buffer.bytes[count...]))
      if got == 0 { return (buffer, 0) }
      count += got
    }
    buffer.base.update(from: buffer.base + skipped, count: count - skipped)
    return (buffer, count - skipped)
  }

  /// Drops the rest of a record that is longer than the limit, and what of it is in the buffer;
  /// gives how many physical lines it had.
  private func discard(_ stream: any ByteStream, _ rest: BlockBuffer) throws(InputError) -> Int {
    var cutter = cutter
    var lines = 0
    cutter.begin()
    while true {
      let end = cutter.recordEnd(rest.bytes, count)
      let passed = end ?? count
      if let base = rest.bytes.baseAddress {
        lines += LineCounter.lines(base, passed, form.layout.newline)
      }
      if let end {
        keep(from: end, of: rest, room: rest.bytes.count)
        return lines
      }
      if cancelled.isRaised { return lines }
      // The last byte stays, for what begins a field is told by the byte before it.
      if let base = rest.bytes.baseAddress, count > 0 {
        if base[count - 1] == form.layout.newline { lines -= 1 }
        base[0] = base[count - 1]
      }
      count = 1
      let room = UnsafeMutableBufferPointer(rebasing: rest.bytes[1...])
      let got = try stream.read(into: room)
      if got == 0 {
        // The last line: its end was not counted above, or it has none.
        self.rest = nil
        return lines + 1
      }
      count += got
    }
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
