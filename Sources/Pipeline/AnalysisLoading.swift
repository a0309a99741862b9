import Diagnostics
import FailureAnalysis
import Foundation
import Reports

/// Analyses read back for a comparison.
enum AnalysisLoading {
  /// The longest document of which messages quote lines.
  private static let quotable = 1 << 20

  /// Reads the `analysis.json` at a path, or in the folder at a path.
  ///
  /// - Throws: `RunFailure` with everything that is wrong with it.
  static func load(_ given: String) throws(RunFailure) -> AnalysisSnapshot {
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: given, isDirectory: &isFolder)
    let path =
      isThere && isFolder.boolValue
      ? URL(filePath: given).appending(path: "analysis.json").relativePath : given
    let bytes = try bytes(path)
    let reader = AnalysisReader(bytes: bytes, path: path)
    guard let snapshot = reader.snapshot else {
      let text = bytes.count <= quotable ? String(decoding: bytes, as: UTF8.self) : nil
      throw RunFailure(.content, reader.diagnostics, sources: text.map { [path: $0] } ?? [:])
    }
    return snapshot
  }

  /// The bytes of a file, not many more than a document may have.
  private static func bytes(_ path: String) throws(RunFailure) -> [UInt8] {
    guard FileManager.default.fileExists(atPath: path) else {
      throw RunFailure(
        .unreadableInput,
        "no such file",
        path: path,
        hint: "`waymark analyze` writes an analysis.json into its output folder"
      )
    }
    do {
      let handle = try FileHandle(forReadingFrom: URL(filePath: path))
      defer { try? handle.close() }
      var bytes: [UInt8] = []
      // A device or a pipe has no size that could be asked for, and perhaps no end.
      while bytes.count <= AnalysisReader.byteLimit,
        let part = try handle.read(upToCount: 1 << 20), !part.isEmpty
      {
        bytes += part
      }
      return bytes
    } catch {
      throw RunFailure(.unreadableInput, "the file cannot be read", path: path)
    }
  }
}
