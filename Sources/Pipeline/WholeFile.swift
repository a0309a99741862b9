import Diagnostics
public import Foundation

/// A file that appears whole or not at all: it is written beside its place and then moved there.
///
/// Symbolic links to it stay. A device, a pipe, and what the process has open already are written to
/// as they are: moving a file there would put an end to them.
public enum WholeFile {
  /// Writes a file.
  ///
  /// - Parameters:
  ///   - path: where it goes; a file that is there is replaced, a device or a pipe is written to.
  ///   - interruption: may stop the writing.
  ///   - write: called with a function that adds bytes at the end.
  /// - Throws: `RunFailure` where the file cannot be written, and what `write` throws.
  public static func write(
    to path: String,
    interruption: Interruption,
    _ write: ((Data) throws -> Void) throws -> Void
  ) throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw RunFailure(.unwritableOutput, "is a folder, not a file", path: path)
    }
    let descriptor: Int32
    var move: (from: String, to: String)?
    switch OutputPlace(of: path) {
    case .file(let place):
      let beside = place.deletingLastPathComponent()
        .appending(path: ".\(place.lastPathComponent).\(UUID().uuidString)").path
      descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      move = (beside, place.path)
    case .stream(let place): descriptor = open(place, O_WRONLY | O_TRUNC | O_CLOEXEC)
    case .descriptor(let own): descriptor = fcntl(own, F_DUPFD_CLOEXEC, 0)
    }
    guard descriptor >= 0 else { throw unwritable(path) }
    if let move { interruption.onRaise { _ = unlink(move.from) } }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try write { bytes in
        try interruption.check()
        do {
          try file.write(contentsOf: bytes)
        } catch {
          throw unwritable(path)
        }
      }
      try file.close()
      try interruption.close()
      if let move, rename(move.from, move.to) != 0 { throw unwritable(path) }
    } catch {
      if let move { _ = unlink(move.from) }
      throw error
    }
  }

  private static func unwritable(_ path: String) -> RunFailure {
    let reason = String(cString: strerror(errno))
    return RunFailure(.unwritableOutput, "cannot be written: \(reason)", path: path)
  }
}
