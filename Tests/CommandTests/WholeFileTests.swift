import Foundation
import Pipeline
import Testing

struct WholeFileTests {
  @Test func `a pipe is written to and stays a pipe`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("pipe")
    try #require(mkfifo(path, 0o600) == 0)
    // Opened for both, a pipe waits for nobody, and holds what is written until it is read.
    let descriptor = open(path, O_RDWR | O_NONBLOCK)
    try #require(descriptor >= 0)
    let reader = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try WholeFile.write(to: path, interruption: Interruption()) { add in try add(Data("rows".utf8))
    }
    #expect(try reader.read(upToCount: 4) == Data("rows".utf8))
    let type = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    #expect(type != .typeRegular)
  }

  @Test func `a file is replaced whole, and kept where writing fails`() throws {
    struct Stop: Error {}
    let folder = try TemporaryFolder()
    let path = folder.path("rows.csv")
    try WholeFile.write(to: path, interruption: Interruption()) { add in try add(Data("old".utf8)) }
    #expect(throws: Stop.self) {
      try WholeFile.write(to: path, interruption: Interruption()) { add in
        try add(Data("new".utf8))
        throw Stop()
      }
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    #expect(try folder.files() == ["rows.csv"])
  }
}
