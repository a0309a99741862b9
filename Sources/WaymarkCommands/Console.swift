public import Diagnostics
public import Foundation
import Pipeline

/// Where a command writes: data to standard output, all else to standard error.
public struct Console: Sendable {
  /// Writes data.
  private let dataWriter: @Sendable (Data) throws -> Void
  /// Writes messages.
  private let messageWriter: @Sendable (Data) -> Void
  /// Whether data may be coloured.
  public var coloursData: Bool
  /// Whether messages may be coloured.
  public var coloursMessages: Bool
  /// Whether someone watches messages as they come.
  public var isWatched: Bool
  /// The program whose hidden command lays diagrams out; nil is the running one.
  public var layoutProgram: String?

  /// Makes a console; tests give functions that collect what is written.
  public init(
    data: @escaping @Sendable (Data) throws -> Void,
    messages: @escaping @Sendable (Data) -> Void,
    coloursData: Bool = false,
    coloursMessages: Bool = false,
    isWatched: Bool = false
  ) {
    dataWriter = data
    messageWriter = messages
    self.coloursData = coloursData
    self.coloursMessages = coloursMessages
    self.isWatched = isWatched
  }

  /// The process's own streams.
  public static var standard: Console {
    let environment = ProcessInfo.processInfo.environment
    // https://no-color.org: the variable counts when present and not empty.
    let mayColour =
      (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
      && environment["TERM"] != nil
    let isOutputTerminal = isatty(1) == 1
    let isErrorTerminal = isatty(2) == 1
    return Console(
      data: { try FileHandle.standardOutput.write(contentsOf: $0) },
      messages: { try? FileHandle.standardError.write(contentsOf: $0) },
      coloursData: isOutputTerminal && mayColour,
      coloursMessages: isErrorTerminal && mayColour,
      isWatched: isErrorTerminal && environment["TERM"] != "dumb"
    )
  }

  /// Writes text as data to standard output.
  ///
  /// - Throws: `RunFailure` where it cannot be written.
  public func write(_ text: String) throws { try write(Data(text.utf8)) }

  /// Writes data to standard output.
  ///
  /// - Throws: `RunFailure` where it cannot be written.
  public func write(_ data: Data) throws {
    do {
      try dataWriter(data)
    } catch {
      throw RunFailure(.unwritableOutput, "standard output cannot be written")
    }
  }

  /// Writes a message to standard error.
  public func say(_ text: String) { messageWriter(Data(text.utf8)) }

  /// Prints findings to standard error.
  public func report(_ diagnostics: [Diagnostic], sources: [String: String] = [:]) {
    guard !diagnostics.isEmpty else { return }
    say(DiagnosticPrinter(sources: sources, colour: coloursMessages).text(of: diagnostics))
  }
}
