// Unsafe memory: system calls write into buffers that the caller owns, within their counts. Regular
// files are read at offsets, never mapped: a file that another program cuts short while it is read
// is then an error, and not the end of the process.

import Diagnostics
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The bytes of an input as they lie on disk or arrive: a file, or a pipe with what was looked at.
final class RawBytes: Sendable {
  private struct Pipe {
    var looked: [UInt8] = []
    var ended = false
  }

  let name: String
  private let descriptor: Int32
  private let ownsDescriptor: Bool
  /// Where the first byte is in the file that standard input may be.
  private let offset: Int
  private let pipe = Mutex(Pipe())

  /// Linux's `F_SETPIPE_SZ`.
  private static let setPipeSize: Int32 = 1031

  /// The number of bytes that a regular file had when it was opened; nil for a pipe.
  let count: Int?

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
    // Whoever writes goes on while we decode; where the system refuses, the pipe stays as it is.
    #if os(Linux)
    if kind == S_IFIFO { _ = fcntl(descriptor, RawBytes.setPipeSize, 1 << 20) }
    #endif
    // Files of no stated size (in /proc, say) are read like pipes.
    let length = Int(status.st_size)
    let position = ownsDescriptor ? 0 : max(0, Int(lseek(descriptor, 0, SEEK_CUR)))
    let isFile = kind == S_IFREG && position < length
    offset = isFile ? position : 0
    count = isFile ? length - position : nil
  }

  deinit {
    if ownsDescriptor { close(descriptor) }
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
    if let count {
      var bytes = [UInt8](repeating: 0, count: min(length, count))
      try bytes.withUnsafeMutableBufferPointer { buffer throws(InputError) in
        try fill(buffer, at: 0)
      }
      return bytes
    }
    try look(upTo: length)
    return pipe.withLock { Array($0.looked.prefix(length)) }
  }

  /// Fills a buffer with the bytes of a file from an offset on, all of them below `count`.
  ///
  /// - Throws: `InputError` where they cannot be read, or are no longer there.
  func fill(
    _ buffer: UnsafeMutableBufferPointer<UInt8>,
    at start: Int
  ) throws(InputError) {
    var done = 0
    while done < buffer.count, let base = buffer.baseAddress {
      let got = pread(descriptor, base + done, buffer.count - done, off_t(offset + start + done))
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw RawBytes.unreadable(name, errno) }
      guard got > 0 else {
        throw InputError(
          .unreadable,
          path: name,
          "became shorter while it was read",
          hint: "pass a copy of a file that another program still writes"
        )
      }
      done += got
    }
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
