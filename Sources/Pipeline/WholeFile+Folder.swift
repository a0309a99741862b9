import Diagnostics
import Foundation

extension WholeFile {
  /// Checks that the folder of a file is there, before work is done for nothing.
  ///
  /// - Parameter path: Where the file is to go.
  /// - Throws: `RunFailure` where there is no such folder, or no file can be made in it.
  public static func checkFolder(of path: String) throws(RunFailure) {
    let folder = URL(filePath: path).deletingLastPathComponent()
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder),
      isFolder.boolValue
    else {
      throw RunFailure(
        .unwritableOutput,
        "there is no folder \(folder.relativePath) to write it in",
        path: path,
        hint: "make the folder first, or name another"
      )
    }
    // What is there already, such as a pipe, may be written to all the same.
    guard access(folder.path, W_OK) == 0 || FileManager.default.fileExists(atPath: path) else {
      throw RunFailure(
        .unwritableOutput,
        "cannot be written: \(String(cString: strerror(errno)))",
        path: path
      )
    }
  }
}
