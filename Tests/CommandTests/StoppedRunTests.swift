import EventEngine
import EventImport
import Foundation
import JourneyMeasurement
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#endif

/// Runs that are stopped, or run out of disk, wherever they are: they end, and leave nothing.
///
/// The bounds on time are guards against hanging, not promises of speed.
@Suite(.serialized)
struct StoppedRunTests {
  private static let patience = Duration.seconds(60)

  /// Rows of a log of the small shop, with a header where asked for.
  private static func rows(_ range: Range<Int>, header: Bool) -> String {
    var text = header ? "who,at,what\n" : ""
    for number in range {
      let day = 1 + number * 27 / 1_000_000 % 27
      let name = number % 3 == 0 ? "search" : number % 3 == 1 ? "basket" : "paid"
      text += "customer-\(number % 9_973),2025-01-\(day < 10 ? "0" : "")\(day)T10:00:00Z,\(name)\n"
    }
    return text
  }

  /// A place for a run: a definition, an earlier result, a folder of its own for temporary files.
  private struct Place {
    let folder: TemporaryFolder
    let definition: String
    let log: String
    let temporary: String
    private let before: [String]

    init() throws {
      folder = try TemporaryFolder()
      (definition, log) = try SmallShop.write(to: folder)
      temporary = folder.path("tmp")
      try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
      try folder.write("earlier", to: "out/report.md")
      before = try folder.files()
    }

    func program(_ arguments: [String], keepsInputOpen: Bool = false) throws -> Program {
      try Program(
        arguments + ["-o", folder.path("out")],
        environment: ["TMPDIR": temporary],
        keepsInputOpen: keepsInputOpen
      )
    }

    /// An analysis of what comes through standard input.
    func analysis(_ arguments: [String]) throws -> Program {
      try program(
        ["analyze", definition, "-", "--formats", "none"] + arguments,
        keepsInputOpen: true
      )
    }

    /// Expects that a run left everything as it was.
    func expectUntouched(sourceLocation: SourceLocation = #_sourceLocation) throws {
      #expect(try folder.files() == before, sourceLocation: sourceLocation)
      #expect(try folder.text("out/report.md") == "earlier", sourceLocation: sourceLocation)
    }
  }

  /// The names that a process's open files have or had.
  private func openFiles(_ program: Program) -> [String] {
    let folder = "/proc/\(program.process.processIdentifier)/fd"
    let descriptors = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return descriptors.compactMap {
      try? FileManager.default.destinationOfSymbolicLink(atPath: folder + "/" + $0)
    }
  }

  /// Whether a process has processes of its own, which lay its drawings out.
  private func isDrawing(_ program: Program) -> Bool {
    let threads = "/proc/\(program.process.processIdentifier)/task"
    return ((try? FileManager.default.contentsOfDirectory(atPath: threads)) ?? []).contains {
      (try? String(contentsOfFile: "\(threads)/\($0)/children", encoding: .utf8))?.isEmpty == false
    }
  }

  /// Whether a process has a temporary file that records go to.
  private func isSpilling(_ program: Program) -> Bool {
    openFiles(program).contains { $0.contains("waymark-spill") }
  }

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: "/proc/self/fd"),
      "SKIPPED: /proc tells when a run spills"
    ),
    arguments: [SIGINT, SIGTERM, SIGHUP]
  )
  func `130: a run that spills stops and leaves no temporary file`(number: Int32) throws {
    let place = try Place()
    let program = try place.analysis(["--memory", "1M", "--threads", "2"])
    _ = signal(SIGPIPE, SIG_IGN)
    var sent = 0
    while !isSpilling(program), sent < 2_000_000, program.process.isRunning {
      try program.feed(Self.rows(sent..<sent + 20_000, header: sent == 0))
      sent += 20_000
    }
    try #require(isSpilling(program), "no temporary file after \(sent) rows")
    kill(program.process.processIdentifier, number)
    try program.wait(Self.patience) { !program.process.isRunning }
    #expect(!program.process.isRunning, "the run goes on")
    let result = try program.finish()
    #expect(result.status == 130, "\(result.messages)")
    try place.expectUntouched()
  }

  /// At these moments after the last byte of the log a run reads its tail, makes journeys of it, reads
  /// temporary files back, or writes.
  @Test(arguments: [0, 5, 20, 60, 150, 400], [[], ["--memory", "1M"]])
  func `130: a run stops while it makes journeys, or is done`(
    milliseconds: UInt32,
    memory: [String]
  ) throws {
    let place = try Place()
    let program = try place.analysis(["--threads", "2"] + memory)
    _ = signal(SIGPIPE, SIG_IGN)
    for start in stride(from: 0, to: 200_000, by: 20_000) {
      try program.feed(Self.rows(start..<start + 20_000, header: start == 0))
    }
    try program.closeInput()
    usleep(milliseconds * 1000)
    kill(program.process.processIdentifier, SIGINT)
    try program.wait(Self.patience) { !program.process.isRunning }
    #expect(!program.process.isRunning, "the run goes on")
    let result = try program.finish()
    #expect(FileManager.default.contentsOfDirectoryIsEmpty(place.temporary))
    // When results are in place the signals have their default effect again: that is too late to stop.
    let isLate = program.process.terminationReason == .uncaughtSignal
    if result.status == 0 || isLate {
      #expect(try place.folder.text("out/report.md") != "earlier")
      #expect(FileManager.default.fileExists(atPath: place.folder.path("out/analysis.json")))
    } else {
      #expect(result.status == 130, "\(result.messages)")
      try place.expectUntouched()
    }
  }

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: "/proc/self/task"),
      "SKIPPED: /proc tells when a run draws"
    ),
    arguments: [["workshop"], ["draw", "--kind", "all"]]
  )
  func `130: a run that is stopped while it draws leaves nothing`(command: [String]) throws {
    let place = try Place()
    let program = try place.program(command + [place.definition, place.log])
    try program.wait(Self.patience) { isDrawing(program) || !program.process.isRunning }
    try #require(isDrawing(program))
    kill(program.process.processIdentifier, SIGINT)
    let result = try program.finish()
    #expect(result.status == 130, "\(result.messages)")
    #expect(FileManager.default.contentsOfDirectoryIsEmpty(place.temporary))
    try place.expectUntouched()
  }

  @Test(arguments: [false, true])
  func `making journeys ends soon after it is cancelled`(spills: Bool) throws {
    let folder = try TemporaryFolder()
    let log = try folder.write(Self.rows(0..<150_000, header: true), to: "log.csv")
    let reading = try MeasuredReading(definition: SmallShop.definition)
    let plan = try reading.plan([.file(log)])
    let progress = EngineProgress()
    let watcher = Thread {
      while progress.phase == .reading {}
      progress.cancel()
    }
    watcher.start()
    let machine = MeasuredReading.Machine(threads: 2, spills: spills)
    #expect(throws: EventEngineError.cancelled) {
      try reading.measure([.file(log)], plan, machine, progress: progress)
    }
    #expect(progress.phase == .folding)
  }

  @Test(
    .disabled(if: Heavy.sanitizer != nil, "a sanitizer writes files of its own"),
    arguments: [0, 1, 40, 700]
  )
  func `73: a disk that is full while spilling is told, and nothing stays`(blocks: Int) throws {
    let place = try Place()
    let log = try place.folder.write(Self.rows(0..<200_000, header: true), to: "tmp-log.csv")
    defer { try? FileManager.default.removeItem(atPath: log) }
    let waymark = try BuiltProduct.waymark().path
    let shell = Process()
    let messages = place.folder.path("tmp-messages")
    shell.executableURL = URL(filePath: "/bin/sh")
    // Files may have so many blocks of 512 bytes; messages go through a pipe.
    shell.arguments = [
      "-c",
      "(ulimit -f \(blocks); '\(waymark)' analyze '\(place.definition)' '\(log)' --memory 1M"
        + " --threads 2 --formats none -o '\(place.folder.path("out"))' 2>&1 >/dev/null;"
        + " echo \"status $?\") | cat >'\(messages)'",
    ]
    shell.environment = ProcessInfo.processInfo.environment
      .merging(["TMPDIR": place.temporary]) { _, new in new }
    try shell.run()
    shell.waitUntilExit()
    let said = try place.folder.text("tmp-messages")
    try FileManager.default.removeItem(atPath: messages)
    try FileManager.default.removeItem(atPath: log)
    #expect(
      said.contains("error: temporary files for a log larger than the memory budget"),
      "\(said)"
    )
    #expect(said.contains("TMPDIR"))
    #expect(said.hasSuffix("status 73\n"), "\(said)")
    try place.expectUntouched()
  }

  @Test func `73: a folder for temporary files that is missing is told`() throws {
    let place = try Place()
    let log = try place.folder.write(Self.rows(0..<200_000, header: true), to: "big.csv")
    let run = try Program.run(
      ["analyze", place.definition, log, "--memory", "1M", "-o", place.folder.path("out")],
      environment: ["TMPDIR": place.folder.path("missing")]
    )
    try FileManager.default.removeItem(atPath: log)
    #expect(run.status == 73, "\(run.messages)")
    #expect(run.messages.contains("TMPDIR"), "\(run.messages)")
    try place.expectUntouched()
  }
}

extension FileManager {
  /// Whether a folder holds nothing, hidden files included.
  fileprivate func contentsOfDirectoryIsEmpty(_ path: String) -> Bool {
    (try? contentsOfDirectory(atPath: path))?.isEmpty == true
  }
}
