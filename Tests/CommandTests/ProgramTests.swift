import Foundation
import TestSupport
import Testing

/// The built program, run as a user runs it.
@Suite(.serialized)
struct ProgramTests {
  @Test func `a log on standard input`() throws {
    let folder = try TemporaryFolder()
    let (definition, log) = try SmallShop.write(to: folder)
    let piped = try Program.run(
      ["analyze", definition, "-", "-o", folder.path("piped"), "--formats", "none"],
      input: SmallShop.log
    )
    #expect(piped.status == 0, "\(piped.messages)")
    #expect(piped.output == "")
    let read = try Program.run(
      ["analyze", definition, log, "-o", folder.path("read"), "--formats", "none"]
    )
    #expect(read.status == 0)
    #expect(try folder.text("piped/touchpoints.csv") == folder.text("read/touchpoints.csv"))
  }

  @Test func `a definition on standard input`() throws {
    let folder = try TemporaryFolder()
    let (_, log) = try SmallShop.write(to: folder)
    let run = try Program.run(
      ["analyze", "-", log, "-o", folder.path("out"), "--formats", "none"],
      input: SmallShop.definition
    )
    #expect(run.status == 0, "\(run.messages)")
  }

  @Test func `results go to output and the journey's id where nothing else is said`() throws {
    let folder = try TemporaryFolder()
    let (definition, log) = try SmallShop.write(to: folder)
    let run = try Program.run(
      ["analyze", definition, log, "--formats", "none"],
      in: folder.url
    )
    #expect(run.status == 0, "\(run.messages)")
    #expect(FileManager.default.fileExists(atPath: folder.path("output/small-shop/report.md")))
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `130: a run that waits for input stops at once and leaves nothing`(signal: Int32) throws {
    let folder = try TemporaryFolder()
    let (definition, _) = try SmallShop.write(to: folder)
    try folder.write("earlier", to: "out/report.md")
    let temporary = folder.path("tmp")
    try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
    let before = try folder.files()
    let program = try Program(
      ["analyze", definition, "-", "-o", folder.path("out")],
      environment: ["TMPDIR": temporary],
      keepsInputOpen: true
    )
    try program.feed(String(repeating: SmallShop.log, count: 20))
    try awaitSignalHandling(program)
    let start = ContinuousClock.now
    kill(program.process.processIdentifier, signal)
    let result = try program.finish()
    let elapsed = start.duration(to: .now)
    #expect(result.status == 130)
    #expect(program.process.terminationReason == .exit)
    #expect(result.messages.contains("stopped on request; nothing was written"))
    // 200 ms are promised; a busy machine is given more.
    #expect(elapsed < .seconds(1), "\(elapsed)")
    #expect(try folder.files() == before)
    #expect(try folder.text("out/report.md") == "earlier")
  }

  @Test func `130: a run under way stops and leaves nothing`() throws {
    let folder = try TemporaryFolder()
    let (definition, _) = try SmallShop.write(to: folder)
    let log = try folder.write(String(repeating: SmallShop.log, count: 10_000), to: "long.csv")
    let before = try folder.files()
    let program = try Program(["analyze", definition, log, "-o", folder.path("out")])
    try awaitSignalHandling(program)
    kill(program.process.processIdentifier, SIGINT)
    let result = try program.finish()
    #expect(result.status == 130, "\(result.messages)")
    #expect(try folder.files() == before)
  }

  /// Waits until the program has taken the signals over, as /proc shows it.
  private func awaitSignalHandling(_ program: Program) throws {
    let status = "/proc/\(program.process.processIdentifier)/status"
    guard FileManager.default.fileExists(atPath: status) else {
      usleep(300_000)
      return
    }
    try program.wait {
      guard let text = try? String(contentsOfFile: status, encoding: .utf8) else { return true }
      for line in text.split(separator: "\n") where line.hasPrefix("SigCgt:") {
        let mask = UInt64(line.split(separator: "\t").last ?? "", radix: 16) ?? 0
        return mask & (1 << UInt64(SIGTERM - 1)) != 0
      }
      return false
    }
  }

  @Test func `73: standard output that is full`() throws {
    let folder = try TemporaryFolder()
    let (definition, _) = try SmallShop.write(to: folder)
    let waymark = try BuiltProduct.waymark()
    for command in ["generate \(definition)", "--help", "--version"] {
      let shell = Process()
      shell.executableURL = URL(filePath: "/bin/sh")
      shell.arguments = ["-c", "\(waymark.path) \(command) >/dev/full 2>/dev/null"]
      try shell.run()
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 73, "\(command)")
    }
  }

  @Test func `73: no room for all files leaves earlier ones, and nothing else`() throws {
    let folder = try TemporaryFolder()
    let (definition, log) = try SmallShop.write(to: folder)
    try folder.write("earlier", to: "out/report.md")
    let before = try folder.files()
    let waymark = try BuiltProduct.waymark()
    for output in ["out", "new/folder"] {
      let shell = Process()
      shell.executableURL = URL(filePath: "/bin/sh")
      // Blocks of 512 bytes: the tables fit, the report and analysis.json do not.
      shell.arguments = [
        "-c",
        "ulimit -f 8; \(waymark.path) analyze \(definition) \(log) --formats none"
          + " -o \(folder.path(output)) 2>/dev/null",
      ]
      try shell.run()
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 73)
    }
    #expect(try folder.files() == before)
    #expect(try folder.text("out/report.md") == "earlier")
    #expect(!FileManager.default.fileExists(atPath: folder.path("new")))
  }

  @Test func `70: a fault of ours says how to report it`() throws {
    let folder = try TemporaryFolder()
    let (definition, _) = try SmallShop.write(to: folder)
    let program = try Program(["analyze", definition, "-"], keepsInputOpen: true)
    try awaitSignalHandling(program)
    kill(program.process.processIdentifier, SIGILL)
    let result = try program.finish()
    #expect(result.status == 70)
    #expect(result.messages.contains("This is a fault of Waymark"))
  }

  @Test func `colours only where a terminal shows them`() throws {
    let folder = try TemporaryFolder()
    let bad = try folder.write("journey: shop\nstagess: []\n", to: "bad.yaml")
    let plain = try Program.run(["check", bad], environment: ["TERM": "xterm"])
    #expect(plain.status == 65)
    #expect(!plain.output.contains("\u{1B}"))
    guard FileManager.default.fileExists(atPath: "/usr/bin/script") else { return }
    let waymark = try BuiltProduct.waymark()
    for (environment, isColoured) in [
      (["TERM": "xterm", "NO_COLOR": ""], true), (["TERM": "xterm", "NO_COLOR": "1"], false),
      (["TERM": "dumb", "NO_COLOR": ""], false),
    ] {
      let terminal = Process()
      terminal.executableURL = URL(filePath: "/usr/bin/script")
      terminal.arguments = ["-qec", "\(waymark.path) check \(bad)", folder.path("typescript")]
      terminal.environment = ProcessInfo.processInfo.environment
        .merging(environment) { _, new in new }
      terminal.standardInput = FileHandle.nullDevice
      terminal.standardOutput = FileHandle.nullDevice
      try terminal.run()
      terminal.waitUntilExit()
      #expect(
        try folder.text("typescript").contains("\u{1B}[1;31m") == isColoured,
        "\(environment)"
      )
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `shell completions`(shell: String) throws {
    let result = try Program.run(["--generate-completion-script", shell])
    #expect(result.status == 0)
    for command in ["analyze", "check", "inspect", "draft", "generate"] {
      #expect(result.output.contains(command))
    }
  }
}
