import Diagnostics
public import EventImport
import Foundation
import JourneyModel

/// Which inputs make a log, and what the command line says about reading them.
public struct LogRequest: Sendable {
  /// Paths in the order in which they are given; `-` is standard input.
  public var inputs: [String]
  /// What overrides the definition's mapping.
  public var overrides: MappingOverrides

  /// Makes a request.
  public init(inputs: [String], overrides: MappingOverrides = MappingOverrides()) {
    self.inputs = inputs
    self.overrides = overrides
  }

  /// Opens every input.
  ///
  /// - Throws: `RunFailure` with one finding for each input that cannot be used.
  func open() throws(RunFailure) -> [LogInput] {
    if inputs.count(where: { $0 == "-" }) > 1 {
      throw RunFailure(.usage, "standard input (-) can be given once only")
    }
    var opened: [LogInput] = []
    var errors: [InputError] = []
    for path in inputs {
      do throws(InputError) {
        opened.append(try LogInput(InputSource(argument: path)))
      } catch {
        errors.append(error)
      }
    }
    guard errors.isEmpty else { throw RunFailure(errors) }
    return opened
  }
}

extension RunFailure {
  /// The failure of inputs that cannot be used.
  init(_ errors: [InputError]) {
    let isUnreadable = errors.contains { $0.kind == .unreadable }
    self.init(isUnreadable ? .unreadableInput : .content, errors.map(\.diagnostic))
  }
}

extension InputError {
  /// The error as a finding about its file.
  var diagnostic: Diagnostic {
    Diagnostic(.error, problem, at: SourceLocation(path: path), hint: advice)
  }
}
