import Diagnostics
import Foundation
import JourneyFiles
import JourneyModel
import Testing

/// Files as the system gives them.
@Suite struct JourneyFileTests {
  private static func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test func `A file is read, with or without a byte-order mark`() throws {
    try Self.withFolder { folder in
      for (name, mark) in [("plain ü.yaml", []), ("marked.yaml", [0xEF, 0xBB, 0xBF] as [UInt8])] {
        let path = folder.appending(path: name).path
        try Data(mark + Array(definition().utf8)).write(to: URL(filePath: path))
        let result = JourneyFile.read(path: path)
        #expect(result.diagnostics == [])
        #expect(result.definition?.id == "j")
        #expect(result.path == path)
        #expect(!result.isUnreadable)
        #expect(result.text == definition())
      }
    }
  }

  @Test func `What cannot be read is told in one finding without a line`() throws {
    try Self.withFolder { folder in
      let missing = folder.appending(path: "missing.yaml").path
      for (path, message) in [
        (missing, "there is no such file"), (folder.path, "this is a folder, not a file"),
        ("", "there is no such file"),
      ] {
        let result = JourneyFile.read(path: path)
        #expect(result.diagnostics.map(\.message) == [message])
        #expect(result.diagnostics.first?.location == Diagnostics.SourceLocation(path: path))
        #expect(result.isUnreadable)
        #expect(result.definition == nil)
      }
    }
  }

  @Test(.timeLimit(.minutes(1)), .enabled(if: FileManager.default.fileExists(atPath: "/dev/zero")))
  func `A file without end is read no further than a definition may be`() {
    let result = JourneyFile.read(path: "/dev/zero")
    #expect(
      result.diagnostics.map(\.message)
        == ["the file is too large for a definition (more than 4 MiB)"]
    )
    #expect(
      JourneyFile.read(path: "/dev/null").diagnostics.map(\.message) == [
        "the file holds no definition"
      ]
    )
  }

  @Test func `Findings print with their line and a caret`() {
    let text = definition("inactivity: 0d")
    let result = JourneyFile.parse(text: text, path: "shop.yaml")
    let printer = DiagnosticPrinter(sources: [result.path: result.text ?? ""])
    #expect(
      printer.text(of: result.diagnostics) == """
        shop.yaml:7:13: error: `inactivity` must be longer than zero
        7 | inactivity: 0d
          |             ^^

        """
    )
  }
}
