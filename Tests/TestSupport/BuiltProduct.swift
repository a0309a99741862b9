public import Foundation

/// The programs that this package builds, as the tests find them.
public enum BuiltProduct {
  /// The `waymark` program beside the running tests.
  ///
  /// - Throws: ``Absent`` when it was not built, naming where it was looked for.
  public static func waymark() throws -> URL {
    for folder in folders {
      let program = folder.appending(path: "waymark")
      if FileManager.default.isExecutableFile(atPath: program.path) { return program }
    }
    throw Absent(folders: folders.map(\.path))
  }

  /// The program is not in any of these folders.
  public struct Absent: Error, CustomStringConvertible {
    /// Where it was looked for.
    public var folders: [String]

    /// The folders in one line.
    public var description: String {
      "no waymark program in \(folders.joined(separator: ", ")): run swift build first"
    }
  }

  /// On Linux the tests are a program in the products' folder; on macOS a bundle in it.
  private static let folders: [URL] = {
    let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    let programs = [Bundle.main.executableURL].compactMap(\.self)
    return (bundles + programs).map { $0.deletingLastPathComponent() }
  }()
}
