import Diagnostics
public import Foundation

/// A file that appears whole or not at all: it is written beside its place and then moved there.
///
/// A device or a pipe is written to as it is: moving a file there would put an end to it.
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
    let place = URL(filePath: path)
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw RunFailure(.unwritableOutput, "is a folder, not a file", path: path)
    }
    let isStream = isDeviceOrPipe(path)
    let beside =
      isStream
      ? place
      : place.deletingLastPathComponent()
        .appending(path: ".\(place.lastPathComponent).\(UUID().uuidString)")
    let flags = isStream ? O_WRONLY | O_CLOEXEC : O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    let descriptor = open(beside.path, flags, 0o666)
    guard descriptor >= 0 else { throw unwritable(path) }
    if !isStream { interruption.onRaise { _ = unlink(beside.path) } }
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
      guard isStream || rename(beside.path, place.path) == 0 else { throw unwritable(path) }
    } catch {
      if !isStream { _ = unlink(beside.path) }
      throw error
    }
  }

  /// Whether something is there that is neither a file nor a folder.
  private static func isDeviceOrPipe(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(filePath: path).resolvingSymlinksInPath().path
    )
    guard let type = attributes?[.type] as? FileAttributeType else { return false }
    return type != .typeRegular && type != .typeDirectory
  }

  private static func unwritable(_ path: String) -> RunFailure {
    let reason = String(cString: strerror(errno))
    return RunFailure(.unwritableOutput, "cannot be written: \(reason)", path: path)
  }
}
