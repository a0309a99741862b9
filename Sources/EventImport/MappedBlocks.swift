// Unsafe memory: reads the mapping's bytes by offset, all below `count`. Invariant: segment i of the
// file owns the records that begin in it, so blocks are disjoint, in order, and cover every record;
// where a record begins depends on the file's bytes alone, never on which thread asks.

import Glibc

/// A mapped file, cut into blocks by any number of threads.
///
/// Whether a line end ends a record depends on all quotes before it. Each segment is followed on
/// its own, under every assumption about how it begins; what it does to that state is published;
/// and as soon as the segments before it have published theirs, its true beginning is known.
final class MappedBlocks: Sendable {
  private struct Progress {
    var transitions: [QuoteTransition?]
    /// The state at the beginning of each segment, as far as it is known.
    var states: [QuoteState] = [.outside]
  }

  let segmentCount: Int
  private let input: LogInput
  private let file: Int
  private nonisolated(unsafe) let base: UnsafePointer<UInt8>
  private let dataStart: Int
  private let count: Int
  private let layout: InputLayout
  private let tracker: QuoteTracker?
  private let options: ReadingOptions
  private let progress: Monitor<Progress>

  init(
    _ input: LogInput,
    file: Int,
    base: UnsafePointer<UInt8>,
    dataStart: Int,
    count: Int,
    layout: InputLayout,
    options: ReadingOptions
  ) {
    self.input = input
    self.file = file
    self.base = base
    self.dataStart = dataStart
    self.count = count
    self.layout = layout
    self.options = options
    segmentCount = (max(0, count - dataStart) + options.blockSize - 1) / options.blockSize
    if case .delimited(let delimiter) = layout.format {
      tracker = QuoteTracker(delimiter: delimiter, newline: layout.newline)
    } else {
      tracker = nil
    }
    progress = Monitor(Progress(transitions: Array(repeating: nil, count: segmentCount)))
  }

  /// Where a segment begins, before its first record is looked for.
  private func start(of segment: Int) -> Int {
    min(count, dataStart + segment * options.blockSize)
  }

  /// How many bytes a segment has.
  func size(of segment: Int) -> Int { start(of: segment + 1) - start(of: segment) }

  /// The block of the records that begin in a segment; each segment is asked for once.
  func block(_ segment: Int, sequence: Int) -> InputBlock {
    let (from, to) = (start(of: segment), start(of: segment + 1))
    MappedPages.advise(base + from, to - from, MappedPages.populateRead)
    let (before, after) = states(segment, from, to)
    let first = recordStart(from, to, before) ?? to
    guard first < to else { return make(sequence, to, to, nil) }
    let end = recordStart(to, count, after) ?? count
    // A record that goes far beyond its segment is told apart: it may be the rest of the file.
    if end - to > options.recordLimit {
      let last = lastRecordStart(first, to)
      if end - last > options.recordLimit {
        return make(
          sequence,
          first,
          last,
          LineCounter.lines(base + last, end - last, layout.newline)
        )
      }
    }
    return make(sequence, first, end, nil)
  }

  private func make(_ sequence: Int, _ from: Int, _ to: Int, _ oversized: Int?) -> InputBlock {
    InputBlock(
      sequence: sequence,
      file: file,
      base: base + from,
      count: to - from,
      layout: layout,
      oversizedLines: oversized,
      memory: .mapping(input)
    )
  }

  /// The states at both ends of a segment.
  private func states(_ segment: Int, _ from: Int, _ to: Int) -> (QuoteState, QuoteState) {
    guard let tracker else { return (.outside, .outside) }
    let transition = tracker.transition(base, from: from, to: to, textStart: dataStart)
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
    return progress.wait { progress in
      progress.states.count > segment + 1
        ? (progress.states[segment], progress.states[segment + 1]) : nil
    }
  }

  /// Where the first record begins at or after a place; nil where none does before `limit`.
  private func recordStart(_ place: Int, _ limit: Int, _ state: QuoteState) -> Int? {
    if place == dataStart { return place }
    guard place < count else { return nil }
    if state == .outside, base[place - 1] == layout.newline { return place }
    if let tracker {
      let next = tracker.nextRecord(
        base,
        from: place,
        to: limit,
        state: state,
        textStart: dataStart
      )
      return next.index
    }
    guard let found = memchr(base + place, Int32(layout.newline), limit - place) else { return nil }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found)) + 1
  }

  /// Where the last record begins that begins in a stretch; its first byte begins a record.
  private func lastRecordStart(_ first: Int, _ to: Int) -> Int {
    if let tracker { return tracker.lastRecordEnd(base, from: first, to: to) ?? first }
    return LineCounter.endOfLastLine(base, from: first, to: to, layout.newline) ?? first
  }
}

/// Counts and finds line ends.
enum LineCounter {
  /// One past the last line end of a stretch.
  static func endOfLastLine(
    _ base: UnsafePointer<UInt8>,
    from: Int,
    to: Int,
    _ newline: UInt8
  ) -> Int? {
    var index = to
    while index > from {
      if base[index - 1] == newline { return index }
      index -= 1
    }
    return nil
  }

  /// How many physical lines end in some bytes.
  static func lines(_ base: UnsafePointer<UInt8>, _ count: Int, _ newline: UInt8) -> Int {
    let pattern = UInt64(newline) &* 0x0101_0101_0101_0101
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    var lines = 0
    var index = 0
    while index + 8 <= count {
      let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self) ^ pattern
      lines += (~(((word & low) &+ low) | word | low)).nonzeroBitCount
      index += 8
    }
    while index < count {
      if base[index] == newline { lines += 1 }
      index += 1
    }
    return lines
  }
}
