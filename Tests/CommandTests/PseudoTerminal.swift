#if os(Linux)
import Foundation
import Synchronization
import TestSupport

/// The built program in a terminal of its own, as somebody sees it.
enum PseudoTerminal {
  /// What a run left behind.
  struct Result {
    /// The program's exit status.
    var status: Int32
    /// Everything that reached the terminal, escape sequences and all.
    var bytes: String
    /// What reached standard output, where that was no terminal.
    var output: String

    /// The lines that are left on the screen, without escape sequences.
    var screen: [String] {
      bytes.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        .map { line in
          // A carriage return goes back to the start, and what comes next wipes out the rest.
          let last = line.split(separator: "\r", omittingEmptySubsequences: false).last ?? ""
          return String(last).replacing(/\u{1B}\[[0-9;]*[A-Za-z]/, with: "")
        }
    }
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: what stands after its name.
  ///   - columns: the width of the terminal.
  ///   - environment: variables that are added to a small environment.
  ///   - isOutputPiped: whether standard output is a file rather than the terminal.
  /// - Returns: what the run left behind.
  /// - Throws: where there is no terminal to be had, or the program does not start.
  static func run(
    _ arguments: [String],
    columns: UInt16,
    environment: [String: String] = [:],
    isOutputPiped: Bool = false
  ) throws -> Result {
    let folder = try TemporaryFolder()
    try folder.write("", to: "output")
    // glibc's functions for this are not in Swift's module; these are what they do (pty(7)).
    let main = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var lock: Int32 = 0
    var number: Int32 = 0
    guard main >= 0, ioctl(main, 0x4004_5431, &lock) == 0, ioctl(main, 0x8004_5430, &number) == 0
    else { throw POSIXError(.EIO) }
    defer { close(main) }
    let other = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    guard other >= 0 else { throw POSIXError(.EIO) }
    var size = winsize(ws_row: 40, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(other, UInt(TIOCSWINSZ), &size)

    let process = Process()
    process.executableURL = try BuiltProduct.waymark()
    process.arguments = arguments
    let plain = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"]
    process.environment = plain.merging(environment) { _, new in new }
    let terminal = FileHandle(fileDescriptor: other)
    process.standardInput = FileHandle.nullDevice
    process.standardError = terminal
    process.standardOutput =
      isOutputPiped
      ? try FileHandle(forWritingTo: folder.url.appending(path: "output")) : terminal
    try process.run()
    close(other)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    // The terminal ends with the last process that has it open.
    while true {
      let count = read(main, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      bytes: String(decoding: bytes, as: UTF8.self),
      output: try folder.text("output")
    )
  }
}
#endif
