// Unsafe memory: reads `base[from..<to]`, and the byte before `from` where `from` is not the
// beginning of the text, and nothing behind.

import CByteKernels

/// Where the text stands with respect to quotes, between two bytes.
enum QuoteState: UInt8, Sendable {
  /// Outside quotes.
  case outside
  /// Inside a quoted field.
  case inside
  /// Right behind a quote that closes a field, unless another quote follows.
  case closed
}

/// How a stretch of text changes the state, for each state it may begin in.
struct QuoteTransition: Sendable {
  var fromOutside: QuoteState
  var fromInside: QuoteState
  var fromClosed: QuoteState

  func callAsFunction(_ state: QuoteState) -> QuoteState {
    switch state {
    case .outside: fromOutside
    case .inside: fromInside
    case .closed: fromClosed
    }
  }
}

/// Follows quotes through delimited text by the rules of `DelimitedScanner`, in large steps.
///
/// A stretch that begins in the middle of a file does not know whether it begins inside quotes. It
/// is followed under every assumption at once; under a wrong one, a quote soon turns up where no
/// field begins, and from there on the assumptions agree.
struct QuoteTracker: Sendable {
  let delimiter: UInt8
  let newline: UInt8
  private let kernel = DelimitedKernel.best

  init(delimiter: UInt8, newline: UInt8) {
    self.delimiter = delimiter
    self.newline = newline
  }

  /// How a stretch changes the state; `textStart` is where the file's first field begins.
  func transition(
    _ base: UnsafePointer<UInt8>,
    from: Int,
    to: Int,
    textStart: Int
  ) -> QuoteTransition {
    guard from < to, let first = ByteSearch.first(0x22, base, from: from, to: to) else {
      return from < to
        ? QuoteTransition(fromOutside: .outside, fromInside: .inside, fromClosed: .outside)
        : QuoteTransition(fromOutside: .outside, fromInside: .inside, fromClosed: .closed)
    }
    var states: (QuoteState, QuoteState, QuoteState) = (
      .outside, .inside, first == from ? .closed : .outside
    )
    var index = first
    var last = index
    while index < to {
      if base[index] == 0x22 {
        let adjacent = last == index - 1
        states.0 = step(states.0, base, index, adjacent, textStart)
        states.1 = step(states.1, base, index, adjacent, textStart)
        states.2 = step(states.2, base, index, adjacent || index == from, textStart)
        last = index
        if states.0 == states.1, states.1 == states.2 {
          let end = follow(base, from: index + 1, to: to, state: states.0, textStart: textStart)
          return QuoteTransition(fromOutside: end, fromInside: end, fromClosed: end)
        }
        index += 1
      } else if let next = ByteSearch.first(0x22, base, from: index, to: to) {
        index = next
      } else {
        break
      }
    }
    return QuoteTransition(
      fromOutside: settled(states.0, last, to),
      fromInside: settled(states.1, last, to),
      fromClosed: settled(states.2, last, to)
    )
  }

  /// Only a quote as the very last byte leaves open whether another follows.
  @inline(__always)
  private func settled(_ state: QuoteState, _ lastQuote: Int, _ end: Int) -> QuoteState {
    state == .closed && lastQuote != end - 1 ? .outside : state
  }

  @inline(__always)
  private func step(
    _ state: QuoteState,
    _ base: UnsafePointer<UInt8>,
    _ index: Int,
    _ follows: Bool,
    _ textStart: Int
  ) -> QuoteState {
    switch state {
    case .inside: return .closed
    case .closed where follows: return .inside
    case .outside, .closed:
      return beginsField(base, index, textStart) ? .inside : .outside
    }
  }

  /// Whether a field begins at a place outside quotes.
  @inline(__always)
  private func beginsField(
    _ base: UnsafePointer<UInt8>,
    _ index: Int,
    _ textStart: Int
  ) -> Bool {
    index <= textStart || base[index - 1] == delimiter || base[index - 1] == newline
  }

  /// The state at the end of a stretch that begins in a known state.
  func follow(
    _ base: UnsafePointer<UInt8>,
    from: Int,
    to: Int,
    state: QuoteState,
    textStart: Int
  ) -> QuoteState {
    var state = state
    var index = from
    var last = from - 1
    while index < to {
      if index + 64 <= to {
        var scan = WaymarkScan()
        scan.inside = state == .inside ? ~0 : 0
        scan.mayOpen = state != .inside && beginsField(base, index, textStart) ? 1 : 0
        scan.closed = state == .closed ? 1 : 0
        index = kernel.follow(
          base,
          from: index,
          to: to,
          delimiter: delimiter,
          newline: newline,
          &scan
        )
        state = scan.inside != 0 ? .inside : scan.closed != 0 ? .closed : .outside
      }
      // A quote that is not where it should be, or the last bytes.
      let end = min(index + 64, to)
      if state == .closed { last = index - 1 }
      while index < end {
        if base[index] == 0x22 {
          state = step(state, base, index, last == index - 1, textStart)
          last = index
        }
        index += 1
      }
      state = settled(state, last, index)
    }
    return state
  }

  /// Where the record ends that goes on at a place, and the state there; nil where it does not end
  /// before `to`.
  func nextRecord(
    _ base: UnsafePointer<UInt8>,
    from: Int,
    to: Int,
    state start: QuoteState,
    textStart: Int
  ) -> (index: Int?, state: QuoteState) {
    var state = start
    var last = from - 1
    var index = from
    while index < to {
      if state == .inside {
        guard let next = ByteSearch.first(0x22, base, from: index, to: to) else {
          return (nil, .inside)
        }
        index = next
      }
      let byte = base[index]
      if byte == 0x22 {
        state = step(state, base, index, last == index - 1, textStart)
        last = index
      } else if byte == newline, state != .inside {
        return (index + 1, .outside)
      }
      index += 1
    }
    return (nil, settled(state, last, to))
  }

  /// Where the last whole record of a stretch ends that begins with a record; nil without one.
  func lastRecordEnd(_ base: UnsafePointer<UInt8>, from: Int, to: Int) -> Int? {
    guard from < to else { return nil }
    if ByteSearch.first(0x22, base, from: from, to: to) == nil {
      return LineCounter.endOfLastLine(base, from: from, to: to, newline)
    }
    // Quotes: stretches are followed once, then looked at closely from the last one backwards.
    var starts = [(index: from, state: QuoteState.outside)]
    while let (index, state) = starts.last, index < to {
      let end = min(index + 4_096, to)
      let next = follow(base, from: index, to: end, state: state, textStart: from)
      starts.append((end, next))
    }
    for part in stride(from: starts.count - 2, through: 0, by: -1) {
      var best: Int?
      var (index, state) = starts[part]
      while true {
        let end = starts[part + 1].index
        let next = nextRecord(base, from: index, to: end, state: state, textStart: from)
        guard let found = next.index else { break }
        (best, index, state) = (found, found, next.state)
      }
      if let best { return best }
    }
    return nil
  }
}
