import Foundation
import Pipeline
import Testing

struct InterruptionTests {
  @Test func `a run that is stopped before it begins writes nothing`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let definition = folder.appending(path: "a.yaml")
    let log = folder.appending(path: "a.csv")
    try Data("journey: a\nstages: [{ id: s, touchpoints: [{ id: t, end: true }] }]\n".utf8)
      .write(to: definition)
    try Data("customer,time,event\n1,2025-01-01,t\n".utf8).write(to: log)
    var options = AnalysisOptions(
      definition: definition.path,
      log: LogRequest(inputs: [log.path])
    )
    options.output = folder.appending(path: "out").path
    let interruption = Interruption()
    interruption.raise()
    let failure = #expect(throws: RunFailure.self) {
      _ = try AnalysisRun(options, interruption: interruption).run()
    }
    #expect(failure?.kind == .interrupted)
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "out").path))
  }

  @Test func `a file is whole or not there`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "log.csv")
    try WholeFile.write(to: file.path, interruption: Interruption()) { append in
      try append(Data("first".utf8))
    }
    let interruption = Interruption()
    #expect(throws: RunFailure.self) {
      try WholeFile.write(to: file.path, interruption: interruption) { append in
        try append(Data("half".utf8))
        interruption.raise()
        try append(Data("the rest".utf8))
      }
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == "first")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["log.csv"])
  }
}
