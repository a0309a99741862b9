// Unsafe memory: streams write into buffers that their caller owns, and only within their bounds.

import Synchronization

/// Bytes that come one after the other, from a file, a pipe or another stream.
protocol ByteStream: AnyObject {
  /// Fills a buffer from its start and returns how many bytes there were; 0 only at the end.
  func read(into buffer: UnsafeMutableBufferPointer<UInt8>) throws(InputError) -> Int
}

/// How many bytes of an input were consumed, for progress.
final class ByteCounter: Sendable {
  private let total = Atomic<Int>(0)

  var value: Int { total.load(ordering: .relaxed) }
  func add(_ count: Int) { total.add(count, ordering: .relaxed) }
}

/// The bytes of an input as they are.
final class RawStream: ByteStream {
  private enum Mode {
    /// Leaves the bytes for others.
    case sampling
    /// Takes the bytes: what samples looked at, then the rest.
    case reading(CancellationFlag, ByteCounter)
  }

  private let raw: RawBytes
  private let mode: Mode
  private var offset = 0
  private var looked: [UInt8] = []
  private var ended = false

  /// A stream that leaves the input as it was.
  init(sampling raw: RawBytes) {
    self.raw = raw
    mode = .sampling
  }

  /// The stream that uses the input up.
  init(reading raw: RawBytes, unless cancelled: CancellationFlag, counting counter: ByteCounter) {
    self.raw = raw
    mode = .reading(cancelled, counter)
    if raw.count == nil { (looked, ended) = raw.takeLooked() }
  }

  func read(into buffer: UnsafeMutableBufferPointer<UInt8>) throws(InputError) -> Int {
    let got = try fill(buffer)
    offset += got
    if case .reading(_, let counter) = mode { counter.add(got) }
    return got
  }

  private func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>) throws(InputError) -> Int {
    if let count = raw.count {
      if case .reading(let cancelled, _) = mode, cancelled.isRaised { return 0 }
      let available = min(buffer.count, count - offset)
      guard available > 0 else { return 0 }
      try raw.fill(UnsafeMutableBufferPointer(rebasing: buffer[..<available]), at: offset)
      return available
    }
    switch mode {
    case .sampling: return try raw.peek(at: offset, into: buffer)
    case .reading(let cancelled, _):
      if offset < looked.count {
        let available = min(buffer.count, looked.count - offset)
        _ = buffer.update(fromContentsOf: looked[offset..<offset + available])
        return available
      }
      looked = []
      return ended ? 0 : try raw.receive(into: buffer, unless: cancelled)
    }
  }
}

/// A few bytes, then another stream.
final class PrefixedStream: ByteStream {
  private var prefix: ArraySlice<UInt8>
  private let rest: any ByteStream

  init(_ prefix: ArraySlice<UInt8>, _ rest: any ByteStream) {
    self.prefix = prefix
    self.rest = rest
  }

  func read(into buffer: UnsafeMutableBufferPointer<UInt8>) throws(InputError) -> Int {
    guard !prefix.isEmpty else { return try rest.read(into: buffer) }
    let taken = prefix.prefix(buffer.count)
    _ = buffer.update(fromContentsOf: taken)
    prefix = prefix.dropFirst(taken.count)
    return taken.count
  }
}
