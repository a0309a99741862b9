import Foundation
import TestSupport

/// The built program, started as a user starts it.
///
/// Its streams are files, so that nothing has to be read while it runs.
final class Program {
  let process = Process()
  private let folder: TemporaryFolder
  private let input: Pipe?

  /// Starts the program.
  ///
  /// - Parameters:
  ///   - arguments: what stands after its name.
  ///   - environment: variables that are added to this process's own.
  ///   - keepsInputOpen: whether standard input is a pipe that stays open until `closeInput`.
  ///   - directory: where it runs.
  /// - Throws: where it cannot be started.
  init(
    _ arguments: [String],
    environment: [String: String] = [:],
    keepsInputOpen: Bool = false,
    in directory: URL? = nil
  ) throws {
    folder = try TemporaryFolder()
    input = keepsInputOpen ? Pipe() : nil
    process.executableURL = try BuiltProduct.waymark()
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    if let directory { process.currentDirectoryURL = directory }
    for name in ["output", "messages"] { try folder.write("", to: name) }
    // A shell that starts the tests in the background, and nohup, have everything that is started from
    // then on ignore these.
    for number in [SIGINT, SIGTERM, SIGHUP] { _ = signal(number, SIG_DFL) }
    process.standardInput = input ?? FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: folder.url.appending(path: "output"))
    process.standardError = try FileHandle(forWritingTo: folder.url.appending(path: "messages"))
    try process.run()
  }

  /// Gives the program something to read.
  func feed(_ text: String) throws {
    try input?.fileHandleForWriting.write(contentsOf: Data(text.utf8))
  }

  /// Ends the program's input.
  func closeInput() throws { try input?.fileHandleForWriting.close() }

  /// Waits until a condition holds, but not longer than it may take.
  func wait(_ patience: Duration = .seconds(10), until condition: () throws -> Bool) throws {
    let deadline = ContinuousClock.now + patience
    while ContinuousClock.now < deadline, try !condition() { usleep(5000) }
  }

  /// Waits for the program's end and gives what it did.
  func finish() throws -> CommandResult {
    try wait(.seconds(120)) { !process.isRunning }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    return CommandResult(
      status: process.terminationStatus,
      output: try folder.text("output"),
      messages: try folder.text("messages")
    )
  }

  /// Runs the program to its end.
  static func run(
    _ arguments: [String],
    environment: [String: String] = [:],
    input: String? = nil,
    in directory: URL? = nil
  ) throws -> CommandResult {
    let program = try Program(
      arguments,
      environment: environment,
      keepsInputOpen: input != nil,
      in: directory
    )
    if let input {
      try program.feed(input)
      try program.closeInput()
    }
    return try program.finish()
  }
}
