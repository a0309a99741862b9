import Diagnostics
import EventImport
import Foundation

/// Inputs that must be read twice: what comes through a pipe is kept in a file without a name.
enum SpooledInput {
  /// Opens the inputs of a request so that each can be read from its beginning any number of times.
  ///
  /// - Returns: paths that stay valid as long as the handles, which hold the unnamed files.
  static func paths(
    of request: LogRequest,
    unless interruption: Interruption
  ) throws(RunFailure) -> (paths: [String], handles: [FileHandle]) {
    var handles: [FileHandle] = []
    var paths: [String] = []
    for path in request.inputs {
      guard isPipe(path) else {
        paths.append(path)
        continue
      }
      let handle = try spool(path, unless: interruption)
      handles.append(handle)
      paths.append("/dev/fd/\(handle.fileDescriptor)")
    }
    return (paths, handles)
  }

  private static func isPipe(_ path: String) -> Bool {
    var status = stat()
    let answer = path == "-" ? fstat(0, &status) : stat(path, &status)
    guard answer == 0 else { return false }
    let kind = status.st_mode & S_IFMT
    // Standard input redirected from a file has a place that reading moves on, so it is kept too.
    return path == "-" || kind == S_IFIFO || kind == S_IFCHR || kind == S_IFSOCK
  }

  private static func spool(
    _ path: String,
    unless interruption: Interruption
  ) throws(RunFailure) -> FileHandle {
    do {
      let source =
        path == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(filePath: path))
      let place = FileManager.default.temporaryDirectory
        .appending(path: "waymark-\(UUID().uuidString)")
      let descriptor = open(place.path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else {
        throw RunFailure(
          .unwritableOutput,
          "a temporary file cannot be made: \(String(cString: strerror(errno)))",
          hint: "set TMPDIR to a folder with space"
        )
      }
      _ = unlink(place.path)
      let spool = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      while let chunk = try source.read(upToCount: 1 << 20), !chunk.isEmpty {
        try interruption.check()
        try spool.write(contentsOf: chunk)
      }
      return spool
    } catch let failure as RunFailure {
      throw failure
    } catch {
      throw RunFailure(.unwritableOutput, "standard input cannot be kept in a temporary file")
    }
  }
}
