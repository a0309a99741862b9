import Foundation
public import Testing

/// Compares a text with a checked-in file; `UPDATE_GOLDEN=1` writes the file instead.
///
/// A rewritten file is to be read before it is committed.
///
/// - Parameters:
///   - text: what the program made.
///   - name: the file's name in the folder `Golden` beside the test.
///   - testFile: the test's own path, filled in by the compiler.
///   - sourceLocation: where a difference is reported, filled in by the compiler.
/// - Throws: where the file cannot be read or written.
public func expectGolden(
  _ text: String,
  _ name: String,
  testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: testFile).deletingLastPathComponent().appending(path: "Golden")
  let file = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return
  }
  let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  guard text != golden else { return }
  let made = text.split(separator: "\n", omittingEmptySubsequences: false)
  let wanted = golden.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(made, wanted).prefix { $0 == $1 }.count
  Issue.record(
    """
    \(name) differs at line \(line + 1); UPDATE_GOLDEN=1 rewrites it
    golden: \(line < wanted.count ? String(wanted[line]) : "(end)")
    made:   \(line < made.count ? String(made[line]) : "(end)")
    """,
    sourceLocation: sourceLocation
  )
}
