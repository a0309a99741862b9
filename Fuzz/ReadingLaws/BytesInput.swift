package import EventImport
import Foundation

/// Bytes as an input that the readers can open: an unnamed file, or a pipe.
package final class BytesInput {
  /// What a pipe holds without anybody reading it.
  package static let pipeCapacity = 60_000

  private let source: InputSource
  private let descriptor: Int32

  /// Puts bytes into a file that has no name and goes with the value.
  ///
  /// - Throws: where no file can be made.
  package init(file bytes: [UInt8]) throws {
    let folder = FileManager.default.temporaryDirectory.path
    var template = Array("\(folder)/waymark-input-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    source = .file("/dev/fd/\(descriptor)")
    guard descriptor >= 0 else { throw POSIXError(.EIO) }
    unlink(template)
    try Self.write(bytes, to: descriptor)
  }

  /// Puts bytes, `pipeCapacity` at most, into a pipe.
  ///
  /// - Throws: where no pipe can be made.
  package init(pipe bytes: [UInt8]) throws {
    var ends: [Int32] = [-1, -1]
    let isMade = pipe(&ends) == 0
    descriptor = ends[0]
    source = .file("/dev/fd/\(descriptor)")
    guard isMade else { throw POSIXError(.EIO) }
    defer { close(ends[1]) }
    try Self.write(Array(bytes.prefix(Self.pipeCapacity)), to: ends[1])
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Uses the input while its bytes are there.
  package func whileOpen<Result>(_ body: (InputSource) throws -> Result) rethrows -> Result {
    try withExtendedLifetime(self) { try body(source) }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw POSIXError(.EIO) }
      rest = rest.dropFirst(count)
    }
  }
}
