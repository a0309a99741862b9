// Unsafe memory: reads the first `count` bytes of the buffers that it is given.

/// Finds where records end in the buffers of a stream.
struct RecordCutter {
  /// The room that a stream needs to make progress, and that decoding may look beyond a block.
  static let slack = 64

  private let tracker: QuoteTracker?
  private let newline: UInt8
  private var state = QuoteState.outside
  private var from = 0

  init(_ layout: InputLayout) {
    newline = layout.newline
    if case .delimited(let delimiter) = layout.format {
      tracker = QuoteTracker(delimiter: delimiter, newline: layout.newline)
    } else {
      tracker = nil
    }
  }

  /// Where the last whole record ends in bytes that begin with a record; nil without one.
  func lastRecordEnd(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ count: Int) -> Int? {
    guard let start = bytes.baseAddress, count > 0 else { return nil }
    let base = UnsafePointer(start)
    if let tracker { return tracker.lastRecordEnd(base, from: 0, to: count) }
    return LineCounter.endOfLastLine(base, from: 0, to: count, newline)
  }

  /// Prepares to follow one record over several buffers; the first begins with the record, each
  /// further one with the last byte of the one before.
  mutating func begin() {
    state = .outside
    from = 0
  }

  /// Where the record ends in the next buffer; nil where it goes on.
  mutating func recordEnd(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ count: Int) -> Int? {
    guard let start = bytes.baseAddress else { return nil }
    let base = UnsafePointer(start)
    defer { from = 1 }
    guard let tracker else {
      return ByteSearch.first(newline, base, from: from, to: count).map { $0 + 1 }
    }
    let next = tracker.nextRecord(base, from: from, to: count, state: state, textStart: 0)
    state = next.state
    return next.index
  }
}
