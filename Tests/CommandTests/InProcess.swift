import Foundation
import Synchronization
import TestSupport
import Testing
import WaymarkCommands

/// What a command did: its exit status, its data and its messages.
struct CommandResult {
  var status: Int32
  var output: String
  var messages: String
}

/// Collects what is written, from any thread.
private final class Collector: Sendable {
  private let bytes = Mutex(Data())

  func append(_ data: Data) { bytes.withLock { $0.append(data) } }
  var text: String { String(decoding: bytes.withLock { $0 }, as: UTF8.self) }
}

/// Runs a command in this process, as the program would.
func waymark(_ arguments: String...) -> CommandResult { waymark(arguments) }

/// Runs a command in this process, as the program would.
///
/// - Parameters:
///   - arguments: what stands after the program's name.
///   - layoutProgram: what lays diagrams out; nil is the built program, since the running one is
///     that of the tests.
/// - Returns: what the command did.
func waymark(_ arguments: [String], layoutProgram: String? = nil) -> CommandResult {
  let output = Collector()
  let messages = Collector()
  var console = Console(data: { output.append($0) }, messages: { messages.append($0) })
  console.layoutProgram = layoutProgram ?? (try? BuiltProduct.waymark().path)
  let status = WaymarkProgram.run(arguments, on: console)
  return CommandResult(status: status, output: output.text, messages: messages.text)
}

/// A folder of its own for one test, gone when the test is.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "waymark-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { url.appending(path: name).path }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: file)
    return file.path
  }

  /// The text of a file in the folder.
  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }

  /// The object in a JSON file in the folder.
  func object(_ name: String) throws -> [String: Any] {
    let data = try Data(contentsOf: url.appending(path: name))
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// Every file below the folder, hidden ones included, by its path from there.
  func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: url.path).sorted().filter { path in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: self.path(path), isDirectory: &isFolder)
      return exists && !isFolder.boolValue
    }
  }
}
