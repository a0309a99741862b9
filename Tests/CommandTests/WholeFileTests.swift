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

  private static func write(_ text: String, to path: String) throws {
    try WholeFile.write(to: path, interruption: Interruption()) { add in try add(Data(text.utf8)) }
  }

  @Test func `a symbolic link stays one, and what it leads to is replaced`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path("logs"),
      withIntermediateDirectories: false
    )
    let log = try folder.write("a much longer text than the new one", to: "logs/log.csv")
    for (link, target) in [
      ("whole.csv", log), ("part.csv", "logs/log.csv"), ("chain.csv", "part.csv"),
      ("logs/up.csv", "../part.csv"), ("new.csv", "logs/new.csv"),
    ] {
      let path = folder.path(link)
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
      try Self.write(link, to: path)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == target)
      let written = link == "new.csv" ? folder.path("logs/new.csv") : log
      #expect(try String(contentsOfFile: written, encoding: .utf8) == link)
    }
    let logs = try FileManager.default.contentsOfDirectory(atPath: folder.path("logs"))
    #expect(logs.sorted() == ["log.csv", "new.csv", "up.csv"])
  }

  @Test func `links in a circle cannot be written`() throws {
    let folder = try TemporaryFolder()
    for (link, target) in [("a", "b"), ("b", "a")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path(link),
        withDestinationPath: target
      )
    }
    let failure = #expect(throws: RunFailure.self) { try Self.write("rows", to: folder.path("a")) }
    #expect(failure?.kind == .unwritableOutput)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(left.sorted() == ["a", "b"])
  }

  @Test(arguments: ["/dev/fd", "/proc/self/fd"])
  func `what is open already is written on where it stands`(descriptors: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: "out.csv")
    let file = try #require(FileHandle(forWritingAtPath: path))
    let place = "\(descriptors)/\(file.fileDescriptor)"
    let link = folder.path("link.csv")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: place)
    try file.write(contentsOf: Data("before,".utf8))
    try Self.write("one,", to: place)
    try Self.write("two,", to: link)
    try file.write(contentsOf: Data("after".utf8))
    try file.close()
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "before,one,two,after")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == place)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(left.sorted() == ["link.csv", "out.csv"])
  }

  @Test func `a descriptor that is not open cannot be written`() {
    let failure = #expect(throws: RunFailure.self) { try Self.write("rows", to: "/dev/fd/987654") }
    #expect(failure?.kind == .unwritableOutput)
  }

  @Test func `a program writes its log to what the shell opened for it`() throws {
    let folder = try TemporaryFolder()
    let definition = try folder.write(
      "journey: a\nstages: [{ id: s, touchpoints: [{ id: t, end: true }] }]\n",
      to: "a.yaml"
    )
    let generate = ["generate", definition, "--customers", "3", "--seed", "1"]
    let log = waymark(generate)
    #expect(log.status == 0)
    let path = try folder.write("", to: "out.csv")
    let file = try #require(FileHandle(forWritingAtPath: path))
    let run = waymark(generate + ["-o", "/dev/fd/\(file.fileDescriptor)"])
    #expect(run.status == 0, "\(run.messages)")
    try file.close()
    #expect(try String(contentsOfFile: path, encoding: .utf8) == log.output)
    #expect(!log.output.isEmpty)
  }
}
