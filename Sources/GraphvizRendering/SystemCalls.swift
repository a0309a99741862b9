#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// System calls with the loops and flags that every use of them needs.
enum SystemCalls {
  /// Writes all bytes to a blocking descriptor; false when the reader is gone.
  static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let count = write(descriptor, rest.baseAddress, rest.count)
      if count > 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Reads a blocking descriptor to its end; nil when reading fails.
  static func readAll(from descriptor: Int32) -> [UInt8]? {
    var result: [UInt8] = []
    while true {
      switch readChunk(from: descriptor, onto: &result) {
      case .bytes, .again: continue
      case .end: return result
      case .failed: return nil
      }
    }
  }

  /// What one read gave.
  enum ReadOutcome {
    case bytes
    case again
    case end
    case failed
  }

  /// Appends what one read gives to `buffer`.
  static func readChunk(from descriptor: Int32, onto buffer: inout [UInt8]) -> ReadOutcome {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { chunk in
      let count = read(descriptor, chunk.baseAddress, chunk.count)
      if count > 0 {
        buffer.append(contentsOf: UnsafeRawBufferPointer(chunk)[..<count])
        return .bytes
      }
      if count == 0 { return .end }
      return errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK ? .again : .failed
    }
  }

  /// What a system error number means.
  static func text(ofError number: Int32) -> String {
    guard let text = strerror(number) else { return "error \(number)" }
    return String(cString: text)
  }
}

/// Two connected stream sockets, closed on exec and numbered from 3.
///
/// Sockets rather than pipes: they can be made with close-on-exec at once on every Linux, and be
/// written without the risk of a SIGPIPE. A descriptor below 3 would collide with those that a child
/// is given; a program whose standard input was closed before it started gets such numbers.
struct SocketPair {
  /// The end that stays here; it never blocks.
  var ours: Int32
  /// The end for the child.
  var theirs: Int32

  /// Nil, with `errno` set, when no descriptors are left.
  init?() {
    var ends: [Int32] = [-1, -1]
    #if canImport(Darwin)
    guard socketpair(AF_UNIX, SOCK_STREAM, 0, &ends) == 0 else { return nil }
    var enabled: Int32 = 1
    setsockopt(ends[0], SOL_SOCKET, SO_NOSIGPIPE, &enabled, socklen_t(MemoryLayout<Int32>.size))
    #else
    let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, type, 0, &ends) == 0 else { return nil }
    #endif
    let raised = ends.map { fcntl($0, F_DUPFD_CLOEXEC, 3) }
    let errorNumber = errno
    for descriptor in ends { Self.close(descriptor) }
    guard raised.allSatisfy({ $0 >= 0 }) else {
      for descriptor in raised where descriptor >= 0 { Self.close(descriptor) }
      errno = errorNumber
      return nil
    }
    ours = raised[0]
    theirs = raised[1]
    _ = fcntl(ours, F_SETFL, fcntl(ours, F_GETFL) | O_NONBLOCK)
  }

  /// Closes both ends.
  func close() {
    for descriptor in [ours, theirs] { Self.close(descriptor) }
  }

  private static func close(_ descriptor: Int32) {
    #if canImport(Glibc)
    Glibc.close(descriptor)
    #elseif canImport(Musl)
    Musl.close(descriptor)
    #else
    Darwin.close(descriptor)
    #endif
  }
}
