// Unsafe memory: a regular file is mapped read-only and handed out by address. Invariant: `base`
// covers `count` readable bytes, and at least `ReadableSlack.count` zeros behind them, from `init` to
// `deinit`; everything that hands out addresses keeps this object alive. (A file that another program truncates meanwhile breaks the mapping; exports
// are not rewritten while they are analysed.)

import Glibc
import Synchronization

/// The bytes of an input as they lie on disk or arrive: mapped, or a pipe with what was looked at.
final class RawBytes: Sendable {
  private struct Pipe {
    var looked: [UInt8] = []
    var ended = false
  }

  let name: String
  private let descriptor: Int32
  private let ownsDescriptor: Bool
  private nonisolated(unsafe) let mapping: UnsafeMutableRawPointer?
  private let mappedLength: Int
  private let offset: Int
  private let pipe = Mutex(Pipe())

  /// The number of bytes; nil for a pipe.
  var count: Int? { mapping == nil ? nil : mappedLength - offset }
  /// The first mapped byte; nil for a pipe.
  var base: UnsafePointer<UInt8>? {
    mapping.map { UnsafePointer($0.assumingMemoryBound(to: UInt8.self) + offset) }
  }

  init(_ source: InputSource) throws(InputError) {
    name = source.name
    switch source {
    case .standardInput:
      descriptor = 0
      ownsDescriptor = false
    case .file(let path):
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      ownsDescriptor = true
      guard descriptor >= 0 else { throw RawBytes.unreadable(path, errno) }
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      if ownsDescriptor { close(descriptor) }
      throw RawBytes.unreadable(name, code)
    }
    let kind = status.st_mode & S_IFMT
    guard kind != S_IFDIR else {
      if ownsDescriptor { close(descriptor) }
      throw InputError(
        .unreadable,
        path: name,
        "is a directory",
        hint: "pass the files in it, for example \(name)/*.csv"
      )
    }
    // Files of no stated size (in /proc, say) are read like pipes.
    guard kind == S_IFREG, status.st_size > 0 else {
      mapping = nil
      mappedLength = 0
      offset = 0
      return
    }
    let length = Int(status.st_size)
    let position = ownsDescriptor ? 0 : max(0, Int(lseek(descriptor, 0, SEEK_CUR)))
    guard
      position < length, let address = RawBytes.map(descriptor, length)
    else {
      mapping = nil
      mappedLength = 0
      offset = 0
      return
    }
    mapping = address
    mappedLength = length
    offset = position
  }

  deinit {
    if let mapping { munmap(mapping, RawBytes.reservedLength(mappedLength)) }
    if ownsDescriptor { close(descriptor) }
  }

  /// What a file's mapping takes: its pages, and one more.
  private static func reservedLength(_ length: Int) -> Int {
    let page = MappedPages.pageSize
    return (length + page - 1) / page * page + page
  }

  /// Maps a file over the beginning of an anonymous mapping that is at least a page longer, so that
  /// zeros follow its last byte; nil where it cannot be mapped.
  private static func map(_ descriptor: Int32, _ length: Int) -> UnsafeMutableRawPointer? {
    let reserved = reservedLength(length)
    guard
      let place = mmap(nil, reserved, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      place != MAP_FAILED
    else { return nil }
    let address = mmap(place, length, PROT_READ, MAP_PRIVATE | MAP_FIXED, descriptor, 0)
    guard let address, address != MAP_FAILED else {
      munmap(place, reserved)
      return nil
    }
    return address
  }

  private static func unreadable(_ path: String, _ code: Int32) -> InputError {
    InputError(
      .unreadable,
      path: path,
      code == ENOENT ? "no such file" : "cannot be read: \(String(cString: strerror(code)))"
    )
  }

  /// The first bytes; fewer where the input is shorter.
  func prefix(_ length: Int) throws(InputError) -> [UInt8] {
    if let base, let count {
      return Array(UnsafeBufferPointer(start: base, count: min(length, count)))
    }
    try look(upTo: length)
    return pipe.withLock { Array($0.looked.prefix(length)) }
  }

  /// Reads a pipe until that many bytes have been looked at.
  private func look(upTo length: Int) throws(InputError) {
    while pipe.withLock({ !$0.ended && $0.looked.count < length }) {
      var chunk = [UInt8](repeating: 0, count: 65_536)
      let got = try chunk.withUnsafeMutableBufferPointer { bytes throws(InputError) in
        try receive(into: bytes, unless: nil)
      }
      pipe.withLock {
        if got == 0 { $0.ended = true } else { $0.looked += chunk[..<got] }
      }
    }
  }

  /// Copies bytes of a pipe from an offset without taking them away; 0 at its end.
  func peek(
    at offset: Int,
    into buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(InputError) -> Int {
    try look(upTo: offset + 1)
    return pipe.withLock { pipe in
      let available = max(0, min(buffer.count, pipe.looked.count - offset))
      guard available > 0 else { return 0 }
      _ = buffer.update(fromContentsOf: pipe.looked[offset..<offset + available])
      return available
    }
  }

  /// Takes the bytes of a pipe that were looked at, for the one reader that reads it to its end.
  func takeLooked() -> (bytes: [UInt8], ended: Bool) {
    pipe.withLock { pipe in
      defer { pipe.looked = [] }
      return (pipe.looked, pipe.ended)
    }
  }

  /// Reads from the descriptor; 0 at the end or when the flag is raised.
  func receive(
    into buffer: UnsafeMutableBufferPointer<UInt8>,
    unless cancelled: CancellationFlag?
  ) throws(InputError) -> Int {
    while true {
      if let cancelled {
        if cancelled.isRaised { return 0 }
        // Waiting in slices lets a raised flag end the wait for a silent pipe.
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        if poll(&waiting, 1, 50) == 0 { continue }
      }
      let got = read(descriptor, buffer.baseAddress, buffer.count)
      if got >= 0 { return got }
      if errno == EINTR || errno == EAGAIN { continue }
      throw RawBytes.unreadable(name, errno)
    }
  }
}
