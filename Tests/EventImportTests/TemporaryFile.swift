import Foundation

/// A file in the temporary folder that goes with the value.
final class TemporaryFile: Sendable {
  let path: String

  init(_ bytes: Data, name: String = "log") throws {
    let folder = FileManager.default.temporaryDirectory
    path = folder.appending(path: "waymark-\(name)-\(UUID().uuidString)").path
    try bytes.write(to: URL(filePath: path))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
