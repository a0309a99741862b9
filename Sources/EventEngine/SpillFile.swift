import Foundation

/// A temporary file without a name: it is gone when the process is, however that ends.
final class SpillFile {
  private static let bufferSize = 1 << 20

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private(set) var length: Int64 = 0

  /// Creates the file in a folder and removes its name at once.
  init(folder: String) throws(EventEngineError) {
    var template = Array((folder + "/waymark-spill-XXXXXX").utf8CString)
    descriptor = template.withUnsafeMutableBufferPointer { path in
      path.baseAddress.map { mkstemp($0) } ?? -1
    }
    guard descriptor >= 0 else { throw Self.failure("creating a file in \(folder)") }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    template.withUnsafeBufferPointer { path in
      if let path = path.baseAddress { _ = unlink(path) }
    }
    buffer.reserveCapacity(Self.bufferSize)
  }

  deinit { close(descriptor) }

  /// Adds bytes at the end.
  func append(_ bytes: UnsafeRawBufferPointer) throws(EventEngineError) {
    buffer.append(contentsOf: bytes)
    length += Int64(bytes.count)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Writes what is still buffered.
  func flush() throws(EventEngineError) {
    var start = length - Int64(buffer.count)
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes { bytes -> Int in
        guard let base = bytes.baseAddress else { return 0 }
        return pwrite(descriptor, base + written, bytes.count - written, off_t(start))
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw Self.failure("writing") }
      written += count
      start += Int64(count)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Reads bytes from a place; they were flushed before.
  func read(
    _ target: UnsafeMutableRawBufferPointer,
    at offset: Int64
  ) throws(EventEngineError) {
    guard let base = target.baseAddress else { return }
    var done = 0
    while done < target.count {
      let count = pread(descriptor, base + done, target.count - done, off_t(offset) + off_t(done))
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw Self.failure("reading") }
      done += count
    }
  }

  private static func failure(_ action: String) -> EventEngineError {
    .spilling("\(action): \(String(cString: strerror(errno)))")
  }
}
