// Unsafe memory: reads within the stretch of the file that it loaded, by offsets from its first byte.
// Invariant: segment i of the file owns the records that begin in it, so blocks are disjoint, in
// order, and cover every record; where a record begins depends on the file's bytes alone, never on
// which thread asks. The file is read, not mapped: what another program cuts off is an error then.

/// A regular file, cut into blocks by any number of threads.
///
/// Whether a line end ends a record depends on all quotes before it. Each segment is followed on
/// its own, under every assumption about how it begins; what it does to that state is published;
/// and as soon as the segments before it have published theirs, its true beginning is known.
final class FileBlocks: Sendable {
  private struct Progress {
    var transitions: [QuoteTransition?]
    /// The state at the beginning of each segment, as far as it is known.
    var states: [QuoteState] = [.outside]
    /// Why no more states will be known.
    var failure: InputError?
  }

  /// A part of the file in memory: `bytes[0]` lies at `origin`.
  private struct Stretch {
    var buffer: BlockBuffer
    let origin: Int
    var count: Int

    var bytes: UnsafePointer<UInt8> { UnsafePointer(buffer.base) }
    /// The offset in the file of what follows.
    var end: Int { origin + count }
  }

  let segmentCount: Int
  private let raw: RawBytes
  private let form: BlockForm
  private let dataStart: Int
  private let count: Int
  private let tracker: QuoteTracker?
  /// How much is read beyond a segment at first: most records that begin in it end there.
  private let overlap: Int
  private let blockSize: Int
  private let progress: Monitor<Progress>

  init(
    _ raw: RawBytes,
    _ form: BlockForm,
    dataStart: Int,
    count: Int
  ) {
    self.raw = raw
    self.form = form
    self.dataStart = dataStart
    self.count = count
    blockSize = form.options.blockSize(for: count)
    overlap = min(4_096, blockSize)
    segmentCount = (max(0, count - dataStart) + blockSize - 1) / blockSize
    if case .delimited(let delimiter) = form.layout.format {
      tracker = QuoteTracker(delimiter: delimiter, newline: form.layout.newline)
    } else {
      tracker = nil
    }
    progress = Monitor(Progress(transitions: Array(repeating: nil, count: segmentCount)))
  }

  /// Where a segment begins, before its first record is looked for.
  private func start(of segment: Int) -> Int {
    min(count, dataStart + segment * blockSize)
  }

  /// How many bytes a segment has.
  func size(of segment: Int) -> Int { start(of: segment + 1) - start(of: segment) }

  /// The block of the records that begin in a segment; each segment is asked for once.
  ///
  /// - Throws: `InputError` where the file cannot be read, or has become shorter.
  func block(_ segment: Int) throws(InputError) -> InputBlock {
    do throws(InputError) {
      return try read(segment)
    } catch {
      // Others wait for what this segment does to the quotes.
      progress.update { $0.failure = $0.failure ?? error }
      throw error
    }
  }

  private func read(_ segment: Int) throws(InputError) -> InputBlock {
    let (from, to) = (start(of: segment), start(of: segment + 1))
    // What begins a record is told by the byte before it.
    var text = try load(from == dataStart ? from : from - 1, to: min(count, to + overlap))
    let (before, after) = try states(segment, text, from, to)
    guard let first = recordStart(text, from, to, before), first < to else {
      return make(text, segment, to, to, nil)
    }
    var overlap = overlap
    while true {
      try extend(&text, to: min(count, to + overlap))
      if let end = recordStart(text, to, text.end, after) {
        return end - to > form.options.recordLimit
          ? try cut(text, segment, first, to, end: end, after)
          : make(text, segment, first, end, nil)
      }
      if text.end == count, count - to <= form.options.recordLimit {
        return make(text, segment, first, count, nil)
      }
      if text.end == count || text.end - to > form.options.recordLimit {
        return try cut(text, segment, first, to, end: nil, after)
      }
      overlap *= 16
    }
  }

  /// The block of a segment whose last record goes far beyond it, perhaps the rest of the file: it
  /// is told apart where it is longer than the limit.
  private func cut(
    _ text: Stretch,
    _ segment: Int,
    _ first: Int,
    _ to: Int,
    end: Int?,
    _ after: QuoteState
  ) throws(InputError) -> InputBlock {
    let last = lastRecordStart(text, first, to)
    var lines = 0
    if let end {
      lines = lineCount(text, last, end)
    } else {
      lines = lineCount(text, last, text.end)
      lines += try linesToRecordEnd(text, to, after)
    }
    return make(text, segment, first, last, lines)
  }

  /// The lines of a record from the end of a stretch to its own end.
  private func linesToRecordEnd(
    _ text: Stretch,
    _ to: Int,
    _ after: QuoteState
  ) throws(InputError) -> Int {
    var state = after
    var lines = 0
    var start = to
    var text = text
    while true {
      if let tracker {
        state =
          tracker.nextRecord(
            text.bytes,
            from: start - text.origin,
            to: text.count,
            state: state,
            textStart: dataStart - text.origin
          ).state
      }
      start = text.end
      guard start < count else {
        // The input's last line may have no end of its own.
        return lines + (text.bytes[text.count - 1] == form.layout.newline ? 0 : 1)
      }
      text = try load(start - 1, to: min(count, start + blockSize))
      if let end = recordEnd(text, start, text.end, state) {
        return lines + lineCount(text, start, end)
      }
      lines += lineCount(text, start, text.end)
    }
  }

  private func make(
    _ text: Stretch,
    _ segment: Int,
    _ from: Int,
    _ to: Int,
    _ oversized: Int?
  ) -> InputBlock {
    form.block(
      segment,
      text.bytes + (from - text.origin),
      count: to - from,
      in: text.buffer,
      oversizedLines: oversized
    )
  }

  /// Reads a part of the file.
  private func load(_ origin: Int, to end: Int) throws(InputError) -> Stretch {
    // Room for most overlaps, so that the text need not be moved.
    let buffer = form.buffer(end - origin + 16 * overlap)
    var text = Stretch(buffer: buffer, origin: origin, count: 0)
    try extend(&text, to: end)
    return text
  }

  /// Reads on, up to an offset of the file.
  private func extend(_ text: inout Stretch, to end: Int) throws(InputError) {
    guard end > text.end else { return }
    let wanted = end - text.origin
    if wanted > text.buffer.capacity {
      let larger = form.buffer(wanted * 2)
      larger.base.update(from: text.buffer.base, count: text.count)
      text.buffer = larger
    }
    let room = UnsafeMutableBufferPointer(
      start: text.buffer.base + text.count,
      count: wanted - text.count
    )
    try raw.fill(room, at: text.end)
    text.count = wanted
  }

  /// The states at both ends of a segment.
  private func states(
    _ segment: Int,
    _ text: Stretch,
    _ from: Int,
    _ to: Int
  ) throws(InputError) -> (QuoteState, QuoteState) {
    guard let tracker else { return (.outside, .outside) }
    let transition = tracker.transition(
      text.bytes,
      from: from - text.origin,
      to: to - text.origin,
      textStart: dataStart - text.origin
    )
    progress.update { progress in
      progress.transitions[segment] = transition
      while progress.states.count <= segmentCount,
        let next = progress.transitions[progress.states.count - 1],
        let state = progress.states.last
      {
        progress.states.append(next(state))
        if progress.states.count > segmentCount { break }
      }
    }
    let result = progress.wait { progress -> Result<(QuoteState, QuoteState), InputError>? in
      if progress.states.count > segment + 1 {
        return .success((progress.states[segment], progress.states[segment + 1]))
      }
      return progress.failure.map { .failure($0) }
    }
    return try result.get()
  }

  /// Where the first record begins at or after a place; nil where none does before `limit`.
  private func recordStart(
    _ text: Stretch,
    _ place: Int,
    _ limit: Int,
    _ state: QuoteState
  ) -> Int? {
    if place == dataStart { return place }
    guard place < limit else { return nil }
    if state == .outside, text.bytes[place - text.origin - 1] == form.layout.newline {
      return place
    }
    return recordEnd(text, place, limit, state)
  }

  /// Where the record ends that goes on at a place; nil where it does not end before `limit`.
  private func recordEnd(
    _ text: Stretch,
    _ place: Int,
    _ limit: Int,
    _ state: QuoteState
  ) -> Int? {
    let (from, to) = (place - text.origin, limit - text.origin)
    if let tracker {
      let next = tracker.nextRecord(
        text.bytes,
        from: from,
        to: to,
        state: state,
        textStart: dataStart - text.origin
      )
      return next.index.map { $0 + text.origin }
    }
    return ByteSearch.first(form.layout.newline, text.bytes, from: from, to: to).map {
      $0 + 1 + text.origin
    }
  }

  /// Where the last record begins that begins in a stretch; its first byte begins a record.
  private func lastRecordStart(_ text: Stretch, _ first: Int, _ to: Int) -> Int {
    let (from, to) = (first - text.origin, to - text.origin)
    let found =
      if let tracker {
        tracker.lastRecordEnd(text.bytes, from: from, to: to)
      } else {
        LineCounter.endOfLastLine(text.bytes, from: from, to: to, form.layout.newline)
      }
    return found.map { $0 + text.origin } ?? first
  }

  private func lineCount(_ text: Stretch, _ from: Int, _ to: Int) -> Int {
    LineCounter.lines(text.bytes + (from - text.origin), to - from, form.layout.newline)
  }
}
