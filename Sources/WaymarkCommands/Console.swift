public import Diagnostics
public import Foundation
import Pipeline
public import Wording

/// Where a command writes: data to standard output, all else to standard error.
public struct Console: Sendable {
  /// Writes data.
  private let dataWriter: @Sendable (Data) throws -> Void
  /// Writes messages.
  private let messageWriter: @Sendable (Data) -> Void
  /// What standard output can show.
  public var dataStyle: TerminalStyle
  /// What standard error can show.
  public var messageStyle: TerminalStyle
  /// Whether someone watches messages as they come.
  public var isWatched: Bool
  /// The language of what is said to people about their definitions and logs; until a command has
  /// said which, that of help and of what is wrong with a command line.
  public var language = Language.english
  /// The program whose hidden command lays diagrams out; nil is the running one.
  public var layoutProgram: String?

  /// Makes a console; tests give functions that collect what is written.
  public init(
    data: @escaping @Sendable (Data) throws -> Void,
    messages: @escaping @Sendable (Data) -> Void,
    dataStyle: TerminalStyle = TerminalStyle(),
    messageStyle: TerminalStyle = TerminalStyle(),
    isWatched: Bool = false
  ) {
    dataWriter = data
    messageWriter = messages
    self.dataStyle = dataStyle
    self.messageStyle = messageStyle
    self.isWatched = isWatched
  }

  /// The process's own streams.
  public static var standard: Console {
    let environment = ProcessInfo.processInfo.environment
    let messageStyle = TerminalStyle(descriptor: 2, environment)
    var console = Console(
      data: { try FileHandle.standardOutput.write(contentsOf: $0) },
      messages: { try? FileHandle.standardError.write(contentsOf: $0) },
      dataStyle: TerminalStyle(descriptor: 1, environment),
      messageStyle: messageStyle,
      isWatched: messageStyle.columns != nil
    )
    console.language = Language(environment: environment)
    return console
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
    let printer = DiagnosticPrinter(
      sources: sources,
      colour: messageStyle.hasColour,
      language: language.messages
    )
    say(printer.text(of: diagnostics))
  }
}
