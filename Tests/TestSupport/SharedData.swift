public import Foundation

/// Where the third-party event logs for tests are, or why a test that needs them is skipped.
public enum SharedData {
  /// The folder of real event logs beside the repository, if this machine has it.
  public static let folder: URL? = {
    let repository = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = repository.deletingLastPathComponent().appending(path: "shared/data")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// True where the logs are; a test that needs them says `.enabled(if: SharedData.isPresent)`.
  public static var isPresent: Bool { folder != nil }
}
